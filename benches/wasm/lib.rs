//! The works in WebAssembly: what `cargo xtask bench` calls in Node and in a browser.

#![cfg(target_arch = "wasm32")]

#[path = "../works/mod.rs"]
mod works;

use wasm_bindgen::prelude::wasm_bindgen;
use works::growth::SERIES;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

fn clock() -> f64 {
    now()
}

/// The very first comparison, in milliseconds.
#[wasm_bindgen]
pub fn cold() -> f64 {
    works::cold(clock)
}

/// Nothing, or where the results differ from those of the reference.
#[wasm_bindgen]
pub fn disproof() -> Option<String> {
    works::reference::prove().err()
}

/// How many works there are.
#[wasm_bindgen]
pub fn works() -> usize {
    works::works().count()
}

/// One work and its time, as JSON.
#[wasm_bindgen]
pub fn timed(work: usize) -> Option<String> {
    works::works().nth(work).and_then(|work| serde_json::to_string(&work.timed(clock)).ok())
}

/// How many series there are.
#[wasm_bindgen]
pub fn series() -> usize {
    SERIES.len()
}

/// One series and its times, as JSON.
#[wasm_bindgen]
pub fn grown(series: usize) -> Option<String> {
    SERIES.get(series).and_then(|series| serde_json::to_string(&series.timed(clock)).ok())
}
