//! Everybody the same gain, or the same part of its own ideal (rule book, H5, H6).

use super::leximin::lowest_first;
use super::utility::{Utility, waiting};
use crate::rules::axiom::{Axiom, Theory};
use crate::rules::engine::fill::{Cell, fill};
use crate::rules::rule::{Family, Judges, Look, Rule};
use crate::rules::{Ledger, Pass};
use crate::scenario::{GroupField, Problem};

/// Kalai & Smorodinsky: every group the same share of the most it could have alone, as far as can be.
///
/// Groups that can still gain after a supply has run out go on (Imai 1983). Needs no common measure
/// of utility. Kalai & Smorodinsky 1975, Econometrica 43:513.
pub static KALAI_SMORODINSKY: Rule = Rule {
    id: "welfare.kalai_smorodinsky",
    family: Family::Welfare,
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
            Axiom::Truncation,
        ],
        with_one_supply: &[],
        not_always: &[],
    },
    allocate: |_, ledger| {
        let problem = ledger.problem();
        together(ledger, |_, group| {
            let alone = problem.of_groups(&[group]);
            let need = [problem.groups[group].need];
            alone.programme(&problem.stock, &need, |_| 1.0).solve().map_or(0.0, |ideal| ideal.value)
        });
        Ok(())
    },
};

/// Equal gains: every group the same number of lives saved, as far as can be (Kalai 1977).
///
/// Spends most on groups whom treatment helps least; groups it does not help get nothing.
pub static EQUAL_GAIN: Rule = Rule {
    id: "welfare.equal_gain",
    family: Family::Welfare,
    parameters: &[],
    presets: &[],
    looks_at: &[Look::Group(GroupField::RiskUntreated), Look::Group(GroupField::RiskTreated)],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::Anonymity, Axiom::Scale, Axiom::Units],
        with_one_supply: &[Axiom::MoreStock, Axiom::Population],
        not_always: &[],
    },
    // Where gains start at nothing, raising the lowest gain first makes all of them equal.
    allocate: |_, ledger| {
        lowest_first(ledger, Utility::Lives);
        Ok(())
    },
};

/// Serves all groups together, so many patients of each at every step of a common level.
fn together(ledger: &mut Ledger, rate: impl Fn(&Problem, usize) -> f64) {
    let problem = ledger.problem();
    let waiting = waiting(ledger);
    let cell = |group: usize| {
        let rate = rate(problem, group);
        // What the group has got already counts: it begins where that has brought it.
        let start = if rate > 0.0 { (problem.groups[group].need - waiting[group]) / rate } else { 0.0 };
        (rate > 0.0).then_some(Cell { group, people: waiting[group], rate, start })
    };
    let cells: Vec<Cell> = (0..problem.groups.len()).filter_map(cell).collect();
    ledger.begin(Pass::Together);
    fill(ledger, &cells);
}
