//! How much inequality of lifetime health counts, and what a healthy year is held to be worth: the same dials on the
//! scenario and on the cards of the measures that they turn.

use yew::prelude::*;

use crate::measures::{Family, Measure};
use crate::scenario::{Aversion, Range, Settings, limits};
use crate::state::Edit;
use crate::ui::context::Page;
use crate::ui::format::Form;
use crate::ui::number::NumberField;

/// One number that weighs health.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dial {
    /// Atkinson's aversion to relative inequality.
    Atkinson,
    /// Kolm's aversion to absolute inequality.
    Kolm,
    /// Order of the extended Gini.
    Gini,
    /// Worth of a year of healthy life.
    WorthOfYear,
}

/// Every dial, in the order of the form.
pub const DIALS: [Dial; 4] = [Dial::Atkinson, Dial::Kolm, Dial::Gini, Dial::WorthOfYear];

/// The dial that turns a measure, if one does.
pub fn dial_of(measure: &Measure) -> Option<Dial> {
    match (measure.family, measure.id) {
        (Family::Equity, id) if id.contains("kolm") => Some(Dial::Kolm),
        (Family::Equity, id) if id.contains("gini") => Some(Dial::Gini),
        (Family::Equity, "lifetime_health" | "delta_mean_health") => None,
        (Family::Equity, _) => Some(Dial::Atkinson),
        (Family::Cost, "net_monetary_benefit" | "net_health_benefit") => Some(Dial::WorthOfYear),
        _ => None,
    }
}

impl Dial {
    /// The dial as a line of a form: a slider, a field and what it does.
    pub fn row(self, page: &Page, settings: &Settings) -> Html {
        let locale = &page.locale;
        let key = self.key();
        let aversion = settings.aversion;
        let set = move |value: f64| match self {
            Self::Atkinson => Edit::Aversion(Aversion { atkinson: value, ..aversion }),
            Self::Kolm => Edit::Aversion(Aversion { kolm: value, ..aversion }),
            Self::Gini => Edit::Aversion(Aversion { gini: value, ..aversion }),
            Self::WorthOfYear => Edit::WorthOfYear((value > 0.0).then_some(value)),
        };
        let Range { least, greatest } = self.range();
        let (slider, step) = self.slider();
        let unit = match self {
            Self::WorthOfYear => settings.currency.clone(),
            _ => String::new(),
        };
        html! {
            <div class="setting-row dial" key={key}>
                <div class="dial-line">
                    <span>{ locale.text(key) }</span>
                    <NumberField label={locale.text(key)} value={self.value(settings)} {least} {greatest} {slider} {step}
                        form={Form::Plain} {unit} onvalue={page.editing(set)} />
                </div>
                <p class="quiet-text">{ locale.text(&format!("{key}.help")) }</p>
            </div>
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Atkinson => "settings-atkinson",
            Self::Kolm => "settings-kolm",
            Self::Gini => "settings-extended-gini",
            Self::WorthOfYear => "settings-worth",
        }
    }

    fn value(self, settings: &Settings) -> f64 {
        match self {
            Self::Atkinson => settings.aversion.atkinson,
            Self::Kolm => settings.aversion.kolm,
            Self::Gini => settings.aversion.gini,
            Self::WorthOfYear => settings.worth_of_year.unwrap_or(0.0),
        }
    }

    /// What may be typed.
    fn range(self) -> Range {
        match self {
            Self::Atkinson => limits::ATKINSON,
            Self::Kolm => limits::KOLM,
            Self::Gini => limits::EXTENDED_GINI,
            Self::WorthOfYear => Range { least: 0.0, greatest: limits::MONEY },
        }
    }

    /// Where the slider ends, and its steps: what is usual lies on one of them.
    fn slider(self) -> (f64, f64) {
        match self {
            Self::Atkinson => (30.0, 0.05),
            Self::Kolm => (1.0, 0.01),
            Self::Gini => (10.0, 0.1),
            Self::WorthOfYear => (50_000.0, 500.0),
        }
    }
}
