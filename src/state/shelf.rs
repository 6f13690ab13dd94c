//! The scenarios and snapshots kept on the device: listed, read, written, removed and brought back.

use super::Document;
use super::kept::{self, CASE, Kept, SNAPSHOT};
use crate::scenario::Scenario;

/// Name of the work on screen: the tab's own, and that of the last visit.
pub const CURRENT: &str = "current";

/// Most bytes that one scenario with its undo may take.
pub const MOST: usize = 1_000_000;

/// Why the device did not keep something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is no more room.
    #[error("there is no more room")]
    Full,
    /// Nothing may be kept at all.
    #[error("nothing may be kept")]
    Forbidden,
}

/// A place that keeps texts under names.
pub trait Device {
    /// All names.
    ///
    /// # Errors
    /// [`Refused::Forbidden`]
    fn names(&self) -> Result<Vec<String>, Refused>;

    /// The text of that name.
    ///
    /// # Errors
    /// [`Refused::Forbidden`]
    fn read(&self, name: &str) -> Result<Option<String>, Refused>;

    /// The first line of the text of that name, and the length of the whole in characters.
    ///
    /// # Errors
    /// [`Refused::Forbidden`]
    fn glance(&self, name: &str) -> Result<Option<(String, usize)>, Refused>;

    /// Keeps a text in place of the one that was there.
    ///
    /// # Errors
    /// Any; what was there before is then still there.
    fn write(&self, name: &str, text: &str) -> Result<(), Refused>;

    /// Removes the text of that name; there need not be one.
    ///
    /// # Errors
    /// [`Refused::Forbidden`]
    fn remove(&self, name: &str) -> Result<(), Refused>;
}

/// Something new on the device: when, and what tells it from everything else.
#[derive(Clone, Copy, Debug)]
pub struct Stamp<'a> {
    /// Milliseconds since 1970.
    pub now: f64,
    /// A text that nothing else was ever stamped with.
    pub mark: &'a str,
}

/// What was removed, as it was: it can be brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    /// Title of the scenario or name of the snapshot.
    pub title: String,
    /// Names and texts, the scenario before its snapshots.
    texts: Vec<(String, String)>,
}

/// The name of a scenario.
pub fn case(key: &str) -> String {
    format!("{CASE}{key}")
}

/// All scenarios and snapshots, the latest first; nothing where nothing may be kept.
pub fn list(device: &impl Device) -> Vec<Kept> {
    let names = device.names().unwrap_or_default();
    let list: Vec<Kept> = names.iter().filter_map(|name| look(device, name)).collect();
    kept::latest_first(&list)
}

/// What is kept under a name, if it is a scenario or a snapshot.
pub fn look(device: &impl Device, name: &str) -> Option<Kept> {
    if Kept::is_name(name) { glance(device, name).ok().flatten() } else { None }
}

/// What is kept under the name of a scenario or a snapshot.
pub(super) fn glance(device: &impl Device, name: &str) -> Result<Option<Kept>, Refused> {
    Ok(device.glance(name)?.map(|(line, size)| Kept::read(name, &line, size)))
}

/// The content kept under a name; `None` when it is gone or damaged.
pub fn open(device: &impl Device, name: &str) -> Option<Document> {
    let text = device.read(name).ok().flatten()?;
    let (line, content) = kept::parts(&text);
    let kept = Kept::read(name, line, 0);
    let document = Document::read(content)?;
    Some(document.from_shelf((!kept.is_snapshot()).then(|| kept.key().to_string()), kept.revision))
}

/// Keeps a document under a name, with as many steps of undo as there is room for.
///
/// # Errors
/// Any; what was there before is then still there.
pub fn put(device: &impl Device, name: &str, kept: &Kept, document: &Document) -> Result<(), Refused> {
    let write = |content: &str| device.write(name, &kept.write(content));
    match write(&document.write(MOST)) {
        Err(Refused::Full) => {
            make_room(device);
            shrinking(document, &write)
        }
        done => done,
    }
}

/// The work on screen is there once more; that copy can be done without.
fn make_room(device: &impl Device) {
    // Where not even that can be written the next attempt tells.
    let _ = device.write(CURRENT, "");
}

