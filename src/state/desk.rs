//! The work on this tab's desk against what is kept on the device, which other tabs write too.
//!
//! Every text that is kept has a version. A tab writes over a version only when it goes on from it; what has grown apart
//! is kept as a scenario of its own. So no version disappears that anybody saw as kept.

use std::mem;

use super::shelf::{self, CURRENT, Device, Refused, Stamp};
use super::{Document, Kept};

/// In the tab: the version that its work goes on from.
const BASE: &str = "base";
/// In the tab: there when its work has changes that the device did not keep.
const UNWRITTEN: &str = "unwritten";

/// What is on the desk of a tab.
#[derive(Debug, Default)]
pub struct Desk {
    document: Option<Document>,
    /// Whether it has to be written.
    is_pending: bool,
    /// The version that it goes on from.
    base: String,
    /// The newest version that is known to go on from that one, in whichever tab.
    latest: String,
    /// Whether this tab has written that version itself.
    is_own: bool,
    /// Works that could not be written when another one came on the desk, the oldest first.
    aside: Vec<Desk>,
}

/// What came of writing.
#[derive(Clone, Debug, PartialEq)]
pub enum Written {
    /// There was nothing to write.
    Nothing,
    /// It is kept.
    Kept,
    /// Another tab has meanwhile written under its key, so it is kept as a scenario of its own.
    Apart {
        /// The key that it had.
        from: String,
        /// The key that it has now.
        to: String,
        /// The title that it has now.
        title: String,
    },
}

/// What a change by another tab means for the work on the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing.
    Nothing,
    /// The other tab has gone on from it; here nothing was changed since.
    Newer,
    /// The other tab has written over it without knowing it: it has to be written again.
    WrittenOver,
}

impl Desk {
    /// Another document, or the same one changed: it has to be written. Work that was there and could not be written
    /// is set aside; says whether it was.
    pub fn put_on(&mut self, document: &Document) -> bool {
        let sets_aside = self.awaits_other(document) && self.is_unwritten();
        if sets_aside {
            let aside = mem::take(&mut self.aside);
            let before = mem::take(self);
            self.aside = aside;
            self.aside.push(before);
        }
        if let Some(at) = self.aside.iter().position(|desk| desk.document.as_ref() == Some(document)) {
            let back = self.aside.remove(at);
            *self = Self { aside: mem::take(&mut self.aside), ..back };
        }
        let is_same = self.document.as_ref().is_some_and(|before| before.key == document.key);
        if !is_same || (!document.is_changed() && document.revision() != self.base) {
            self.base = document.revision().to_string();
            self.latest.clone_from(&self.base);
            self.is_own = false;
        }
        self.document = Some(document.clone());
        self.is_pending = true;
        sets_aside
    }

    /// Work that another desk has set aside.
    pub fn set_aside(&mut self, document: Document) {
        let base = document.revision().to_string();
        self.aside.push(Self { document: Some(document), is_pending: true, base, ..Self::default() });
    }

    /// The works that are set aside, the oldest first.
    pub fn aside(&self) -> impl Iterator<Item = &Document> {
        self.aside.iter().filter_map(|desk| desk.document.as_ref())
    }

    /// Whether anything would be lost with the tab.
    pub fn is_at_risk(&self) -> bool {
        self.is_unwritten() || !self.aside.is_empty()
    }

    /// Whether another document than this one waits to be written.
    pub fn awaits_other(&self, document: &Document) -> bool {
        self.is_pending && self.document.as_ref().is_some_and(|before| before.key != document.key)
    }

    /// Whether the user's own work is not written yet.
    pub fn is_unwritten(&self) -> bool {
        self.is_pending && self.document.as_ref().is_some_and(|document| !document.is_untouched())
    }

    /// The name under which the document is kept.
    pub fn name(&self) -> Option<String> {
        self.document.as_ref()?.key.as_deref().map(shelf::case)
    }

    /// Nothing has to be written until the work changes: all was forgotten on purpose.
    pub fn rest(&mut self) {
        self.is_pending = false;
        self.aside.clear();
    }

    /// Writes what has to be written: on the device, and for the tab that is loaded again. What is set aside is written
    /// as soon as it can be.
    ///
    /// `apart` gives the key and the title for work that has to be kept as a scenario of its own.
    ///
    /// # Errors
    /// Any, when own work was not written; it still has to be.
    pub fn write(
        &mut self,
        device: &impl Device,
        tab: &impl Device,
        stamp: Stamp,
        apart: impl Fn(&str) -> (String, String),
    ) -> Result<Written, Refused> {
        let is_pending = self.is_pending;
        let written = self.keep(device, stamp, &apart);
        self.is_pending = written.is_err();
        if is_pending {
            self.remember(device, tab);
        }
        let waiting = self.aside.len();
        self.aside.retain_mut(|desk| desk.keep(device, stamp, &apart).is_err());
        match written {
            Ok(Written::Nothing) if self.aside.len() < waiting => Ok(Written::Kept),
            written => written,
        }
    }

