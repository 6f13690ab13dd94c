//! The value of a measure worked through with the numbers of the present case.

use yew::prelude::*;

use crate::browser::input;
use crate::locale::{self, Locale};
use crate::measures::{Column, Measure, Rows, Unit, Value, Working, catalogue};
use crate::state::Shown;
use crate::study::{self, Question, Report};
use crate::text;
use crate::ui::answers::use_latest;
use crate::ui::compare::refused;
use crate::ui::context::use_page;
use crate::ui::format;

/// Properties of [`Worked`].
#[derive(Properties, PartialEq)]
pub struct WorkedProps {
    /// The measure.
    pub id: &'static str,
    /// The last results: one of their rules is worked through.
    pub shown: Option<Shown>,
    /// Id of the rule to begin with.
    pub first: String,
    /// The long texts.
    pub texts: Locale,
}

/// One measure of one rule on one scenario.
#[derive(Clone, PartialEq)]
struct About {
    shown: Shown,
    row: usize,
    measure: &'static str,
}

/// A choice of rule, and how its value comes about.
#[component]
pub fn Worked(props: &WorkedProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let chosen = use_state(|| props.first.clone());
    let about = props.shown.as_ref().filter(|shown| !shown.comparison.rows.is_empty()).map(|shown| {
        let row = shown.comparison.row_of(&chosen).unwrap_or(0);
        About { shown: shown.clone(), row, measure: props.id }
    });
    let latest = use_latest(about.clone(), question);
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |event: Event| chosen.set(input::chosen(&event).unwrap_or_default()))
    };
    // What is left from another rule or measure would only mislead; from the same one before a change it may stay.
    let latest = latest
        .filter(|(was, _)| about.as_ref().is_some_and(|now| was.measure == now.measure && was.rule() == now.rule()));
    html! {
        <section class="card-worked" aria-labelledby="card-worked">
            <h3 id="card-worked">{ locale.text("measure-here") }</h3>
            if let Some(About { shown, row, .. }) = &about {
                <p class="chart-controls">
                    <label>
                        { locale.text("measure-here.rule") }{ " " }
                        <select {onchange}>
                            { for shown.comparison.rows.iter().enumerate().map(|(place, other)| html! {
                                <option value={other.choice.rule.clone()} selected={place == *row}>
                                    { format::rule(locale, &shown.scenario, &other.choice.rule) }
                                </option>
                            }) }
                        </select>
                    </label>
                </p>
            }
            { match &latest {
                Some((about, Some(report))) => match &**report {
                    Report::Working(Ok(worked)) => worked_through(locale, &props.texts, about, worked),
                    Report::Working(Err(refusal)) => html! { <p>{ refused(locale, refusal) }</p> },
                    _ => Html::default(),
                },
                Some((_, None)) => html! { <p>{ locale.text("measure-here.none") }</p> },
                None => html! { <p aria-busy="true">{ locale.text("compare-computing") }</p> },
            } }
        </section>
    }
}

impl About {
    fn rule(&self) -> Option<&str> {
        self.shown.comparison.rows.get(self.row).map(|row| row.choice.rule.as_str())
    }
}

fn question(about: &About) -> Question {
    Question::Working {
        scenario: Box::new((*about.shown.scenario).clone()),
        choice: about.shown.comparison.rows[about.row].choice.clone(),
        measure: about.measure.to_string(),
    }
}

/// The sentence, or the reason why there is no value; then the numbers that went in.
fn worked_through(locale: &Locale, texts: &Locale, about: &About, worked: &study::Worked) -> Html {
    let Some(measure) = catalogue::find(about.measure) else { return Html::default() };
    html! {
        <>
            <p role="status">{ sentence(locale, texts, &about.shown.scenario.settings.currency, measure, worked) }</p>
            { table(locale, texts, about, &worked.working) }
        </>
    }
}

fn sentence(locale: &Locale, texts: &Locale, currency: &str, measure: &Measure, worked: &study::Worked) -> String {
    let here = format!("{}.here", locale::id("card-measure", measure.id));
    match worked.value {
        Value::Undefined(_) => text!(locale, "measure-here.undefined", reason = format::reason(locale, worked.value)),
        _ if texts.has(&here) => texts.with(&here, &format::worked(locale, currency, measure, worked)),
        value => text!(locale, "measure-here.value", value = format::value(locale, measure, value)),
    }
}

/// A row for every group or party, a column for every number.
fn table(locale: &Locale, texts: &Locale, about: &About, working: &Working) -> Html {
    if working.columns.is_empty() || working.indices.is_empty() {
        return Html::default();
    }
    let scenario = &about.shown.scenario;
    let name = |index: usize| match working.rows {
        Rows::Groups => scenario.groups.get(index).map(|group| group.name.clone()),
        Rows::Parties => scenario.parties.get(index).map(|party| party.name.clone()),
    };
    let heading = match working.rows {
        Rows::Groups => "field-group_name",
        Rows::Parties => "field-party_name",
    };
    let number = |column: &Column, row: usize| match column.numbers.get(row).copied().flatten() {
        Some(number) => format::in_detail(locale, column.unit, number),
        None => locale.text("value-undefined"),
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-labelledby="card-worked">
            <table class="plain-table">
                <thead>
                    <tr>
                        <th scope="col">{ locale.text(heading) }</th>
                        { for working.columns.iter().map(|column| html! {
                            <th scope="col">
                                { texts.text(&locale::id("working", &column.key)) }
                                if column.unit == Unit::Money {
                                    <span class="column-unit"><bdi>{ &scenario.settings.currency }</bdi></span>
                                }
                            </th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for working.indices.iter().enumerate().map(|(row, &index)| html! {
                        <tr key={index}>
                            <th scope="row"><bdi>{ name(index) }</bdi></th>
                            { for working.columns.iter().map(|column| html! { <td>{ number(column, row) }</td> }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
