//! The quick way through many worlds gives what the rules and measures themselves give.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::library;
use evenhand::measures::{Case, Ideal, Value, catalogue::find};
use evenhand::num::same;
use evenhand::scenario::{AssumedRanges, Estimate, Scenario};
use evenhand::study::draws::Worlds;
use evenhand::study::{Question, Report, answer, choices, recipe};
use proptest::prelude::*;

const RULES: [&str; 11] = [
    "lottery.equal",
    "welfare.leximin",
    "claims.proportional",
    "claims.constrained_equal_awards",
    "claims.constrained_equal_losses",
    "claims.talmud",
    "priority.sickest",
    "priority.youngest",
    "priority.deprivation",
    "outcome.lives",
    "outcome.life_years",
];

const MEASURES: [&str; 16] = [
    "treated",
    "coverage",
    "deaths_averted",
    "life_years_gained",
    "dalys_averted",
    "untreated",
    "unused",
    "worst_coverage",
    "gap",
    "hoover",
    "concentration",
    "gini",
    "theil_t",
    "atkinson_half",
    "cv",
    "price_of_fairness",
];

/// What the ledger and the catalogue say of some worlds: `[rule][measure][world]`.
fn slowly(scenario: &Scenario, count: usize) -> Vec<Vec<Vec<Value>>> {
    let mut worlds = Worlds::new(scenario).unwrap();
    let figures = worlds.draw(0, count);
    let problems: Vec<_> = (0..count).map(|world| worlds.problem(&figures, world)).collect();
    let of = |rule: &evenhand::scenario::RuleChoice| {
        let recipe = recipe(scenario, rule).unwrap();
        let allocations: Vec<_> = problems.iter().map(|problem| recipe.expectation(problem).unwrap()).collect();
        let value = |measure: &str, world: usize| {
            let ideal = Ideal::of(&problems[world]);
            (find(measure).unwrap().measure)(&Case::new(&problems[world], &allocations[world], &ideal))
        };
        let measures = MEASURES.iter().chain(["parties_satisfied"].iter());
        measures.map(|measure| (0..count).map(|world| value(measure, world)).collect()).collect()
    };
    scenario.rules.iter().map(of).collect()
}

fn agree(scenario: &Scenario, count: usize) {
    let measures: Vec<String> =
        MEASURES.iter().chain(["parties_satisfied"].iter()).map(|measure| (*measure).to_string()).collect();
    let question =
        Question::Draws { scenario: Box::new(scenario.clone()), measures: measures.clone(), first: 0, count };
    let Ok(Report::Draws(batch)) = answer(&question) else { panic!("no batch") };
    for (rule, slow) in batch.rules.iter().zip(slowly(scenario, count)) {
        let quick = rule.result.as_ref().unwrap();
        for ((measure, quick), slow) in measures.iter().zip(quick).zip(slow) {
            for (world, (quick, slow)) in quick.iter().zip(slow).enumerate() {
                let is_same = match slow {
                    Value::Number(slow) => same(*quick, slow) || (quick - slow).abs() < 1e-9 * slow.abs().max(1.0),
                    Value::Infinite => quick.is_infinite(),
                    Value::Undefined(_) => quick.is_nan(),
                };
                assert!(is_same, "{} {measure}, world {world}: {quick} is not {slow:?}", rule.choice.rule);
            }
        }
    }
}

fn villages() -> Scenario {
    let mut scenario = library::find("four-villages").unwrap().scenario().unwrap();
    scenario.settings.assumed_ranges = AssumedRanges { risks: 0.2, sizes: 0.2, supplies: 0.4 };
    scenario.rules = choices(&RULES);
    scenario
}

#[test]
fn the_villages_agree() {
    agree(&villages(), 61);
}

#[test]
fn ready_made_cases_agree() {
    for id in ["malaria-rtss-2023", "icu-lombardy-2020", "field-hospital", "covax-2021"] {
        let mut scenario = library::find(id).unwrap().scenario().unwrap();
        scenario.settings.assumed_ranges = AssumedRanges { risks: 0.3, sizes: 0.2, supplies: 0.5 };
        scenario.rules = choices(&["lottery.equal", "outcome.lives", "claims.constrained_equal_awards"]);
        agree(&scenario, 9);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn random_villages_agree(
        sizes in prop::collection::vec(prop_oneof![1 => Just(50.0), 5 => 1.0..500.0], 4),
        risks in prop::collection::vec((prop_oneof![1 => Just(0.4), 4 => 0.0..1.0], 0.0..1.0), 4),
        ranks in prop::collection::vec(1_u8..4, 4),
        stock in 0.0..1200.0,
        ranges in (0.0..0.5, 0.0..0.5, 0.0..0.5),
    ) {
        let mut scenario = villages();
        scenario.supplies[0].amount = Estimate::illustrative(stock);
        let (risk_range, size_range, supply_range) = ranges;
        scenario.settings.assumed_ranges = AssumedRanges { risks: risk_range, sizes: size_range, supplies: supply_range };
        for (place, group) in scenario.groups.iter_mut().enumerate() {
            group.size = Estimate::illustrative(sizes[place]);
            group.risk_untreated = Estimate::illustrative(risks[place].0);
            group.risk_treated = Estimate::illustrative(risks[place].1 * risks[place].0);
            group.deprivation_rank = Some(Estimate::illustrative(f64::from(ranks[place])));
        }
        agree(&scenario, 9);
    }
}
