//! Many worlds drawn beside the page, by as many workers as the device has room for.

use std::rc::Rc;

use yew::prelude::*;

use crate::scenario::Scenario;
use crate::study::draws::Certainty;

/// What is to be drawn.
#[derive(Clone, PartialEq)]
pub struct Wanted {
    /// The scenario, with its chosen rules; the very same one as before goes on where it was.
    pub scenario: Rc<Scenario>,
    /// Measures, by id.
    pub measures: Rc<[String]>,
    /// How many worlds.
    pub worlds: usize,
}

/// How far the drawing has come.
#[derive(Clone, PartialEq)]
pub struct Drawing {
    /// What is being drawn; none before the first.
    pub wanted: Option<Wanted>,
    /// Worlds drawn.
    pub worlds: usize,
    /// Where it stands.
    pub stage: Stage,
    /// Seconds that are probably left, once enough is drawn to tell.
    pub seconds_left: Option<f64>,
    /// What the worlds drawn so far say, a measure after the other, and the scenario they belong to. It stays, outdated,
    /// until there is something newer.
    pub found: Option<(Rc<Scenario>, Rc<[Certainty]>)>,
    /// Stops at once; what is drawn stays.
    pub stop: Callback<()>,
    /// Goes on after a stop.
    pub go_on: Callback<()>,
}

/// Where a drawing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing is wanted.
    Idle,
    /// Worlds are being drawn.
    Running,
    /// The user has stopped it.
    Stopped,
    /// All are drawn.
    Done,
    /// The question has no answer.
    Refused,
}

/// Draws what is wanted, until all is drawn, the user stops, or the view is left; other wants replace the old ones.
#[hook]
pub fn use_drawing(wanted: Option<Wanted>) -> Drawing {
    let _ = &wanted;
    Drawing {
        wanted,
        worlds: 0,
        stage: Stage::Idle,
        seconds_left: None,
        found: None,
        stop: Callback::noop(),
        go_on: Callback::noop(),
    }
}
