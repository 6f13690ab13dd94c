//! The Fair Priority Model (rule book, F6; Emanuel et al. 2020, Science 369:1309).

use super::score_parties;
use crate::rules::engine::parties::{everybody, two_levels};
use crate::rules::engine::serial::{Direction, WhenStuck, serve, tiers_of};
use crate::rules::{Axiom, Family, Judges, Ledger, Look, Missing, Parameter, Parameters, Rule, ScoreUnit, Theory};
use crate::scenario::{GroupField, PartyField, Problem};

/// Phase 1, premature death: parties in the order of the standard years of life that one course saves.
///
/// Parties below the threshold have passed phase 1 and stand in the order of phase 2, where it is
/// known. Where a party does not state the years, they are the mean over its patients of deaths
/// averted times the years that the reference life table gives at their age.
pub static FAIR_PRIORITY_1: Rule = Rule {
    id: "country.fair_priority_p1",
    family: Family::Country,
    parameters: &[Parameter::number("threshold", 0.0, 10.0, 0.01, ScoreUnit::Years, 0.0)],
    presets: &[],
    looks_at: &[
        Look::Party(PartyField::LifeYearsPerCourse),
        Look::Group(GroupField::RiskUntreated),
        Look::Group(GroupField::RiskTreated),
        Look::Group(GroupField::Age),
    ],
    judges: Judges::Queue(ScoreUnit::Years),
    tops_up: |_| true,
    own_reading: false,
    theory: ORDERED,
    allocate: phase_1,
};

/// Phase 2, wider harm: years of life, poverty and lost income together, in one score or one after
/// the other. The paper sets no rate of exchange between them; these two ways are Evenhand's.
pub static FAIR_PRIORITY_2: Rule = Rule {
    id: "country.fair_priority_p2",
    family: Family::Country,
    parameters: &[Parameter::choice("combine", &["sum", "in_turn"])],
    presets: &[],
    looks_at: &[
        Look::Party(PartyField::LifeYearsPerCourse),
        Look::Party(PartyField::PovertyAvertedPerCourse),
        Look::Party(PartyField::IncomeSavedPerCourse),
    ],
    judges: Judges::Queue(ScoreUnit::Points),
    tops_up: |_| true,
    own_reading: true,
    theory: ORDERED,
    allocate: phase_2,
};

/// Phase 3, return to full functioning: parties in the order of transmission, highest first.
pub static FAIR_PRIORITY_3: Rule = Rule {
    id: "country.fair_priority_p3",
    family: Family::Country,
    parameters: &[],
    presets: &[],
    looks_at: &[Look::Party(PartyField::ReproductionNumber)],
    judges: Judges::Queue(ScoreUnit::Points),
    tops_up: |_| true,
    own_reading: false,
    theory: ORDERED,
    allocate: |_, ledger| {
        let problem = ledger.problem();
        let number = |party: usize| problem.parties[party].reproduction_number;
        known(problem, PartyField::ReproductionNumber, &number)?;
        score_parties(ledger, number);
        in_order(ledger, &descending(problem, &number));
        Ok(())
    },
};

/// What an order of parties keeps and breaks.
const ORDERED: Theory = Theory {
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
    not_always: &[Axiom::FairShare, Axiom::Midpoint],
};

fn phase_1(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let problem = ledger.problem();
    let years = years_per_course(problem);
    let known_years = |party: usize| years[party];
    known(problem, PartyField::LifeYearsPerCourse, &known_years)?;
    score_parties(ledger, known_years);
    let threshold = parameters.get("threshold");
    let in_phase_1 = |party: usize| years[party].filter(|years| *years >= threshold);
    let mut order = descending(problem, &in_phase_1);
    if let Some(rest) = order.pop_if(|tier| tier.iter().all(|&party| in_phase_1(party).is_none())) {
        let score = wider_harm(problem, &years);
        let later = descending(problem, &|party| score[party]);
        order.extend(later.into_iter().map(|mut tier| {
            tier.retain(|party| rest.contains(party));
            tier
        }));
    }
    in_order(ledger, &order);
    Ok(())
}

