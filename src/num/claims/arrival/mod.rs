//! Run on the bank: the mean over all orders in which claimants may come.

mod counts;
mod orders;
mod subsets;

pub use orders::mean_over_orders;

use super::{sum, when_scarce};
use crate::num::{self, Stream};

/// Means, and how far chance may have moved them.
#[derive(Clone, Debug, PartialEq)]
pub struct Average {
    /// The mean for each.
    pub means: Vec<f64>,
    /// Largest standard error of the means; 0 when they are exact.
    pub standard_error: f64,
}

/// Random arrival: claimants come one by one and take their claim as long as anything is there; the
/// awards are the mean over all orders, which is the Shapley value of the bankruptcy game.
///
/// O'Neill 1982, Math. Soc. Sci. 2:345. Exact for up to 16 claimants, and for up to 128 whose claims
/// are multiples of one step that is not too small; otherwise the mean of orders drawn from the stream.
pub fn random_arrival(claims: &[f64], endowment: f64, stream: &mut Stream) -> Average {
    let mut standard_error = 0.0;
    let means = when_scarce(claims, endowment, |_| {
        // In rising order, so that drawn orders do not depend on how claimants are listed; whoever
        // claims nothing makes no difference to the others, but to the cost.
        let mut order = num::ordered(claims.len(), |a, b| claims[a].total_cmp(&claims[b]));
        order.retain(|&claimant| claims[claimant] > 0.0);
        let sorted: Vec<f64> = order.iter().map(|&claimant| claims[claimant]).collect();
        let average = among(&sorted, endowment, stream);
        standard_error = average.standard_error;
        let mut means = vec![0.0; claims.len()];
        for (place, claimant) in order.into_iter().enumerate() {
            means[claimant] = average.means[place];
        }
        means
    });
    Average { means, standard_error }
}

/// The means for claims in rising order.
fn among(claims: &[f64], endowment: f64, stream: &mut Stream) -> Average {
    if let Some(means) = subsets::means(claims, endowment).or_else(|| counts::means(claims, endowment)) {
        return Average { means, standard_error: 0.0 };
    }
    let serve = |order: &[usize], award: &mut dyn FnMut(usize, f64)| {
        let mut rest = endowment;
        for &claimant in order {
            let taken = claims[claimant].min(rest);
            award(claimant, taken);
            rest -= taken;
            if rest <= 0.0 {
                break;
            }
        }
    };
    let mut average = mean_over_orders(claims.len(), claims.len(), stream, serve);
    average.share_between_equals(1, |a, b| claims[a] == claims[b]);
    average
}

impl Average {
    /// Gives neighbours who are alike their common means, for claimants with `width` means each: chance
    /// must not part them.
    pub fn share_between_equals(&mut self, width: usize, alike: impl Fn(usize, usize) -> bool) {
        let count = self.means.len() / width;
        let mut first = 0;
        while first < count {
            let after = (first + 1..count).find(|&next| !alike(first, next)).unwrap_or(count);
            for column in 0..width {
                let twins = || (first..after).map(|place| place * width + column);
                let mean = twins().map(|twin| self.means[twin]).sum::<f64>() / (after - first) as f64;
                twins().for_each(|twin| self.means[twin] = mean);
            }
            first = after;
        }
    }
}

/// For each number of others who came before: the chance that it is just one given set of others.
///
/// `k! (n - k - 1)! / n! = 1 / (n C(n - 1, k))`.
fn chances(count: usize) -> Vec<f64> {
    let mut chances = Vec::with_capacity(count);
    let mut chance = 1.0 / count as f64;
    for before in 0..count {
        chances.push(chance);
        chance *= (before + 1) as f64 / (count - before - 1) as f64;
    }
    chances
}
