//! Tests that run as WebAssembly: what holds natively must hold for the program that visitors run.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn floats_are_printed_as_on_every_other_machine() {
    assert_eq!((0.1_f64 + 0.2).to_string(), "0.30000000000000004");
    assert_eq!(f64::MAX.sqrt().to_string(), 1.3407807929942596e154_f64.to_string());
}
