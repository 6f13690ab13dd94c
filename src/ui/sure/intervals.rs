//! Where each rule's results lie in the worlds.

use std::rc::Rc;

use yew::prelude::*;

use super::Parts;
use crate::charts::{IntervalRow, Intervals};
use crate::study::draws::summary::{Interval, SHARES};
use crate::text;
use crate::ui::compare::axis;

/// Intervals and distributions of every rule that has values.
pub(super) fn intervals(parts: &Parts) -> Html {
    let locale = parts.locale();
    let rows: Vec<(usize, &Interval)> = parts
        .certainty
        .by_median(parts.measure.direction)
        .into_iter()
        .filter_map(|place| Some((place, parts.certainty.rules[place].interval.as_ref().ok()?.as_ref()?)))
        .collect();
    let Some(((best, interval), ends)) = rows.first().copied().zip(parts.certainty.ends) else {
        return Html::default();
    };
    let [low, _, _, _, high] = interval.quantiles.map(|number| parts.value(number));
    let median = parts.value_with_unit(interval.quantiles[2]);
    let rule = parts.rule(best);
    let title = match low == high {
        true => text!(locale, "sure-intervals-certain", rule = rule, median = median),
        false => text!(locale, "sure-intervals", rule = rule, median = median, low = low, high = high),
    };
    let percent = |share: f64| text!(locale, "sure-column-below", share = locale.numbers().percent(share, 1));
    let [first, second, _, third, last] = SHARES.map(percent);
    let heads = ["sure-column-rule", "sure-column-worlds", "sure-column-mean", "sure-column-error"];
    let heads = heads.map(|head| locale.text(head)).into_iter();
    let columns: Rc<[AttrValue]> =
        heads.chain([first, second, locale.text("sure-column-median"), third, last]).map(AttrValue::from).collect();
    let rows: Rc<[IntervalRow]> = rows.into_iter().map(|(place, interval)| row(parts, place, interval)).collect();
    let axis = axis(locale, parts.measure, &parts.scenario.settings.currency);
    html! {
        <section class="card">
            <Intervals id="intervals" {title} how={locale.text("sure-intervals-read")} {axis} {ends} {rows} {columns}
                focus={Callback::from(|id: AttrValue| crate::browser::page::focus(&id))} />
        </section>
    }
}

fn row(parts: &Parts, place: usize, interval: &Interval) -> IntervalRow {
    let locale = parts.locale();
    let rule = parts.rule(place);
    let shown = interval.quantiles.map(|number| parts.value(number));
    let [low, lower, median, upper, high] = shown.each_ref().map(String::as_str);
    let mean = parts.value(interval.mean);
    let note = match low == high {
        true => median.to_string(),
        false => text!(locale, "sure-interval", median = median, low = low, high = high),
    };
    let words = text!(
        locale,
        "sure-interval-words",
        rule = rule.as_str(),
        median = median,
        lower = lower,
        upper = upper,
        low = low,
        high = high,
        mean = mean.as_str()
    );
    let error = interval.error.map(|error| parts.difference(error)).unwrap_or_default();
    let worlds = locale.people(interval.worlds as f64);
    let cells = [worlds, mean, error].into_iter().chain(shown.iter().cloned()).map(AttrValue::from).collect();
    IntervalRow {
        name: rule.into(),
        note: note.into(),
        quantiles: interval.quantiles,
        mean: interval.mean,
        bins: parts.certainty.rules[place].bins.as_slice().into(),
        words: words.into(),
        cells,
        selected: parts.is_of_pair(place),
    }
}
