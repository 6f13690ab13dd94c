//! The quota method: d'Hondt that never gives more than the exact share rounded up.

use std::cmp::Ordering;

use super::Shares;
use super::divisor::Divisor;

/// Shares whole units by the quota method; a member at its cap is passed over.
///
/// Where caps leave nobody below the exact share rounded up, that limit is dropped for the unit in
/// question. Time grows with the units, or with the sum of the weights without their common divisor
/// where that is smaller: at whole multiples of it every share is exact.
/// Source: Balinski & Young 1975, Amer. Math. Monthly 82:701.
pub(super) fn shares(weights: &[u64], units: u64, caps: &[u64]) -> Shares {
    let sum: u128 = weights.iter().map(|&weight| u128::from(weight)).sum();
    let unlimited = (0..weights.len()).all(|member| weights[member] == 0 || caps[member] >= units);
    let start = if unlimited { exact_until(weights, units) } else { 0 };
    let exact = |&weight: &u64| (u128::from(weight) * u128::from(start)).checked_div(sum).unwrap_or(0) as u64;
    let mut held: Vec<u64> = weights.iter().map(exact).collect();
    let mut tied = Vec::new();
    for given in start..units {
        let below_quota =
            |&member: &usize| u128::from(held[member]) * sum < u128::from(weights[member]) * (u128::from(given) + 1);
        let open = || (0..weights.len()).filter(|&member| held[member] < caps[member]);
        let claim = |member: usize| Divisor::DHondt.claim(weights[member], held[member]);
        let larger = |best: usize, other: usize| match claim(other).compare(claim(best)) {
            Ordering::Greater => other,
            _ => best,
        };
        let Some(next) = open().filter(below_quota).reduce(larger).or_else(|| open().reduce(larger)) else {
            tied.clear();
            break;
        };
        let equal = |&member: &usize| claim(member).compare(claim(next)) == Ordering::Equal;
        tied = open().filter(|member| below_quota(member) == below_quota(&next) && equal(member)).collect();
        held[next] += 1;
    }
    if tied.len() < 2 {
        tied.clear();
    }
    Shares { units: held, tied }
}

/// The largest number of units, at most `units`, of which every exact share is whole.
fn exact_until(weights: &[u64], units: u64) -> u64 {
    let divisor = weights.iter().fold(0, |divisor, &weight| common_divisor(divisor, weight));
    let sum: u128 = weights.iter().map(|&weight| u128::from(weight.checked_div(divisor).unwrap_or(0))).sum();
    let units = u128::from(units);
    units.checked_rem(sum).map_or(0, |rest| (units - rest) as u64)
}

fn common_divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { common_divisor(b, a % b) }
}
