//! Everything that the page asks of the browser; the only folder that names its interfaces.
//!
//! Each module has a small interface in plain Rust. Away from a browser (tests, server-side rendering) nothing here
//! panics: what would act does nothing, what would answer says that it cannot.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod engine;
pub mod fetch;
pub mod files;
pub mod full;
pub mod input;
pub mod language;
mod listener;
pub mod page;
pub mod picture;
pub mod sheet;
pub mod storage;
mod surroundings;

pub use self::listener::Listener;

/// Starts the program: shows the page by `mount` where there is one, else computes for a page, as one of its workers.
pub fn start(mount: fn()) {
    match surroundings::document() {
        Some(_) => mount(),
        None => engine::start_worker(),
    }
}
