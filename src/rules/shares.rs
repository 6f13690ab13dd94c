//! Shares between parties and groups (rule book, F1 to F3 and G2).

use super::fill::{Cell, fill};
use super::parameter::{Parameter, Parameters};
use super::parties::share_between;
use super::rule::{Family, Judges, Look, Missing, Rule};
use super::{Ledger, Pass};
use crate::scenario::{GroupField, PartyField};

/// Proportional to population: courses per party at the pace of its inhabitants, up to its need.
pub struct ByPopulation;

impl Rule for ByPopulation {
    fn id(&self) -> &'static str {
        "party.population"
    }

    fn family(&self) -> Family {
        Family::Shares
    }

    fn looks_at(&self) -> &'static [Look] {
        &[Look::Party(PartyField::Population)]
    }

    fn judges(&self) -> Judges {
        Judges::Pace
    }

    fn allocate(&self, _: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
        let problem = ledger.problem();
        let population: Option<Vec<f64>> = problem.parties.iter().map(|party| party.population).collect();
        let population = population.ok_or(Missing::party(PartyField::Population))?;
        for (group, patients) in problem.groups.iter().enumerate() {
            ledger.score(group, population[patients.party]);
        }
        share_between(ledger, |party| population[party]);
        Ok(())
    }
}

/// Equal per party: the same number of courses for each, up to its need. Sovereign equality.
pub struct EqualPerParty;

impl Rule for EqualPerParty {
    fn id(&self) -> &'static str {
        "party.equal"
    }

    fn family(&self) -> Family {
        Family::Shares
    }

    fn judges(&self) -> Judges {
        Judges::Pace
    }

    fn allocate(&self, _: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
        share_between(ledger, |_| 1.0);
        Ok(())
    }
}

/// Proportional to burden: groups at the pace of their expected untreated deaths, or of their need.
pub struct ByBurden;

static BURDEN: [Parameter; 1] = [Parameter::choice("by", &["deaths", "need"])];

impl Rule for ByBurden {
    fn id(&self) -> &'static str {
        "country.burden"
    }

    fn family(&self) -> Family {
        Family::Shares
    }

    fn parameters(&self) -> &'static [Parameter] {
        &BURDEN
    }

    fn looks_at(&self) -> &'static [Look] {
        &[Look::Group(GroupField::Size), Look::Group(GroupField::RiskUntreated)]
    }

    fn judges(&self) -> Judges {
        Judges::Pace
    }

    fn allocate(&self, parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
        let burden = |need: f64, risk: f64| if parameters.choice("by") == 0 { need * risk } else { need };
        at_pace(ledger, |ledger, group| burden(ledger.waiting(group), ledger.problem().groups[group].risk_untreated));
        Ok(())
    }
}

/// Constrained equal awards: the same number for every group, times its weight, up to its need.
///
/// `x = min(n, lambda w)`. Maimonides; Thomson 2003, Math. Soc. Sci. 45:249.
pub struct EqualAwards;

impl Rule for EqualAwards {
    fn id(&self) -> &'static str {
        "claims.constrained_equal_awards"
    }

    fn family(&self) -> Family {
        Family::Shares
    }

    fn looks_at(&self) -> &'static [Look] {
        &[Look::Group(GroupField::Weight)]
    }

    fn judges(&self) -> Judges {
        Judges::Pace
    }

    fn allocate(&self, _: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
        at_pace(ledger, |ledger, group| ledger.problem().groups[group].weight);
        Ok(())
    }
}

/// Serves all groups together, each at its own pace; groups of pace 0 wait for what the others leave.
fn at_pace(ledger: &mut Ledger, pace: impl Fn(&Ledger, usize) -> f64) {
    let mut cells = Vec::new();
    for group in 0..ledger.problem().groups.len() {
        let rate = pace(ledger, group);
        ledger.score(group, rate);
        cells.push(Cell { group, people: ledger.waiting(group), rate, start: 0.0 });
    }
    ledger.begin(Pass::Together);
    fill(ledger, &cells);
}
