//! What the rules of a report mean, in a line each, and what is set on them.

use yew::prelude::*;

use super::Report;
use crate::locale;
use crate::rules::{self, Parameter, ParameterKind, ScoreUnit};
use crate::scenario::RuleChoice;
use crate::text;
use crate::ui::format;

/// Every chosen rule with what it does.
pub fn rules(report: &Report) -> Html {
    let Report { locale, shown, .. } = report;
    let scenario = &shown.scenario;
    html! {
        <dl class="report-rules">
            { for shown.comparison.rows.iter().map(|row| html! {
                <div>
                    <dt><bdi>{ format::rule(locale, scenario, &row.choice.rule) }</bdi></dt>
                    <dd>{ format::rule_what(locale, scenario, &row.choice.rule) }{ set(report, &row.choice) }</dd>
                </div>
            }) }
        </dl>
    }
}

/// What is set on a rule and not as usual.
fn set(report: &Report, choice: &RuleChoice) -> Html {
    let locale = report.locale;
    let Some(rule) = rules::find(&choice.rule) else { return Html::default() };
    let changed = rule.parameters.iter().filter_map(|parameter| {
        let value = choice.parameters.get(parameter.id).copied()?;
        (value != parameter.default).then(|| {
            let key = format!("{}-{}", locale::id("parameter", rule.id), parameter.id);
            let value = value_of(report, &key, parameter, value);
            text!(locale, "report-set-one", name = locale.text(&key), value = value)
        })
    });
    let changed: Vec<String> = changed.collect();
    html! {
        if !changed.is_empty() {
            { " " }{ text!(locale, "report-set", settings = changed.join(&locale.text("chart-list-separator"))) }
        }
    }
}

fn value_of(report: &Report, key: &str, parameter: &Parameter, value: f64) -> String {
    let locale = report.locale;
    match parameter.kind {
        ParameterKind::Choice(options) => {
            let option = options.iter().enumerate().find(|(place, _)| *place as f64 == value);
            option.map(|(_, option)| locale.text(&format!("{key}.{option}"))).unwrap_or_default()
        }
        ParameterKind::Number { unit: ScoreUnit::Share, .. } => locale.risk(value),
        ParameterKind::Number { .. } => format::tidy(locale, value),
    }
}
