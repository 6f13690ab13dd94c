//! Best and worst of each measure among the rules compared, ties included.

use serde::{Deserialize, Serialize};

use super::Row;
use crate::measures::{Direction, Value, catalogue::MEASURES};
use crate::num;

/// Where a rule stands in one measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// No rule does better, and some does worse.
    Best,
    /// No rule does worse, and some does better.
    Worst,
    /// Neither, or all alike, or undefined.
    #[default]
    Between,
}

/// Marks best and worst in every column. Equal values share a mark; a column of equals has none.
pub fn standings(rows: &mut [Row]) {
    let columns = MEASURES.len();
    for row in rows.iter_mut() {
        if let Ok(answer) = &mut row.result {
            answer.standings = vec![Standing::Between; columns];
        }
    }
    for (column, measure) in MEASURES.iter().enumerate() {
        let merits: Vec<Option<f64>> = rows
            .iter()
            .map(|row| row.result.as_ref().ok().and_then(|answer| merit(measure.direction, answer.measures[column])))
            .collect();
        let known = || merits.iter().flatten().copied();
        let (best, worst) = (known().fold(f64::NEG_INFINITY, f64::max), known().fold(f64::INFINITY, f64::min));
        if known().count() < 2 || num::same(best, worst) {
            continue;
        }
        for (row, merit) in rows.iter_mut().zip(&merits) {
            if let (Ok(answer), Some(merit)) = (&mut row.result, merit) {
                answer.standings[column] = if num::same(*merit, best) {
                    Standing::Best
                } else if num::same(*merit, worst) {
                    Standing::Worst
                } else {
                    Standing::Between
                };
            }
        }
    }
}

/// A value as "more is better"; `None` where it is undefined.
pub(super) fn merit(direction: Direction, value: Value) -> Option<f64> {
    let number = match value {
        Value::Number(number) => number,
        Value::Infinite => f64::MAX,
        Value::Undefined(_) => return None,
    };
    Some(direction.merit(number))
}
