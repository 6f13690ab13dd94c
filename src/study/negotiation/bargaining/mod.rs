//! Bargaining over a mix of rules (rule book, 8.7).
//!
//! A mix gives every rule a share of the stock, or a chance to be drawn. Because payoffs are linear in
//! patients, the payoffs of all mixes are the convex hull of those of the rules.

mod ascent;
mod feasible;
mod nash;

use crate::num::linear::NoOptimum;
use feasible::Feasible;

/// Rules with their payoffs, and what every party has with no agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct Bargain {
    /// `points[r][p]`: payoff of party p under rule r.
    points: Vec<Vec<f64>>,
    /// Payoff of each party with no agreement.
    disagreement: Vec<f64>,
}

/// A mix of rules, and what it gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Share of each rule; the shares add up to 1.
    pub mix: Vec<f64>,
    /// Payoff of each party.
    pub payoffs: Vec<f64>,
    /// How much better the best mix could still be, as a proof: the product of gains at most `e^gap`
    /// times as large (Nash), 0 where the answer is exact.
    pub gap: f64,
}

/// A way to choose one point of the hull.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Solution {
    /// Largest product of gains over no agreement (Nash 1950, Econometrica 18:155).
    Nash,
    /// Equal shares of what each could gain at most, as far as possible (Kalai & Smorodinsky 1975,
    /// Econometrica 43:513; Imai 1983 for more than two parties).
    KalaiSmorodinsky,
    /// Equal gains, as far as possible: the smallest is raised first, then the next (Kalai 1977).
    Egalitarian,
    /// Largest sum of payoffs that leaves nobody worse off; of equal sums the one with most equal gains.
    Utilitarian,
}

/// Why there is no agreement to speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoAgreement {
    /// There is no rule, no party, or a rule does not say the payoff of every party.
    #[error("every rule needs a payoff for every party")]
    Shape,
    /// A payoff or a weight is not a finite number, or a weight is below 0.
    #[error("a payoff or a weight is not a number that can be used")]
    Number,
    /// Every mix leaves some party worse off than no agreement.
    #[error("every mix leaves some party worse off than no agreement")]
    NothingAcceptable,
    /// The search for the mix did not come to an end.
    #[error("the search for the mix did not come to an end")]
    Stalled,
}

impl From<NoOptimum> for NoAgreement {
    fn from(none: NoOptimum) -> Self {
        match none {
            NoOptimum::Infeasible => Self::NothingAcceptable,
            NoOptimum::Unbounded | NoOptimum::Stalled => Self::Stalled,
        }
    }
}

impl Solution {
    /// Every solution.
    pub const ALL: [Self; 4] = [Self::Nash, Self::KalaiSmorodinsky, Self::Egalitarian, Self::Utilitarian];

    /// Stable name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Nash => "nash",
            Self::KalaiSmorodinsky => "kalai_smorodinsky",
            Self::Egalitarian => "egalitarian",
            Self::Utilitarian => "utilitarian",
        }
    }
}

impl Bargain {
    /// Payoffs of rules by party, and of no agreement.
    pub fn new(points: Vec<Vec<f64>>, disagreement: Vec<f64>) -> Result<Self, NoAgreement> {
        let parties = disagreement.len();
        if points.is_empty() || parties == 0 || points.iter().any(|point| point.len() != parties) {
            return Err(NoAgreement::Shape);
        }
        if !points.iter().flatten().chain(&disagreement).all(|payoff| payoff.is_finite()) {
            return Err(NoAgreement::Number);
        }
        Ok(Self { points, disagreement })
    }

    /// The agreement that a solution chooses, with equal power for every party.
    pub fn solve(&self, solution: Solution) -> Result<Agreement, NoAgreement> {
        let feasible = Feasible::of(self);
        match solution {
            Solution::Nash => self.nash(&vec![1.0; self.disagreement.len()]),
            Solution::KalaiSmorodinsky => {
                let ideal = feasible.ideal()?;
                Ok(self.agreement(feasible.most_equal(&ideal, None)?, 0.0))
            }
            Solution::Egalitarian => {
                let equal = vec![1.0; self.disagreement.len()];
                Ok(self.agreement(feasible.most_equal(&equal, None)?, 0.0))
            }
            Solution::Utilitarian => {
                let equal = vec![1.0; self.disagreement.len()];
                let best = feasible.best(&equal)?.value;
                Ok(self.agreement(feasible.most_equal(&equal, Some(best))?, 0.0))
            }
        }
    }

    /// The mix with the largest product of gains, each to the power of its party's weight.
    ///
    /// Weights stand for bargaining power. Parties that can gain nothing, or have no weight, are kept
    /// from losing and do not count otherwise.
    pub fn nash(&self, power: &[f64]) -> Result<Agreement, NoAgreement> {
        if power.len() != self.disagreement.len() {
            return Err(NoAgreement::Shape);
        }
        if !power.iter().all(|power| power.is_finite() && *power >= 0.0) {
            return Err(NoAgreement::Number);
        }
        let (mix, gap) = nash::solve(&Feasible::of(self), power)?;
        Ok(self.agreement(mix, gap))
    }

    /// The most that each party can get while no other falls below no agreement.
    pub fn ideal(&self) -> Result<Vec<f64>, NoAgreement> {
        let gains = Feasible::of(self).ideal()?;
        Ok(self.disagreement.iter().zip(gains).map(|(none, gain)| none + gain).collect())
    }

    fn agreement(&self, mix: Vec<f64>, gap: f64) -> Agreement {
        let payoff =
            |party: usize| mix.iter().zip(&self.points).map(|(share, point)| share * point[party]).sum::<f64>();
        Agreement { payoffs: (0..self.disagreement.len()).map(payoff).collect(), mix, gap }
    }
}
