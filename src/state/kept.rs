//! What is kept on the device under one name: a scenario being worked on, or a snapshot of one.
//!
//! The text of each begins with a line of its own, [`Kept`], which says what it is. So the list of all that is kept is
//! derived from the texts themselves, and no index has to be written that another tab could overwrite.

use serde::{Deserialize, Serialize};

use super::Document;
use crate::exchange::json;
use crate::num;
use crate::scenario::Scenario;

/// Names of scenarios begin so; their key follows.
pub const CASE: &str = "case/";
/// Names of snapshots begin so; the key of their scenario and a name of their own follow.
pub const SNAPSHOT: &str = "snapshot/";

/// What is kept on the device under one name, without its content.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// Name under which it is stored.
    #[serde(skip)]
    pub name: String,
    /// Title of the scenario, or name of the snapshot; empty where the text is damaged.
    pub title: String,
    /// When it was changed last, in milliseconds since 1970.
    pub changed: f64,
    /// How many groups it has.
    pub groups: usize,
    /// How many supplies it has.
    pub supplies: usize,
    /// The version: never the same for two texts. Empty in texts of earlier versions of the page.
    pub revision: String,
    /// The version in whose place it came; empty for the first.
    pub parent: String,
    /// Length of the whole text, in characters as the browser counts them.
    #[serde(skip)]
    pub size: usize,
    /// Whether its first line cannot be read.
    #[serde(skip)]
    pub is_damaged: bool,
}

impl Kept {
    /// What a scenario is kept as.
    pub fn of(scenario: &Scenario, changed: f64, revision: &str) -> Self {
        Self {
            title: scenario.title.clone(),
            changed,
            groups: scenario.groups.len(),
            supplies: scenario.supplies.len(),
            revision: revision.to_string(),
            ..Self::default()
        }
    }

    /// Whether something is a kept scenario or a snapshot, by its name.
    pub fn is_name(name: &str) -> bool {
        name.starts_with(CASE) || name.starts_with(SNAPSHOT)
    }

    /// Reads the first line of what is kept under a name; `size` is the length of the whole.
    pub fn read(name: &str, line: &str, size: usize) -> Self {
        let kept = json::parse::<Self>(line).ok().or_else(|| before_first_lines(name, line));
        let kept = kept.unwrap_or(Self { is_damaged: true, ..Self::default() });
        Self { name: name.to_string(), size, ..kept }
    }

    /// Reads the first line of a whole text that is kept under a name.
    pub fn whole(name: &str, text: &str) -> Self {
        Self::read(name, parts(text).0, text.encode_utf16().count())
    }

    /// The whole text: this line, then the content.
    pub fn write(&self, content: &str) -> String {
        format!("{}\n{content}", json::line(self))
    }

    /// The key of the scenario that it is or belongs to.
    pub fn key(&self) -> &str {
        self.name.split('/').nth(1).unwrap_or_default()
    }

    /// Whether it is a snapshot, which never changes.
    pub fn is_snapshot(&self) -> bool {
        self.name.starts_with(SNAPSHOT)
    }
}

/// A text of earlier versions of the page, which was all content. Its key tells when the work began.
fn before_first_lines(name: &str, text: &str) -> Option<Kept> {
    let document = Document::read(text)?;
    let began = name.rsplit('-').next().and_then(|digits| digits.parse().ok()).unwrap_or_default();
    Some(Kept::of(&document.scenario, began, ""))
}

/// The first line of a kept text and its content; what earlier versions of the page have kept is both in one.
pub fn parts(text: &str) -> (&str, &str) {
    text.split_once('\n').unwrap_or((text, text))
}

/// A length of text as a person would say it: how many of a unit, and the id of the message that names the unit.
pub fn size(characters: f64) -> (f64, &'static str) {
    const KILO: f64 = 1e3;
    const MEGA: f64 = 1e6;
    if characters < MEGA { (characters / KILO, "size-kilobytes") } else { (characters / MEGA, "size-megabytes") }
}

/// The length of all texts together, in characters.
pub fn total(list: &[Kept]) -> f64 {
    list.iter().map(|kept| kept.size as f64).sum()
}

/// What comes after a row of a list, or before the last one: where a reader goes on when the row goes away.
pub fn neighbour<T>(list: &[T], at: usize) -> Option<&T> {
    list.get(at + 1).or_else(|| at.checked_sub(1).and_then(|before| list.get(before)))
}

/// The latest first; of the same moment, the order of the names.
pub fn latest_first(list: &[Kept]) -> Vec<Kept> {
    let compare = |a: usize, b: usize| {
        let (a, b) = (&list[a], &list[b]);
        b.changed.total_cmp(&a.changed).then_with(|| a.name.cmp(&b.name))
    };
    num::ordered(list.len(), compare).into_iter().map(|at| list[at].clone()).collect()
}
