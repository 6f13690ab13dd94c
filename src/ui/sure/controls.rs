//! What is drawn: the measure, the two rules of the finding, how many worlds; and how far the drawing is.

use yew::prelude::*;

use super::Parts;
use crate::browser::input;
use crate::locale::Locale;
use crate::measures::Measure;
use crate::measures::catalogue::MEASURES;
use crate::scenario::Scenario;
use crate::state::{Action, ViewState};
use crate::study::shown_measures;
use crate::text;
use crate::ui::context::Page;
use crate::ui::drawing::{Drawing, Stage};
use crate::ui::format;

/// How many worlds may be drawn: quickly, as usual, to a fine answer.
const WORLDS: [usize; 3] = [1_000, 10_000, 100_000];

/// A choice among the measures on show.
pub(super) fn measure_choice(page: &Page, scenario: &Scenario, view: &ViewState, now: &Measure) -> Html {
    let name =
        |column: usize| (MEASURES[column].id.to_string(), format::measure_part(&page.locale, MEASURES[column].id, ""));
    let options = shown_measures(scenario).into_iter().map(name);
    select(page, view, "sure-measure", now.id, options, |view, sure| ViewState { sure, ..view })
}

/// A choice of the two rules of the finding.
pub(super) fn pair_choice(parts: &Parts) -> Html {
    let Some((first, second)) = parts.pair() else { return Html::default() };
    let rules = || parts.certainty.with_values().map(|place| (id(parts, place), parts.rule(place)));
    // The rule that is chosen for one place and stands in the other one changes places with it.
    let of_pair = (id(parts, first), id(parts, second));
    let changed = move |view: ViewState, pair: (String, String)| ViewState { pair, ..view };
    let (was, with_first) = (of_pair.clone(), changed);
    let choose_first = move |view: ViewState, id: String| {
        let second = if id == was.1 { was.0.clone() } else { was.1.clone() };
        with_first(view, (id, second))
    };
    let was = of_pair.clone();
    let choose_second = move |view: ViewState, id: String| {
        let first = if id == was.0 { was.1.clone() } else { was.0.clone() };
        changed(view, (first, id))
    };
    html! {
        <>
            { select(parts.page, parts.view, "sure-first", &of_pair.0, rules(), choose_first) }
            { select(parts.page, parts.view, "sure-second", &of_pair.1, rules(), choose_second) }
        </>
    }
}

fn id(parts: &Parts, place: usize) -> String {
    parts.certainty.rules[place].choice.rule.clone()
}

/// A choice of how many worlds are drawn.
pub(super) fn worlds_choice(page: &Page, view: &ViewState) -> Html {
    let count = |worlds: usize| (worlds.to_string(), page.locale.people(worlds as f64));
    let with = |view: ViewState, chosen: String| {
        let worlds = WORLDS.into_iter().find(|worlds| worlds.to_string() == chosen).unwrap_or(view.worlds);
        ViewState { worlds, ..view }
    };
    select(page, view, "sure-worlds", &view.worlds.to_string(), WORLDS.into_iter().map(count), with)
}

/// A labelled choice that changes how results are shown.
fn select(
    page: &Page,
    view: &ViewState,
    label: &str,
    now: &str,
    options: impl Iterator<Item = (String, String)>,
    with: impl Fn(ViewState, String) -> ViewState + 'static,
) -> Html {
    let onchange = {
        let (act, view) = (page.act.clone(), view.clone());
        Callback::from(move |event: Event| {
            if let Some(id) = input::chosen(&event) {
                act.emit(Action::Viewed(with(view.clone(), id)));
            }
        })
    };
    html! {
        <label>
            { page.locale.text(label) }{ " " }
            <select {onchange}>
                { for options.map(|(id, name)| html! { <option value={id.clone()} selected={id == now}>{ name }</option> }) }
            </select>
        </label>
    }
}

/// How many worlds are drawn in the end.
pub(super) fn all(drawing: &Drawing) -> usize {
    drawing.room.or(drawing.wanted.as_ref().map(|wanted| wanted.worlds)).unwrap_or(drawing.worlds)
}

/// How far the drawing is, with the button that stops it or goes on.
pub(super) fn course(page: &Page, drawing: &Drawing) -> Html {
    let locale = &page.locale;
    let all = all(drawing);
    let said = match drawing.stage {
        Stage::Idle => String::new(),
        Stage::Running => locale.text("sure-running"),
        Stage::Stopped => locale.text("sure-stopped"),
        Stage::Done => text!(locale, "sure-done", worlds = drawing.worlds),
        Stage::Refused => locale.text("sure-refused"),
    };
    let button = match drawing.stage {
        Stage::Running => Some(("sure-stop", &drawing.stop)),
        Stage::Stopped => Some(("sure-go-on", &drawing.go_on)),
        Stage::Idle | Stage::Done | Stage::Refused => None,
    };
    let is_running = drawing.stage == Stage::Running;
    let left = drawing.seconds_left.filter(|_| is_running).map(|seconds| left(locale, seconds));
    html! {
        <div class="chart-controls course">
            <progress value={drawing.worlds.to_string()} max={all.to_string()} aria-label={locale.text("sure-progress")} />
            <span role="status">{ said }</span>
            // Not in the status: it changes many times a second.
            if button.is_some() {
                <span class="course-count">{ text!(locale, "sure-drawn", drawn = drawing.worlds, all = all) }</span>
            }
            if let Some(left) = left { <span class="quiet-text">{ left }</span> }
            if let Some((label, done)) = button {
                <button type="button" onclick={done.reform(|_: MouseEvent| ())}>{ locale.text(label) }</button>
            }
            if let Some(room) = drawing.room {
                <span class="quiet-text">{ text!(locale, "sure-room", worlds = room) }</span>
            }
        </div>
    }
}

/// How long it will still take, in words.
fn left(locale: &Locale, seconds: f64) -> String {
    const MINUTE: f64 = 60.0;
    /// Up to here seconds are counted.
    const LONG: f64 = 90.0;

    match seconds {
        seconds if seconds < 1.0 => locale.text("sure-left-moment"),
        seconds if seconds < LONG => text!(locale, "sure-left-seconds", count = seconds.round()),
        seconds => text!(locale, "sure-left-minutes", count = (seconds / MINUTE).round()),
    }
}
