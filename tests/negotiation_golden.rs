//! Negotiation against the golden cases: bargaining, votes, coalitions, envy.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/rules.rs"]
mod support;

use evenhand::exchange::json::read;
use evenhand::num::linear::Programme;
use evenhand::scenario::Problem;
use evenhand::study::negotiation::bargaining::{Bargain, Solution};
use evenhand::study::negotiation::coalition::Game;
use evenhand::study::negotiation::voting::{
    Ballot, Duels, Elimination, Profile, Tally, borda, coombs, instant_runoff, plurality,
};
use evenhand::study::negotiation::{
    Body, Payoff, acceptable_to_all, disagreement, envy, goods, improve, payoffs, shares,
};
use serde_json::Value;

use support::{agree, recipe, run};

const CASES: &str = include_str!("golden/negotiation.json");
const S1: &str = include_str!("golden/s1.json");

struct Case<'v> {
    id: &'v str,
    input: &'v Value,
    expected: &'v Value,
    tolerance: f64,
}

#[test]
fn every_golden_case_is_met() {
    let file: Value = serde_json::from_str(CASES).unwrap();
    let cases = file["cases"].as_array().unwrap();
    for case in cases {
        let tolerance = case["tolerance"].as_f64().unwrap();
        let id = case["id"].as_str().unwrap();
        check(
            case["rule"].as_str().unwrap(),
            &Case { id, input: &case["input"], expected: &case["expected"], tolerance },
        );
    }
    assert_eq!(cases.len(), 22);
}

fn check(rule: &str, case: &Case) {
    match rule {
        "bargain.nash" if case.input.get("description").is_some() => divide_one(case),
        "bargain.nash" => bargain(case, Solution::Nash),
        "bargain.kalai_smorodinsky" => bargain(case, Solution::KalaiSmorodinsky),
        "bargain.egalitarian" => bargain(case, Solution::Egalitarian),
        "diplomacy.party_payoff" => party_payoffs(case),
        "diplomacy.envy" => envied(case),
        "diplomacy.pareto_improve" => improved(case),
        "diplomacy.envy_free_exists" => {
            let division = goods::envy_free_division(&rows(&case.input["values"])).unwrap();
            assert_eq!(division.is_some(), case.expected["envy_free_exists"].as_bool().unwrap(), "{}", case.id);
        }
        "integer.picking_sequence" => {
            let bundles = goods::picking_sequence(&rows(&case.input["values"]), &indices(&case.input["order"]));
            let expected: Vec<Vec<usize>> = case.expected["bundles"].as_array().unwrap().iter().map(indices).collect();
            assert_eq!(bundles, expected, "{}", case.id);
        }
        "coalition.core_test" => core_test(case),
        "coalition.shapley" => case.list("payoffs", &game(case).shapley_value()),
        "vote.plurality" => tally(case, plurality),
        "vote.borda" => tally(case, borda),
        "vote.condorcet" => condorcet(case),
        "vote.instant_runoff" => elimination(case, instant_runoff),
        "vote.coombs" => elimination(case, coombs),
        "vote.shapley_shubik" => {
            let body =
                Body::Weighted { votes: numbers(&case.input["weights"]), quota: case.input["quota"].as_f64().unwrap() };
            case.list("index", &body.power().unwrap().shapley_shubik);
        }
        other => panic!("{}: no test for {other}", case.id),
    }
}

// Bargaining.

/// The rules of the cases on S1 in the order of their points.
const RULES: [&str; 7] = [
    "lottery.equal",
    "outcome.lives",
    "priority.youngest",
    "party.equal",
    "party.population",
    "priority.first_come",
    "outcome.life_years",
];

fn bargain(case: &Case, solution: Solution) {
    let bargain = Bargain::new(rows(&case.input["points"]), numbers(&case.input["disagreement"])).unwrap();
    let agreement = bargain.solve(solution).unwrap();
    for key in case.expected.as_object().unwrap().keys() {
        match key.as_str() {
            "utilities" => case.list(key, &agreement.payoffs),
            "nash_product" => {
                let none = numbers(&case.input["disagreement"]);
                let product = agreement.payoffs.iter().zip(none).map(|(payoff, none)| payoff - none).product();
                agree(&[product], &[case.expected[key].as_f64().unwrap()], case.tolerance, case.id);
            }
            "mix" => {
                let share = |rule: &&str| case.expected[key].get(*rule).map_or(0.0, |share| share.as_f64().unwrap());
                let mix: Vec<f64> = RULES.iter().map(share).collect();
                agree(&agreement.mix, &mix, case.tolerance, case.id);
            }
            other => panic!("{}: no test for {other}", case.id),
        }
    }
}

