//! Problems for tests, built group by group.

use evenhand::measures::{Case, Ideal, Measure, Value};
use evenhand::scenario::{Allocation, BlankWords, PartyNumbers, Patients, Problem, Scenario, Treatment};

/// A problem with these stocks and nobody in it; patients may be divided.
pub fn empty(stock: &[f64]) -> Problem {
    let mut problem = blank();
    problem.stock = stock.to_vec();
    problem.whole = false;
    problem.groups.clear();
    problem.treatments.clear();
    problem.parties.clear();
    problem
}

/// Patients of a party about whom only their number and their risk of death are known.
pub fn patients(party: usize, need: f64, risk_untreated: f64) -> Patients {
    let template = blank().groups[0].clone();
    Patients {
        party,
        need,
        risk_untreated,
        age: None,
        years_left: None,
        reference_years: None,
        deprivation_rank: None,
        ..template
    }
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

fn blank() -> Problem {
    let words = BlankWords {
        title: "Test".into(),
        supply: "Supply".into(),
        unit: "units".into(),
        party: "Party".into(),
        group: "Group".into(),
    };
    Problem::compile(&Scenario::blank("test", &words)).unwrap()
}
