//! One rule in full: what each party gets, against what it has with no agreement, and whether it would sign.

use yew::prelude::*;

use super::{Parts, rule_options};
use crate::browser::input;
use crate::locale::{Locale, Value as Argument};
use crate::measures::Value;
use crate::study::{Stake, Standpoint, Verdict};
use crate::text;
use crate::ui::format;

/// The table of one rule, with a choice of rule.
pub fn stakes(parts: &Parts, chosen: &UseStateHandle<String>) -> Html {
    let locale = parts.locale();
    let row = parts.report.rows.iter().position(|row| row.choice.rule == **chosen).unwrap_or(0);
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |event: Event| chosen.set(input::chosen(&event).unwrap_or_default()))
    };
    let Some(found) = parts.report.rows.get(row) else { return Html::default() };
    html! {
        <section aria-labelledby="stakes-title">
            <h2 id="stakes-title">{ text!(locale, "stakes-title", rule = parts.rule(row)) }</h2>
            <p class="chart-controls">
                <label>
                    { locale.text("board-rule") }{ " " }
                    <select {onchange}>{ rule_options(parts, &found.choice.rule) }</select>
                </label>
            </p>
            { match &found.result {
                Ok(stakes) => table(parts, stakes),
                Err(_) => html! { <p>{ parts.refused(row) }</p> },
            } }
        </section>
    }
}

fn table(parts: &Parts, stakes: &[Stake]) -> Html {
    let locale = parts.locale();
    let heading = |key: &str| {
        html! {
            <th scope="col">{ locale.text(key) }<span class="column-unit">{ locale.text(&format!("{key}.unit")) }</span></th>
        }
    };
    let columns = [
        "stakes-treated",
        "stakes-averted",
        "stakes-no-agreement",
        "stakes-gain",
        "stakes-walk-away",
        "stakes-satisfaction",
    ];
    html! {
        <div class="scroll" tabindex="0" role="region" aria-labelledby="stakes-title">
            <table class="plain-table stakes">
                <thead>
                    <tr>
                        <th scope="col">{ locale.text("field-party_name") }</th>
                        <th scope="col">{ locale.text("stakes-verdict") }</th>
                        { for columns.iter().map(|key| heading(key)) }
                    </tr>
                </thead>
                <tbody>
                    { for parts.report.parties.iter().zip(stakes).map(|(standpoint, stake)| html! {
                        <tr key={standpoint.party}>
                            <th scope="row"><bdi>{ parts.party(standpoint) }</bdi></th>
                            <td>{ verdict(locale, stake.verdict) }</td>
                            { for numbers(locale, standpoint, stake).into_iter().map(|number| html! { <td>{ number }</td> }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn numbers(locale: &Locale, standpoint: &Standpoint, stake: &Stake) -> [String; 6] {
    let need = Argument::shown_as(standpoint.need, locale.people(standpoint.need));
    let none = || locale.text("stakes-not-stated");
    [
        text!(locale, "stakes-of", treated = stake.treated, need = need, share = locale.share(stake.coverage)),
        locale.people(stake.averted),
        if standpoint.has_fallback { locale.people(standpoint.disagreement) } else { none() },
        gain(locale, stake.gain),
        standpoint.walk_away.map_or_else(none, |least| locale.share(least)),
        match stake.satisfaction {
            Value::Number(number) => locale.share(number),
            value => format::reason(locale, value),
        },
    ]
}

/// With a digit after the point where the number is small and not whole.
fn gain(locale: &Locale, gain: f64) -> String {
    let is_whole = (gain - gain.round()).abs() < 0.05;
    locale.signed(gain, usize::from(gain.abs() < 10.0 && !is_whole))
}

/// Whether it would sign, by a shape and a word, with what is missing.
fn verdict(locale: &Locale, verdict: Verdict) -> Html {
    if verdict == Verdict::Signs {
        html! { <span class="signs"><span aria-hidden="true">{ "✓\u{a0}" }</span>{ locale.text("parties-signs") }</span> }
    } else {
        html! {
            <>
                <span class="refuses"><span aria-hidden="true">{ "▽\u{a0}" }</span>{ locale.text("parties-refuses") }</span>
                <span class="aside">{ missing(locale, verdict) }</span>
            </>
        }
    }
}

/// What a party lacks that would not sign.
fn missing(locale: &Locale, verdict: Verdict) -> String {
    match verdict {
        Verdict::Signs => String::new(),
        Verdict::BelowWalkAway { short } => text!(locale, "parties-short-patients", count = rounded_up(locale, short)),
        Verdict::BelowFallback { short } => text!(locale, "parties-short-deaths", count = rounded_up(locale, short)),
    }
}

/// The same in a few words; that it signs, where it lacks nothing.
pub fn missing_in_short(locale: &Locale, verdict: Verdict) -> String {
    match verdict {
        Verdict::Signs => locale.text("parties-signs.short"),
        Verdict::BelowWalkAway { short } => {
            text!(locale, "parties-short-patients.short", count = rounded_up(locale, short))
        }
        Verdict::BelowFallback { short } => {
            text!(locale, "parties-short-deaths.short", count = rounded_up(locale, short))
        }
    }
}

/// What is lacking, as a person would say it: with a quarter of a patient less, one is lacking.
fn rounded_up(locale: &Locale, short: f64) -> Argument<'static> {
    let whole = libm::ceil(short - 1e-6);
    Argument::shown_as(whole, locale.people(whole))
}
