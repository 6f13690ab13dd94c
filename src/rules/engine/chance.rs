//! Lotteries between persons (engine E6): the exact expectation, or one seeded draw.

use super::fill::{Cell, fill};
use crate::num::Stream;
use crate::rules::{Ledger, Pass};

/// A lottery in which each cell's persons have a chance in proportion to `rate / people`.
///
/// As an expectation this is progressive filling; in a draw, persons are taken in random order and
/// those whose bundle no longer fits are passed over.
/// Returns how many patients of each cell were treated.
pub fn lottery(ledger: &mut Ledger, cells: &[Cell]) -> Vec<f64> {
    ledger.is_random();
    if ledger.drawing() { draw(ledger, cells) } else { fill(ledger, cells) }
}

/// One seeded draw, whole persons; returns how many of each cell were treated.
pub fn draw(ledger: &mut Ledger, cells: &[Cell]) -> Vec<f64> {
    ledger.line_up(cells.iter().map(|cell| cell.group));
    let equal = cells.iter().all(|cell| cell.rate == cell.people && cell.start == 0.0);
    if equal { draw_equal(ledger, cells) } else { draw_expected(ledger, cells) }
}

/// Equal chances: everybody stands in one random line, and those who fit are served.
pub(super) fn draw_equal(ledger: &mut Ledger, cells: &[Cell]) -> Vec<f64> {
    serve_line(ledger, cells, 0.0, |stream, persons, _| (front_half(stream, persons), 0.0, 0.0))
}

/// Persons in random order, told apart by cell only, and how much time they arrive in.
struct Stretch {
    persons: Vec<f64>,
    time: f64,
}

/// Serves persons in random order, passing over those whose bundle no longer fits.
///
/// The line is never written out. A stretch of it whose persons all fit is served at once; any other
/// is parted in two by `part`, which gives how many of each cell stand in the front part, and the times
/// of the front and of the back. The result has exactly the distribution of lining everybody up, at a
/// cost that hardly grows with the number of persons.
pub(super) fn serve_line(
    ledger: &mut Ledger,
    cells: &[Cell],
    time: f64,
    part: impl Fn(&mut Stream, &[f64], f64) -> (Vec<f64>, f64, f64),
) -> Vec<f64> {
    let mut served = vec![0.0; cells.len()];
    let everybody = cells.iter().map(|cell| cell.people.min(ledger.waiting(cell.group)).floor()).collect();
    let mut line = vec![Stretch { persons: everybody, time }];
    while let Some(Stretch { mut persons, time }) = line.pop() {
        let mut ways = Vec::with_capacity(cells.len());
        for (cell, persons) in cells.iter().zip(&mut persons) {
            let way = if *persons > 0.0 { ledger.first_fitting(cell.group) } else { None };
            // A bundle that does not fit now never will again.
            *persons = if way.is_some() { *persons } else { 0.0 };
            ways.push(way);
        }
        if persons.iter().sum::<f64>() <= 1.0 || all_fit(ledger, &ways, &persons) {
            for (cell, way) in ways.iter().enumerate() {
                if let Some(way) = way {
                    served[cell] += ledger.give_whole(*way, persons[cell]);
                }
            }
            continue;
        }
        let (front, front_time, back_time) = part(&mut ledger.stream, &persons, time);
        let back = persons.iter().zip(&front).map(|(all, front)| all - front).collect();
        line.extend([Stretch { persons: back, time: back_time }, Stretch { persons: front, time: front_time }]);
    }
    served
}

/// Whether every person of a stretch can be served with the treatment chosen.
fn all_fit(ledger: &Ledger, ways: &[Option<usize>], persons: &[f64]) -> bool {
    let problem = ledger.problem();
    (0..problem.stock.len()).all(|supply| {
        let units = |way: &Option<usize>| way.map_or(0.0, |way| problem.treatments[way].bundle[supply]);
        let used: f64 = ways.iter().zip(persons).map(|(way, persons)| persons * units(way)).sum();
        used <= ledger.left(supply)
    })
}

/// How many of each cell stand in the front half of a stretch in random order.
fn front_half(stream: &mut Stream, persons: &[f64]) -> Vec<f64> {
    let mut pool: f64 = persons.iter().sum();
    let mut draws = (pool / 2.0).floor();
    let sample = |&persons: &f64| {
        let drawn = stream.hypergeometric(persons, pool, draws);
        pool -= persons;
        draws -= drawn;
        drawn
    };
    persons.iter().map(sample).collect()
}

/// Any chances: systematic sampling over a random order of groups (Madow 1949).
///
/// Each person keeps exactly the chance of the expectation, and each group gets its expectation
/// rounded up or down.
pub fn draw_expected(ledger: &mut Ledger, cells: &[Cell]) -> Vec<f64> {
    let mut served = vec![0.0; cells.len()];
    let expected = fill(&mut ledger.clone(), cells);
    let mut groups: Vec<usize> = cells.iter().map(|cell| cell.group).collect();
    groups.dedup();
    ledger.stream.shuffle(&mut groups);
    let mut point = ledger.stream.uniform();
    // The cells of one group stand together, so that the group's sum is rounded only once.
    for cell in groups.into_iter().flat_map(|group| (0..cells.len()).filter(move |&c| cells[c].group == group)) {
        let next = point + expected[cell];
        // The small addend keeps whole expectations whole.
        let mut persons = (next + 1e-9).floor() - (point + 1e-9).floor();
        point = next;
        while persons > 0.0 {
            let Some(way) = ledger.first_fitting(cells[cell].group) else { break };
            let given = ledger.give_whole(way, persons);
            if given == 0.0 {
                break;
            }
            served[cell] += given;
            persons -= given;
        }
    }
    served
}

/// Opens a step for a lottery among everybody waiting and runs it.
pub fn lottery_among(ledger: &mut Ledger, pass: Pass, groups: impl Iterator<Item = usize>) {
    let cells: Vec<Cell> = groups.map(|group| Cell::everybody(ledger, group)).collect();
    ledger.begin(pass);
    lottery(ledger, &cells);
}
