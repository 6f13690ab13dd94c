//! Divisions of an estate between claims, against other routes to the same awards.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;

use evenhand::num::Stream;
use evenhand::num::claims::{self, Division};
use proptest::collection::vec;
use proptest::prelude::*;

use problems::law;
use support::{near, same};

const DIVISIONS: [(&str, Division); 13] = [
    ("proportional", claims::proportional),
    ("equal awards", claims::equal_awards),
    ("equal losses", claims::equal_losses),
    ("Talmud", claims::talmud),
    ("reverse Talmud", claims::reverse_talmud),
    ("Piniles", claims::piniles),
    ("constrained egalitarian", claims::constrained_egalitarian),
    ("random arrival", arrival),
    ("adjusted proportional", claims::adjusted_proportional),
    ("minimal overlap", claims::minimal_overlap),
    ("alpha-min", claims::alpha_min),
    ("mean of equals", claims::average_of_equals),
    ("Dominguez and Thomson", claims::dominguez_thomson),
];

fn stream() -> Stream {
    Stream::named(1, "claims")
}

fn arrival(claims: &[f64], endowment: f64) -> Vec<f64> {
    claims::random_arrival(claims, endowment, &mut stream()).means
}

fn sum(values: &[f64]) -> f64 {
    values.iter().sum()
}

fn less(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| (a - b).max(0.0)).collect()
}

fn halves(claims: &[f64]) -> Vec<f64> {
    claims.iter().map(|claim| claim / 2.0).collect()
}

