//! Where things are: the repository, what is built, and the tools that are kept between runs.

use std::path::{Path, PathBuf};

use crate::failure::Outcome;

/// The folder of the repository.
pub fn root() -> PathBuf {
    // Cargo sets the variable for `cargo run`; the compiled-in value serves a binary that is started by hand.
    let manifest =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest.parent().map(Path::to_path_buf).unwrap_or_default()
}

/// The finished page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's target folder: this program runs from `<target>/<profile>/xtask`.
pub fn target() -> Outcome<PathBuf> {
    let program = std::env::current_exe().map_err(|error| format!("cannot tell where xtask runs from: {error}"))?;
    let target = program.ancestors().nth(2).ok_or("xtask does not run from a target folder")?;
    Ok(target.to_path_buf())
}

/// The cached tools; `bin` inside holds the programs.
pub fn tools() -> Outcome<PathBuf> {
    Ok(target()?.join("tools"))
}

/// The program called `name` on the search path.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}
