//! How each rule does as a supply goes from nothing to plenty, and where the best one changes.

mod open_stock;
mod stretches;
mod work;

use serde::{Deserialize, Serialize};

use super::recipe::Refusal;
use super::standing::leaders;
use crate::measures::{Measure, Value};
use crate::num;
use crate::scenario::RuleChoice;

pub use open_stock::OpenStock;
pub use stretches::Stretch;
pub(super) use work::SweepWork;

/// One measure of every chosen rule against the amount of one supply; patients are divided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sweep {
    /// The supply, by index.
    pub supply: usize,
    /// Amounts of it, as its field counts them: from 0 to what treats everybody (or what there is, if that is more),
    /// rounded up; rising, in the steps of a slider, or fewer where that is much work. What there is now is among them.
    pub units: Vec<f64>,
    /// The track of each chosen rule.
    pub tracks: Vec<Track>,
    /// Which rules are best from where to where, from little to much; none where no rule has a value.
    pub stretches: Vec<Stretch>,
}

/// One rule in a [`Sweep`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Track {
    /// The rule and its parameters.
    pub choice: RuleChoice,
    /// The measure at every amount, or why the rule gives nothing.
    pub result: Result<Vec<Value>, Refusal>,
}

impl Sweep {
    /// The measure of a rule at any amount: exact at the amounts looked at, on a straight line between two of them.
    ///
    /// Between an amount with a number and one without there is no number either. `None` where the rule gives nothing.
    pub fn at(&self, track: usize, units: f64) -> Option<Value> {
        let values = self.tracks.get(track)?.result.as_ref().ok()?;
        let after = self.units.iter().position(|&other| other >= units).unwrap_or(self.units.len().saturating_sub(1));
        let value = *values.get(after)?;
        let Some(before) = after.checked_sub(1).filter(|_| !num::same(self.units[after], units)) else {
            return Some(value);
        };
        let part = (units - self.units[before]) / (self.units[after] - self.units[before]);
        Some(match (values[before], value) {
            (Value::Number(from), Value::Number(to)) => Value::Number(from + part.clamp(0.0, 1.0) * (to - from)),
            (known, Value::Number(_)) => known,
            (_, other) => other,
        })
    }

    /// The rules that no other beats at some amount.
    pub fn best_at(&self, measure: &Measure, units: f64) -> Vec<usize> {
        let values: Vec<Option<Value>> = (0..self.tracks.len()).map(|track| self.at(track, units)).collect();
        leaders(measure.direction, &values)
    }

    /// Rules of some tracks, those that do the same at every amount together.
    pub fn alike(&self, tracks: &[usize]) -> Vec<Vec<usize>> {
        let values = |track: usize| self.tracks.get(track).and_then(|track| track.result.as_ref().ok());
        let mut found: Vec<Vec<usize>> = Vec::new();
        for &track in tracks {
            let Some(own) = values(track) else { continue };
            let is_alike = |others: &&mut Vec<usize>| {
                values(others[0]).is_some_and(|other| own.iter().zip(other).all(|(a, b)| is_same(*a, *b)))
            };
            match found.iter_mut().find(is_alike) {
                Some(others) => others.push(track),
                None => found.push(vec![track]),
            }
        }
        found
    }
}

fn is_same(a: Value, b: Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => num::same(a, b),
        (a, b) => a == b,
    }
}
