//! Names the program that opens the page: `cfg(opening)` is what is built for the browser without the feature that
//! brings the rest.

#![allow(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]

use std::env;

fn main() {
    println!("cargo::rustc-check-cfg=cfg(opening)");
    println!("cargo::rerun-if-changed=build.rs");
    let is_for_browser = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|architecture| architecture == "wasm32");
    let has = |feature: &str| env::var_os(feature).is_some();
    if is_for_browser && !has("CARGO_FEATURE_FULL") && !has("CARGO_FEATURE_WHOLE") {
        println!("cargo::rustc-cfg=opening");
    }
}
