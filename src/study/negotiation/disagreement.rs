//! What every party has if talks fail.

use super::payoff::payoffs;
use crate::rules::{Missing, Recipe, run};
use crate::scenario::{PartyNumbers, Patients, Problem};

/// The payoff of every party with its own stock alone, used by a rule of its own (most lives saved,
/// where nothing else is said). A party without own stock has nothing.
///
/// `slopes` are those of a payoff. Nash 1950, Econometrica 18:155; as "best alternative to a negotiated agreement": Fisher & Ury 1981.
pub fn disagreement(problem: &Problem, slopes: &[f64], own: &Recipe) -> Result<Vec<f64>, Missing> {
    let nothing = vec![0.0; problem.stock.len()];
    let alone = |(party, numbers): (usize, &PartyNumbers)| {
        let alone = alone(problem, &[party], numbers.fallback.as_ref().unwrap_or(&nothing));
        Ok(payoffs(problem, slopes, &run(own, &alone)?.allocation)[party])
    };
    problem.parties.iter().enumerate().map(alone).collect()
}

/// The same problem for some parties with a stock of their own: nobody else is in need.
pub fn alone(problem: &Problem, parties: &[usize], stock: &[f64]) -> Problem {
    let own = |patients: &Patients| {
        let need = if parties.contains(&patients.party) { patients.need } else { 0.0 };
        Patients { need, ..patients.clone() }
    };
    Problem { stock: stock.to_vec(), groups: problem.groups.iter().map(own).collect(), ..problem.clone() }
}
