//! The page as a whole: its title, focus, dialogs, and leaving it.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use web_sys::{BeforeUnloadEvent, HtmlDialogElement, HtmlInputElement, HtmlTextAreaElement, VisibilityState};

use super::{Listener, surroundings};

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = surroundings::document() {
        document.set_title(title);
    }
}

thread_local! {
    static FOCUS_WHEN_READY: RefCell<Option<String>> = RefCell::default();
    static PLACE_WHEN_READY: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Says that the page is there and answers to the user: `data-state="ready"` on `<html>`.
pub fn mark_ready() {
    if let Some(root) = surroundings::root() {
        // Fails only for names that are no attribute names.
        let _ = root.set_attribute("data-state", "ready");
    }
    if let Some(id) = FOCUS_WHEN_READY.take() {
        focus_soon(&id);
    }
    if let Some(place) = PLACE_WHEN_READY.take().filter(|_| crate::IS_FULL) {
        let back = move || {
            if let Some(window) = surroundings::window() {
                window.scroll_to_with_x_and_y(0.0, place);
            }
        };
        super::clock::after(0, back).forget();
    }
}

/// In the full program: once the page is there, the reader is as far down as before `full.js` put it there.
pub fn keep_place() {
    let window = surroundings::window();
    let place = window.and_then(|window| Reflect::get(&window, &JsValue::from_str("evenhandPlace")).ok());
    PLACE_WHEN_READY.set(place.and_then(|place| place.as_f64()));
}

/// Says that the page is about to change: `data-state="loading"` on `<html>`.
pub fn mark_busy() {
    if let Some(root) = surroundings::root() {
        // Fails only for names that are no attribute names.
        let _ = root.set_attribute("data-state", "loading");
    }
}

/// Puts the focus on the element of that id, if there is one.
pub fn focus(id: &str) {
    surroundings::focus(surroundings::element(id).as_ref());
}

/// Whether something on the page has the focus.
pub fn has_focus() -> bool {
    let focused = surroundings::document().and_then(|document| document.active_element());
    focused.is_some_and(|element| element.tag_name() != "BODY")
}

/// Whether a control has the focus, and not the page or its main part as a whole.
pub fn has_control() -> bool {
    let focused = surroundings::document().and_then(|document| document.active_element());
    focused.is_some_and(|element| !matches!(&*element.tag_name(), "BODY" | "MAIN"))
}

/// Puts the focus on the element of that id once the page has drawn what it knows now.
pub fn focus_soon(id: &str) {
    let id = id.to_string();
    super::clock::after(0, move || focus(&id)).forget();
}

/// Puts the focus on the text field of that id once it is drawn, with its text selected: who types replaces it.
pub fn select_soon(id: &str) {
    let id = id.to_string();
    let select = move || {
        focus(&id);
        if let Some(field) = surroundings::element(&id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            field.select();
        }
    };
    super::clock::after(0, select).forget();
}

/// Puts the focus on the text area of that id and selects a part of its text, given in bytes.
pub fn select_in(id: &str, part: impl FnOnce(&str) -> Option<Range<usize>>) {
    focus(id);
    let Some(area) = surroundings::element(id).and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) else {
        return;
    };
    let text = area.value();
    // Browsers count in units of UTF-16.
    let units = |bytes: usize| text.get(..bytes).map_or(0, |before| before.encode_utf16().count() as u32);
    if let Some(part) = part(&text) {
        // Fails only for elements without text.
        let _ = area.set_selection_range(units(part.start), units(part.end));
    }
}

/// Brings the element of that id into sight, if there is one.
pub fn scroll_to(id: &str) {
    if let Some(element) = surroundings::element(id) {
        element.scroll_into_view();
    }
}

/// Opens the browser's dialog for printing.
pub fn print() {
    if let Some(window) = surroundings::window() {
        // Refused only where a page may open no dialogs.
        let _ = window.print();
    }
}

/// Opens the `<dialog>` of that id; all else rests until it is closed.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = dialog(id).filter(|dialog| !dialog.open()) {
        // Fails only for a dialog that is open or not in the page.
        let _ = dialog.show_modal();
    }
}

/// Closes the `<dialog>` of that id.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id).filter(HtmlDialogElement::open) {
        dialog.close();
    }
}

/// Has the browser ask before the page is left, whenever `is_unsaved` says so.
pub fn on_before_unload(is_unsaved: impl Fn() -> bool + 'static) -> Listener {
    let Some(window) = surroundings::window() else { return Listener::default() };
    Listener::to(&window, "beforeunload", move |event| {
        if is_unsaved() {
            event.prevent_default();
            // Older browsers look at this instead.
            if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                event.set_return_value("unsaved");
            }
        }
    })
}

/// Calls when the page is left or goes out of sight: the last good moment to save. It may call twice.
pub fn on_hidden(on_hidden: impl Fn() + Clone + 'static) -> Listener {
    let (Some(window), Some(document)) = (surroundings::window(), surroundings::document()) else {
        return Listener::default();
    };
    let on_leaving = on_hidden.clone();
    Listener::to(&window, "pagehide", move |_| on_leaving()).and(Listener::to(
        &document.clone(),
        "visibilitychange",
        move |_| {
            if document.visibility_state() == VisibilityState::Hidden {
                on_hidden();
            }
        },
    ))
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    surroundings::element(id)?.dyn_into().ok()
}

/// The element of that id, emptied, as a place for the page.
pub fn place(id: &str) -> Option<web_sys::Element> {
    let element = surroundings::element(id)?;
    element.set_inner_html("");
    Some(element)
}
