//! Part 5: diplomacy.

use evenhand::measures::Value;
use evenhand::measures::relations::parties;
use serde_json::Value as Json;

use super::{Answer, list, one};

pub fn answer(key: &str, input: &Json) -> Option<Answer> {
    match key {
        "share_above_disagreement" => {
            let (payoff, disagreement) = (list(input, "u"), list(input, "d"));
            let above = payoff.iter().zip(&disagreement).filter(|(u, d)| parties::reaches(**u, **d)).count();
            one(Value::of(above as f64 / payoff.len() as f64))
        }
        "satisfaction" => Some(Answer::Many(satisfactions(input).into_iter().map(Answer::One).collect())),
        "min_satisfaction" => one(parties::least(satisfactions(input).into_iter())),
        _ => None,
    }
}

fn satisfactions(input: &Json) -> Vec<Value> {
    let (payoff, disagreement, best) = (list(input, "u"), list(input, "d"), list(input, "best"));
    (0..payoff.len()).map(|party| parties::satisfaction(payoff[party], disagreement[party], best[party])).collect()
}
