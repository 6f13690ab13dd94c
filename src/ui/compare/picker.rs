//! Which rules are compared, and what is set on each.

use yew::prelude::*;

use crate::text;

use crate::locale::{self, Locale};
use crate::num::decimal;
use crate::rules::{self, CLASSICS, Family, Parameter, ParameterKind, Rule, ScoreUnit};
use crate::scenario::{RuleChoice, Scenario};
use crate::state::Edit;
use crate::study::{choices, chosen_rules, every_rule};
use crate::ui::context::{Card, Page};
use crate::ui::format::{self, Form};

/// A disclosure with every rule by family: on or off, its settings, its card.
pub fn picker(page: &Page, scenario: &Scenario) -> Html {
    let locale = &page.locale;
    let chosen = chosen_rules(scenario);
    let count = (chosen.len() as f64, rules::CATALOGUE.len() as f64);
    html! {
        <details class="picker">
            <summary>{ text!(locale, "picker-title", chosen = count.0, all = count.1) }</summary>
            <p>
                <button type="button" onclick={page.editing(|_: MouseEvent| Edit::Rules(choices(CLASSICS.rules)))}>
                    { locale.text("picker-all") }
                </button>
            </p>
            <div class="picker-families">
                { for Family::ALL.into_iter().map(|family| html! {
                    <fieldset>
                        <legend>{ locale.text(&locale::id("family", family.key())) }</legend>
                        { for rules::CATALOGUE.iter().filter(|rule| rule.family == family).map(|rule| {
                            entry(page, scenario, rule, &chosen)
                        }) }
                    </fieldset>
                }) }
            </div>
        </details>
    }
}

fn entry(page: &Page, scenario: &Scenario, rule: &'static Rule, chosen: &[RuleChoice]) -> Html {
    let locale = &page.locale;
    let id = rule.id;
    let choice = chosen.iter().find(|choice| choice.rule == id);
    let toggled = toggled(scenario, chosen, id);
    let last = choice.is_some() && chosen.len() == 1;
    let show = {
        let show = page.show.clone();
        Callback::from(move |_: MouseEvent| show.emit(Card::Rule(id.into())))
    };
    html! {
        <div class="picker-rule" key={id}>
            <label class="check">
                <input type="checkbox" checked={choice.is_some()} disabled={last}
                    onchange={page.editing(move |_: Event| Edit::Rules(toggled.clone()))} />
                <span>{ format::rule(locale, id) }</span>
            </label>
            <button type="button" class="quiet small" onclick={show}
                aria-label={text!(locale, "picker-card", rule = format::rule(locale, id))}>{ locale.text("picker-about") }</button>
            if let Some(choice) = choice {
                { for rule.parameters.iter().map(|parameter| setting(page, id, parameter, choice)) }
            }
        </div>
    }
}

/// The choice with one rule more or less, in the order of the catalogue.
fn toggled(scenario: &Scenario, chosen: &[RuleChoice], id: &str) -> Vec<RuleChoice> {
    let known = |choice: &RuleChoice| chosen.iter().find(|other| other.rule == choice.rule).cloned();
    every_rule(scenario)
        .into_iter()
        .filter_map(|choice| match (known(&choice), choice.rule == id) {
            (Some(_), true) | (None, false) => None,
            (Some(kept), false) => Some(kept),
            (None, true) => Some(choice),
        })
        .collect()
}

fn setting(page: &Page, rule: &'static str, parameter: &'static Parameter, choice: &RuleChoice) -> Html {
    let locale = &page.locale;
    let value = choice.parameters.get(parameter.id).copied().unwrap_or(parameter.default);
    let label = locale.text(&parameter_key(rule, parameter.id));
    let set = move |value: f64| Edit::Parameter(rule.into(), parameter.id, value);
    match parameter.kind {
        ParameterKind::Choice(options) => html! {
            <label class="setting">
                { label }{ " " }
                <select onchange={page.editing(move |event: Event| {
                    set(crate::browser::input::chosen(&event).and_then(|text| decimal::parse(&text)).unwrap_or(parameter.default))
                })}>
                    { for options.iter().enumerate().map(|(index, option)| html! {
                        <option value={index.to_string()} selected={value == index as f64}>
                            { option_text(locale, rule, parameter.id, option) }
                        </option>
                    }) }
                </select>
            </label>
        },
        ParameterKind::Number { least, greatest, step, unit } => {
            let form = if unit == ScoreUnit::Share { Form::Percent } else { Form::Plain };
            let sound = move |event: &InputEvent| {
                let typed = crate::browser::input::text(event).and_then(|text| form.read(&text))?;
                (least..=greatest).contains(&typed).then_some(typed)
            };
            let page = page.clone();
            html! {
                <label class="setting">
                    { label }{ " " }
                    <input type="number" value={form.typed(value)} min={form.typed(least)} max={form.typed(greatest)}
                        step={form.typed(step)}
                        oninput={Callback::from(move |event: InputEvent| {
                            if let Some(value) = sound(&event) { page.edit(set(value)); }
                        })} />
                    { " " }{ unit_text(locale, unit) }
                </label>
            }
        }
    }
}

fn unit_text(locale: &Locale, unit: ScoreUnit) -> String {
    match unit {
        ScoreUnit::Share => locale.text("unit-percent"),
        ScoreUnit::Factor => locale.text("unit-factor"),
        _ => String::new(),
    }
}

/// Id of a parameter's label.
pub fn parameter_key(rule: &str, parameter: &str) -> String {
    format!("parameter-{}-{parameter}", rule.replace('.', "-"))
}

fn option_text(locale: &Locale, rule: &str, parameter: &str, option: &str) -> String {
    locale.text(&format!("{}.{option}", parameter_key(rule, parameter)))
}
