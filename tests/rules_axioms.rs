//! The axioms of claims problems, kept or broken as the table says.
//!
//! Definitions follow Thomson 2003, Math. Soc. Sci. 45:249 and his book of 2019. The table in
//! `golden/claims_axioms.json` says which axioms each rule keeps. An axiom that is kept is checked on
//! random claims; of one that is not, the stored example must break it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;

use proptest::prelude::*;
use serde_json::Value;

use problems::law;
use support::{courses, same, treated};

/// A rule for claims on an endowment.
#[derive(Clone, Copy)]
struct Rule(&'static str);

impl Rule {
    fn named(name: &str) -> Self {
        match name {
            // A lottery with equal chances is the proportional rule.
            "claims.proportional" => Self("lottery.equal"),
            "claims.constrained_equal_awards" => Self("claims.constrained_equal_awards"),
            other => panic!("unknown rule {other}"),
        }
    }

    fn awards(self, claims: &[f64], endowment: f64) -> Vec<f64> {
        treated(self.0, &[], &courses(claims, endowment))
    }
}

const HAIR: f64 = 1e-9;

fn at_most(a: f64, b: f64) -> bool {
    a <= b + HAIR * b.abs().max(1.0)
}

fn equal(a: &[f64], b: &[f64]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| at_most(*a, *b) && at_most(*b, *a))
}

fn sum(values: &[f64]) -> f64 {
    values.iter().sum()
}

fn map2(a: &[f64], b: &[f64], f: impl Fn(f64, f64) -> f64) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| f(*a, *b)).collect()
}

fn minus(a: &[f64], b: &[f64]) -> Vec<f64> {
    map2(a, b, |a, b| (a - b).max(0.0))
}

fn only(values: &[f64], keep: impl Fn(usize) -> bool) -> Vec<f64> {
    (0..values.len()).filter(|&i| keep(i)).map(|i| values[i]).collect()
}

fn changed(values: &[f64], index: usize, by: f64) -> Vec<f64> {
    let mut values = values.to_vec();
    values[index] += by;
    values
}

/// All pairs of different indices.
fn pairs(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).flat_map(move |i| (0..count).filter(move |&j| j != i).map(move |j| (i, j)))
}

/// All sets of claimants, as bits.
fn sets(count: usize) -> impl Iterator<Item = usize> {
    1..(1_usize << count)
}

fn within(set: usize, index: usize) -> bool {
    set >> index & 1 == 1
}

/// Whether the larger of two claims changes at least as much as the smaller.
fn order_kept(claims: &[f64], changes: &[f64]) -> bool {
    pairs(claims.len()).all(|(i, j)| claims[i] > claims[j] || at_most(changes[i], changes[j]))
}

fn minimal_rights(claims: &[f64], endowment: f64) -> Vec<f64> {
    claims.iter().map(|claim| (endowment - (sum(claims) - claim)).max(0.0)).collect()
}

fn two_steps(rule: Rule, claims: &[f64], endowment: f64) -> Vec<f64> {
    let rights = minimal_rights(claims, endowment);
    let rest = rule.awards(&minus(claims, &rights), endowment - sum(&rights));
    map2(&rights, &rest, |a, b| a + b)
}

fn truncated(claims: &[f64], endowment: f64) -> Vec<f64> {
    claims.iter().map(|claim| claim.min(endowment)).collect()
}

fn dual(rule: Rule, claims: &[f64], endowment: f64) -> Vec<f64> {
    minus(claims, &rule.awards(claims, sum(claims) - endowment))
}

/// Award of the claimants of a set when they claim as one, and the sum of their awards when not.
fn merged(rule: Rule, claims: &[f64], endowment: f64, set: usize) -> (f64, f64) {
    let mut others = only(claims, |i| !within(set, i));
    others.push(sum(&only(claims, |i| within(set, i))));
    let together = rule.awards(&others, endowment);
    let apart = only(&rule.awards(claims, endowment), |i| within(set, i));
    (together[others.len() - 1], sum(&apart))
}

/// Awards before and after one claimant gives part of its claim to another.
fn moved(rule: Rule, claims: &[f64], endowment: f64, from: usize, to: usize, amount: f64) -> Vec<f64> {
    rule.awards(&changed(&changed(claims, from, -amount), to, amount), endowment)
}

