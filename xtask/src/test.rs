//! Everything that must pass before a change is merged: `cargo xtask test`, which CI runs too.

use std::time::Instant;

use crate::chromium::Chromium;
use crate::driver::Driver;
use crate::failure::Outcome;
use crate::options::Options;
use crate::serve::{SUB_PATH, Site};
use crate::tools::Tools;
use crate::{axe, build, paths, run};

const WASM: &str = "wasm32-unknown-unknown";

struct Step {
    name: &'static str,
    headline: &'static str,
    work: fn(filter: &[&str]) -> Outcome<()>,
}

const STEPS: &[Step] = &[
    Step { name: "format", headline: "Format", work: |_| run::cargo(&["fmt", "--all", "--check"]) },
    Step { name: "clippy", headline: "Clippy, native and wasm", work: |_| clippy() },
    Step { name: "native", headline: "Native tests", work: native },
    Step { name: "page", headline: "Page and payload", work: |_| build::build()?.within_budget() },
    Step { name: "wasm", headline: "Wasm tests", work: wasm },
    Step { name: "browser", headline: "Browser tests", work: browser },
];

/// Runs all steps in order, or the one that was named.
pub fn test(options: &Options) -> Outcome<()> {
    options.allow(&[], 2)?;
    let mut words = options.words.iter().map(String::as_str);
    let chosen = words.next();
    let filter: Vec<&str> = words.collect();
    if let Some(name) = chosen.filter(|name| STEPS.iter().all(|step| step.name != *name)) {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        return Err(format!("there is no step \"{name}\"; the steps are {}", names.join(", ")).into());
    }
    let start = Instant::now();
    for step in STEPS.iter().filter(|step| chosen.is_none_or(|name| name == step.name)) {
        run::step(step.headline, || (step.work)(&filter))?;
    }
    println!("\nAll passed after {:.0} s.", start.elapsed().as_secs_f64());
    Ok(())
}

fn clippy() -> Outcome<()> {
    let deny = ["--", "--deny", "warnings"];
    run::cargo(&[&["clippy", "--workspace", "--all-targets", "--all-features"], &deny[..]].concat())?;
    Tools::ready()?;
    let parts = ["--lib", "--bins", "--test", "wasm", "--example", "timing", "--features", "whole,full"];
    run::cargo(&[&["clippy", "--target", WASM], &parts[..], &deny[..]].concat())
}

fn native(filter: &[&str]) -> Outcome<()> {
    run::cargo(&[&["test", "--workspace"], filter].concat())
}

fn wasm(filter: &[&str]) -> Outcome<()> {
    let tools = Tools::ready()?;
    axe::node()?;
    let mut cargo =
        run::cargo_command(&[&["test", "--target", WASM, "--test", "wasm", "--features", "whole"], filter].concat());
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tools.bindgen.join("wasm-bindgen-test-runner"));
    run::finish(&mut cargo)
}

fn browser(filter: &[&str]) -> Outcome<()> {
    in_browser(filter, &[])
}

/// Runs the tests of `tests/browser/` that the filter names, with the built page and a driver at hand.
pub fn in_browser(filter: &[&str], variables: &[(&str, String)]) -> Outcome<()> {
    if !paths::dist().join("index.html").is_file() {
        return Err("there is no page in dist/ yet: run cargo xtask build".into());
    }
    let axe = axe::script()?;
    let chromium = Chromium::ready()?;
    let site = Site::start(paths::dist(), &[SUB_PATH], 0)?;
    let driver = Driver::start(&chromium.driver)?;
    let mut cargo = run::cargo_command(&["test", "--test", "browser", "--features", "browser"]);
    cargo.args(filter).args(["--", "--test-threads=2"]);
    cargo.env("EVENHAND_URL", &site.address).env("EVENHAND_WEBDRIVER", &driver.address);
    cargo.env("EVENHAND_CHROMIUM", &chromium.browser).env("EVENHAND_AXE", &axe);
    cargo.env("RUST_BACKTRACE", "0");
    cargo.envs(variables.iter().map(|(name, value)| (*name, value)));
    run::finish(&mut cargo)
}
