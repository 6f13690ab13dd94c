//! Largest remainder (Hamilton).

use super::Shares;
use crate::num::ordered;

/// Shares `units` in proportion to whole-number weights by largest remainder (Hamilton).
///
/// Every share is its exact quota rounded down, and the units still missing go one each to the
/// largest remainders; equal remainders are served in the order given. Remainders are compared
/// exactly, because in class examples ties are the rule. All zero when every weight is 0.
/// Source: Balinski & Young 1975, Amer. Math. Monthly 82:701.
pub fn largest_remainder(weights: &[u64], units: u64) -> Vec<u64> {
    super::Method::LargestRemainder.shares(weights, units, &[]).units
}

/// The same with caps: whoever's exact share reaches its cap gets the cap, and the others share the rest.
pub(super) fn capped(weights: &[u64], units: u64, caps: &[u64]) -> Shares {
    let mut shares = Shares { units: vec![0; weights.len()], tied: Vec::new() };
    let mut open: Vec<usize> = (0..weights.len()).filter(|&member| weights[member] > 0).collect();
    let mut left = units;
    // A capped member leaves more for the others, which may bring the next one to its cap.
    let sum = loop {
        let sum: u128 = open.iter().map(|&member| u128::from(weights[member])).sum();
        let at_cap = |&member: &usize| quota(weights, member, left) / sum >= u128::from(caps[member]);
        let Some(place) = open.iter().position(at_cap) else { break sum };
        let member = open.remove(place);
        shares.units[member] = caps[member];
        left -= caps[member];
    };
    if sum == 0 {
        return shares;
    }
    let remainder = |member: usize| quota(weights, member, left) % sum;
    for &member in &open {
        shares.units[member] = (quota(weights, member, left) / sum) as u64;
    }
    let missing = (left - open.iter().map(|&member| shares.units[member]).sum::<u64>()) as usize;
    let order = ordered(open.len(), |a, b| remainder(open[b]).cmp(&remainder(open[a])));
    let order: Vec<usize> = order.into_iter().map(|place| open[place]).collect();
    for &member in &order[..missing] {
        shares.units[member] += 1;
    }
    if let (Some(last), Some(next)) = (missing.checked_sub(1).map(|last| order[last]), order.get(missing))
        && remainder(last) == remainder(*next)
    {
        shares.tied = open.into_iter().filter(|&member| remainder(member) == remainder(last)).collect();
    }
    shares
}

fn quota(weights: &[u64], member: usize, units: u64) -> u128 {
    u128::from(weights[member]) * u128::from(units)
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
