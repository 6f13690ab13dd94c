//! Whole units in proportion to whole-number weights.
//!
//! Every method answers the same question, how to share units that cannot be divided, and gives up
//! something else for it: largest remainder can take a unit away when there are more of them, divisor
//! methods can stray from the exact share by more than a unit. All comparisons are exact.

mod divisor;
mod quota;
mod remainder;
mod wide;

use divisor::Divisor;
pub use remainder::largest_remainder;

/// A method of sharing whole units.
///
/// Sources: Balinski & Young 1975, Amer. Math. Monthly 82:701; Balinski & Young 1982, Fair
/// Representation (the American and the European names of each).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Exact shares rounded down; missing units go to the largest remainders (Hamilton, Hare-Niemeyer).
    LargestRemainder,
    /// The next unit goes to the largest `v / (x + 1)` (Jefferson): leans to large weights.
    DHondt,
    /// The next unit goes to the largest `v / (2x + 1)` (Webster): leans to neither side.
    SainteLague,
    /// The same with a first divisor of 1.4 in place of 1: a first unit is harder to get.
    ModifiedSainteLague,
    /// The next unit goes to the largest `v / sqrt(x (x + 1))`: everybody gets a first unit first.
    HillHuntington,
    /// The next unit goes to the largest `v / x`: everybody gets a first unit first; leans to small weights.
    Adams,
    /// The next unit goes to the largest `v (2x + 1) / (2x (x + 1))`: everybody gets a first unit first.
    Dean,
    /// d'Hondt among those still below their exact share rounded up (Balinski & Young 1975).
    Quota,
}

/// Whole units, and whether a tie decided who got the last of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shares {
    /// Units of each member, in the order of the weights.
    pub units: Vec<u64>,
    /// Members with equal claims to the last units, of whom only those listed first got one.
    pub tied: Vec<usize>,
}

impl Method {
    /// Every method, in the order of the rule book.
    pub const ALL: [Self; 8] = [
        Self::LargestRemainder,
        Self::DHondt,
        Self::SainteLague,
        Self::ModifiedSainteLague,
        Self::HillHuntington,
        Self::Adams,
        Self::Dean,
        Self::Quota,
    ];

    /// Stable name.
    pub fn key(self) -> &'static str {
        match self {
            Self::LargestRemainder => "largest_remainder",
            Self::DHondt => "dhondt",
            Self::SainteLague => "saintelague",
            Self::ModifiedSainteLague => "modified_saintelague",
            Self::HillHuntington => "huntington",
            Self::Adams => "adams",
            Self::Dean => "dean",
            Self::Quota => "quota",
        }
    }

    /// Shares `units` in proportion to `weights`, never more than `caps` for anyone.
    ///
    /// An absent cap is no limit. A member without weight gets nothing. Equal claims to the last unit
    /// go to the member listed first. Fewer units are given when caps leave some over.
    pub fn shares(self, weights: &[u64], units: u64, caps: &[Option<u64>]) -> Shares {
        let caps: Vec<u64> = (0..weights.len())
            .map(|member| match weights[member] {
                0 => 0,
                _ => caps.get(member).copied().flatten().unwrap_or(u64::MAX),
            })
            .collect();
        match self {
            Self::LargestRemainder => remainder::capped(weights, units, &caps),
            Self::DHondt => divisor::shares(Divisor::DHondt, weights, units, &caps),
            Self::SainteLague => divisor::shares(Divisor::SainteLague, weights, units, &caps),
            Self::ModifiedSainteLague => divisor::shares(Divisor::ModifiedSainteLague, weights, units, &caps),
            Self::HillHuntington => divisor::shares(Divisor::HillHuntington, weights, units, &caps),
            Self::Adams => divisor::shares(Divisor::Adams, weights, units, &caps),
            Self::Dean => divisor::shares(Divisor::Dean, weights, units, &caps),
            Self::Quota => quota::shares(weights, units, &caps),
        }
    }
}
