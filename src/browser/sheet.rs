//! Parts of the page as text: what a file of its own is made of.

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::JsValue;

use super::surroundings;

/// The first element that a selector finds, with everything in it, as the browser writes it.
pub fn markup(selector: &str) -> Option<String> {
    let element = surroundings::document()?.query_selector(selector).ok()??;
    Some(element.outer_html())
}

/// Every rule of the page's own style sheets, in order.
pub fn styles() -> String {
    let Some(document) = surroundings::document() else { return String::new() };
    let sheets = list(&document, "styleSheets");
    let rules = sheets.iter().flat_map(|sheet| list(&sheet, "cssRules").to_vec());
    let texts = rules.filter_map(|rule| Reflect::get(&rule, &"cssText".into()).ok()?.as_string());
    texts.collect::<Vec<_>>().join("\n")
}

/// A list that something has; an empty one where it has none or does not show it.
fn list(owner: &JsValue, name: &str) -> Array {
    Reflect::get(owner, &name.into()).map(|list| Array::from(&list)).unwrap_or_default()
}
