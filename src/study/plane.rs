//! Rules against one of them: what each adds to health and to equality.

use super::Comparison;
use super::standing::merit;
use crate::measures::Value;
use crate::measures::catalogue::MEASURES;
use crate::measures::equity::{Change, Impact, impact};

/// Rules on the health equity impact plane.
///
/// Source: Cookson et al. 2017, Value in Health 20:206.
#[derive(Clone, Debug, PartialEq)]
pub struct Plane {
    /// The rules compared with the reference, without it.
    pub points: Vec<PlanePoint>,
    /// Rows of the rules for which one of the measures has no number.
    pub left_out: Vec<usize>,
}

/// A rule on the plane.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanePoint {
    /// Row of the rule.
    pub row: usize,
    /// Gain in health over the reference, in the unit of its measure; below 0 it is a loss.
    pub health: f64,
    /// Gain in equality over the reference: how much nearer to its best the measure of inequality is.
    pub equity: f64,
    /// What that means.
    pub impact: Impact,
}

/// How many rules lie where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Better on one and not worse on the other.
    pub better: usize,
    /// Better on one and worse on the other.
    pub trade: usize,
    /// Worse on one and not better on the other.
    pub worse: usize,
    /// The same on both.
    pub same: usize,
}

impl Plane {
    /// Places rules around the one in the row `reference`, on two measures given by their place in the catalogue.
    ///
    /// Fails with the place of a measure that has no number for the reference.
    pub fn of(
        comparison: &Comparison,
        rows: &[usize],
        reference: usize,
        health: usize,
        equity: usize,
    ) -> Result<Self, usize> {
        let merit = |row: usize, column: usize| {
            let value = *comparison.answer(row)?.measures.get(column)?;
            let measure = MEASURES.get(column)?;
            // An infinite measure is as far away as can be; it has no place on a plane.
            merit(measure.direction, value).filter(|_| matches!(value, Value::Number(_)))
        };
        let origin = (merit(reference, health).ok_or(health)?, merit(reference, equity).ok_or(equity)?);
        let mut plane = Self { points: Vec::new(), left_out: Vec::new() };
        for &row in rows.iter().filter(|&&row| row != reference) {
            match (merit(row, health), merit(row, equity)) {
                (Some(health), Some(equity)) => {
                    let (health, equity) = (health - origin.0, equity - origin.1);
                    plane.points.push(PlanePoint { row, health, equity, impact: impact(health, equity) });
                }
                _ => plane.left_out.push(row),
            }
        }
        Ok(plane)
    }

    /// How many rules lie where.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for Impact { health, equity } in self.points.iter().map(|point| point.impact) {
            let has = |change: Change| health == change || equity == change;
            let place = match (has(Change::Gain), has(Change::Loss)) {
                (true, false) => &mut tally.better,
                (true, true) => &mut tally.trade,
                (false, true) => &mut tally.worse,
                (false, false) => &mut tally.same,
            };
            *place += 1;
        }
        tally
    }
}
