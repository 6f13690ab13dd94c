//! Leximin over a linear set: raise the lowest utility, then the next lowest, and so on.

use super::linear::{NoOptimum, Programme};

/// Utilities that are linear in the columns of a programme.
#[derive(Clone, Debug)]
pub struct Utilities {
    /// Utility of each party to the comparison when every column is 0; not negative.
    pub base: Vec<f64>,
    /// `slopes[g][j]`: gain of party `g` per unit of column `j`; not negative.
    pub slopes: Vec<Vec<f64>>,
}

/// The leximin point of `rows . x <= limits`, `0 <= x <= bounds` (the objective is not used).
///
/// A sequence of linear programmes: maximise the common floor `t` of all utilities not yet fixed,
/// fix those whose floor has a positive price (none of them can rise above `t`), repeat. There are
/// at most as many rounds as utilities. The first of several optimal points is returned.
/// Source: Ogryczak & Sliwinski 2006; rule book, card H2.
pub fn solve(set: &Programme, utilities: &Utilities) -> Result<Vec<f64>, NoOptimum> {
    let columns = set.bounds.len();
    let count = utilities.base.len();
    let unit = largest(set, utilities);
    let mut floor: Vec<Option<f64>> = vec![None; count];
    let mut x = vec![0.0; columns];
    while floor.iter().any(Option::is_none) {
        let mut round = Programme {
            objective: vec![0.0; columns],
            bounds: set.bounds.clone(),
            rows: set.rows.iter().map(|row| with_last(row, 0.0)).collect(),
            limits: set.limits.clone(),
        };
        round.objective.push(1.0);
        round.bounds.push(f64::INFINITY);
        for (party, slopes) in utilities.slopes.iter().enumerate() {
            let slopes: Vec<f64> = slopes.iter().map(|slope| -slope / unit).collect();
            let (last, fixed) = match floor[party] {
                None => (1.0, 0.0),
                // A fixed utility keeps its floor, less a hair for rounding.
                Some(fixed) => (0.0, fixed * (1.0 - 1e-13)),
            };
            round.rows.push(with_last(&slopes, last));
            round.limits.push(utilities.base[party] / unit - fixed);
        }
        let optimum = round.solve()?;
        let level = optimum.value;
        let prices = &optimum.prices[set.rows.len()..];
        let binding: Vec<usize> = (0..count).filter(|&party| floor[party].is_none() && prices[party] > 1e-9).collect();
        x.copy_from_slice(&optimum.x[..columns]);
        if binding.is_empty() {
            // The prices of the open floors add up to 1, so this happens only by rounding.
            return Err(NoOptimum::Stalled);
        }
        for party in binding {
            floor[party] = Some(level);
        }
    }
    Ok(x)
}

/// A utility that no party can exceed, in which all are measured so that one tolerance fits them.
fn largest(set: &Programme, utilities: &Utilities) -> f64 {
    let most = |(base, slopes): (&f64, &Vec<f64>)| {
        base + slopes.iter().zip(&set.bounds).map(|(slope, bound)| slope * bound).sum::<f64>()
    };
    let most = utilities.base.iter().zip(&utilities.slopes).map(most).fold(0.0, f64::max);
    if most.is_finite() && most > 0.0 { most } else { 1.0 }
}

fn with_last(row: &[f64], last: f64) -> Vec<f64> {
    row.iter().copied().chain([last]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_floor_is_raised_once_the_first_cannot() {
        // One unit of each of two things; the first party can use only the first thing.
        let set = Programme {
            objective: Vec::new(),
            bounds: vec![1.0; 3],
            rows: vec![vec![1.0, 1.0, 0.0], vec![0.0, 0.0, 1.0]],
            limits: vec![1.0, 1.0],
        };
        let utilities = Utilities { base: vec![0.0, 0.0], slopes: vec![vec![1.0, 0.0, 0.0], vec![0.0, 1.0, 10.0]] };
        let x = solve(&set, &utilities).unwrap();
        assert!((x[0] - 1.0).abs() < 1e-9 && (x[2] - 1.0).abs() < 1e-9, "{x:?}");
    }
}
