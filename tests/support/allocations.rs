//! Random allocations.

use evenhand::scenario::{Problem, Treatment};

/// An allocation inside stock and need: treatments take what `wishes` (0 to 1) asks of what is left.
pub fn feasible(problem: &Problem, wishes: &[f64]) -> Vec<f64> {
    let mut left = problem.stock.clone();
    let mut waiting: Vec<f64> = problem.groups.iter().map(|group| group.need).collect();
    let give = |(way, wish): (&Treatment, &f64)| {
        let stocked = way.bundle.iter().zip(&left).filter(|(units, _)| **units > 0.0).map(|(units, left)| left / units);
        let most = stocked.fold(waiting[way.group], f64::min);
        let patients = if problem.whole { (wish * most).floor() } else { wish * most };
        waiting[way.group] -= patients;
        for (left, units) in left.iter_mut().zip(&way.bundle) {
            *left = (*left - patients * units).max(0.0);
        }
        patients
    };
    problem.treatments.iter().zip(wishes).map(give).collect()
}
