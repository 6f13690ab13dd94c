//! An allocation that is better for some and worse for nobody.

use crate::num::linear::{NoOptimum, Programme};
use crate::scenario::{Allocation, Problem};

/// The largest common gain over some payoffs.
#[derive(Clone, Debug, PartialEq)]
pub struct Improvement {
    /// Value of each column.
    pub x: Vec<f64>,
    /// Payoff of each party.
    pub payoffs: Vec<f64>,
    /// What each party gains; not negative, up to rounding.
    pub gains: Vec<f64>,
}

/// Maximises the sum of the parties' gains over `floor` while nobody falls below it.
///
/// `set` bounds the columns (its objective is not used); `slopes[p][j]` is what a unit of column j
/// adds to the payoff of party p. Infeasible when no point reaches the floor.
pub fn improve(set: &Programme, slopes: &[Vec<f64>], floor: &[f64]) -> Result<Improvement, NoOptimum> {
    let mut programme = set.clone();
    programme.objective = (0..set.bounds.len()).map(|column| slopes.iter().map(|row| row[column]).sum()).collect();
    for (row, floor) in slopes.iter().zip(floor) {
        programme.rows.push(row.iter().map(|slope| -slope).collect());
        // A floor that was computed may be a hair too high.
        programme.limits.push(-(floor - 1e-12 * floor.abs()));
    }
    let x = programme.solve()?.x;
    let payoff = |row: &Vec<f64>| row.iter().zip(&x).map(|(slope, x)| slope * x).sum();
    let payoffs: Vec<f64> = slopes.iter().map(payoff).collect();
    let gains = payoffs.iter().zip(floor).map(|(payoff, floor)| payoff - floor).collect();
    Ok(Improvement { x, payoffs, gains })
}

/// The allocation with the largest common gain over another one; patients may be divided.
///
/// `slopes` are those of a payoff for each treatment, and `floor` is what each party has.
pub fn improve_allocation(
    problem: &Problem,
    slopes: &[f64],
    floor: &[f64],
) -> Result<(Allocation, Improvement), NoOptimum> {
    let need: Vec<f64> = problem.groups.iter().map(|group| group.need).collect();
    let set = problem.programme(&problem.stock, &need, |_| 0.0);
    let of = |party: usize| -> Vec<f64> {
        let own = |(way, slope): (usize, &f64)| {
            if problem.groups[problem.treatments[way].group].party == party { *slope } else { 0.0 }
        };
        slopes.iter().enumerate().map(own).collect()
    };
    let slopes: Vec<Vec<f64>> = (0..problem.parties.len()).map(of).collect();
    let improvement = improve(&set, &slopes, floor)?;
    Ok((Allocation { treated: improvement.x.clone() }, improvement))
}
