//! The two ways to give: to all at once, or to one after the other.

use super::FEW;
use crate::num::lanes::Lanes;

/// Most steps of [`fill`]; each settles at least one group, so this is only reached with more groups.
const MOST_STEPS: usize = 64;

/// Fills groups at paces `weight` until each has its `cap` or the stock is used: `min(cap, level weight)`
/// with the level at which they add up to the stock.
///
/// Newton's method on the sum as a function of the level: the sum is concave, so that from below no
/// step goes too far, and with straight pieces the last one lands exactly.
#[inline]
pub fn fill<const N: usize>(cap: &[Lanes<N>], weight: &[Lanes<N>], stock: Lanes<N>, given: &mut [Lanes<N>]) {
    let mut pace = Lanes::all(0.0);
    for weight in weight {
        pace += *weight;
    }
    let mut level = stock / pace;
    for _ in 0..MOST_STEPS.max(cap.len()) {
        let (mut full, mut open) = (Lanes::all(0.0), Lanes::all(0.0));
        for (cap, weight) in cap.iter().zip(weight) {
            let reached = level * *weight;
            full += cap.with(reached, |cap, reached| if reached >= cap { cap } else { 0.0 });
            open += weight.where_above(*cap, reached);
        }
        // Where every group is full the level may as well be anything greater.
        let next = (stock - full).with(open, |rest, open| if open > 0.0 { rest / open } else { f64::MAX });
        let next = next.max(level);
        let is_settled = (0..N).all(|lane| next.0[lane] <= level.0[lane] * (1.0 + 1e-15));
        level = next;
        if is_settled {
            break;
        }
    }
    for ((given, cap), weight) in given.iter_mut().zip(cap).zip(weight) {
        *given = cap.min(level * *weight);
    }
}

/// Serves groups from the highest `key` down until the stock is used; groups of one key share.
#[inline]
pub fn serve<const N: usize>(cap: &[Lanes<N>], key: &[Lanes<N>], stock: Lanes<N>, given: &mut [Lanes<N>]) {
    if cap.len() <= FEW { serve_few(cap, key, stock, given) } else { serve_many(cap, key, stock, given) }
}

/// Each group looks at all others: nothing is sorted, and all lanes go in step.
#[inline]
fn serve_few<const N: usize>(cap: &[Lanes<N>], key: &[Lanes<N>], stock: Lanes<N>, given: &mut [Lanes<N>]) {
    for (group, given) in given.iter_mut().enumerate() {
        let (mut before, mut tied) = (Lanes::all(0.0), Lanes::all(0.0));
        for (cap, other) in cap.iter().zip(key) {
            before += cap.where_above(*other, key[group]);
            tied += cap.where_same(*other, key[group]);
        }
        *given = cap[group] * part(stock, before, tied);
    }
}

/// The same numbers, when the key at which the stock runs out is looked for first.
fn serve_many<const N: usize>(cap: &[Lanes<N>], key: &[Lanes<N>], stock: Lanes<N>, given: &mut [Lanes<N>]) {
    let mut room = Vec::with_capacity(cap.len());
    let cut = Lanes::of(|lane| {
        room.clear();
        room.extend(cap.iter().zip(key).map(|(cap, key)| (key.0[lane], cap.0[lane])));
        last_served(&mut room, stock.0[lane])
    });
    let (mut before, mut tied) = (Lanes::all(0.0), Lanes::all(0.0));
    for (cap, key) in cap.iter().zip(key) {
        before += cap.where_above(*key, cut);
        tied += cap.where_same(*key, cut);
    }
    let part = part(stock, before, tied);
    for ((given, cap), key) in given.iter_mut().zip(cap).zip(key) {
        *given = cap.where_above(*key, cut) + (*cap * part).where_same(*key, cut);
    }
}

/// The part of their caps that groups of one key get, after those with higher ones.
#[inline(always)]
fn part<const N: usize>(stock: Lanes<N>, before: Lanes<N>, tied: Lanes<N>) -> Lanes<N> {
    let part = (stock - before) / tied.max(Lanes::all(f64::MIN_POSITIVE));
    part.max(Lanes::all(0.0)).min(Lanes::all(1.0))
}

/// The key of the last group that gets anything, of pairs of key and cap: half of those that may be the one are
/// struck off at each step.
fn last_served(mut open: &mut [(f64, f64)], stock: f64) -> f64 {
    let mut rest = stock;
    while open.len() > 1 {
        let middle = open.len() / 2;
        open.select_nth_unstable_by(middle, |a, b| b.0.total_cmp(&a.0));
        let (first, last) = open.split_at_mut(middle);
        let wanted: f64 = first.iter().map(|pair| pair.1).sum();
        if wanted < rest {
            rest -= wanted;
            open = last;
        } else {
            open = first;
        }
    }
    open.first().map_or(0.0, |pair| pair.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::Stream;

    #[test]
    fn many_are_served_as_few_are() {
        let mut stream = Stream::named(1, "serve");
        for groups in [1, 2, 3, 7, 40, 300] {
            let mut column = |kinds: f64| -> Vec<Lanes<2>> {
                (0..groups).map(|_| Lanes::of(|_| (kinds * stream.uniform()).floor())).collect()
            };
            let (cap, key) = (column(50.0), column(20.0));
            let all: f64 = cap.iter().map(|cap| cap.0[0]).sum();
            for stock in [0.0, 0.1 * all, 0.5 * all, (0.7 * all).floor(), all, 2.0 * all] {
                let stock = Lanes([stock, 0.3 * stock]);
                let (mut few, mut many) = (vec![Lanes::all(-1.0); groups], vec![Lanes::all(-1.0); groups]);
                serve_few(&cap, &key, stock, &mut few);
                serve_many(&cap, &key, stock, &mut many);
                assert_eq!(few, many, "{groups} groups, stock {stock:?}");
            }
        }
    }
}
