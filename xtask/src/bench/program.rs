//! The programs that time themselves: built, and run in Node.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::figures::{Figures, median, printed};
use super::fresh;
use crate::failure::{Failure, Outcome};
use crate::tools::Tools;
use crate::{build, paths, run};

/// Fresh starts of which the middle one tells how long the very first comparison takes.
pub const COLD_STARTS: usize = 5;

/// Builds the native program of `cargo bench` and says where it is.
pub fn native() -> Outcome<PathBuf> {
    let mut cargo = run::cargo_command(&["bench", "--bench", "speed", "--no-run", "--message-format", "json"]);
    let output = cargo.stderr(Stdio::inherit()).output().map_err(|error| format!("cargo does not start: {error}"))?;
    let said = String::from_utf8_lossy(&output.stdout);
    let program =
        said.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok()).find_map(|line| {
            let is_it = line["target"]["name"] == "speed" && line["executable"].is_string();
            is_it.then(|| PathBuf::from(line["executable"].as_str().unwrap_or_default()))
        });
    program.ok_or_else(|| "cargo bench built no program".into())
}

/// Builds the program as the full program of the page is built, in a folder that Node and browsers can run.
pub fn page(tools: &Tools) -> Outcome<PathBuf> {
    let program = build::fast(&["--example", "timing"])?.join("examples/timing.wasm");
    let folder = fresh("page")?;
    build::bindgen(tools, &program, &folder)?;
    let source = paths::root().join("benches/wasm");
    for name in ["run.mjs", "node.mjs", "index.html"] {
        std::fs::copy(source.join(name), folder.join(name)).map_err(Failure::at(&source.join(name)))?;
    }
    Ok(folder)
}

/// Times in Node.
pub fn in_node(page: &Path) -> Outcome<Figures> {
    let asked = |what: &str| printed(run::program("node").arg(page.join("node.mjs")).arg(what));
    let cold: Vec<f64> = (0..COLD_STARTS).map(|_| asked("cold").map(|figures| figures.cold)).collect::<Outcome<_>>()?;
    Ok(Figures { cold: median(cold), ..asked("all")? })
}
