//! Lays beside the program what the page fetches when it is wanted: the long texts of each language as one file,
//! the style sheets of the full program as one file, and the scenarios of the library.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::paths;

/// Where these files lie in the page, and the full program; `src/locale`, `src/library` and `full.js` know the same
/// paths.
pub const FOLDERS: &[&str] = &["texts/", "library/", "full/"];

/// What the program itself holds.
const IN_PROGRAM: &str = "gallery.json";

/// Copies the files into the finished page.
pub fn lay() -> Outcome<()> {
    let (source, page) = (paths::root().join("src"), paths::dist());
    for language in entries(&source.join("locale"))?.iter().filter(|path| path.is_dir()) {
        let name = language.file_name().unwrap_or_default();
        let texts = joined(&below(&language.join("cards"), "ftl")?)?;
        write(&page.join("texts").join(name).join("cards.ftl"), texts.as_bytes())?;
    }
    let sheets = joined(&with_ending(&paths::root().join("styles/full"), "css")?)?;
    write(&page.join("full/full.css"), sheets.as_bytes())?;
    for file in with_ending(&source.join("library"), "json")? {
        let name = file.file_name().unwrap_or_default();
        if name != IN_PROGRAM {
            write(&page.join("library").join(name), &fs::read(&file).map_err(Failure::at(&file))?)?;
        }
    }
    Ok(())
}

/// The content of the files, one after the other.
fn joined(files: &[PathBuf]) -> Outcome<String> {
    let mut whole = String::new();
    for file in files {
        whole.push_str(&fs::read_to_string(file).map_err(Failure::at(file))?);
        whole.push('\n');
    }
    Ok(whole)
}

fn write(path: &Path, content: &[u8]) -> Outcome<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(Failure::at(folder))?;
    fs::write(path, content).map_err(Failure::at(path))
}

/// The files of a folder with that ending, in alphabetical order.
fn with_ending(folder: &Path, ending: &str) -> Outcome<Vec<PathBuf>> {
    let mut files = entries(folder)?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == ending));
    Ok(files)
}

/// The files of a folder and of those in it with that ending, in alphabetical order.
fn below(folder: &Path, ending: &str) -> Outcome<Vec<PathBuf>> {
    let mut files = with_ending(folder, ending)?;
    for inner in entries(folder)?.iter().filter(|path| path.is_dir()) {
        files.extend(below(inner, ending)?);
    }
    Ok(files)
}

/// What a folder holds, in alphabetical order.
fn entries(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let listed = fs::read_dir(folder).map_err(Failure::at(folder))?;
    let mut paths = listed
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(Failure::at(folder))?;
    paths.sort();
    Ok(paths)
}
