//! Many draws of lots against the exact law of the equal lottery.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::library;
use evenhand::scenario::Scenario;
use evenhand::study::{Lottery, Question, Refusal, Report, answer, choices, compare};

fn villages() -> Scenario {
    let mut scenario = library::find("four-villages").unwrap().scenario().unwrap();
    scenario.rules = choices(&["lottery.equal"]);
    scenario
}

fn draws(scenario: &Scenario, rule: &str, measures: &[&str], draws: u32) -> Result<Lottery, Refusal> {
    let choice = choices(&[rule]).swap_remove(0);
    let measures = measures.iter().map(ToString::to_string).collect();
    let question = Question::Lottery { scenario: Box::new(scenario.clone()), choice, measures, draws };
    let Ok(Report::Lottery(report)) = answer(&question) else { panic!("no report") };
    report
}

/// Chances that `0..=marked` of the marked are among `drawn` persons taken from `total`: the hypergeometric law.
fn hypergeometric(marked: u32, total: u32, drawn: u32) -> Vec<f64> {
    let ln_choose = |n: u32, k: u32| -> f64 { (1..=k).map(|i| (f64::from(n - k + i) / f64::from(i)).ln()).sum() };
    let chance = |k: u32| {
        if k > drawn || drawn - k > total - marked {
            return 0.0;
        }
        (ln_choose(marked, k) + ln_choose(total - marked, drawn - k) - ln_choose(total, drawn)).exp()
    };
    (0..=marked).map(chance).collect()
}

#[test]
fn the_spread_of_the_equal_lottery_is_that_of_its_exact_law() {
    const DRAWS: u32 = 4000;
    let scenario = villages();
    let need: Vec<u32> = scenario.groups.iter().map(|group| group.size.value as u32).collect();
    let (total, stock) = (need.iter().sum(), scenario.supplies[0].amount.value as u32);
    let found = draws(&scenario, "lottery.equal", &[], DRAWS).unwrap();
    assert_eq!(found.draws, DRAWS as usize);
    // Of 4,000 draws at most 100 lie below; how many do has a standard deviation of 10.
    let slack = 5.0 * (0.025 * 0.975 / f64::from(DRAWS)).sqrt();
    for (spread, &marked) in found.groups.iter().zip(&need) {
        let law = hypergeometric(marked, total, stock);
        assert!((law.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        let mean: f64 = law.iter().enumerate().map(|(k, chance)| k as f64 * chance).sum();
        assert!((spread.mean - mean).abs() < 1e-9, "{spread:?} {mean}");
        let below = |k: f64| law.iter().take(k as usize).sum::<f64>();
        let above = |k: f64| law.iter().skip(k as usize + 1).sum::<f64>();
        for (tail, with_end) in
            [(below(spread.low), below(spread.low + 1.0)), (above(spread.high), above(spread.high - 1.0))]
        {
            assert!(tail <= 0.025 + slack && with_end >= 0.025 - slack, "{spread:?}: {tail} {with_end}");
        }
    }
}

#[test]
fn the_draw_shown_is_that_of_the_seed_and_the_spread_does_not_depend_on_it() {
    let mut scenario = villages();
    let mut seen = Vec::new();
    for seed in [1, 2, 20_201] {
        scenario.settings.seed = seed;
        let found = draws(&scenario, "lottery.equal", &["deaths_averted", "worst_coverage"], 300).unwrap();
        let drawn: Vec<f64> = found.groups.iter().map(|spread| spread.drawn).collect();
        assert_eq!(compare(&scenario).unwrap().answer(0).unwrap().draw.as_ref(), Some(&drawn));
        assert_eq!(drawn.iter().sum::<f64>(), 100.0);
        let without_draw = |spread: &evenhand::study::Spread| (spread.mean, spread.low, spread.high);
        let measures: Vec<_> = found.measures.iter().flatten().map(without_draw).collect();
        assert_eq!(measures.len(), 2);
        let spreads: Vec<_> = found.groups.iter().map(without_draw).chain(measures).collect();
        seen.push((drawn, spreads));
    }
    assert!(seen[0].1 == seen[1].1 && seen[1].1 == seen[2].1);
    assert!(seen[0].0 != seen[1].0 && seen[1].0 != seen[2].0);
}

#[test]
fn the_mean_of_a_linear_measure_is_that_of_the_expectation() {
    let mut scenario = villages();
    scenario.settings.whole_patients = false;
    let exact = compare(&scenario).unwrap().answer(0).unwrap().averted.iter().sum::<f64>();
    let found = draws(&scenario, "lottery.equal", &["deaths_averted", "no_such"], 2000).unwrap();
    let spread = found.measures[0].unwrap();
    assert_eq!(found.measures.len(), 1);
    // The spread is about four standard deviations wide.
    let error = (spread.high - spread.low) / 4.0 / 2000_f64.sqrt();
    assert!((spread.mean - exact).abs() < 5.0 * error, "{spread:?} {exact}");
}

#[test]
fn what_cannot_answer_says_why() {
    assert_eq!(draws(&villages(), "no.such", &[], 10), Err(Refusal::UnknownRule));
}
