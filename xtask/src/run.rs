//! Running other programs, and saying what is being done and how long it took.

use std::process::{Command, Stdio};
use std::time::Instant;

use crate::failure::Outcome;
use crate::paths;

/// A program that runs in the repository and never waits for an answer.
pub fn program(name: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(paths::root()).stdin(Stdio::null());
    command
}

/// Runs a program to its end; anything but success is a failure.
pub fn finish(command: &mut Command) -> Outcome<()> {
    let line = shown(command);
    let status = command.status().map_err(|error| format!("cannot start `{line}`: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{line}` failed ({status})").into()) }
}

/// What a program prints, or nothing when it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// The cargo that runs this task.
pub fn cargo_command(arguments: &[&str]) -> Command {
    let mut command = program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments);
    command
}

/// Runs cargo to its end.
pub fn cargo(arguments: &[&str]) -> Outcome<()> {
    finish(&mut cargo_command(arguments))
}

/// Prints a headline, does the work and prints the duration.
pub fn step<T>(headline: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("\n== {headline}");
    let start = Instant::now();
    let outcome = work();
    let word = if outcome.is_ok() { "done" } else { "FAILED" };
    println!("-- {headline}: {word} after {:.1} s", start.elapsed().as_secs_f64());
    outcome
}

fn shown(command: &Command) -> String {
    let name = command.get_program().to_string_lossy();
    let name = name.rsplit('/').next().unwrap_or_default();
    let mut line = name.to_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}
