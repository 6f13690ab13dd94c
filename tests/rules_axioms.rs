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

use evenhand::rules::{self, Axiom};
use proptest::prelude::*;
use serde_json::Value;

use problems::law;
use support::{courses, same, treated};

/// A rule for claims on an endowment.
#[derive(Clone, Copy)]
struct Rule<'r>(&'r str);

impl Rule<'_> {
    fn awards(self, claims: &[f64], endowment: f64) -> Vec<f64> {
        treated(self.0, &[], &courses(claims, endowment))
    }
}

/// Kept as far as anybody has tried, but not proven: neither asserted nor denied.
const OPEN: [(&str, &str); 2] = [
    ("claims.adjusted_proportional", "Full compensation consistency"),
    ("claims.minimal_overlap", "1/|N|-min-of-claims-and-deficit lower bounds on losses"),
];

/// What an axiom is tried with beside the problem itself.
struct Trials {
    /// Parts of the endowment, or of what is lacking.
    parts: Vec<f64>,
    /// Amounts by which claims change.
    amounts: Vec<f64>,
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
fn keeps(axiom: &str, rule: Rule, c: &[f64], e: f64, trials: &Trials) -> bool {
    let n = c.len();
    let total = sum(c);
    let x = rule.awards(c, e);
    let loss = minus(c, &x);
    let Trials { parts, amounts } = trials;
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
            let shares = parts.iter().map(|part| c[i] * part);
            shares.chain(amounts.iter().copied().filter(|amount| *amount <= c[i])).all(|amount| {
                let after = moved(rule, c, e, i, j, amount);
                at_most(after[i], x[i]) && at_most(x[j], after[j])
            })
        }),
        "No advantageous transfers" => pairs(n).all(|(i, j)| {
            amounts.iter().filter(|&&amount| amount <= c[i]).all(|amount| {
                let after = moved(rule, c, e, i, j, *amount);
                equal(&[after[i] + after[j]], &[x[i] + x[j]])
            })
        }),
        "Endowment monotonicity" => parts.iter().all(|part| {
            let more = rule.awards(c, e + part * (total - e));
            (0..n).all(|i| at_most(x[i], more[i]))
        }),
        "Order preservation under endowment variations" => {
            parts.iter().all(|part| order_kept(c, &minus(&rule.awards(c, e + part * (total - e)), &x)))
        }
        "Minimal rights first" => equal(&x, &two_steps(rule, c, e)),
        "Claims truncation invariance" => equal(&x, &rule.awards(&truncated(c, e), e)),
        "Composition down" => parts.iter().all(|part| equal(&rule.awards(c, part * e), &rule.awards(&x, part * e))),
        "Composition up" => parts.iter().all(|part| {
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
            let with_null = rule.awards(&[c, &[0.0]].concat(), e);
            equal(&rule.awards(&stay(c), e), &stay(&x)) && equal(&with_null[..n], &x)
        }
        "Full compensation consistency" => {
            let full: Vec<usize> = (0..n).filter(|&i| equal(&x[i..=i], &c[i..=i])).collect();
            sets(full.len()).all(|set| {
                let leaves = |i: usize| full.iter().position(|&j| j == i).is_some_and(|place| within(set, place));
                let stay = |values: &[f64]| only(values, |i| !leaves(i));
                equal(&rule.awards(&stay(c), (e - sum(&only(c, leaves))).max(0.0)), &stay(&x))
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
    let rows = rows();
    assert_eq!(rows.len(), 363);
    for row in &rows {
        let (rule, name) = (row["rule"].as_str().unwrap(), row["axiom"].as_str().unwrap());
        assert!(rules::find(rule).is_some(), "no rule {rule}");
        if OPEN.contains(&(rule, name)) {
            continue;
        }
        check(row, Rule(rule), name);
        if rule == "claims.proportional" {
            // A lottery with equal chances is the same division.
            check(row, Rule("lottery.equal"), name);
        }
    }
}

fn rows() -> Vec<Value> {
    let file: Value = serde_json::from_str(include_str!("golden/claims_axioms.json")).unwrap();
    file["rows"].as_array().unwrap().clone()
}

/// An axiom that is kept holds on random claims; one that is not fails on the stored ones.
fn check(row: &Value, rule: Rule, name: &str) {
    let what = format!("{name} of {}", rule.0);
    if row["holds"] == true {
        let trials = Trials { parts: vec![0.25, 0.5, 0.75], amounts: vec![0.5, 1.0, 2.0] };
        return law(100, claims_problem(), |(claims, endowment)| {
            assert!(keeps(name, rule, &claims, endowment, &trials), "{what}: {claims:?}, {endowment}");
        });
    }
    let claims = fractions(&row["counterexample"]["claims"]);
    let endowment = fraction(&row["counterexample"]["endowment"]);
    let stored = &row["witness"];
    // The other endowment of the witness, as the part that the axiom asks for.
    let (endowment_of_axiom, part) = match (name, stored.get("endowment2").map(fraction)) {
        ("Composition up", Some(more)) => (more, endowment / more),
        ("Composition down", Some(less)) => (endowment, less / endowment),
        (_, Some(more)) => (endowment, (more - endowment) / (sum(&claims) - endowment)),
        (_, None) => (endowment, 0.5),
    };
    let amount = stored.get("amount").or(stored.get("increase")).map_or(1.0, fraction);
    let trials = Trials { parts: vec![part], amounts: vec![amount] };
    assert!(!keeps(name, rule, &claims, endowment_of_axiom, &trials), "{what} holds after all");
    witness(name, rule, &claims, endowment, stored);
}

/// The stored numbers that show a violation.
fn witness(name: &str, rule: Rule, claims: &[f64], endowment: f64, stored: &Value) {
    let what = format!("{name} of {}", rule.0);
    let index = |key: &str| stored[key].as_u64().unwrap() as usize;
    let amount = |key: &str| fraction(&stored[key]);
    let members = |key: &str| fractions(&stored[key]).iter().map(|&i| 1 << i as usize).sum();
    let subset = |values: &[f64]| only(values, |i| within(members("subset"), i));
    let staying = |values: &[f64]| only(values, |i| stored.get("leaver").is_none_or(|_| i != index("leaver")));
    let awards = rule.awards(claims, stored.get("endowment").map_or(endowment, fraction));
    for (key, value) in stored.as_object().unwrap() {
        let got = match key.as_str() {
            "awards" => awards.clone(),
            "before" => staying(&awards),
            "after" if stored.get("from").is_some() => {
                moved(rule, claims, endowment, index("from"), index("to"), amount("amount"))
            }
            "after" if stored.get("increase").is_some() => {
                rule.awards(&changed(claims, index("claimant"), amount("increase")), endowment)
            }
            "after" if stored.get("leaver").is_some() => rule.awards(&staying(claims), endowment),
            "after" | "direct" => rule.awards(claims, amount("endowment2")),
            "two_step" if name == "Composition up" => {
                let rest = rule.awards(&minus(claims, &awards), amount("endowment2") - endowment);
                map2(&awards, &rest, |a, b| a + b)
            }
            "two_step" if name == "Composition down" => rule.awards(&awards, amount("endowment2")),
            "two_step" => two_steps(rule, claims, endowment),
            "minimal_rights" => minimal_rights(claims, endowment),
            "truncated" => rule.awards(&truncated(claims, endowment), endowment),
            "dual" => dual(rule, claims, endowment),
            "separate_sum" => vec![merged(rule, claims, endowment, members("merged")).1],
            "merged_award" => vec![merged(rule, claims, endowment, members("merged")).0],
            "full" => subset(&awards),
            "reduced" => rule.awards(&subset(claims), sum(&subset(&awards))),
            "replica" => rule.awards(&claims.repeat(2), 2.0 * endowment),
            "with_null" => rule.awards(&[claims, &[0.0]].concat(), endowment),
            "endowment" => vec![sum(claims) / 2.0],
            "merged" | "from" | "to" | "amount" | "subset" | "claimant" | "increase" | "leaver" | "endowment2" => {
                continue;
            }
            other => panic!("{what}: nothing is known about {other}"),
        };
        same(&got, &fractions(value), &format!("{what}, {key}"));
    }
}

/// Kept on one supply, but not by rules without paths on several.
const ONE_SUPPLY_ONLY: [(&str, &[Axiom]); 3] = [
    ("claims.random_arrival", &[Axiom::MoreStock, Axiom::Population]),
    ("claims.adjusted_proportional", &[Axiom::MoreStock, Axiom::MoreNeed]),
    ("claims.minimal_overlap", &[Axiom::MoreStock, Axiom::Population, Axiom::MoreNeed]),
];

/// What the rules say of themselves is what the table says.
#[test]
fn the_rules_know_their_axioms() {
    for row in rows() {
        let Some(axiom) = axiom(row["axiom"].as_str().unwrap()) else { continue };
        let rule = rules::find(row["rule"].as_str().unwrap()).unwrap();
        let lost = ONE_SUPPLY_ONLY.iter().any(|(id, axioms)| *id == rule.id && axioms.contains(&axiom));
        let expected = row["holds"] == true && !lost;
        let holds = rule.theory.always.contains(&axiom) || rule.theory.with_one_supply.contains(&axiom);
        assert_eq!(holds, expected, "{} and {axiom:?}", rule.id);
        assert_eq!(rule.theory.not_always.contains(&axiom), !expected, "{} and {axiom:?}", rule.id);
    }
}

/// The axiom of the rule book that an axiom of claims is, if it is one.
fn axiom(name: &str) -> Option<Axiom> {
    Some(match name {
        "Feasible (0<=x<=c, sum=E)" => Axiom::Feasible,
        "Anonymity" => Axiom::Anonymity,
        "Homogeneity" => Axiom::Scale,
        "1/|N|-Truncated-claims lower bounds on awards" => Axiom::FairShare,
        "Equal treatment of equals" => Axiom::Equals,
        "Order preservation" => Axiom::Order,
        "Claim monotonicity" => Axiom::MoreNeed,
        "Population monotonicity" => Axiom::Population,
        "Progressivity" => Axiom::Progressive,
        "Regressivity" => Axiom::Regressive,
        "Endowment monotonicity" => Axiom::MoreStock,
        "Minimal rights first" => Axiom::MinimalRights,
        "Claims truncation invariance" => Axiom::Truncation,
        "Composition down" => Axiom::CompositionDown,
        "Composition up" => Axiom::CompositionUp,
        "Midpoint property" => Axiom::Midpoint,
        "Self-duality" => Axiom::SelfDual,
        "Consistency" => Axiom::Consistency,
        "No advantageous merging" => Axiom::Merging,
        "No advantageous splitting" => Axiom::Splitting,
        _ => return None,
    })
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
