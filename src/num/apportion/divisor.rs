//! Divisor methods: the next unit goes where the weight per unit, suitably counted, is largest.

use std::cmp::Ordering;

use super::Shares;
use super::wide::Fraction;

/// How units already held are counted against a weight.
#[derive(Clone, Copy)]
pub(super) enum Divisor {
    DHondt,
    SainteLague,
    ModifiedSainteLague,
    HillHuntington,
    Adams,
    Dean,
}

impl Divisor {
    /// The claim of a weight `v` with `x` units to one more, as an exact fraction.
    pub(super) fn claim(self, v: u64, x: u64) -> Fraction {
        let (v, x) = (u128::from(v), u128::from(x));
        let (over, under) = match self {
            Self::DHondt => (v, x + 1),
            Self::SainteLague => (v, 2 * x + 1),
            // Divisors 1.4, 3, 5, 7, ... five times over.
            Self::ModifiedSainteLague => (v, if x == 0 { 7 } else { 10 * x + 5 }),
            // Squared, to do without the root.
            Self::HillHuntington => (v * v, x * (x + 1)),
            Self::Adams => (v, x),
            // Exact below 2^62 units; beyond, the product stops growing instead of overflowing.
            Self::Dean => (v.saturating_mul(2 * x + 1), x * (x + 1)),
        };
        Fraction { over, under }
    }
}

/// Shares whole units by a divisor method; a member at its cap is passed over.
pub(super) fn shares(divisor: Divisor, weights: &[u64], units: u64, caps: &[u64]) -> Shares {
    let mut held = head_start(weights, units, caps);
    let mut left = units - held.iter().sum::<u64>();
    let mut last = None;
    while left > 0 {
        let claim = |member: usize| divisor.claim(weights[member], held[member]);
        let open = (0..weights.len()).filter(|&member| held[member] < caps[member]);
        // Among equal claims `reduce` keeps the first.
        let Some(next) = open.reduce(|best, other| match claim(other).compare(claim(best)) {
            Ordering::Greater => other,
            _ => best,
        }) else {
            break;
        };
        last = Some(claim(next));
        held[next] += 1;
        left -= 1;
    }
    let tied = last.map(|last| tied(divisor, weights, &held, caps, last)).unwrap_or_default();
    Shares { units: held, tied }
}

/// Units that every divisor method gives in any case, so that millions need not be counted singly.
///
/// Each method rounds `weight * scale` up or down. At a scale of `(units - members) / sum` rounding
/// up cannot ask for more than there is, so everything rounded down is safe. A cap that is reached
/// frees units for the others, for whom the scale rises.
fn head_start(weights: &[u64], units: u64, caps: &[u64]) -> Vec<u64> {
    let mut held = vec![0; weights.len()];
    let mut open: Vec<usize> = (0..weights.len()).filter(|&member| caps[member] > 0).collect();
    let mut left = units;
    loop {
        let sum: u128 = open.iter().map(|&member| u128::from(weights[member])).sum();
        if sum == 0 {
            return held;
        }
        let safe = u128::from(left.saturating_sub(open.len() as u64));
        for &member in &open {
            held[member] = ((u128::from(weights[member]) * safe / sum) as u64).min(caps[member]);
        }
        let before = open.len();
        for &member in open.iter().filter(|&&member| held[member] == caps[member]) {
            left -= caps[member];
        }
        open.retain(|&member| held[member] < caps[member]);
        if open.len() == before {
            return held;
        }
    }
}

/// Members whose claim equals that of the last unit given, if some of them went without.
fn tied(divisor: Divisor, weights: &[u64], held: &[u64], caps: &[u64], last: Fraction) -> Vec<usize> {
    let equal = |member: usize, units: u64| divisor.claim(weights[member], units).compare(last) == Ordering::Equal;
    let lost = |&member: &usize| held[member] < caps[member] && equal(member, held[member]);
    let won = |&member: &usize| held[member] > 0 && equal(member, held[member] - 1);
    if !(0..weights.len()).any(|member| lost(&member)) {
        return Vec::new();
    }
    (0..weights.len()).filter(|member| lost(member) || won(member)).collect()
}
