//! What would change the winner: the figures that move a measure most, and where two rules change places.

use std::rc::Rc;

use yew::prelude::*;

use super::measure;
use super::turns::turns;
use crate::browser::input;
use crate::charts::{Axis, AxisForm, Better, Tornado, TornadoEnd, TornadoRow};
use crate::locale::Locale;
use crate::measures::catalogue::find;
use crate::measures::{Measure, Unit};
use crate::scenario::{RuleChoice, Scenario, Uncertain, uncertain};
use crate::state::{Shown, ViewState};
use crate::study::{self, Ahead, Bar, Question, Report};
use crate::text;
use crate::ui::answers::use_latest;
use crate::ui::compare::axis;
use crate::ui::context::{Page, use_page};
use crate::ui::figure_name::{figure_name, figure_value};
use crate::ui::format;

/// Properties of [`Winner`].
#[derive(Properties, PartialEq)]
pub(super) struct WinnerProps {
    /// The last results.
    pub shown: Shown,
    /// How they are shown.
    pub view: ViewState,
}

/// What is asked of the engine.
#[derive(Clone, PartialEq)]
struct About {
    shown: Shown,
    measure: &'static str,
    /// One rule, or two of which the second is taken off the first.
    rules: Vec<RuleChoice>,
}

/// The tornado with its choices; nothing where nothing is uncertain, which the view says elsewhere.
#[component]
pub(super) fn Winner(props: &WinnerProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let WinnerProps { shown, view } = props;
    // A single rule to look at; the difference of two when none is chosen.
    let alone = use_state(|| None::<String>);
    let is_whole = use_state(|| false);
    let pair = pair(shown, view);
    let rules = match alone.as_ref().and_then(|id| shown.comparison.row_of(id)) {
        Some(row) => vec![row],
        None => pair.clone(),
    };
    let rules = rules.into_iter().map(|row| shown.comparison.rows[row].choice.clone()).collect();
    let is_uncertain = !uncertain(&shown.scenario).is_empty();
    let about = About { shown: shown.clone(), measure: measure(&shown.scenario, view).id, rules };
    let about = (is_uncertain && !about.rules.is_empty()).then_some(about);
    let latest = use_latest(about.clone(), question);
    if about.is_none() {
        return Html::default();
    }
    let is_behind = latest.as_ref().map(|(about, _)| about) != about.as_ref();
    let found = latest.as_ref().and_then(|(about, report)| match report.as_deref() {
        Some(Report::Tornado(tornado)) => Parts::new(&page, about, tornado),
        _ => None,
    });
    html! {
        <section class="card winner" aria-labelledby="winner">
            <h2 id="winner">{ locale.text("winner-title") }</h2>
            <p class="chart-controls">{ choice(locale, shown, &pair, &alone) }</p>
            if let Some(parts) = found {
                { picture(&parts, &is_whole) }
                if !parts.tornado.is_flat() { { turns(&parts) } }
            }
            <p class="scarce-wait" role="status">{ if is_behind { locale.text("winner-working") } else { String::new() } }</p>
        </section>
    }
}

fn question(about: &About) -> Question {
    Question::Tornado {
        scenario: Box::new((*about.shown.scenario).clone()),
        measure: about.measure.into(),
        rules: about.rules.clone(),
    }
}

/// Rows of the two rules of the live sentence; the first ones that have answers in place of those that have none.
fn pair(shown: &Shown, view: &ViewState) -> Vec<usize> {
    let comparison = &shown.comparison;
    let answered = |row: &usize| comparison.answer(*row).is_some();
    let wanted = [&view.pair.0, &view.pair.1].into_iter().filter_map(|id| comparison.row_of(id));
    let mut rows: Vec<usize> = Vec::new();
    for row in wanted.chain(0..comparison.rows.len()).filter(answered) {
        if rows.len() < 2 && !rows.contains(&row) {
            rows.push(row);
        }
    }
    rows
}

