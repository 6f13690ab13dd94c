//! Two tabs that work on the same device, in every order of events: nothing that anybody saw as kept disappears.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/blank.rs"]
mod blank;
#[path = "support/memory.rs"]
mod memory;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use blank::blank;
use evenhand::scenario::Scenario;
use evenhand::state::desk::{self, Desk, Heard, Written};
use evenhand::state::shelf::{self, Device, Refused, Removed, Stamp};
use evenhand::state::{Action, Document, Kept, Route, State};
use memory::Memory;
use proptest::prelude::*;

/// Something written to the device, by which tab, under which name; no text where it was removed.
type Entry = (usize, String, Option<String>);

/// The device as one tab sees it: its own writing at once, that of others when the browser gets round to it.
struct View {
    tab: usize,
    texts: Memory,
    log: Rc<RefCell<Vec<Entry>>>,
    /// How much of the log was delivered.
    heard: Cell<usize>,
    /// How much of the log the tab's own view shows.
    seen: Cell<usize>,
}

impl View {
    /// Brings the view up to what the device has now.
    fn catch_up(&self) {
        let log = self.log.borrow();
        for (at, (tab, name, text)) in log.iter().enumerate().skip(self.seen.get()) {
            // What the tab has written itself since then stands over it.
            let is_over = log[at..].iter().any(|(by, over, _)| *by == self.tab && over == name);
            if *tab != self.tab && !is_over {
                let _ = match text {
                    Some(text) => self.texts.write(name, text),
                    None => self.texts.remove(name),
                };
            }
        }
        self.seen.set(log.len());
    }

    fn wrote(&self, name: &str, text: Option<&str>) {
        self.log.borrow_mut().push((self.tab, name.into(), text.map(Into::into)));
    }
}

impl Device for View {
    fn names(&self) -> Result<Vec<String>, Refused> {
        self.texts.names()
    }

    fn read(&self, name: &str) -> Result<Option<String>, Refused> {
        self.texts.read(name)
    }

    fn glance(&self, name: &str) -> Result<Option<(String, usize)>, Refused> {
        self.texts.glance(name)
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Refused> {
        self.texts.write(name, text)?;
        self.wrote(name, Some(text));
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        if self.texts.read(name)?.is_some() {
            self.texts.remove(name)?;
            self.wrote(name, None);
        }
        Ok(())
    }
}

struct Tab {
    device: View,
    own: Memory,
    desk: Desk,
    state: State,
    removed: Option<Removed>,
}

/// Both tabs, and what anybody saw as kept.
struct World {
    tabs: [Tab; 2],
    log: Rc<RefCell<Vec<Entry>>>,
    count: Cell<usize>,
    /// What each kept version had gone through, unless it was deleted since.
    saved: Vec<String>,
    /// Whether tabs see at once what others write; else as late as they hear of it.
    is_prompt: bool,
}

#[derive(Clone, Debug)]
enum Step {
    Edit(usize),
    Save(usize),
    Hear(usize),
    Open(usize, usize),
    ShowNewer(usize),
    Delete(usize, usize),
    BringBack(usize),
    Reload(usize),
}

/// A small scenario; its summary will say what it went through.
fn begun() -> Document {
    Document::new(Scenario { title: "Library".into(), ..blank() })
}

impl World {
    fn new(is_prompt: bool) -> Self {
        let log: Rc<RefCell<Vec<Entry>>> = Rc::default();
        let tab = |tab: usize| Tab {
            device: View {
                tab,
                texts: Memory::default(),
                log: log.clone(),
                heard: Cell::default(),
                seen: Cell::default(),
            },
            own: Memory::default(),
            desk: Desk::default(),
            state: State::new(Route::default(), begun()),
            removed: None,
        };
        let mut world =
            Self { tabs: [tab(0), tab(1)], log: log.clone(), count: Cell::new(0), saved: Vec::new(), is_prompt };
        for tab in [0, 1] {
            let document = world.tabs[tab].state.document.clone();
            world.tabs[tab].desk.put_on(&document);
            world.save(tab);
        }
        world
    }

    fn mark(&self) -> String {
        self.count.set(self.count.get() + 1);
        format!("{:05}", self.count.get())
    }

    /// What the device has in the end.
    fn truth(&self) -> Memory {
        let truth = Memory::default();
        for (_, name, text) in self.log.borrow().iter() {
            let _ = match text {
                Some(text) => truth.write(name, text),
                None => truth.remove(name),
            };
        }
        truth
    }

    fn act(&mut self, tab: usize, action: Action) {
        let it = &mut self.tabs[tab];
        let before = it.state.document.clone();
        it.state = it.state.after(action);
        if it.state.document != before {
            let document = it.state.document.clone();
            if it.desk.awaits_other(&document) {
                self.save(tab);
            }
            self.tabs[tab].desk.put_on(&document);
        }
    }

