//! The card of a measure, always in the same order.

use yew::prelude::*;

use super::worked::Worked;
use super::{CardDialogProps, part};
use crate::locale::{self, Locale};
use crate::measures::{Direction, Lens, Measure, Unit, catalogue};
use crate::text;
use crate::ui::context::{Asked, Page};
use crate::ui::format;
use crate::ui::full::card_name;
use crate::ui::scenario::aversion::dial_of;

/// What it says, how to read it, how it is computed, its value here, odd cases, conventions, source. Long texts stand in
/// `texts` once they are there; until then `waiting` says so.
pub fn measure(page: &Page, props: &CardDialogProps, asked: &Asked, texts: Option<&Locale>, waiting: Html) -> Html {
    let (locale, id) = (&page.locale, asked.measure);
    let stem = locale::id("card-measure", id);
    let Some(measure) = catalogue::find(id) else { return Html::default() };
    html! {
        <>
            <h2 id="card-title" tabindex="-1" autofocus={true}>{ format::measure_part(locale, id, "") }{ " " }<span class="quiet-text">{ format::unit(locale, id, &props.scenario.settings.currency) }</span></h2>
            <p class="lead">{ format::measure_part(locale, id, "student") }</p>
            if crate::IS_FULL { { reading(locale, measure) } }
            { match texts {
                Some(texts) => html! {
                    <>
                        { part(locale, texts, &stem, "formula") }
                        if crate::IS_FULL {
                            <Worked {id} shown={props.shown.clone()} first={first(props, asked)} texts={texts.clone()} />
                            { for dial_of(measure).map(|dial| dial.row(page, &props.scenario.settings)) }
                        } else {
                            { worked_elsewhere(page, props, asked) }
                        }
                        { ["edge", "convention", "source"].iter().map(|key| part(locale, texts, &stem, key)).collect::<Html>() }
                    </>
                },
                None => waiting,
            } }
        </>
    }
}

/// The rule to work through first: the one whose figure was pressed, else the first of the live sentence.
fn first(props: &CardDialogProps, asked: &Asked) -> String {
    if asked.rule.is_empty() { props.view.pair.0.clone() } else { asked.rule.clone() }
}

/// In the program that opens the page: the way to the same card in the full one, which works values through.
fn worked_elsewhere(page: &Page, props: &CardDialogProps, asked: &Asked) -> Html {
    let (close, full, asked) = (props.close.clone(), page.full.clone(), asked.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        close.emit(());
        full.emit(card_name(asked.measure, &asked.rule));
    });
    html! { <p><button type="button" {onclick}>{ page.locale.text("card-work") }</button></p> }
}

/// How to read the number: which way is better, between which ends, from which point of view.
fn reading(locale: &Locale, measure: &Measure) -> Html {
    let line = |key: &str, text: String| {
        html! { <div><dt>{ locale.text(key) }</dt><dd>{ text }</dd></div> }
    };
    let direction = match measure.direction {
        Direction::More => "measure-better-more",
        Direction::Less => "measure-better-less",
        Direction::NearestZero => "measure-better-zero",
        Direction::NearestOne => "measure-better-one",
    };
    let lens = match measure.lens {
        Lens::Health => "lens-health",
        Lens::Fairness => "lens-fairness",
        Lens::Relations => "lens-relations",
    };
    html! {
        <dl class="card-facts">
            { line("measure-better", locale.text(direction)) }
            { line("measure-range", range(locale, measure)) }
            { line("measure-lens", text!(locale, "measure-lens.with", lens = locale.text(lens), about = locale.text(&format!("{lens}.about")))) }
            { line("measure-family", format::family(locale, measure.family)) }
        </dl>
    }
}

/// The least and the greatest number that can occur.
fn range(locale: &Locale, measure: &Measure) -> String {
    let end = |number: f64| match measure.unit {
        Unit::Index | Unit::YearsEach | Unit::Percent => format::tidy(locale, number),
        unit => format::amount(locale, unit, number),
    };
    match (measure.least.is_finite(), measure.most.is_finite()) {
        (true, true) => text!(locale, "measure-range.both", least = end(measure.least), most = end(measure.most)),
        (true, false) => text!(locale, "measure-range.least", least = end(measure.least)),
        (false, true) => text!(locale, "measure-range.most", most = end(measure.most)),
        (false, false) => locale.text("measure-range.none"),
    }
}
