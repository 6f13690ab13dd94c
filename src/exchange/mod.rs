//! Scenarios in and out: the JSON file, and the schema that describes it.

pub mod evaluation;
pub mod json;
mod reader;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod tree;
pub mod wire;
