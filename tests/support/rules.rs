//! Running rules in tests: a rule by its id, its answer per group, and comparisons.
//!
//! A test file takes them in with `#[path = "support/rules.rs"] mod support;`.

#![allow(dead_code, reason = "each test file uses a part of it")]

use evenhand::rules::{self, Missing, Outcome, Parameters, Recipe};
use evenhand::scenario::{Allocation, Patients, Problem, Treatment};

/// Parameters of a rule that differ from its defaults.
pub type Set<'a> = &'a [(&'a str, f64)];

/// The full parameters of a rule.
pub fn parameters(rule: &str, set: Set) -> Parameters {
    let rule = rules::find(rule).unwrap_or_else(|| panic!("no rule {rule}"));
    let set = set.iter().map(|(id, value)| ((*id).to_string(), *value)).collect();
    Parameters::resolve(rule.parameters, &set).unwrap()
}

/// A rule with its parameters, ready to run.
pub fn recipe(rule: &str, set: Set) -> Recipe {
    let found = rules::find(rule).unwrap_or_else(|| panic!("no rule {rule}"));
    Recipe::Rule(found, parameters(rule, set))
}

/// Runs a rule, or says which field the problem lacks.
pub fn try_run(rule: &str, set: Set, problem: &Problem) -> Result<Outcome, Missing> {
    rules::run(&recipe(rule, set), problem)
}

/// Runs a rule that must be able to run.
pub fn run(rule: &str, set: Set, problem: &Problem) -> Outcome {
    try_run(rule, set, problem).unwrap_or_else(|missing| panic!("{rule} lacks {missing:?}"))
}

/// Patients treated per group.
pub fn per_group(problem: &Problem, allocation: &Allocation) -> Vec<f64> {
    (0..problem.groups.len()).map(|group| allocation.patients(problem, group)).collect()
}

/// Patients treated per group by a rule.
pub fn treated(rule: &str, set: Set, problem: &Problem) -> Vec<f64> {
    per_group(problem, &run(rule, set, problem).allocation)
}

/// Groups of patients who use one unit of one supply each.
pub fn courses(need: &[f64], stock: f64) -> Problem {
    Problem::plain(need, &vec![vec![1.0]; need.len()], &[stock])
}

/// Adds a way to treat the patients of the group listed last.
pub fn add_treatment(problem: &mut Problem, benefit: f64, bundle: Vec<f64>) {
    let group = problem.groups.len() - 1;
    problem.treatments.push(Treatment { group, benefit, bundle });
    problem.groups[group].treatments.end += 1;
}

/// The problem with these groups, in this order; a group may be named more than once.
pub fn pick(problem: &Problem, groups: &[usize]) -> Problem {
    let mut picked = Problem { groups: Vec::new(), treatments: Vec::new(), ..problem.clone() };
    for (index, &group) in groups.iter().enumerate() {
        let from = picked.treatments.len();
        let ways = problem.treatments[problem.groups[group].treatments.clone()].iter();
        picked.treatments.extend(ways.map(|way| Treatment { group: index, ..way.clone() }));
        let treatments = from..picked.treatments.len();
        picked.groups.push(Patients { treatments, ..problem.groups[group].clone() });
    }
    picked
}

/// Whether two numbers agree to a relative and absolute tolerance.
pub fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * a.abs().max(b.abs()).max(1.0)
}

/// Fails unless two lists agree to a billionth of the larger number, or of 1.
#[track_caller]
pub fn same(got: &[f64], want: &[f64], what: &str) {
    agree(got, want, 1e-9, what);
}

/// Fails unless two lists agree to a tolerance.
#[track_caller]
pub fn agree(got: &[f64], want: &[f64], tolerance: f64, what: &str) {
    let fits = got.len() == want.len() && got.iter().zip(want).all(|(a, b)| near(*a, *b, tolerance));
    assert!(fits, "{what}: {got:?} is not {want:?}");
}
