//! Weighted composite scores (rule book, D5).

use super::cohort::Person;
use super::line::{Standing, serve_by_standing};
use crate::num;
use crate::rules::Ledger;
use crate::rules::axiom::{Axiom, Theory};
use crate::rules::parameter::{Parameter, Parameters, ScoreUnit};
use crate::rules::rule::{Family, Judges, Look, Missing, Rule};
use crate::scenario::{GroupField, Problem};

/// Weighted mean of ratings from 0 to 1, written as 0 to 100; highest first.
///
/// In the manner of the lung Composite Allocation Score (OPTN, since March 2023): waiting-list survival
/// 25, outcome 25, patient access 25 (children 20, earlier living donors 5), biology 15, placement 10.
/// Groups have no data for the last two, so they are left out, and which fields stand for the others
/// is Evenhand's reading.
pub static COMPOSITE: Rule = Rule {
    id: "points.composite",
    family: Family::Points,
    parameters: &PARAMETERS,
    presets: &[],
    looks_at: &[
        Look::Group(GroupField::RiskUntreated),
        Look::Group(GroupField::RiskTreated),
        Look::Group(GroupField::Age),
        Look::Group(GroupField::ReciprocityShare),
        Look::Group(GroupField::EssentialShare),
        Look::Group(GroupField::DeprivationRank),
        Look::Group(GroupField::Arrival),
    ],
    judges: Judges::Queue(ScoreUnit::Points),
    tops_up: |_| true,
    own_reading: true,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::Enough, Axiom::Equals, Axiom::Scale, Axiom::Units, Axiom::Priority],
        with_one_supply: &[Axiom::MoreStock],
        not_always: &[Axiom::SelfDual, Axiom::Midpoint, Axiom::FairShare, Axiom::EnvyFree],
    },
    allocate: by_composite,
};

const RATINGS: [&str; 7] = ["urgency", "outcome", "child", "owed", "essential", "deprived", "waiting"];

static PARAMETERS: [Parameter; 7] =
    [weight(0, 25.0), weight(1, 25.0), weight(2, 20.0), weight(3, 5.0), weight(4, 0.0), weight(5, 0.0), weight(6, 0.0)];

const fn weight(index: usize, default: f64) -> Parameter {
    Parameter::number(RATINGS[index], 0.0, 100.0, 1.0, ScoreUnit::Points, default)
}

/// Age from which a patient counts as adult.
const ADULT: f64 = 18.0;

fn by_composite(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let problem = ledger.problem();
    let weights = RATINGS.map(|id| parameters.get(id));
    let deprivation = problem.deprivation();
    let waiting = waiting(problem);
    serve_by_standing(ledger, parameters, &|group, person| {
        let ratings = ratings(problem, group, person, deprivation[group], waiting[group]);
        Standing::by_score(composite(&weights, &ratings))
    });
    Ok(())
}

fn ratings(problem: &Problem, group: usize, person: &Person, place: Option<f64>, waiting: f64) -> [f64; 7] {
    let patients = &problem.groups[group];
    let risk_treated = patients.risk_untreated - problem.treatments[patients.treatments.start].benefit;
    let flag = |holds: bool| if holds { 1.0 } else { 0.0 };
    [
        patients.risk_untreated,
        1.0 - risk_treated,
        flag(person.age.is_some_and(|age| age < ADULT)),
        flag(person.owed),
        flag(person.essential),
        place.map_or(0.0, |place| 1.0 - place),
        waiting,
    ]
}

/// How long each group has waited: 1 for the first to arrive, 0 for the last and for those without a place.
fn waiting(problem: &Problem) -> Vec<f64> {
    let arrivals = || problem.groups.iter().filter_map(|patients| patients.arrival);
    let (first, last) = (arrivals().fold(f64::INFINITY, f64::min), arrivals().fold(f64::NEG_INFINITY, f64::max));
    let rating = |arrival: f64| if num::same(first, last) { 1.0 } else { (last - arrival) / (last - first) };
    problem.groups.iter().map(|patients| patients.arrival.map_or(0.0, rating)).collect()
}

/// Weighted mean of ratings, 0 to 1 each, times 100; 0 when no weight is set.
pub fn composite(weights: &[f64], ratings: &[f64]) -> f64 {
    100.0 * num::mean(ratings, weights).unwrap_or(0.0)
}
