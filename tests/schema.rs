//! The published JSON Schema.

#![cfg(not(target_arch = "wasm32"))]

use evenhand::exchange::schema::{COMMITTED, generate};

#[test]
fn the_committed_schema_is_current() {
    assert!(generate() == COMMITTED, "the types changed: run `cargo run --example schema` and commit the result");
}
