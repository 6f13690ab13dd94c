use evenhand::library;
use evenhand::measures::{
    Case, Ideal,
    catalogue::{MEASURES, find},
};
use evenhand::scenario::{AssumedRanges, Problem};
use evenhand::study::draws::Worlds;
use evenhand::study::{chosen_rules, recipe};
use std::time::Instant;
fn main() {
    for id in ["four-villages", "icu-lombardy-2020", "field-hospital", "malaria-rtss-2023", "covax-2021"] {
        let Some(Ok(mut scenario)) = library::find(id).map(library::Entry::scenario) else { continue };
        scenario.settings.assumed_ranges = AssumedRanges { risks: 0.2, sizes: 0.2, supplies: 0.2 };
        let t = Instant::now();
        let mut worlds = Worlds::new(&scenario).unwrap();
        let prepared = t.elapsed();
        let n = 20;
        let t = Instant::now();
        let figures = worlds.draw(0, n);
        let drawn = t.elapsed() / n as u32;
        let (mut c, mut i, mut r, mut m) = (0u128, 0u128, 0u128, 0u128);
        let ten: Vec<_> = MEASURES.iter().filter(|m| m.first_screen).collect();
        let _ = find;
        let mut per_rule = vec![0u128; chosen_rules(&scenario).len()];
        for w in 0..n {
            let t = Instant::now();
            let problem: Problem = worlds.problem(&figures, w);
            c += t.elapsed().as_nanos();
            let t = Instant::now();
            let ideal = Ideal::of(&problem);
            i += t.elapsed().as_nanos();
            for (k, choice) in chosen_rules(&scenario).iter().enumerate() {
                let recipe = recipe(&scenario, choice).unwrap();
                let t = Instant::now();
                let Ok(a) = recipe.expectation(&problem) else { continue };
                let e = t.elapsed().as_nanos();
                r += e;
                per_rule[k] += e;
                let t = Instant::now();
                let case = Case::new(&problem, &a, &ideal);
                for measure in &ten {
                    std::hint::black_box((measure.measure)(&case));
                }
                m += t.elapsed().as_nanos();
            }
        }
        let us = |x: u128| x as f64 / 1000.0 / n as f64;
        println!(
            "{id}: prepare {prepared:?} draw {drawn:?} compile {:.0} ideal {:.0} rules {:.0} measures {:.0} us per world; {} rules",
            us(c),
            us(i),
            us(r),
            us(m),
            per_rule.len()
        );
        for (choice, t) in chosen_rules(&scenario).iter().zip(&per_rule) {
            println!("   {} {:.0}", choice.rule, us(*t));
        }
    }
}
