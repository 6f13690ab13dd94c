//! Questions that can wait until the user pauses.

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
