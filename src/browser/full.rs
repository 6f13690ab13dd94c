//! The full program, which takes the place of the one that opens the page when more is wanted than that one has.
//!
//! `full.js` fetches and starts it; the two programs speak with it through events.

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Event};

use super::{Listener, surroundings};

/// Where the work lies that is handed over.
const HANDED_OVER: &str = "evenhandHandedOver";

/// What one program hands over to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedOver {
    /// The work on screen with its undo, as text.
    pub work: String,
    /// Id of the element that gets the focus.
    pub focus: String,
}

/// Fetches the full program while nobody waits for it.
pub fn ahead() {
    if let (Some(window), Ok(event)) = (surroundings::window(), Event::new("evenhand-full-ahead")) {
        // Nobody prevents it.
        let _ = window.dispatch_event(&event);
    }
}

/// Has the full program take over; this one ends when it comes, see [`on_leave`].
pub fn hand_over(what: &HandedOver) {
    let init = CustomEventInit::new();
    init.set_detail(&Array::of2(&JsValue::from_str(&what.work), &JsValue::from_str(&what.focus)));
    let event = CustomEvent::new_with_event_init_dict("evenhand-full", &init);
    if let (Some(window), Ok(event)) = (surroundings::window(), event) {
        // Nobody prevents it.
        let _ = window.dispatch_event(&event);
    }
}

/// Calls when the full program did not arrive.
pub fn on_failure(on_failure: impl Fn() + 'static) -> Listener {
    match surroundings::window() {
        Some(window) => Listener::to(&window, "evenhand-full-failed", move |_| on_failure()),
        None => Listener::default(),
    }
}

thread_local! {
    static LEAVING: RefCell<Listener> = RefCell::default();
}

/// Calls once, when this program has to make room for the full one.
pub fn on_leave(leave: impl FnOnce() + 'static) {
    let Some(window) = surroundings::window() else { return };
    let leave = RefCell::new(Some(leave));
    let listener = Listener::to(&window, "evenhand-leave", move |_| {
        if let Some(leave) = leave.borrow_mut().take() {
            leave();
        }
    });
    LEAVING.set(listener);
}

/// What the program that opened the page has handed over, once.
pub fn handed_over() -> Option<HandedOver> {
    let window: JsValue = surroundings::window()?.into();
    let key = JsValue::from_str(HANDED_OVER);
    let parts: Array = Reflect::get(&window, &key).ok()?.dyn_into().ok()?;
    // Fails only for properties that cannot be removed; this one was only just set.
    let _ = Reflect::delete_property(window.unchecked_ref::<js_sys::Object>(), &key);
    Some(HandedOver { work: parts.get(0).as_string()?, focus: parts.get(1).as_string()? })
}
