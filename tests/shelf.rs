//! What is kept on the device: full and forbidden storage, earlier forms, snapshots, deletion, and one file for all.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/memory.rs"]
mod memory;

use evenhand::exchange::collection::{self, Collection, Held};
use evenhand::exchange::json::{self, ReadError};
use evenhand::library;
use evenhand::scenario::Scenario;
use evenhand::state::desk::{self, Desk, Written};
use evenhand::state::shelf::{self, CURRENT, Device, Refused, Stamp};
use evenhand::state::{Document, Kept, moving};
use memory::Memory;
use proptest::prelude::*;

fn scenario(title: &str) -> Scenario {
    Scenario { title: title.into(), ..library::find("four-villages").unwrap().scenario().unwrap() }
}

fn stamp(mark: &str) -> Stamp<'_> {
    Stamp { now: 1_763_796_540_000.0, mark }
}

/// The villages with as many steps of undo.
fn worked_on(steps: usize) -> Document {
    let mut document = Document::new(scenario("Mine")).from_file("work-1".into());
    for step in 0..steps {
        document.replace(Scenario { summary: format!("step {step}"), ..scenario("Mine") });
    }
    document
}

fn titled(title: &str, key: &str) -> Document {
    let mut document = Document::new(scenario(title)).from_file(key.into());
    document.replace(Scenario { summary: "changed".into(), ..scenario(title) });
    document
}

fn write(desk: &mut Desk, device: &Memory, tab: &Memory, mark: &str) -> Result<Written, Refused> {
    desk.write(device, tab, stamp(mark), |title| (format!("work-{mark}"), format!("{title} (other tab)")))
}

/// A device with two scenarios, one of them with two snapshots.
fn filled() -> Memory {
    let device = Memory::default();
    shelf::add(&device, "work-1", scenario("First"), stamp("1")).unwrap();
    shelf::add(&device, "work-2", scenario("Second"), Stamp { now: 5.0, mark: "2" }).unwrap();
    shelf::snapshot(&device, "work-1", "Before", scenario("First of all"), Stamp { now: 3.0, mark: "3" }).unwrap();
    shelf::snapshot(&device, "work-1", "After", scenario("First at last"), Stamp { now: 4.0, mark: "4" }).unwrap();
    device.write("view", "{}").unwrap();
    device
}

fn titles(device: &Memory) -> Vec<String> {
    shelf::list(device).into_iter().map(|kept| kept.title).collect()
}

#[test]
fn the_list_is_what_is_stored_the_latest_first() {
    let list = shelf::list(&filled());
    let seen: Vec<_> = list.iter().map(|kept| (kept.title.as_str(), kept.key(), kept.is_snapshot())).collect();
    let want = [
        ("First", "work-1", false),
        ("Second", "work-2", false),
        ("After", "work-1", true),
        ("Before", "work-1", true),
    ];
    assert_eq!(seen, want);
    assert_eq!((list[0].groups, list[0].supplies), (4, 1));
    let text = filled().read("case/work-1").unwrap().unwrap();
    assert_eq!(list[0].size, text.encode_utf16().count());
}

#[test]
fn full_storage_costs_the_oldest_steps_of_undo_first() {
    let (device, tab) = (Memory::default(), Memory::default());
    let whole = worked_on(40);
    device.room.set(whole.write(usize::MAX).len() / 2);
    let mut desk = Desk::default();
    desk.put_on(&whole);
    assert!(matches!(write(&mut desk, &device, &tab, "a"), Ok(Written::Kept)));
    let kept = shelf::open(&device, "case/work-1").unwrap();
    assert_eq!(kept.scenario, whole.scenario);
    assert!(kept.can_undo(), "the latest steps are still there");
    assert!(!desk.is_unwritten());
}

#[test]
fn the_copy_of_the_work_on_screen_makes_room() {
    let device = Memory::default();
    device.write(CURRENT, &"x".repeat(100_000)).unwrap();
    device.room.set(100_020);
    let whole = worked_on(3);
    shelf::put(&device, "case/work-1", &Kept::of(&whole.scenario, 0.0, "a"), &whole).unwrap();
    assert_eq!(
        shelf::open(&device, "case/work-1").unwrap().write(usize::MAX),
        whole.write(usize::MAX),
        "with all its undo"
    );
}

