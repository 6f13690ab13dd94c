//! Builds the release page into `dist/` and reports what a visitor has to load.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::options::Options;
use crate::payload::Payload;
use crate::tools::{Tools, WASM_TARGET};
use crate::{beside, paths, places, run, start_script};

/// The profile of what computes.
const FAST: &str = "fast";
/// The profile for a first look at a change.
const DRAFT: &str = "draft";
/// Several numbers at once, with the instructions that WebAssembly has for that.
const VECTORS: &str = "-Ctarget-feature=+simd128";

/// Leaves a folder in `dist/` that works under any address, and returns its size.
pub fn build() -> Outcome<Payload> {
    lay_out(&[], FAST)?;
    let payload = Payload::of(&paths::dist())?;
    print!("\n{payload}");
    Ok(payload)
}

/// Builds what the command line asks for: the page, or a draft of it, which is quickly built but neither small nor quick.
pub fn chosen(options: &Options) -> Outcome<()> {
    if options.has("draft") { lay_out(&["--cargo-profile", DRAFT], DRAFT) } else { build().map(|_| ()) }
}

fn lay_out(trunk_options: &[&str], profile: &str) -> Outcome<()> {
    let tools = Tools::ready()?;
    run::step("Build the page (a few minutes the first time)", || {
        let mut trunk = run::program(&tools.trunk);
        trunk.args(["build", "--release", "--offline"]).args(trunk_options).env("PATH", tools.search_path());
        trunk.env(places::VARIABLE, places::flags(&[])?);
        // Trunk reads this variable as one of its own options and refuses other values than true and false.
        run::finish(trunk.env_remove("NO_COLOR"))?;
        let page = paths::dist().join("index.html");
        let html = std::fs::read_to_string(&page).map_err(Failure::at(&page))?;
        let moved = start_script::moved(&html)?;
        let script = paths::dist().join(&moved.name);
        std::fs::write(&script, &moved.script).map_err(Failure::at(&script))?;
        std::fs::write(&page, &moved.html).map_err(Failure::at(&page))?;
        beside::lay()
    })?;
    run::step("Build the full program, which the page fetches when more is wanted", || full(&tools, profile))
}

/// The program with every rule, study and view, beside the one that opens the page.
fn full(tools: &Tools, profile: &str) -> Outcome<()> {
    let program = compiled(profile, &["--bin", "evenhand"])?.join("evenhand.wasm");
    bindgen(tools, &program, &paths::dist().join("full"))
}

/// Builds something with the full program's features, profile and processor instructions; gives the folder of the
/// result. It computes, so that speed counts more than size, and browsers have had vectors since 2023.
pub fn fast(target: &[&str]) -> Outcome<PathBuf> {
    compiled(FAST, target)
}

fn compiled(profile: &str, target: &[&str]) -> Outcome<PathBuf> {
    let options = ["--profile", profile, "--offline", "--target", WASM_TARGET, "--features", "full"];
    let mut cargo = run::cargo_command(&["build"]);
    run::finish(cargo.args(options).args(target).env(places::VARIABLE, places::flags(&[VECTORS])?))?;
    Ok(paths::target()?.join(WASM_TARGET).join(profile))
}

/// Leaves a program in a folder, with what a browser needs to start it.
pub fn bindgen(tools: &Tools, program: &Path, folder: &Path) -> Outcome<()> {
    let mut bindgen = run::program(tools.bindgen.join("wasm-bindgen"));
    run::finish(bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(folder).arg(program))
}
