//! How a rule decides on the present case, in numbers of the last comparison.

use yew::prelude::*;

use super::CardDialogProps;
use crate::locale::{self, Locale, Value};
use crate::num;
use crate::rules::Judges;
use crate::scenario::{OWN, Scenario};
use crate::state::{Edit, Route, Shown, View};
use crate::study::{Answer, chosen_rules, recipe, toggled};
use crate::text;
use crate::ui::compare::refused;
use crate::ui::context::Page;
use crate::ui::format;

/// Most groups shown; the rest is counted.
const SHOWN: usize = 8;

/// Who goes first and where the cut-off lies, or how to get to know it.
pub fn here(page: &Page, props: &CardDialogProps, id: &str) -> Html {
    let locale = &page.locale;
    let scenario = &props.scenario;
    if !chosen_rules(scenario).iter().any(|choice| choice.rule == id) {
        let edit = Edit::Rules(toggled(scenario, id));
        return html! {
            <p>
                { locale.text("card-apart") }{ " " }
                <button type="button" onclick={page.editing(move |_: MouseEvent| edit.clone())}>{ locale.text("card-compare") }</button>
            </p>
        };
    }
    let result = props.shown.as_ref().and_then(|shown| Some((shown, shown.comparison.row_of(id)?)));
    let Some((shown, row)) = result else {
        return html! { <p aria-busy="true">{ locale.text("compare-computing") }</p> };
    };
    match &shown.comparison.rows[row].result {
        Ok(answer) => html! {
            <>
                { decided(locale, shown, row, answer) }
                { why(locale, props, id) }
            </>
        },
        Err(refusal) => html! { <p>{ refused(locale, refusal) }</p> },
    }
}

/// The way to the reasons of every group; the card closes behind it.
fn why(locale: &Locale, props: &CardDialogProps, id: &str) -> Html {
    let to: Route = props.route.to(View::Why { rule: id.to_string(), group: String::new() });
    let onclick = props.close.reform(|_: MouseEvent| ());
    html! { <p><a href={to.write()} {onclick}>{ locale.text("card-why") }</a></p> }
}

fn decided(locale: &Locale, shown: &Shown, row: usize, answer: &Answer) -> Html {
    let scenario = &shown.scenario;
    let choice = &shown.comparison.rows[row].choice;
    let Ok(recipe) = recipe(scenario, choice) else { return Html::default() };
    let judges = recipe.judges();
    let criterion = criterion(locale, &choice.rule);
    let has_scores = criterion.is_some() && answer.reasons.iter().any(|reason| reason.score.is_some());
    let order = in_line(answer, judges);
    let more = order.len().saturating_sub(SHOWN);
    let score = |score: f64| match judges {
        Judges::Queue(unit) | Judges::Total(unit) => format::score(locale, unit, score, &scenario.settings.currency),
        Judges::Pace | Judges::Market => format::tidy(locale, score),
    };
    html! {
        <>
            <p>{ locale.text(match judges {
                Judges::Queue(_) => "card-queue",
                Judges::Total(_) => "card-total",
                Judges::Pace | Judges::Market => "card-pace",
            }) }{ " " }if matches!(judges, Judges::Queue(_) | Judges::Total(_)) { { cut_off(locale, scenario, answer, score) } }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={locale.text("card-here")}>
                <table class="plain-table">
                    <thead>
                        <tr>
                            <th scope="col">{ locale.text("field-group_name") }</th>
                            if has_scores { <th scope="col">{ criterion }</th> }
                            <th scope="col">{ locale.text("card-treated") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for order.iter().take(SHOWN).map(|&group| html! {
                            <tr key={group}>
                                <th scope="row"><bdi>{ &scenario.groups[group].name }</bdi></th>
                                if has_scores { <td>{ answer.reasons[group].score.map(score) }</td> }
                                <td>{ treated(locale, shown, answer, group) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            if more > 0 { <p class="quiet-text">{ text!(locale, "card-more", count = more) }</p> }
        </>
    }
}

/// Groups as the rule comes to them; as they are listed where it comes to all of them at once.
fn in_line(answer: &Answer, judges: Judges) -> Vec<usize> {
    let place = |group: usize| match judges {
        Judges::Pace | Judges::Market => 0,
        Judges::Queue(_) | Judges::Total(_) => answer.reasons[group].place.unwrap_or(usize::MAX),
    };
    num::ordered(answer.reasons.len(), |a, b| place(a).cmp(&place(b)))
}

/// The last to be served, where the rule goes by a score.
fn cut_off(locale: &Locale, scenario: &Scenario, answer: &Answer, score: impl Fn(f64) -> String) -> String {
    let last = answer.reasons.first().and_then(|reason| reason.last_served.zip(reason.cut_off));
    match last {
        Some((last, cut_off)) => {
            text!(locale, "why-cut-off", group = scenario.groups[last].name.as_str(), score = score(cut_off))
        }
        None => String::new(),
    }
}

fn treated(locale: &Locale, shown: &Shown, answer: &Answer, group: usize) -> String {
    let need = shown.comparison.need[group];
    text!(locale, "card-of", treated = answer.treated[group], need = Value::shown_as(need, locale.people(need)))
}

/// What the rule goes by, if it has a word for it.
fn criterion(locale: &Locale, rule: &str) -> Option<String> {
    let stem = if rule.starts_with(OWN) { "why-own".into() } else { locale::id("why", rule) };
    let id = format!("{stem}.criterion");
    locale.has(&id).then(|| locale.text(&id))
}