    /// As the page does a moment after a change.
    fn save(&mut self, tab: usize) {
        if self.is_prompt {
            self.tabs[tab].device.catch_up();
        }
        let (mark, key) = (self.mark(), self.mark());
        let it = &mut self.tabs[tab];
        let stamp = Stamp { now: self.count.get() as f64, mark: &mark };
        let apart = |title: &str| (key.clone(), format!("{title} (other tab)"));
        match it.desk.write(&it.device, &it.own, stamp, apart).unwrap() {
            Written::Nothing => {}
            Written::Kept => {
                self.saved.push(self.tabs[tab].state.document.scenario.summary.clone());
                self.list(tab);
            }
            Written::Apart { from, to, title } => {
                self.saved.push(self.tabs[tab].state.document.scenario.summary.clone());
                self.act(tab, Action::Parted(from, to, title));
                self.list(tab);
            }
        }
    }

    fn list(&mut self, tab: usize) {
        let list = shelf::list(&self.tabs[tab].device);
        self.act(tab, Action::Listed(list));
    }

    /// The next thing that another tab has written.
    fn hear(&mut self, tab: usize) -> bool {
        let at = self.tabs[tab].device.heard.get();
        let Some((by, name, text)) = self.log.borrow().get(at).cloned() else { return false };
        self.tabs[tab].device.heard.set(at + 1);
        if self.tabs[tab].device.seen.get() <= at {
            self.see_one(tab, at);
        }
        if by == tab || !Kept::is_name(&name) {
            return true;
        }
        self.list(tab);
        if let Some(text) = text {
            let it = &mut self.tabs[tab];
            if it.desk.hear(&it.device, &Kept::whole(&name, &text)) == Heard::WrittenOver {
                self.save(tab);
            }
        }
        true
    }

    fn see_one(&self, tab: usize, at: usize) {
        let view = &self.tabs[tab].device;
        let log = self.log.borrow();
        let (by, name, text) = &log[at];
        let is_over = log[at..].iter().any(|(by, over, _)| *by == tab && over == name);
        if *by != tab && !is_over {
            let _ = match text {
                Some(text) => view.texts.write(name, text),
                None => view.texts.remove(name),
            };
        }
        view.seen.set(at + 1);
    }

    fn scenario_at(&self, tab: usize, row: usize) -> Option<Kept> {
        let rows: Vec<&Kept> = self.tabs[tab].state.kept.iter().filter(|kept| !kept.is_snapshot()).collect();
        rows.get(row % rows.len().max(1)).map(|kept| (*kept).clone())
    }

    fn open(&mut self, tab: usize, name: &str) {
        self.save(tab);
        if let Some(document) = shelf::open(&self.tabs[tab].device, name) {
            self.act(tab, Action::Opened(Box::new(document)));
        }
    }

    fn step(&mut self, step: &Step) {
        if self.is_prompt {
            self.tabs.iter().for_each(|tab| tab.device.catch_up());
        } else if !matches!(step, Step::Edit(_) | Step::Save(_) | Step::Hear(_)) {
            // What takes a person a click takes longer than for tabs to hear of each other.
            self.settle();
        }
        match *step {
            Step::Edit(tab) => {
                let mark = self.mark();
                let document = &self.tabs[tab].state.document;
                let mut scenario = (*document.scenario).clone();
                scenario.summary.push_str(&mark);
                let mut document = document.clone();
                document.replace(scenario);
                document.key.get_or_insert(format!("work-{mark}"));
                self.tabs[tab].state.document = document.clone();
                self.tabs[tab].desk.put_on(&document);
            }
            Step::Save(tab) => self.save(tab),
            Step::Hear(tab) => _ = self.hear(tab),
            Step::Open(tab, row) => {
                if let Some(kept) = self.scenario_at(tab, row) {
                    self.open(tab, &kept.name);
                }
            }
            Step::ShowNewer(tab) => {
                if let Some(name) = self.tabs[tab].desk.name() {
                    self.open(tab, &name);
                }
            }
            Step::Delete(tab, row) => {
                self.save(tab);
                let Some(kept) = self.scenario_at(tab, row) else { return };
                let gone = shelf::open(&self.truth(), &kept.name).map(|document| document.scenario.summary.clone());
                self.saved.retain(|saved| !gone.as_ref().is_some_and(|gone| gone.starts_with(saved)));
                let it = &mut self.tabs[tab];
                it.removed = shelf::remove(&it.device, &kept).ok();
                self.list(tab);
            }
            Step::BringBack(tab) => {
                let spare = format!("work-{}", self.mark());
                let it = &mut self.tabs[tab];
                if let Some(removed) = it.removed.take() {
                    shelf::bring_back(&it.device, &removed, &spare).unwrap();
                    self.list(tab);
                }
            }
            Step::Reload(tab) => {
                self.save(tab);
                let it = &mut self.tabs[tab];
                let before = it.state.document.scenario.summary.clone();
                it.desk = Desk::default();
                // Who loads the page sees what the device has, and hears only of what comes after.
                it.device.catch_up();
                it.device.heard.set(it.device.log.borrow().len());
                let (document, _) = desk::begin(&it.device, &it.own, None).unwrap_or((begun(), false));
                assert_eq!(document.scenario.summary, before, "a tab that is loaded again has its own work");
                it.state.document = document.clone();
                it.desk.put_on(&document);
                self.list(tab);
            }
        }
    }

