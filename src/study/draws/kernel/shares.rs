//! What comes of an allocation: measures of who is treated, as sums over columns.

use super::{FEW, sum};
use crate::measures::inequality::gini::half_distance;
use crate::num;
use crate::num::lanes::{Lanes, WIDTH};

/// What the measures of a block read: who is in need and what share of them is treated.
pub struct Shares<'a, const N: usize = WIDTH> {
    /// People in need of each group.
    pub need: &'a [Lanes<N>],
    /// Share of each group's need among all.
    pub weight: &'a [Lanes<N>],
    /// Share of each group that is treated.
    pub coverage: &'a [Lanes<N>],
    /// Mean coverage.
    pub mean: Lanes<N>,
}

impl<const N: usize> Shares<'_, N> {
    /// Lowest coverage.
    pub fn least(&self) -> Lanes<N> {
        self.coverage.iter().fold(Lanes::all(f64::INFINITY), |least, coverage| least.min(*coverage))
    }

    /// Highest coverage.
    pub fn most(&self) -> Lanes<N> {
        self.coverage.iter().fold(Lanes::all(0.0), |most, coverage| most.max(*coverage))
    }

    /// Gini coefficient.
    pub fn gini(&self) -> Lanes<N> {
        let distance = if self.weight.len() <= FEW { self.distance_in_pairs() } else { self.distance_in_order() };
        distance / self.mean
    }

    /// Half the mean distance over pairs of groups: `sum_{i<j} p_i p_j |y_i - y_j|`.
    fn distance_in_pairs(&self) -> Lanes<N> {
        let mut total = Lanes::all(0.0);
        for (group, (weight, coverage)) in self.weight.iter().zip(self.coverage).enumerate() {
            let mut row = Lanes::all(0.0);
            for (other_weight, other) in self.weight[..group].iter().zip(self.coverage) {
                row += *other_weight * (*coverage - *other).abs();
            }
            total += *weight * row;
        }
        total
    }

    /// The same from step to step, when the groups of each lane are sorted.
    fn distance_in_order(&self) -> Lanes<N> {
        let mut room = Vec::with_capacity(self.weight.len());
        Lanes::of(|lane| {
            room.clear();
            room.extend(self.coverage.iter().zip(self.weight).map(|(y, p)| (y.0[lane], p.0[lane])));
            num::sort_pairs(&mut room);
            half_distance(&room)
        })
    }

    /// Hoover index: `sum p |y / mu - 1| / 2`.
    pub fn hoover(&self) -> Lanes<N> {
        self.weighted(|coverage| (coverage - self.mean).abs()) / self.mean * 0.5
    }

    /// Variance of coverage.
    pub fn variance(&self) -> Lanes<N> {
        self.weighted(|coverage| (coverage - self.mean) * (coverage - self.mean))
    }

    /// Theil index T; a group without any coverage adds nothing.
    pub fn theil(&self) -> Lanes<N> {
        self.weighted(|coverage| {
            let ratio = coverage / self.mean;
            ratio * ratio.max(Lanes::all(f64::MIN_POSITIVE)).ln()
        })
    }

    /// Atkinson index with an aversion of one half.
    pub fn atkinson_half(&self) -> Lanes<N> {
        let root = self.weighted(Lanes::sqrt);
        Lanes::all(1.0) - root * root / self.mean
    }

    /// Kolm's equally distributed equivalent.
    pub fn kolm_equivalent(&self, aversion: f64) -> Lanes<N> {
        -self.weighted(|coverage| (coverage * -aversion).exp()).ln() / Lanes::all(aversion)
    }

    /// Concentration index; `order` lists the groups from the most deprived on.
    pub fn concentration(&self, order: &[usize]) -> Lanes<N> {
        let (mut before, mut total) = (Lanes::all(0.0), Lanes::all(0.0));
        for &group in order {
            let weight = self.weight[group];
            total += weight * self.coverage[group] * (before + weight * 0.5);
            before += weight;
        }
        total * 2.0 / self.mean - Lanes::all(1.0)
    }

    /// Greatest distance of a group's coverage from the mean.
    pub fn farthest(&self) -> Lanes<N> {
        self.coverage.iter().fold(Lanes::all(0.0), |far, coverage| far.max((*coverage - self.mean).abs()))
    }

    #[inline(always)]
    fn weighted(&self, number: impl Fn(Lanes<N>) -> Lanes<N>) -> Lanes<N> {
        sum(self.weight.len(), |group| self.weight[group] * number(self.coverage[group]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::Stream;

    #[test]
    fn distances_in_order_are_those_in_pairs() {
        let mut stream = Stream::named(1, "distances");
        for groups in [1, 2, 12, 500] {
            let coverage: Vec<Lanes<2>> = (0..groups).map(|_| Lanes([stream.uniform(), 0.25])).collect();
            let weight = vec![Lanes::all(1.0 / groups as f64); groups];
            let shares = Shares { need: &weight, weight: &weight, coverage: &coverage, mean: Lanes::all(1.0) };
            let (pairs, order) = (shares.distance_in_pairs(), shares.distance_in_order());
            assert!((pairs - order).0.iter().all(|far| far.abs() < 1e-14), "{groups}: {pairs:?} {order:?}");
            assert_eq!(order.0[1], 0.0);
        }
    }
}
