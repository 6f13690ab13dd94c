//! Builds the release page into `dist/` and reports what a visitor has to load.

use crate::failure::{Failure, Outcome};
use crate::payload::Payload;
use crate::tools::{Tools, WASM_TARGET};
use crate::{beside, paths, places, run, start_script};

/// Leaves a folder in `dist/` that works under any address, and returns its size.
pub fn build() -> Outcome<Payload> {
    let tools = Tools::ready()?;
    run::step("Build the page (a few minutes the first time)", || {
        let mut trunk = run::program(&tools.trunk);
        trunk.args(["build", "--release", "--offline"]).env("PATH", tools.search_path());
        trunk.env(places::VARIABLE, places::flags()?);
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
    run::step("Build the full program, which the page fetches when more is wanted", || full(&tools))?;
    let payload = Payload::of(&paths::dist())?;
    print!("\n{payload}");
    Ok(payload)
}

/// The program with every rule, study and view, beside the one that opens the page.
fn full(tools: &Tools) -> Outcome<()> {
    let options = ["--release", "--offline", "--target", WASM_TARGET, "--bin", "evenhand", "--features", "full"];
    run::finish(run::cargo_command(&["build"]).args(options).env(places::VARIABLE, places::flags()?))?;
    let program = paths::target()?.join(WASM_TARGET).join("release/evenhand.wasm");
    let mut bindgen = run::program(tools.bindgen.join("wasm-bindgen"));
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(paths::dist().join("full")).arg(program);
    run::finish(&mut bindgen)
}
