//! How much a visitor loads: every file of the page, as it is and after brotli.

use std::fmt;
use std::path::Path;

use crate::failure::{Failure, Outcome};

/// The most that the first load may weigh over the wire, in bytes.
pub const BUDGET: usize = 350_000;

/// Files that are published beside the page but that the page itself does not load.
const NOT_LOADED: &[&str] = &[".schema.json"];

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

    /// Everything that the page loads, after brotli.
    pub fn total(&self) -> usize {
        self.0.iter().filter(|file| file.is_loaded()).map(|file| file.brotli).sum()
    }

    /// Fails when the total is above the budget.
    pub fn within_budget(&self) -> Outcome<()> {
        let total = self.total();
        if total <= BUDGET {
            return Ok(());
        }
        Err(format!("the page weighs {total} bytes after brotli, {} more than the budget of {BUDGET}", total - BUDGET)
            .into())
    }
}

impl File {
    fn is_loaded(&self) -> bool {
        !NOT_LOADED.iter().any(|ending| self.name.ends_with(ending))
    }
}

impl fmt::Display for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:>10} {:>10}  file", "bytes", "brotli")?;
        for file in &self.0 {
            let remark = if file.is_loaded() { "" } else { "  (not loaded by the page)" };
            writeln!(f, "{:>10} {:>10}  {}{remark}", file.raw, file.brotli, file.name)?;
        }
        let total = self.total();
        writeln!(f, "{:>21}  in total, {} % of the budget of {BUDGET}", total, total * 100 / BUDGET)
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
    fn schema_does_not_count() {
        let file = |name: &str, brotli| File { name: name.to_owned(), raw: 0, brotli };
        let payload = Payload(vec![file("page.wasm", BUDGET), file("scenario.schema.json", 10)]);
        assert_eq!(payload.total(), BUDGET);
        assert!(payload.within_budget().is_ok());
        let payload = Payload(vec![file("page.wasm", BUDGET), file("page.js", 1)]);
        assert!(payload.within_budget().is_err());
    }

    #[test]
    fn repetition_compresses() {
        assert!(compressed(&[7; 10_000]).unwrap() < 100);
    }
}
