//! Divisible shares to whole units.

use super::ordered;

/// Shares `units` in proportion to whole-number weights by largest remainder (Hamilton).
///
/// Every share is its exact quota rounded down, and the units still missing go one each to the
/// largest remainders; equal remainders are served in the order given. Remainders are compared
/// exactly, because in class examples ties are the rule. All zero when every weight is 0.
/// Source: Balinski & Young 1975, Amer. Math. Monthly 82:701.
pub fn largest_remainder(weights: &[u64], units: u64) -> Vec<u64> {
    let sum: u128 = weights.iter().map(|&weight| u128::from(weight)).sum();
    if sum == 0 {
        return vec![0; weights.len()];
    }
    let quotas: Vec<u128> = weights.iter().map(|&weight| u128::from(weight) * u128::from(units)).collect();
    let mut shares: Vec<u64> = quotas.iter().map(|quota| (quota / sum) as u64).collect();
    let missing = units - shares.iter().sum::<u64>();
    let by_remainder = ordered(weights.len(), |a, b| (quotas[b] % sum).cmp(&(quotas[a] % sum)));
    for index in by_remainder.into_iter().take(missing as usize) {
        shares[index] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_units_can_mean_fewer_for_one() {
        // The Alabama paradox (Balinski & Young 1982).
        assert_eq!(largest_remainder(&[6, 6, 2], 10), [4, 4, 2]);
        assert_eq!(largest_remainder(&[6, 6, 2], 11), [5, 5, 1]);
    }

    #[test]
    fn no_weight_gets_nothing() {
        assert_eq!(largest_remainder(&[0, 0], 5), [0, 0]);
    }
}
