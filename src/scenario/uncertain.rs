//! What is uncertain in a scenario, and how it is distributed.

use super::spread::{Spread, drawn_figures};
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
    let one = |(figure, name): (Figure, String)| {
        let estimate = figure.get(scenario)?;
        let spread = Spread::of(&figure, estimate, &scenario.settings.assumed_ranges)?;
        let (distribution, _) = fitted(&figure, estimate, &spread);
        let is_sure = matches!(distribution, Distribution::Constant(_));
        (!is_sure).then_some(Uncertain { figure, name, distribution, assumed: spread.assumed })
    };
    drawn_figures(scenario).into_iter().filter_map(one).collect()
}

/// The distribution between two ends, and what they were taken to mean: never as usual, and limits where an
/// interval has no solution. A constant where nothing fits.
pub(super) fn fitted(figure: &Figure, estimate: &Estimate, spread: &Spread) -> (Distribution, Bounds) {
    let &Spread { low, high, .. } = spread;
    let is_share = is_share(figure);
    let likely = estimate.value.clamp(low, high);
    let limits = || (Distribution::pert(low, likely, high), Bounds::Limits);
    let interval = |fit: Result<Distribution, _>| if fit.is_ok() { (fit, Bounds::Interval) } else { limits() };
    let (fitted, taken_as) = match figure.meaning(estimate.bounds) {
        Bounds::Interval if is_share => interval(Distribution::beta_of_interval(low, high)),
        Bounds::Interval => interval(Distribution::gamma_of_interval(low, high)),
        Bounds::Limits | Bounds::Usual => limits(),
        Bounds::Triangle => (Distribution::triangular(low, likely, high), Bounds::Triangle),
        Bounds::Even => (Ok(Distribution::Uniform { low, high }), Bounds::Even),
    };
    (fitted.unwrap_or(Distribution::Constant(estimate.value)), taken_as)
}

impl Figure {
    /// What its ends mean when the file says that: where it says "as usual", an interval for chances, shares and
    /// money, else limits.
    pub fn meaning(&self, bounds: Bounds) -> Bounds {
        match bounds {
            Bounds::Usual if is_share(self) || is_money(self) => Bounds::Interval,
            Bounds::Usual => Bounds::Limits,
            stated => stated,
        }
    }
}

fn is_share(figure: &Figure) -> bool {
    let range = figure.range();
    range.least == 0.0 && range.greatest == 1.0
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