/// Whether a rule keeps an axiom on one problem, in which `0 <= endowment <= sum of claims`.
fn keeps(axiom: &str, rule: Rule, c: &[f64], e: f64) -> bool {
    let n = c.len();
    let total = sum(c);
    let x = rule.awards(c, e);
    let loss = minus(c, &x);
    let steps = [0.25, 0.5, 0.75];
    let amounts = [0.5, 1.0, 2.0];
    match axiom {
        "Feasible (0<=x<=c, sum=E)" => (0..n).all(|i| x[i] >= 0.0 && at_most(x[i], c[i])) && equal(&[sum(&x)], &[e]),
        "Anonymity" => (0..n).all(|turn| {
            let (mut c, mut x) = (c.to_vec(), x.clone());
            c.rotate_left(turn);
            x.rotate_left(turn);
            let straight = equal(&rule.awards(&c, e), &x);
            c.reverse();
            x.reverse();
            straight && equal(&rule.awards(&c, e), &x)
        }),
        "Homogeneity" => [0.1, 3.0].iter().all(|factor| {
            let scaled = |values: &[f64]| values.iter().map(|value| value * factor).collect::<Vec<_>>();
            equal(&rule.awards(&scaled(c), e * factor), &scaled(&x))
        }),
        "1/|N|-Truncated-claims lower bounds on awards" => (0..n).all(|i| at_most(c[i].min(e) / n as f64, x[i])),
        "1/|N|-min-of-claims-and-deficit lower bounds on losses" => {
            (0..n).all(|i| at_most(c[i].min(total - e) / n as f64, loss[i]))
        }
        "Equal treatment of equals" => pairs(n).all(|(i, j)| c[i] != c[j] || equal(&x[i..=i], &x[j..=j])),
        "Order preservation" => order_kept(c, &x) && order_kept(c, &loss),
        "Group order preservation" => {
            let of = |values: &[f64], set: usize| sum(&only(values, |i| within(set, i)));
            sets(n).all(|a| {
                sets(n).all(|b| {
                    of(c, a) > of(c, b) || at_most(of(&x, a), of(&x, b)) && at_most(of(&loss, a), of(&loss, b))
                })
            })
        }
        "Conditional full compensation" => {
            let enough = |i: usize| c.iter().map(|claim| claim.min(c[i])).sum::<f64>() <= e;
            (0..n).all(|i| !enough(i) || equal(&x[i..=i], &c[i..=i]))
        }
        "Conditional null compensation" => {
            let too_small = |i: usize| c.iter().map(|claim| (claim - c[i]).max(0.0)).sum::<f64>() >= e;
            (0..n).all(|i| !too_small(i) || at_most(x[i], 0.0))
        }
        "Linked claim-endowment monotonicity" => {
            (0..n).all(|i| amounts.iter().all(|by| at_most(rule.awards(&changed(c, i, *by), e + by)[i] - x[i], *by)))
        }
        "Claim monotonicity" => {
            (0..n).all(|i| amounts.iter().all(|by| at_most(x[i], rule.awards(&changed(c, i, *by), e)[i])))
        }
        "Population monotonicity" => (0..n).filter(|&i| total - c[i] >= e).all(|i| {
            let without = rule.awards(&only(c, |j| j != i), e);
            only(&x, |j| j != i).iter().zip(&without).all(|(with, without)| at_most(*with, *without))
        }),
        "Progressivity" | "Regressivity" => pairs(n).filter(|&(i, j)| 0.0 < c[i] && c[i] <= c[j]).all(|(i, j)| {
            let (small, large) = (x[i] / c[i], x[j] / c[j]);
            if axiom == "Progressivity" { at_most(small, large) } else { at_most(large, small) }
        }),
        "No transfer paradox" => pairs(n).all(|(i, j)| {
            steps.iter().all(|part| {
                let after = moved(rule, c, e, i, j, c[i] * part);
                at_most(after[i], x[i]) && at_most(x[j], after[j])
            })
        }),
        "No advantageous transfers" => pairs(n).all(|(i, j)| {
            amounts.iter().filter(|&&amount| amount <= c[i]).all(|amount| {
                let after = moved(rule, c, e, i, j, *amount);
                equal(&[after[i] + after[j]], &[x[i] + x[j]])
            })
        }),
        "Endowment monotonicity" => steps.iter().all(|part| {
            let more = rule.awards(c, e + part * (total - e));
            (0..n).all(|i| at_most(x[i], more[i]))
        }),
        "Order preservation under endowment variations" => {
            steps.iter().all(|part| order_kept(c, &minus(&rule.awards(c, e + part * (total - e)), &x)))
        }
        "Minimal rights first" => equal(&x, &two_steps(rule, c, e)),
        "Claims truncation invariance" => equal(&x, &rule.awards(&truncated(c, e), e)),
        "Composition down" => steps.iter().all(|part| equal(&rule.awards(c, part * e), &rule.awards(&x, part * e))),
        "Composition up" => steps.iter().all(|part| {
            let first = rule.awards(c, part * e);
            let rest = rule.awards(&minus(c, &first), e - part * e);
            equal(&x, &map2(&first, &rest, |a, b| a + b))
        }),
        "Midpoint property" => {
            let halves: Vec<f64> = c.iter().map(|claim| claim / 2.0).collect();
            equal(&rule.awards(c, total / 2.0), &halves)
        }
        "Self-duality" => equal(&x, &dual(rule, c, e)),
        "Consistency" => sets(n).all(|set| {
            let stay = |values: &[f64]| only(values, |i| within(set, i));
            equal(&rule.awards(&stay(c), sum(&stay(&x))), &stay(&x))
        }),
        "Null claims consistency" => {
            let stay = |values: &[f64]| only(values, |i| c[i] > 0.0);
            equal(&rule.awards(&stay(c), e), &stay(&x))
        }
        "Full compensation consistency" => {
            let full: Vec<usize> = (0..n).filter(|&i| equal(&x[i..=i], &c[i..=i])).collect();
            full.into_iter().all(|i| {
                let stay = |values: &[f64]| only(values, |j| j != i);
                equal(&rule.awards(&stay(c), (e - c[i]).max(0.0)), &stay(&x))
            })
        }
        "No advantageous merging" => sets(n).all(|set| {
            let (together, apart) = merged(rule, c, e, set);
            at_most(together, apart)
        }),
        "No advantageous splitting" => sets(n).all(|set| {
            let (together, apart) = merged(rule, c, e, set);
            at_most(apart, together)
        }),
        "Order preservation under claims variations" => (0..n).all(|k| {
            amounts.iter().all(|by| {
                let others = |values: &[f64]| only(values, |i| i != k);
                let after = rule.awards(&changed(c, k, *by), e);
                order_kept(&others(c), &map2(&others(&x), &others(&after), |was, is| was - is))
            })
        }),
        "Order preservation under population variations" => (0..n).filter(|&k| total - c[k] >= e).all(|k| {
            let others = |values: &[f64]| only(values, |i| i != k);
            let without = rule.awards(&others(c), e);
            order_kept(&others(c), &map2(&without, &others(&x), |without, with| without - with))
        }),
        "Replication invariance" => {
            [2, 3].iter().all(|&times| equal(&rule.awards(&c.repeat(times), e * times as f64), &x.repeat(times)))
        }
        other => panic!("no definition of the axiom {other}"),
    }
}

