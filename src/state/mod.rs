//! What the page knows, and how it changes: a pure state machine without web types.

pub mod desk;
mod document;
mod edit;
pub mod kept;
pub mod moving;
mod route;
pub mod shelf;
mod view;

use std::rc::Rc;

pub use document::Document;
pub use edit::Edit;
pub use kept::Kept;
pub use route::{Route, View};
pub use view::{Sort, ViewState};

use self::shelf::Removed;
use crate::scenario::{BlankWords, Flaw, Part, Place, Scenario, validate};
use crate::study::Comparison;

/// Everything the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Where in the page the user is.
    pub route: Route,
    /// The scenario being worked on.
    pub document: Document,
    /// Id of the scenario of the library that takes its place as soon as it has arrived.
    pub awaited: Option<String>,
    /// What is wrong with it now; the last sound results stay on show meanwhile.
    pub flaws: Vec<Flaw>,
    /// The last results, with the scenario they belong to.
    pub shown: Option<Shown>,
    /// Choices about how results are shown.
    pub view: ViewState,
    /// The user's scenarios and snapshots on this device, the latest first.
    pub kept: Vec<Kept>,
    /// Something the user should know.
    pub notice: Option<Notice>,
    /// What was removed from the device last and can still be brought back.
    pub removed: Option<Rc<Removed>>,
}

/// Results, with the scenario they belong to.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The scenario that was computed.
    pub scenario: Rc<Scenario>,
    /// Its results.
    pub comparison: Rc<Comparison>,
}

/// The very same results: compared by identity, since a page asks at every key press.
impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.comparison, &other.comparison) && Rc::ptr_eq(&self.scenario, &other.scenario)
    }
}

impl Shown {
    /// Whether pictures show parties: as chosen, or when groups are too many to tell apart.
    ///
    /// Where each party speaks for one group only, its name is the shorter one.
    pub fn by_party(&self, view: &ViewState) -> bool {
        const TOLD_APART: usize = 8;
        let (groups, parties) = (self.scenario.groups.len(), self.scenario.parties.len());
        let one_each = groups == parties && self.scenario.parties.iter().all(|party| self.speaks_for_one(&party.id));
        one_each || view.by_party.unwrap_or(groups > TOLD_APART && parties > 1)
    }

    fn speaks_for_one(&self, party: &str) -> bool {
        self.scenario.groups.iter().filter(|group| group.party == party).count() == 1
    }
}

/// Something the user should know: a message of the locale, with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Id of the message.
    pub message: &'static str,
    /// What it is about, in words that need no translation; may be empty.
    pub detail: String,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// The address changed.
    Went(Route),
    /// The address names a scenario of the library that has yet to arrive.
    Awaited(String),
    /// Another scenario is opened; what was there is kept on the device if it was changed.
    Opened(Box<Document>),
    /// The user changed the scenario; a key names the work when this is its first change.
    Edited(Edit, BlankWords, String),
    /// A change came to its end.
    Settled,
    /// One step back.
    Undone,
    /// One step forward.
    Redone,
    /// Results arrived.
    Computed(Shown),
    /// Another way of showing results.
    Viewed(ViewState),
    /// All that is kept on the device, after something was changed there by this tab or another.
    Listed(Vec<Kept>),
    /// The work with the first key goes on as a scenario of its own, with the second key and another title.
    Parted(String, String, String),
    /// Another scenario takes the place of the one at hand, as a step of undo.
    Replaced(Box<Scenario>),
    /// Something was removed from the device; nothing can be brought back when absent.
    Removed(Option<Rc<Removed>>),
    /// There is something to tell.
    Noticed(Notice),
    /// It has been read.
    Dismissed,
}

impl State {
    /// The page at the beginning: a scenario at an address.
    pub fn new(route: Route, document: Document) -> Self {
        let flaws = flaws(&document);
        Self {
            route,
            document,
            awaited: None,
            flaws,
            shown: None,
            view: ViewState::default(),
            kept: Vec::new(),
            notice: None,
            removed: None,
        }
    }

    /// The state after an action.
    pub fn after(&self, action: Action) -> Self {
        let mut state = self.clone();
        match action {
            Action::Went(route) => {
                state.document.settle();
                state.awaited.take_if(|awaited| route.case.as_ref() != Some(awaited));
                state.route = route;
            }
            Action::Awaited(id) => state.awaited = Some(id),
            Action::Opened(document) => {
                state.document = *document;
                state.awaited = None;
                if state.document.key.is_some() {
                    // It is no case of the library, whatever was on screen before.
                    state.route.case = None;
                }
            }
            Action::Edited(edit, words, key) => {
                state.document.edit(&edit, &words);
                if !state.document.is_untouched() && state.document.key.is_none() {
                    state.document.key = Some(key);
                    state.route.case = None;
                }
            }
            Action::Settled => state.document.settle(),
            // Nothing may change unseen.
            Action::Undone | Action::Redone if self.awaited.is_some() => {}
            Action::Undone => state.steps(Document::undo),
            Action::Redone => state.steps(Document::redo),
            Action::Computed(shown) => state.shown = Some(shown),
            Action::Viewed(view) => state.view = view,
            Action::Listed(kept) => state.kept = kept,
            Action::Parted(from, key, title) => {
                if state.document.key == Some(from) {
                    state.document.part(&key, &title);
                }
            }
            Action::Replaced(scenario) => state.document.replace(*scenario),
            Action::Removed(removed) => state.removed = removed,
            Action::Noticed(notice) => state.notice = Some(notice),
            Action::Dismissed => state.notice = None,
        }
        if !Rc::ptr_eq(&state.document.scenario, &self.document.scenario) {
            state.flaws = flaws(&state.document);
        }
        state
    }

    /// Goes a step back or forward; what was said about the last change may no longer be so.
    fn steps(&mut self, step: fn(&mut Document) -> bool) {
        if step(&mut self.document) {
            self.notice.take_if(|notice| ABOUT_A_CHANGE.contains(&notice.message));
        }
    }

    /// What is wrong with one field.
    pub fn flaw_at(&self, place: &Place) -> Option<&Flaw> {
        self.flaws.iter().find(|flaw| flaw.place == *place)
    }
}

/// Messages about a change that undo takes back.
const ABOUT_A_CHANGE: [&str; 3] = ["tables-notice", "notice-went-back", "notice-own-deleted"];

/// The parts of a scenario that users edit as tables, in the order of the page.
pub const TABLES: [Part; 3] = [Part::Supplies, Part::Groups, Part::Parties];

fn flaws(document: &Document) -> Vec<Flaw> {
    validate(&document.scenario).err().unwrap_or_default()
}
