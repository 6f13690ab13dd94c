//! The program of the page, which is also the program of its workers.

#[cfg(target_arch = "wasm32")]
fn main() {
    evenhand::browser::start(evenhand::ui::mount);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Evenhand runs in a browser: `cargo xtask serve` builds the page and serves it.");
}
