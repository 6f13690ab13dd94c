//! What parties can secure with stock of their own.

use super::{Coalition, Game, GameFlaw, members};
use crate::num::linear::{NoOptimum, Programme};
use crate::scenario::Problem;
use crate::study::negotiation::disagreement::alone;

/// A coalition is worth the most lives that its own stock can save among its groups; everybody
/// together has the whole stock.
///
/// Lives cannot be handed from one to the other: the game is for what can be shared instead, such as
/// courses or credit. Patients may be divided.
pub fn own_stock_game(problem: &Problem) -> Result<Game, NoGame> {
    let players = problem.parties.len();
    let mut failed = None;
    let game = Game::new(players, |set| {
        let everybody = set.count_ones() as usize == players;
        let stock = if everybody { problem.stock.clone() } else { own_stock(problem, set) };
        let value = |way: usize| problem.treatments[way].benefit;
        let parties: Vec<usize> = members(set).collect();
        match programme(problem, &parties, &stock, value).solve() {
            Ok(optimum) => optimum.value,
            Err(none) => {
                failed = Some(none);
                0.0
            }
        }
    });
    match failed {
        Some(none) => Err(none.into()),
        None => Ok(game?),
    }
}

/// Why there is no game.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoGame {
    /// It cannot be played.
    #[error(transparent)]
    Flaw(#[from] GameFlaw),
    /// The best use of some stock was not found.
    #[error(transparent)]
    NoOptimum(#[from] NoOptimum),
}

/// The coalitions that would rather leave: with their own stock alone, some allocation gives every
/// member a higher payoff than `payoffs`.
///
/// `slopes` are those of a payoff for each treatment. Payoffs cannot be handed from one to the other.
pub fn blocking(problem: &Problem, slopes: &[f64], payoffs: &[f64]) -> Result<Vec<Coalition>, NoOptimum> {
    let mut blocking = Vec::new();
    let players = problem.parties.len().min(super::MOST_PLAYERS);
    for set in 1..1 << players {
        if common_gain(problem, slopes, payoffs, set)? > 0.0 {
            blocking.push(set);
        }
    }
    Ok(blocking)
}

/// How much more every member of a coalition can get at once, as a share of what each could get at
/// most; 0 when some member cannot get more.
fn common_gain(problem: &Problem, slopes: &[f64], payoffs: &[f64], set: Coalition) -> Result<f64, NoOptimum> {
    let parties: Vec<usize> = members(set).collect();
    let stock = own_stock(problem, set);
    let mut common = programme(problem, &parties, &stock, |_| 0.0);
    let columns = common.bounds.len();
    common.rows.iter_mut().for_each(|row| row.push(0.0));
    common.objective.push(1.0);
    common.bounds.push(1.0);
    for &party in &parties {
        let own = |way: usize| {
            if problem.groups[problem.treatments[way].group].party == party { slopes[way] } else { 0.0 }
        };
        let most = programme(problem, &[party], &stock, own).solve()?.value;
        if most <= payoffs[party] + 1e-9 * most.abs() {
            return Ok(0.0);
        }
        // The member's payoff is at least what it has and its share of what it could gain at most.
        let mut row: Vec<f64> = (0..columns).map(|way| -own(way)).collect();
        row.push(most - payoffs[party]);
        common.rows.push(row);
        common.limits.push(-payoffs[party]);
    }
    match common.solve() {
        Ok(optimum) if optimum.value > 1e-9 => Ok(optimum.value),
        Ok(_) | Err(NoOptimum::Infeasible) => Ok(0.0),
        Err(none) => Err(none),
    }
}

fn programme(problem: &Problem, parties: &[usize], stock: &[f64], value: impl Fn(usize) -> f64) -> Programme {
    let own = alone(problem, parties, stock);
    let need: Vec<f64> = own.groups.iter().map(|group| group.need).collect();
    own.programme(stock, &need, value)
}

/// The stock of the members together.
fn own_stock(problem: &Problem, set: Coalition) -> Vec<f64> {
    let mut stock = vec![0.0; problem.stock.len()];
    for fallback in members(set).filter_map(|party| problem.parties[party].fallback.as_ref()) {
        stock.iter_mut().zip(fallback).for_each(|(sum, units)| *sum += units);
    }
    stock
}
