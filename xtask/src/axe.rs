//! axe-core, the accessibility checker that the browser tests inject into the page.

use std::path::PathBuf;

use crate::debian::{self, Needed};
use crate::failure::Outcome;
use crate::{paths, run};

const VERSION: &str = "4.14.1";
const NODE: Needed = Needed { programs: &["node"], packages: &["nodejs"] };
const NPM: Needed = Needed { programs: &["npm"], packages: &["npm"] };

/// The one file of the checker, fetched once into the tools folder.
pub fn script() -> Outcome<PathBuf> {
    let folder = paths::tools()?.join(format!("axe-core-{VERSION}"));
    let script = folder.join("node_modules/axe-core/axe.min.js");
    if script.is_file() {
        return Ok(script);
    }
    debian::ensure(&[&NODE, &NPM])?;
    run::step(&format!("Fetch axe-core {VERSION} (a few seconds, once)"), || {
        let mut npm = run::program("npm");
        npm.args([
            "install",
            "--no-save",
            "--no-package-lock",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            "--prefix",
        ]);
        run::finish(npm.arg(&folder).arg(format!("axe-core@{VERSION}")))
    })?;
    if script.is_file() { Ok(script) } else { Err(format!("axe-core {VERSION} holds no axe.min.js").into()) }
}

/// Makes sure that Node is there, which runs the wasm tests.
pub fn node() -> Outcome<()> {
    debian::ensure(&[&NODE])
}
