//! How long something takes.

use super::Task;

/// Milliseconds since some moment.
pub type Clock = fn() -> f64;

/// How long a run goes on, in milliseconds: clocks of browsers tell tenths of one.
const RUN: f64 = 20.0;

/// Runs, and fewer of those that take long; always odd, so that one is in the middle.
const RUNS: [(f64, usize); 3] = [(150.0, 11), (1_000.0, 5), (f64::INFINITY, 3)];

/// The median time of a task in milliseconds, after it has warmed up.
pub fn median(clock: Clock, task: &mut Task) -> f64 {
    let mut run = |times: usize| {
        let start = clock();
        (0..times).for_each(|_| task());
        clock() - start
    };
    let (mut times, mut taken) = (1, run(1));
    if taken < RUNS[1].0 {
        // Compilers of browsers improve a program while it runs.
        taken = run(1);
    }
    while taken < RUN {
        times = if taken < RUN / 100.0 { 100 * times } else { (times as f64 * 1.2 * RUN / taken).ceil() as usize };
        taken = run(times);
    }
    let runs = RUNS.iter().find(|(most, _)| taken < *most).map_or(1, |(_, runs)| *runs);
    let mut all: Vec<f64> = (0..runs).map(|_| run(times) / times as f64).collect();
    all.sort_by(f64::total_cmp);
    all[runs / 2]
}