fn claims_problem() -> impl Strategy<Value = (Vec<f64>, f64)> {
    let claim = prop_oneof![1 => Just(0), 6 => 0_u32..=48].prop_map(|quarters| f64::from(quarters) / 4.0);
    (prop::collection::vec(claim, 2..=5), 0_u32..=24).prop_map(|(claims, part)| {
        let endowment = sum(&claims) * f64::from(part) / 24.0;
        (claims, endowment)
    })
}

#[test]
fn the_table_of_axioms_is_right() {
    let file: Value = serde_json::from_str(include_str!("golden/claims_axioms.json")).unwrap();
    let rows = file["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 66);
    for row in rows {
        let name = row["axiom"].as_str().unwrap();
        let rule = Rule::named(row["rule"].as_str().unwrap());
        let what = format!("{name} of {}", rule.0);
        if row["holds"] == true {
            law(100, claims_problem(), |(claims, endowment)| {
                assert!(keeps(name, rule, &claims, endowment), "{what}: {claims:?}, {endowment}");
            });
        } else {
            let claims = fractions(&row["counterexample"]["claims"]);
            let endowment = fraction(&row["counterexample"]["endowment"]);
            assert!(!keeps(name, rule, &claims, endowment), "{what} holds after all");
            witness(rule, &claims, endowment, &row["witness"], &what);
        }
    }
}

/// The stored numbers that show a violation.
fn witness(rule: Rule, claims: &[f64], endowment: f64, stored: &Value, what: &str) {
    let index = |key: &str| stored[key].as_u64().unwrap() as usize;
    let set = || fractions(&stored["merged"]).iter().map(|&i| 1 << i as usize).sum();
    for (key, value) in stored.as_object().unwrap() {
        let at = stored.get("endowment").map_or(endowment, fraction);
        let got = match key.as_str() {
            "awards" | "before" => rule.awards(claims, at),
            "minimal_rights" => minimal_rights(claims, endowment),
            "two_step" => two_steps(rule, claims, endowment),
            "truncated" => rule.awards(&truncated(claims, endowment), endowment),
            "dual" => dual(rule, claims, endowment),
            "separate_sum" => vec![merged(rule, claims, endowment, set()).1],
            "merged_award" => vec![merged(rule, claims, endowment, set()).0],
            "after" => moved(rule, claims, endowment, index("from"), index("to"), fraction(&stored["amount"])),
            "endowment" => vec![sum(claims) / 2.0],
            "merged" | "from" | "to" | "amount" => continue,
            other => panic!("{what}: nothing is known about {other}"),
        };
        same(&got, &fractions(value), &format!("{what}, {key}"));
    }
}

/// A number, a fraction written as text, or a list of them.
fn fractions(value: &Value) -> Vec<f64> {
    value.as_array().map_or_else(|| vec![fraction(value)], |list| list.iter().map(fraction).collect())
}

fn fraction(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| {
        let text = value.as_str().unwrap();
        let (above, below) = text.split_once('/').unwrap_or((text, "1"));
        above.parse::<f64>().unwrap() / below.parse::<f64>().unwrap()
    })
}