/// Utilities x and sqrt(1 - x): the frontier as many points, of which the best share is one.
fn divide_one(case: &Case) {
    let points: Vec<Vec<f64>> =
        (0..=3000).map(|part| part as f64 / 3000.0).map(|x| vec![x, (1.0 - x).sqrt()]).collect();
    let agreement = Bargain::new(points, vec![0.0, 0.0]).unwrap().solve(Solution::Nash).unwrap();
    let share = agreement.payoffs[0];
    for (key, got) in [("share_1", share), ("share_2", 1.0 - share)] {
        agree(&[got], &[case.expected[key].as_f64().unwrap()], case.tolerance, case.id);
    }
}

// Payoffs, envy, improvement.

/// S1 with the stock that North and South have if talks fail.
fn s1() -> Problem {
    let mut problem = Problem::compile(&read(S1).unwrap()).unwrap();
    problem.whole = false;
    problem.parties[0].fallback = Some(vec![30.0]);
    problem.parties[1].fallback = Some(vec![10.0]);
    problem
}

fn party_payoffs(case: &Case) {
    let problem = s1();
    let slopes = Payoff::Lives.slopes(&problem).unwrap();
    let none = disagreement(&problem, &slopes, &recipe("outcome.lives", &[])).unwrap();
    case_list(case, &none, &case.input["disagreement"]);
    let names: Vec<&str> = case.input["rules"].as_array().unwrap().iter().map(|rule| rule.as_str().unwrap()).collect();
    let points: Vec<Vec<f64>> =
        names.iter().map(|rule| payoffs(&problem, &slopes, &run(rule, &[], &problem).allocation)).collect();
    for (rule, point) in names.iter().zip(&points) {
        case_list(case, point, &case.expected["payoffs"][rule]);
    }
    let accepted: Vec<&str> = acceptable_to_all(&points, &none).into_iter().map(|rule| names[rule]).collect();
    assert_eq!(Value::from(accepted), case.expected["acceptable_to_all"], "{}", case.id);
}

fn envied(case: &Case) {
    let problem = s1();
    let allocation = run(case.input["rule"].as_str().unwrap(), &[], &problem).allocation;
    let shares = shares(&problem, &allocation);
    let parties = ["North", "South"];
    for (party, share) in parties.iter().zip(&shares) {
        assert_eq!(share, &[case.input["courses"][party].as_f64().unwrap()], "{}", case.id);
    }
    let envy = envy(&problem, &shares, &[1.0, 1.0]).unwrap();
    for (party, name) in parties.iter().enumerate() {
        let (own, other) = (envy.worth[party][party], envy.worth[party][1 - party]);
        agree(&[own], &[case.expected["own"][name].as_f64().unwrap()], case.tolerance, case.id);
        agree(&[other], &[case.expected["other"][name].as_f64().unwrap()], case.tolerance, case.id);
    }
    let envious: Vec<&str> = envy.arrows.iter().map(|(party, _)| parties[*party]).collect();
    assert_eq!(Value::from(envious), case.expected["envies"], "{}", case.id);
    assert_eq!(envy.circle(), None);
}

/// Things between agents: one column for each pair, one row for each thing.
fn improved(case: &Case) {
    let values = rows(&case.input["values"]);
    let (agents, things) = (values.len(), values[0].len());
    let columns = agents * things;
    let row = |holds: &dyn Fn(usize) -> f64| (0..columns).map(holds).collect::<Vec<f64>>();
    let set = Programme {
        objective: Vec::new(),
        bounds: vec![1.0; columns],
        rows: (0..things).map(|thing| row(&|column| f64::from(u8::from(column % things == thing)))).collect(),
        limits: vec![1.0; things],
    };
    let slopes: Vec<Vec<f64>> = (0..agents)
        .map(|agent| row(&|column| if column / things == agent { values[agent][column % things] } else { 0.0 }))
        .collect();
    let improvement = improve(&set, &slopes, &numbers(&case.input["floor"])).unwrap();
    let expected: Vec<f64> = rows(&case.expected["allocation"]).concat();
    agree(&improvement.x, &expected, case.tolerance, case.id);
}

