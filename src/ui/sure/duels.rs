//! Every rule against every other: a shaded table, and on a narrow page one rule against each other.

use std::rc::Rc;

use yew::prelude::*;

use super::badge::{mark, shape};
use crate::browser::input;
use crate::charts::{HeatCell, HeatMap, HeatMark, HeatRow};
use crate::locale::Locale;
use crate::measures::Direction;
use crate::measures::catalogue::find;
use crate::scenario::Scenario;
use crate::study::draws::{Certainty, Versus};
use crate::text;
use crate::ui::context::use_page;
use crate::ui::format;

/// Properties of [`Duels`].
#[derive(Properties, PartialEq)]
pub(super) struct DuelsProps {
    /// The scenario that the worlds belong to.
    pub scenario: Rc<Scenario>,
    /// What the worlds say.
    pub certainty: Certainty,
    /// The two rules of the finding, by id.
    pub pair: (String, String),
}

/// Chances of every rule to do better than every other.
#[component]
pub(super) fn Duels(props: &DuelsProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let DuelsProps { scenario, certainty, pair } = props;
    let chosen = use_state(|| None::<String>);
    // In the order of the intervals, so that what beats much stands above what beats little.
    let direction = find(&certainty.measure).map_or(Direction::More, |measure| measure.direction);
    let places = certainty.by_median(direction);
    if places.len() < 2 {
        return Html::default();
    }
    let name = |place: usize| format::rule(locale, scenario, &certainty.rules[place].choice.rule);
    let row = |&place: &usize| {
        let id = &certainty.rules[place].choice.rule;
        HeatRow {
            name: name(place).into(),
            cells: places.iter().map(|&other| cell(locale, certainty, place, other)).collect(),
            selected: *id == pair.0 || *id == pair.1,
        }
    };
    let rows: Rc<[HeatRow]> = places.iter().map(row).collect();
    let columns: Rc<[AttrValue]> = places.iter().map(|&place| name(place).into()).collect();
    let title = match certainty.champion() {
        Some(rule) => text!(locale, "sure-duels-first", rule = name(rule)),
        None => locale.text("sure-duels-none"),
    };
    let one = chosen.as_deref().and_then(|id| certainty.place(id)).or_else(|| certainty.place(&pair.0));
    let one = one.unwrap_or(places[0]);
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |event: Event| chosen.set(input::chosen(&event)))
    };
    let others = places.iter().filter(|&&other| other != one);
    let line = |&other: &usize| {
        let Some(seen) = Versus::of(certainty, one, other) else { return Html::default() };
        let (better, worse) = (locale.share(seen.better), locale.share(seen.worse));
        html! {
            <li>
                <strong><bdi>{ name(other) }</bdi></strong>{ " " }
                { mark(locale, seen.firmness()) }{ " " }
                <span>{ text!(locale, "sure-duels-line", better = better, worse = worse) }</span>
            </li>
        }
    };
    html! {
        <section class="card sure-duels">
            <HeatMap {title} how={locale.text("sure-duels-read")} corner={locale.text("sure-duels-corner")} {columns} {rows}
                least={locale.text("sure-duels-never")} most={locale.text("sure-duels-always")} />
            <div class="sure-duel-list">
                <p class="chart-controls">
                    <label>
                        { locale.text("sure-duels-against") }{ " " }
                        <select {onchange}>
                            { for places.iter().map(|&place| html! {
                                <option value={certainty.rules[place].choice.rule.clone()} selected={place == one}>{ name(place) }</option>
                            }) }
                        </select>
                    </label>
                </p>
                <ul role="list">{ for others.map(line) }</ul>
            </div>
        </section>
    }
}

fn cell(locale: &Locale, certainty: &Certainty, place: usize, other: usize) -> HeatCell {
    let seen = Versus::of(certainty, place, other).filter(|_| place != other);
    let Some(seen) = seen else {
        return HeatCell { shown: locale.text("sure-duels-self").into(), ..HeatCell::default() };
    };
    let share = locale.share(seen.better);
    // Only the one that is ahead is firmly or likely so.
    let shown = if seen.leads() { format!("{} {share}", shape(seen.firmness())) } else { share };
    HeatCell { shown: shown.into(), level: Some(seen.better), mark: HeatMark::Plain, note: AttrValue::default() }
}
