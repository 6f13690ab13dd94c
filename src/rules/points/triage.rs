//! Triage tables for intensive care (rule book, D2 to D4).
//!
//! Fewest points first. Organ failure (SOFA) scores predict death badly for some groups, so none of
//! these tables is fit for use on real patients.

use super::bands::{
    life_cycle, life_cycle_2009, life_stage_maryland, organ_failure_2009, organ_failure_maryland,
    organ_failure_pittsburgh, prognosis_2009,
};
use super::cohort::Person;
use super::line::{PEOPLE, Standing, require, serve_by_standing};
use crate::rules::Ledger;
use crate::rules::axiom::{Axiom, Theory};
use crate::rules::parameter::{Parameter, Parameters, ScoreUnit};
use crate::rules::priority::STRICT;
use crate::rules::rule::{Family, Judges, Look, Missing, Rule};
use crate::scenario::{Comorbidity, GroupField};

const SEVERITY: Look = Look::Group(GroupField::Severity);
const AGE: Look = Look::Group(GroupField::Age);

/// Organ failure, long-term prognosis and life-cycle points added up, 3 to 12; ties by lottery.
///
/// White, Katz, Luce & Lo 2009, Ann Intern Med 150:132.
pub static WHITE_2009: Rule = Rule {
    id: "points.white2009_sofa",
    family: Family::Points,
    parameters: &[PEOPLE],
    presets: &[],
    looks_at: &[SEVERITY, Look::Comorbidity, AGE],
    judges: Judges::Queue(ScoreUnit::Points),
    tops_up: |_| true,
    own_reading: false,
    theory: STRICT,
    allocate: |parameters, ledger| by_severity(&WHITE_2009, parameters, ledger, white_2009),
};

/// Organ failure points plus 2 with major, 4 with severe illness: 1 to 8; ties by life-cycle band,
/// then vital workers, then lottery.
///
/// Ranked by points, or by colour first: red 1 to 3, orange 4 and 5, yellow 6 to 8. White & Halpern's
/// model policy and Pennsylvania's interim guideline, 2020.
pub static PITTSBURGH: Rule = Rule {
    id: "points.pittsburgh",
    family: Family::Points,
    parameters: &[Parameter::choice("rank_by", &["points", "colour"]), PEOPLE],
    presets: &[],
    looks_at: &[SEVERITY, Look::Comorbidity, AGE, Look::Group(GroupField::EssentialShare)],
    judges: Judges::Queue(ScoreUnit::Points),
    tops_up: |_| true,
    own_reading: false,
    theory: STRICT,
    allocate: |parameters, ledger| {
        let by_colour = parameters.choice("rank_by") == 1;
        by_severity(&PITTSBURGH, parameters, ledger, |person| pittsburgh(person, by_colour))
    },
};

/// Three tiers by organ failure, a lottery inside each; the third gets no ventilator, or comes last.
///
/// New York State Task Force on Life and the Law, 2015. The printed tiers, below 7 and 8 to 11, leave
/// out 7, which code in use puts into the middle tier.
pub static NEW_YORK: Rule = Rule {
    id: "points.new_york",
    family: Family::Points,
    parameters: &[Parameter::choice("third_tier", &["excluded", "last"]), PEOPLE],
    presets: &[],
    looks_at: &[SEVERITY],
    judges: Judges::Queue(ScoreUnit::Points),
    tops_up: |parameters| parameters.choice("third_tier") == 1,
    own_reading: false,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::Equals, Axiom::Scale, Axiom::Units, Axiom::MoreNeed, Axiom::Priority],
        with_one_supply: STRICT.with_one_supply,
        not_always: &[
            Axiom::NoWaste,
            Axiom::Enough,
            Axiom::SelfDual,
            Axiom::Midpoint,
            Axiom::FairShare,
            Axiom::EnvyFree,
        ],
    },
    allocate: |parameters, ledger| {
        let bars = parameters.choice("third_tier") == 0;
        by_severity(&NEW_YORK, parameters, ledger, |person| match new_york(person) {
            Standing::At { score, .. } if bars && score == 3.0 => Standing::Barred,
            standing => standing,
        })
    },
};

/// Organ failure points plus 3 with severe illness: 1 to 7; ties by stage of life, then lottery.
///
/// Daugherty Biddison et al. 2019, CHEST 155:848.
pub static MARYLAND: Rule = Rule {
    id: "points.maryland",
    family: Family::Points,
    parameters: &[PEOPLE],
    presets: &[],
    looks_at: &[SEVERITY, Look::Comorbidity, AGE],
    judges: Judges::Queue(ScoreUnit::Points),
    tops_up: |_| true,
    own_reading: false,
    theory: STRICT,
    allocate: |parameters, ledger| by_severity(&MARYLAND, parameters, ledger, maryland),
};

fn by_severity(
    rule: &Rule,
    parameters: &Parameters,
    ledger: &mut Ledger,
    judge: impl Fn(&Person) -> Standing,
) -> Result<(), Missing> {
    require(ledger, GroupField::Severity, |patients| patients.severity)?;
    serve_by_standing(rule, parameters, ledger, &|_, person| judge(person));
    Ok(())
}

/// Standing under White et al. 2009; behind all others without a score or an age.
pub fn white_2009(person: &Person) -> Standing {
    let (Some(sofa), Some(age)) = (person.severity, person.age) else { return Standing::Behind };
    let points = organ_failure_2009(sofa) + prognosis_2009(person.comorbidity) + life_cycle_2009(age);
    Standing::by_points([points, 0.0, 0.0])
}

/// Standing under the Pittsburgh policy; an unknown age loses ties.
pub fn pittsburgh(person: &Person, by_colour: bool) -> Standing {
    let Some(sofa) = person.severity else { return Standing::Behind };
    let illness = match person.comorbidity {
        Comorbidity::None => 0.0,
        Comorbidity::Major => 2.0,
        Comorbidity::Severe => 4.0,
    };
    let points = organ_failure_pittsburgh(sofa) + illness;
    let rank = if by_colour { super::bands::band(points, &[4.0, 6.0]) } else { points };
    let worker = if person.essential { 0.0 } else { 1.0 };
    Standing::by_points([rank, person.age.map_or(f64::INFINITY, life_cycle), worker])
}

/// Standing under New York's tiers: 1 highest, 2 intermediate, 3 no ventilator.
pub fn new_york(person: &Person) -> Standing {
    let Some(sofa) = person.severity else { return Standing::Behind };
    Standing::by_points([super::bands::band(sofa, &[7.0, 12.0]), 0.0, 0.0])
}

/// Standing under Maryland's framework; an unknown age loses ties.
pub fn maryland(person: &Person) -> Standing {
    let Some(sofa) = person.severity else { return Standing::Behind };
    let illness = if person.comorbidity == Comorbidity::Severe { 3.0 } else { 0.0 };
    let points = organ_failure_maryland(sofa) + illness;
    Standing::by_points([points, person.age.map_or(f64::INFINITY, life_stage_maryland), 0.0])
}
