//! A share of production set aside for the world (rule book, F13).

use super::covax::ThreatAndVulnerability;
use super::donor::Gifts;
use super::market::sell;
use super::shares::share_by_burden;
use crate::rules::engine::parties::{Before, everybody};
use crate::rules::{
    Axiom, Family, Judges, Ledger, Look, Missing, Parameter, Parameters, Pass, Preset, Rule, ScoreUnit, Theory,
};
use crate::scenario::{GroupField, PartyField};

/// A share of the supply goes to a pool, part of it as a gift; the rest goes to those who pay, or stays
/// with its owners.
///
/// After the pandemic agreement of 2025 (World Health Assembly 78): 20 % for the pool, at least half of
/// it as a donation, the other half at an affordable price. The pool goes by burden (F2) or by threat
/// and vulnerability (F5); the affordable part of it is only for groups that can pay that price.
pub static SET_ASIDE: Rule = Rule {
    id: "country.set_aside",
    family: Family::Country,
    parameters: &[
        Parameter::number("share", 0.0, 1.0, 0.01, ScoreUnit::Share, 0.2),
        Parameter::number("donated", 0.0, 1.0, 0.01, ScoreUnit::Share, 0.1),
        Parameter::number("affordable_price", 0.0, 1e6, 10.0, ScoreUnit::Money, 0.0),
        Parameter::choice("pool_by", &["burden", "threat"]),
        Parameter::choice("rest_by", &["price", "owners"]),
    ],
    presets: &[Preset { id: "all_donated", values: &[("donated", 0.2)] }],
    looks_at: &[
        Look::Group(GroupField::Size),
        Look::Group(GroupField::RiskUntreated),
        Look::Group(GroupField::AbilityToPay),
        Look::Party(PartyField::Threat),
        Look::Party(PartyField::Vulnerability),
    ],
    judges: Judges::Pace,
    // Own stock is kept on purpose.
    tops_up: |parameters| parameters.choice("rest_by") == 0,
    own_reading: true,
    theory: Theory { always: &[Axiom::Feasible], with_one_supply: &[], not_always: &[Axiom::FairShare] },
    allocate,
};

fn allocate(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let problem = ledger.problem();
    let share = parameters.get("share");
    let donated = parameters.get("donated").min(share);
    let price = parameters.get("affordable_price");
    let can_pay = |group: usize| price == 0.0 || problem.groups[group].ability_to_pay.is_some_and(|own| own >= price);
    let stock: Vec<f64> = (0..problem.stock.len()).map(|supply| ledger.left(supply)).collect();
    let everyone = everybody(ledger);
    from_part(ledger, &stock, donated, |ledger| pool(parameters, ledger, &everyone))?;
    let mut payers = everybody(ledger);
    payers.iter_mut().enumerate().filter(|(group, _)| !can_pay(*group)).for_each(|(_, people)| *people = 0.0);
    from_part(ledger, &stock, share - donated, |ledger| pool(parameters, ledger, &payers))?;
    if parameters.choice("rest_by") == 0 {
        sell(ledger, 0.0)
    } else {
        let gifts = Gifts { pool_by_population: false, before: Before::Ignored, excess_to_donor: false };
        gifts.give(ledger)
    }
}

/// Allocates from a share of the stock only.
fn from_part(
    ledger: &mut Ledger,
    stock: &[f64],
    share: f64,
    allocate: impl Fn(&mut Ledger) -> Result<(), Missing>,
) -> Result<(), Missing> {
    let others: Vec<f64> = stock.iter().enumerate().map(|(s, units)| ledger.left(s) - share * units).collect();
    let kept = ledger.hold_back(&others);
    let result = allocate(ledger);
    ledger.put_back(&kept);
    result
}

fn pool(parameters: &Parameters, ledger: &mut Ledger, people: &[f64]) -> Result<(), Missing> {
    if parameters.choice("pool_by") == 1 {
        let weights = ThreatAndVulnerability { theta: 0.5, multiplied: false, target: 1.0, floor: 0.0 };
        return weights.share(ledger, people);
    }
    // Of all patients, so that both parts of the pool together go as one would.
    let burdens: Vec<f64> = ledger.problem().groups.iter().map(|group| group.need * group.risk_untreated).collect();
    share_by_burden(ledger, Pass::Reserved, people, &burdens);
    Ok(())
}
