//! Would a party rather have what another got?

use super::disagreement::alone;
use crate::measures::division::envy::envied;
use crate::num::linear::NoOptimum;
use crate::scenario::{Allocation, Problem};

/// Who envies whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Envy {
    /// `worth[p][q]`: most lives that party p could save with what q has, scaled to p's entitlement.
    pub worth: Vec<Vec<f64>>,
    /// From the one who envies to the one who is envied.
    pub arrows: Vec<(usize, usize)>,
}

/// Why envy cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoEnvy {
    /// There are not as many entitlements as parties.
    #[error("there must be one share and one entitlement for every party")]
    Parties,
    /// An entitlement is not a number above 0.
    #[error("the entitlement of party {party} is not above 0")]
    Entitlement {
        /// The party.
        party: usize,
    },
    /// The best use of some share was not found.
    #[error(transparent)]
    NoOptimum(#[from] NoOptimum),
}

/// Envy between parties that hold these units of each supply.
///
/// P envies Q if it could save more lives with Q's units, scaled by the ratio of their entitlements,
/// than with its own. Patients may be divided. Foley 1967, Yale Economic Essays 7:45; entitlements:
/// Robertson & Webb 1998, Cake-Cutting Algorithms.
pub fn envy(problem: &Problem, shares: &[Vec<f64>], entitlements: &[f64]) -> Result<Envy, NoEnvy> {
    let parties = problem.parties.len();
    if shares.len() != parties || entitlements.len() != parties {
        return Err(NoEnvy::Parties);
    }
    if let Some(party) = entitlements.iter().position(|entitled| !(entitled.is_finite() && *entitled > 0.0)) {
        return Err(NoEnvy::Entitlement { party });
    }
    let mut worth = vec![vec![0.0; parties]; parties];
    for (party, row) in worth.iter_mut().enumerate() {
        for (other, worth) in row.iter_mut().enumerate() {
            let scale = entitlements[party] / entitlements[other];
            let units: Vec<f64> = shares[other].iter().map(|units| scale * units).collect();
            *worth = most_lives(problem, party, &units)?;
        }
    }
    let of = |party| envied(&worth, party).map(move |other| (party, other));
    let arrows = (0..parties).flat_map(of).collect();
    Ok(Envy { worth, arrows })
}

/// Units of each supply that the patients of each party use.
pub fn shares(problem: &Problem, allocation: &Allocation) -> Vec<Vec<f64>> {
    let mut shares = vec![vec![0.0; problem.stock.len()]; problem.parties.len()];
    for (treated, way) in allocation.treated.iter().zip(&problem.treatments) {
        let share = &mut shares[problem.groups[way.group].party];
        share.iter_mut().zip(&way.bundle).for_each(|(sum, units)| *sum += treated * units);
    }
    shares
}

fn most_lives(problem: &Problem, party: usize, stock: &[f64]) -> Result<f64, NoOptimum> {
    let own = alone(problem, &[party], stock);
    let need: Vec<f64> = own.groups.iter().map(|group| group.need).collect();
    // Harm is not done on purpose: the column stays at 0.
    let programme = own.programme(stock, &need, |way| own.treatments[way].benefit);
    Ok(programme.solve()?.value)
}

impl Envy {
    /// A circle of parties of which each envies the next: handing the shares on around it makes all of
    /// them better off (Lipton, Markakis, Mossel & Saberi 2004). The first found; `None` without one.
    pub fn circle(&self) -> Option<Vec<usize>> {
        let parties = self.worth.len();
        (0..parties).find_map(|start| self.walk(&mut vec![start], &mut vec![false; parties]))
    }

    /// Goes on from the last of a path until it comes back to one of it.
    fn walk(&self, path: &mut Vec<usize>, seen: &mut [bool]) -> Option<Vec<usize>> {
        let last = *path.last()?;
        if std::mem::replace(&mut seen[last], true) {
            return None;
        }
        for &(_, next) in self.arrows.iter().filter(|(from, _)| *from == last) {
            if let Some(place) = path.iter().position(|party| *party == next) {
                return Some(path[place..].to_vec());
            }
            path.push(next);
            if let Some(circle) = self.walk(path, seen) {
                return Some(circle);
            }
            path.pop();
        }
        None
    }
}
