//! Writes the JSON Schema of the scenario file: `cargo run --example schema`.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/exchange/scenario.schema.json");
    std::fs::write(path, evenhand::exchange::schema::generate())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
