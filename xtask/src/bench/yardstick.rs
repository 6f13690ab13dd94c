//! Other programs that do the same work: a folder of scripts for Node and for Python with numpy, which print lines
//! of a name and a median.

use std::fs;
use std::path::{Path, PathBuf};

use super::fresh;
use crate::failure::{Failure, Outcome};
use crate::run;

/// What runs them, and the script.
const SCRIPTS: [(&str, &str); 3] =
    [("node", "ab_compare_mc.js"), ("python3", "ab_compare_mc.py"), ("node", "f_seir.js")];

/// For each work: how the lines of numpy and of JavaScript begin that time the same; the quickest counts.
const LINES: &[(&str, &[&str], &[&str])] = &[
    (
        super::table::ONCE,
        &["a numpy: 12 rules x 12 groups x 15 metrics, once"],
        &["a js: 12 rules x 12 groups x 15 metrics, once"],
    ),
    (super::table::COLD, &[], &["a js: the same, very first (cold) call"]),
    (
        "12 rules x 1,000 groups x 15 measures, once",
        &["a numpy: 12 rules x 1000 groups x 15 metrics, once"],
        &["a js: 12 rules x 1000 groups x 15 metrics, once"],
    ),
    (
        "10,000 draws x 10 rules x 12 groups x 15 measures",
        &["b numpy: 10,000 draws", "b numpy, blocks of 500 draws"],
        &["b js: 10,000 draws"],
    ),
    ("of which drawing the inputs", &["b   of which drawing the inputs"], &["b js:   of which drawing the inputs"]),
];

/// What the scripts printed: a name and a median in milliseconds on each line.
#[derive(Default)]
pub struct Yardstick(Vec<(String, f64)>);

impl Yardstick {
    /// What numpy takes for a work.
    pub fn numpy(&self, work: &str) -> Option<f64> {
        self.quickest(work, |lines| lines.1)
    }

    /// What JavaScript takes for a work.
    pub fn javascript(&self, work: &str) -> Option<f64> {
        self.quickest(work, |lines| lines.2)
    }

    fn quickest(
        &self,
        work: &str,
        of: impl Fn(&(&str, &'static [&'static str], &'static [&'static str])) -> &'static [&'static str],
    ) -> Option<f64> {
        let starts = of(LINES.iter().find(|lines| lines.0 == work)?);
        let times = self.0.iter().filter(|(name, _)| starts.iter().any(|start| name.starts_with(start)));
        times.map(|(_, taken)| *taken).min_by(f64::total_cmp)
    }

    fn read(&mut self, text: &str) {
        self.0.extend(text.lines().filter_map(|line| {
            let (name, rest) = line.split_once(" median ")?;
            Some((name.trim().to_owned(), rest.split_whitespace().next()?.parse().ok()?))
        }));
    }
}

/// A copy of the folder, since the scripts write beside themselves.
pub fn programs(folder: &Option<PathBuf>) -> Outcome<Option<PathBuf>> {
    let Some(folder) = folder else { return Ok(None) };
    let copy = fresh("yardstick")?;
    lay(folder, &copy)?;
    Ok(Some(copy))
}

/// Runs every script that can be run, and says which cannot.
pub fn time(folder: &Path) -> Yardstick {
    let mut yardstick = Yardstick::default();
    for (runner, script) in SCRIPTS {
        match run::program(runner).arg(folder.join(script)).output() {
            Ok(output) => {
                yardstick.read(&String::from_utf8_lossy(&output.stdout));
                if !output.status.success() {
                    let said = String::from_utf8_lossy(&output.stderr);
                    println!("{script} failed: {}", said.lines().last().unwrap_or_default());
                }
            }
            Err(error) => println!("{runner} does not start: {error}"),
        }
    }
    yardstick
}

fn lay(from: &Path, to: &Path) -> Outcome<()> {
    fs::create_dir_all(to).map_err(Failure::at(to))?;
    for entry in fs::read_dir(from).map_err(Failure::at(from))? {
        let path = entry.map_err(Failure::at(from))?.path();
        let copy = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            lay(&path, &copy)?;
        } else {
            let content = fs::read(&path).map_err(Failure::at(&path))?;
            fs::write(&copy, content).map_err(Failure::at(&copy))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quickest_line_of_a_work_counts() {
        let mut yardstick = Yardstick::default();
        yardstick.read("b numpy: 10,000 draws x 10 rules x 12 groups x 15 metrics  median    117.5000 ms   min 1\n");
        yardstick.read("b numpy, blocks of 500 draws (fits L2)    median     95.0000 ms   min 1\nsomething else\n");
        assert_eq!(yardstick.numpy("10,000 draws x 10 rules x 12 groups x 15 measures"), Some(95.0));
        assert_eq!(yardstick.javascript("10,000 draws x 10 rules x 12 groups x 15 measures"), None);
    }
}
