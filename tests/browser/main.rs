//! End-to-end tests: a person's way through the built page, in a real browser.
//!
//! `cargo xtask test browser [filter]` starts the static server and the driver, runs these tests and stops both.
//! A test reads like a story in the language of [`page::Page`]; it finds things by role and accessible name only.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "this crate is all test, and a panic is how a test fails"
)]

mod files;
mod find;
mod harness;
mod keys;
mod log;
mod page;
mod part;
mod session;
mod shell;
mod shots;
mod stories;
mod view;
