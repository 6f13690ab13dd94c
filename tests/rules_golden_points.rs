//! Outcome, points and reserve rules against the golden cases.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/golden.rs"]
mod golden;
#[path = "support/rules.rs"]
mod support;

use evenhand::exchange::json::read;
use evenhand::num::{AgeWeights, equally_distributed};
use evenhand::rules::points::bands::{life_cycle, organ_failure_2009};
use evenhand::rules::points::cohort::Person;
use evenhand::rules::points::{Standing, composite, lung_allocation_score, new_york, pittsburgh};
use evenhand::rules::reserve::portions;
use evenhand::scenario::{Comorbidity, Problem};
use serde_json::Value;

use golden::{Case, cases, numbers};
use support::{Set, courses, per_group, run, same, treated};

const CASES: &str = include_str!("golden/points.json");
const S1: &str = include_str!("golden/s1.json");

#[test]
fn every_golden_case_is_met() {
    let file: Value = serde_json::from_str(CASES).unwrap();
    let cases = cases(&file);
    cases.iter().for_each(check);
    assert_eq!(cases.len(), 34);
}

fn check(case: &Case) {
    if case.input.get("scenario").is_some() {
        return scenario(case);
    }
    match case.rule {
        "metric.atkinson_ede" => equivalent(case),
        "outcome.daly" => life_lost(case),
        "outcome.daly_age_weight" => case.all(&[("weight", AgeWeights::GBD_1990.at(case.amount("age")))]),
        "outcome.cost_effectiveness_greedy" | "outcome.knapsack_exact" => programmes(case),
        "points.composite" => weighted(case),
        "points.las" => {
            let score = lung_allocation_score(case.amount("post_transplant_days"), case.amount("waitlist_days"));
            case.all(&[("score", score)]);
        }
        "points.life_cycle_band" => case.all(&[("band", life_cycle(case.amount("age")))]),
        "points.white2009_sofa" => case.all(&[("score", organ_failure_2009(case.amount("sofa")))]),
        "points.pittsburgh" => case.all(&[("score", points(pittsburgh(&patient(case), false)))]),
        "points.new_york" => {
            let tiers = ["highest", "intermediate", "none"];
            let tier = points(new_york(&patient(case))) as usize - 1;
            assert_eq!(case.expected["tier"], tiers[tier], "{}", case.id);
        }
        "reserve.nested" => california(case),
        other => panic!("{}: no test for the rule {other}", case.id),
    }
}

/// A case on the first worked scenario.
fn scenario(case: &Case) {
    assert_eq!(case.input["scenario"], "S1", "{}", case.id);
    let mut problem = Problem::compile(&read(S1).unwrap()).unwrap();
    let mut set: Vec<(String, f64)> = Vec::new();
    match case.rule {
        "priority.reciprocity" => problem.groups[1].reciprocity_share = 20.0 / problem.groups[1].need,
        "points.complete_lives" => {
            let points = case.input["age_curve"].as_array().unwrap();
            set.extend(points.iter().map(|point| (format!("at_{}", point[0]), point[1].as_f64().unwrap())));
        }
        _ => {}
    }
    let set: Vec<(&str, f64)> = set.iter().map(|(id, value)| (id.as_str(), *value)).collect();
    let outcome = run(case.rule, &set, &problem);
    let scores: Vec<f64> = outcome.record.scores.iter().map(|score| score.unwrap_or(f64::NAN)).collect();
    for key in case.expected.as_object().unwrap().keys() {
        match key.as_str() {
            "treated" => case.list(key, &per_group(&problem, &outcome.allocation)),
            "score" => case.list(key, &scores),
            total => case.number(total, golden::summary(&problem, &outcome.allocation, total)),
        }
    }
}

fn equivalent(case: &Case) {
    let (values, weights) = (numbers(&case.input["values"]), numbers(&case.input["weights"]));
    let level = equally_distributed(&values, &weights, case.amount("epsilon")).unwrap();
    let mean = equally_distributed(&values, &weights, 0.0).unwrap();
    case.all(&[("ede", level), ("index", 1.0 - level / mean)]);
}

fn life_lost(case: &Case) {
    let lost = if case.input.get("years_lost").is_some() {
        assert_eq!(case.input["age_weights"], false, "{}", case.id);
        AgeWeights::NONE.years(0.0, case.amount("years_lost"), case.amount("discount"))
    } else {
        let weights = AgeWeights { share: case.amount("K"), scale: case.amount("C"), decline: case.amount("beta") };
        let years = case.amount("standard_life_expectancy");
        weights.years(case.amount("age"), years, case.amount("discount"))
    };
    // The printed figure has two decimals: its tolerance is in years.
    let printed = case.expected["yll"].as_f64().unwrap();
    assert!((lost - printed).abs() <= case.tolerance, "{}: {lost} is not {printed}", case.id);
}

