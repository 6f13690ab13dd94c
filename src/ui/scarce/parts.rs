//! What every part of the view needs.

use crate::locale::Locale;
use crate::measures::{Measure, Value};
use crate::scenario::Scenario;
use crate::state::ViewState;
use crate::study::Sweep;
use crate::text;
use crate::ui::context::Page;
use crate::ui::drawn::Drawable;
use crate::ui::format;

/// What every part of the view needs.
pub(super) struct Parts<'a> {
    pub page: &'a Page,
    /// The scenario that the sweep belongs to, with plenty of the supply.
    pub scenario: &'a Scenario,
    pub sweep: &'a Sweep,
    pub measure: &'static Measure,
    pub view: &'a ViewState,
    /// The tracks drawn.
    pub drawn: &'a [usize],
    /// How much of the supply there is now.
    pub amount: f64,
    /// How much there was at first.
    pub start: f64,
}

impl Parts<'_> {
    pub fn locale(&self) -> &Locale {
        &self.page.locale
    }

    /// The name of the rule of a track.
    pub fn rule(&self, track: usize) -> String {
        let id = self.sweep.tracks.get(track).map(|track| track.choice.rule.as_str());
        id.map(|id| format::rule(self.locale(), self.scenario, id)).unwrap_or_default()
    }

    /// The names of several rules; of many, the first and how many more.
    pub fn rules(&self, tracks: &[usize]) -> String {
        const MOST: usize = 3;
        let locale = self.locale();
        let list = |tracks: &[usize]| {
            let names: Vec<String> = tracks.iter().map(|&track| self.rule(track)).collect();
            names.join(&locale.text("chart-list-separator"))
        };
        match tracks {
            [first, more @ ..] if tracks.len() > MOST => {
                text!(locale, "scarce-and-others", rule = self.rule(*first), more = more.len())
            }
            few => list(few),
        }
    }

    /// Every rule that has a line.
    pub fn drawable(&self) -> Vec<Drawable> {
        let known = self.sweep.tracks.iter().enumerate().filter(|(_, track)| track.result.is_ok());
        let one = |(place, track): (usize, &crate::study::Track)| Drawable {
            id: track.choice.rule.clone(),
            name: self.rule(place),
            is_drawn: self.drawn.contains(&place),
        };
        known.map(one).collect()
    }

    /// The heading of the measure.
    pub fn measure(&self) -> String {
        format::measure_part(self.locale(), self.measure.id, "")
    }

    /// A value of the measure with its unit, or why there is none.
    pub fn value(&self, value: Value) -> String {
        match value {
            Value::Number(number) => {
                format::with_unit(self.locale(), self.measure, &self.scenario.settings.currency, number)
            }
            Value::Infinite => format::value(self.locale(), self.measure, value),
            Value::Undefined(_) => format::reason(self.locale(), value),
        }
    }

    /// The name of the supply.
    pub fn supply(&self) -> &str {
        self.scenario.supplies.get(self.sweep.supply).map_or("", |supply| &supply.name)
    }

    /// The unit of the supply.
    pub fn unit(&self) -> &str {
        self.scenario.supplies.get(self.sweep.supply).map_or("", |supply| &supply.unit)
    }

    /// An amount as a person would say it: "4,300".
    pub fn number(&self, units: f64) -> String {
        const FEW: f64 = 10.0;
        if units < FEW { format::tidy(self.locale(), units) } else { self.locale().people(units) }
    }

    /// The same with its unit: "4,300 doses".
    pub fn units(&self, units: f64) -> String {
        text!(self.locale(), "amount-unit", amount = self.number(units), unit = self.unit())
    }
}
