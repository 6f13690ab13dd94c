//! Lotteries between persons (engine E6): the exact expectation, or one seeded draw.

use super::fill::{Cell, fill};
use super::{Ledger, Pass};

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
    if equal { draw_equal(ledger, cells) } else { draw_weighted(ledger, cells) }
}

/// Persons below which a draw goes person by person.
const FEW: f64 = 32.0;

/// Equal chances: the first persons of a random order are a hypergeometric sample.
///
/// As long as any next `m` persons fit whoever they are, they are sampled at once; the last few
/// are taken one by one among those whose bundle still fits. The result has exactly the
/// distribution of shuffling everybody and serving those who fit.
fn draw_equal(ledger: &mut Ledger, cells: &[Cell]) -> Vec<f64> {
    let mut served = vec![0.0; cells.len()];
    let mut persons: Vec<f64> = cells.iter().map(|cell| cell.people.min(ledger.waiting(cell.group)).floor()).collect();
    loop {
        let ways: Vec<Option<usize>> = cells
            .iter()
            .zip(&persons)
            .map(|(cell, persons)| if *persons > 0.0 { ledger.first_fitting(cell.group) } else { None })
            .collect();
        let total: f64 = persons.iter().zip(&ways).filter(|(_, way)| way.is_some()).map(|(persons, _)| persons).sum();
        if total == 0.0 {
            return served;
        }
        let safe = safe_count(ledger, &ways).min(total);
        let mut draws = if safe > FEW { safe } else { 1.0 };
        let mut pool = total;
        for (cell, way) in ways.iter().enumerate() {
            let Some(way) = way else { continue };
            let drawn = ledger.stream.hypergeometric(persons[cell], pool, draws);
            pool -= persons[cell];
            draws -= drawn;
            persons[cell] -= drawn;
            served[cell] += ledger.give_whole(*way, drawn);
        }
    }
}

/// Persons who fit for sure, whoever comes next.
fn safe_count(ledger: &Ledger, ways: &[Option<usize>]) -> f64 {
    let treatments = &ledger.problem().treatments;
    let largest = |supply: usize| ways.iter().flatten().map(|&way| treatments[way].bundle[supply]).fold(0.0, f64::max);
    (0..ledger.problem().stock.len())
        .filter(|&supply| largest(supply) > 0.0)
        .map(|supply| (ledger.left(supply) / largest(supply)).floor())
        .fold(f64::INFINITY, f64::min)
}

/// Unequal chances: systematic sampling over a random order of cells (Madow 1949).
///
/// Each person keeps exactly the chance of the expectation, and each cell gets its expectation
/// rounded up or down.
fn draw_weighted(ledger: &mut Ledger, cells: &[Cell]) -> Vec<f64> {
    let mut served = vec![0.0; cells.len()];
    let expected = fill(&mut ledger.clone(), cells);
    let mut order: Vec<usize> = (0..cells.len()).collect();
    ledger.stream.shuffle(&mut order);
    let mut point = ledger.stream.uniform();
    for cell in order {
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
