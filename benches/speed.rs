//! Every work against its budget, and how the time grows: `cargo bench`.
//!
//! Budgets and what other programs take were measured on a machine with 2 cores of 2.6 GHz, one thread: what counts
//! is the ratio. `cargo xtask bench` measures both side by side, and in WebAssembly too. With `--json` only the
//! figures are printed, for other programs.

#![allow(clippy::print_stdout, reason = "a table of measurements is what this is for")]

mod works;

use std::sync::LazyLock;
use std::time::Instant;

use works::Timed;
use works::growth::{Grown, SERIES};

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

/// Milliseconds since the first call.
fn clock() -> f64 {
    START.elapsed().as_secs_f64() * 1e3
}

fn main() -> Result<(), String> {
    let cold = works::cold(clock);
    works::reference::prove()?;
    if std::env::args().any(|argument| argument == "--json") {
        let timed: Vec<Timed> = works::works().map(|work| work.timed(clock)).collect();
        let grown: Vec<Grown> = SERIES.iter().map(|series| series.timed(clock)).collect();
        println!("{}", serde_json::json!({ "cold": cold, "works": timed, "series": grown }));
        return Ok(());
    }
    println!("The results are those of the reference. The very first comparison took {cold:.4} ms.\n");
    println!("| work | budget, ms | taken, ms | other programs, recorded, ms |\n|---|---:|---:|---|");
    for Timed { name, budget, peers, taken } in works::works().map(|work| work.timed(clock)) {
        let budget = budget.map_or_else(|| "none".into(), |budget| budget.to_string());
        let peers: Vec<String> = peers.iter().map(|(name, taken)| format!("{name} {taken}")).collect();
        println!("| {name} | {budget} | {taken:.4} | {} |", peers.join(", "));
    }
    for Grown { name, of, points, exponent } in SERIES.iter().map(|series| series.timed(clock)) {
        println!("\n{name}: grows with the number of {of} to the power {exponent:.2}");
        points.iter().for_each(|(size, taken)| println!("  {size} {of}: {taken:.4} ms"));
    }
    Ok(())
}
