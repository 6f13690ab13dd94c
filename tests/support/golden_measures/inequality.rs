//! Part 2 without the order of deprivation: gaps, shares, the whole distribution.

use evenhand::measures::inequality::distance::{self, Count};
use evenhand::measures::inequality::lorenz::{self, Dominance};
use evenhand::measures::inequality::{
    atkinson, decomposition, dispersion, entropy, gap, gini, herfindahl, hoover, logs, potential, shares,
    worst_coverage,
};
use evenhand::measures::{Reason, Value};
use serde_json::Value as Json;

use super::{Answer, list, many, number, one};

type Statistic<'a> = Box<dyn Fn(&[f64], &[f64]) -> Value + 'a>;

pub fn answer(key: &str, input: &Json) -> Option<Answer> {
    match key {
        "lorenz_curve" => return Some(curve(lorenz::lorenz_curve, input, |corner| corner.1)),
        "lorenz_curve_p" => return Some(curve(lorenz::lorenz_curve, input, |corner| corner.0)),
        "generalized_lorenz" => return Some(curve(lorenz::generalized_lorenz_curve, input, |corner| corner.1)),
        "lorenz_compare" => return Some(compare(lorenz::lorenz_curve, input)),
        "generalized_lorenz_compare" => return Some(compare(lorenz::generalized_lorenz_curve, input)),
        "herfindahl" => return one(herfindahl::herfindahl(&list(input, "x"))),
        _ => {}
    }
    if let Some((measure, part)) = key.split_once("_decomposition") {
        return decomposed(measure, part, input);
    }
    let statistic: Statistic = match key {
        "min_coverage" => Box::new(worst_coverage::lowest),
        "range" | "difference_range" => Box::new(gap::range),
        "ratio_maxmin" => Box::new(gap::ratio),
        "ratio_20_20" => Box::new(shares::ratio_20_20),
        "palma" => Box::new(shares::palma),
        "hoover" => Box::new(hoover::hoover),
        "gini" => Box::new(gini::gini),
        "gini_bias_corrected" => return one(corrected(input)),
        "absolute_gini" => Box::new(gini::absolute_gini),
        "extended_gini" => Box::new(|y, n| gini::extended_gini(y, n, number(input, "nu"))),
        "cv" => Box::new(dispersion::cv),
        "cov_percent" => Box::new(|y, n| dispersion::cv(y, n).times(100.0)),
        "jain" => Box::new(dispersion::jain),
        "bgv" => Box::new(dispersion::bgv),
        "bgsd" => Box::new(dispersion::bgsd),
        "theil_t" => Box::new(entropy::theil_t),
        "theil_l_mld" => Box::new(entropy::theil_l),
        "theil_x1000" => Box::new(|y, n| entropy::theil_t(y, n).times(1000.0)),
        "mld_x1000" => Box::new(|y, n| entropy::theil_l(y, n).times(1000.0)),
        "ge2" => Box::new(|y, n| entropy::generalized_entropy(y, n, 2.0)),
        "ge_minus1" => Box::new(|y, n| entropy::generalized_entropy(y, n, -1.0)),
        "atkinson" => Box::new(|y, n| atkinson::atkinson(y, n, number(input, "epsilon"))),
        "variance_of_logs" => Box::new(logs::variance_of_logs),
        "variance_of_logs_around_log_mean" => Box::new(logs::logarithmic_variance),
        "mdm_unweighted" => Box::new(|y, n| distance::from_own_mean(y, n, Count::Groups)),
        "mdm_weighted" => Box::new(|y, n| distance::from_own_mean(y, n, Count::People)),
        "mdb_unweighted" => Box::new(|y, n| from_best(y, n, input, Count::Groups)),
        "mdb_weighted" => Box::new(|y, n| from_best(y, n, input, Count::People)),
        "mdr_unweighted" => Box::new(|y, n| distance::mean_difference(y, n, y[reference(input)], Count::Groups)),
        "mdr_weighted" => Box::new(|y, n| distance::mean_difference(y, n, y[reference(input)], Count::People)),
        "idis_unweighted" => Box::new(|y, n| distance::index_of_disparity(y, n, Count::Groups).times(100.0)),
        "idis_weighted" => Box::new(|y, n| distance::index_of_disparity(y, n, Count::People).times(100.0)),
        "par_heat_nonordered" => Box::new(|y, n| potential::attributable_risk(y, n, favourable(input))),
        "paf_heat_nonordered" => {
            Box::new(|y, n| potential::attributable_fraction(y, n, favourable(input)).times(100.0))
        }
        _ => return None,
    };
    one(statistic(&list(input, "y"), &list(input, "n")))
}

