//! Random arrival of groups: the mean of serial filling over all orders of groups.

use std::cmp::Ordering;

use super::estate::Estate;
use crate::num;
use crate::num::claims::{mean_over_orders, random_arrival};
use crate::rules::{Ledger, Pass};
use crate::scenario::Problem;

/// Gives every group what it would get on average if groups came in random order and each took all it
/// needs while supplies last.
///
/// Exact on one estate where random arrival of claims is, and for up to seven groups otherwise; else
/// the mean of drawn orders, of which the standard error is noted. What the mean leaves can be offered
/// again.
pub fn arrive(ledger: &mut Ledger) {
    let mut stream = ledger.stream.clone();
    if let Some(estate) = Estate::of(ledger) {
        let mut error = 0.0;
        estate.divide(ledger, |claims, endowment| {
            let average = random_arrival(claims, endowment, &mut stream);
            error = average.standard_error;
            average.means
        });
        ledger.sampled(error / estate.least_units());
    } else {
        let problem = ledger.problem();
        let groups = in_fixed_order(ledger);
        let width = groups.iter().map(|&group| problem.groups[group].treatments.len()).max().unwrap_or(1);
        let stock: Vec<f64> = (0..problem.stock.len()).map(|supply| ledger.left(supply)).collect();
        let mut left = stock.clone();
        let mut average = mean_over_orders(groups.len(), groups.len() * width, &mut stream, |order, award| {
            left.copy_from_slice(&stock);
            for &place in order {
                let ways = problem.groups[groups[place]].treatments.clone();
                let mut waiting = ledger.waiting(groups[place]);
                for (number, way) in ways.enumerate() {
                    let patients = take(&mut left, &problem.treatments[way].bundle, waiting);
                    award(place * width + number, patients);
                    waiting -= patients;
                }
            }
        });
        average.share_between_equals(width, |a, b| compare(ledger, groups[a], groups[b]).is_eq());
        ledger.line_up(0..problem.groups.len());
        ledger.begin(Pass::Together);
        for (place, &group) in groups.iter().enumerate() {
            for (number, way) in problem.groups[group].treatments.clone().enumerate() {
                ledger.give(way, average.means[place * width + number]);
            }
        }
        ledger.sampled(average.standard_error);
    }
    ledger.stream = stream;
}

/// Groups with somebody waiting, ordered by what matters here: how they are listed does not.
fn in_fixed_order(ledger: &Ledger) -> Vec<usize> {
    let mut groups: Vec<usize> = (0..ledger.problem().groups.len()).collect();
    num::sort(&mut groups, |a, b| compare(ledger, a, b));
    groups.retain(|&group| ledger.waiting(group) > 0.0);
    groups
}

fn compare(ledger: &Ledger, a: usize, b: usize) -> Ordering {
    let problem: &Problem = ledger.problem();
    let units =
        |group: usize| problem.treatments[problem.groups[group].treatments.clone()].iter().flat_map(|w| &w.bundle);
    let waiting = ledger.waiting(a).total_cmp(&ledger.waiting(b));
    waiting.then_with(|| units(a).map(|units| units.to_bits()).cmp(units(b).map(|units| units.to_bits())))
}

/// Treats up to so many patients from what is left; returns how many.
fn take(left: &mut [f64], bundle: &[f64], waiting: f64) -> f64 {
    let mut patients = waiting;
    for (left, units) in left.iter().zip(bundle) {
        if units * patients > *left {
            patients = left / units;
        }
    }
    for (left, units) in left.iter_mut().zip(bundle) {
        *left = (*left - units * patients).max(0.0);
    }
    patients
}
