//! The window and the document; neither is there in a worker or in a native test.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Window};

/// The window of the page.
pub(super) fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

/// The document of the page.
pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// The `<html>` element.
pub(super) fn root() -> Option<Element> {
    document()?.document_element()
}

/// How many things the device can do at once; 1 away from a page.
pub(super) fn cores() -> usize {
    window().map_or(1, |window| window.navigator().hardware_concurrency() as usize)
}

/// The element of that id.
pub(super) fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Puts the focus on an element.
pub(super) fn focus(element: Option<&Element>) {
    // The points of a plot are SVG elements, which are no HTML elements but have the same method.
    if let Some(element) = element.map(|element| element.unchecked_ref::<HtmlElement>()) {
        // Focusing does not fail; an element that cannot have the focus does not take it.
        let _ = element.focus();
    }
}
