//! The full program, which takes the place of the one that opens the page when more is wanted than that one has.
//!
//! `full.js` fetches and starts it; the two programs speak with it through events.

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use web_sys::Event;

use super::{Listener, fetch, surroundings};

/// Where the work lies that is handed over.
const HANDED_OVER: &str = "evenhandHandedOver";

/// What one program hands over to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedOver {
    /// The work on screen with its undo, as text.
    pub work: String,
    /// Id of the element that gets the focus; none where nothing had it.
    pub focus: Option<String>,
    /// Works that the device did not keep and that are not on screen, as texts.
    pub aside: Vec<String>,
    /// A file that the user has opened and that only the full program reads, as text.
    pub file: Option<String>,
}

/// Fetches the full program while nobody waits for it.
pub fn ahead() {
    tell("evenhand-full-ahead");
}

/// Fetches the full program and has it take over as soon as it is there, see [`on_leave`].
pub fn want() {
    tell("evenhand-full");
}

fn tell(what: &str) {
    if let (Some(window), Ok(event)) = (surroundings::window(), Event::new(what)) {
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

/// Calls when the full program is there: this one ends and hands over its work, or stays when it is wanted after all.
pub fn on_leave(mut leave: impl FnMut() -> Option<HandedOver> + 'static) {
    let Some(window) = surroundings::window() else { return };
    let key = JsValue::from_str(HANDED_OVER);
    let place = window.clone();
    let leave = RefCell::new(move || {
        if let Some(HandedOver { work, focus, aside, file }) = leave() {
            let parts = Array::of4(&work.into(), &focus.into(), &fetch::everything(), &file.into());
            aside.into_iter().for_each(|work| _ = parts.push(&work.into()));
            // Fails only for objects that take no properties.
            let _ = Reflect::set(&place, &key, &parts);
        }
    });
    LEAVING.set(Listener::to(&window, "evenhand-leave", move |_| leave.borrow_mut()()));
}

/// What the program that opened the page has handed over, once; with it come the files that it has fetched.
pub fn handed_over() -> Option<HandedOver> {
    let window: JsValue = surroundings::window()?.into();
    let key = JsValue::from_str(HANDED_OVER);
    let parts: Array = Reflect::get(&window, &key).ok()?.dyn_into().ok()?;
    // Fails only for properties that cannot be removed; this one was only just set.
    let _ = Reflect::delete_property(window.unchecked_ref::<js_sys::Object>(), &key);
    fetch::take_up(&parts.get(2).dyn_into().unwrap_or_default());
    Some(HandedOver {
        work: parts.get(0).as_string()?,
        focus: parts.get(1).as_string(),
        aside: parts.iter().skip(4).filter_map(|work| work.as_string()).collect(),
        file: parts.get(3).as_string(),
    })
}