type Curve = fn(&[f64], &[f64]) -> Result<Vec<(f64, f64)>, Reason>;

fn curve(draw: Curve, input: &Json, pick: fn(&(f64, f64)) -> f64) -> Answer {
    match draw(&list(input, "y"), &list(input, "n")) {
        Ok(corners) => many(corners.iter().map(pick).collect()),
        Err(reason) => Answer::One(Value::Undefined(reason)),
    }
}

/// Persons of weight 1 under two rules, A and B.
fn compare(draw: Curve, input: &Json) -> Answer {
    let curve = |name: &str| {
        let y = list(input, name);
        draw(&y, &vec![1.0; y.len()])
    };
    match (curve("A"), curve("B")) {
        (Ok(a), Ok(b)) => Answer::Word(
            match lorenz::compare(&a, &b) {
                Dominance::First => "A dominates",
                Dominance::Second => "B dominates",
                Dominance::Cross => "curves cross",
                Dominance::Equal => "equal",
            }
            .into(),
        ),
        (Err(reason), _) | (_, Err(reason)) => Answer::One(Value::Undefined(reason)),
    }
}

/// A sample of persons, or one of groups: as many as would be equal with the same sum of squared shares.
fn corrected(input: &Json) -> Value {
    let (y, n) = (list(input, "y"), list(input, "n"));
    let people: f64 = n.iter().sum();
    let sample = match input["correction"].as_str() {
        Some("n/(n-1)") | None => people,
        _ => 1.0 / n.iter().map(|n| (n / people) * (n / people)).sum::<f64>(),
    };
    gini::gini_bias_corrected(&y, &n, sample)
}

/// Much is good unless the case says otherwise.
fn favourable(input: &Json) -> bool {
    input["favourable"].as_bool().unwrap_or(true)
}

fn reference(input: &Json) -> usize {
    input["reference_index"].as_u64().unwrap() as usize
}

/// The best group has the highest `y`, or the lowest where little is good.
fn from_best(y: &[f64], n: &[f64], input: &Json, count: Count) -> Value {
    if favourable(input) {
        return distance::from_own_best(y, n, count);
    }
    let lowest = worst_coverage::lowest(y, n);
    lowest.number().map_or(lowest, |lowest| distance::mean_difference(y, n, lowest, count))
}

/// The whole, the part within and the part between, or all three; countries are named.
fn decomposed(measure: &str, part: &str, input: &Json) -> Option<Answer> {
    let order = match measure {
        "theil_l" => 0.0,
        "theil_t" => 1.0,
        "ge2" => 2.0,
        _ => return None,
    };
    let names = input["country"].as_array().unwrap();
    let country: Vec<usize> = names.iter().map(|name| names.iter().position(|other| other == name).unwrap()).collect();
    let parts = match decomposition::decomposition(&list(input, "y"), &list(input, "n"), &country, order) {
        Ok(parts) => parts,
        Err(reason) => return one(Value::Undefined(reason)),
    };
    match part {
        "" => Some(many(vec![parts.total, parts.within, parts.between])),
        "_total" => one(Value::of(parts.total)),
        "_within" => one(Value::of(parts.within)),
        "_between" => one(Value::of(parts.between)),
        _ => None,
    }
}
