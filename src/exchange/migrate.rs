//! Scenario files of older versions, brought up to the present one a version at a time.

use super::tree::Tree;
use crate::scenario::VERSION;

/// What takes a file one version further.
type Step = fn(&mut Tree);

/// The steps: the first takes a file of version 1 to version 2.
const STEPS: [Step; VERSION as usize - 1] = [
    // Version 2 has more that a file may say (figures of countries, notes on rules) and nothing that it must.
    |_| (),
];

/// The version of a scenario before it was brought up to the present one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Age {
    /// It says none, or none that is a number; it is read as the present one, which then says what is wrong.
    Present,
    /// Older, and brought up.
    Older(u64),
    /// No version that this program knows; left as it is.
    Unknown(u64),
}

/// Brings a scenario up to the present version.
pub(super) fn bring_up(scenario: &mut Tree) -> Age {
    let present = u64::from(VERSION);
    let Some(found) = scenario.whole("version").filter(|found| *found != present) else { return Age::Present };
    let steps = found.checked_sub(1).and_then(|before| STEPS.get(usize::try_from(before).ok()?..));
    let Some(steps) = steps.filter(|steps| !steps.is_empty()) else { return Age::Unknown(found) };
    for step in steps {
        step(scenario);
    }
    scenario.set_whole("version", present);
    Age::Older(found)
}

/// Brings up every scenario inside something that holds several: each names its schema.
pub(super) fn bring_up_inside(tree: &mut Tree) {
    if tree.has("$schema") {
        // One that cannot be brought up says so itself when it is made.
        bring_up(tree);
    } else {
        tree.children().for_each(bring_up_inside);
    }
}
