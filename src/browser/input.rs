//! What the user typed or chose, read off an event.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, InputEvent, KeyboardEvent};

use super::{Listener, surroundings};

/// The value of the option chosen in a `<select>`.
pub fn chosen(event: &Event) -> Option<String> {
    event.target()?.dyn_into::<HtmlSelectElement>().ok().map(|select| select.value())
}

/// The text of an `<input>` or `<textarea>`.
pub fn text(event: &InputEvent) -> Option<String> {
    let target = event.target()?;
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => Some(input.value()),
        Err(target) => target.dyn_into::<HtmlTextAreaElement>().ok().map(|area| area.value()),
    }
}

/// Calls for every key pressed anywhere in the page.
pub fn on_key(on_key: impl Fn(&KeyboardEvent) + 'static) -> Listener {
    match surroundings::window() {
        Some(window) => Listener::to(&window, "keydown", move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                on_key(event);
            }
        }),
        None => Listener::default(),
    }
}

/// Whether a key was pressed in a field that has an undo of its own.
pub fn is_typing(event: &KeyboardEvent) -> bool {
    let Some(target) = event.target() else { return false };
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => matches!(input.type_().as_str(), "text" | "number" | "search"),
        Err(target) => target.dyn_into::<HtmlTextAreaElement>().is_ok(),
    }
}
