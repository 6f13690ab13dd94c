//! The discrete path (rule book, section 7): whole patients, one at a time along the paths of a rule.

use super::fill::Cell;
use crate::num;
use crate::rules::Ledger;
use crate::scenario::TiePolicy;

/// Halvings after which a level is as close as its digits allow.
const HALVINGS: usize = 80;

/// Gives one patient at a time to the group whose path would rise next, while bundles fit.
///
/// The next patient of a group comes at the level at which its path passes the number served so far:
/// with equal awards, to the lowest award; with equal losses, to the largest loss. Equal levels go in
/// listed order or by seeded lottery. On one supply, more stock never takes a patient back. Long
/// runs in which nobody is turned away are given at once. Cells of rate 0 come last.
pub fn one_at_a_time(ledger: &mut Ledger, cells: &[Cell]) {
    walk(ledger, cells);
    if cells.iter().any(|cell| cell.rate == 0.0) {
        let last = cells.iter().filter(|cell| cell.rate == 0.0).map(|cell| Cell { rate: cell.people, ..*cell });
        walk(ledger, &last.collect::<Vec<Cell>>());
    }
}

fn walk(ledger: &mut Ledger, cells: &[Cell]) {
    let mut groups: Vec<usize> = cells.iter().map(|cell| cell.group).collect();
    groups.dedup();
    ledger.line_up(groups.iter().copied());
    if ledger.problem().ties == TiePolicy::Lottery {
        ledger.stream.shuffle(&mut groups);
    }
    let mut walkers: Vec<Walker> = groups.into_iter().map(|group| Walker::new(group, cells)).collect();
    loop {
        walkers.retain(|walker| walker.next_level().is_finite() && ledger.first_fitting(walker.group).is_some());
        if walkers.is_empty() {
            return;
        }
        give_run(ledger, &mut walkers);
        give_singly(ledger, &mut walkers);
    }
}

/// Goes as far as everybody who is reached on the way can be served.
fn give_run(ledger: &mut Ledger, walkers: &mut [Walker]) {
    let problem = ledger.problem();
    let ways: Vec<Option<usize>> = walkers.iter().map(|walker| ledger.first_fitting(walker.group)).collect();
    let fits = |level: f64| {
        (0..problem.stock.len()).all(|supply| {
            let units = |(walker, way): (&Walker, &Option<usize>)| {
                way.map_or(0.0, |way| problem.treatments[way].bundle[supply] * (walker.reached(level) - walker.served))
            };
            walkers.iter().zip(&ways).map(units).sum::<f64>() <= ledger.left(supply)
        })
    };
    let (mut low, mut high) = (0.0, walkers.iter().map(Walker::last_level).fold(0.0, f64::max));
    if fits(high) {
        low = high;
    }
    for _ in 0..HALVINGS {
        let level = f64::midpoint(low, high);
        if fits(level) { low = level } else { high = level }
    }
    for (walker, way) in walkers.iter_mut().zip(ways) {
        if let Some(way) = way {
            walker.served += ledger.give_whole(way, walker.reached(low) - walker.served);
        }
    }
}

/// Serves one patient after the other until somebody cannot be served.
fn give_singly(ledger: &mut Ledger, walkers: &mut [Walker]) {
    let mut tied: (f64, Vec<usize>) = (f64::NAN, Vec::new());
    loop {
        let first = (0..walkers.len()).min_by(|&a, &b| walkers[a].next_level().total_cmp(&walkers[b].next_level()));
        let Some(next) = first.map(|first| &mut walkers[first]) else { return };
        let level = next.next_level();
        if !level.is_finite() {
            return;
        }
        if !num::same(level, tied.0) {
            tied = (level, Vec::new());
        }
        tied.1.push(next.group);
        let Some(way) = ledger.first_fitting(next.group) else {
            return ledger.tie(tied.1);
        };
        next.served += ledger.give_whole(way, 1.0);
    }
}

/// A group on its path.
struct Walker {
    group: usize,
    stretches: Vec<Cell>,
    served: f64,
}

impl Walker {
    fn new(group: usize, cells: &[Cell]) -> Self {
        let moves = |cell: &&Cell| cell.group == group && cell.people > 0.0 && cell.rate > 0.0;
        Self { group, stretches: cells.iter().filter(moves).copied().collect(), served: 0.0 }
    }

    /// The level at which the next patient comes; infinite when all have come.
    fn next_level(&self) -> f64 {
        let mut before = 0.0;
        for cell in &self.stretches {
            // A part of a patient that is only rounding noise is none.
            if self.served < before + cell.people - num::TOLERANCE {
                return cell.start + (self.served - before).max(0.0) / cell.rate;
            }
            before += cell.people;
        }
        f64::INFINITY
    }

    /// Patients who come below a level.
    fn reached(&self, level: f64) -> f64 {
        let of = |cell: &Cell| (cell.rate * (level - cell.start)).clamp(0.0, cell.people);
        let all = self.stretches.iter().map(|cell| cell.people).sum::<f64>() + num::TOLERANCE;
        self.stretches.iter().map(of).sum::<f64>().ceil().min(all.floor()).max(self.served)
    }

    fn last_level(&self) -> f64 {
        self.stretches.iter().map(|cell| cell.start + cell.people / cell.rate).fold(0.0, f64::max)
    }
}
