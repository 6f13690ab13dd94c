//! What counts as a group's good: the choice that changes a welfare rule's answer most (rule book, 6.H).

use crate::rules::Ledger;
use crate::scenario::Problem;

/// How well off a group is.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Utility {
    /// Share of need met.
    Coverage,
    /// Mean survival, `1 - m0 + b x / n`.
    Survival,
    /// Lives saved, `b x`.
    Lives,
}

impl Utility {
    /// In the order of the options.
    pub const ALL: [Self; 3] = [Self::Coverage, Self::Survival, Self::Lives];

    /// Utility of a group of which nobody is treated.
    pub fn base(self, problem: &Problem, group: usize) -> f64 {
        match self {
            Self::Coverage | Self::Lives => 0.0,
            Self::Survival => 1.0 - problem.groups[group].risk_untreated,
        }
    }

    /// Gain in the group's utility per patient given a treatment.
    pub fn slope(self, problem: &Problem, way: usize) -> f64 {
        let treatment = &problem.treatments[way];
        let need = problem.groups[treatment.group].need;
        match self {
            Self::Coverage => 1.0 / need,
            Self::Survival => treatment.benefit / need,
            Self::Lives => treatment.benefit,
        }
    }

    /// Utility of a group with what it has got so far.
    pub fn now(self, ledger: &Ledger, group: usize) -> f64 {
        let problem = ledger.problem();
        let gained = |way: usize| ledger.treated(way) * self.slope(problem, way);
        self.base(problem, group) + problem.groups[group].treatments.clone().map(gained).sum::<f64>()
    }
}

/// Groups that are waiting and can gain.
pub(super) fn gainers(ledger: &Ledger, utility: Utility) -> Vec<usize> {
    let problem = ledger.problem();
    let gains = |&group: &usize| {
        ledger.waiting(group) > 0.0
            && problem.groups[group].treatments.clone().any(|way| utility.slope(problem, way) > 0.0)
    };
    (0..problem.groups.len()).filter(gains).collect()
}

/// What is left of every supply.
pub(super) fn left(ledger: &Ledger) -> Vec<f64> {
    (0..ledger.problem().stock.len()).map(|supply| ledger.left(supply)).collect()
}

/// Who is waiting in every group.
pub(super) fn waiting(ledger: &Ledger) -> Vec<f64> {
    (0..ledger.problem().groups.len()).map(|group| ledger.waiting(group)).collect()
}
