//! Worst-off first (rule book, H2).

use super::utility::Utility;
use crate::num::leximin::{self, Utilities};
use crate::rules::axiom::{Axiom, Theory};
use crate::rules::engine::fill::{Cell, fill};
use crate::rules::parameter::{Parameter, Parameters};
use crate::rules::rule::{Family, Judges, Look, Missing, Rule};
use crate::rules::{Ledger, Pass};
use crate::scenario::GroupField;

/// Leximin: raise the lowest group, then the next lowest, and so on (Rawls 1971; Sen 1970).
///
/// "Lowest" is by coverage of need, by mean survival `1 - m0 + b x / n`, or by lives saved `b x`.
/// Groups that cannot gain are left out. Where each group has one treatment, raising the lowest is
/// progressive filling from each group's own start, which is exact; with several treatments it is
/// a sequence of linear programmes.
pub static LEXIMIN: Rule = Rule {
    id: "welfare.leximin",
    family: Family::Welfare,
    parameters: &PARAMETERS,
    presets: &[],
    looks_at: &[Look::Group(GroupField::RiskUntreated), Look::Group(GroupField::RiskTreated)],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::Anonymity, Axiom::Equals, Axiom::Scale, Axiom::Units],
        with_one_supply: &[],
        not_always: &[Axiom::MoreStock],
    },
    allocate: leximin_of,
};

static PARAMETERS: [Parameter; 1] = [Parameter::choice("of", &["coverage", "survival", "lives"])];

fn leximin_of(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    lowest_first(ledger, Utility::ALL[parameters.choice("of").min(2)]);
    Ok(())
}

/// Raises the lowest utility, then the next lowest, and so on.
pub(super) fn lowest_first(ledger: &mut Ledger, utility: Utility) {
    let problem = ledger.problem();
    // Nobody is given a treatment that does not help, not even with what is left at the end.
    ledger.close_treatments(|way| utility.slope(problem, way) <= 0.0);
    ledger.begin(Pass::Together);
    if problem.groups.iter().all(|group| group.treatments.len() == 1) {
        let cells: Vec<Cell> = (0..problem.groups.len()).filter_map(|group| cell(ledger, group, utility)).collect();
        fill(ledger, &cells);
    } else {
        by_programmes(ledger, utility);
    }
}

fn cell(ledger: &Ledger, group: usize, utility: Utility) -> Option<Cell> {
    let problem = ledger.problem();
    let slope = utility.slope(problem, problem.groups[group].treatments.start);
    let people = ledger.waiting(group);
    let served = problem.groups[group].need - people;
    let start = utility.base(problem, group) + slope * served;
    (slope > 0.0 && people > 0.0).then(|| Cell { group, people, rate: 1.0 / slope, start })
}

fn by_programmes(ledger: &mut Ledger, utility: Utility) {
    let problem = ledger.problem();
    let stock: Vec<f64> = (0..problem.stock.len()).map(|supply| ledger.left(supply)).collect();
    let need: Vec<f64> = (0..problem.groups.len()).map(|group| ledger.waiting(group)).collect();
    let set = problem.programme(&stock, &need, |_| 0.0);
    let can_gain = |group: &usize| {
        need[*group] > 0.0 && problem.groups[*group].treatments.clone().any(|way| utility.slope(problem, way) > 0.0)
    };
    let groups: Vec<usize> = (0..problem.groups.len()).filter(can_gain).collect();
    ledger.line_up(groups.iter().copied());
    let utilities = Utilities {
        base: groups.iter().map(|&group| utility.now(ledger, group)).collect(),
        slopes: groups
            .iter()
            .map(|&group| {
                problem.groups[group]
                    .treatments
                    .clone()
                    .map(|way| (way, utility.slope(problem, way).max(0.0)))
                    .collect()
            })
            .collect(),
    };
    if let Ok(best) = leximin::solve(&set, &utilities) {
        for (way, patients) in best.x.iter().enumerate().filter(|(way, _)| utility.slope(problem, *way) > 0.0) {
            ledger.give(way, *patients);
        }
    } else {
        ledger.unproven(1.0);
    }
}
