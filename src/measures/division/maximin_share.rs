//! What a party could guarantee itself if it cut the whole into shares and chose last.

use super::working::shares;
use crate::measures::relations::parties;
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, in_full};
use crate::num;

/// Deaths averted divided by the party's maximin share, for the party with the least.
///
/// Supplies can be divided, so the best that a party can do when it cuts and chooses last is to cut
/// in proportion to need: its maximin share is the most deaths that it could avert with its
/// need-proportional part of every supply (patients divided). 1 or more for every party is fair;
/// more is better; below 0 where treatment harms. Parties with a maximin share of 0 are left out.
/// Undefined with fewer than two parties, and when all are left out.
/// Source: Budish 2011, J Polit Econ 119:1061; unequal entitlements: Farhadi et al. 2019, J Artif
/// Intell Res 64:1.
pub static MMS_FRACTION: Measure = Measure {
    id: "mms_fraction",
    lens: Lens::Relations,
    family: Family::Division,
    unit: Unit::Times,
    direction: Direction::More,
    least: f64::NEG_INFINITY,
    most: f64::INFINITY,
    first_screen: false,
    source: "Budish 2011, J Polit Econ 119:1061",
    working: in_full(shares),
    measure: |case| case.between_parties(|_| least_fraction(case)),
};

/// `payoff / maximin share`; undefined when the share is 0.
pub fn mms_fraction(payoff: f64, share: f64) -> Value {
    if share == 0.0 { Value::Undefined(Reason::NothingToGain) } else { Value::of(payoff / share) }
}

/// Maximin share of something that can be divided at will; 0 parties have none.
pub fn of_divisible(total: f64, parties: usize) -> Value {
    if parties == 0 { Value::Undefined(Reason::NoNeed) } else { Value::of(total / parties as f64) }
}

/// Maximin share of whole units that are all alike, in units.
pub fn of_units(units: f64, parties: usize) -> Value {
    if parties == 0 { Value::Undefined(Reason::NoNeed) } else { Value::of((units / parties as f64).floor()) }
}

/// Steps that the search for the best partition may take.
const MOST_STEPS: usize = 1_000_000;

/// There are too many partitions to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there are too many ways to cut so many things into shares")]
pub struct TooManyThings;

/// The largest least share over all partitions of things into as many shares as parties.
///
/// `values` are what one party gives to each thing; they may be negative. Exact: things are placed
/// from the most valued down, into the poorest share first, and a branch ends when even all that is
/// left cannot lift every share above the best partition found. No parties: nothing is shared, 0.
pub fn of_things(values: &[f64], parties: usize) -> Result<f64, TooManyThings> {
    let order = num::ordered(values.len(), |a, b| values[b].total_cmp(&values[a]));
    let values: Vec<f64> = order.into_iter().map(|thing| values[thing]).collect();
    if parties == 0 {
        return Ok(0.0);
    }
    let mut search = Search { best: f64::NEG_INFINITY, steps: 0, shares: vec![0.0; parties] };
    search.place(&values)?;
    Ok(search.best)
}

/// A search for the best partition: the best least share so far, and the shares being filled.
struct Search {
    best: f64,
    steps: usize,
    shares: Vec<f64>,
}

impl Search {
    /// Places the things left in every way that may be better than the best so far.
    fn place(&mut self, left: &[f64]) -> Result<(), TooManyThings> {
        self.steps += 1;
        if self.steps > MOST_STEPS {
            return Err(TooManyThings);
        }
        let Some((thing, rest)) = left.split_first() else {
            self.best = self.shares.iter().copied().fold(f64::INFINITY, f64::min).max(self.best);
            return Ok(());
        };
        let helpful: f64 = left.iter().filter(|value| **value > 0.0).sum();
        let missing: f64 = self.shares.iter().map(|share| (self.best - share).max(0.0)).sum();
        // A share that is as small as the best least share so far must still grow.
        let must_grow = self.shares.iter().any(|share| *share <= self.best);
        if missing > helpful || (must_grow && missing == helpful) {
            return Ok(());
        }
        let shares = &self.shares;
        let mut tried = f64::NAN;
        for share in num::ordered(shares.len(), |a, b| shares[a].total_cmp(&shares[b])) {
            let before = self.shares[share];
            // Shares that are alike lead to the same partitions.
            if before == tried {
                continue;
            }
            tried = before;
            self.shares[share] = before + thing;
            self.place(rest)?;
            self.shares[share] = before;
        }
        Ok(())
    }
}

fn least_fraction(case: &Case) -> Value {
    let shares = case.ideal.maximin_shares(case.problem);
    parties::least(case.payoffs().into_iter().zip(shares).map(|(payoff, share)| mms_fraction(payoff, *share)))
}
