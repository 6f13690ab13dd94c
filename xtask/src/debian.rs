//! Programs that come from the system: looked up, installed where that can be done without a question, else named precisely.

use crate::failure::Outcome;
use crate::{paths, run};

/// A program and the Debian packages that bring it.
pub struct Needed {
    /// The names under which it may be found, best first.
    pub programs: &'static [&'static str],
    /// What `apt-get install` takes.
    pub packages: &'static [&'static str],
}

impl Needed {
    /// Where the program is, if it is.
    pub fn found(&self) -> Option<std::path::PathBuf> {
        self.programs.iter().find_map(|name| paths::on_path(name))
    }
}

/// Makes sure that all programs are there; installs them as root on Debian.
pub fn ensure(needed: &[&Needed]) -> Outcome<()> {
    let missing: Vec<_> = needed.iter().filter(|need| need.found().is_none()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = missing.iter().map(|need| need.programs[0]).collect();
    let packages: Vec<_> = missing.iter().flat_map(|need| need.packages).copied().collect();
    let (names, list) = (names.join(", "), packages.join(" "));
    if !may_install() {
        return Err(format!(
            "{names}: not on the search path. On Debian or Ubuntu: sudo apt-get install {list}. Elsewhere: install them so that they are on the search path; the browser and its driver must have the same version."
        )
        .into());
    }
    run::step(&format!("Install {list} (up to two minutes, once)"), || {
        apt_get(&["update", "--quiet"])?;
        apt_get(&[&["install", "--quiet", "--yes", "--no-install-recommends"], packages.as_slice()].concat())
    })?;
    match missing.iter().find(|need| need.found().is_none()) {
        Some(need) => Err(format!("{} is still missing after installing {list}", need.programs[0]).into()),
        None => Ok(()),
    }
}

fn may_install() -> bool {
    let is_root = run::output(run::program("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    is_root && paths::on_path("apt-get").is_some()
}

fn apt_get(arguments: &[&str]) -> Outcome<()> {
    run::finish(run::program("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}
