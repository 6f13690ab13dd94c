//! Shares of a supply as units, level by level.

use crate::num::largest_remainder;
use crate::rules::Ledger;

/// Parts of an amount by shares; whole units by largest remainder where units are whole.
///
/// What the shares leave of 1 is not given to anybody, nor is a fraction of a unit. Shares that add
/// up to more than 1 are taken as weights.
pub fn portions(amount: f64, shares: &[f64], whole: bool) -> Vec<f64> {
    let sum: f64 = shares.iter().sum::<f64>().max(1.0);
    if !whole {
        return shares.iter().map(|share| amount * share / sum).collect();
    }
    // Shares are read in billionths, so that equal ones tie.
    let weight = |share: f64| (share / sum * 1e9).round() as u64;
    let mut weights: Vec<u64> = shares.iter().map(|share| weight(*share)).collect();
    weights.push(1_000_000_000_u64.saturating_sub(weights.iter().sum()));
    let mut units = largest_remainder(&weights, amount.max(0.0) as u64);
    units.pop();
    units.into_iter().map(|units| units as f64).collect()
}

/// The same for every supply: units of each in every part, one list of supplies for each share.
pub fn parts(units: &[f64], shares: &[f64], whole: bool) -> Vec<Vec<f64>> {
    let by_supply: Vec<Vec<f64>> = units.iter().map(|amount| portions(*amount, shares, whole)).collect();
    (0..shares.len()).map(|share| by_supply.iter().map(|parts| parts[share]).collect()).collect()
}

/// Lets only a quota of every supply be given; returns what of it is unused. Does not nest.
pub fn within(ledger: &mut Ledger, quota: &[f64], act: impl FnOnce(&mut Ledger)) -> Vec<f64> {
    let others: Vec<f64> = quota.iter().enumerate().map(|(supply, units)| ledger.left(supply) - units).collect();
    ledger.hold_back(&others);
    act(ledger);
    let unused = (0..quota.len()).map(|supply| ledger.left(supply)).collect();
    ledger.release();
    unused
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_units_add_up_and_the_rest_stays() {
        assert_eq!(portions(1000.0, &[0.4, 0.2, 0.2, 0.2], true), [400.0, 200.0, 200.0, 200.0]);
        assert_eq!(portions(10.0, &[1.0 / 3.0; 3], true).iter().sum::<f64>(), 10.0);
        assert_eq!(portions(10.0, &[0.25], true), [3.0]);
        assert_eq!(portions(10.0, &[0.25], false), [2.5]);
        assert_eq!(portions(12.0, &[1.0, 0.5, 0.5], true), [6.0, 3.0, 3.0]);
    }
}
