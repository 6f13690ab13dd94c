//! Own stock and directed gifts (rule book, F12).

use super::score_parties;
use crate::rules::engine::parties::{Before, Claim, everybody, mean_bundles, serve_party, share_up_to};
use crate::rules::{Axiom, Family, Judges, Ledger, Look, Missing, Parameter, Rule, Theory};
use crate::scenario::{GroupField, PartyField, PartyNumbers, Problem};

/// Every party keeps its own stock, gives from it to the parties it chooses, and only the rest is
/// shared.
///
/// Own stock beyond the owner's need stays unused. What the receiver of a gift cannot use goes back to
/// the giver, or to the pool. The pool goes by population or by need, and either counts what parties
/// already have (COVAX phase 2 did) or does not (phase 1 did not).
pub static DONOR_DIRECTED: Rule = Rule {
    id: "country.donor_directed",
    family: Family::Country,
    parameters: &[
        Parameter::choice("pool_by", &["need", "population"]),
        Parameter::choice("count_prior", &["ignored", "counted"]),
        Parameter::choice("excess", &["pool", "donor"]),
    ],
    presets: &[],
    looks_at: &[Look::Group(GroupField::Size), Look::Party(PartyField::Population)],
    judges: Judges::Pace,
    tops_up: |_| false,
    own_reading: false,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::Anonymity, Axiom::Equals, Axiom::Scale, Axiom::Units],
        with_one_supply: &[],
        not_always: &[],
    },
    allocate: |parameters, ledger| {
        let gifts = Gifts {
            pool_by_population: parameters.choice("pool_by") == 1,
            before: if parameters.choice("count_prior") == 1 { Before::Counts } else { Before::Ignored },
            excess_to_donor: parameters.choice("excess") == 1,
        };
        gifts.give(ledger)
    },
};

/// How own stock, gifts and pool go together.
pub(super) struct Gifts {
    /// The pool goes by population, not by need.
    pub pool_by_population: bool,
    /// Whether the pool counts what parties already have.
    pub before: Before,
    /// What the receiver of a gift cannot use goes back to the giver, not to the pool.
    pub excess_to_donor: bool,
}

impl Gifts {
    /// Own stock first, then gifts, then the pool.
    pub(super) fn give(&self, ledger: &mut Ledger) -> Result<(), Missing> {
        let problem = ledger.problem();
        let need = |party: usize| problem.groups_of(party).map(|group| problem.groups[group].need).sum();
        let rates: Vec<f64> = match self.pool_by_population {
            true => super::population(problem)?,
            false => (0..problem.parties.len()).map(need).collect(),
        };
        score_parties(ledger, |party| Some(rates[party]));
        let (_, bundles) = mean_bundles(ledger, &everybody(ledger));
        let mut own = own_stock(ledger);
        own.iter().for_each(|units| {
            ledger.hold_back(units);
        });
        for party in 0..own.len() {
            for (receiver, units) in gifts_of(problem, party, &own[party], &bundles) {
                take(&mut own[party], &units);
                let unused = serve_with(ledger, receiver, &units);
                if self.excess_to_donor {
                    own[party].iter_mut().zip(&unused).for_each(|(own, unused)| *own += unused);
                } else {
                    ledger.put_back(&unused);
                }
            }
        }
        for (party, units) in own.iter().enumerate() {
            serve_with(ledger, party, units);
        }
        let claims: Vec<Claim> = rates.iter().map(|&rate| Claim { rate, most: f64::INFINITY }).collect();
        let people = everybody(ledger);
        share_up_to(ledger, &people, &claims, self.before);
        super::keep_shares(ledger);
        Ok(())
    }
}

/// Each party's own stock, cut back in proportion where together they name more than there is.
fn own_stock(ledger: &Ledger) -> Vec<Vec<f64>> {
    let problem = ledger.problem();
    let stated = |party: &PartyNumbers, supply: usize| party.fallback.as_ref().map_or(0.0, |units| units[supply]);
    let total = |supply: usize| problem.parties.iter().map(|party| stated(party, supply)).sum::<f64>();
    let cut: Vec<f64> = (0..problem.stock.len())
        .map(|supply| (ledger.left(supply) / total(supply).max(f64::MIN_POSITIVE)).min(1.0))
        .collect();
    let own = |party: &PartyNumbers| cut.iter().enumerate().map(|(supply, cut)| cut * stated(party, supply)).collect();
    problem.parties.iter().map(own).collect()
}

/// What a party sends to each receiver: courses in the receiver's mean bundle, cut back in proportion
/// where its own stock does not suffice.
fn gifts_of(problem: &Problem, donor: usize, own: &[f64], bundles: &[Vec<f64>]) -> Vec<(usize, Vec<f64>)> {
    let gifts = &problem.parties[donor].earmarks;
    let units = |receiver: usize, courses: f64| bundles[receiver].iter().map(move |units| courses * units);
    let mut wanted = vec![0.0; own.len()];
    for &(receiver, courses) in gifts {
        wanted.iter_mut().zip(units(receiver, courses)).for_each(|(sum, units)| *sum += units);
    }
    let enough = own.iter().zip(&wanted).filter(|(_, wanted)| **wanted > 0.0);
    let cut = enough.map(|(own, wanted)| own / wanted).fold(1.0, f64::min);
    gifts.iter().map(|&(receiver, courses)| (receiver, units(receiver, cut * courses).collect())).collect()
}

fn take(from: &mut [f64], units: &[f64]) {
    from.iter_mut().zip(units).for_each(|(own, units)| *own = (*own - units).max(0.0));
}

/// Serves a party with units that are held back, by equal-chance lottery; what it cannot use stays
/// held back and is returned.
fn serve_with(ledger: &mut Ledger, party: usize, units: &[f64]) -> Vec<f64> {
    let people = everybody(ledger);
    ledger.put_back(units);
    let before: Vec<f64> = (0..units.len()).map(|supply| ledger.left(supply)).collect();
    serve_party(ledger, party, units, &people);
    let unused: Vec<f64> = (0..units.len()).map(|s| (units[s] - (before[s] - ledger.left(s))).max(0.0)).collect();
    ledger.hold_back(&unused)
}
