//! The compiler target and the two pinned programs that build the page: found, or installed into the cached tools folder.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::{paths, run};

const TRUNK: &str = "0.21.14";
/// The target for which the page is compiled.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Where the programs are that the build and the wasm tests need.
pub struct Tools {
    /// Packs the page.
    pub trunk: PathBuf,
    /// The folder of `wasm-bindgen` and its test runner.
    pub bindgen: PathBuf,
}

impl Tools {
    /// Finds or installs everything; says so before each long step.
    pub fn ready() -> Outcome<Self> {
        wasm_target()?;
        let trunk = installed("trunk", TRUNK, &["trunk"], "2 minutes")?;
        let version = locked_version("wasm-bindgen")?;
        let programs = ["wasm-bindgen", "wasm-bindgen-test-runner"];
        let bindgen = installed("wasm-bindgen-cli", &version, &programs, "1 minute")?;
        Ok(Self { trunk: trunk.join("trunk"), bindgen })
    }

    /// The search path with the pinned wasm-bindgen first: Trunk takes the one that it finds there.
    pub fn search_path(&self) -> std::ffi::OsString {
        let old = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(self.bindgen.clone()).chain(std::env::split_paths(&old));
        // Joining fails only for a folder with a separator in its name; the old path is then the best guess.
        std::env::join_paths(folders).unwrap_or(old)
    }
}

/// The version of a package that Cargo.lock holds.
fn locked_version(package: &str) -> Outcome<String> {
    let path = paths::root().join("Cargo.lock");
    let lock = std::fs::read_to_string(&path).map_err(Failure::at(&path))?;
    version_in(&lock, package).ok_or_else(|| format!("Cargo.lock does not name {package}").into())
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

/// Adds the wasm target unless the compiler has it.
fn wasm_target() -> Outcome<()> {
    let sysroot = run::output(run::program("rustc").args(["--print", "sysroot"])).ok_or("rustc does not run")?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM_TARGET).is_dir() {
        return Ok(());
    }
    if paths::on_path("rustup").is_none() {
        return Err(format!("the compiler has no {WASM_TARGET} target and rustup is missing: install the target with the package manager that brought Rust, or install Rust from https://rustup.rs").into());
    }
    run::step(&format!("Add the {WASM_TARGET} target to the compiler (up to a minute)"), || {
        run::finish(run::program("rustup").args(["target", "add", WASM_TARGET]))
    })
}

/// The folder that holds all `programs` in the right version.
fn installed(package: &str, version: &str, programs: &[&str], time: &str) -> Outcome<PathBuf> {
    let cache = paths::tools()?.join("bin");
    let has_all = |folder: &Path| programs.iter().all(|name| has_version(&folder.join(name), version));
    let on_path = paths::on_path(programs[0]).and_then(|file| file.parent().map(Path::to_path_buf));
    if let Some(folder) = on_path.into_iter().chain([cache.clone()]).find(|folder| has_all(folder)) {
        return Ok(folder);
    }
    run::step(&format!("Install {package} {version} into the tools folder (about {time}, once)"), || {
        install(package, version)
    })?;
    if has_all(&cache) { Ok(cache) } else { Err(format!("{package} {version} was installed but does not run").into()) }
}

fn has_version(program: &Path, version: &str) -> bool {
    run::output(run::program(program).arg("--version"))
        .is_some_and(|text| text.split_whitespace().any(|word| word == version))
}

/// Takes a ready-made program where cargo-binstall is at hand, else compiles without optimisation, which is quick enough.
fn install(package: &str, version: &str) -> Outcome<()> {
    let tools = paths::tools()?;
    if run::output(run::cargo_command(&["binstall", "-V"]).env("NO_COLOR", "1")).is_some() {
        let mut binstall =
            run::cargo_command(&["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"]);
        binstall.arg(&tools).arg(format!("{package}@{version}"));
        if run::finish(&mut binstall).is_ok() {
            return Ok(());
        }
        println!("No ready-made program: compiling it.");
    }
    let work = tools.join("build");
    let mut install = run::cargo_command(&["install", "--debug", "--locked", "--force", "--root"]);
    install.arg(&tools).arg("--target-dir").arg(&work).arg(format!("{package}@{version}"));
    run::finish(install.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_INCREMENTAL", "0"))?;
    std::fs::remove_dir_all(&work).map_err(Failure::at(&work))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.129"));
        assert_eq!(version_in(lock, "wasm"), None);
    }
}