// Coalitions.

fn game(case: &Case) -> Game {
    let players = case.input["players"].as_u64().unwrap() as usize;
    Game::new(players, |set| case.input["v"][name(set)].as_f64().unwrap()).unwrap()
}

/// Players from 1, as in "13".
fn name(set: u32) -> String {
    evenhand::study::negotiation::coalition::members(set).map(|player| (player + 1).to_string()).collect()
}

fn core_test(case: &Case) {
    let test = game(case).core_test(&numbers(&case.input["payoffs"]));
    assert_eq!(test.in_core(), case.expected["in_core"].as_bool().unwrap(), "{}", case.id);
    let blocking: Vec<String> = test.blocking.into_iter().map(name).collect();
    assert_eq!(Value::from(blocking), case.expected["blocking"], "{}", case.id);
}

// Votes.

/// The options, in the order of the first ballot, and the profile.
fn profile<'v>(case: &Case<'v>) -> (Vec<&'v str>, Profile) {
    let ballots = case.input["profile"].as_array().unwrap();
    let options: Vec<&str> = ballots[0][1].as_array().unwrap().iter().map(|option| option.as_str().unwrap()).collect();
    let place = |option: &Value| vec![options.iter().position(|other| option == other).unwrap()];
    let ballot = |ballot: &Value| Ballot {
        weight: ballot[0].as_f64().unwrap(),
        ranking: ballot[1].as_array().unwrap().iter().map(place).collect(),
    };
    let profile = Profile::new(options.len(), ballots.iter().map(ballot).collect()).unwrap();
    (options, profile)
}

fn tally(case: &Case, count: fn(&Profile) -> Tally) {
    let (options, profile) = profile(case);
    let tally = count(&profile);
    let winners: Vec<&str> = tally.winners.iter().map(|&option| options[option]).collect();
    assert_eq!(winners, [case.expected["winner"].as_str().unwrap()], "{}", case.id);
    for (option, score) in options.iter().zip(tally.scores) {
        assert_eq!(Some(score), case.expected["scores"][option].as_f64(), "{}: {option}", case.id);
    }
}

fn condorcet(case: &Case) {
    let (options, profile) = profile(case);
    let duels = Duels::of(&profile);
    assert_eq!(duels.winner().map(|option| options[option]), case.expected["winner"].as_str(), "{}", case.id);
    for (other, votes) in case.expected.get("nashville_vs").and_then(Value::as_object).into_iter().flatten() {
        let place = |name: &str| options.iter().position(|option| *option == name).unwrap();
        assert_eq!(Some(duels.over[place("Nashville")][place(other)]), votes.as_f64(), "{}: {other}", case.id);
    }
}

fn elimination(case: &Case, method: fn(&Profile) -> Elimination) {
    let (options, profile) = profile(case);
    let result = method(&profile);
    assert_eq!(result.winner.map(|option| options[option]), case.expected["winner"].as_str(), "{}", case.id);
    assert_eq!(result.co_winners, result.winner.map(|option| vec![option]), "{}", case.id);
    let (key, round) = match case.expected.get("final") {
        Some(_) => ("final", result.rounds.last().unwrap()),
        None => ("round2", &result.rounds[1]),
    };
    for (option, votes) in case.expected[key].as_object().unwrap() {
        let place = options.iter().position(|other| other == option).unwrap();
        assert_eq!(Some(round.votes[place]), votes.as_f64(), "{}: {option}", case.id);
    }
}

// Reading cases.

impl Case<'_> {
    #[track_caller]
    fn list(&self, key: &str, got: &[f64]) {
        case_list(self, got, &self.expected[key]);
    }
}

#[track_caller]
fn case_list(case: &Case, got: &[f64], expected: &Value) {
    agree(got, &numbers(expected), case.tolerance, case.id);
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

fn rows(value: &Value) -> Vec<Vec<f64>> {
    value.as_array().unwrap().iter().map(numbers).collect()
}

fn indices(value: &Value) -> Vec<usize> {
    value.as_array().unwrap().iter().map(|number| number.as_u64().unwrap() as usize).collect()
}
