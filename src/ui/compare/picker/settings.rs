//! What is set on a compared rule: presets and parameters.

use yew::prelude::*;

use crate::locale::{self, Locale};
use crate::rules::{Parameter, ParameterKind, Preset, Rule, ScoreUnit};
use crate::scenario::RuleChoice;
use crate::state::Edit;
use crate::text;
use crate::ui::context::Page;
use crate::ui::format::Form;
use crate::ui::number::NumberField;

/// A disclosure with everything that can be set on a rule; nothing where there is nothing to set.
pub fn settings(page: &Page, rule: &'static Rule, choice: &RuleChoice) -> Html {
    let locale = &page.locale;
    if rule.parameters.is_empty() {
        return Html::default();
    }
    let name = locale.text(&locale::id("rule", rule.id));
    let is_changed = rule.parameters.iter().any(|parameter| value(parameter, choice) != parameter.default);
    let has_usual = rule.presets.iter().any(|preset| is_usual(rule, preset));
    let summary = if is_changed { "picker-settings.changed" } else { "picker-settings" };
    html! {
        <details class="picker-settings">
            <summary>{ locale.text(summary) }<span class="sr">{ " " }{ &name }</span></summary>
            if !rule.presets.is_empty() || is_changed {
                <p class="picker-presets">
                    if !has_usual { { preset(page, rule, choice, &[], locale.text("picker-usual")) } }
                    { for rule.presets.iter().map(|Preset { id, values }| {
                        preset(page, rule, choice, values, locale.text(&format!("{}-{id}", locale::id("preset", rule.id))))
                    }) }
                </p>
            }
            { for rule.parameters.iter().map(|parameter| setting(page, rule, &name, parameter, choice)) }
        </details>
    }
}

/// Whether a preset sets nothing but what is set anyway.
fn is_usual(rule: &Rule, preset: &Preset) -> bool {
    let default = |id: &str| rule.parameters.iter().find(|parameter| parameter.id == id).map(|one| one.default);
    preset.values.iter().all(|(id, value)| default(id) == Some(*value))
}

/// A button that sets everything at once; pressed while it is set so.
fn preset(
    page: &Page,
    rule: &'static Rule,
    choice: &RuleChoice,
    values: &'static [(&'static str, f64)],
    label: String,
) -> Html {
    let as_preset = |parameter: &Parameter| {
        values.iter().find(|(id, _)| *id == parameter.id).map_or(parameter.default, |(_, value)| *value)
    };
    let is_set = rule.parameters.iter().all(|parameter| value(parameter, choice) == as_preset(parameter));
    html! {
        <button type="button" class="small" aria-pressed={is_set.to_string()}
            onclick={page.editing(move |_: MouseEvent| Edit::Preset(rule.id.into(), values))}>{ label }</button>
    }
}

fn setting(page: &Page, rule: &'static Rule, name: &str, parameter: &'static Parameter, choice: &RuleChoice) -> Html {
    let locale = &page.locale;
    let now = value(parameter, choice);
    let key = format!("{}-{}", locale::id("parameter", rule.id), parameter.id);
    let label = locale.text(&key);
    let full = text!(locale, "cell-label", field = label.as_str(), row = name);
    let set = move |value: f64| Edit::Parameter(rule.id.into(), parameter.id, value);
    let control = match parameter.kind {
        ParameterKind::Choice(options) => html! {
            <select aria-label={full} onchange={page.editing(move |event: Event| {
                set(crate::browser::input::chosen(&event).and_then(|text| crate::num::decimal::parse(&text)).unwrap_or(parameter.default))
            })}>
                { for options.iter().enumerate().map(|(index, option)| html! {
                    <option value={index.to_string()} selected={now == index as f64}>
                        { locale.text(&format!("{key}.{option}")) }
                    </option>
                }) }
            </select>
        },
        ParameterKind::Number { least, greatest, step, unit } => {
            let form = if unit == ScoreUnit::Share { Form::Percent } else { Form::Plain };
            html! {
                <NumberField label={full} value={now} {least} {greatest} {step} {form} unit={unit_text(locale, unit)}
                    onvalue={page.editing(set)} />
            }
        }
    };
    html! {
        <div class="setting" key={parameter.id}>
            <span>{ label }</span>{ " " }{ control }
            <span class="quiet-text">{ locale.text(&format!("{key}.help")) }</span>
        </div>
    }
}

fn value(parameter: &Parameter, choice: &RuleChoice) -> f64 {
    choice.parameters.get(parameter.id).copied().unwrap_or(parameter.default)
}

fn unit_text(locale: &Locale, unit: ScoreUnit) -> String {
    match unit {
        ScoreUnit::Share => locale.text("unit-percent"),
        ScoreUnit::Factor => locale.text("unit-factor"),
        _ => String::new(),
    }
}
