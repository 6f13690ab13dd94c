//! The `evaluate` example as scripts use it: a scenario in, JSON out, words and a code on failure.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};

/// Runs the example that `cargo test` built beside this test.
fn evaluate(arguments: &[&str]) -> Output {
    let beside = std::env::current_exe().unwrap();
    let built = beside.ancestors().nth(2).unwrap().join("examples").join("evaluate");
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    Command::new(built).args(arguments).current_dir(root).output().unwrap()
}

fn printed(arguments: &[&str]) -> Value {
    let output = evaluate(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn refused(arguments: &[&str]) -> String {
    let output = evaluate(arguments);
    assert!(!output.status.success());
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn every_rule_on_the_first_scenario() {
    let printed = printed(&["src/library/four-villages.json"]);
    let rules = printed["rules"].as_array().unwrap();
    assert_eq!(rules.len(), evenhand::rules::CATALOGUE.len());
    assert!(rules.iter().all(|rule| rule["treated"].is_object()), "the first scenario has every field");
    let lives = rules.iter().find(|rule| rule["rule"] == "outcome.lives").unwrap();
    // 100 x (0.8 - 0.4), worked out by hand.
    assert_eq!(lives["measures"]["deaths_averted"]["value"], 40.0);
    assert_eq!(lives["treated"]["s-a"], 100.0);
    assert_eq!((&lives["used"]["med"], &lives["left"]["med"]), (&Value::from(100.0), &Value::from(0.0)));
}

#[test]
fn what_a_rule_lacks_and_what_a_measure_lacks_is_said() {
    let printed = printed(&["src/library/icu-lombardy-2020.json"]);
    let rules = printed["rules"].as_array().unwrap();
    let queue = rules.iter().find(|rule| rule["rule"] == "priority.first_come").unwrap();
    assert!(queue["refused"].to_string().contains("arrival"), "{queue}");
    let lottery = rules.iter().find(|rule| rule["rule"] == "lottery.equal").unwrap();
    assert_eq!(lottery["measures"]["parties_satisfied"]["undefined"], "only_one_party");
}

#[test]
fn rules_and_seed_can_be_given() {
    let draw = |seed: &str| {
        let printed = printed(&["src/library/four-villages.json", "--rules", "lottery.equal", "--seed", seed]);
        assert_eq!(printed["rules"].as_array().unwrap().len(), 1);
        printed["rules"][0]["draw"].clone()
    };
    assert_eq!(draw("7"), draw("7"));
    assert_ne!(draw("7"), draw("8"));
}

#[test]
fn draws_add_how_sure_every_number_is() {
    let text = std::fs::read_to_string("src/library/four-villages.json").unwrap();
    let mut villages: Value = serde_json::from_str(&text).unwrap();
    villages["settings"]["assumed_ranges"] = json!({ "risks": 0.2, "sizes": 0.1, "supplies": 0.3 });
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("uncertain-villages.json");
    std::fs::write(&path, villages.to_string()).unwrap();
    let (path, rules) = (path.to_str().unwrap(), "outcome.lives,lottery.equal,priority.first_come");
    let draw = |draws: &str, seed: &str| {
        let printed = printed(&[path, "--rules", rules, "--draws", draws, "--seed", seed]);
        printed["rules"].as_array().unwrap().clone()
    };
    let rules = draw("200", "7");
    for rule in &rules {
        let found = &rule["draws"]["deaths_averted"];
        let quantile = |share: &str| found["quantiles"][share].as_f64().unwrap();
        assert_eq!(found["worlds"], 200);
        assert!(quantile("0.025") < quantile("0.5") && quantile("0.5") < quantile("0.975"));
        // The standard error is that of a sample of 200 whose spread is about a quarter of its 95 % interval.
        let spread = (quantile("0.975") - quantile("0.025")) / 3.92;
        let error = found["standard_error"].as_f64().unwrap();
        assert!((error * 200_f64.sqrt() / spread - 1.0).abs() < 0.25, "{error} {spread}");
    }
    let [lives, lottery, _] = &rules[..] else { panic!("three rules") };
    let lives = &lives["draws"]["deaths_averted"];
    assert_eq!(lives["expected_loss"], 0.0);
    let against = |rule: &Value, other: &str, key: &str| rule["against"][other][key].as_f64().unwrap();
    let lottery = &lottery["draws"]["deaths_averted"];
    assert_eq!(against(lottery, "outcome.lives", "better"), 0.0);
    assert_eq!(against(lives, "lottery.equal", "better") + against(lives, "lottery.equal", "equal"), 1.0,);
    let chances: f64 = rules.iter().map(|rule| rule["draws"]["deaths_averted"]["chance_best"].as_f64().unwrap()).sum();
    assert!((chances - 1.0).abs() < 1e-12);
    assert_eq!(draw("200", "7"), rules);
    assert_ne!(draw("200", "8"), rules);
    assert!(draw("0", "7")[0]["draws"].is_null());
}

#[test]
fn bad_input_is_refused_in_words() {
    assert!(refused(&[]).contains("usage"));
    assert!(refused(&["no-such-file.json"]).contains("no-such-file.json"));
    assert!(refused(&["Cargo.toml"]).contains("Cargo.toml"));
    assert!(refused(&["src/library/four-villages.json", "--rules", "fair.est"]).contains("fair.est"));
    assert!(refused(&["src/library/four-villages.json", "--seed", "-1"]).contains("-1"));
    assert!(refused(&["src/library/four-villages.json", "--draws", "many"]).contains("many"));
    assert!(refused(&["src/library/four-villages.json", "--draws", "1000000"]).contains("at most"));
}
