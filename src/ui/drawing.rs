//! Many worlds drawn beside the page, by as many workers as the device has room for.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::engine::{Crowd, Progress};
use crate::scenario::Scenario;
use crate::study::draws::Certainty;

pub use crate::browser::engine::{Stage, Wanted};

/// How far the drawing has come.
#[derive(Clone, PartialEq)]
pub struct Drawing {
    /// What is being drawn; none before the first.
    pub wanted: Option<Wanted>,
    /// For how many worlds there is room in the memory, where that is fewer than wanted; then only so many are drawn.
    pub room: Option<usize>,
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

/// Draws what is wanted, until all is drawn, the user stops, or the view is left; other wants replace the old ones.
#[hook]
pub fn use_drawing(wanted: Option<Wanted>) -> Drawing {
    let progress = use_state(Progress::default);
    let crowd = use_mut_ref(|| None::<Crowd>);
    let tell = |what: fn(&Crowd)| {
        let crowd = crowd.clone();
        move |(), _: &()| crowd.borrow().as_ref().map_or((), what)
    };
    let stop = use_callback((), tell(Crowd::stop));
    let go_on = use_callback((), tell(Crowd::go_on));
    let is_wanted = wanted.is_some();
    let report = progress.setter();
    use_effect_with(wanted, move |wanted| {
        let mut crowd = crowd.borrow_mut();
        match wanted.clone() {
            Some(wanted) => crowd.get_or_insert_with(|| Crowd::new(move |now| report.set(now))).want(wanted),
            None => drop(crowd.take()),
        }
    });
    let Progress { wanted, room, worlds, stage, seconds_left, found } = (*progress).clone();
    let stage = if is_wanted { stage } else { Stage::Idle };
    Drawing { wanted, room, worlds, stage, seconds_left, found, stop, go_on }
}