/// The choice between the difference of two rules and one rule alone.
fn choice(locale: &Locale, shown: &Shown, pair: &[usize], alone: &UseStateHandle<Option<String>>) -> Html {
    let comparison = &shown.comparison;
    let name = |row: usize| format::rule(locale, &shown.scenario, &comparison.rows[row].choice.rule);
    let onchange = {
        let alone = alone.setter();
        Callback::from(move |event: Event| alone.set(input::chosen(&event).filter(|id| !id.is_empty())))
    };
    let rows = (0..comparison.rows.len()).filter(|&row| comparison.answer(row).is_some());
    let option = |row: usize| {
        let id = comparison.rows[row].choice.rule.clone();
        html! { <option value={id.clone()} selected={alone.as_ref() == Some(&id)}>{ name(row) }</option> }
    };
    html! {
        <label>
            { locale.text("winner-number") }{ " " }
            <select {onchange}>
                if let &[first, second] = pair {
                    <option value="" selected={alone.is_none()}>
                        { text!(locale, "winner-difference", first = name(first), second = name(second)) }
                    </option>
                }
                { for rows.map(option) }
            </select>
        </label>
    }
}

/// What the picture and the sentences need.
pub(super) struct Parts<'a> {
    pub page: &'a Page,
    pub scenario: &'a Scenario,
    pub tornado: &'a study::Tornado,
    pub figures: Vec<Uncertain>,
    measure: &'static Measure,
    rules: &'a [RuleChoice],
}

impl<'a> Parts<'a> {
    fn new(page: &'a Page, about: &'a About, tornado: &'a study::Tornado) -> Option<Self> {
        let (scenario, measure) = (&*about.shown.scenario, find(about.measure)?);
        Some(Self { page, scenario, tornado, figures: uncertain(scenario), measure, rules: &about.rules })
    }

    pub fn locale(&self) -> &Locale {
        &self.page.locale
    }

    /// The name of a rule asked about.
    pub fn rule(&self, place: usize) -> String {
        self.rules.get(place).map(|choice| format::rule(self.locale(), self.scenario, &choice.rule)).unwrap_or_default()
    }

    /// The rule that is not ahead, if one of two is.
    pub fn behind(&self) -> Option<String> {
        self.tornado.ahead.map(|ahead| self.rule(if ahead == Ahead::First { 1 } else { 0 }))
    }

    pub fn measure(&self) -> String {
        format::measure_part(self.locale(), self.measure.id, "")
    }

    /// The name of the figure of a bar.
    pub fn figure(&self, bar: &Bar) -> String {
        let figure = self.figures.get(bar.figure);
        figure.map(|known| figure_name(self.locale(), self.scenario, &known.figure)).unwrap_or_default()
    }

    /// A value of the figure of a bar, with its unit.
    pub fn said(&self, bar: &Bar, value: f64) -> String {
        let figure = self.figures.get(bar.figure);
        figure.map(|known| figure_value(self.locale(), self.scenario, &known.figure, value)).unwrap_or_default()
    }

    /// Whether the number is the difference of two rules.
    fn is_difference(&self) -> bool {
        self.rules.len() == 2
    }

    /// The number with its unit.
    fn shown(&self, number: f64) -> String {
        let currency = &self.scenario.settings.currency;
        match self.is_difference() {
            true => format::difference(self.locale(), self.measure, currency, number),
            false => format::with_unit(self.locale(), self.measure, currency, number),
        }
    }

    /// What the number is.
    fn number(&self) -> String {
        let (locale, measure) = (self.locale(), self.measure());
        match self.is_difference() {
            true => text!(locale, "winner-less", measure = measure, first = self.rule(0), second = self.rule(1)),
            false => text!(locale, "winner-alone", measure = measure, rule = self.rule(0)),
        }
    }
}

