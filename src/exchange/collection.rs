//! The file that holds several scenarios with their snapshots: JSON with one scenario to a line.
//!
//! What is damaged in such a file is named, and the rest of it still comes in: a part that does not fit by its own, and
//! where the file as a whole is no JSON any more (cut short, a letter lost), line by line.

use serde::{Deserialize, Serialize};

use super::json::{self, ReadError};
use super::migrate;
use super::tree::Tree;
use crate::scenario::Scenario;

/// Longest file read, bytes: more than browsers keep for a page.
pub const MOST_BYTES: usize = 16 * 1024 * 1024;

/// The field that tells this file from others; it holds the version of the format.
const FORMAT: &str = "evenhand_collection";
const VERSION: u64 = 1;
const SCENARIOS: &str = "scenarios";

/// A scenario with its snapshots.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Held {
    /// When it was changed last, in milliseconds since 1970.
    pub changed: f64,
    /// The scenario.
    pub scenario: Scenario,
    /// Its snapshots.
    pub snapshots: Vec<Snapshot>,
}

/// A scenario as it once was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// What its user calls it.
    pub name: String,
    /// When it was taken, in milliseconds since 1970.
    pub taken: f64,
    /// The scenario.
    pub scenario: Scenario,
}

/// A file that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collection {
    /// What is sound.
    pub held: Vec<Held>,
    /// What is not, in the order of the file.
    pub damaged: Vec<Damaged>,
}

/// A part of a file that cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Damaged {
    /// Which of the scenarios it is or belongs to, from 1.
    pub number: usize,
    /// Which of its snapshots it is, from 1; the scenario itself and all that comes with it when absent.
    pub snapshot: Option<usize>,
    /// What it is called, as far as that can be read.
    pub title: String,
    /// What is wrong with it.
    pub error: ReadError,
}

/// Writes the file: the same scenarios always give the same bytes.
pub fn write(held: &[Held]) -> String {
    let lines: Vec<String> = held.iter().map(json::line).collect();
    format!("{{\n\"{FORMAT}\": {VERSION},\n\"{SCENARIOS}\": [\n{}\n]\n}}\n", lines.join(",\n"))
}

/// Whether a text is such a file, sound or not.
pub fn is_collection(text: &str) -> bool {
    const BEGINNING: usize = 200;
    text.chars().take(BEGINNING).collect::<String>().contains(FORMAT)
}

/// Reads a file.
///
/// # Errors
/// Those of [`ReadError`] that concern the file as a whole; nothing of it can be read then.
pub fn read(text: &str) -> Result<Collection, ReadError> {
    if text.len() > MOST_BYTES {
        return Err(ReadError::TooLarge { bytes: text.len(), most: MOST_BYTES });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut tree = match json::tree(text) {
        Ok(tree) => tree,
        Err(error) => return by_lines(text).ok_or(error),
    };
    if let Some(found) = tree.whole(FORMAT).filter(|found| *found != VERSION) {
        return Err(ReadError::Version { found });
    }
    let list = tree.field(SCENARIOS).map(Tree::children).into_iter().flatten();
    let mut collection = Collection::default();
    list.enumerate().for_each(|(at, tree)| collection.take(at + 1, Ok(tree)));
    Ok(collection)
}

/// Reads what can be read of a file that is no JSON as a whole; `None` where that is nothing.
fn by_lines(text: &str) -> Option<Collection> {
    let mut collection = Collection::default();
    let scenarios = text.lines().enumerate().filter(|(_, line)| line.trim_start().starts_with("{ "));
    for (number, (line, content)) in scenarios.enumerate() {
        let content = content.trim();
        let at_line = |error| match error {
            ReadError::NotJson { column, message, .. } => ReadError::NotJson { line: line + 1, column, message },
            other => other,
        };
        match json::tree(content.strip_suffix(',').unwrap_or(content)) {
            Ok(mut tree) => collection.take(number + 1, Ok(&mut tree)),
            Err(error) => collection.take(number + 1, Err(at_line(error))),
        }
    }
    (!collection.held.is_empty()).then_some(collection)
}

impl Collection {
    /// How many snapshots the sound scenarios have.
    pub fn snapshots(&self) -> usize {
        self.held.iter().map(|held| held.snapshots.len()).sum()
    }

    fn take(&mut self, number: usize, tree: Result<&mut Tree, ReadError>) {
        let mut damaged = |snapshot, title, error| self.damaged.push(Damaged { number, snapshot, title, error });
        let tree = match tree {
            Ok(tree) => tree,
            Err(error) => return damaged(None, String::new(), error),
        };
        migrate::bring_up_inside(tree);
        let scenario = match scenario(tree) {
            Ok(scenario) => scenario,
            Err(error) => return damaged(None, title(tree), error),
        };
        let mut snapshots = Vec::new();
        for (at, tree) in tree.field("snapshots").map(Tree::children).into_iter().flatten().enumerate() {
            match snapshot(tree) {
                Ok(snapshot) => snapshots.push(snapshot),
                Err(error) => damaged(Some(at + 1), scenario.title.clone(), error),
            }
        }
        let changed = moment(tree, "changed");
        self.held.push(Held { changed, scenario, snapshots });
    }
}

fn snapshot(tree: &mut Tree) -> Result<Snapshot, ReadError> {
    let name = tree.field("name").and_then(|name| name.make().ok());
    let scenario = scenario(tree)?;
    Ok(Snapshot { name: name.unwrap_or_else(|| scenario.title.clone()), taken: moment(tree, "taken"), scenario })
}

/// A scenario may have flaws that its user has yet to mend, but must be one that the page can hold.
fn scenario(tree: &mut Tree) -> Result<Scenario, ReadError> {
    let mut nothing = Tree::Null;
    json::held(json::made(tree.field("scenario").unwrap_or(&mut nothing))?)
}

/// A moment that is given, or else the beginning of the count.
fn moment(tree: &mut Tree, name: &str) -> f64 {
    tree.field(name).and_then(|moment| moment.make().ok()).filter(|moment: &f64| moment.is_finite()).unwrap_or_default()
}

fn title(tree: &mut Tree) -> String {
    let title = tree.field("scenario").and_then(|scenario| scenario.field("title"));
    title.and_then(|title| title.make().ok()).unwrap_or_default()
}
