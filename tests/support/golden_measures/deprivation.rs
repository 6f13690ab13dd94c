//! Part 2 with the order of deprivation.

use evenhand::measures::deprivation::concentration;
use serde_json::Value as Json;

use super::{Answer, list, many, one};

pub fn answer(key: &str, input: &Json) -> Option<Answer> {
    match key {
        "rci" | "aci" => {
            let index = if key == "rci" { concentration::relative } else { concentration::absolute };
            let (n, order) = (list(input, "n"), list(input, "order"));
            one(index(&list(input, "y"), &n, &concentration::fractional_ranks(&n, &order)))
        }
        "fractional_rank" => Some(many(concentration::fractional_ranks(&list(input, "n"), &list(input, "order")))),
        _ => None,
    }
}
