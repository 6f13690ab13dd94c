//! The live sentence on top, and the stock that can be changed in place.

use yew::prelude::*;

use crate::browser::input;
use crate::locale::{Locale, Value};
use crate::num;
use crate::scenario::{Figure, Flaw, Kind, Scenario};
use crate::state::{Action, Edit, Shown, ViewState};
use crate::study::{Headline, Side};
use crate::text;
use crate::ui::context::{Card, Page, use_page};
use crate::ui::format::{self, Form};
use crate::ui::scenario::figure::{FigureField, Slider};
use crate::ui::scenario::flaw_at;

/// Title, mark, whatever stands beside them, and the sentence that says what happens, as a heading of that name.
pub fn headline_bar(
    page: &Page,
    shown: &Shown,
    scenario: &Scenario,
    view: &ViewState,
    heading: &'static str,
    beside: Html,
) -> Html {
    let locale = &page.locale;
    let kind = match scenario.kind {
        Kind::Real => locale.text("kind-real"),
        Kind::Fictional => locale.text("kind-fictional"),
    };
    html! {
        <div class="headline">
            <p class="headline-case">
                <bdi>{ &scenario.title }</bdi>{ " " }<span class="tag">{ kind }</span>{ beside }
            </p>
            <@{heading} class="headline-sentence" aria-live="polite">
                { sentence(&page.show, locale, shown, view) }
            </@>
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
    let opening = text!(locale, "headline-need", stock = stock, need = Value::shown_as(headline.need, need));
    let opening = match (opening.split_once(AMOUNT), shown.scenario.supplies.as_slice()) {
        (Some((before, after)), [supply]) => html! {
            <>{ before }<InPlace figure={Figure::Amount(0)} value={supply.amount.value} />{ after }</>
        },
        _ => html! { { opening } },
    };
    let second = headline.second.filter(|_| second.is_some());
    html! {
        <>
            { opening }{ " " }
            { clause(show, locale, shown, &headline.first, "first") }
            if let Some(side) = &second {
                { locale.text("headline-join") }{ " " }{ clause(show, locale, shown, side, "second") }
            }
            { locale.text("headline-stop") }
        </>
    }
}

/// Stands for the amount in the sentence until the sentence is taken apart there.
const AMOUNT: char = '\u{fffc}';

/// Properties of [`InPlace`].
#[derive(Properties, PartialEq)]
struct InPlaceProps {
    /// Which figure.
    figure: Figure,
    /// Its value in the results on show.
    value: f64,
}

/// A number in a sentence: a button that turns into a field where it stands.
#[component]
fn InPlace(props: &InPlaceProps) -> Html {
    const ID: &str = "in-place";
    let page = use_page();
    let locale = &page.locale;
    let draft = use_state(|| None::<String>);
    use_effect_with(draft.is_some(), |open| {
        if *open {
            crate::browser::page::focus(ID);
        }
    });
    let Some(text) = &*draft else {
        let (draft, typed) = (draft.clone(), Form::Plain.typed(props.value));
        let onclick = Callback::from(move |_: MouseEvent| draft.set(Some(typed.clone())));
        return html! {
            <button type="button" class="inline in-place" title={locale.text("headline-change")} {onclick}>
                { format::tidy(locale, props.value) }
            </button>
        };
    };
    let oninput = {
        let (page, figure, draft) = (page.clone(), props.figure.clone(), draft.clone());
        Callback::from(move |event: InputEvent| {
            let text = input::text(&event).unwrap_or_default();
            if let Some(value) = Form::Plain.read(&text) {
                page.edit(Edit::Figure(figure.clone(), Some(value)));
            }
            draft.set(Some(text));
        })
    };
    let onblur = {
        let (act, draft) = (page.act.clone(), draft.clone());
        Callback::from(move |_: FocusEvent| {
            draft.set(None);
            act.emit(Action::Settled);
        })
    };
    html! {
        <input type="text" inputmode="decimal" id={ID} value={text.clone()} aria-label={locale.text("headline-change")}
            autocomplete="off" {oninput} {onblur} />
    }
}

/// "100 courses", or "4 supplies".
fn stock_words(locale: &Locale, scenario: &Scenario) -> String {
    match scenario.supplies.as_slice() {
        [supply] => {
            let amount = supply.amount.value;
            text!(
                locale,
                "headline-stock",
                amount = Value::shown_as(amount, AMOUNT.to_string()),
                unit = supply.unit.as_str()
            )
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
    let name = format::rule(locale, &shown.scenario, &id);
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

/// The control that matters most: how much there is of each supply.
pub fn stock(page: &Page, scenario: &Scenario, flaws: &[Flaw]) -> Html {
    let locale = &page.locale;
    html! {
        <section class="stock" aria-label={locale.text("stock-title")}>
            { for scenario.supplies.iter().enumerate().map(|(row, supply)| {
                let figure = Figure::Amount(row);
                let full = scenario.full_need(&supply.id);
                let share = (full > 0.0).then(|| supply.stock() / full);
                let label = text!(locale, "stock-amount", supply = supply.name.as_str());
                html! {
                    <div class="stock-row" key={supply.id.clone()}>
                        <span class="stock-name"><bdi>{ &supply.name }</bdi></span>
                        <Slider figure={figure.clone()} value={supply.amount.value} most={num::round_up(full.max(supply.amount.value))}
                            label={label.clone()} unit={supply.unit.clone()} />
                        <FigureField estimate={supply.amount.clone()} {label} unit={supply.unit.clone()}
                            flaw={flaw_at(locale, flaws, &figure.place())} {figure} />
                        <span class="stock-share">
                            { match share { Some(share) => text!(locale, "stock-share", share = locale.share(share)), None => String::new() } }
                        </span>
                    </div>
                }
            }) }
        </section>
    }
}
