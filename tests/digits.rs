//! The digits of the library's scenarios, as they are and in imagined worlds: `tests/wasm.rs` holds that the page computes the same.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "this crate is all test, and a panic is how a test fails")]

#[path = "support/digits.rs"]
mod digits;
#[path = "support/worlds.rs"]
mod worlds;

#[test]
fn digits_of_the_library() {
    insta::assert_snapshot!("library", digits::of_the_library());
}

/// As one worker would draw them, and as many would.
#[test]
fn digits_of_worlds() {
    let digits = worlds::drawn_in_runs_of(40);
    insta::assert_snapshot!("worlds", digits);
    for length in [1, 7, 16] {
        assert!(worlds::drawn_in_runs_of(length) == digits, "in runs of {length} worlds");
    }
}
