//! What can wait: until the page is painted, or until the user pauses.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::clock::{self, Timer};

/// How long something has to stay the same, in milliseconds.
const PAUSE: u32 = 200;

/// The last value that stayed the same for a moment: what is worked out about it does not get in the way of typing.
#[hook]
pub fn use_rest<T: Clone + PartialEq + 'static>(value: T) -> Option<T> {
    let rested = use_state(|| None);
    let found = rested.setter();
    use_effect_with(value, move |value| {
        let value = value.clone();
        let timer: Timer = clock::after(PAUSE, move || found.set(Some(value)));
        move || drop(timer)
    });
    (*rested).clone()
}

/// The value as it was until the page has had time to paint: what is drawn from it does not hold up the rest.
#[hook]
pub fn use_after_paint<T: Clone + PartialEq + 'static>(value: T) -> T {
    let late = use_state(|| value.clone());
    let found = late.setter();
    use_effect_with(value, move |value| {
        let value = value.clone();
        // Frames come before painting, timers after it; a hidden page has no frames, and there nothing is to be seen.
        let waiting: Rc<RefCell<Option<Timer>>> = Rc::default();
        let timer = waiting.clone();
        let frame = clock::next_frame(move || {
            *timer.borrow_mut() = Some(clock::after(0, move || found.set(value)));
        });
        move || drop((frame, waiting))
    });
    (*late).clone()
}