/// One patient for each programme: what a programme saves is its benefit.
fn programmes(case: &Case) {
    let (benefits, costs) = (numbers(&case.input["benefit"]), numbers(&case.input["cost"]));
    let mut problem = courses(&vec![1.0; costs.len()], 1e6);
    problem.whole = case.whole;
    for (group, (benefit, cost)) in benefits.iter().zip(&costs).enumerate() {
        problem.treatments[group].benefit = *benefit;
        problem.groups[group].cost = Some(*cost);
    }
    let budget = ("budget", case.amount("budget") / costs.iter().sum::<f64>());
    let set: Set = match (case.rule, case.whole) {
        ("outcome.cost_effectiveness_greedy", true) => &[budget, ("programmes", 1.0)],
        _ => &[budget],
    };
    let outcome = run(case.rule, set, &problem);
    assert_eq!(outcome.record.unproven, 0.0, "{}", case.id);
    let fractions = per_group(&problem, &outcome.allocation);
    for key in case.expected.as_object().unwrap().keys() {
        match key.as_str() {
            "benefit" => case.number(key, benefits.iter().zip(&fractions).map(|(b, x)| b * x).sum()),
            "fractions" => case.list(key, &fractions),
            "chosen" => {
                let chosen: Vec<f64> =
                    (0..fractions.len()).filter(|&g| fractions[g] == 1.0).map(|group| group as f64).collect();
                case.list(key, &chosen);
            }
            other => panic!("{}: unknown figure {other}", case.id),
        }
    }
}

fn weighted(case: &Case) {
    let weights = case.input["weights"].as_object().unwrap();
    let of = |values: &Value| weights.keys().map(|key| values[key].as_f64().unwrap()).collect::<Vec<f64>>();
    case.all(&[("score", composite(&of(&case.input["weights"]), &of(&case.input["ratings"])))]);
}

fn patient(case: &Case) -> Person {
    let comorbidity = match case.input.get("comorbidity").and_then(Value::as_str) {
        None | Some("none") => Comorbidity::None,
        Some("major") => Comorbidity::Major,
        Some("severe") => Comorbidity::Severe,
        Some(other) => panic!("{}: unknown illness {other}", case.id),
    };
    Person { age: None, severity: Some(case.amount("sofa")), comorbidity, essential: false, owed: false }
}

fn points(standing: Standing) -> f64 {
    match standing {
        Standing::At { score, .. } => score,
        other => panic!("{other:?} has no points"),
    }
}

/// The shares level by level, and the rule on two groups in each quarter who use them up.
fn california(case: &Case) {
    let shares = numbers(&case.input["quartile_shares"]);
    let inner = [case.amount("age_share"), case.amount("sector_share")];
    let quarters = portions(case.amount("units"), &shares, true);
    case.list("quartile", &quarters);
    let [first, other] = [quarters[0], quarters[1]].map(|units| portions(units, &inner, true));
    let keys = ["q1_age", "q1_sector", "others_age", "others_sector"];
    for (key, units) in keys.into_iter().zip(first.iter().chain(&other)) {
        case.number(key, *units);
    }
    let mut problem = courses(&[5_000.0; 8], case.amount("units"));
    problem.whole = true;
    for (group, patients) in problem.groups.iter_mut().enumerate() {
        patients.deprivation_rank = Some((group / 2) as f64);
        patients.age = Some(if group % 2 == 0 { 80.0 } else { 40.0 });
        patients.essential_share = (group % 2) as f64;
    }
    let set: Set = &[("most_deprived", shares[0]), ("by_age", inner[0])];
    let want: Vec<f64> = [&first, &other, &other, &other].into_iter().flatten().copied().collect();
    same(&treated(case.rule, set, &problem), &want, case.id);
}

#[test]
fn points_of_the_worked_scenario() {
    let problem = Problem::compile(&read(S1).unwrap()).unwrap();
    // SOFA 11 with major illness, 8, 9 and 5.
    let outcome = run("points.pittsburgh", &[], &problem);
    assert_eq!(outcome.record.scores, [5.0, 2.0, 3.0, 1.0].map(Some));
    same(&per_group(&problem, &outcome.allocation), &[0.0, 50.0, 20.0, 30.0], "points");
    let workers_first = treated("points.complete_lives", &[("essential_first", 1.0)], &problem);
    same(&workers_first, &[0.0, 50.0, 20.0, 30.0], "essential workers before all");
    // Tiers of SOFA 7 to 11 share what tier 1 leaves by lottery.
    let tiers = treated("points.new_york", &[], &problem);
    same(&tiers, &[28.0, 70.0 / 3.0, 56.0 / 3.0, 30.0], "tiers");
    let severe =
        Person { age: None, severity: Some(12.0), comorbidity: Comorbidity::Severe, essential: false, owed: false };
    assert_eq!(points(pittsburgh(&severe, false)), 8.0);
    let colour = |sofa: f64| points(pittsburgh(&Person { severity: Some(sofa), ..severe }, true));
    assert_eq!([colour(3.0), colour(6.0)], [2.0, 3.0]);
}

#[test]
fn a_tier_without_ventilators_keeps_them_from_those_who_need_them_most() {
    let mut problem = courses(&[10.0, 10.0], 30.0);
    for (patients, sofa) in problem.groups.iter_mut().zip([5.0, 14.0]) {
        patients.severity = Some(sofa);
    }
    same(&treated("points.new_york", &[], &problem), &[10.0, 0.0], "excluded");
    same(&treated("points.new_york", &[("third_tier", 1.0)], &problem), &[10.0, 10.0], "last");
}