fn phase_2(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let problem = ledger.problem();
    let years = years_per_course(problem);
    let poverty = |party: usize| problem.parties[party].poverty_averted_per_course;
    let income = |party: usize| problem.parties[party].income_saved_per_course;
    known(problem, PartyField::PovertyAvertedPerCourse, &|party| poverty(party).or(income(party)))?;
    if parameters.choice("combine") == 0 {
        let score = wider_harm(problem, &years);
        score_parties(ledger, |party| score[party]);
        in_order(ledger, &descending(problem, &|party| score[party]));
        return Ok(());
    }
    let mut order = vec![(0..problem.parties.len()).collect()];
    for key in [&|party| years[party] as Option<f64>, &poverty as &dyn Fn(usize) -> Option<f64>, &income] {
        order = split(problem, &order, key);
    }
    in_order(ledger, &order);
    Ok(())
}

/// Standard years of life that one course saves in each party: stated, or computed from its patients.
fn years_per_course(problem: &Problem) -> Vec<Option<f64>> {
    let computed = |party: usize| {
        let (mut years, mut need) = (0.0, 0.0);
        for patients in problem.groups_of(party).map(|group| &problem.groups[group]) {
            let left = patients.reference_years.or(patients.years_left)?;
            years += patients.need * problem.treatments[patients.treatments.start].benefit * left;
            need += patients.need;
        }
        (need > 0.0).then(|| years / need)
    };
    let stated = |party: usize| problem.parties[party].life_years_per_course;
    (0..problem.parties.len()).map(|party| stated(party).or_else(|| computed(party))).collect()
}

/// Sum of the standard scores (distance from the mean in standard deviations) of years of life,
/// poverty and income; what a party does not state counts as average. `None` where nothing is known.
fn wider_harm(problem: &Problem, years: &[Option<f64>]) -> Vec<Option<f64>> {
    let of = |value: &dyn Fn(usize) -> Option<f64>| -> Vec<Option<f64>> { (0..years.len()).map(value).collect() };
    let harms = [
        years.to_vec(),
        of(&|party| problem.parties[party].poverty_averted_per_course),
        of(&|party| problem.parties[party].income_saved_per_course),
    ];
    let mut scores = vec![None; years.len()];
    for harm in &harms {
        let known = harm.iter().flatten().count() as f64;
        let mean = harm.iter().flatten().sum::<f64>() / known.max(1.0);
        let variance = harm.iter().flatten().map(|value| (value - mean) * (value - mean)).sum::<f64>() / known.max(1.0);
        let deviation = variance.sqrt();
        for (score, value) in scores.iter_mut().zip(harm) {
            if let Some(value) = value {
                let apart = deviation > 1e-12 * mean.abs();
                *score = Some(score.unwrap_or(0.0) + if apart { (value - mean) / deviation } else { 0.0 });
            }
        }
    }
    scores
}

fn known(problem: &Problem, field: PartyField, value: &dyn Fn(usize) -> Option<f64>) -> Result<(), Missing> {
    let any = (0..problem.parties.len()).any(|party| value(party).is_some());
    if any { Ok(()) } else { Err(Missing::party(field)) }
}

/// Parties in tiers, the largest key first, those without a key last.
fn descending(problem: &Problem, key: &dyn Fn(usize) -> Option<f64>) -> Vec<Vec<usize>> {
    tiers_of(problem.parties.len(), Direction::Descending, key)
}

/// Splits every tier by a further key.
fn split(problem: &Problem, order: &[Vec<usize>], key: &dyn Fn(usize) -> Option<f64>) -> Vec<Vec<usize>> {
    let by_key = descending(problem, key);
    let pick = |tier: &Vec<usize>, keyed: &Vec<usize>| -> Vec<usize> {
        keyed.iter().copied().filter(|party| tier.contains(party)).collect()
    };
    let parts = order.iter().flat_map(|tier| by_key.iter().map(move |keyed| pick(tier, keyed)));
    parts.filter(|tier| !tier.is_empty()).collect()
}

/// Serves parties tier by tier, everybody of one before anybody of the next.
fn in_order(ledger: &mut Ledger, order: &[Vec<usize>]) {
    let problem = ledger.problem();
    for tier in order {
        ledger.line_up((0..problem.groups.len()).filter(|&group| tier.contains(&problem.groups[group].party)));
    }
    two_levels(ledger, &everybody(ledger), &|books, _| serve(books, order, WhenStuck::Skip));
}