    /// Both tabs come to rest.
    fn settle(&mut self) {
        for _ in 0..3 {
            for tab in [0, 1] {
                self.save(tab);
                while self.hear(tab) {}
            }
        }
    }

    fn lost(&self) -> Vec<&String> {
        let truth = self.truth();
        let names = truth.names().unwrap();
        let kept: Vec<String> = names
            .iter()
            .filter(|name| Kept::is_name(name))
            .map(|name| shelf::open(&truth, name).unwrap().scenario.summary.clone())
            .collect();
        self.saved.iter().filter(|saved| !kept.iter().any(|kept| kept.starts_with(*saved))).collect()
    }
}

fn steps(with_reload: bool) -> impl Strategy<Value = Vec<Step>> {
    let tab = 0_usize..2;
    let row = 0_usize..4;
    let step = prop_oneof![
        6 => tab.clone().prop_map(Step::Edit),
        4 => tab.clone().prop_map(Step::Save),
        4 => tab.clone().prop_map(Step::Hear),
        3 => (tab.clone(), row.clone()).prop_map(|(tab, row)| Step::Open(tab, row)),
        1 => tab.clone().prop_map(Step::ShowNewer),
        1 => (tab.clone(), row).prop_map(|(tab, row)| Step::Delete(tab, row)),
        1 => tab.clone().prop_map(Step::BringBack),
        if with_reload { 1 } else { 0 } => tab.prop_map(Step::Reload),
    ];
    proptest::collection::vec(step, 0..40)
}

fn check(world: &mut World) -> Result<(), TestCaseError> {
    world.settle();
    prop_assert_eq!(world.lost(), [""; 0]);
    let truth = shelf::list(&world.truth());
    for tab in &world.tabs {
        prop_assert_eq!(&tab.state.kept, &truth, "the list is what the device has");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn nothing_kept_is_lost_between_two_tabs(steps in steps(true)) {
        let mut world = World::new(true);
        for step in &steps {
            world.step(step);
            prop_assert_eq!(world.lost(), [""; 0], "after {:?}", step);
        }
        check(&mut world)?;
    }

    /// Browsers run tabs in processes of their own: both may write before either has heard of the other.
    #[test]
    fn nothing_kept_is_lost_when_both_write_in_the_same_moment(steps in steps(false)) {
        let mut world = World::new(false);
        for step in &steps {
            world.step(step);
        }
        check(&mut world)?;
    }
}

/// A world in which both tabs have the same kept scenario on screen.
fn both_at_work() -> World {
    let mut world = World::new(true);
    for step in [Step::Edit(0), Step::Save(0)] {
        world.step(&step);
    }
    world.settle();
    for step in [Step::Open(1, 0), Step::Save(1)] {
        world.step(&step);
    }
    assert_eq!(world.tabs[0].state.document.key, world.tabs[1].state.document.key);
    world
}

fn titles(world: &World) -> Vec<String> {
    let mut titles: Vec<String> = shelf::list(&world.truth()).into_iter().map(|kept| kept.title).collect();
    titles.sort();
    titles
}

#[test]
fn the_second_to_write_keeps_its_own_beside_it() {
    let mut world = both_at_work();
    for step in [Step::Edit(0), Step::Edit(1), Step::Save(0), Step::Save(1)] {
        world.step(&step);
    }
    assert_eq!(titles(&world), ["Library", "Library (other tab)"]);
    assert_eq!(world.tabs[1].state.document.scenario.title, "Library (other tab)");
    assert_ne!(world.tabs[0].state.document.key, world.tabs[1].state.document.key);
    // From then on each writes its own.
    for step in [Step::Edit(0), Step::Edit(1), Step::Save(0), Step::Save(1)] {
        world.step(&step);
    }
    world.settle();
    assert_eq!(titles(&world), ["Library", "Library (other tab)"]);
}

#[test]
fn who_has_changed_nothing_is_told_and_writes_nothing() {
    let mut world = both_at_work();
    world.step(&Step::Edit(0));
    world.step(&Step::Save(0));
    let log = world.log.borrow().clone();
    let written = log.iter().rev().find(|(_, name, _)| Kept::is_name(name)).unwrap();
    let kept = Kept::whole(&written.1, written.2.as_deref().unwrap());
    let it = &mut world.tabs[1];
    it.device.catch_up();
    assert_eq!(it.desk.hear(&it.device, &kept), Heard::Newer);
    assert_eq!(it.desk.hear(&it.device, &kept), Heard::Nothing, "it is said once");
    world.step(&Step::Reload(1));
    world.step(&Step::Save(1));
    assert_eq!(titles(&world), ["Library"]);
    world.step(&Step::ShowNewer(1));
    world.step(&Step::Edit(1));
    world.step(&Step::Save(1));
    assert_eq!(titles(&world), ["Library"], "who goes on from the newest version writes over it");
}
