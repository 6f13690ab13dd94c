//! The table of works: budgets, times and ratios.

use super::Times;
use super::figures::{Figures, Timed};

/// The work of which the very first run is told apart.
pub const ONCE: &str = "12 rules x 12 groups x 15 measures, once";
/// Its very first run.
pub const COLD: &str = "the same, the very first time";
/// Most milliseconds of it.
const COLD_BUDGET: f64 = 1.0;
/// Works with a budget that no part of the program does yet.
const NOT_BUILT: &[(&str, f64)] = &[("SEIR with 9 ages, six strategies, one-day steps", 2.0)];

const HEAD: &str = "\
| work | budget | native | Node | Chromium | within | numpy | JS | numpy / Node | JS / Node | recorded elsewhere |
|---|---:|---:|---:|---:|---|---:|---:|---:|---:|---|
";

/// Times in milliseconds, medians; the results were those of the reference, or there would be no table.
pub fn table(times: &Times) -> String {
    let mut table =
        format!("Milliseconds, medians. Every program proved that its results are those of the reference.\n\n{HEAD}");
    for work in &times.native.works {
        table.push_str(&row(times, work, |figures| figures.taken(&work.name)));
        if work.name == ONCE {
            let cold = Timed { name: COLD.into(), budget: Some(COLD_BUDGET), peers: Vec::new(), taken: 0.0 };
            table.push_str(&row(times, &cold, |figures| Some(figures.cold)));
        }
    }
    for (name, budget) in NOT_BUILT {
        table.push_str(&format!("| {name} | {budget} | not built | | | | | | | | |\n"));
    }
    table
}

fn row(times: &Times, work: &Timed, taken: impl Fn(&Figures) -> Option<f64>) -> String {
    let (native, node, chromium) = (taken(&times.native), taken(&times.node), taken(&times.chromium));
    let (numpy, javascript) = (times.yardstick.numpy(&work.name), times.yardstick.javascript(&work.name));
    let slowest = node.into_iter().chain(chromium).max_by(f64::total_cmp);
    let within = work.budget.zip(slowest).map(|(budget, slowest)| if slowest <= budget { "yes" } else { "**no**" });
    let ratio =
        |peer: Option<f64>| peer.zip(node).map(|(peer, node)| format!("{:.1}", peer / node)).unwrap_or_default();
    let peers: Vec<String> = work.peers.iter().map(|(name, taken)| format!("{name} {taken}")).collect();
    let budget = work.budget.map(|budget| budget.to_string()).unwrap_or_default();
    let cells = [
        work.name.clone(),
        budget,
        number(native),
        number(node),
        number(chromium),
        within.unwrap_or_default().to_owned(),
        number(numpy),
        number(javascript),
        ratio(numpy),
        ratio(javascript),
        peers.join(", "),
    ];
    format!("| {} |\n", cells.join(" | "))
}

/// Three digits, or nothing.
pub fn number(taken: Option<f64>) -> String {
    taken.map_or_else(String::new, |taken| match taken {
        taken if taken >= 100.0 => format!("{taken:.0}"),
        taken if taken >= 10.0 => format!("{taken:.1}"),
        taken if taken >= 1.0 => format!("{taken:.2}"),
        taken if taken >= 0.1 => format!("{taken:.3}"),
        taken => format!("{taken:.4}"),
    })
}
