//! Weighted composite scores (rule book, D5).

use super::cohort::Person;
use super::line::{Standing, serve_by_standing};
use crate::num;
use crate::rules::Ledger;
use crate::rules::axiom::{Axiom, Theory};
use crate::rules::criterion::criterion;
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
        always: &[Axiom::Feasible, Axiom::Enough, Axiom::Equals, Axiom::Scale, Axiom::Units],
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
    let of_group = |id: &str| {
        criterion(id).map_or_else(|| vec![0.0; problem.groups.len()], |criterion| criterion.ratings(problem))
    };
    let (deprived, waiting) = (of_group("deprived"), of_group("arrival"));
    serve_by_standing(&COMPOSITE, parameters, ledger, &|group, person| {
        let ratings = ratings(problem, group, person, [deprived[group], waiting[group]]);
        Standing::by_score(composite(&weights, &ratings))
    });
    Ok(())
}

/// Ratings in the order of the weights; the last two are those of the group among all.
fn ratings(problem: &Problem, group: usize, person: &Person, [deprived, waiting]: [f64; 2]) -> [f64; 7] {
    let patients = &problem.groups[group];
    let risk_treated = patients.risk_untreated - problem.treatments[patients.treatments.start].benefit;
    let flag = |holds: bool| if holds { 1.0 } else { 0.0 };
    [
        patients.risk_untreated,
        1.0 - risk_treated,
        flag(person.age.is_some_and(|age| age < ADULT)),
        flag(person.owed),
        flag(person.essential),
        deprived,
        waiting,
    ]
}

/// Weighted mean of ratings, 0 to 1 each, times 100; 0 when no weight is set.
pub fn composite(weights: &[f64], ratings: &[f64]) -> f64 {
    100.0 * num::mean(ratings, weights).unwrap_or(0.0)
}
