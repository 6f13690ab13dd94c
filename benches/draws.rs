//! Ten thousand draws of ten rules, twelve groups, fifteen measures: `cargo bench --bench draws`.

#![allow(clippy::print_stdout, reason = "a table of measurements is what this is for")]

#[path = "support/reference.rs"]
mod reference;

use std::hint::black_box;
use std::time::Instant;

use evenhand::library;
use evenhand::measures::catalogue::MEASURES;
use evenhand::num::lanes::Lanes;
use evenhand::scenario::AssumedRanges;
use evenhand::study::draws::BatchWork;
use reference::{Block, Groups, compare, means};

fn median(times: usize, mut work: impl FnMut()) -> f64 {
    let mut taken: Vec<f64> = (0..times)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    taken.sort_by(f64::total_cmp);
    taken[times / 2]
}

/// The page's own way: every chosen rule on the ledger, the ten measures of the first screen.
fn batches() {
    let measures: Vec<String> =
        MEASURES.iter().filter(|measure| measure.first_screen).map(|measure| measure.id.to_string()).collect();
    for id in ["four-villages", "malaria-rtss-2023", "field-hospital"] {
        let Some(Ok(mut scenario)) = library::find(id).map(library::Entry::scenario) else { continue };
        scenario.settings.assumed_ranges = AssumedRanges { risks: 0.2, sizes: 0.2, supplies: 0.2 };
        let taken = median(3, || {
            if let Ok(mut work) = BatchWork::start(&scenario, &measures, 0, 1000) {
                while work.go_on().is_none() {}
            }
        });
        println!("1,000 worlds x 14 rules x 10 measures, {id}: {taken:.1} ms");
    }
}

fn main() {
    batches();
    let twelve = Groups::generate(12);
    let thousand = Groups::generate(1000);
    println!(
        "10,000 draws x 10 rules x 12 groups x 15 measures: {:.3} ms",
        median(7, || drop(black_box(means(&twelve, 10_000, 10))))
    );
    let draw = || (0..10_000).step_by(8).for_each(|first| drop(black_box(Block::drawn(&twelve, first))));
    println!("   of which drawing: {:.3} ms", median(7, draw));
    let point = Block::point(&twelve);
    println!(
        "12 rules x 12 groups, eight at once: {:.4} ms",
        median(101, || drop(black_box(compare(&twelve, &point, 12))))
    );
    let many = Block::point(&thousand);
    println!(
        "12 rules x 1000 groups, eight at once: {:.3} ms",
        median(7, || drop::<Vec<[Lanes; 15]>>(black_box(compare(&thousand, &many, 12))))
    );
}
