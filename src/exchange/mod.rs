//! Scenarios in and out: the JSON file with the schema that describes it, the file of several, links and their QR codes, and tables.

pub mod collection;
pub mod csv;
pub mod evaluation;
pub mod json;
pub mod link;
mod migrate;
pub mod percent;
pub mod qr;
mod reader;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
pub mod sheet;
mod tree;
pub mod wire;