/// Claims in quarters, with ties and zeros, and any part of their sum.
fn problem(count: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = (Vec<f64>, f64)> {
    let claim = prop_oneof![1 => Just(0), 6 => 0_u32..=48].prop_map(|quarters| f64::from(quarters) / 4.0);
    (vec(claim, count), 0_u32..=25).prop_map(|(claims, part)| {
        let endowment = sum(&claims) * f64::from(part) / 24.0;
        (claims, endowment)
    })
}

/// Gives away the estate, nobody more than the claim; the same to equal claims.
#[track_caller]
fn sound(name: &str, claims: &[f64], endowment: f64, awards: &[f64]) {
    let shown = &awards[..awards.len().min(40)];
    let what = format!("{name} of {endowment} between {:?}: {shown:?}", &claims[..shown.len()]);
    assert!(awards.len() == claims.len(), "{what}");
    let given = endowment.min(sum(claims));
    assert!((sum(awards) - given).abs() <= 1e-11 * given, "{what} adds up to {}, not {given}", sum(awards));
    for (award, claim) in awards.iter().zip(claims) {
        assert!(*award >= 0.0 && *award <= claim * (1.0 + 1e-14), "{what}: {award} of {claim}");
    }
    for i in 1..claims.len() {
        assert!(claims[i] != claims[i - 1] || near(awards[i], awards[i - 1], 1e-12), "{what}: {i}");
    }
}

#[test]
fn every_division_gives_the_estate_away_and_nobody_more_than_the_claim() {
    law(400, problem(1..=9), |(claims, endowment)| {
        for (name, divide) in DIVISIONS {
            sound(name, &claims, endowment, &divide(&claims, endowment));
        }
    });
}

#[test]
fn extremes_of_size_are_divided_too() {
    let mixed = [1e15, 1e-9, 1e15, 3.0, 0.0, 1e-9];
    for (claims, endowment) in [
        (vec![], 1.0),
        (vec![0.0, 0.0], 0.0),
        (vec![5.0], 0.0),
        (vec![5.0], 3.0),
        (vec![1e15, 1e15 - 1.0], 1e-9),
        (mixed.to_vec(), 1e-9),
        (mixed.to_vec(), 1.0),
        (mixed.to_vec(), 1e15),
        (mixed.to_vec(), 1.9e15),
        (vec![1e-9; 40], 1e-9),
        ((0..40).map(|power| 10_f64.powi(power - 24)).collect(), 1e15),
        ((0..40).map(|power| 10_f64.powi(power - 24)).collect(), 1e-5),
    ] {
        for (name, divide) in DIVISIONS {
            sound(name, &claims, endowment, &divide(&claims, endowment));
        }
    }
}

// Second routes.

/// The awards of a path at the level where they add up to the estate, found by halving.
fn by_halving(claims: &[f64], endowment: f64, path: impl Fn(f64, f64) -> f64) -> Vec<f64> {
    let (mut low, mut high) = (0.0, claims.iter().copied().fold(0.0, f64::max));
    for _ in 0..200 {
        let level = f64::midpoint(low, high);
        let held: f64 = claims.iter().map(|claim| path(*claim, level)).sum();
        if held < endowment { low = level } else { high = level }
    }
    claims.iter().map(|claim| path(*claim, high)).collect()
}

fn cea(claims: &[f64], endowment: f64) -> Vec<f64> {
    by_halving(claims, endowment, |claim, level| claim.min(level))
}

fn cel(claims: &[f64], endowment: f64) -> Vec<f64> {
    let most = claims.iter().copied().fold(0.0, f64::max);
    by_halving(claims, endowment, |claim, level| (claim - (most - level)).max(0.0))
}

/// `first` up to half of all claims, then half of each claim and `second`.
fn in_halves(claims: &[f64], endowment: f64, first: Division, second: Division) -> Vec<f64> {
    let half = halves(claims);
    if endowment <= sum(&half) {
        return first(&half, endowment);
    }
    second(&half, endowment - sum(&half)).iter().zip(&half).map(|(award, half)| award + half).collect()
}

fn egalitarian(claims: &[f64], endowment: f64) -> Vec<f64> {
    if endowment <= sum(claims) / 2.0 {
        return cea(&halves(claims), endowment);
    }
    by_halving(claims, endowment, |claim, level| (claim / 2.0).max(claim.min(level)))
}

/// What nobody else claims, then the rest in proportion to the rest of the claims, by the definition.
fn adjusted(claims: &[f64], endowment: f64) -> Vec<f64> {
    let rights: Vec<f64> = claims.iter().map(|claim| (endowment - (sum(claims) - claim)).max(0.0)).collect();
    let rest = endowment - sum(&rights);
    let cut: Vec<f64> = less(claims, &rights).iter().map(|claim| claim.min(rest)).collect();
    let share = if rest > 0.0 { rest / sum(&cut) } else { 0.0 };
    rights.iter().zip(&cut).map(|(right, cut)| right + cut * share).collect()
}

/// Every thin slice of the estate goes in equal parts to those who claim it.
fn overlap(claims: &[f64], endowment: f64) -> Vec<f64> {
    let most = claims.iter().copied().fold(0.0, f64::max);
    let above = |s: f64| claims.iter().map(|claim| (claim - s).max(0.0)).sum::<f64>();
    let shared = if endowment <= most {
        endowment
    } else {
        let (mut low, mut high) = (0.0, most);
        for _ in 0..200 {
            let s = f64::midpoint(low, high);
            if s + above(s) > endowment { low = s } else { high = s }
        }
        low
    };
    let mut cuts: Vec<f64> = claims.iter().map(|claim| claim.min(shared)).chain([0.0]).collect();
    cuts.sort_by(f64::total_cmp);
    let award = |claim: f64| {
        let slices = cuts.windows(2).filter(|slice| slice[1] <= claim.min(shared));
        let equal = |slice: &[f64]| {
            (slice[1] - slice[0]) / claims.iter().filter(|claim| claim.min(shared) >= slice[1]).count() as f64
        };
        slices.map(equal).sum::<f64>() + if endowment > most { (claim - shared).max(0.0) } else { 0.0 }
    };
    claims.iter().map(|claim| award(*claim)).collect()
}

/// The mean over all orders, one after the other.
fn orders(claims: &[f64], endowment: f64) -> Vec<f64> {
    fn visit(claims: &[f64], came: &mut Vec<usize>, rest: f64, weight: f64, means: &mut [f64]) {
        let waiting = claims.len() - came.len();
        for next in (0..claims.len()).filter(|next| !came.contains(next)).collect::<Vec<_>>() {
            let weight = weight / waiting as f64;
            let taken = claims[next].min(rest);
            means[next] += weight * taken;
            came.push(next);
            visit(claims, came, rest - taken, weight, means);
            came.pop();
        }
    }
    let mut means = vec![0.0; claims.len()];
    visit(claims, &mut Vec::new(), endowment, 1.0, &mut means);
    means
}

#[test]
fn divisions_agree_with_their_definitions() {
    law(300, problem(1..=6), |(claims, endowment)| {
        let endowment = endowment.min(sum(&claims));
        let routes: [(Division, Vec<f64>); 9] = [
            (claims::equal_awards, cea(&claims, endowment)),
            (claims::equal_losses, cel(&claims, endowment)),
            (claims::talmud, in_halves(&claims, endowment, cea, cel)),
            (claims::reverse_talmud, in_halves(&claims, endowment, cel, cea)),
            (claims::piniles, in_halves(&claims, endowment, cea, cea)),
            (claims::constrained_egalitarian, egalitarian(&claims, endowment)),
            (claims::adjusted_proportional, adjusted(&claims, endowment)),
            (claims::minimal_overlap, overlap(&claims, endowment)),
            (arrival, orders(&claims, endowment)),
        ];
        for (place, (divide, awards)) in routes.into_iter().enumerate() {
            same(&divide(&claims, endowment), &awards, &format!("route {place} of {endowment} for {claims:?}"));
        }
    });
}

#[test]
fn the_talmud_rule_divides_between_every_two_like_the_contested_garment() {
    law(300, problem(2..=7), |(claims, endowment)| {
        let awards = claims::talmud(&claims, endowment.min(sum(&claims)));
        for (i, j) in (0..claims.len()).flat_map(|i| (0..i).map(move |j| (i, j))) {
            // Concede to each what the other does not claim, and halve the rest.
            let both = awards[i] + awards[j];
            let (to_i, to_j) = ((both - claims[j]).max(0.0), (both - claims[i]).max(0.0));
            same(&[awards[i]], &[to_i + (both - to_i - to_j) / 2.0], &format!("{claims:?}, {endowment}"));
        }
    });
}

/// Many claims of different sizes.
fn many(count: usize) -> Vec<f64> {
    let mut stream = Stream::named(1, "many");
    (0..count).map(|_| (1000.0 * stream.uniform() * stream.uniform()).round() / 8.0).collect()
}

#[test]
fn ten_thousand_claims_are_divided_as_a_few_are() {
    let claims = many(10_000);
    for part in [0.001, 0.3, 0.5, 0.7, 0.999] {
        let endowment = sum(&claims) * part;
        let (half, exact) = (halves(&claims), in_halves(&claims, endowment, cea, cel));
        same(&claims::equal_awards(&half, endowment.min(sum(&half))), &cea(&half, endowment.min(sum(&half))), "awards");
        same(&claims::equal_losses(&claims, endowment), &cel(&claims, endowment), "losses");
        same(&claims::talmud(&claims, endowment), &exact, "Talmud");
        same(&claims::constrained_egalitarian(&claims, endowment), &egalitarian(&claims, endowment), "egalitarian");
        for (name, divide) in DIVISIONS.into_iter().filter(|(name, _)| *name != "Dominguez and Thomson") {
            sound(name, &claims, endowment, &divide(&claims, endowment));
        }
    }
}

/// The Shapley value of the bankruptcy game, from its definition by coalitions.
fn shapley(claims: &[f64], endowment: f64) -> Vec<f64> {
    let count = claims.len();
    let total = sum(claims);
    let worth = |set: usize| {
        let inside: f64 = (0..count).filter(|i| set >> i & 1 == 1).map(|i| claims[i]).sum();
        (endowment - (total - inside)).max(0.0)
    };
    let worths: Vec<f64> = (0..1_usize << count).map(worth).collect();
    let factorial = |k: usize| (1..=k).map(|i| i as f64).product::<f64>();
    let share = |i: usize| {
        let sets = (0..worths.len()).filter(|set| set >> i & 1 == 0);
        let term = |set: usize| {
            let before = set.count_ones() as usize;
            factorial(before) * factorial(count - before - 1) * (worths[set | 1 << i] - worths[set])
        };
        sets.map(term).sum::<f64>() / factorial(count)
    };
    (0..count).map(share).collect()
}

#[test]
fn random_arrival_is_the_shapley_value_counted_either_way() {
    let claims = [3.0, 5.0, 5.0, 8.0, 2.0, 9.0, 4.0, 4.0, 7.0, 1.0, 6.0, 3.0, 10.0, 6.0, 5.0, 11.0, 2.0];
    for endowment in [20.5, 84.0] {
        // Seventeen are too many to go through all sets.
        let counted = claims::random_arrival(&claims, endowment, &mut stream());
        assert_eq!(counted.standard_error, 0.0);
        same(&counted.means, &shapley(&claims, endowment), &format!("{endowment} between seventeen"));
        let halves = halves(&claims[..12]);
        same(&arrival(&halves, endowment / 4.0), &shapley(&halves, endowment / 4.0), "between twelve");
    }
}

#[test]
fn drawn_orders_are_as_sure_as_they_say() {
    let claims = many(60);
    let endowment = sum(&claims) / 3.0;
    let drawn = claims::random_arrival(&claims, endowment, &mut stream());
    assert!(drawn.standard_error > 0.0);
    let other = claims::random_arrival(&claims, endowment, &mut Stream::named(2, "claims"));
    let spread = drawn.means.iter().zip(&other.means).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
    assert!(spread > 0.0 && spread < 5.0 * drawn.standard_error.hypot(other.standard_error), "{spread}, {drawn:?}");
    // Twenty whole claims are counted; the mean over drawn orders must come close.
    let claims: Vec<f64> = (1..=20).map(f64::from).collect();
    let exact = claims::random_arrival(&claims, 70.0, &mut stream());
    assert_eq!(exact.standard_error, 0.0);
    let drawn = claims::mean_over_orders(claims.len(), claims.len(), &mut stream(), |order, award| {
        order.iter().fold(70.0, |rest: f64, &claimant| {
            let taken = claims[claimant].min(rest);
            award(claimant, taken);
            rest - taken
        });
    });
    for (drawn_mean, exact) in drawn.means.iter().zip(&exact.means) {
        assert!((drawn_mean - exact).abs() < 5.0 * drawn.standard_error, "{drawn:?}");
    }
}
