//! Rules as points on two measures: which are dominated, which form the frontier.

use super::standing::merit;
use super::{Comparison, Row};
use crate::measures::{Value, catalogue::MEASURES};
use crate::num;

/// Rules as points on two measures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TradeOff {
    /// The rules for which both measures are numbers.
    pub points: Vec<Point>,
    /// Rows of the rules for which one of them is undefined or infinite.
    pub left_out: Vec<usize>,
}

/// One rule on two measures.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Row of the comparison.
    pub row: usize,
    /// Value on the horizontal axis.
    pub x: f64,
    /// Value on the vertical axis.
    pub y: f64,
    /// Row of a rule that is at least as good on both and better on one; the first such that nothing beats itself.
    pub dominated_by: Option<usize>,
}

impl TradeOff {
    /// Places every rule of a comparison on two measures, given by their place in the catalogue.
    ///
    /// A rule is dominated when another is at least as good on both measures and better on one
    /// (Pareto 1906), by the direction of each measure and up to a relative 1e-9.
    pub fn of(comparison: &Comparison, x: usize, y: usize) -> Self {
        let mut found = Self::default();
        for (row, _) in comparison.rows.iter().enumerate() {
            match (number(&comparison.rows[row], x), number(&comparison.rows[row], y)) {
                (Some(x), Some(y)) => found.points.push(Point { row, x, y, dominated_by: None }),
                _ => found.left_out.push(row),
            }
        }
        let merits = |point: &Point| {
            let of =
                |column: usize, number: f64| merit(MEASURES[column].direction, Value::Number(number)).unwrap_or(number);
            (of(x, point.x), of(y, point.y))
        };
        let all: Vec<_> = found.points.iter().map(|point| (point.row, merits(point))).collect();
        let is_beaten = |own: (f64, f64)| all.iter().any(|(_, other)| dominates(*other, own));
        let unbeaten: Vec<_> = all.iter().filter(|(_, own)| !is_beaten(*own)).collect();
        for (point, (_, own)) in found.points.iter_mut().zip(&all) {
            let mut better = unbeaten.iter().copied().chain(&all).filter(|(_, other)| dominates(*other, *own));
            point.dominated_by = better.next().map(|(row, _)| *row);
        }
        found
    }
}

fn number(row: &Row, column: usize) -> Option<f64> {
    match row.result.as_ref().ok()?.measures.get(column)? {
        Value::Number(number) => Some(*number),
        _ => None,
    }
}

/// Whether a point is at least as good on both merits as another and better on one, beyond rounding.
pub(super) fn dominates(other: (f64, f64), own: (f64, f64)) -> bool {
    let not_worse = |a: f64, b: f64| a > b || num::same(a, b);
    let better = |a: f64, b: f64| a > b && !num::same(a, b);
    not_worse(other.0, own.0) && not_worse(other.1, own.1) && (better(other.0, own.0) || better(other.1, own.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_points_do_not_dominate_each_other() {
        assert!(!dominates((1.0, 1.0), (1.0, 1.0)));
        assert!(!dominates((2.0, 0.0), (1.0, 1.0)));
        assert!(dominates((1.0, 2.0), (1.0, 1.0)));
    }
}
