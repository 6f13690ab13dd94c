//! Coverage along the ladder of deprivation.

use super::Comparison;
use super::curves::coverage;
use crate::measures::Reason;
use crate::num;
use crate::scenario::Scenario;

/// The groups in need that have a deprivation rank, from the most to the least deprived.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder {
    /// The groups; those of equal rank in the scenario's order.
    pub rungs: Vec<Rung>,
    /// Groups in need without a rank.
    pub unranked: Vec<usize>,
}

/// A group on the ladder.
#[derive(Clone, Debug, PartialEq)]
pub struct Rung {
    /// The group.
    pub group: usize,
    /// Its rank; 1 is the most deprived.
    pub rank: f64,
    /// Its share of the need of all groups on the ladder.
    pub share: f64,
}

/// What a rule does along the ladder.
#[derive(Clone, Debug, PartialEq)]
pub struct Steps {
    /// Row of the rule.
    pub row: usize,
    /// Share of need treated on each rung.
    pub coverage: Vec<f64>,
    /// Share of need treated on all rungs together.
    pub average: f64,
    /// Share of need treated at the most deprived rank.
    pub first: f64,
    /// Share of need treated at the least deprived rank.
    pub last: f64,
    /// How coverage goes from the most to the least deprived.
    pub course: Course,
}

/// How coverage goes along the ladder, rank by rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// The same everywhere.
    Level,
    /// Never down, somewhere up: the less deprived get more.
    Rising,
    /// Never up, somewhere down: the more deprived get more.
    Falling,
    /// Up and down.
    UpAndDown,
}

/// A smaller difference is not seen in a picture, nor in whole per cents.
const SEEN: f64 = 0.002;
/// The most that coverage of two ranks may differ by rounding alone.
const NO_STEP: f64 = 0.02;

impl Ladder {
    /// Lines up the groups of a scenario; fails when fewer than two ranks are given.
    pub fn of(scenario: &Scenario, comparison: &Comparison) -> Result<Self, Reason> {
        let needy = |group: &usize| comparison.need.get(*group).is_some_and(|&need| need > 0.0);
        let rank = |group: usize| scenario.groups[group].deprivation_rank.as_ref().map(|rank| rank.value);
        let (ranked, unranked): (Vec<usize>, Vec<usize>) =
            (0..scenario.groups.len()).filter(needy).partition(|&group| rank(group).is_some());
        let people: f64 = ranked.iter().map(|&group| comparison.need[group]).sum();
        let ranks: Vec<f64> = ranked.iter().filter_map(|&group| rank(group)).collect();
        if ranked.len() < 2 {
            return Err(Reason::NoDeprivationRank);
        }
        if ranks.iter().all(|rank| num::same(*rank, ranks[0])) {
            return Err(Reason::OneRank);
        }
        let rungs = num::ordered(ranked.len(), |a, b| ranks[a].total_cmp(&ranks[b]))
            .into_iter()
            .map(|place| {
                let group = ranked[place];
                Rung { group, rank: ranks[place], share: comparison.need[group] / people }
            })
            .collect();
        Ok(Self { rungs, unranked })
    }

    /// What the rule of a row does along the ladder; `None` when it has no answer.
    pub fn steps(&self, comparison: &Comparison, row: usize) -> Option<Steps> {
        let every = coverage(comparison, comparison.answer(row)?);
        let coverage: Vec<f64> = self.rungs.iter().map(|rung| every[rung.group]).collect();
        let average = self.rungs.iter().zip(&coverage).map(|(rung, coverage)| rung.share * coverage).sum();
        let (levels, people): (Vec<f64>, Vec<f64>) = self.levels(comparison, &coverage).into_iter().unzip();
        // Whole patients make equal shares a little unequal: that is no step.
        let least = |at: usize| (1.0 / people[at] + 1.0 / people[at + 1]).clamp(SEEN, NO_STEP);
        let steps = levels.windows(2).enumerate().map(|(at, pair)| (pair[1] - pair[0], least(at) + num::TOLERANCE));
        let (up, down) =
            steps.fold((false, false), |(up, down), (step, least)| (up || step > least, down || step < -least));
        let course = match (up, down) {
            (false, false) => Course::Level,
            (true, false) => Course::Rising,
            (false, true) => Course::Falling,
            (true, true) => Course::UpAndDown,
        };
        let (first, last) = (levels.first().copied()?, levels.last().copied()?);
        Some(Steps { row, coverage, average, first, last, course })
    }

    /// Names of the groups at the most deprived rank.
    pub fn most_deprived(&self) -> impl Iterator<Item = usize> {
        let first = self.rungs.first().map(|rung| rung.rank);
        self.rungs.iter().take_while(move |rung| Some(rung.rank) == first).map(|rung| rung.group)
    }

    /// Mean coverage of each rank and the people in need there: groups of equal rank count as one.
    fn levels(&self, comparison: &Comparison, coverage: &[f64]) -> Vec<(f64, f64)> {
        let mut levels: Vec<(f64, f64, f64)> = Vec::new();
        for (rung, coverage) in self.rungs.iter().zip(coverage) {
            match levels.last_mut() {
                Some((rank, people, treated)) if *rank == rung.rank => {
                    *people += comparison.need[rung.group];
                    *treated += comparison.need[rung.group] * coverage;
                }
                _ => {
                    let need = comparison.need[rung.group];
                    levels.push((rung.rank, need, need * coverage));
                }
            }
        }
        levels.into_iter().map(|(_, people, treated)| (treated / people, people)).collect()
    }
}
