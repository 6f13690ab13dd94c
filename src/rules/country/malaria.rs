//! The framework for the first malaria vaccines, 2022 (rule book, F7).

use crate::rules::engine::parties::{Before, Claim, courses, everybody, share_up_to};
use crate::rules::{Axiom, Family, Judges, Ledger, Look, Missing, Parameter, Parameters, Rule, ScoreUnit, Theory};
use crate::scenario::{GroupField, PartyField, Problem};

/// Categories of need; the lowest takes everything below the others.
const CATEGORIES: usize = 5;

/// WHO 2022, Framework for the allocation of limited malaria vaccine supply: need first, by category.
///
/// Promises made to trial areas come first. Then category after category: parties at equal pace, or
/// at the pace of their need in it. While need of the first category is unmet elsewhere, no party
/// gets more than a share of the supply. The categories are bands of equal width below the highest
/// need found in the scenario, because the published ones are districts by transmission and
/// mortality: these bands, and the cap, are Evenhand's reading.
pub static MALARIA_2022: Rule = Rule {
    id: "country.malaria_2022",
    family: Family::Country,
    parameters: &[
        Parameter::choice("need_by", &["risk", "threat"]),
        Parameter::number("band", 0.02, 1.0, 0.02, ScoreUnit::Share, 0.2),
        Parameter::number("cap", 0.05, 1.0, 0.05, ScoreUnit::Share, 0.2),
        Parameter::choice("pace", &["equal", "need"]),
        Parameter::choice("promises", &["first", "none"]),
    ],
    presets: &[],
    looks_at: &[
        Look::Group(GroupField::RiskUntreated),
        Look::Party(PartyField::Threat),
        Look::Group(GroupField::ReciprocityShare),
    ],
    judges: Judges::Queue(ScoreUnit::Rank),
    // The cap is lifted in the end, so that what is left may go to anybody.
    tops_up: |_| true,
    own_reading: true,
    theory: Theory {
        always: &[
            Axiom::Feasible,
            Axiom::NoWaste,
            Axiom::Enough,
            Axiom::Anonymity,
            Axiom::Equals,
            Axiom::Scale,
            Axiom::Units,
        ],
        with_one_supply: &[],
        not_always: &[Axiom::FairShare],
    },
    allocate,
};

fn allocate(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let problem = ledger.problem();
    let category = categories(problem, parameters)?;
    for (group, category) in category.iter().enumerate() {
        ledger.score(group, *category as f64);
    }
    let cap = parameters.get("cap") * courses(ledger);
    if parameters.choice("promises") == 0 {
        let promised: Vec<f64> = (0..problem.groups.len())
            .map(|group| ledger.part(group, problem.groups[group].reciprocity_share))
            .collect();
        share(parameters, ledger, &promised, f64::INFINITY);
    }
    for place in 1..=CATEGORIES {
        let mut people = everybody(ledger);
        for (people, category) in people.iter_mut().zip(&category) {
            *people = if *category == place { *people } else { 0.0 };
        }
        if place == 1 {
            let stop: Vec<f64> = people.iter().enumerate().map(|(g, people)| ledger.waiting(g) - people).collect();
            share(parameters, ledger, &people, cap);
            people = stop.iter().enumerate().map(|(group, stop)| ledger.waiting(group) - stop).collect();
        }
        share(parameters, ledger, &people, f64::INFINITY);
    }
    Ok(())
}

/// The category of each group, 1 for the greatest need.
fn categories(problem: &Problem, parameters: &Parameters) -> Result<Vec<usize>, Missing> {
    let need = |group: usize| match parameters.choice("need_by") {
        0 => Some(problem.groups[group].risk_untreated),
        _ => problem.parties[problem.groups[group].party].threat,
    };
    let needs: Vec<Option<f64>> = (0..problem.groups.len()).map(need).collect();
    if needs.iter().all(Option::is_none) {
        return Err(Missing::party(PartyField::Threat));
    }
    let highest = needs.iter().flatten().fold(0.0, |highest: f64, need| highest.max(*need));
    let band = parameters.get("band");
    Ok(needs
        .into_iter()
        .map(|need| match need {
            Some(_) if highest == 0.0 => 1,
            // A need on the border of two bands belongs to the higher one.
            Some(need) => 1 + (((1.0 - need / highest) / band - 1e-9).ceil() as usize).saturating_sub(1),
            None => CATEGORIES,
        })
        .map(|category| category.min(CATEGORIES))
        .collect())
}

fn share(parameters: &Parameters, ledger: &mut Ledger, people: &[f64], cap: f64) {
    let problem = ledger.problem();
    let need = |party: usize| problem.groups_of(party).map(|group| people[group]).sum::<f64>();
    let rate = |party: usize| if parameters.choice("pace") == 0 { 1.0 } else { need(party) };
    let claims: Vec<Claim> = (0..problem.parties.len()).map(|party| Claim { rate: rate(party), most: cap }).collect();
    share_up_to(ledger, people, &claims, Before::Ignored);
}
