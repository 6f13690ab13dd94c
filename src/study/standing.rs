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

/// Where the thin bar under a number begins and ends, as parts of its full width.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gauge {
    /// Where it begins: 0, or the middle in a column with negative numbers.
    pub origin: f64,
    /// Where it ends.
    pub end: f64,
}

/// Bars in proportion to the largest number of their column.
pub fn gauges(rows: &mut [Row]) {
    for column in 0..MEASURES.len() {
        let number = |row: &Row| row.result.as_ref().ok().and_then(|answer| answer.measures[column].number());
        let largest = rows.iter().filter_map(number).map(f64::abs).fold(0.0, f64::max);
        let signed = rows.iter().filter_map(number).any(|number| number < 0.0);
        for row in rows.iter_mut() {
            let gauge = number(row).filter(|_| largest > 0.0).map(|number| match signed {
                true => Gauge { origin: 0.5, end: 0.5 + 0.5 * number / largest },
                false => Gauge { origin: 0.0, end: number / largest },
            });
            if let Ok(answer) = &mut row.result {
                answer.gauges.push(gauge);
            }
        }
    }
}

/// Rows in the order of a measure; those without a number come last, equal ones keep their order.
pub fn order(rows: &[Row], column: usize, best_first: bool) -> Vec<usize> {
    let Some(measure) = MEASURES.get(column) else { return (0..rows.len()).collect() };
    let merit = |row: usize| {
        rows[row].result.as_ref().ok().and_then(|answer| merit(measure.direction, answer.measures[column]))
    };
    num::ordered(rows.len(), |a, b| match (merit(a), merit(b)) {
        (Some(a), Some(b)) if best_first => b.total_cmp(&a),
        (Some(a), Some(b)) => a.total_cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    })
}

/// Those than which none has a better value; nobody where no value is known.
pub(super) fn leaders(direction: Direction, values: &[Option<Value>]) -> Vec<usize> {
    let merits: Vec<Option<f64>> = values.iter().map(|value| merit(direction, (*value)?)).collect();
    let best = merits.iter().flatten().copied().fold(f64::NEG_INFINITY, f64::max);
    (0..merits.len()).filter(|&place| merits[place].is_some_and(|merit| num::same(merit, best))).collect()
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
