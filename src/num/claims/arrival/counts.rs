//! Random arrival by counting the sets of claimants of each size and sum.

use super::{chances, sum};
use crate::num::whole::common_divisor;

/// Claimants up to which every number of sets fits in 128 bits.
const MOST: usize = 128;

/// Most additions that are made.
const COST: f64 = 4e6;

/// The mean awards for claims in rising order; `None` when claims have no common step or there would be too much to count.
///
/// How many sets of `k` claimants claim `s` together is counted for all claimants, and then with
/// each of them taken out: `n^2 E` steps when claims are whole numbers. Counts are whole numbers, so
/// that taking out is exact. With little lacking, losses are divided instead: the rule is self-dual.
pub(super) fn means(claims: &[f64], endowment: f64) -> Option<Vec<f64>> {
    let lacking = sum(claims, |claim| claim) - endowment;
    if lacking < endowment {
        let losses = means(claims, lacking)?;
        return Some(claims.iter().zip(losses).map(|(claim, loss)| claim - loss).collect());
    }
    let step = claims.iter().try_fold(0, |step, claim| Some(common_divisor(step, whole(*claim)?)))? as f64;
    let count = claims.len();
    let sums = (endowment / step).ceil();
    if count > MOST || (count * count) as f64 * sums > COST {
        return None;
    }
    let table = Table { sums: sums as usize, sizes: count };
    let steps: Vec<usize> = claims.iter().map(|claim| (claim / step) as usize).collect();
    let sets = table.count(&steps);
    let chances = chances(count);
    let mut means: Vec<f64> = Vec::with_capacity(count);
    for (claimant, claim) in claims.iter().enumerate() {
        if claimant > 0 && steps[claimant - 1] == steps[claimant] {
            means.push(means[claimant - 1]);
            continue;
        }
        let others = table.without(&sets, steps[claimant]);
        let award = |place: usize| {
            let (before, taken) = (place / table.sums, (place % table.sums) as f64 * step);
            chances[before] * others[place] as f64 * claim.min(endowment - taken)
        };
        means.push((0..others.len()).map(award).sum());
    }
    Some(means)
}

/// Numbers of sets by size and sum, the sums below the endowment only.
struct Table {
    sums: usize,
    sizes: usize,
}

impl Table {
    fn count(&self, claims: &[usize]) -> Vec<u128> {
        let mut sets = vec![0_u128; self.sums * self.sizes];
        sets[0] = 1;
        for &claim in claims {
            // From the largest sets down, so that nobody is counted twice in one set.
            for size in (1..self.sizes).rev() {
                let (smaller, larger) = self.around(&mut sets, size, claim);
                for (sets, more) in larger.iter_mut().zip(smaller) {
                    // Sets of everybody may not fit into the number, but are not asked for either.
                    *sets = sets.wrapping_add(*more);
                }
            }
        }
        sets
    }

    /// The same without one claimant.
    fn without(&self, sets: &[u128], claim: usize) -> Vec<u128> {
        let mut others = sets.to_vec();
        for size in 1..self.sizes {
            let (smaller, larger) = self.around(&mut others, size, claim);
            for (sets, with) in larger.iter_mut().zip(smaller) {
                *sets = sets.wrapping_sub(*with);
            }
        }
        others
    }

    /// The sets one smaller than `size`, and those of that size that claim so much more.
    fn around<'s>(&self, sets: &'s mut [u128], size: usize, claim: usize) -> (&'s [u128], &'s mut [u128]) {
        let (smaller, larger) = sets.split_at_mut(size * self.sums);
        (&smaller[(size - 1) * self.sums..], &mut larger[claim.min(self.sums)..self.sums])
    }
}

/// A claim as a whole number, if it is one.
fn whole(claim: f64) -> Option<u64> {
    (claim.fract() == 0.0 && claim < 9e15).then_some(claim as u64)
}
