//! Worst-off first (rule book, H2).

use super::axiom::{Axiom, Theory};
use super::engine::fill::{Cell, fill};
use super::parameter::{Parameter, Parameters};
use super::rule::{Family, Judges, Look, Missing, Rule};
use super::{Ledger, Pass};
use crate::num::leximin::{self, Utilities};
use crate::scenario::{GroupField, Problem};

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
    let problem = ledger.problem();
    let utility = Utility::ALL[parameters.choice("of").min(2)];
    // Nobody is given a treatment that does not help, not even with what is left at the end.
    ledger.close_treatments(|way| utility.slope(problem, way) <= 0.0);
    ledger.begin(Pass::Together);
    if problem.groups.iter().all(|group| group.treatments.len() == 1) {
        let cells: Vec<Cell> = (0..problem.groups.len()).filter_map(|group| cell(ledger, group, utility)).collect();
        fill(ledger, &cells);
    } else {
        by_programmes(ledger, utility);
    }
    Ok(())
}

#[derive(Clone, Copy, PartialEq)]
enum Utility {
    Coverage,
    Survival,
    Lives,
}

impl Utility {
    const ALL: [Self; 3] = [Self::Coverage, Self::Survival, Self::Lives];

    /// Utility of a group of which nobody is treated.
    fn base(self, problem: &Problem, group: usize) -> f64 {
        match self {
            Self::Coverage | Self::Lives => 0.0,
            Self::Survival => 1.0 - problem.groups[group].risk_untreated,
        }
    }

    /// Gain in the group's utility per patient given a treatment.
    fn slope(self, problem: &Problem, way: usize) -> f64 {
        let treatment = &problem.treatments[way];
        let need = problem.groups[treatment.group].need;
        match self {
            Self::Coverage => 1.0 / need,
            Self::Survival => treatment.benefit / need,
            Self::Lives => treatment.benefit,
        }
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
    let base = |group: usize| {
        let gained = |way: usize| ledger.treated(way) * utility.slope(problem, way);
        utility.base(problem, group) + problem.groups[group].treatments.clone().map(gained).sum::<f64>()
    };
    let utilities = Utilities {
        base: groups.iter().map(|&group| base(group)).collect(),
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
