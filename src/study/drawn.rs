//! Which rules a picture draws that has room for a few.

use super::Comparison;
use crate::num;

/// Rows to draw: the rules wanted that have an answer, at most `most`.
///
/// Where none is wanted, the two of the live sentence and `more` others that give something else than those before.
pub fn drawn(
    comparison: &Comparison,
    wanted: &[String],
    pair: &(String, String),
    more: usize,
    most: usize,
) -> Vec<usize> {
    let row = |rule: &String| comparison.row_of(rule).filter(|&row| comparison.answer(row).is_some());
    let mut rows: Vec<usize> = Vec::new();
    for row in wanted.iter().filter_map(row) {
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    if rows.is_empty() {
        rows.extend(row(&pair.0));
        rows.extend(row(&pair.1).filter(|second| !rows.contains(second)));
        let enough = rows.len() + more;
        for row in 0..comparison.rows.len() {
            if rows.len() < enough && is_new(comparison, &rows, row) {
                rows.push(row);
            }
        }
    }
    rows.truncate(most);
    rows
}

/// Whether a rule has an answer that is none of those.
fn is_new(comparison: &Comparison, rows: &[usize], row: usize) -> bool {
    let Some(answer) = comparison.answer(row) else { return false };
    rows.iter().filter_map(|&other| comparison.answer(other)).all(|other| {
        let pairs = answer.treated.iter().zip(&other.treated);
        pairs.clone().any(|(one, other)| !num::same(*one, *other))
    })
}
