//! Between which ends a figure lies: those stated with it, or those that the settings assume.

use super::{AssumedRanges, Estimate, Figure, GroupField, PartyField, Scenario};

/// Between which ends a figure lies, in its own unit and within the values allowed for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The lower end; always below `high`.
    pub low: f64,
    /// The higher end.
    pub high: f64,
    /// The ends were filled in by the setting for figures without a range, and are illustrative.
    pub assumed: bool,
}

impl Spread {
    /// The ends of a figure; `None` where it is taken as certain.
    ///
    /// An end that is not stated is the likely value itself.
    pub fn of(figure: &Figure, estimate: &Estimate, assumed: &AssumedRanges) -> Option<Self> {
        let share = figure.assumed_share(assumed).filter(|_| !estimate.has_range());
        let (low, high) = match share {
            Some(share) => {
                let reach = share * estimate.value.abs();
                (estimate.value - reach, estimate.value + reach)
            }
            None => (estimate.low.unwrap_or(estimate.value), estimate.high.unwrap_or(estimate.value)),
        };
        let range = figure.range();
        let (low, high) = (low.clamp(range.least, range.greatest), high.clamp(range.least, range.greatest));
        (low < high).then_some(Self { low, high, assumed: share.is_some() })
    }
}

impl Figure {
    /// Whether its range says how little is known of it, so that it is drawn anew in every world.
    ///
    /// The ranges of ages, severities and deprivation ranks say how the persons of a group differ instead.
    pub fn is_drawn(&self) -> bool {
        !matches!(self, Self::Group(_, GroupField::Age | GroupField::Severity | GroupField::DeprivationRank))
    }

    /// How far the settings let it lie from its value when it has no range, as a share of it.
    fn assumed_share(&self, assumed: &AssumedRanges) -> Option<f64> {
        let share = match self {
            Self::Group(_, GroupField::RiskUntreated | GroupField::RiskTreated) | Self::OtherRisk(..) => assumed.risks,
            Self::Group(_, GroupField::Size) => assumed.sizes,
            Self::Amount(_) => assumed.supplies,
            _ => 0.0,
        };
        (share > 0.0).then_some(share)
    }
}

/// Every uncertain figure with its ends, in the order of the scenario: quick, since nothing is fitted.
pub fn spreads(scenario: &Scenario) -> Vec<(Figure, Spread)> {
    let spread = |(figure, _): (Figure, String)| {
        let spread = Spread::of(&figure, figure.get(scenario)?, &scenario.settings.assumed_ranges)?;
        Some((figure, spread))
    };
    drawn_figures(scenario).into_iter().filter_map(spread).collect()
}

/// Every figure that would be drawn if it had a range, with its name among the random streams, in the order of the
/// scenario. Names are made of ids, not places, so that nothing else disturbs a figure's draws.
pub(super) fn drawn_figures(scenario: &Scenario) -> Vec<(Figure, String)> {
    let mut found = Vec::new();
    let mut add = |figure: Figure, name: String| {
        if figure.is_drawn() {
            found.push((figure, name));
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
        for field in GroupField::ALL {
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
