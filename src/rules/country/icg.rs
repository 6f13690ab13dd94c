//! The emergency stockpile of cholera vaccine (rule book, F8).

use crate::rules::engine::serial::{Direction, WhenStuck, serve, tiers_of};
use crate::rules::{
    Axiom, Family, Judges, Ledger, Look, Missing, Parameter, Parameters, Preset, Rule, ScoreUnit, Theory,
};
use crate::scenario::{GroupField, PartyField, Problem};

/// Requests that pass a threshold are filled in the order in which they arrive.
///
/// The four members of the International Coordinating Group (IFRC, MSF, UNICEF, WHO) judge each
/// request by the epidemic, the strategy, the stock and the capacity of the country; they publish
/// criteria and no score. Here each group is a request and gets 0 to 3 points, the mean over what a
/// scenario tells: danger (threat of its party, or its risk of death compared with the highest),
/// capacity (the opposite of vulnerability), and lack of own stock. This is Evenhand's reading.
pub static ICG: Rule = Rule {
    id: "country.icg",
    family: Family::Country,
    parameters: &[
        Parameter::number("threshold", 0.0, 3.0, 0.1, ScoreUnit::Points, 1.0),
        Parameter::number("window", 0.0, 100.0, 1.0, ScoreUnit::Rank, 0.0),
        Parameter::choice("partial", &["allowed", "whole_requests"]),
        Parameter::choice("doses", &["as_listed", "fewest"]),
        Parameter::number("reserve", 0.0, 0.9, 0.05, ScoreUnit::Share, 0.0),
    ],
    presets: &[Preset { id: "one_dose", values: &[("doses", 1.0)] }],
    looks_at: &[
        Look::Group(GroupField::Arrival),
        Look::Group(GroupField::RiskUntreated),
        Look::Party(PartyField::Threat),
        Look::Party(PartyField::Vulnerability),
    ],
    judges: Judges::Queue(ScoreUnit::Rank),
    tops_up: |_| false,
    own_reading: true,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::Anonymity, Axiom::Scale, Axiom::Units],
        with_one_supply: &[],
        not_always: &[Axiom::NoWaste, Axiom::Enough],
    },
    allocate,
};

fn allocate(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let problem = ledger.problem();
    if parameters.choice("doses") == 1 {
        let fewest = thriftiest(problem);
        ledger.close_treatments(|way| !fewest.contains(&way));
    }
    let reserve: Vec<f64> =
        (0..problem.stock.len()).map(|supply| parameters.get("reserve") * ledger.left(supply)).collect();
    ledger.hold_back(&reserve);
    let line = line(problem, parameters);
    for (place, tier) in line.iter().enumerate() {
        tier.iter().for_each(|&group| ledger.score(group, (place + 1) as f64));
    }
    if parameters.choice("partial") == 0 {
        serve(ledger, &line, WhenStuck::Skip);
    } else {
        fill_entirely(ledger, &line);
    }
    Ok(())
}

/// Accepted requests in tiers that are decided together.
fn line(problem: &Problem, parameters: &Parameters) -> Vec<Vec<usize>> {
    let points = points(problem);
    let window = parameters.get("window");
    let arrival = |group: usize| {
        let arrival = problem.groups[group].arrival?;
        Some(if window > 0.0 { (arrival / window).floor() } else { arrival })
    };
    let mut line = tiers_of(points.len(), Direction::Ascending, &arrival);
    if window > 0.0 {
        let by_points = tiers_of(points.len(), Direction::Descending, &|group| Some(points[group]));
        let together = |tier: &Vec<usize>, alike: &Vec<usize>| -> Vec<usize> {
            alike.iter().copied().filter(|group| tier.contains(group)).collect()
        };
        line = line.iter().flat_map(|tier| by_points.iter().map(move |alike| together(tier, alike))).collect();
    }
    let threshold = parameters.get("threshold") - 1e-9;
    line.iter_mut().for_each(|tier| tier.retain(|&group| points[group] >= threshold));
    line.retain(|tier| !tier.is_empty());
    line
}

/// 0 to 3 points of each request.
fn points(problem: &Problem) -> Vec<f64> {
    let highest = problem.groups.iter().fold(0.0, |highest: f64, group| highest.max(group.risk_untreated));
    let some_have_stock = problem.parties.iter().any(|party| party.fallback.is_some());
    let points = |group: usize| {
        let patients = &problem.groups[group];
        let party = &problem.parties[patients.party];
        let danger = party.threat.unwrap_or(if highest > 0.0 { patients.risk_untreated / highest } else { 0.0 });
        let lack = some_have_stock.then(|| 1.0 - covered_by_own(problem, patients.party));
        let criteria = [Some(danger), party.vulnerability.map(|vulnerability| 1.0 - vulnerability), lack];
        let known = criteria.iter().flatten().count() as f64;
        3.0 * criteria.iter().flatten().sum::<f64>() / known
    };
    (0..problem.groups.len()).map(points).collect()
}

/// The share of its need that a party's own stock would cover, at most 1.
fn covered_by_own(problem: &Problem, party: usize) -> f64 {
    let Some(own) = &problem.parties[party].fallback else { return 0.0 };
    let used = |supply: usize| -> f64 {
        let one = |group: usize| &problem.treatments[problem.groups[group].treatments.start].bundle[supply];
        problem.groups_of(party).map(|group| problem.groups[group].need * one(group)).sum()
    };
    let supplies = own.iter().enumerate().filter(|(supply, _)| used(*supply) > 0.0);
    supplies.map(|(supply, units)| units / used(supply)).fold(1.0, f64::min)
}

/// The treatment of each group that takes least of the stock.
fn thriftiest(problem: &Problem) -> Vec<usize> {
    let taken = |way: usize| -> f64 {
        let bundle = problem.treatments[way].bundle.iter().zip(&problem.stock);
        bundle.filter(|(_, stock)| **stock > 0.0).map(|(units, stock)| units / stock).sum()
    };
    let first_least = |group: &crate::scenario::Patients| {
        group.treatments.clone().reduce(|best, way| if taken(way) < taken(best) { way } else { best })
    };
    problem.groups.iter().filter_map(first_least).collect()
}

/// Fills each request entirely or not at all; those of one tier in the order in which they are listed.
fn fill_entirely(ledger: &mut Ledger, line: &[Vec<usize>]) {
    for (place, tier) in line.iter().enumerate() {
        ledger.line_up(tier.iter().copied());
        ledger.begin(crate::rules::Pass::Tier { place: place + 1 });
        let mut refused = false;
        for &group in tier {
            let need = ledger.waiting(group);
            let ways = ledger.problem().groups[group].treatments.clone();
            match ways.into_iter().find(|&way| ledger.is_open(way) && ledger.fits(way) >= need * (1.0 - 1e-12)) {
                Some(way) => {
                    ledger.give(way, need);
                }
                None => refused = true,
            }
        }
        if refused {
            ledger.tie(tier.clone());
        }
    }
}
