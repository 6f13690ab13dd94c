//! The digits of the library's scenarios: `tests/wasm.rs` holds that the page computes the same.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "this crate is all test, and a panic is how a test fails")]

#[path = "support/digits.rs"]
mod digits;

#[test]
fn digits_of_the_library() {
    insta::assert_snapshot!("library", digits::of_the_library());
}
