//! Eight draws of one supply at once: the ways to share it, and what comes of them.
//!
//! One treatment for each group that uses one unit, patients divisible, ties shared: then a rule is
//! one of a few operations on whole columns, and all draws of a block go through them in step. The
//! rules themselves run on the ledger; that both agree is tested.

use crate::num::lanes::Lanes;

/// Most steps of [`fill`]; each settles at least one group, so this is only reached with more groups.
const MOST_STEPS: usize = 64;

/// Fills groups at paces `weight` until each has its `cap` or the stock is used: `min(cap, level weight)`
/// with the level at which they add up to the stock.
///
/// Newton's method on the sum as a function of the level: the sum is concave, so that from below no
/// step goes too far, and with straight pieces the last one lands exactly.
#[inline]
pub fn fill(cap: &[Lanes], weight: &[Lanes], stock: Lanes, given: &mut [Lanes]) {
    let mut pace = Lanes::all(0.0);
    for weight in weight {
        pace += *weight;
    }
    let mut level = stock / pace;
    for _ in 0..MOST_STEPS.max(cap.len()) {
        let (mut full, mut open) = (Lanes::all(0.0), Lanes::all(0.0));
        for (cap, weight) in cap.iter().zip(weight) {
            let reached = level * *weight;
            full += cap.with(reached, |cap, reached| if reached >= cap { cap } else { 0.0 });
            open += weight.where_above(*cap, reached);
        }
        // Where every group is full the level may as well be anything greater.
        let next = (stock - full).with(open, |rest, open| if open > 0.0 { rest / open } else { f64::MAX });
        let next = next.max(level);
        let is_settled = (0..next.0.len()).all(|lane| next.0[lane] <= level.0[lane] * (1.0 + 1e-15));
        level = next;
        if is_settled {
            break;
        }
    }
    for ((given, cap), weight) in given.iter_mut().zip(cap).zip(weight) {
        *given = cap.min(level * *weight);
    }
}

/// Serves groups from the highest `key` down until the stock is used; groups of one key share.
#[inline]
pub fn serve(cap: &[Lanes], key: &[Lanes], stock: Lanes, given: &mut [Lanes]) {
    for (group, given) in given.iter_mut().enumerate() {
        let (mut before, mut tied) = (Lanes::all(0.0), Lanes::all(0.0));
        for (cap, other) in cap.iter().zip(key) {
            before += cap.where_above(*other, key[group]);
            tied += cap.where_same(*other, key[group]);
        }
        let share = (stock - before) / tied.max(Lanes::all(f64::MIN_POSITIVE));
        *given = cap[group] * share.max(Lanes::all(0.0)).min(Lanes::all(1.0));
    }
}

/// What the measures of a block read: who is in need and what share of them is treated.
pub struct Shares<'a> {
    /// People in need of each group.
    pub need: &'a [Lanes],
    /// Share of each group's need among all.
    pub weight: &'a [Lanes],
    /// Share of each group that is treated.
    pub coverage: &'a [Lanes],
    /// Mean coverage.
    pub mean: Lanes,
}

/// Sum over groups of `number`, a group after the other.
#[inline(always)]
pub fn sum(groups: usize, number: impl Fn(usize) -> Lanes) -> Lanes {
    let mut sum = Lanes::all(0.0);
    for group in 0..groups {
        sum += number(group);
    }
    sum
}

impl Shares<'_> {
    /// Lowest coverage.
    pub fn least(&self) -> Lanes {
        self.coverage.iter().fold(Lanes::all(f64::INFINITY), |least, coverage| least.min(*coverage))
    }

    /// Highest coverage.
    pub fn most(&self) -> Lanes {
        self.coverage.iter().fold(Lanes::all(0.0), |most, coverage| most.max(*coverage))
    }

    /// Gini coefficient, over pairs of groups: `sum_{i<j} p_i p_j |y_i - y_j| / mu`.
    pub fn gini(&self) -> Lanes {
        let mut total = Lanes::all(0.0);
        for (group, (weight, coverage)) in self.weight.iter().zip(self.coverage).enumerate() {
            let mut row = Lanes::all(0.0);
            for (other_weight, other) in self.weight[..group].iter().zip(self.coverage) {
                row += *other_weight * (*coverage - *other).abs();
            }
            total += *weight * row;
        }
        total / self.mean
    }

    /// Hoover index: `sum p |y / mu - 1| / 2`.
    pub fn hoover(&self) -> Lanes {
        self.weighted(|coverage| (coverage - self.mean).abs()) / self.mean * 0.5
    }

    /// Variance of coverage.
    pub fn variance(&self) -> Lanes {
        self.weighted(|coverage| (coverage - self.mean) * (coverage - self.mean))
    }

    /// Theil index T; a group without any coverage adds nothing.
    pub fn theil(&self) -> Lanes {
        self.weighted(|coverage| {
            let ratio = coverage / self.mean;
            ratio * ratio.max(Lanes::all(f64::MIN_POSITIVE)).ln()
        })
    }

    /// Atkinson index with an aversion of one half.
    pub fn atkinson_half(&self) -> Lanes {
        let root = self.weighted(Lanes::sqrt);
        Lanes::all(1.0) - root * root / self.mean
    }

    /// Kolm's equally distributed equivalent.
    pub fn kolm_equivalent(&self, aversion: f64) -> Lanes {
        -self.weighted(|coverage| (coverage * -aversion).exp()).ln() / Lanes::all(aversion)
    }

    /// Concentration index; `order` lists the groups from the most deprived on.
    pub fn concentration(&self, order: &[usize]) -> Lanes {
        let (mut before, mut total) = (Lanes::all(0.0), Lanes::all(0.0));
        for &group in order {
            let weight = self.weight[group];
            total += weight * self.coverage[group] * (before + weight * 0.5);
            before += weight;
        }
        total * 2.0 / self.mean - Lanes::all(1.0)
    }

    /// Greatest distance of a group's coverage from the mean.
    pub fn farthest(&self) -> Lanes {
        self.coverage.iter().fold(Lanes::all(0.0), |far, coverage| far.max((*coverage - self.mean).abs()))
    }

    #[inline(always)]
    fn weighted(&self, number: impl Fn(Lanes) -> Lanes) -> Lanes {
        sum(self.weight.len(), |group| self.weight[group] * number(self.coverage[group]))
    }
}
