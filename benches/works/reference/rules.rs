//! The twelve rules of the reference.

use evenhand::num::lanes::Lanes;
use evenhand::study::draws::kernel::{fill, serve, sum};

use super::groups::{Block, Groups};

/// Columns that rules write in.
pub struct Room<const N: usize> {
    /// What each group is given.
    pub given: Vec<Lanes<N>>,
    ones: Vec<Lanes<N>>,
    caps: Vec<Lanes<N>>,
    weights: Vec<Lanes<N>>,
    first: Vec<Lanes<N>>,
}

impl<const N: usize> Room<N> {
    /// Room for so many groups.
    pub fn new(groups: usize) -> Self {
        let column = |number: f64| vec![Lanes::all(number); groups];
        Self { given: column(0.0), ones: column(1.0), caps: column(0.0), weights: column(0.0), first: column(0.0) }
    }
}

/// Leaves what rule `rule` gives in a block.
pub fn allocate<const N: usize>(rule: usize, groups: &Groups, block: &Block<N>, room: &mut Room<N>) {
    let Block { need, risk, lives, years, stock } = block;
    let Room { given, ones, caps, weights, first } = room;
    let total = sum(need.len(), |g| need[g]);
    let lost = (total - *stock).max(Lanes::all(0.0));
    match rule {
        0 => {
            let share = (*stock / total).min(Lanes::all(1.0));
            write(given, |g| need[g] * share);
        }
        1 => fill(need, ones, *stock, given),
        2 => {
            fill(need, ones, lost, first);
            write(given, |g| need[g] - first[g]);
        }
        3 => {
            write(caps, |g| need[g] * 0.5);
            let half = total * 0.5;
            fill(caps, ones, stock.or_where_above(lost, *stock, half), first);
            write(given, |g| first[g].or_where_above(need[g] - first[g], *stock, half));
        }
        4 => serve(need, risk, *stock, given),
        5 => serve(need, lives, *stock, given),
        6 => serve(need, years, *stock, given),
        7 => {
            write(weights, |g| need[g] * (1.0 + 2.0 * groups.deprivation[g]));
            fill(need, weights, *stock, given);
        }
        8 => {
            write(caps, |g| if groups.deprivation[g] >= 0.6 { need[g] } else { Lanes::all(0.0) });
            serve(caps, risk, *stock * 0.3, first);
            write(caps, |g| need[g] - first[g]);
            serve(caps, lives, *stock - sum(first.len(), |g| first[g]), given);
            given.iter_mut().zip(first).for_each(|(given, first)| *given += *first);
        }
        9 => {
            write(weights, |g| Lanes::all(groups.people[g]) / lives[g].sqrt());
            fill(need, weights, *stock, given);
        }
        10 => {
            write(weights, |g| Lanes::all(groups.people[g]) / lives[g]);
            fill(need, weights, *stock, given);
        }
        _ => {
            write(weights, |g| Lanes::all(groups.people[g]));
            fill(need, weights, *stock, given);
        }
    }
}

fn write<const N: usize>(column: &mut [Lanes<N>], number: impl Fn(usize) -> Lanes<N>) {
    for (group, place) in column.iter_mut().enumerate() {
        *place = number(group);
    }
}
