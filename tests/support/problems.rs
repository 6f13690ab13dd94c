//! Problems for tests, built group by group.

use evenhand::measures::{Case, Ideal, Measure, Value};
use evenhand::scenario::{Allocation, PartyNumbers, Patients, Problem, Treatment};

/// A problem with these stocks and nobody in it; patients may be divided.
pub fn empty(stock: &[f64]) -> Problem {
    Problem { parties: Vec::new(), ..Problem::plain(&[], &[], stock) }
}

/// Patients of a party about whom only their number and their risk of death are known.
pub fn patients(party: usize, need: f64, risk_untreated: f64) -> Patients {
    let one = Problem::plain(&[need], &[Vec::new()], &[]);
    Patients { party, risk_untreated, ..one.groups[0].clone() }
}

/// Adds a group with its treatments: benefit and units of each supply.
pub fn add(problem: &mut Problem, patients: Patients, ways: &[(f64, &[f64])]) {
    let (group, first) = (problem.groups.len(), problem.treatments.len());
    problem.treatments.extend(ways.iter().map(|(benefit, bundle)| Treatment {
        group,
        benefit: *benefit,
        bundle: bundle.to_vec(),
    }));
    if problem.parties.len() <= patients.party {
        problem.parties.resize(patients.party + 1, PartyNumbers::default());
    }
    problem.groups.push(Patients { treatments: first..problem.treatments.len(), ..patients });
}

/// What a measure says about an allocation.
pub fn measured(measure: &Measure, problem: &Problem, treated: &[f64]) -> Value {
    let allocation = Allocation { treated: treated.to_vec() };
    (measure.measure)(&Case::new(problem, &allocation, &Ideal::of(problem)))
}
