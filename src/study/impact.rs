//! Rules on the health equity impact plane, and how much inequality must be minded to prefer one.

use super::Comparison;
use crate::measures::equity::breakeven::{BreakEven, breakeven};
use crate::measures::equity::equivalent::{atkinson_ede, kolm_ede};
use crate::measures::equity::{Impact, Lifetime, impact as place};
use crate::measures::{Reason, catalogue::MEASURES};
use crate::scenario::{Problem, Scenario};

/// Rules on the health equity impact plane, against one of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImpactPlane {
    /// The rules that have a place on it, the reference among them at the origin.
    pub points: Vec<ImpactPoint>,
    /// Rows of the rules without a value on one of the axes.
    pub left_out: Vec<usize>,
}

/// One rule on the health equity impact plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ImpactPoint {
    /// Row of the comparison.
    pub row: usize,
    /// Net equity impact: how much more fairness is worth, in years per person of equally distributed
    /// equivalent health; above 0 is more equal.
    pub equity: f64,
    /// Net total health: years more among all people in need.
    pub health: f64,
    /// Its quadrant.
    pub place: Impact,
}

/// Places every rule of a comparison against the `reference` row; `None` when that has no values.
///
/// Both axes are read off the measures of the comparison: the difference of `equity_component`, and
/// that of `delta_mean_health` times the people in need.
/// Source: Cookson et al. 2017, Value in Health 20:206.
pub fn impact(comparison: &Comparison, reference: usize) -> Option<ImpactPlane> {
    let column = |id: &str| MEASURES.iter().position(|measure| measure.id == id);
    let (equity, health) = (column("equity_component")?, column("delta_mean_health")?);
    let number = |row: usize, column: usize| comparison.answer(row)?.measures.get(column)?.number();
    let values = |row: usize| Some((number(row, equity)?, number(row, health)?));
    let origin = values(reference)?;
    let people: f64 = comparison.need.iter().sum();
    let mut plane = ImpactPlane::default();
    for row in 0..comparison.rows.len() {
        let Some(own) = values(row) else {
            plane.left_out.push(row);
            continue;
        };
        let (equity, health) = (own.0 - origin.0, own.1 - origin.1);
        plane.points.push(ImpactPoint { row, equity, health: health * people, place: place(health, equity) });
    }
    Some(plane)
}

/// At which aversion to inequality two rules change places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreakEvens {
    /// By Atkinson's equally distributed equivalent lifetime health.
    pub atkinson: Result<BreakEven, Reason>,
    /// By Kolm's, per year.
    pub kolm: Result<BreakEven, Reason>,
}

/// Compares the lifetime health under two rows of the comparison of a scenario; `None` when a row has
/// no answer, when a group in need has no age or no years left, and when the scenario does not compile.
pub fn break_even(scenario: &Scenario, comparison: &Comparison, first: usize, second: usize) -> Option<BreakEvens> {
    let lifetime = Lifetime::of(&Problem::compile(scenario).ok()?)?;
    let need = &comparison.need;
    let levels = |row: usize| {
        let averted = &comparison.answer(row)?.averted;
        let fits = need.len() == lifetime.years.len() && averted.len() == need.len();
        fits.then(|| lifetime.after(need, |group| averted[group]))
    };
    let (first, second) = (levels(first)?, levels(second)?);
    Some(BreakEvens {
        atkinson: breakeven(atkinson_ede, &first, &second, need),
        kolm: breakeven(kolm_ede, &first, &second, need),
    })
}