#[test]
fn what_was_not_written_is_written_when_there_is_room_again() {
    let (device, tab) = (Memory::default(), Memory::default());
    device.room.set(2_000);
    tab.room.set(2_000);
    let mut desk = Desk::default();
    desk.put_on(&worked_on(3));
    assert_eq!(write(&mut desk, &device, &tab, "a"), Err(Refused::Full));
    assert!(desk.is_unwritten());
    device.room.set(usize::MAX);
    assert!(matches!(write(&mut desk, &device, &tab, "b"), Ok(Written::Kept)));
    assert!(!desk.is_unwritten());
    assert_eq!(titles(&device), ["Mine"]);
}

#[test]
fn what_could_not_be_written_is_set_aside_and_lost_never() {
    let (device, tab) = (Memory::default(), Memory::default());
    device.is_forbidden.set(true);
    let (first, second) = (worked_on(2), titled("Second", "work-2"));
    let mut desk = Desk::default();
    assert!(!desk.put_on(&first));
    assert_eq!(write(&mut desk, &device, &tab, "a"), Err(Refused::Forbidden));
    assert!(desk.put_on(&second), "the first is set aside");
    assert!(desk.is_at_risk());
    assert_eq!(desk.aside().cloned().collect::<Vec<_>>(), std::slice::from_ref(&first));
    // A case of the library that nobody has changed is not.
    assert!(desk.put_on(&Document::new(scenario("Library"))));
    assert!(!desk.put_on(&first), "it comes back");
    assert_eq!(desk.aside().cloned().collect::<Vec<_>>(), std::slice::from_ref(&second));
    // As soon as anything can be kept, all is.
    device.is_forbidden.set(false);
    assert!(matches!(write(&mut desk, &device, &tab, "b"), Ok(Written::Kept)));
    assert!(!desk.is_at_risk());
    let mut kept = titles(&device);
    kept.sort();
    assert_eq!(kept, ["Mine", "Second"]);
    assert_eq!(shelf::open(&device, "case/work-1").unwrap().write(usize::MAX), first.write(usize::MAX));
}

#[test]
fn what_is_set_aside_never_replaces_what_another_tab_has_kept() {
    let (device, tab) = (Memory::default(), Memory::default());
    let mut desk = Desk::default();
    desk.put_on(&worked_on(1));
    write(&mut desk, &device, &tab, "a").unwrap();
    device.is_forbidden.set(true);
    desk.put_on(&worked_on(2));
    assert_eq!(write(&mut desk, &device, &tab, "b"), Err(Refused::Forbidden));
    assert!(desk.put_on(&titled("Second", "work-2")));
    device.is_forbidden.set(false);
    // Meanwhile another tab goes on from what was kept.
    let mut other = Desk::default();
    let theirs = shelf::open(&device, "case/work-1").unwrap();
    let mut changed = theirs.clone();
    changed.replace(scenario("Theirs"));
    other.put_on(&theirs);
    other.put_on(&changed);
    write(&mut other, &device, &Memory::default(), "c").unwrap();
    write(&mut desk, &device, &tab, "d").unwrap();
    let mut kept = titles(&device);
    kept.sort();
    assert_eq!(kept, ["Mine (other tab)", "Second", "Theirs"]);
}

#[test]
fn a_failed_write_leaves_what_was_there() {
    let (device, tab) = (Memory::default(), Memory::default());
    let mut desk = Desk::default();
    desk.put_on(&worked_on(1));
    write(&mut desk, &device, &tab, "a").unwrap();
    let before = device.read("case/work-1").unwrap();
    device.room.set(device.taken());
    let mut document = worked_on(1);
    document.replace(Scenario { summary: "long ".repeat(10_000), ..scenario("Mine") });
    desk.put_on(&document);
    assert_eq!(write(&mut desk, &device, &tab, "b"), Err(Refused::Full));
    assert_eq!(device.read("case/work-1").unwrap(), before);
    // The tab still has it, also when it is loaded again, and writes it then.
    let (again, is_newer) = desk::begin(&device, &tab, None).unwrap();
    assert_eq!((&again.scenario, is_newer), (&document.scenario, false));
    device.room.set(usize::MAX);
    let mut desk = Desk::default();
    desk.put_on(&again);
    assert!(matches!(write(&mut desk, &device, &tab, "c"), Ok(Written::Kept)));
}

