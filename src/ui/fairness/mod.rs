//! How evenly each rule shares, and whom it favours: curves, coverage by rank, the impact plane.

mod break_even;
mod curves;
mod plane;
mod ranks;

use yew::prelude::*;

use super::context::{Page, link, use_page};
use super::drawn::{Drawable, drawn_choice};
use super::format;
use super::results::results_nav;
use crate::charts::MOST_CURVES;
use crate::locale::Locale;
use crate::measures::{Reason, Value};
use crate::state::{Route, Shown, View, ViewState};
use crate::study::{Ladder, drawn};
use crate::text;

use curves::{concentration, lorenz};
use plane::plane;
use ranks::ranks;

/// Properties of [`FairnessPage`].
#[derive(Properties, PartialEq)]
pub struct FairnessProps {
    /// The address on screen.
    pub route: Route,
    /// The last results.
    pub shown: Option<Shown>,
    /// How they are shown.
    pub view: ViewState,
}

/// The view of fairness.
#[component]
pub fn FairnessPage(props: &FairnessProps) -> Html {
    /// Rules drawn beside the two of the live sentence until the reader chooses.
    const MORE: usize = 2;

    let page = use_page();
    let locale = &page.locale;
    let FairnessProps { route, shown, view } = props;
    let Some(shown) = shown else {
        return html! { <p aria-busy="true">{ locale.text("compare-computing") }</p> };
    };
    let rows = drawn(&shown.comparison, &view.drawn, &view.pair, MORE, MOST_CURVES);
    let ladder = Ladder::of(&shown.scenario, &shown.comparison);
    let parts = Parts { page: &page, shown, view, rows: &rows };
    html! {
        <div class="fairness">
            { results_nav(locale, route) }
            <h1>{ locale.text("fairness-title") }</h1>
            { drawn_choice(&page, view, &parts.drawable()) }
            <div class="pair-of-charts">
                { lorenz(&parts) }
                { match &ladder {
                    Ok(ladder) => html! { <>{ concentration(&parts, ladder) }{ ranks(&parts, ladder) }</> },
                    Err(reason) => {
                        let ranks = link(&route.to(View::Scenario), "", false, &locale.text("fairness-give-ranks"));
                        parts.nothing("fairness-by-deprivation", *reason, ranks)
                    }
                } }
                { plane(&parts) }
            </div>
        </div>
    }
}

/// What every part of the view needs.
struct Parts<'a> {
    page: &'a Page,
    shown: &'a Shown,
    view: &'a ViewState,
    /// Rows of the rules drawn.
    rows: &'a [usize],
}

impl Parts<'_> {
    fn locale(&self) -> &Locale {
        &self.page.locale
    }

    /// Every rule that has an answer.
    fn drawable(&self) -> Vec<Drawable> {
        let rows = &self.shown.comparison.rows;
        let answered = (0..rows.len()).filter(|&row| self.shown.comparison.answer(row).is_some());
        let one = |row: usize| Drawable {
            id: rows[row].choice.rule.clone(),
            name: self.rule(row),
            is_drawn: self.rows.contains(&row),
        };
        answered.map(one).collect()
    }

    /// The name of the rule in a row.
    fn rule(&self, row: usize) -> String {
        let id = self.shown.comparison.rows.get(row).map(|row| row.choice.rule.as_str());
        id.map(|id| format::rule(self.locale(), &self.shown.scenario, id)).unwrap_or_default()
    }

    /// Several names as a list.
    fn list(&self, names: impl Iterator<Item = String>) -> String {
        names.collect::<Vec<_>>().join(&self.locale().text("chart-list-separator"))
    }

    /// Names of groups as a list.
    fn groups(&self, groups: impl Iterator<Item = usize>) -> String {
        self.list(groups.map(|group| self.shown.scenario.groups[group].name.clone()))
    }

    /// A picture that cannot be drawn, and why.
    fn undefined(&self, title: &str, reason: Reason) -> Html {
        self.nothing(title, reason, Html::default())
    }

    /// The same, with a way to mend it.
    fn nothing(&self, title: &str, reason: Reason, way: Html) -> Html {
        let locale = self.locale();
        let reason = format::reason(locale, Value::Undefined(reason));
        html! {
            <section class="card">
                <h3 class="chart-title">{ locale.text(title) }</h3>
                <p class="chart-empty">{ text!(locale, "fairness-undefined", reason = reason) }{ " " }{ way }</p>
            </section>
        }
    }
}

/// Moves the keyboard focus inside a picture.
fn focus() -> Callback<AttrValue> {
    Callback::from(|id: AttrValue| crate::browser::page::focus(&id))
}
