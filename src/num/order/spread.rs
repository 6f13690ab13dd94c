//! A sort for very many pairs: numbers are spread over bins by their size, and each bin is sorted in turn.
//!
//! Where comparing takes `n log n` steps this takes two or three passes, unless the numbers lie in
//! heaps: a bin that holds most of them is sorted by comparison.

use super::compare_pairs;

/// A pair of numbers.
type Pair = (f64, f64);

/// Pairs up to which comparing is quicker.
const FEW: usize = 32;

/// Most bins: what is written to so many places at once still fits into the nearest memory.
const MOST_BINS: usize = 1024;

/// Pairs that a bin should hold.
const IN_A_BIN: usize = 4;

/// Sorts as [`compare_pairs`] wants.
pub fn sort(pairs: &mut [Pair]) {
    let mut room = vec![(0.0, 0.0); if pairs.len() > FEW { pairs.len() } else { 0 }];
    sort_with(pairs, &mut room);
}

/// Sorts, with room for as many pairs.
fn sort_with(pairs: &mut [Pair], room: &mut [Pair]) {
    match Bins::of(pairs) {
        Some(bins) => bins.sort(pairs, room),
        None => pairs.sort_unstable_by(compare_pairs),
    }
}

/// Where numbers go.
struct Bins {
    count: usize,
    least: f64,
    /// Bins for each unit.
    scale: f64,
}

impl Bins {
    /// Bins for some pairs; none where they are few, alike, or not all finite.
    fn of(pairs: &[Pair]) -> Option<Self> {
        if pairs.len() <= FEW {
            return None;
        }
        let (mut least, mut most, mut is_finite) = (f64::INFINITY, f64::NEG_INFINITY, true);
        for &(number, _) in pairs {
            least = if number < least { number } else { least };
            most = if number > most { number } else { most };
            is_finite &= number.is_finite();
        }
        let count = (pairs.len() / IN_A_BIN).min(MOST_BINS);
        let scale = count as f64 / (most - least);
        (is_finite && scale.is_normal()).then_some(Self { count, least, scale })
    }

    /// The bin of a number; never falls as the number grows, and the two zeros share one.
    #[inline(always)]
    fn place(&self, number: f64) -> usize {
        (((number - self.least) * self.scale) as usize).min(self.count - 1)
    }

    fn sort(&self, pairs: &mut [Pair], room: &mut [Pair]) {
        let mut ends = [0_u32; MOST_BINS];
        for pair in pairs.iter() {
            ends[self.place(pair.0)] += 1;
        }
        let mut before = 0;
        for end in &mut ends[..self.count] {
            (*end, before) = (before, before + *end);
        }
        // Each entry runs from where its bin starts to where it ends.
        for &pair in pairs.iter() {
            let next = &mut ends[self.place(pair.0)];
            room[*next as usize] = pair;
            *next += 1;
        }
        let mut start = 0;
        for end in ends[..self.count].iter().map(|&end| end as usize) {
            let bin = &mut room[start..end];
            if bin.len() > pairs.len() / 2 {
                bin.sort_unstable_by(compare_pairs);
            } else {
                sort_with(bin, &mut pairs[start..end]);
            }
            start = end;
        }
        pairs.copy_from_slice(room);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::Stream;

    /// Sorted both ways, bit by bit.
    fn check(pairs: Vec<Pair>) {
        let (mut ours, mut theirs) = (pairs.clone(), pairs);
        sort(&mut ours);
        theirs.sort_by(compare_pairs);
        let bits = |pair: &Pair| (pair.0.to_bits(), pair.1.to_bits());
        assert!(ours.iter().map(bits).eq(theirs.iter().map(bits)));
    }

    #[test]
    fn the_order_is_that_of_comparing() {
        let mut stream = Stream::named(1, "spread");
        for count in [0, 1, 32, 33, 1_000, 50_000] {
            let mut of = |number: &dyn Fn(f64) -> f64| -> Vec<Pair> {
                (0..count).map(|_| (number(stream.uniform()), (9.0 * stream.uniform()).floor())).collect()
            };
            check(of(&|u| u));
            check(of(&|u| (10.0 * u).floor() - 5.0));
            check(of(&|u| if u < 0.5 { -0.0 } else { 0.0 }));
            check(of(&|u| 1.0 / u));
            check(of(&|u| if u < 0.9 { 1.0 + 1e-15 * (u * 20.0).floor() } else { 1e9 * u }));
            check(of(&|u| if u < 0.01 { f64::INFINITY } else { u }));
            check(of(&|u| if u < 0.01 { f64::NAN } else { -u }));
            check(of(&|u| if u < 0.5 { f64::MAX } else { -f64::MAX * u }));
            check(of(&|u| 1e-310 * u));
        }
    }
}
