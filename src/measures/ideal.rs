//! What is the same for every allocation of a problem, computed once.

use std::cell::OnceCell;

use super::division;
use super::equity::Lifetime;
use super::outcome::burden::Burdens;
use super::reach::{Most, Reach};
use crate::num::fractional_ranks;
use crate::scenario::Problem;

/// The best that a problem allows, and the standing of its parties.
#[derive(Clone, Debug)]
pub struct Ideal {
    /// Most deaths that any allocation of the whole stock can avert.
    ///
    /// When the optimum was not found or not proven in time, this is a bound that no allocation can
    /// exceed, and `proven` is false.
    pub deaths_averted: f64,
    /// Whether `deaths_averted` can be reached.
    pub proven: bool,
    /// The parties that have people in need, in the order of the problem.
    pub parties: Vec<PartyIdeal>,
    need: Vec<f64>,
    /// Years that one patient of each group stands to lose.
    pub(super) burdens: Vec<Burdens>,
    /// People in need of the groups with a deprivation rank, 0 for the others.
    pub(super) ranked_need: Vec<f64>,
    /// Fractional deprivation rank among those groups.
    pub(super) rank: Vec<f64>,
    /// Lifetime health of each group when nobody is treated; absent in the program that opens the page.
    pub(super) lifetime: Option<Lifetime>,
    /// What only few measures ask for, worked out when first asked for.
    least_payoff: OnceCell<Option<f64>>,
    maximin_shares: OnceCell<Vec<f64>>,
}

/// What a party can hope for and fall back on.
#[derive(Clone, Debug)]
pub struct PartyIdeal {
    /// Index of the party.
    pub party: usize,
    /// Its people in need; above 0.
    pub need: f64,
    /// Most deaths averted among its own groups by its own fallback stock; 0 without one.
    ///
    /// The payoff of no agreement (Nash 1950). A bound from above when the optimum is not proven.
    pub disagreement: f64,
    /// Most deaths averted among its own groups if it had the whole stock (its ideal point, Kalai &
    /// Smorodinsky 1975). A bound from above when the optimum is not proven.
    pub best: f64,
    /// Its groups.
    pub(super) groups: Vec<usize>,
    pub(super) reach: Reach,
}

impl Ideal {
    /// Computes the optima of a problem.
    pub fn of(problem: &Problem) -> Self {
        let most = |reach: &Reach, stock: &[f64]| match problem.whole {
            true => reach.whole(stock),
            false => reach.divisible(stock),
        };
        let need: Vec<f64> = problem.groups.iter().map(|group| group.need).collect();
        let party = |index: usize| {
            let groups: Vec<usize> = problem.groups_of(index).collect();
            let people: f64 = groups.iter().map(|&group| need[group]).sum();
            (people > 0.0).then(|| {
                let reach = Reach::new(problem, &groups);
                let fallback = problem.parties[index].fallback.as_deref();
                PartyIdeal {
                    party: index,
                    need: people,
                    disagreement: fallback.map_or(0.0, |stock| most(&reach, stock).deaths_averted),
                    best: most(&reach, &problem.stock).deaths_averted,
                    groups,
                    reach,
                }
            })
        };
        let everybody: Vec<usize> = (0..problem.groups.len()).collect();
        let Most { deaths_averted, proven } = most(&Reach::new(problem, &everybody), &problem.stock);
        let ranked_need: Vec<f64> = problem
            .groups
            .iter()
            .map(|group| if group.deprivation_rank.is_some() { group.need } else { 0.0 })
            .collect();
        let order: Vec<f64> = problem.groups.iter().map(|group| group.deprivation_rank.unwrap_or(0.0)).collect();
        Self {
            deaths_averted,
            proven,
            parties: (0..problem.parties.len()).filter_map(party).collect(),
            rank: fractional_ranks(&ranked_need, &order),
            lifetime: if crate::IS_FULL { Lifetime::of(problem) } else { None },
            need,
            burdens: problem.groups.iter().map(|group| Burdens::of(group, problem.discount_rate)).collect(),
            ranked_need,
            least_payoff: OnceCell::new(),
            maximin_shares: OnceCell::new(),
        }
    }

    /// Most deaths averted per person in need of the party that does worst, patients divided; `None` when it was not
    /// found. The problem must be the same.
    pub fn least_payoff(&self, problem: &Problem) -> Option<f64> {
        *self.least_payoff.get_or_init(|| division::ideal::best_least(problem, &self.parties))
    }

    /// Most deaths averted among the own groups of each party with its need-proportional part of the stock, patients
    /// divided: its maximin share. The problem must be the same.
    pub fn maximin_shares(&self, problem: &Problem) -> &[f64] {
        self.maximin_shares.get_or_init(|| division::ideal::maximin_shares(problem, &self.parties))
    }

    /// People in need in each group.
    pub fn need(&self) -> &[f64] {
        &self.need
    }
}
