//! Part 3: lifetime health, weighted.

use evenhand::measures::equity::breakeven::{BreakEven, breakeven};
use evenhand::measures::equity::change::{delta_ede, delta_mean, equity_component};
use evenhand::measures::equity::equivalent::{atkinson_ede, gini_ede, kolm_ede};
use evenhand::measures::equity::impact;
use evenhand::measures::equity::index::kolm_index;
use evenhand::measures::equity::weights::{equity_weighted, equity_weights, ratio_atkinson, ratio_kolm};
use evenhand::measures::{Reason, Value};
use serde_json::Value as Json;

use super::{Answer, list, many, number, one};

pub fn answer(key: &str, input: &Json) -> Option<Answer> {
    let amount = |name| number(input, name);
    let levels = |statistic: fn(&[f64], &[f64], f64) -> Value, parameter| {
        one(statistic(&list(input, "h"), &list(input, "n"), number(input, parameter)))
    };
    let change = |statistic: fn(&[f64], &[f64], &[f64], f64) -> Value| {
        one(statistic(&list(input, "pre"), &list(input, "post"), &list(input, "n"), number(input, "epsilon")))
    };
    let crossing = |equivalent| {
        one(match breakeven(equivalent, &list(input, "A"), &list(input, "B"), &list(input, "n")) {
            Ok(BreakEven::At { aversion, .. }) => Value::of(aversion),
            Ok(_) => Value::Undefined(Reason::NothingToGain),
            Err(reason) => Value::Undefined(reason),
        })
    };
    match key {
        "atkinson_ede" => levels(atkinson_ede, "epsilon"),
        "kolm_ede" => levels(kolm_ede, "alpha"),
        "gini_ede" => levels(gini_ede, "nu"),
        "kolm_index" => levels(kolm_index, "alpha"),
        "marginal_equity_weight_ratio_atkinson" => {
            one(ratio_atkinson(amount("h_low"), amount("h_high"), amount("epsilon")))
        }
        "marginal_equity_weight_ratio_kolm" => one(ratio_kolm(amount("h_low"), amount("h_high"), amount("alpha"))),
        "equity_weights_atkinson" => {
            let weights = equity_weights(&list(input, "h"), &list(input, "n"), amount("epsilon"));
            Some(weights.map_or_else(|reason| Answer::One(Value::Undefined(reason)), many))
        }
        "equity_weighted_nhb" => {
            let (h, n) = (list(input, "h"), list(input, "n"));
            one(equity_weighted(&h, &n, amount("epsilon"), &list(input, "nhb")))
        }
        "delta_ede" => change(delta_ede),
        "delta_mean_health" => one(delta_mean(&list(input, "pre"), &list(input, "post"), &list(input, "n"))),
        "equity_component" => change(equity_component),
        "breakeven_epsilon" => crossing(atkinson_ede),
        "breakeven_alpha" => crossing(kolm_ede),
        "equity_impact_plane" => {
            let key = impact(amount("delta_total_health"), amount("delta_inequality_reduction")).key();
            Some(Answer::Word(match key {
                "win-lose" => format!("{key}: more health, less equal"),
                "lose-win" => format!("{key}: less health, more equal"),
                _ => key.into(),
            }))
        }
        _ => None,
    }
}
