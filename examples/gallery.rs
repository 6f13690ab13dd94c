//! Writes what the gallery shows of the library: `cargo run --example gallery`.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/library/gallery.json");
    std::fs::write(path, evenhand::library::generate())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
