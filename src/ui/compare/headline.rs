//! The live sentence on top, and the stock that can be changed in place.

use yew::prelude::*;

use crate::browser::input;
use crate::locale::{Locale, Value};
use crate::num;
use crate::scenario::{Figure, Flaw, Scenario, Supply};
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
    html! {
        <div class="headline">
            <p class="headline-case">
                <bdi>{ &scenario.title }</bdi>{ " " }<span class="tag">{ format::kind(locale, scenario) }</span>{ beside }
            </p>
            <@{heading} class="headline-sentence" aria-live="polite">
                { sentence(&page.show, locale, shown, view) }
            </@>
        </div>
    }
}

/// The sentence: need, then what each of two rules does.
fn sentence(show: &Callback<Card>, locale: &Locale, shown: &Shown, view: &ViewState) -> Html {
    let Some(headline) = contrast(shown, view) else {
        return html! { { locale.text("headline-nothing") } };
    };
    let opening = opening(locale, shown, &headline, |_| AMOUNT.to_string());
    let opening = match (opening.split_once(AMOUNT), shown.scenario.supplies.as_slice()) {
        (Some((before, after)), [supply]) => html! {
            <>{ before }<InPlace figure={Figure::Amount(0)} value={supply.amount.value} />{ after }</>
        },
        _ => html! { { opening } },
    };
    html! {
        <>
            { opening }{ " " }
            { clause(show, locale, shown, &headline.first, "first") }
            if let Some(side) = &headline.second {
                { locale.text("headline-join") }{ " " }{ clause(show, locale, shown, side, "second") }
            }
            { locale.text("headline-stop") }
        </>
    }
}

/// The sentence in plain words, for paper.
pub fn headline_words(locale: &Locale, shown: &Shown, view: &ViewState) -> String {
    let Some(headline) = contrast(shown, view) else { return locale.text("headline-nothing") };
    let clause = |side: &Side| {
        let id = &shown.comparison.rows[side.row].choice.rule;
        format!("{} {}", format::rule(locale, &shown.scenario, id), effect(locale, side))
    };
    let opening = opening(locale, shown, &headline, |amount| format::tidy(locale, amount));
    let second = headline.second.as_ref().map(|side| format!("{} {}", locale.text("headline-join"), clause(side)));
    format!("{opening} {}{}{}", clause(&headline.first), second.unwrap_or_default(), locale.text("headline-stop"))
}

/// The two rules of the sentence: those chosen for it where they have an answer, else the first that have one.
fn contrast(shown: &Shown, view: &ViewState) -> Option<Headline> {
    let row = |id: &str| shown.comparison.row_of(id);
    let answered = || (0..shown.comparison.rows.len()).filter(|&row| shown.comparison.answer(row).is_some());
    let sound = |id: &str| row(id).filter(|&row| shown.comparison.answer(row).is_some());
    let first = sound(&view.pair.0).or_else(|| answered().next())?;
    let second = sound(&view.pair.1).filter(|&second| second != first).or_else(|| answered().find(|&row| row != first));
    let headline = Headline::of(&shown.comparison, first, second.unwrap_or(first))?;
    Some(Headline { second: headline.second.filter(|_| second.is_some()), ..headline })
}

/// "With 100 courses for 250 patients,"; `amount` writes how much there is of a single supply.
fn opening(locale: &Locale, shown: &Shown, headline: &Headline, amount: impl Fn(f64) -> String) -> String {
    let stock = match shown.scenario.supplies.as_slice() {
        [supply] => {
            let shown = Value::shown_as(supply.amount.value, amount(supply.amount.value));
            text!(locale, "headline-stock", amount = shown, unit = supply.unit.as_str())
        }
        several => text!(locale, "headline-supplies", count = several.len() as f64),
    };
    let need = Value::shown_as(headline.need, locale.people(headline.need));
    text!(locale, "headline-need", stock = stock, need = need)
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

/// What one rule does: so many deaths averted, and for whom.
fn effect(locale: &Locale, side: &Side) -> String {
    match (side.everywhere, side.left_out) {
        (Some(share), _) => text!(locale, "headline-everywhere", deaths = side.averted, share = locale.share(share)),
        (None, 0) => text!(
            locale,
            "headline-between",
            deaths = side.averted,
            low = locale.share(side.coverage.0),
            high = locale.share(side.coverage.1)
        ),
        (None, left_out) => text!(locale, "headline-left-out", deaths = side.averted, groups = left_out as f64),
    }
}

/// Id of the name of a rule in the sentence.
pub fn named_id(rule: &str) -> String {
    format!("named-{rule}")
}

/// What one rule does: a button with its name, then its effect.
fn clause(show: &Callback<Card>, locale: &Locale, shown: &Shown, side: &Side, class: &'static str) -> Html {
    let id = shown.comparison.rows[side.row].choice.rule.clone();
    let name = format::rule(locale, &shown.scenario, &id);
    let onclick = {
        let (show, id) = (show.clone(), id.clone());
        Callback::from(move |_: MouseEvent| show.emit(Card::Rule(id.clone())))
    };
    html! {
        <>
            <button type="button" id={named_id(&id)} class={classes!("inline", class)} {onclick}>{ name }</button>{ " " }{ effect(locale, side) }
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
                            if crate::IS_FULL { { each(locale, scenario, supply) } }
                        </span>
                    </div>
                }
            }) }
        </section>
    }
}

/// What one person takes, where that is the same everywhere and more or less than one: else who reads how many there
/// are would think that each is for one person.
fn each(locale: &Locale, scenario: &Scenario, supply: &Supply) -> String {
    match scenario.units_each(&supply.id) {
        Some(units) if units != 1.0 && scenario.supplies.len() == 1 => {
            let shown = Value::shown_as(units, format::tidy(locale, units));
            locale.text("chart-list-separator")
                + &text!(locale, "stock-each", units = shown, unit = supply.unit.as_str())
        }
        _ => String::new(),
    }
}
