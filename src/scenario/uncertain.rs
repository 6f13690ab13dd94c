//! What is uncertain in a scenario, and how it is distributed.

use super::{Bounds, Estimate, Figure, GroupField, PartyField, Scenario};
use crate::num::distribution::Distribution;

/// An uncertain figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertain {
    /// Where it stands.
    pub figure: Figure,
    /// Its name among random streams: ids, not places, so that nothing else disturbs its draws.
    pub name: String,
    /// How it is distributed.
    pub distribution: Distribution,
    /// Its range was filled in by the setting for figures without one, and is illustrative.
    pub assumed: bool,
}

/// Every figure with a range, or with one that the settings assume, in the order of the scenario.
///
/// Ages, severities and deprivation ranks are never drawn: their ranges say how the persons of a group
/// differ, not how little is known of it.
pub fn uncertain(scenario: &Scenario) -> Vec<Uncertain> {
    let mut found = Vec::new();
    let mut add = |figure: Figure, name: String| {
        let Some(estimate) = figure.get(scenario) else { return };
        let assumed = assumed_share(scenario, &figure).filter(|_| estimate.low.is_none() && estimate.high.is_none());
        let distribution = match assumed {
            Some(share) => {
                let reach = share * estimate.value.abs();
                distribution(&figure, estimate, estimate.value - reach, estimate.value + reach)
            }
            None => {
                let (low, high) = (estimate.low.unwrap_or(estimate.value), estimate.high.unwrap_or(estimate.value));
                distribution(&figure, estimate, low, high)
            }
        };
        if !matches!(distribution, Distribution::Constant(_)) {
            found.push(Uncertain { figure, name, distribution, assumed: assumed.is_some() });
        }
    };
    for (row, supply) in scenario.supplies.iter().enumerate() {
        add(Figure::Amount(row), format!("{}/amount", supply.id));
        add(Figure::Period(row), format!("{}/period", supply.id));
    }
    for (row, party) in scenario.parties.iter().enumerate() {
        for field in PartyField::ALL {
            add(Figure::Party(row, field), format!("{}/{}", party.id, field.key()));
        }
        for supply in party.fallback.keys() {
            add(Figure::Fallback(row, supply.clone()), format!("{}/fallback/{supply}", party.id));
        }
    }
    for (row, group) in scenario.groups.iter().enumerate() {
        let persons = [GroupField::Age, GroupField::Severity, GroupField::DeprivationRank];
        for field in GroupField::ALL.into_iter().filter(|field| !persons.contains(field)) {
            add(Figure::Group(row, field), format!("{}/{}", group.id, field.key()));
        }
        for supply in group.uses.keys() {
            add(Figure::Uses(row, supply.clone()), format!("{}/uses/{supply}", group.id));
        }
        for (way, alternative) in group.alternatives.iter().enumerate() {
            add(Figure::OtherRisk(row, way), format!("{}/{way}/risk_treated", group.id));
            for supply in alternative.uses.keys() {
                add(Figure::OtherUses(row, way, supply.clone()), format!("{}/{way}/uses/{supply}", group.id));
            }
        }
    }
    found
}

/// How far the settings let a figure without a range lie from its value.
fn assumed_share(scenario: &Scenario, figure: &Figure) -> Option<f64> {
    let assumed = &scenario.settings.assumed_ranges;
    let share = match figure {
        Figure::Group(_, GroupField::RiskUntreated | GroupField::RiskTreated) | Figure::OtherRisk(..) => assumed.risks,
        Figure::Group(_, GroupField::Size) => assumed.sizes,
        Figure::Amount(_) => assumed.supplies,
        _ => 0.0,
    };
    (share > 0.0).then_some(share)
}

/// The distribution between two ends; limits where an interval has no solution.
fn distribution(figure: &Figure, estimate: &Estimate, low: f64, high: f64) -> Distribution {
    let range = figure.range();
    let (low, high) = (low.clamp(range.least, range.greatest), high.clamp(range.least, range.greatest));
    let is_share = range.least == 0.0 && range.greatest == 1.0;
    let bounds = match estimate.bounds {
        Bounds::Usual if is_share || is_money(figure) => Bounds::Interval,
        Bounds::Usual => Bounds::Limits,
        stated => stated,
    };
    let limits = || Distribution::pert(low, estimate.value.clamp(low, high), high);
    let fitted = match bounds {
        _ if low >= high => Ok(Distribution::Constant(estimate.value)),
        Bounds::Interval if is_share => Distribution::beta_of_interval(low, high).or_else(|_| limits()),
        Bounds::Interval => Distribution::gamma_of_interval(low, high).or_else(|_| limits()),
        Bounds::Limits | Bounds::Usual => limits(),
        Bounds::Triangle => Distribution::triangular(low, estimate.value.clamp(low, high), high),
        Bounds::Even => Ok(Distribution::Uniform { low, high }),
    };
    fitted.unwrap_or(Distribution::Constant(estimate.value))
}

fn is_money(figure: &Figure) -> bool {
    matches!(
        figure,
        Figure::Group(_, GroupField::Cost | GroupField::AbilityToPay)
            | Figure::Party(
                _,
                PartyField::IncomePerHead | PartyField::PovertyAvertedPerCourse | PartyField::IncomeSavedPerCourse
            )
    )
}
