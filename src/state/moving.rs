//! All scenarios and snapshots of the device into one file, and what such a file holds onto the device.

use super::Kept;
use super::shelf::{self, Device, Refused, Stamp};
use crate::exchange::collection::{Held, Snapshot};

/// Everything that can be read, the latest first. Snapshots whose scenario is gone stand as scenarios of their own.
pub fn everything(device: &impl Device) -> Vec<Held> {
    let list = shelf::list(device);
    let content = |kept: &Kept| shelf::open(device, &kept.name).map(|document| (*document.scenario).clone());
    let mut all = Vec::new();
    for kept in list.iter().filter(|kept| !kept.is_damaged) {
        if kept.is_snapshot() && list.iter().any(|other| !other.is_snapshot() && other.key() == kept.key()) {
            continue;
        }
        let Some(scenario) = content(kept) else { continue };
        let own = list.iter().filter(|other| !kept.is_snapshot() && other.is_snapshot() && other.key() == kept.key());
        let snapshots = own.filter_map(|own| {
            content(own).map(|scenario| Snapshot { name: own.title.clone(), taken: own.changed, scenario })
        });
        all.push(Held { changed: kept.changed, scenario, snapshots: snapshots.collect() });
    }
    all
}

/// What came in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// Scenarios.
    pub scenarios: usize,
    /// Snapshots.
    pub snapshots: usize,
    /// Why the rest did not.
    pub refused: Option<Refused>,
}

/// Adds scenarios with their snapshots beside those that are there.
pub fn add(device: &impl Device, all: Vec<Held>, mark: &str) -> Added {
    let mut added = Added::default();
    for (at, held) in all.into_iter().enumerate() {
        if let Err(refused) = add_one(device, held, &format!("{mark}-{at:04}"), &mut added) {
            added.refused = Some(refused);
            break;
        }
    }
    added
}

fn add_one(device: &impl Device, held: Held, mark: &str, added: &mut Added) -> Result<(), Refused> {
    let key = format!("work-{mark}");
    shelf::add(device, &key, held.scenario, Stamp { now: held.changed, mark })?;
    added.scenarios += 1;
    for (at, snapshot) in held.snapshots.into_iter().enumerate() {
        let mark = format!("{mark}-{at:04}");
        shelf::snapshot(device, &key, &snapshot.name, snapshot.scenario, Stamp { now: snapshot.taken, mark: &mark })?;
        added.snapshots += 1;
    }
    Ok(())
}
