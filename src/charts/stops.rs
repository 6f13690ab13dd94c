//! Places along the lines of a plot that the keyboard stops at: left and right along a line, up and down between lines.

use yew::prelude::*;

use super::figure::place;

/// A place on a line.
pub(super) struct Stop {
    /// Where it is in the picture.
    pub at: (f64, f64),
    /// Its line and what it says, for those who do not see it.
    pub label: String,
    /// What it says.
    pub words: AttrValue,
}

/// The stops of every line of a plot, exactly one of which can be reached by Tab.
pub(super) struct Stops<'a> {
    /// Stem of their ids; unique on the page.
    pub id: &'a AttrValue,
    /// The stops of each line from left to right.
    pub lines: Vec<Vec<Stop>>,
    /// The line and the stop where the focus was last.
    pub current: UseStateHandle<(usize, usize)>,
    /// Moves the keyboard focus to the element with this id.
    pub focus: &'a Callback<AttrValue>,
}

const REACH: f64 = 12.0;
const MARK: f64 = 3.5;

impl Stops<'_> {
    /// All stops, above all else, so that the focus is always seen.
    pub fn draw(&self) -> Html {
        let line = |index: usize| {
            html! {
                <g key={index} class={format!("curve curve-{index}")}>
                    { for (0..self.lines[index].len()).map(|at| self.stop(index, at)) }
                </g>
            }
        };
        html! { <>{ for (0..self.lines.len()).map(line) }</> }
    }

    /// Where the focus comes in: fewer lines may be drawn than when it was last here.
    fn now(&self) -> (usize, usize) {
        let line = self.current.0.min(self.lines.len().saturating_sub(1));
        let line = (line..self.lines.len()).chain(0..line).find(|&line| !self.lines[line].is_empty()).unwrap_or(line);
        (line, self.current.1.min(self.lines.get(line).map_or(0, Vec::len).saturating_sub(1)))
    }

    fn stop(&self, line: usize, at: usize) -> Html {
        let onfocus = {
            let current = self.current.clone();
            Callback::from(move |_: FocusEvent| current.set((line, at)))
        };
        let onkeydown = self.step(line, at);
        let stop = &self.lines[line][at];
        let (x, y) = (place(stop.at.0), place(stop.at.1));
        html! {
            <g id={self.stop_id(line, at)} class="curve-stop" role="img" aria-label={stop.label.clone()}
                tabindex={if self.now() == (line, at) { "0" } else { "-1" }} {onfocus} {onkeydown}>
                <title>{ stop.words.clone() }</title>
                <circle class="scatter-reach" cx={x.clone()} cy={y.clone()} r={place(REACH)} />
                <circle class="curve-mark" cx={x} cy={y} r={place(MARK)} />
            </g>
        }
    }

    /// What the keys do: left and right step along a line, up and down go to the nearest stop of another one.
    fn step(&self, line: usize, at: usize) -> Callback<KeyboardEvent> {
        let x = |line: usize, stop: usize| self.lines[line][stop].at.0;
        let nearest = |other: usize| {
            let away = |stop: usize| (x(other, stop) - x(line, at)).abs();
            (0..self.lines[other].len()).min_by(|&a, &b| away(a).total_cmp(&away(b)))
        };
        let id = |line: usize, stop: usize| self.stop_id(line, stop);
        let last = self.lines[line].len().saturating_sub(1);
        let to = |other: usize| nearest(other).map(|stop| id(other, stop));
        let (up, down) = ((0..line).rev().find_map(to), (line + 1..self.lines.len()).find_map(to));
        let (left, right) = (id(line, at.saturating_sub(1)), id(line, (at + 1).min(last)));
        let (home, end) = (id(line, 0), id(line, last));
        let focus = self.focus.clone();
        Callback::from(move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowLeft" => Some(&left),
                "ArrowRight" => Some(&right),
                "ArrowUp" => up.as_ref(),
                "ArrowDown" => down.as_ref(),
                "Home" => Some(&home),
                "End" => Some(&end),
                _ => return,
            };
            event.prevent_default();
            if let Some(next) = next {
                focus.emit(next.clone());
            }
        })
    }

    fn stop_id(&self, line: usize, stop: usize) -> AttrValue {
        format!("{}-{line}-{stop}", self.id).into()
    }
}
