//! Between the best total and the worst-off: alpha-fair, Atkinson, Nash, equal incomes (rule book, H3, H4, I3).

use super::utility::{Utility, gainers};
use crate::num::concave::{Sharer, Sharing, Way};
use crate::rules::axiom::{Axiom, Theory};
use crate::rules::engine::optimum::maximise;
use crate::rules::parameter::{Parameter, Parameters, ScoreUnit};
use crate::rules::rule::{Family, Judges, Look, Rule};
use crate::rules::{Ledger, Pass};
use crate::scenario::GroupField;

const RISKS: &[Look] = &[Look::Group(GroupField::RiskUntreated), Look::Group(GroupField::RiskTreated)];

/// What is known of the whole family.
const FAMILY: Theory = Theory {
    always: &[Axiom::Feasible, Axiom::Anonymity, Axiom::Equals, Axiom::Units],
    with_one_supply: &[],
    not_always: &[],
};

/// Aversion to inequality, from none, the best total, to a value at which only the worst-off count.
const fn aversion(id: &'static str, default: f64) -> Parameter {
    Parameter::number(id, 0.0, 50.0, 0.1, ScoreUnit::Factor, default)
}

/// Alpha-fair: makes `sum w u^(1 - alpha) / (1 - alpha)` largest, with lives saved per group as `u`.
///
/// alpha 0 is the best total, 1 proportional fairness, large ones the worst-off. Mo & Walrand 2000,
/// IEEE/ACM Trans. Networking 8:556.
pub static ALPHA_FAIR: Rule = Rule {
    id: "welfare.alpha_fair",
    family: Family::Welfare,
    parameters: &[
        aversion("alpha", 2.0),
        Parameter::choice("of", &["lives", "coverage", "survival"]),
        Parameter::choice("count", &["groups", "persons"]),
    ],
    presets: &[],
    looks_at: RISKS,
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: FAMILY,
    allocate: |parameters, ledger| {
        let utility = [Utility::Lives, Utility::Coverage, Utility::Survival][parameters.choice("of").min(2)];
        fairest(ledger, utility, parameters.get("alpha"), weighing(parameters));
        Ok(())
    },
};

/// Atkinson: the same family on mean survival, every person counting.
///
/// Makes `sum n s^(1 - epsilon) / (1 - epsilon)` largest, with `s = 1 - m0 + b x / n`. Atkinson 1970,
/// J. Econ. Theory 2:244.
pub static ATKINSON: Rule = Rule {
    id: "welfare.atkinson",
    family: Family::Welfare,
    parameters: &[
        aversion("epsilon", 1.0),
        Parameter::choice("of", &["survival", "coverage"]),
        Parameter::choice("count", &["persons", "groups"]),
    ],
    presets: &[],
    looks_at: RISKS,
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: FAMILY,
    allocate: |parameters, ledger| {
        let utility = [Utility::Survival, Utility::Coverage][parameters.choice("of").min(1)];
        let weigh = if parameters.choice("count") == 0 { Weigh::Persons } else { Weigh::Groups };
        fairest(ledger, utility, parameters.get("epsilon"), weigh);
        Ok(())
    },
};

/// Nash welfare: makes the product of the groups' gains in lives largest.
///
/// The gain is over no treatment. Nash 1950, Econometrica 18:155; Kelly, Maulloo & Tan 1998,
/// J. Oper. Res. Soc. 49:237. On claims it is constrained equal awards (Dagan & Volij 1993).
pub static NASH: Rule = Rule {
    id: "welfare.nash",
    family: Family::Welfare,
    parameters: &[Parameter::choice("count", &["groups", "persons"])],
    presets: &[],
    looks_at: RISKS,
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: FAMILY,
    allocate: |parameters, ledger| {
        fairest(ledger, Utility::Lives, 1.0, weighing(parameters));
        Ok(())
    },
};

/// Competitive equilibrium from equal incomes: every group has the same budget, and prices clear the market.
///
/// For divisible supplies and gains in proportion it is the largest Nash product (Eisenberg & Gale
/// 1959); the prices are reported. Varian 1974; Foley 1967.
pub static EQUAL_INCOMES: Rule = Rule {
    id: "welfare.ceei",
    family: Family::Several,
    parameters: &[Parameter::choice("count", &["groups", "persons"])],
    presets: &[],
    looks_at: RISKS,
    judges: Judges::Market,
    tops_up: |_| true,
    own_reading: false,
    theory: FAMILY,
    allocate: |parameters, ledger| {
        fairest(ledger, Utility::Lives, 1.0, weighing(parameters));
        Ok(())
    },
};

/// Whether groups count alike or by their persons.
#[derive(Clone, Copy, PartialEq)]
enum Weigh {
    Groups,
    Persons,
}

fn weighing(parameters: &Parameters) -> Weigh {
    if parameters.choice("count") == 0 { Weigh::Groups } else { Weigh::Persons }
}

/// Gives so that the sum of concave utilities is largest; what its proof leaves open is noted.
fn fairest(ledger: &mut Ledger, utility: Utility, alpha: f64, weigh: Weigh) {
    let problem = ledger.problem();
    let weight = |group: usize| {
        let patients = &problem.groups[group];
        patients.weight * if weigh == Weigh::Persons { patients.need } else { 1.0 }
    };
    if alpha == 0.0 {
        maximise(ledger, |way| weight(problem.treatments[way].group) * utility.slope(problem, way));
        return;
    }
    // Nobody is given a treatment that does not help, not even with what is left at the end.
    ledger.close_treatments(|way| utility.slope(problem, way) <= 0.0);
    ledger.begin(Pass::Best);
    let gone = |supply: usize| ledger.left(supply) <= 1e-12 * problem.stock[supply];
    let usable = |way: &usize| {
        let bundle = &problem.treatments[*way].bundle;
        utility.slope(problem, *way) > 0.0 && (0..bundle.len()).all(|supply| bundle[supply] == 0.0 || !gone(supply))
    };
    let mut names = Vec::new();
    let mut groups = Vec::new();
    for group in gainers(ledger, utility) {
        let ways: Vec<usize> = problem.groups[group].treatments.clone().filter(usable).collect();
        if ways.is_empty() || weight(group) <= 0.0 {
            continue;
        }
        let way =
            |&way: &usize| Way { slope: utility.slope(problem, way), bundle: problem.treatments[way].bundle.clone() };
        groups.push(Sharer {
            need: ledger.waiting(group),
            base: utility.now(ledger, group).max(0.0),
            weight: weight(group),
            ways: ways.iter().map(way).collect(),
        });
        names.push((group, ways));
    }
    // Of a supply that is gone nobody here takes anything, so it may as well be there.
    let stock = (0..problem.stock.len()).map(|supply| if gone(supply) { 1.0 } else { ledger.left(supply) }).collect();
    ledger.line_up(names.iter().map(|(group, _)| *group));
    if groups.is_empty() {
        return;
    }
    let all: f64 = groups.iter().map(|group| group.weight).sum();
    let found = Sharing { stock, groups }.fairest(alpha);
    if found.gap > 1e-6 {
        ledger.unproven(found.gap.min(1.0));
    }
    ledger.prices(found.prices.iter().map(|price| price * all).collect());
    for ((_, ways), x) in names.iter().zip(&found.x) {
        for (way, patients) in ways.iter().zip(x) {
            ledger.give(*way, *patients);
        }
    }
}
