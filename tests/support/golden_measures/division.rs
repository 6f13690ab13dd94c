//! Part 4: fair division.

use evenhand::measures::Value;
use evenhand::measures::division::{envy, price_of_fairness};
use evenhand::measures::relations::parties;
use serde_json::Value as Json;

use super::{Answer, many, number, numbers, one};

pub fn answer(key: &str, input: &Json) -> Option<Answer> {
    match key {
        "max_envy" => {
            let worth = worth_of_bundles(input);
            one(Value::of(envy::largest_envy(worth.len(), |i, j| worth[i][j])))
        }
        "envy_matrix" => {
            let worth = worth_of_bundles(input);
            Some(Answer::Many(envy::envy_matrix(worth.len(), |i, j| worth[i][j]).into_iter().map(many).collect()))
        }
        "number_of_envious_pairs" => {
            let worth = worth_of_bundles(input);
            one(Value::of(envy::envious_pairs(worth.len(), |i, j| worth[i][j]) as f64))
        }
        "price_of_fairness" => {
            one(price_of_fairness::price_of_fairness(number(input, "best_total"), number(input, "fair_total")))
        }
        "country_aggregate" => Some(by_country(input)),
        _ => None,
    }
}

/// Row i, column j: what agent i thinks of the items that agent j has.
fn worth_of_bundles(input: &Json) -> Vec<Vec<f64>> {
    let agents: Vec<&String> = input["valuations"].as_object().unwrap().keys().collect();
    let items = |agent: &str| input["allocation"][agent].as_array().unwrap();
    let value = |agent: &str, item: &Json| input["valuations"][agent][item.as_str().unwrap()].as_f64().unwrap();
    let worth = |agent: &str, other: &str| items(other).iter().map(|item| value(agent, item)).sum();
    agents.iter().map(|agent| agents.iter().map(|other| worth(agent, other)).collect()).collect()
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
