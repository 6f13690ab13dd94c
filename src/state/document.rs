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
        Self { key: None, scenario: Rc::new(scenario), past: Vec::new(), future: Vec::new(), target: None }
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
        let before = std::mem::replace(&mut self.scenario, Rc::new(after));
        if !goes_on {
            self.past.push(before);
            if self.past.len() > STEPS {
                self.past.remove(0);
            }
        }
        self.future.clear();
        self.target = target;
    }

    /// Ends the change that is under way, so that the next one is a step of its own.
    pub fn settle(&mut self) {
        self.target = None;
    }

    /// Goes one step back; `false` when there is none.
    pub fn undo(&mut self) -> bool {
        self.target = None;
        let Some(before) = self.past.pop() else { return false };
        self.future.push(std::mem::replace(&mut self.scenario, before));
        true
    }

    /// Goes one step forward again; `false` when there is none.
    pub fn redo(&mut self) -> bool {
        self.target = None;
        let Some(after) = self.future.pop() else { return false };
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