    fn keep(
        &mut self,
        device: &impl Device,
        stamp: Stamp,
        apart: &impl Fn(&str) -> (String, String),
    ) -> Result<Written, Refused> {
        let Some(mut document) = self.document.clone().filter(|_| self.is_pending) else { return Ok(Written::Nothing) };
        let Some(from) = document.key.clone().filter(|_| !document.is_written()) else { return Ok(Written::Nothing) };
        let stored = shelf::glance(device, &shelf::case(&from))?;
        let grew_apart = stored.is_some_and(|stored| stored.is_damaged || stored.revision != self.base);
        let mut parent = self.base.clone();
        let mut written = Written::Kept;
        let mut name = shelf::case(&from);
        if grew_apart {
            let (to, title) = apart(&document.scenario.title);
            document.part(&to, &title);
            (name, parent) = (shelf::case(&to), String::new());
            written = Written::Apart { from, to, title };
        }
        let kept = Kept { parent, ..Kept::of(&document.scenario, stamp.now, stamp.mark) };
        shelf::put(device, &name, &kept, &document)?;
        self.document = Some(document);
        self.base = kept.revision.clone();
        self.latest = kept.revision;
        self.is_own = true;
        Ok(written)
    }

    /// Keeps the work for the tab that is loaded again, and as that of the last visit. What cannot be kept here is
    /// kept among the scenarios, or the user has been told.
    fn remember(&self, device: &impl Device, tab: &impl Device) {
        let Some(document) = &self.document else { return };
        let _ = shelf::shrinking(document, &|text| tab.write(CURRENT, text));
        self.mark(tab);
        if shelf::shrinking(document, &|text| device.write(CURRENT, text)).is_err() {
            // Rather nothing than what is no longer so; it also makes room.
            let _ = device.write(CURRENT, "");
        }
    }

    /// Notes in the tab how its work stands to what is on the device.
    pub fn mark(&self, tab: &impl Device) {
        let _ = tab.write(BASE, &self.base);
        let _ = if self.is_pending { tab.write(UNWRITTEN, "") } else { tab.remove(UNWRITTEN) };
    }

    /// Another tab has kept something.
    pub fn hear(&mut self, device: &impl Device, heard: &Kept) -> Heard {
        let is_ours = self.name().is_some_and(|name| name == heard.name);
        let is_here = || shelf::look(device, &heard.name).is_some_and(|stored| stored.revision == self.base);
        // What waits to be written finds out by itself.
        if !is_ours || self.is_pending || is_here() {
            return Heard::Nothing;
        }
        let is_news = self.latest == self.base;
        let is_later = heard.parent == self.latest;
        self.latest.clone_from(&heard.revision);
        match (is_later || !self.is_own, is_news) {
            (true, true) => Heard::Newer,
            (true, false) => Heard::Nothing,
            (false, _) => {
                self.is_pending = true;
                Heard::WrittenOver
            }
        }
    }
}

/// The work with which a tab begins, and whether the device has a newer version of it.
///
/// `own` is what the program before this one has left in the tab, else it is what the tab itself has, else the work of
/// the last visit.
pub fn begin(device: &impl Device, tab: &impl Device, own: Option<String>) -> Option<(Document, bool)> {
    let text = |place: &dyn Fn() -> Result<Option<String>, Refused>| place().ok().flatten();
    match own.or_else(|| text(&|| tab.read(CURRENT))).and_then(|text| Document::read(&text)) {
        Some(own) => Some(own_work(device, tab, own)),
        None => Some((last_work(device, Document::read(&text(&|| device.read(CURRENT))?)?), false)),
    }
}

/// The tab's own work comes back as it was, also when another tab has gone on from it.
fn own_work(device: &impl Device, tab: &impl Device, own: Document) -> (Document, bool) {
    match (tab.read(UNWRITTEN), tab.read(BASE)) {
        (Ok(None), Ok(Some(base))) => {
            let kept = own.key.as_deref().and_then(|key| shelf::look(device, &shelf::case(key)));
            let is_newer = kept.is_some_and(|kept| kept.revision != base);
            let key = own.key.clone();
            (own.from_shelf(key, base), is_newer)
        }
        (_, base) => (own.changed_since(base.ok().flatten()), false),
    }
}

/// The work of the last visit as it is now. Where it was deleted it may be looked at, but is not kept by that alone.
fn last_work(device: &impl Device, last: Document) -> Document {
    let kept = last.key.as_deref().and_then(|key| shelf::open(device, &shelf::case(key)));
    let key = last.key.clone();
    kept.unwrap_or_else(|| last.from_shelf(key, String::new()))
}
