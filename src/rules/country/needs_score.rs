//! A needs score that experts' choices gave (rule book, F10; Jain et al. 2022).

use super::{population, score_parties};
use crate::rules::engine::parties::{everybody, share_between, two_levels};
use crate::rules::engine::serial::{Direction, WhenStuck, serve, tiers_of};
use crate::rules::{Axiom, Family, Judges, Ledger, Look, Missing, Parameter, Parameters, Rule, ScoreUnit, Theory};
use crate::scenario::{Comorbidity, GroupField, PartyField, Problem};

/// Courses by population times a score of need, or to the highest score first.
///
/// Jain, Atun, Hansen & Lorgelly 2022 (medRxiv 2022.04.27.22274377) asked experts to choose between
/// countries that differ in nine factors. The mean weights of five could be read, and those are the
/// defaults: the other four (27 points of 100) are left out. How each factor is measured here is
/// Evenhand's reading; a factor that some party leaves open counts for none of them, except that
/// nobody is covered where nothing is said.
pub static NEEDS_SCORE: Rule = Rule {
    id: "country.needs_score",
    family: Family::Country,
    parameters: &[
        Parameter::choice("share", &["by_score", "queue"]),
        weight("unvaccinated", 19.5),
        weight("high_risk", 16.1),
        weight("capacity", 14.2),
        weight("purchase", 11.9),
        weight("vulnerable", 11.3),
    ],
    presets: &[],
    looks_at: &[
        Look::Party(PartyField::Population),
        Look::Party(PartyField::CoverageSoFar),
        Look::Group(GroupField::RiskUntreated),
        Look::Party(PartyField::Vulnerability),
        Look::Party(PartyField::IncomePerHead),
        Look::Comorbidity,
    ],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: true,
    theory: Theory {
        always: &[
            Axiom::Feasible,
            Axiom::NoWaste,
            Axiom::Enough,
            Axiom::Anonymity,
            Axiom::Equals,
            Axiom::Scale,
            Axiom::Units,
        ],
        with_one_supply: &[Axiom::MoreStock],
        not_always: &[],
    },
    allocate,
};

const fn weight(id: &'static str, default: f64) -> Parameter {
    Parameter::number(id, 0.0, 100.0, 0.1, ScoreUnit::Points, default)
}

fn allocate(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let problem = ledger.problem();
    let scores = scores(problem, parameters);
    score_parties(ledger, |party| Some(scores[party]));
    if parameters.choice("share") == 0 {
        let population = population(problem)?;
        share_between(ledger, |party| population[party] * scores[party]);
    } else {
        let order = tiers_of(scores.len(), Direction::Descending, &|party| Some(scores[party]));
        two_levels(ledger, &everybody(ledger), &|books, _| serve(books, &order, WhenStuck::Skip));
    }
    Ok(())
}

/// Points of each party: the weights of the factors times their levels from 0 to 1.
fn scores(problem: &Problem, parameters: &Parameters) -> Vec<f64> {
    let parties = || 0..problem.parties.len();
    // The part of a party's patients of whom something holds.
    let part = |party: usize, holds: &dyn Fn(usize) -> bool| {
        let need = |group: usize| problem.groups[group].need;
        let all: f64 = problem.groups_of(party).map(need).sum();
        let some: f64 = problem.groups_of(party).filter(|&group| holds(group)).map(need).sum();
        if all > 0.0 { some / all } else { 0.0 }
    };
    let risk = |group: usize| problem.groups[group].risk_untreated;
    let need: f64 = problem.total_need();
    let mean_risk =
        problem.groups.iter().map(|group| group.need * group.risk_untreated).sum::<f64>() / need.max(1e-300);
    let richest = problem.parties.iter().filter_map(|party| party.income_per_head).fold(0.0, f64::max);
    let level = |factor: &str, party: usize| {
        let numbers = &problem.parties[party];
        match factor {
            "unvaccinated" => Some(1.0 - numbers.coverage_so_far.unwrap_or(0.0)),
            "high_risk" => Some(part(party, &|group| risk(group) >= mean_risk * (1.0 - 1e-9))),
            "capacity" => numbers.vulnerability,
            "purchase" if richest > 0.0 => numbers.income_per_head.map(|income| 1.0 - income / richest),
            "vulnerable" => Some(part(party, &|group| problem.groups[group].comorbidity != Comorbidity::None)),
            _ => None,
        }
    };
    let mut scores = vec![0.0; problem.parties.len()];
    for factor in ["unvaccinated", "high_risk", "capacity", "purchase", "vulnerable"] {
        let Some(levels) = parties().map(|party| level(factor, party)).collect::<Option<Vec<f64>>>() else { continue };
        for (score, level) in scores.iter_mut().zip(levels) {
            *score += parameters.get(factor) * level;
        }
    }
    scores
}
