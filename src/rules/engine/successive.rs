//! Successive weighted draws: one person after the other, each time in proportion to the weights left.
//!
//! It is the same as giving every person a clock that rings at a random time, twice as soon on average
//! for twice the weight, and serving them as their clocks ring (Efraimidis & Spirakis 2006, Inf. Process.
//! Lett. 97:181). Chances are not in proportion to weights: who is drawn early is not there to be drawn
//! again.

use super::chance::{draw_equal, serve_line};
use super::fill::{Cell, fill};
use crate::num;
use crate::rules::Ledger;

/// Persons up to whom every course that the draws can take is gone through.
const PERSONS: f64 = 16.0;

/// Steps to the moment when a supply runs out; a dozen is usual.
const STEPS: usize = 200;

/// Weighted draws among the cells' persons, whose weight is `rate / people`.
///
/// As an expectation this is exact for up to 16 whole persons with one treatment each. Otherwise it is
/// the limit for large groups, of which after a time `t` the part `1 - exp(-w t)` has been drawn: for
/// seventeen persons its chances are at most about two in a hundred off, for more persons less.
pub fn successive(ledger: &mut Ledger, cells: &[Cell]) {
    ledger.is_random();
    ledger.line_up(cells.iter().map(|cell| cell.group));
    let weighted: Vec<Cell> = cells.iter().copied().filter(|cell| cell.people > 0.0 && cell.rate > 0.0).collect();
    if ledger.drawing() {
        draw(ledger, &weighted);
    } else if is_small(ledger, &weighted) {
        give_exact(ledger, &weighted);
    } else {
        give_limit(ledger, &weighted);
    }
    // Who has no weight at all comes after everybody else.
    let last = cells.iter().filter(|cell| cell.rate == 0.0).map(|cell| Cell { rate: cell.people, ..*cell });
    let last: Vec<Cell> = last.collect();
    if ledger.drawing() {
        draw_equal(ledger, &last);
    } else {
        fill(ledger, &last);
    }
}

fn weight(cell: &Cell) -> f64 {
    cell.rate / cell.people
}

/// Parts a stretch of time in two, and those whose clocks ring in it.
fn draw(ledger: &mut Ledger, cells: &[Cell]) {
    let weights: Vec<f64> = cells.iter().map(weight).collect();
    serve_line(ledger, cells, f64::INFINITY, |stream, persons, time| {
        let ends = time.is_finite();
        let total: f64 = persons.iter().zip(&weights).map(|(persons, weight)| persons * weight).sum();
        // Of a stretch without end, about half of the persons come in front.
        let front = if ends { time / 2.0 } else { std::f64::consts::LN_2 * persons.iter().sum::<f64>() / total };
        let chance = |weight: f64| {
            let rings = num::decayed(weight * front);
            if ends { 1.0 / (2.0 - rings) } else { rings }
        };
        let drawn = persons.iter().zip(&weights).map(|(persons, weight)| stream.binomial(*persons, chance(*weight)));
        (drawn.collect(), front, if ends { front } else { f64::INFINITY })
    });
}

fn is_small(ledger: &Ledger, cells: &[Cell]) -> bool {
    let problem = ledger.problem();
    problem.whole
        && cells.iter().all(|cell| cell.people.fract() == 0.0 && problem.groups[cell.group].treatments.len() == 1)
        && cells.iter().map(|cell| cell.people).sum::<f64>() <= PERSONS
}

/// The exact expectation: the chance of every state, which is how many of each cell have been drawn.
///
/// States are numbered so that a draw leads to a higher number; there are at most 2^16.
fn give_exact(ledger: &mut Ledger, cells: &[Cell]) {
    let problem = ledger.problem();
    let sizes: Vec<usize> = cells.iter().map(|cell| cell.people as usize + 1).collect();
    let mut chances = vec![0.0; sizes.iter().product()];
    let mut expected = vec![0.0; cells.len()];
    chances[0] = 1.0;
    for state in 0..chances.len() {
        let mut rest = state;
        let drawn: Vec<usize> = sizes.iter().map(|size| (rest % size, rest /= size).0).collect();
        let bundle = |cell: usize| &problem.treatments[problem.groups[cells[cell].group].treatments.start].bundle;
        let used = |supply: usize| (0..cells.len()).map(|cell| drawn[cell] as f64 * bundle(cell)[supply]).sum::<f64>();
        let fits =
            |cell: usize| (0..problem.stock.len()).all(|s| used(s) + bundle(cell)[s] <= ledger.left(s) * (1.0 + 1e-12));
        let pull = |cell: usize| {
            let waiting = cells[cell].people - drawn[cell] as f64;
            if waiting > 0.0 && fits(cell) { waiting * weight(&cells[cell]) } else { 0.0 }
        };
        let pulls: Vec<f64> = (0..cells.len()).map(pull).collect();
        let total: f64 = pulls.iter().sum();
        let mut stride = 1;
        for cell in 0..cells.len() {
            if total == 0.0 {
                expected[cell] += chances[state] * drawn[cell] as f64;
            } else if pulls[cell] > 0.0 {
                chances[state + stride] += chances[state] * pulls[cell] / total;
            }
            stride *= sizes[cell];
        }
    }
    for (cell, patients) in cells.iter().zip(expected) {
        ledger.give(problem.groups[cell.group].treatments.start, patients);
    }
}

/// The limit for large groups: time runs until a supply is exhausted, then on without its users.
fn give_limit(ledger: &mut Ledger, cells: &[Cell]) {
    let problem = ledger.problem();
    let mut waiting: Vec<f64> = cells.iter().map(|cell| cell.people).collect();
    for _ in 0..=problem.treatments.len() + problem.stock.len() {
        let ways: Vec<Option<usize>> = cells.iter().map(|cell| ledger.first_available(cell.group)).collect();
        let units = |cell: usize, supply: usize| ways[cell].map_or(0.0, |way| problem.treatments[way].bundle[supply]);
        let runs_out = |supply: usize| {
            let users: Vec<(f64, f64)> =
                (0..cells.len()).map(|cell| (units(cell, supply) * waiting[cell], weight(&cells[cell]))).collect();
            time_until(&users, ledger.left(supply))
        };
        let time = (0..problem.stock.len()).map(runs_out).fold(f64::INFINITY, f64::min);
        for (cell, way) in ways.iter().enumerate() {
            if let Some(way) = way {
                let drawn = num::decayed(weight(&cells[cell]) * time) * waiting[cell];
                waiting[cell] -= ledger.give(*way, drawn);
            }
        }
        if time == f64::INFINITY {
            return;
        }
    }
}

/// When the users of a supply, with what all of them would use and their weights, have used so much.
///
/// Newton's method from time 0: use only slows down, so that no step goes too far.
fn time_until(users: &[(f64, f64)], left: f64) -> f64 {
    if users.iter().map(|(units, _)| units).sum::<f64>() <= left {
        return f64::INFINITY;
    }
    let mut time = 0.0;
    for _ in 0..STEPS {
        let used: f64 = users.iter().map(|(units, weight)| units * num::decayed(weight * time)).sum();
        let pace: f64 = users.iter().map(|(units, weight)| units * weight * (1.0 - num::decayed(weight * time))).sum();
        let next = time + (left - used) / pace;
        if !(next > time && next.is_finite()) {
            break;
        }
        time = next;
    }
    time
}
