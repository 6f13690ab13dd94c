//! Serial filling (engine E1): tiers are served one after the other.

use super::chance::draw;
use super::fill::{Cell, fill};
use crate::num;
use crate::rules::{Ledger, Pass};
use crate::scenario::{Problem, TiePolicy};

/// Which end of a key goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The largest key first.
    Descending,
    /// The smallest key first.
    Ascending,
}

/// Groups in tiers of equal keys; groups without the key come last, in one tier of their own.
///
/// Keys are equal when `|a - b| <= 1e-9 max(1, |a|, |b|)`.
pub fn tiers(problem: &Problem, direction: Direction, key: impl Fn(usize) -> Option<f64>) -> Vec<Vec<usize>> {
    tiers_of(problem.groups.len(), direction, &key)
}

/// The numbers below `count` in tiers of equal keys, as [`tiers`] for groups.
pub fn tiers_of(count: usize, direction: Direction, key: &dyn Fn(usize) -> Option<f64>) -> Vec<Vec<usize>> {
    let ranked: Vec<(usize, f64)> = (0..count).filter_map(|member| key(member).map(|key| (member, key))).collect();
    let order = num::ordered(ranked.len(), |a, b| match direction {
        Direction::Ascending => ranked[a].1.total_cmp(&ranked[b].1),
        Direction::Descending => ranked[b].1.total_cmp(&ranked[a].1),
    });
    let mut tiers: Vec<Vec<usize>> = Vec::new();
    let mut last = f64::NAN;
    for (group, key) in order.into_iter().map(|place| ranked[place]) {
        match tiers.last_mut() {
            Some(tier) if num::same(last, key) => tier.push(group),
            _ => tiers.push(vec![group]),
        }
        last = key;
    }
    let unranked: Vec<usize> = (0..count).filter(|&member| key(member).is_none()).collect();
    if !unranked.is_empty() {
        tiers.push(unranked);
    }
    for tier in &mut tiers {
        num::sort(tier, |a, b| a.cmp(&b));
    }
    tiers
}

/// What the queue does when the next patient's bundle does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhenStuck {
    /// Passes the patient over.
    Skip,
    /// Stops.
    Block,
}

/// Serves the tiers in order, everybody waiting in each; ties inside a tier go by the policy.
pub fn serve(ledger: &mut Ledger, tiers: &[Vec<usize>], when_stuck: WhenStuck) {
    for (index, tier) in tiers.iter().enumerate() {
        let cells: Vec<Cell> = tier.iter().map(|&group| Cell::everybody(ledger, group)).collect();
        serve_tier(ledger, Pass::Tier { place: index + 1 }, &cells);
        let stuck = tier.iter().any(|&group| !num::same(ledger.waiting(group), 0.0));
        if stuck && when_stuck == WhenStuck::Block {
            return;
        }
    }
}

/// Serves one tier of cells that the rule cannot tell apart; returns how many of each were treated.
pub fn serve_tier(ledger: &mut Ledger, pass: Pass, cells: &[Cell]) -> Vec<f64> {
    ledger.begin(pass);
    let give = if ledger.drawing() { draw } else { fill };
    let served = match ledger.problem().ties {
        TiePolicy::Order => cells.iter().flat_map(|cell| give(ledger, std::slice::from_ref(cell))).collect(),
        TiePolicy::Lottery if cells.len() > 1 && ledger.problem().whole => draw(ledger, cells),
        TiePolicy::Share | TiePolicy::Lottery => give(ledger, cells),
    };
    let mut needy: Vec<usize> = cells.iter().filter(|cell| cell.people > 0.0).map(|cell| cell.group).collect();
    let short = cells.iter().zip(&served).any(|(cell, served)| cell.people - served > num::TOLERANCE);
    needy.dedup();
    if short && served.iter().any(|patients| *patients > 0.0) {
        ledger.tie(needy);
    }
    served
}