fn picture(parts: &Parts, is_whole: &UseStateHandle<bool>) -> Html {
    /// Bars shown until the reader wants all.
    const FEW: usize = 12;

    let locale = parts.locale();
    let Some(base) = parts.tornado.base else {
        return html! { <p class="chart-empty">{ text!(locale, "winner-none", number = parts.number()) }</p> };
    };
    if parts.tornado.is_flat() {
        return html! { <p class="chart-empty">{ text!(locale, "winner-flat", number = parts.number(), base = parts.shown(base)) }</p> };
    }
    let rows: Vec<TornadoRow> = parts.tornado.bars.iter().filter_map(|bar| row(parts, bar)).collect();
    let (all, lacking) = (rows.len(), parts.tornado.bars.iter().filter(|bar| bar.at.0.is_none() || bar.at.1.is_none()));
    let lacking: Vec<String> = lacking.map(|bar| parts.figure(bar)).collect();
    let few: Rc<[TornadoRow]> = rows.into_iter().take(if **is_whole { all } else { FEW }).collect();
    let toggle = {
        let is_whole = is_whole.clone();
        Callback::from(move |_: MouseEvent| is_whole.set(!*is_whole))
    };
    html! {
        <>
            <Tornado id="tornado" title={finding(parts)} how={text!(locale, "winner-how", number = parts.number())} axis={number_axis(parts)}
                {base} base_shown={parts.shown(base)} has_zero={parts.is_difference()} rows={few}
                focus={Callback::from(|id: AttrValue| crate::browser::page::focus(&id))} />
            if all > FEW {
                <button type="button" aria-expanded={is_whole.to_string()} onclick={toggle}>
                    { if **is_whole { text!(locale, "winner-fewer", count = FEW) } else { text!(locale, "winner-all", count = all) } }
                </button>
            }
            if !lacking.is_empty() {
                <p class="quiet-text">
                    { text!(locale, "winner-lacking", names = lacking.join(&locale.text("chart-list-separator"))) }
                </p>
            }
        </>
    }
}

/// A bar with its words; none where the number is missing at one end.
fn row(parts: &Parts, bar: &Bar) -> Option<TornadoRow> {
    let end = |figure: f64, number: f64| TornadoEnd {
        figure: parts.said(bar, figure).into(),
        number,
        shown: parts.shown(number).into(),
    };
    let is_assumed = parts.figures.get(bar.figure).is_some_and(|figure| figure.assumed);
    Some(TornadoRow {
        name: parts.figure(bar).into(),
        note: if is_assumed { parts.locale().text("ranges-assumed").into() } else { AttrValue::default() },
        low: end(bar.ends.0, bar.at.0?),
        high: end(bar.ends.1, bar.at.1?),
    })
}

/// The axis of the number: of a difference, which way the first rule is ahead.
fn number_axis(parts: &Parts) -> Axis {
    let locale = parts.locale();
    let measured = axis(locale, parts.measure, &parts.scenario.settings.currency);
    if !parts.is_difference() {
        return measured;
    }
    let (form, unit) = match parts.measure.unit {
        Unit::Share | Unit::PercentagePoints | Unit::Risk => (AxisForm::Points, locale.text("plane-points").into()),
        _ => (AxisForm::Signed, measured.unit),
    };
    Axis { name: parts.number().into(), unit, better: Better::Neither, form }
}

/// The finding: whether a figure alone can change the winner, or else which one matters most.
fn finding(parts: &Parts) -> String {
    let locale = parts.locale();
    let Some(widest) = parts.tornado.bars.first() else { return parts.number() };
    let figure = parts.figure(widest);
    if !parts.is_difference() {
        let (low, high) = widest.at;
        let [low, high] = [low, high].map(|number| number.map(|number| parts.shown(number)).unwrap_or_default());
        return text!(locale, "winner-matters", number = parts.number(), figure = figure, low = low, high = high);
    }
    let Some(behind) = parts.behind() else {
        return text!(locale, "winner-alike", first = parts.rule(0), second = parts.rule(1), figure = figure);
    };
    let changing: Vec<&Bar> = parts.tornado.bars.iter().filter(|bar| bar.can_turn()).collect();
    match changing.first() {
        None => text!(locale, "winner-firm", rule = behind, measure = parts.measure(), figure = figure),
        Some(first) => {
            text!(locale, "winner-changes", count = changing.len(), rule = behind, figure = parts.figure(first))
        }
    }
}
