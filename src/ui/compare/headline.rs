//! The live sentence on top, and the stock that can be changed in place.

use std::rc::Rc;

use yew::prelude::*;

use crate::locale::{Locale, Value};
use crate::scenario::{Figure, Flaw, Kind, Scenario};
use crate::state::{Shown, ViewState};
use crate::study::{Headline, Side};
use crate::ui::context::{Card, use_page};
use crate::ui::format;
use crate::ui::scenario::figure::{FigureField, Slider};

/// Properties of [`HeadlineBar`].
#[derive(Properties, PartialEq)]
pub struct HeadlineProps {
    /// The results.
    pub shown: Shown,
    /// The scenario as it is now.
    pub scenario: Rc<Scenario>,
    /// How results are shown.
    pub view: ViewState,
}

/// Title, mark and the sentence that says what happens.
#[component]
pub fn HeadlineBar(props: &HeadlineProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let HeadlineProps { shown, scenario, view } = props;
    let kind = match scenario.kind {
        Kind::Real => locale.text("kind-real"),
        Kind::Fictional => locale.text("kind-fictional"),
    };
    html! {
        <div class="headline">
            <p class="headline-case">
                <bdi>{ &scenario.title }</bdi>{ " " }<span class="tag">{ kind }</span>
            </p>
            <h1 class="headline-sentence" aria-live="polite">{ sentence(&page.show, locale, shown, view) }</h1>
        </div>
    }
}

/// The sentence: need, then what each of two rules does.
fn sentence(show: &Callback<Card>, locale: &Locale, shown: &Shown, view: &ViewState) -> Html {
    let row = |id: &str| shown.comparison.row_of(id);
    let answered = || (0..shown.comparison.rows.len()).filter(|&row| shown.comparison.answer(row).is_some());
    let sound = |id: &str| row(id).filter(|&row| shown.comparison.answer(row).is_some());
    let Some(first) = sound(&view.pair.0).or_else(|| answered().next()) else {
        return html! { { locale.text("headline-nothing") } };
    };
    let second = sound(&view.pair.1).filter(|&second| second != first).or_else(|| answered().find(|&row| row != first));
    let Some(headline) = Headline::of(&shown.comparison, first, second.unwrap_or(first)) else {
        return html! { { locale.text("headline-nothing") } };
    };
    let need = locale.people(headline.need);
    let stock = stock_words(locale, &shown.scenario);
    let second = headline.second.filter(|_| second.is_some());
    html! {
        <>
            { text!(locale, "headline-need", stock = stock, need = Value::shown_as(headline.need, need)) }{ " " }
            { clause(show, locale, shown, &headline.first, "first") }
            if let Some(side) = &second {
                { locale.text("headline-join") }{ " " }{ clause(show, locale, shown, side, "second") }
            }
            { locale.text("headline-stop") }
        </>
    }
}

/// "100 courses", or "4 supplies".
fn stock_words(locale: &Locale, scenario: &Scenario) -> String {
    match scenario.supplies.as_slice() {
        [supply] => {
            let amount = supply.amount.value;
            text!(locale, "headline-stock", amount = Value::shown_as(amount, format::tidy(locale, amount)), unit = supply.unit.as_str())
        }
        several => text!(locale, "headline-supplies", count = several.len() as f64),
    }
}

/// What one rule does: a button with its name, then its effect.
fn clause(show: &Callback<Card>, locale: &Locale, shown: &Shown, side: &Side, class: &'static str) -> Html {
    let id = shown.comparison.rows[side.row].choice.rule.clone();
    let effect = match (side.everywhere, side.left_out) {
        (Some(share), _) => text!(locale, "headline-everywhere", deaths = side.averted, share = locale.share(share)),
        (None, 0) => text!(
            locale,
            "headline-between",
            deaths = side.averted,
            low = locale.share(side.coverage.0),
            high = locale.share(side.coverage.1)
        ),
        (None, left_out) => text!(locale, "headline-left-out", deaths = side.averted, groups = left_out as f64),
    };
    let name = format::rule(locale, &id);
    let onclick = {
        let (show, id) = (show.clone(), id.clone());
        Callback::from(move |_: MouseEvent| show.emit(Card::Rule(id.clone())))
    };
    html! {
        <>
            <button type="button" class={classes!("inline", class)} {onclick}>{ name }</button>{ " " }{ effect }
        </>
    }
}

/// Properties of [`Stock`].
#[derive(Properties, PartialEq)]
pub struct StockProps {
    /// The scenario as it is now.
    pub scenario: Rc<Scenario>,
    /// What is wrong with it.
    pub flaws: Vec<Flaw>,
    /// Patients in need per group.
    pub need: Rc<Vec<f64>>,
}

/// The control that matters most: how much there is of each supply.
#[component]
pub fn Stock(props: &StockProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let StockProps { scenario, flaws, .. } = props;
    html! {
        <section class="stock" aria-label={locale.text("stock-title")}>
            { for scenario.supplies.iter().enumerate().map(|(row, supply)| {
                let figure = Figure::Amount(row);
                let full = full_need(scenario, &supply.id);
                let share = share_of_need(supply.stock(), full);
                html! {
                    <div class="stock-row" key={supply.id.clone()}>
                        <span class="stock-name"><bdi>{ &supply.name }</bdi></span>
                        <Slider figure={figure.clone()} scenario={scenario.clone()} most={slider_end(supply.amount.value, full)}
                            label={text!(locale, "stock-slider", supply = supply.name.as_str())} />
                        <FigureField {figure} scenario={scenario.clone()} flaws={flaws.clone()}
                            label={text!(locale, "stock-amount", supply = supply.name.as_str())} unit={supply.unit.clone()} />
                        <span class="stock-share">
                            { match share { Some(share) => text!(locale, "stock-share", share = locale.share(share)), None => String::new() } }
                        </span>
                    </div>
                }
            }) }
        </section>
    }
}

/// Units that treating everybody by the first treatment would use.
fn full_need(scenario: &Scenario, supply: &str) -> f64 {
    scenario.groups.iter().map(|group| group.size.value * group.uses.get(supply).map_or(0.0, |units| units.value)).sum()
}

fn share_of_need(stock: f64, full: f64) -> Option<f64> {
    (full > 0.0).then(|| stock / full)
}

/// Where a slider ends: a little beyond full need, and never below what is there.
fn slider_end(amount: f64, full: f64) -> f64 {
    let end = full.max(amount).max(1.0);
    let digits = end.log10().floor();
    let step = 10_f64.powf(digits - 1.0);
    (end / step).ceil() * step
}
