//! Amounts at which a rule has no value.

use super::Sweep;
use crate::measures::Value;

/// Amounts at which a rule has no number, always for the same reason.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// The least of them.
    pub from: f64,
    /// The greatest of them.
    pub to: f64,
    /// What is there in place of a number: undefined, with the reason, or without limit.
    pub value: Value,
}

impl Sweep {
    /// Where the line of a rule has gaps, from little to much.
    pub fn gaps(&self, track: usize) -> Vec<Gap> {
        let values = self.tracks.get(track).and_then(|track| track.result.as_ref().ok());
        let mut gaps: Vec<Gap> = Vec::new();
        let mut goes_on = false;
        for (&units, &value) in self.units.iter().zip(values.into_iter().flatten()) {
            match gaps.last_mut().filter(|gap| goes_on && gap.value == value) {
                _ if value.number().is_some() => {}
                Some(gap) => gap.to = units,
                None => gaps.push(Gap { from: units, to: units, value }),
            }
            goes_on = value.number().is_none();
        }
        gaps
    }
}
