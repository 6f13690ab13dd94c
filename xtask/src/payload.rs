//! How much a visitor loads: every file of the page, as it is and after brotli.
//!
//! The budget is for the first load: everything but what the page fetches later, when it is wanted.

use std::fmt;
use std::path::Path;

use crate::beside;
use crate::failure::{Failure, Outcome};

/// The most that the first load may weigh over the wire, in bytes.
pub const BUDGET: usize = 350_000;

/// Files that are published beside the page but that the page itself does not load.
const NOT_LOADED: &[&str] = &[".schema.json"];

/// When the page loads a file.
#[derive(Clone, Copy, PartialEq)]
enum Moment {
    First,
    Wanted,
    Never,
}

/// The files of the page with their sizes, largest first.
pub struct Payload(Vec<File>);

struct File {
    name: String,
    raw: usize,
    brotli: usize,
}

impl Payload {
    /// Weighs every file in the folder and below.
    pub fn of(folder: &Path) -> Outcome<Self> {
        let mut files = Vec::new();
        collect(folder, "", &mut files)?;
        files.sort_by(|a, b| b.brotli.cmp(&a.brotli).then_with(|| a.name.cmp(&b.name)));
        Ok(Self(files))
    }

    /// What is loaded at that moment, after brotli.
    fn total(&self, moment: Moment) -> usize {
        self.0.iter().filter(|file| file.moment() == moment).map(|file| file.brotli).sum()
    }

    /// Fails when the first load is above the budget.
    pub fn within_budget(&self) -> Outcome<()> {
        let total = self.total(Moment::First);
        if total <= BUDGET {
            return Ok(());
        }
        Err(format!("the page weighs {total} bytes after brotli, {} more than the budget of {BUDGET}", total - BUDGET)
            .into())
    }
}

impl File {
    fn moment(&self) -> Moment {
        if NOT_LOADED.iter().any(|ending| self.name.ends_with(ending)) {
            Moment::Never
        } else if beside::FOLDERS.iter().any(|folder| self.name.starts_with(folder)) {
            Moment::Wanted
        } else {
            Moment::First
        }
    }
}

impl fmt::Display for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:>10} {:>10}  file", "bytes", "brotli")?;
        for moment in [Moment::First, Moment::Wanted, Moment::Never] {
            for file in self.0.iter().filter(|file| file.moment() == moment) {
                writeln!(f, "{:>10} {:>10}  {}", file.raw, file.brotli, file.name)?;
            }
            let total = self.total(moment);
            match moment {
                Moment::First => {
                    writeln!(
                        f,
                        "{total:>21}  in the first load, {} % of the budget of {BUDGET}\n",
                        total * 100 / BUDGET
                    )?;
                }
                Moment::Wanted => writeln!(f, "{total:>21}  later, when it is wanted\n")?,
                Moment::Never => writeln!(f, "{total:>21}  not loaded by the page")?,
            }
        }
        Ok(())
    }
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<File>) -> Outcome<()> {
    for entry in std::fs::read_dir(folder).map_err(Failure::at(folder))? {
        let path = entry.map_err(Failure::at(folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else {
            let content = std::fs::read(&path).map_err(Failure::at(&path))?;
            let brotli = compressed(&content).map_err(Failure::at(&path))?;
            files.push(File { name, raw: content.len(), brotli });
        }
    }
    Ok(())
}

/// The length at the best quality, which is what static hosts serve.
fn compressed(mut content: &[u8]) -> std::io::Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut content, &mut std::io::sink(), &parameters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_load_counts() {
        let file = |name: &str, brotli| File { name: name.to_owned(), raw: 0, brotli };
        let beside = [file("scenario.schema.json", 10), file("texts/en/cards.ftl", 20), file("library/a.json", 30)];
        let payload = Payload([file("page.wasm", BUDGET)].into_iter().chain(beside).collect());
        assert_eq!(payload.total(Moment::First), BUDGET);
        assert_eq!(payload.total(Moment::Wanted), 50);
        assert!(payload.within_budget().is_ok());
        let payload = Payload(vec![file("page.wasm", BUDGET), file("page.js", 1)]);
        assert!(payload.within_budget().is_err());
    }

    #[test]
    fn repetition_compresses() {
        assert!(compressed(&[7; 10_000]).unwrap() < 100);
    }
}
