//! Compiler flags that keep this machine's folders out of the page: a panic names the file that it happened in.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::run;

/// The variable from which cargo takes flags.
pub const VARIABLE: &str = "CARGO_ENCODED_RUSTFLAGS";
/// What stands between them there.
const SEPARATOR: &str = "\u{1f}";

/// The flags for [`VARIABLE`], after `more` of them: crates are named as in the registry, the standard library as by its
/// makers.
pub fn flags(more: &[&str]) -> Outcome<String> {
    let crates = cargo_home()?.join("registry/src");
    let listed = std::fs::read_dir(&crates).map_err(Failure::at(&crates))?;
    let registries = listed.filter_map(|entry| Some((entry.ok()?.path(), String::new())));
    let asked = |arguments: &[&str]| run::output(run::program("rustc").args(arguments)).ok_or("rustc does not run");
    let sysroot = asked(&["--print", "sysroot"])?;
    let version = asked(&["--version", "--verbose"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or_default();
    let library = (Path::new(sysroot.trim()).join("lib/rustlib/src/rust"), format!("/rustc/{commit}"));
    let own = std::env::var("RUSTFLAGS").unwrap_or_default();
    let renamed =
        registries.chain([library]).map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    let given = own.split_whitespace().chain(more.iter().copied()).map(str::to_owned);
    Ok(given.chain(renamed).collect::<Vec<_>>().join(SEPARATOR))
}

/// Where cargo keeps the sources of crates.
fn cargo_home() -> Outcome<PathBuf> {
    let home = || Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home).ok_or_else(|| "there is no home folder".into())
}
