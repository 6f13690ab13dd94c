//! Times the kernel natively, in Node and in Chromium, beside other programs: `cargo xtask bench`.

mod browser;
mod figures;
mod growth;
mod program;
mod session;
mod table;
mod yardstick;

use std::path::{Path, PathBuf};

use figures::Figures;
use yardstick::Yardstick;

use crate::chromium::Chromium;
use crate::failure::{Failure, Outcome};
use crate::options::Options;
use crate::tools::Tools;
use crate::{axe, paths, run};

/// Where the yard-stick lies unless it is told, seen from the repository.
const YARDSTICK: &str = "../shared/yardstick";

/// Times of one run of the machine, side by side.
pub struct Times {
    /// The program as it is compiled for this machine.
    pub native: Figures,
    /// In Node.
    pub node: Figures,
    /// In headless Chromium.
    pub chromium: Figures,
    /// Other programs that do the same work.
    pub yardstick: Yardstick,
}

/// Builds everything first, so that nothing else runs while something is timed.
pub fn bench(options: &Options) -> Outcome<()> {
    options.allow(&["yardstick"], 0)?;
    let yardstick = yardstick::programs(&folder(options)?)?;
    let tools = Tools::ready()?;
    axe::node()?;
    let chromium = Chromium::ready()?;
    let native = run::step("Build the native program", program::native)?;
    let page = run::step("Build the program in WebAssembly", || program::page(&tools))?;
    let times = Times {
        native: run::step("Time it natively", || figures::printed(run::program(&native).arg("--json")))?,
        yardstick: run::step("Time other programs", || {
            Ok(yardstick.map(|folder| yardstick::time(&folder)).unwrap_or_default())
        })?,
        node: run::step("Time it in Node", || program::in_node(&page))?,
        chromium: run::step("Time it in Chromium", || browser::time(&chromium, &page))?,
    };
    let report = format!("{}\n{}", table::table(&times), growth::table(&times));
    let file = paths::target()?.join("bench/report.md");
    std::fs::write(&file, &report).map_err(Failure::at(&file))?;
    println!("\n{report}\nThis is also in {}", file.display());
    Ok(())
}

/// The folder of the yard-stick; nothing where there is none and none was asked for.
fn folder(options: &Options) -> Outcome<Option<PathBuf>> {
    let told = options.value("yardstick").map(PathBuf::from);
    let folder = told.clone().unwrap_or_else(|| paths::root().join(YARDSTICK));
    match folder.is_dir() {
        true => Ok(Some(folder)),
        false if told.is_some() || options.has("yardstick") => {
            Err(format!("--yardstick: there is no folder {}", folder.display()).into())
        }
        false => {
            println!(
                "There is no yard-stick at {YARDSTICK}: only this program is timed (--yardstick FOLDER names another place)."
            );
            Ok(None)
        }
    }
}

/// A folder under the target folder, empty.
fn fresh(name: &str) -> Outcome<PathBuf> {
    let folder = paths::target()?.join("bench").join(name);
    if Path::new(&folder).exists() {
        std::fs::remove_dir_all(&folder).map_err(Failure::at(&folder))?;
    }
    std::fs::create_dir_all(&folder).map_err(Failure::at(&folder))?;
    Ok(folder)
}
