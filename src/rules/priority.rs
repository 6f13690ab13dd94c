//! One criterion decides who goes first (rule book, A3 and B1 to B5).

use super::axiom::{Axiom, Theory};
use super::engine::chance::lottery_among;
use super::engine::fill::Cell;
use super::engine::serial::{Direction, WhenStuck, serve, serve_tier, tiers};
use super::parameter::{Parameter, ScoreUnit};
use super::rule::{Family, Judges, Look, Missing, Rule};
use super::{Ledger, Pass};
use crate::scenario::{GroupField, Patients};

/// What strict priority by one key always keeps and may break (rule book, 6.B).
pub(super) const STRICT: Theory = Theory {
    always: &[
        Axiom::Feasible,
        Axiom::Enough,
        Axiom::Equals,
        Axiom::Scale,
        Axiom::Units,
        Axiom::MoreNeed,
        Axiom::Priority,
    ],
    with_one_supply: &[Axiom::MoreStock, Axiom::Population, Axiom::Consistency],
    not_always: &[Axiom::SelfDual, Axiom::Midpoint, Axiom::FairShare, Axiom::EnvyFree],
};

/// First come, first served. Meant as equality; Persad et al. 2009 and Emanuel et al. 2020 reject
/// it because it rewards access and wealth.
pub static FIRST_COME: Rule = Rule {
    id: "priority.first_come",
    family: Family::Chance,
    parameters: &[Parameter::choice("when_stuck", &["skip", "block"])],
    presets: &[],
    looks_at: &[Look::Group(GroupField::Arrival)],
    judges: Judges::Queue(ScoreUnit::Rank),
    tops_up: |parameters| parameters.choice("when_stuck") == 0,
    own_reading: false,
    theory: STRICT,
    allocate: |parameters, ledger| {
        let when_stuck = if parameters.choice("when_stuck") == 1 { WhenStuck::Block } else { WhenStuck::Skip };
        queue(ledger, GroupField::Arrival, Direction::Ascending, when_stuck, |patients| patients.arrival)
    },
};

/// Sickest first, the rule of rescue: highest risk of death untreated, or highest organ failure score.
pub static SICKEST: Rule = Rule {
    id: "priority.sickest",
    family: Family::Priority,
    parameters: &[Parameter::choice("by", &["risk", "severity"])],
    presets: &[],
    looks_at: &[Look::Group(GroupField::RiskUntreated), Look::Group(GroupField::Severity)],
    judges: Judges::Queue(ScoreUnit::Share),
    tops_up: |_| true,
    own_reading: false,
    theory: STRICT,
    allocate: |parameters, ledger| match parameters.choice("by") {
        0 => line(ledger, GroupField::RiskUntreated, Direction::Descending, |patients| Some(patients.risk_untreated)),
        _ => line(ledger, GroupField::Severity, Direction::Descending, |patients| patients.severity),
    },
};

/// Youngest first: the fair innings argument (Williams 1997).
pub static YOUNGEST: Rule = Rule {
    id: "priority.youngest",
    family: Family::Priority,
    parameters: &[],
    presets: &[],
    looks_at: &[Look::Group(GroupField::Age)],
    judges: Judges::Queue(ScoreUnit::Years),
    tops_up: |_| true,
    own_reading: false,
    theory: STRICT,
    allocate: |_, ledger| line(ledger, GroupField::Age, Direction::Ascending, |patients| patients.age),
};

/// Most deprived first: worst-off in social position.
pub static DEPRIVED: Rule = Rule {
    id: "priority.deprivation",
    family: Family::Priority,
    parameters: &[],
    presets: &[],
    looks_at: &[Look::Group(GroupField::DeprivationRank)],
    judges: Judges::Queue(ScoreUnit::Rank),
    tops_up: |_| true,
    own_reading: false,
    theory: STRICT,
    allocate: |_, ledger| {
        line(ledger, GroupField::DeprivationRank, Direction::Ascending, |patients| patients.deprivation_rank)
    },
};

/// Essential workers first, then an equal-chance lottery: usefulness to others (Emanuel et al.
/// 2020, recommendation 2).
pub static ESSENTIAL: Rule = Rule {
    id: "priority.instrumental",
    family: Family::Priority,
    parameters: &[],
    presets: &[],
    looks_at: &[Look::Group(GroupField::EssentialShare)],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: STRICT,
    allocate: |_, ledger| some_first(ledger, GroupField::EssentialShare, |patients| patients.essential_share),
};

/// Those with a claim to something in return first, then an equal-chance lottery: volunteers in
/// trials, past donors (Emanuel et al. 2020, recommendation 5).
pub static RECIPROCITY: Rule = Rule {
    id: "priority.reciprocity",
    family: Family::Priority,
    parameters: &[],
    presets: &[],
    looks_at: &[Look::Group(GroupField::ReciprocityShare)],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: STRICT,
    allocate: |_, ledger| some_first(ledger, GroupField::ReciprocityShare, |patients| patients.reciprocity_share),
};

/// A queue by one field of the groups, passing over those whose bundle does not fit.
pub(super) fn line(
    ledger: &mut Ledger,
    field: GroupField,
    direction: Direction,
    key: fn(&Patients) -> Option<f64>,
) -> Result<(), Missing> {
    queue(ledger, field, direction, WhenStuck::Skip, key)
}

fn queue(
    ledger: &mut Ledger,
    field: GroupField,
    direction: Direction,
    when_stuck: WhenStuck,
    key: fn(&Patients) -> Option<f64>,
) -> Result<(), Missing> {
    let problem = ledger.problem();
    let line = ranked(ledger, field, direction, |group| key(&problem.groups[group]))?;
    serve(ledger, &line, when_stuck);
    Ok(())
}

/// Groups in tiers by a key, which is noted as their score; fails when no group has it.
pub(super) fn ranked(
    ledger: &mut Ledger,
    field: GroupField,
    direction: Direction,
    key: impl Fn(usize) -> Option<f64>,
) -> Result<Vec<Vec<usize>>, Missing> {
    let problem = ledger.problem();
    let mut known = false;
    for group in 0..problem.groups.len() {
        if let Some(key) = key(group) {
            ledger.score(group, key);
            known = true;
        }
    }
    if known { Ok(tiers(problem, direction, key)) } else { Err(Missing::group(field)) }
}

/// The part of each group that a share names goes first; then everybody by equal-chance lottery.
pub(super) fn some_first(ledger: &mut Ledger, field: GroupField, share: fn(&Patients) -> f64) -> Result<(), Missing> {
    let problem = ledger.problem();
    if problem.groups.iter().all(|group| share(group) == 0.0) {
        return Err(Missing::group(field));
    }
    let mut first = Vec::new();
    for (group, patients) in problem.groups.iter().enumerate() {
        ledger.score(group, share(patients));
        let people = ledger.part(group, share(patients));
        if people > 0.0 {
            first.push(Cell { group, people, rate: people, start: 0.0 });
        }
    }
    serve_tier(ledger, Pass::Tier { place: 1 }, &first);
    lottery_among(ledger, Pass::Tier { place: 2 }, 0..problem.groups.len());
    Ok(())
}
