//! Criteria by which groups can be put in order or given points: the parts of composite scores and
//! of own rules.

use super::engine::serial::{Direction, tiers};
use super::parameter::ScoreUnit;
use super::rule::Look;
use crate::num;
use crate::scenario::{Comorbidity, GroupField, Problem};

/// Something about a group that can speak for treating it first.
pub struct Criterion {
    /// Stable id, and the stem of its texts.
    pub id: &'static str,
    /// The field it reads.
    pub look: Look,
    /// Which end of it comes first.
    pub direction: Direction,
    /// How it is written for people.
    pub unit: ScoreUnit,
    /// Its value for a group; `None` where the group does not have it.
    pub key: fn(&Problem, usize) -> Option<f64>,
}

/// Every criterion.
pub static CRITERIA: &[Criterion] = &[
    Criterion {
        id: "sickest",
        look: Look::Group(GroupField::RiskUntreated),
        direction: Direction::Descending,
        unit: ScoreUnit::Share,
        key: |problem, group| Some(problem.groups[group].risk_untreated),
    },
    Criterion {
        id: "benefit",
        look: Look::Group(GroupField::RiskTreated),
        direction: Direction::Descending,
        unit: ScoreUnit::Deaths,
        key: |problem, group| Some(benefit(problem, group)),
    },
    Criterion {
        id: "life_years",
        look: Look::Group(GroupField::YearsLeft),
        direction: Direction::Descending,
        unit: ScoreUnit::Years,
        key: |problem, group| problem.years_gained(group).map(|years| years * benefit(problem, group)),
    },
    Criterion {
        id: "youngest",
        look: Look::Group(GroupField::Age),
        direction: Direction::Ascending,
        unit: ScoreUnit::Years,
        key: |problem, group| problem.groups[group].age,
    },
    Criterion {
        id: "deprived",
        look: Look::Group(GroupField::DeprivationRank),
        direction: Direction::Ascending,
        unit: ScoreUnit::Rank,
        key: |problem, group| problem.groups[group].deprivation_rank,
    },
    Criterion {
        id: "essential",
        look: Look::Group(GroupField::EssentialShare),
        direction: Direction::Descending,
        unit: ScoreUnit::Share,
        key: |problem, group| Some(problem.groups[group].essential_share),
    },
    Criterion {
        id: "reciprocity",
        look: Look::Group(GroupField::ReciprocityShare),
        direction: Direction::Descending,
        unit: ScoreUnit::Share,
        key: |problem, group| Some(problem.groups[group].reciprocity_share),
    },
    Criterion {
        id: "arrival",
        look: Look::Group(GroupField::Arrival),
        direction: Direction::Ascending,
        unit: ScoreUnit::Rank,
        key: |problem, group| problem.groups[group].arrival,
    },
    Criterion {
        id: "severity",
        look: Look::Group(GroupField::Severity),
        direction: Direction::Descending,
        unit: ScoreUnit::Points,
        key: |problem, group| problem.groups[group].severity,
    },
    Criterion {
        id: "healthy",
        look: Look::Comorbidity,
        direction: Direction::Ascending,
        unit: ScoreUnit::Rank,
        key: |problem, group| {
            Some(match problem.groups[group].comorbidity {
                Comorbidity::None => 0.0,
                Comorbidity::Major => 1.0,
                Comorbidity::Severe => 2.0,
            })
        },
    },
    Criterion {
        id: "cheapest",
        look: Look::Group(GroupField::Cost),
        direction: Direction::Ascending,
        unit: ScoreUnit::Money,
        key: |problem, group| problem.groups[group].cost,
    },
    Criterion {
        id: "paying",
        look: Look::Group(GroupField::AbilityToPay),
        direction: Direction::Descending,
        unit: ScoreUnit::Money,
        key: |problem, group| problem.groups[group].ability_to_pay,
    },
];

/// The criterion of that id.
pub fn criterion(id: &str) -> Option<&'static Criterion> {
    CRITERIA.iter().find(|criterion| criterion.id == id)
}

impl Criterion {
    /// Whether any group has it.
    pub fn is_known(&self, problem: &Problem) -> bool {
        (0..problem.groups.len()).any(|group| (self.key)(problem, group).is_some())
    }

    /// Tiers of groups of equal value, those who come first first; those without it last.
    pub fn tiers(&self, problem: &Problem) -> Vec<Vec<usize>> {
        tiers(problem, self.direction, |group| (self.key)(problem, group))
    }

    /// Ratings from 0, for the group that comes last by it or does not have it, to 1, for the one
    /// that comes first; all 1 where there is no difference.
    pub fn ratings(&self, problem: &Problem) -> Vec<f64> {
        let keys: Vec<Option<f64>> = (0..problem.groups.len()).map(|group| (self.key)(problem, group)).collect();
        let least = keys.iter().flatten().copied().fold(f64::INFINITY, f64::min);
        let greatest = keys.iter().flatten().copied().fold(f64::NEG_INFINITY, f64::max);
        let rating = |key: f64| match (num::same(least, greatest), self.direction) {
            (true, _) => 1.0,
            (false, Direction::Descending) => (key - least) / (greatest - least),
            (false, Direction::Ascending) => (greatest - key) / (greatest - least),
        };
        keys.into_iter().map(|key| key.map_or(0.0, rating)).collect()
    }
}

/// Lives saved by treating one patient with the group's first treatment.
fn benefit(problem: &Problem, group: usize) -> f64 {
    problem.treatments[problem.groups[group].treatments.start].benefit
}
