//! Part 4: fair division.

use std::cmp::Ordering;

use evenhand::measures::Value;
use evenhand::measures::division::pareto::Dominance;
use evenhand::measures::division::{
    envy, equitability, leximin, maximin_share, pareto, price_of_efficiency, price_of_fairness, proportionality,
    welfare,
};
use evenhand::measures::relations::{gains, parties};
use evenhand::num;
use serde_json::Value as Json;

use super::{Answer, list, many, number, numbers, one};

pub fn answer(key: &str, input: &Json) -> Option<Answer> {
    match key {
        "max_envy" => one(Value::of(envy::largest_envy(&worth(input)))),
        "mean_of_agent_max_envy" => one(envy::mean_envy(&worth(input))),
        "envy_matrix" => Some(Answer::Many(envy::envy_matrix(&worth(input)).into_iter().map(many).collect())),
        "number_of_envious_pairs" => one(Value::of(envy::envious_pairs(&worth(input)) as f64)),
        "number_of_envious_agents" => one(Value::of(envy::envious_parties(&worth(input)) as f64)),
        "per_capita_envy" => {
            let envy = envy::per_capita_envy(&list(input, "units"), &list(input, "people"));
            Some(Answer::Many(envy.into_iter().map(Answer::One).collect()))
        }
        "proportionality_share_satisfied" | "proportionality_max_shortfall" => {
            let (own, due) = own_and_due(input);
            let satisfied = key == "proportionality_share_satisfied";
            let statistic = if satisfied { proportionality::share_satisfied } else { proportionality::max_shortfall };
            one(statistic(&own, &due))
        }
        "equitability_gap" => one(equitability::equitability_gap(&own(input), &worth_of_all(input))),
        "utilitarian_welfare_mean" => one(welfare::mean(&own(input))),
        "egalitarian_welfare" => one(welfare::least(&own(input))),
        // With no agreement nobody has anything.
        "nash_product" if input.get("valuations").is_some() => one(gains::nash_product(&own(input))),
        "maximin_share" => one(maximin(input)),
        "mms_fraction" => one(maximin_share::mms_fraction(number(input, "utility"), number(input, "mms"))),
        "pareto_compare" => Some(Answer::Word(dominance(&list(input, "A"), &list(input, "B")))),
        "pareto_efficient_options" => Some(efficient_options(input)),
        "leximin_compare" => {
            let tolerance = input["tolerance"].as_f64().unwrap_or(num::TOLERANCE);
            Some(Answer::Word(match leximin::compare(&list(input, "A"), &list(input, "B"), tolerance) {
                Ordering::Greater => "A better".into(),
                Ordering::Equal => "tie".into(),
                Ordering::Less => "B better".into(),
            }))
        }
        "price_of_fairness" => {
            one(price_of_fairness::price_of_fairness(number(input, "best_total"), number(input, "fair_total")))
        }
        "price_of_efficiency" => {
            one(price_of_efficiency::price_of_efficiency(number(input, "best_min"), number(input, "efficient_min")))
        }
        "country_aggregate" => Some(by_country(input)),
        _ => None,
    }
}

/// Row i, column j: what agent i thinks of the items that agent j has.
fn worth(input: &Json) -> Vec<Vec<f64>> {
    let agents: Vec<&String> = input["valuations"].as_object().unwrap().keys().collect();
    let items = |agent: &str| input["allocation"][agent].as_array().unwrap();
    let value = |agent: &str, item: &Json| input["valuations"][agent][item.as_str().unwrap()].as_f64().unwrap();
    let worth = |agent: &str, other: &str| items(other).iter().map(|item| value(agent, item)).sum();
    agents.iter().map(|agent| agents.iter().map(|other| worth(agent, other)).collect()).collect()
}

/// What each agent thinks of its own items.
fn own(input: &Json) -> Vec<f64> {
    worth(input).iter().enumerate().map(|(agent, row)| row[agent]).collect()
}

/// What each agent thinks of all items together.
fn worth_of_all(input: &Json) -> Vec<f64> {
    let agents = input["valuations"].as_object().unwrap().values();
    agents.map(|items| items.as_object().unwrap().values().map(|value| value.as_f64().unwrap()).sum()).collect()
}

/// What each has and is due: equal parts of all items, or units in proportion to need.
fn own_and_due(input: &Json) -> (Vec<f64>, Vec<f64>) {
    if input.get("valuations").is_some() {
        let all = worth_of_all(input);
        return (own(input), all.iter().map(|worth| worth / all.len() as f64).collect());
    }
    let (need, units, total) = (list(input, "need"), list(input, "units"), number(input, "total"));
    let people: f64 = need.iter().sum();
    let live = need.iter().zip(units).filter(|(need, _)| **need > 0.0);
    live.map(|(need, units)| (units, total * need / people)).unzip()
}

fn maximin(input: &Json) -> Value {
    let parties = input["parties"].as_u64().unwrap() as usize;
    if let Some(total) = input["total_value"].as_f64() {
        return maximin_share::of_divisible(total, parties);
    }
    match input["identical_units"].as_f64() {
        Some(units) => maximin_share::of_units(units, parties),
        None => Value::of(maximin_share::of_things(&list(input, "items"), parties).unwrap()),
    }
}

fn dominance(a: &[f64], b: &[f64]) -> String {
    match pareto::compare(a, b) {
        Dominance::First => "A dominates",
        Dominance::Second => "B dominates",
        Dominance::Equal => "equal",
        Dominance::Incomparable => "incomparable",
    }
    .into()
}

/// Names of the options that stay.
fn efficient_options(input: &Json) -> Answer {
    let options = input["options"].as_object().unwrap();
    let names: Vec<&String> = options.keys().collect();
    let payoffs: Vec<Vec<f64>> = options.values().map(numbers).collect();
    Answer::Many(pareto::efficient(&payoffs).into_iter().map(|option| Answer::Word(names[option].clone())).collect())
}

/// Countries in the order in which they first appear.
fn by_country(input: &Json) -> Answer {
    let countries = input["country"].as_array().unwrap();
    let mut order: Vec<&Json> = Vec::new();
    for country in countries {
        if !order.contains(&country) {
            order.push(country);
        }
    }
    let (y, n) = (numbers(&input["y"]), numbers(&input["n"]));
    let value = |country: &Json| {
        let groups: Vec<usize> = (0..countries.len()).filter(|&group| countries[group] == *country).collect();
        parties::aggregate(&y, &n, &groups)
    };
    Answer::Many(order.into_iter().map(value).map(Answer::One).collect())
}
