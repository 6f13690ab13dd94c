//! The measure against the amount, a line for each rule.

use std::rc::Rc;

use yew::prelude::*;

use super::Parts;
use super::finding::finding;
use super::stock::{field, slider};
use crate::charts::{Crossing, Lines, LinesRow, LinesStop};
use crate::measures::Value;
use crate::num;
use crate::scenario::{Flaw, Scenario};
use crate::study::Gap;
use crate::text;
use crate::ui::compare::axis;

/// The picture with its slider, and what it leaves out.
pub(super) fn picture(parts: &Parts, scenario: &Scenario, flaws: &[Flaw]) -> Html {
    let how = parts.locale().text("scarce-how");
    html! { <>{ lines(parts, how, slider(parts)) }{ field(parts, scenario, flaws) }</> }
}

/// The picture alone; `how` begins what is said on how to read it, `under` stands under its axis.
pub(super) fn lines(parts: &Parts, how: String, under: Html) -> Html {
    let locale = parts.locale();
    let stops = stops(parts);
    let groups = parts.sweep.alike(parts.drawn);
    let rows: Rc<[LinesRow]> = groups.iter().map(|tracks| row(parts, tracks, &stops)).collect();
    let across = text!(locale, "scatter-heading", name = parts.supply(), unit = parts.unit());
    let now = (parts.amount, AttrValue::from(text!(locale, "scarce-mark", amount = parts.number(parts.amount))));
    html! {
        <Lines id="scarce" title={finding(parts)} how={how_to_read(parts, how, &groups)} {across} up={axis(locale, parts.measure, &parts.scenario.settings.currency)}
            amounts={Rc::from(parts.sweep.units.as_slice())} {rows} {stops} crossings={crossings(parts)} {now}
            {under} focus={Callback::from(|id: AttrValue| crate::browser::page::focus(&id))} />
    }
}

/// Ten even amounts and what there is now.
fn stops(parts: &Parts) -> Rc<[LinesStop]> {
    const STOPS: usize = 10;
    let units = &parts.sweep.units;
    let last = units.len().saturating_sub(1);
    let mut places: Vec<usize> = (0..=STOPS).map(|stop| stop * last / STOPS).collect();
    places.extend(units.iter().position(|&units| num::same(units, parts.amount)));
    places.sort_unstable();
    places.dedup();
    places.into_iter().map(|at| LinesStop { at, shown: parts.units(units[at]).into() }).collect()
}

/// A line with its value now.
fn row(parts: &Parts, tracks: &[usize], stops: &[LinesStop]) -> LinesRow {
    let values: &[Value] = parts.sweep.tracks[tracks[0]].result.as_deref().unwrap_or_default();
    let at_stop = |stop: &LinesStop| values.get(stop.at).map(|&value| AttrValue::from(parts.value(value)));
    let now = parts.sweep.at(tracks[0], parts.amount).map(|value| parts.value(value)).unwrap_or_default();
    let is_best = parts.sweep.best_at(parts.measure, parts.amount).contains(&tracks[0]);
    let note = if is_best { text!(parts.locale(), "scarce-note-best", value = now) } else { now };
    let names: Vec<String> = tracks.iter().map(|&track| parts.rule(track)).collect();
    LinesRow {
        name: names.join(&parts.locale().text("chart-list-separator")).into(),
        note: note.into(),
        values: values.iter().map(|value| value.number()).collect(),
        shown: stops.iter().map(|stop| at_stop(stop).unwrap_or_default()).collect(),
    }
}

/// Where the best rule changes, on the line of the rule that takes over, if that is drawn.
fn crossings(parts: &Parts) -> Rc<[Crossing]> {
    let crossing = |pair: &[crate::study::Stretch]| {
        let after = pair[1].best.iter().copied().find(|track| parts.drawn.contains(track))?;
        let y = parts.sweep.at(after, pair[1].from)?.number()?;
        Some(Crossing { x: pair[1].from, y })
    };
    parts.sweep.stretches.windows(2).filter_map(crossing).collect()
}

/// How to read it, where lines have gaps, and which rules have none.
fn how_to_read(parts: &Parts, how: String, groups: &[Vec<usize>]) -> String {
    let locale = parts.locale();
    let mut sentences = vec![how];
    if parts.sweep.stretches.len() > 1 {
        sentences.push(locale.text("scarce-how-crossing"));
    }
    sentences.extend(gaps(parts, groups));
    let refused: Vec<String> = (0..parts.sweep.tracks.len())
        .filter(|&track| parts.sweep.tracks[track].result.is_err())
        .map(|track| parts.rule(track))
        .collect();
    if !refused.is_empty() {
        let names = refused.join(&locale.text("chart-list-separator"));
        sentences.push(text!(locale, "scarce-left-out", names = names));
    }
    sentences.join(" ")
}

/// Each gap once, with the rules that share it.
fn gaps(parts: &Parts, groups: &[Vec<usize>]) -> Vec<String> {
    const MOST: usize = 3;
    let mut found: Vec<(Gap, Vec<usize>)> = Vec::new();
    for tracks in groups {
        for gap in parts.sweep.gaps(tracks[0]) {
            match found.iter_mut().find(|(other, _)| *other == gap) {
                Some((_, rules)) => rules.extend(tracks),
                None => found.push((gap, tracks.clone())),
            }
        }
    }
    let sentence = |(gap, rules): &(Gap, Vec<usize>)| {
        let locale = parts.locale();
        let (rules, reason) = (parts.rules(rules), parts.value(gap.value));
        match num::same(gap.from, gap.to) {
            true => text!(locale, "scarce-gap-at", rules = rules, at = parts.units(gap.from), reason = reason),
            false => {
                let (from, to) = (parts.number(gap.from), parts.units(gap.to));
                text!(locale, "scarce-gap", rules = rules, from = from, to = to, reason = reason)
            }
        }
    };
    found.iter().take(MOST).map(sentence).collect()
}
