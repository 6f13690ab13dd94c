//! A scenario being worked on, with its undo and redo; survives a reload.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::Edit;
use crate::exchange::json;
use crate::scenario::{BlankWords, Scenario};

/// Most steps of undo.
const STEPS: usize = 100;

/// A scenario being worked on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Name under which it is kept on this device; `None` until the first change.
    pub key: Option<String>,
    /// The scenario as it is.
    pub scenario: Rc<Scenario>,
    /// Earlier states, the latest last.
    past: Vec<Rc<Scenario>>,
    /// Undone states, the next to redo last.
    future: Vec<Rc<Scenario>>,
    /// What the last change changed, while the same change may go on.
    #[serde(skip)]
    target: Option<String>,
    /// The version on the device that it goes on from; `None` when it never was there.
    #[serde(skip)]
    revision: Option<String>,
    /// Whether it was changed since it was that version.
    #[serde(skip)]
    is_changed: bool,
}

/// The same work at the same step: compared by identity, since a page asks at every key press and
/// a hundred steps of undo are long.
impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        let same = |a: &[Rc<Scenario>], b: &[Rc<Scenario>]| {
            a.len() == b.len() && a.last().zip(b.last()).is_none_or(|(a, b)| Rc::ptr_eq(a, b))
        };
        Rc::ptr_eq(&self.scenario, &other.scenario)
            && self.key == other.key
            && same(&self.past, &other.past)
            && same(&self.future, &other.future)
    }
}

impl Document {
    /// A scenario nobody has changed yet.
    pub fn new(scenario: Scenario) -> Self {
        Self {
            key: None,
            scenario: Rc::new(scenario),
            past: Vec::new(),
            future: Vec::new(),
            target: None,
            revision: None,
            is_changed: false,
        }
    }

    /// The same as it was found on the device, kept under that key and of that version.
    pub fn from_shelf(self, key: Option<String>, revision: String) -> Self {
        Self { key, revision: Some(revision), is_changed: false, ..self }
    }

    /// The same as it was found in a file, to be kept under a key that is still free.
    pub fn from_file(self, key: String) -> Self {
        Self { key: Some(key), revision: None, is_changed: false, ..self }
    }

    /// The same, going on from that version with changes of its own.
    pub fn changed_since(self, revision: Option<String>) -> Self {
        Self { revision, is_changed: true, ..self }
    }

    /// The version on the device that it goes on from; empty when it never was there.
    pub fn revision(&self) -> &str {
        self.revision.as_deref().unwrap_or_default()
    }

    /// Whether it was changed since it came from the device.
    pub fn is_changed(&self) -> bool {
        self.is_changed
    }

    /// Whether the device has, or had, all of it.
    pub fn is_written(&self) -> bool {
        self.revision.is_some() && !self.is_changed
    }

    /// Goes on as a scenario of its own: under another key, and under another title also where it is undone.
    pub fn part(&mut self, key: &str, title: &str) {
        let old = self.scenario.title.clone();
        let renamed = |scenario: &mut Rc<Scenario>| {
            if scenario.title == old {
                Rc::make_mut(scenario).title = title.to_string();
            }
        };
        self.past.iter_mut().chain(&mut self.future).for_each(renamed);
        Rc::make_mut(&mut self.scenario).title = title.to_string();
        self.key = Some(key.to_string());
        self.is_changed = true;
    }

    /// Puts another scenario in its place: a step of undo of its own.
    pub fn replace(&mut self, scenario: Scenario) {
        self.target = None;
        self.step(Rc::new(scenario));
    }

    /// Makes a change. Typing on in the same field belongs to the same step of undo, and counts from where that step
    /// began: what the first digits of a number would do to other fields does not last.
    pub fn edit(&mut self, edit: &Edit, words: &BlankWords) {
        let target = edit.target();
        let goes_on = target.is_some() && target == self.target;
        let start = self.past.last().filter(|_| goes_on).unwrap_or(&self.scenario);
        let after = edit.apply(start, words);
        if after == *self.scenario {
            return;
        }
        if goes_on {
            self.scenario = Rc::new(after);
            self.future.clear();
            self.is_changed = true;
        } else {
            self.step(Rc::new(after));
        }
        self.target = target;
    }

    fn step(&mut self, after: Rc<Scenario>) {
        self.past.push(std::mem::replace(&mut self.scenario, after));
        if self.past.len() > STEPS {
            self.past.remove(0);
        }
        self.future.clear();
        self.is_changed = true;
    }

    /// Ends the change that is under way, so that the next one is a step of its own.
    pub fn settle(&mut self) {
        self.target = None;
    }

    /// Goes one step back; `false` when there is none.
    pub fn undo(&mut self) -> bool {
        self.target = None;
        let Some(before) = self.past.pop() else { return false };
        self.is_changed = true;
        self.future.push(std::mem::replace(&mut self.scenario, before));
        true
    }

    /// Goes one step forward again; `false` when there is none.
    pub fn redo(&mut self) -> bool {
        self.target = None;
        let Some(after) = self.future.pop() else { return false };
        self.is_changed = true;
        self.past.push(std::mem::replace(&mut self.scenario, after));
        true
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Whether nothing was ever changed.
    pub fn is_untouched(&self) -> bool {
        self.key.is_none() && self.past.is_empty() && self.future.is_empty()
    }

    /// The text kept on the device: at most about `most` bytes of it, the oldest undo steps dropped.
    pub fn write(&self, most: usize) -> String {
        let mut kept = self.clone();
        loop {
            let text = json::line(&kept);
            if text.len() <= most || (kept.past.is_empty() && kept.future.is_empty()) {
                return text;
            }
            let (past, future) = (kept.past.len() / 2, kept.future.len() / 2);
            kept.past.drain(..kept.past.len() - past);
            kept.future.drain(..kept.future.len() - future);
        }
    }

    /// Reads the kept text; `None` when it is damaged.
    pub fn read(text: &str) -> Option<Self> {
        json::parse(text).ok()
    }
}
