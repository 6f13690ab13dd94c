//! Lotteries between persons (rule book, A1 and A2).

use super::axiom::{Axiom, Theory};
use super::engine::chance::{lottery, lottery_among};
use super::engine::fill::Cell;
use super::engine::independent::independent;
use super::engine::successive::successive;
use super::parameter::{Parameter, Parameters, ScoreUnit};
use super::rule::{Family, Judges, Look, Missing, Rule};
use super::{Ledger, Pass};
use crate::scenario::{Comorbidity, GroupField, Patients};

/// Every person in need has the same chance.
///
/// Divisible: everybody's coverage rises together, `x = n K / N` with one supply. Persad,
/// Wertheimer & Emanuel 2009, Lancet 373:423; Emanuel et al. 2020, NEJM 382:2049.
pub static EQUAL_CHANCE: Rule = Rule {
    id: "lottery.equal",
    family: Family::Chance,
    parameters: &[],
    presets: &[],
    looks_at: &[],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: Theory {
        always: &[
            Axiom::Feasible,
            Axiom::NoWaste,
            Axiom::Enough,
            Axiom::Anonymity,
            Axiom::Equals,
            Axiom::Scale,
            Axiom::Units,
            Axiom::Split,
            Axiom::MoreNeed,
            Axiom::Order,
            Axiom::SelfDual,
            Axiom::Midpoint,
            Axiom::CompositionUp,
            Axiom::CompositionDown,
            Axiom::Regressive,
            Axiom::Progressive,
            Axiom::Merging,
            Axiom::Splitting,
            Axiom::Continuity,
        ],
        with_one_supply: &[Axiom::MoreStock, Axiom::Population, Axiom::Consistency],
        not_always: &[Axiom::FairShare, Axiom::Truncation, Axiom::MinimalRights],
    },
    allocate: |_, ledger| equal_chance(ledger),
};

fn equal_chance(ledger: &mut Ledger) -> Result<(), Missing> {
    lottery_among(ledger, Pass::Together, 0..ledger.problem().groups.len());
    Ok(())
}

/// Variance of the number treated per group when `stock` of all persons in need are drawn.
///
/// Multivariate hypergeometric: `K n (N - n)(N - K) / (N^2 (N - 1))`, for one supply of which every
/// patient uses one unit. Zero when everybody or nobody can be treated.
pub fn variance(need: &[f64], stock: f64) -> Vec<f64> {
    let total: f64 = need.iter().sum();
    let drawn = stock.min(total);
    let of = |n: f64| drawn * n * (total - n) * (total - drawn) / (total * total * (total - 1.0));
    need.iter().map(|&n| if total > 1.0 { of(n) } else { 0.0 }).collect()
}

/// Chances differ by disadvantage, usefulness and prognosis.
///
/// `x = min(n, lambda w n)`. Multipliers of the Pennsylvania remdesivir lottery of 2020 (White &
/// Angus 2020, JAMA 324:329); whether a patient with two features got the product or the sum of
/// the increments was not published, so that is a parameter. Deprived are those in the given share
/// of people in need, counted from the most deprived; the published cut was by areas, not groups.
/// The draw can have a given size and exactly these chances; take one person after the other, which
/// bends the chances; or let each person win alone, which leaves the number of winners to chance.
pub static WEIGHTED: Rule = Rule {
    id: "lottery.weighted",
    family: Family::Chance,
    parameters: &WEIGHTS,
    presets: &[],
    looks_at: &[
        Look::Group(GroupField::Weight),
        Look::Group(GroupField::DeprivationRank),
        Look::Group(GroupField::EssentialShare),
        Look::Comorbidity,
    ],
    judges: Judges::Pace,
    // Independent draws leave stock: that is part of them.
    tops_up: |parameters| parameters.choice("draw") != INDEPENDENT,
    own_reading: false,
    theory: Theory {
        always: &[
            Axiom::Feasible,
            Axiom::Enough,
            Axiom::Anonymity,
            Axiom::Equals,
            Axiom::Scale,
            Axiom::Units,
            Axiom::Split,
        ],
        with_one_supply: &[],
        not_always: &[Axiom::SelfDual, Axiom::FairShare],
    },
    allocate: weighted,
};

static WEIGHTS: [Parameter; 6] = [
    Parameter::number("deprived_factor", 0.1, 10.0, 0.05, ScoreUnit::Factor, 1.25),
    Parameter::number("deprived_share", 0.0, 1.0, 0.05, ScoreUnit::Share, 0.5),
    Parameter::number("essential_factor", 0.1, 10.0, 0.05, ScoreUnit::Factor, 1.25),
    Parameter::number("poor_prognosis_factor", 0.1, 10.0, 0.05, ScoreUnit::Factor, 0.5),
    Parameter::choice("combine", &["product", "sum"]),
    Parameter::choice("draw", &["exact", "successive", "independent"]),
];

const SUCCESSIVE: usize = 1;
const INDEPENDENT: usize = 2;

fn weighted(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let deprivation = ledger.problem().deprivation();
    let mut cells = Vec::new();
    for (group, patients) in ledger.problem().groups.iter().enumerate() {
        let waiting = ledger.waiting(group);
        // A draw of given size keeps chances exact for parts of persons, the others draw whole ones.
        let essential = match parameters.choice("draw") {
            SUCCESSIVE | INDEPENDENT => ledger.part(group, patients.essential_share),
            _ => waiting * patients.essential_share,
        };
        for (people, is_essential) in [(essential, true), (waiting - essential, false)] {
            if people > 0.0 {
                let rate = people * weight(parameters, patients, deprivation[group], is_essential);
                cells.push(Cell { group, people, rate, start: 0.0 });
            }
        }
        ledger.score(group, weight(parameters, patients, deprivation[group], patients.essential_share >= 0.5));
    }
    ledger.begin(Pass::Together);
    match parameters.choice("draw") {
        SUCCESSIVE => successive(ledger, &cells),
        INDEPENDENT => independent(ledger, &cells),
        _ => {
            lottery(ledger, &cells);
        }
    }
    Ok(())
}

fn weight(parameters: &Parameters, patients: &Patients, place: Option<f64>, essential: bool) -> f64 {
    let deprived = place.is_some_and(|place| place <= parameters.get("deprived_share"));
    let features = [
        (deprived, "deprived_factor"),
        (essential, "essential_factor"),
        (patients.comorbidity == Comorbidity::Severe, "poor_prognosis_factor"),
    ];
    let factors = features.iter().filter(|(holds, _)| *holds).map(|(_, factor)| parameters.get(factor));
    let combined = match parameters.choice("combine") {
        0 => factors.product(),
        // Two heavy deductions may add up to nothing; a chance stays above 0.
        _ => (1.0 + factors.map(|factor| factor - 1.0).sum::<f64>()).max(0.01),
    };
    patients.weight * combined
}