/// Writes a document, if need be with ever fewer steps of undo, the oldest dropped first.
pub(super) fn shrinking(document: &Document, write: &dyn Fn(&str) -> Result<(), Refused>) -> Result<(), Refused> {
    let mut most = MOST;
    loop {
        let content = document.write(most);
        match write(&content) {
            Err(Refused::Full) if content.len() <= most => most = content.len() / 2,
            done => return done,
        }
    }
}

/// Changes a kept scenario that is not on screen; `None` when it is gone or damaged.
///
/// # Errors
/// Any; what was there before is then still there.
pub fn change(
    device: &impl Device,
    key: &str,
    stamp: Stamp,
    edit: impl FnOnce(&mut Document),
) -> Result<Option<Kept>, Refused> {
    let name = case(key);
    let Some(mut document) = open(device, &name) else { return Ok(None) };
    edit(&mut document);
    let parent = document.revision().to_string();
    let kept = Kept { parent, ..Kept::of(&document.scenario, stamp.now, stamp.mark) };
    put(device, &name, &kept, &document)?;
    Ok(Some(kept))
}

/// Keeps a scenario as a new one under a key that is still free.
///
/// # Errors
/// Any
pub fn add(device: &impl Device, key: &str, scenario: Scenario, stamp: Stamp) -> Result<Kept, Refused> {
    let document = Document::new(scenario);
    let kept = Kept::of(&document.scenario, stamp.now, stamp.mark);
    put(device, &case(key), &kept, &document)?;
    Ok(kept)
}

/// Keeps a scenario as a snapshot of the kept one with that key.
///
/// # Errors
/// Any
pub fn snapshot(
    device: &impl Device,
    key: &str,
    title: &str,
    scenario: Scenario,
    stamp: Stamp,
) -> Result<Kept, Refused> {
    let document = Document::new(scenario);
    let kept = Kept { title: title.to_string(), ..Kept::of(&document.scenario, stamp.now, stamp.mark) };
    put(device, &format!("{SNAPSHOT}{key}/{}", stamp.mark), &kept, &document)?;
    Ok(kept)
}

/// Takes a snapshot off the device, or a scenario with its snapshots.
///
/// # Errors
/// [`Refused::Forbidden`]
pub fn remove(device: &impl Device, kept: &Kept) -> Result<Removed, Refused> {
    let snapshots = format!("{SNAPSHOT}{}/", kept.key());
    let belongs = |name: &String| *name == kept.name || (!kept.is_snapshot() && name.starts_with(&snapshots));
    let mut texts = Vec::new();
    for name in device.names()?.into_iter().filter(belongs) {
        texts.extend(device.read(&name)?.map(|text| (name, text)));
    }
    for (name, _) in &texts {
        device.remove(name)?;
    }
    texts.sort();
    Ok(Removed { title: kept.title.clone(), texts })
}

/// Brings back what was removed. Where another scenario has taken its name meanwhile it comes back under `spare`.
///
/// # Errors
/// Any; then some of it may be back.
pub fn bring_back(device: &impl Device, removed: &Removed, spare: &str) -> Result<(), Refused> {
    let Some((first, _)) = removed.texts.first() else { return Ok(()) };
    let is_taken = first.starts_with(CASE) && device.glance(first)?.is_some();
    for (name, text) in &removed.texts {
        let key = Kept { name: name.clone(), ..Kept::default() }.key().to_string();
        let name = if is_taken { name.replacen(&key, spare, 1) } else { name.clone() };
        if device.write(&name, text) == Err(Refused::Full) {
            make_room(device);
            device.write(&name, text)?;
        }
    }
    Ok(())
}

/// Removes everything under every name.
///
/// # Errors
/// [`Refused::Forbidden`]
pub fn clear(device: &impl Device) -> Result<(), Refused> {
    device.names()?.iter().try_for_each(|name| device.remove(name))
}

/// Gives first lines to what earlier versions of the page have kept, and drops the index that they had.
pub fn bring_up(device: &impl Device) {
    const INDEX: &str = "kept";
    for name in device.names().unwrap_or_default().iter().filter(|name| Kept::is_name(name)) {
        let text = device.read(name).ok().flatten().filter(|text| !text.contains('\n')).unwrap_or_default();
        let kept = Kept::read(name, &text, 0);
        if !kept.is_damaged {
            // Where there is no room for the line it stays as it is, and is understood all the same.
            let _ = device.write(name, &kept.write(&text));
        }
    }
    // Nothing reads it any more.
    let _ = device.remove(INDEX);
}
