//! Which rule the parties would choose, by several ways of choosing.

use serde::{Deserialize, Serialize};

use super::{PartyRow, Stake, Standpoint, Verdict};
use crate::measures::division::{leximin, pareto};
use crate::measures::relations::parties::reaches;
use crate::num;
use crate::study::negotiation::voting::{Duels, Profile, borda};

/// What the parties make of the rules together. Every party has one vote and prefers the rule under
/// which more deaths are averted among its own groups.
///
/// Only rules that answered take part. `preferring`, `borda` and `approved` stand in the order of
/// `rules`; every other list names rules by their row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Contest {
    /// Rows of the rules that answered.
    pub rules: Vec<usize>,
    /// `preferring[a][b]`: parties that prefer the rule `rules[a]` to `rules[b]`; those that like both
    /// equally count for neither.
    pub preferring: Vec<Vec<usize>>,
    /// The rule that more parties prefer to each other rule than the other way round, where there is
    /// one (Condorcet 1785).
    pub condorcet: Option<usize>,
    /// Points of each rule: from each party one for every rule that it likes less, and half a one for
    /// every other that it likes as much (Borda 1781).
    pub borda: Vec<f64>,
    /// The rules with most points.
    pub borda_winners: Vec<usize>,
    /// The rules that win most duels less those that they lose (Copeland 1951).
    pub copeland_winners: Vec<usize>,
    /// Parties that would sign each rule.
    pub approved: Vec<usize>,
    /// The rules that every party would sign; empty without parties.
    pub all_sign: Vec<usize>,
    /// The rules than which no other is better for some party and worse for none (Pareto 1906).
    pub efficient: Vec<usize>,
    /// The rules that do best for the worst-off party, then the next, and so on, by deaths averted per
    /// person in need (leximin).
    pub leximin: Vec<usize>,
    /// Among the rules under which no party has less than with no agreement, the one with the largest
    /// product of gains (Nash 1950), the first of equal ones; none where each leaves some party
    /// without a gain.
    pub nash: Option<usize>,
}

impl Contest {
    /// The contest between the rules of some rows.
    pub(super) fn of(parties: &[Standpoint], rows: &[PartyRow]) -> Self {
        let answered: Vec<(usize, &Vec<Stake>)> =
            rows.iter().enumerate().filter_map(|(row, found)| Some((row, found.result.as_ref().ok()?))).collect();
        let rules: Vec<usize> = answered.iter().map(|(row, _)| *row).collect();
        let each = |number: &dyn Fn(&Stake, &Standpoint) -> f64| -> Vec<Vec<f64>> {
            let of = |stakes: &[Stake]| stakes.iter().zip(parties).map(|(stake, party)| number(stake, party)).collect();
            answered.iter().map(|(_, stakes)| of(stakes)).collect()
        };
        let averted = each(&|stake, _| stake.averted);
        let per_person = each(&|stake, party| stake.averted / party.need);
        let signs = |stakes: &[Stake]| stakes.iter().filter(|stake| stake.verdict == Verdict::Signs).count();
        let approved: Vec<usize> = answered.iter().map(|(_, stakes)| signs(stakes)).collect();
        let rows_of = |places: Vec<usize>| places.into_iter().map(|place| rules[place]).collect();
        let unanimous = |place: &usize| !parties.is_empty() && approved[*place] == parties.len();
        let mut contest = Self {
            all_sign: rows_of((0..rules.len()).filter(unanimous).collect()),
            approved,
            efficient: rows_of(pareto::efficient(&averted)),
            leximin: rows_of(leximin::best(&per_person)),
            nash: nash(&averted, parties).map(|place| rules[place]),
            ..Self::default()
        };
        // One vote each: such ballots have no flaw.
        if let Ok(profile) = Profile::by_payoff(&averted, &vec![1.0; parties.len()]) {
            let duels = Duels::of(&profile);
            let points = borda(&profile);
            contest.condorcet = duels.winner().map(|place| rules[place]);
            contest.copeland_winners = rows_of(duels.copeland().winners);
            contest.preferring =
                duels.over.iter().map(|row| row.iter().map(|&parties| parties as usize).collect()).collect();
            contest.borda_winners = rows_of(points.winners);
            contest.borda = points.scores;
        }
        contest.rules = rules;
        contest
    }
}

/// Place of the largest product of gains, compared by the sum of their logarithms.
fn nash(averted: &[Vec<f64>], parties: &[Standpoint]) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for (place, payoffs) in averted.iter().enumerate().filter(|_| !parties.is_empty()) {
        let pairs = || payoffs.iter().zip(parties).map(|(payoff, party)| (*payoff, party.disagreement));
        let gains = pairs().all(|(payoff, none)| reaches(payoff, none) && !num::same(payoff, none));
        let product: f64 = pairs().map(|(payoff, none)| libm::log(payoff - none)).sum();
        if gains && best.is_none_or(|(_, most)| product > most && !num::same(product, most)) {
            best = Some((place, product));
        }
    }
    best.map(|(place, _)| place)
}
