//! The board as a table for spreadsheets: a row for each rule, with every digit of its numbers.

use crate::exchange::csv::Written;
use crate::locale::{self, Locale};
use crate::measures::Value;
use crate::measures::catalogue::MEASURES;
use crate::num::decimal;
use crate::rules::{self, Parameter, ParameterKind};
use crate::scenario::RuleChoice;
use crate::state::Shown;
use crate::study::{Row, shown_measures};
use crate::text;
use crate::ui::compare::refused;
use crate::ui::format;

/// The headings, then the rules in the order of the comparison: name, id and settings, every measure on show, the
/// patients treated per group, the seed, and why a rule has no answer.
///
/// Units stand in the headings, and numbers are in these units. A measure without a value says why.
pub fn board_table(locale: &Locale, shown: &Shown) -> Vec<Vec<Written>> {
    let columns = shown_measures(&shown.scenario);
    let rows = shown.comparison.rows.iter().map(|row| line(locale, shown, &columns, row));
    std::iter::once(headings(locale, shown, &columns)).chain(rows).collect()
}

fn headings(locale: &Locale, shown: &Shown, columns: &[usize]) -> Vec<Written> {
    let scenario = &shown.scenario;
    let measure = |column: &usize| {
        let id = MEASURES[*column].id;
        let (name, unit) =
            (format::measure_part(locale, id, ""), format::unit(locale, id, &scenario.settings.currency));
        text!(locale, "board-table-measure", name = name, unit = unit)
    };
    let first = ["board-rule", "board-table-id", "board-table-settings"].map(|id| locale.text(id));
    let groups = scenario.groups.iter().map(|group| text!(locale, "board-table-treated", group = group.name.as_str()));
    let last = ["board-table-seed", "board-table-remark"].map(|id| locale.text(id));
    let all = first.into_iter().chain(columns.iter().map(measure)).chain(groups).chain(last);
    all.map(Written::Text).collect()
}

fn line(locale: &Locale, shown: &Shown, columns: &[usize], row: &Row) -> Vec<Written> {
    let scenario = &shown.scenario;
    let id = &row.choice.rule;
    let mut cells: Vec<Written> =
        [format::rule(locale, scenario, id), id.clone(), settings(locale, shown, &row.choice)]
            .map(Written::Text)
            .into();
    let mut remark = Written::Empty;
    match &row.result {
        Ok(answer) => {
            cells.extend(columns.iter().map(|&column| value(locale, column, answer.measures[column])));
            cells.extend(answer.treated.iter().map(|treated| Written::Number(decimal::kept(*treated))));
        }
        Err(refusal) => {
            cells.extend(columns.iter().map(|_| Written::Empty));
            cells.extend(scenario.groups.iter().map(|_| Written::Empty));
            remark = Written::Text(refused(locale, refusal));
        }
    }
    cells.extend([Written::Number(scenario.settings.seed.into()), remark]);
    cells
}

fn value(locale: &Locale, column: usize, value: Value) -> Written {
    let measure = MEASURES[column];
    match value.times(measure.unit.scale()) {
        Value::Number(number) => Written::Number(decimal::kept(number)),
        Value::Infinite => Written::Text(format::value(locale, measure, Value::Infinite)),
        Value::Undefined(_) => Written::Text(format::reason(locale, value)),
    }
}

/// What is set on a rule, in words; the parts of an own rule.
fn settings(locale: &Locale, shown: &Shown, choice: &RuleChoice) -> String {
    if shown.scenario.own_rule(&choice.rule).is_some() {
        return format::rule_what(locale, &shown.scenario, &choice.rule);
    }
    let parameters = rules::find(&choice.rule).map_or(&[][..], |rule| rule.parameters);
    let all: Vec<String> = parameters.iter().map(|parameter| setting(locale, shown, choice, parameter)).collect();
    all.join(&locale.text("board-table-separator"))
}

fn setting(locale: &Locale, shown: &Shown, choice: &RuleChoice, parameter: &Parameter) -> String {
    let text = format!("{}-{}", locale::id("parameter", &choice.rule), parameter.id);
    let value = choice.parameters.get(parameter.id).copied().unwrap_or(parameter.default);
    let shown = match parameter.kind {
        ParameterKind::Number { unit, .. } => format::score(locale, unit, value, &shown.scenario.settings.currency),
        // A comparison with a choice that does not exist has no answer, which the remark says.
        ParameterKind::Choice(options) => match options.get(value as usize) {
            Some(option) => locale.text(&format!("{text}.{option}")),
            None => format::tidy(locale, value),
        },
    };
    text!(locale, "board-table-setting", name = locale.text(&text), value = shown)
}