#[test]
fn forbidden_storage_is_no_loss_as_long_as_nothing_is_changed() {
    let (device, tab) = (Memory::default(), Memory::default());
    device.is_forbidden.set(true);
    tab.is_forbidden.set(true);
    let mut desk = Desk::default();
    desk.put_on(&Document::new(scenario("Library")));
    assert_eq!(write(&mut desk, &device, &tab, "a"), Ok(Written::Nothing));
    assert!(!desk.is_unwritten());
    desk.put_on(&worked_on(1));
    assert_eq!(write(&mut desk, &device, &tab, "b"), Err(Refused::Forbidden));
    assert!(desk.is_unwritten());
    // The work that one program hands over to the other is still unwritten there.
    desk.mark(&tab);
    let (document, _) = desk::begin(&device, &tab, Some(worked_on(1).write(usize::MAX))).unwrap();
    let mut desk = Desk::default();
    desk.put_on(&document);
    assert_eq!(write(&mut desk, &device, &tab, "c"), Err(Refused::Forbidden));
    assert!(shelf::list(&device).is_empty());
}

/// What the version before this one has kept, with a scenario of the first version of the format.
fn as_it_was() -> Memory {
    let device = Memory::default();
    let of_old = |title: &str| {
        let mut document = Document::new(scenario(title)).from_file("work-1763796540000".into());
        document.replace(Scenario { summary: "changed".into(), ..scenario(title) });
        document.write(usize::MAX).replace("\"version\": 2", "\"version\": 1")
    };
    assert!(of_old("Mine").contains("\"version\": 1"));
    device.write("case/work-1763796540000", &of_old("Mine")).unwrap();
    device.write("case/work-1763796540001", &of_old("Cut")[..40]).unwrap();
    device.write("kept", r#"[{"key":"work-1763796540000","title":"Mine"}]"#).unwrap();
    device.write(CURRENT, &of_old("Mine")).unwrap();
    device
}

#[test]
fn what_earlier_versions_have_kept_is_found() {
    let device = as_it_was();
    let before: Vec<_> =
        shelf::list(&device).into_iter().map(|kept| (kept.title, kept.changed, kept.is_damaged)).collect();
    shelf::bring_up(&device);
    let after: Vec<_> =
        shelf::list(&device).into_iter().map(|kept| (kept.title, kept.changed, kept.is_damaged)).collect();
    assert_eq!(before, after);
    assert_eq!(after, [("Mine".to_string(), 1_763_796_540_000.0, false), (String::new(), 0.0, true)]);
    assert_eq!(device.read("kept").unwrap(), None);
    let cut = device.read("case/work-1763796540001").unwrap().unwrap();
    assert_eq!(cut.len(), 40, "what cannot be read stays as it is");
    let mine = shelf::open(&device, "case/work-1763796540000").unwrap();
    assert_eq!((mine.scenario.version, mine.can_undo()), (2, true));
    let (current, is_newer) = desk::begin(&device, &Memory::default(), None).unwrap();
    assert_eq!(
        (&current.scenario, current.key.as_deref(), is_newer),
        (&mine.scenario, Some("work-1763796540000"), false)
    );
    // And it goes on under its name.
    let mut desk = Desk::default();
    let mut document = current;
    document.replace(scenario("Mine still"));
    desk.put_on(&document);
    assert!(matches!(write(&mut desk, &device, &Memory::default(), "a"), Ok(Written::Kept)));
    assert!(titles(&device).contains(&"Mine still".to_string()));
}

#[test]
fn what_was_deleted_comes_back_with_its_snapshots() {
    let device = filled();
    let before = device.texts.borrow().clone();
    let first = shelf::look(&device, "case/work-1").unwrap();
    let removed = shelf::remove(&device, &first).unwrap();
    assert_eq!((titles(&device), removed.title.as_str()), (vec!["Second".to_string()], "First"));
    shelf::bring_back(&device, &removed, "work-9").unwrap();
    assert_eq!(*device.texts.borrow(), before);
    // Where its place was taken meanwhile it comes back beside.
    let removed = shelf::remove(&device, &first).unwrap();
    shelf::add(&device, "work-1", scenario("Another"), stamp("5")).unwrap();
    shelf::bring_back(&device, &removed, "work-9").unwrap();
    let list = shelf::list(&device);
    let nine = list.iter().filter(|kept| kept.key() == "work-9").count();
    assert_eq!((list.len(), nine), (5, 3));
    let snapshot = list.iter().find(|kept| kept.title == "Before").unwrap();
    let removed = shelf::remove(&device, snapshot).unwrap();
    assert_eq!(shelf::list(&device).len(), 4);
    shelf::bring_back(&device, &removed, "work-10").unwrap();
    assert_eq!(shelf::list(&device), list);
}

#[test]
fn what_was_deleted_comes_back_where_only_the_copy_of_the_work_is_in_its_way() {
    let device = filled();
    let before = titles(&device);
    let removed = shelf::remove(&device, &shelf::look(&device, "case/work-1").unwrap()).unwrap();
    device.write(CURRENT, &"x".repeat(100_000)).unwrap();
    device.room.set(device.taken());
    shelf::bring_back(&device, &removed, "work-9").unwrap();
    assert_eq!(titles(&device), before);
}

#[test]
fn deleted_work_on_screen_is_kept_again_only_when_it_changes() {
    let (device, tab) = (Memory::default(), Memory::default());
    let mut desk = Desk::default();
    let mut document = worked_on(1);
    desk.put_on(&document);
    write(&mut desk, &device, &tab, "a").unwrap();
    shelf::remove(&device, &shelf::look(&device, "case/work-1").unwrap()).unwrap();
    for own in [true, false] {
        let tab = if own { tab.clone() } else { Memory::default() };
        let (again, _) = desk::begin(&device, &tab, None).unwrap();
        assert_eq!(again.scenario, document.scenario);
        let mut desk = Desk::default();
        desk.put_on(&again);
        assert_eq!(write(&mut desk, &device, &tab, "b"), Ok(Written::Nothing));
        assert!(shelf::list(&device).is_empty());
    }
    document.replace(scenario("Mine again"));
    desk.put_on(&document);
    write(&mut desk, &device, &tab, "c").unwrap();
    assert_eq!(titles(&device), ["Mine again"]);
}

#[test]
fn nothing_is_left_of_what_is_forgotten() {
    let (device, tab) = (filled(), Memory::default());
    let mut desk = Desk::default();
    let mut document = worked_on(1);
    desk.put_on(&document);
    write(&mut desk, &device, &tab, "a").unwrap();
    for place in [&device, &tab] {
        shelf::clear(place).unwrap();
    }
    desk.rest();
    assert_eq!(write(&mut desk, &device, &tab, "b"), Ok(Written::Nothing));
    assert!(device.texts.borrow().is_empty() && tab.texts.borrow().is_empty());
    document.replace(scenario("Mine again"));
    desk.put_on(&document);
    write(&mut desk, &device, &tab, "c").unwrap();
    assert_eq!(titles(&device), ["Mine again"]);
}

#[test]
fn a_kept_scenario_is_renamed_without_being_on_screen() {
    let device = filled();
    let rename = |document: &mut Document| document.replace(scenario("Renamed"));
    let kept = shelf::change(&device, "work-2", stamp("9"), rename).unwrap().unwrap();
    assert_eq!((kept.title.as_str(), kept.parent.as_str(), kept.revision.as_str()), ("Renamed", "2", "9"));
    assert_eq!(shelf::look(&device, "case/work-2").unwrap().revision, "9");
    assert!(shelf::open(&device, "case/work-2").unwrap().can_undo());
    assert_eq!(shelf::change(&device, "work-7", stamp("10"), |_| ()).unwrap(), None);
}

#[test]
fn one_file_brings_everything_to_another_device() {
    let device = filled();
    let file = collection::write(&moving::everything(&device));
    let Collection { held, damaged } = collection::read(&file).unwrap();
    assert_eq!(damaged, []);
    let other = filled();
    let added = moving::add(&other, held.clone(), "new");
    assert_eq!((added.scenarios, added.snapshots, added.refused), (2, 2, None));
    assert_eq!(shelf::list(&other).len(), 8, "nothing is replaced");
    let empty = Memory::default();
    moving::add(&empty, held, "new");
    assert_eq!(collection::write(&moving::everything(&empty)), file, "and back in the same bytes");
    let dates =
        |device: &Memory| shelf::list(device).iter().map(|kept| (kept.title.clone(), kept.changed)).collect::<Vec<_>>();
    assert_eq!(dates(&empty), dates(&device));
}

#[test]
fn a_full_device_takes_what_it_can() {
    let held = moving::everything(&filled());
    let device = Memory::default();
    device.room.set(collection::write(&held[..1]).len() + 2_000);
    let added = moving::add(&device, held, "new");
    assert_eq!((added.scenarios, added.snapshots, added.refused), (1, 2, Some(Refused::Full)));
    assert_eq!(shelf::list(&device).len(), 3);
}

#[test]
fn snapshots_without_their_scenario_go_along() {
    let device = filled();
    device.remove("case/work-1").unwrap();
    let titles: Vec<String> = moving::everything(&device).into_iter().map(|held| held.scenario.title).collect();
    assert_eq!(titles, ["Second", "First at last", "First of all"]);
}

#[test]
fn damaged_parts_are_named_and_the_sound_ones_come_in() {
    let file = collection::write(&moving::everything(&filled()));
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(lines.len(), 7, "one scenario to a line");
    // A field of the second scenario, and one of a snapshot of the first.
    let broken = file.replacen("\"title\": \"Second\"", "\"titel\": \"Second\"", 1);
    let broken = broken.replacen("\"title\": \"First of all\"", "\"title\": 7", 1);
    let Collection { held, damaged } = collection::read(&broken).unwrap();
    let held: Vec<_> = held.iter().map(|held| (held.scenario.title.as_str(), held.snapshots.len())).collect();
    assert_eq!(held, [("First", 1)]);
    let places: Vec<_> = damaged.iter().map(|it| (it.number, it.snapshot, it.title.as_str())).collect();
    assert_eq!(places, [(1, Some(2), "First"), (2, None, "")]);
    let path = |error: &ReadError| match error {
        ReadError::Shape { path, .. } => path.clone(),
        other => panic!("{other}"),
    };
    assert_eq!((path(&damaged[0].error).as_str(), path(&damaged[1].error).as_str()), ("title", "titel"));
}

#[test]
fn a_file_that_is_no_json_any_more_is_read_line_by_line() {
    let file = collection::write(&moving::everything(&filled()));
    // Cut off within the second scenario.
    let end = file.find("\"title\": \"Second\"").unwrap() + 40;
    let cut = collection::read(&file[..end]).unwrap();
    assert_eq!((cut.held.len(), cut.snapshots()), (1, 2));
    let ReadError::NotJson { line, .. } = cut.damaged[0].error else { panic!("{:?}", cut.damaged) };
    assert_eq!((cut.damaged.len(), cut.damaged[0].number, line), (1, 2, 5));
    assert!(matches!(collection::read(&file[..90]), Err(ReadError::NotJson { .. })), "nothing of it is whole");
    let future = file.replacen("\"evenhand_collection\": 1", "\"evenhand_collection\": 8", 1);
    assert_eq!(collection::read(&future), Err(ReadError::Version { found: 8 }));
}

#[test]
fn a_file_of_one_scenario_is_no_collection() {
    assert!(!collection::is_collection(&json::write(&scenario("Mine"))));
    assert!(!collection::is_collection(&worked_on(2).write(usize::MAX)));
    assert!(collection::is_collection(&collection::write(&[])));
    assert_eq!(collection::read(&collection::write(&[])), Ok(Collection::default()));
}

#[test]
fn scenarios_of_earlier_versions_come_in() {
    let file = collection::write(&moving::everything(&filled())).replace("\"version\": 2", "\"version\": 1");
    let Collection { held, damaged } = collection::read(&file).unwrap();
    assert_eq!((held.len(), damaged.len(), held[0].scenario.version), (2, 0, 2));
}

fn any_held() -> impl Strategy<Value = Held> {
    let snapshot = (".{0,9}", 0.0..2e12, ".{1,9}").prop_map(|(name, taken, title)| collection::Snapshot {
        name,
        taken,
        scenario: scenario(&title),
    });
    (0.0..2e12, "\\PC{1,12}", proptest::collection::vec(snapshot, 0..3)).prop_map(|(changed, title, snapshots)| Held {
        changed,
        scenario: scenario(&title),
        snapshots,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_file_and_back_gives_the_same_bytes(held in proptest::collection::vec(any_held(), 0..4)) {
        let device = Memory::default();
        moving::add(&device, held, "a");
        let file = collection::write(&moving::everything(&device));
        let read = collection::read(&file).unwrap();
        prop_assert_eq!(&read.damaged, &[]);
        let other = Memory::default();
        moving::add(&other, read.held, "b");
        prop_assert_eq!(collection::write(&moving::everything(&other)), file);
    }

    /// A hostile or damaged file is refused or read in part, and never more comes in than was there.
    #[test]
    fn damaged_files_never_break_anything(at in 0.0..1.0_f64, byte: u8, cut: bool) {
        let whole = collection::write(&moving::everything(&filled()));
        let at = (at * whole.len() as f64) as usize;
        let mut bytes = whole.into_bytes();
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        let Ok(text) = String::from_utf8(bytes) else { return Ok(()) };
        if let Ok(read) = collection::read(&text) {
            prop_assert!(read.held.len() <= 2 && read.snapshots() <= 2);
            prop_assert!(read.held.len() + read.damaged.len() >= 1 || text.contains("[\n]"));
        }
    }
}
