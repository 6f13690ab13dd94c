//! One criterion decides who goes first (rule book, A3, B1 to B4 and F11).

use super::chance::lottery_among;
use super::fill::Cell;
use super::parameter::{Parameter, Parameters, ScoreUnit};
use super::rule::{Family, Judges, Look, Missing, Rule};
use super::serial::{Direction, WhenStuck, serve, serve_tier, tiers};
use super::{Ledger, Pass};
use crate::scenario::{GroupField, Patients};

/// A queue by one field of the groups.
pub struct Queue {
    id: &'static str,
    family: Family,
    direction: Direction,
    unit: ScoreUnit,
    parameters: &'static [Parameter],
    looks_at: &'static [Look],
    key: fn(&Patients, &Parameters) -> Option<f64>,
}

/// First come, first served. Meant as equality; Persad et al. 2009 and Emanuel et al. 2020 reject
/// it because it rewards access and wealth.
pub static FIRST_COME: Queue = Queue {
    id: "priority.first_come",
    family: Family::Chance,
    direction: Direction::Ascending,
    unit: ScoreUnit::Rank,
    parameters: &[Parameter::choice("when_stuck", &["skip", "block"])],
    looks_at: &[Look::Group(GroupField::Arrival)],
    key: |patients, _| patients.arrival,
};

/// Sickest first, the rule of rescue: highest risk of death untreated, or highest organ failure score.
pub static SICKEST: Queue = Queue {
    id: "priority.sickest",
    family: Family::Priority,
    direction: Direction::Descending,
    unit: ScoreUnit::Share,
    parameters: &[Parameter::choice("by", &["risk", "severity"])],
    looks_at: &[Look::Group(GroupField::RiskUntreated), Look::Group(GroupField::Severity)],
    key: |patients, parameters| match parameters.choice("by") {
        0 => Some(patients.risk_untreated),
        _ => patients.severity,
    },
};

/// Youngest first: the fair innings argument (Williams 1997).
pub static YOUNGEST: Queue = Queue {
    id: "priority.youngest",
    family: Family::Priority,
    direction: Direction::Ascending,
    unit: ScoreUnit::Years,
    parameters: &[],
    looks_at: &[Look::Group(GroupField::Age)],
    key: |patients, _| patients.age,
};

/// Most deprived first: worst-off in social position.
pub static DEPRIVED: Queue = Queue {
    id: "priority.deprivation",
    family: Family::Priority,
    direction: Direction::Ascending,
    unit: ScoreUnit::Rank,
    parameters: &[],
    looks_at: &[Look::Group(GroupField::DeprivationRank)],
    key: |patients, _| patients.deprivation_rank,
};

/// Who pays most is served first. Outside the principles that medical ethics defends (Persad et al. 2009).
pub static PAYING: Queue = Queue {
    id: "market.ability_to_pay",
    family: Family::Market,
    direction: Direction::Descending,
    unit: ScoreUnit::Money,
    parameters: &[Parameter::number("least_price", 0.0, 1e6, 10.0, ScoreUnit::Money, 0.0)],
    looks_at: &[Look::Group(GroupField::AbilityToPay)],
    key: |patients, _| patients.ability_to_pay,
};

impl Rule for Queue {
    fn id(&self) -> &'static str {
        self.id
    }

    fn family(&self) -> Family {
        self.family
    }

    fn parameters(&self) -> &'static [Parameter] {
        self.parameters
    }

    fn looks_at(&self) -> &'static [Look] {
        self.looks_at
    }

    fn judges(&self) -> Judges {
        Judges::Queue(self.unit)
    }

    fn tops_up(&self, parameters: &Parameters) -> bool {
        // A least price needs no exception: whoever cannot pay it is not in the line at all.
        parameters.choice("when_stuck") == 0
    }

    fn allocate(&self, parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
        let problem = ledger.problem();
        let key = |group: usize| (self.key)(&problem.groups[group], parameters);
        if (0..problem.groups.len()).all(|group| key(group).is_none()) {
            let field = match (parameters.choice("by"), self.looks_at) {
                (1, [_, second, ..]) => *second,
                _ => self.looks_at[0],
            };
            return Err(Missing { field });
        }
        let mut line = tiers(problem, self.direction, key);
        // Those who cannot pay the least price are not served at all.
        let least_price = parameters.get("least_price");
        if least_price > 0.0 {
            line.retain(|tier| tier.iter().any(|&group| key(group).is_some_and(|price| price >= least_price)));
        }
        for group in 0..problem.groups.len() {
            if let Some(key) = key(group) {
                ledger.score(group, key);
            }
        }
        let when_stuck = if parameters.choice("when_stuck") == 1 { WhenStuck::Block } else { WhenStuck::Skip };
        serve(ledger, &line, when_stuck);
        Ok(())
    }
}

/// Essential workers first, then an equal-chance lottery: usefulness to others (Emanuel et al.
/// 2020, recommendation 2).
pub struct Essential;

impl Rule for Essential {
    fn id(&self) -> &'static str {
        "priority.instrumental"
    }

    fn family(&self) -> Family {
        Family::Priority
    }

    fn looks_at(&self) -> &'static [Look] {
        &[Look::Group(GroupField::EssentialShare)]
    }

    fn judges(&self) -> Judges {
        Judges::Pace
    }

    fn allocate(&self, _: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
        let problem = ledger.problem();
        if problem.groups.iter().all(|group| group.essential_share == 0.0) {
            return Err(Missing::group(GroupField::EssentialShare));
        }
        let mut workers = Vec::new();
        for (group, patients) in problem.groups.iter().enumerate() {
            ledger.score(group, patients.essential_share);
            let people = ledger.part(group, patients.essential_share);
            if people > 0.0 {
                workers.push(Cell { group, people, rate: people, start: 0.0 });
            }
        }
        serve_tier(ledger, Pass::Tier { place: 1 }, &workers);
        lottery_among(ledger, Pass::Tier { place: 2 }, 0..problem.groups.len());
        Ok(())
    }
}
