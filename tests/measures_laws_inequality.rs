//! Laws of the measures of gaps and spread, on random groups.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/numbers.rs"]
mod numbers;

use evenhand::measures::inequality::atkinson::atkinson;
use evenhand::measures::inequality::decomposition::decomposition;
use evenhand::measures::inequality::dispersion::{bgsd, bgv, cv, jain};
use evenhand::measures::inequality::distance::{self, Count};
use evenhand::measures::inequality::entropy::{generalized_entropy, theil_l, theil_t};
use evenhand::measures::inequality::gap::{range, ratio};
use evenhand::measures::inequality::gini::{absolute_gini, extended_gini, gini, gini_bias_corrected};
use evenhand::measures::inequality::herfindahl::herfindahl;
use evenhand::measures::inequality::hoover::hoover;
use evenhand::measures::inequality::logs::{logarithmic_variance, variance_of_logs};
use evenhand::measures::inequality::lorenz::{Dominance, compare, generalized_lorenz_curve, lorenz_curve};
use evenhand::measures::inequality::potential::{attributable_fraction, attributable_risk};
use evenhand::measures::inequality::shares::{palma, ratio_20_20};
use evenhand::measures::{Reason, Value};
use numbers::{close, number};
use proptest::prelude::*;

type Statistic = fn(&[f64], &[f64]) -> Value;

/// Measures that halving everybody's level leaves as they are, with the value of equality; each minds
/// a gift from a better to a worse covered group, or at least never calls it worse.
const RELATIVE: [(&str, Statistic, f64); 18] = [
    ("gini", gini, 0.0),
    ("hoover", hoover, 0.0),
    ("cv", cv, 0.0),
    ("extended gini 3", |y, n| extended_gini(y, n, 3.0), 0.0),
    ("extended gini 1.5", |y, n| extended_gini(y, n, 1.5), 0.0),
    ("theil t", theil_t, 0.0),
    ("theil l", theil_l, 0.0),
    ("ge 2", |y, n| generalized_entropy(y, n, 2.0), 0.0),
    ("ge -1", |y, n| generalized_entropy(y, n, -1.0), 0.0),
    ("ge 0.3", |y, n| generalized_entropy(y, n, 0.3), 0.0),
    ("atkinson 0.5", |y, n| atkinson(y, n, 0.5), 0.0),
    ("atkinson 1", |y, n| atkinson(y, n, 1.0), 0.0),
    ("atkinson 2", |y, n| atkinson(y, n, 2.0), 0.0),
    ("atkinson 11", |y, n| atkinson(y, n, 11.0), 0.0),
    ("palma", palma, 0.25),
    ("20:20", ratio_20_20, 1.0),
    ("idis weighted", |y, n| distance::index_of_disparity(y, n, Count::People), 0.0),
    ("ratio", ratio, 1.0),
];

/// Measures that a gift to everybody leaves as they are, and that halving everybody's level halves.
const ABSOLUTE: [(&str, Statistic); 9] = [
    ("range", range),
    ("absolute gini", absolute_gini),
    ("bgsd", bgsd),
    ("mdm unweighted", |y, n| distance::from_own_mean(y, n, Count::Groups)),
    ("mdm weighted", |y, n| distance::from_own_mean(y, n, Count::People)),
    ("mdb unweighted", |y, n| distance::from_own_best(y, n, Count::Groups)),
    ("mdb weighted", |y, n| distance::from_own_best(y, n, Count::People)),
    ("par", |y, n| attributable_risk(y, n, true)),
    ("par, little is good", |y, n| attributable_risk(y, n, false)),
];

/// Those that count each group once, so that splitting a group changes them, and those of which the
/// order of the list may change the last digits.
const BY_GROUP: [&str; 2] = ["mdm unweighted", "mdb unweighted"];

/// Groups as (level, people); somebody has something.
fn groups() -> impl Strategy<Value = Vec<(f64, f64)>> {
    let level = prop_oneof![1 => Just(0.0), 1 => Just(1.0), 6 => 0.0..1.0];
    let people = prop_oneof![1 => Just(0.0), 8 => (1_u32..5_000).prop_map(f64::from)];
    prop::collection::vec((level, people), 1..12)
        .prop_filter("somebody has something", |groups| groups.iter().any(|(y, n)| y * n > 1e-3))
}

/// Groups in which everybody has something.
fn positive() -> impl Strategy<Value = Vec<(f64, f64)>> {
    prop::collection::vec((0.01..1.0, (1_u32..500).prop_map(f64::from)), 2..9)
}

fn columns(groups: &[(f64, f64)]) -> (Vec<f64>, Vec<f64>) {
    groups.iter().copied().unzip()
}

fn alike(a: Value, b: Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => close(a, b),
        (a, b) => a == b,
    }
}

/// Every measure above with its value.
fn all(groups: &[(f64, f64)]) -> Vec<(&'static str, Value)> {
    let (y, n) = columns(groups);
    let relative = RELATIVE.iter().map(|(name, statistic, _)| (*name, statistic(&y, &n)));
    relative.chain(ABSOLUTE.iter().map(|(name, statistic)| (*name, statistic(&y, &n)))).collect()
}

fn changed(before: &[(f64, f64)], after: &[(f64, f64)]) -> Vec<String> {
    let pairs = all(before).into_iter().zip(all(after));
    let changed = pairs.filter(|((_, a), (_, b))| !alike(*a, *b));
    changed.map(|((name, a), (_, b))| format!("{name}: {a:?} became {b:?}")).collect()
}

proptest! {
    #[test]
    fn the_order_of_the_list_does_not_matter(
        (groups, shuffled) in groups().prop_flat_map(|groups| (Just(groups.clone()), Just(groups).prop_shuffle()))
    ) {
        prop_assert_eq!(changed(&groups, &shuffled), Vec::<String>::new());
    }

    #[test]
    fn a_copy_of_everybody_changes_nothing(groups in groups()) {
        let twice = [groups.clone(), groups.clone()].concat();
        prop_assert_eq!(changed(&groups, &twice), Vec::<String>::new());
    }

    #[test]
    fn people_of_whom_there_are_none_change_nothing(groups in groups(), level in 0.0..9.0) {
        let more = [vec![(level, 0.0)], groups.clone(), vec![(0.0, 0.0)]].concat();
        prop_assert_eq!(changed(&groups, &more), Vec::<String>::new());
    }

    #[test]
    fn a_group_split_in_two_alike_changes_what_counts_people_in_nothing(
        groups in groups(), share in 0.1..0.9, which in any::<prop::sample::Index>()
    ) {
        let index = which.index(groups.len());
        let mut split = groups.clone();
        split[index].1 *= share;
        split.push((groups[index].0, groups[index].1 * (1.0 - share)));
        let changed = changed(&groups, &split);
        prop_assert!(changed.iter().all(|line| BY_GROUP.iter().any(|name| line.starts_with(name))), "{changed:?}");
    }

    #[test]
    fn halving_all_levels_halves_absolute_measures_only(groups in groups(), factor in 0.01..100.0) {
        let (y, n) = columns(&groups);
        let scaled: Vec<f64> = y.iter().map(|y| y * factor).collect();
        for (name, statistic, _) in RELATIVE {
            prop_assert!(alike(statistic(&y, &n), statistic(&scaled, &n)), "{name}");
        }
        for (name, statistic) in ABSOLUTE {
            prop_assert!(alike(statistic(&y, &n).times(factor), statistic(&scaled, &n)), "{name}");
        }
        prop_assert!(close(number(bgv(&y, &n)) * factor * factor, number(bgv(&scaled, &n))));
    }

    #[test]
    fn a_gift_to_everybody_leaves_absolute_measures_and_lowers_relative_ones(groups in groups(), gift in 0.01..5.0) {
        let (y, n) = columns(&groups);
        let moved: Vec<f64> = y.iter().map(|y| y + gift).collect();
        for (name, statistic) in ABSOLUTE {
            prop_assert!(alike(statistic(&y, &n), statistic(&moved, &n)), "{name}");
        }
        for (name, statistic, _) in RELATIVE {
            let before = statistic(&y, &n);
            let lower = before == Value::Infinite || number(statistic(&moved, &n)) <= number(before) + 1e-12;
            prop_assert!(lower, "{name}");
        }
    }

    #[test]
    fn equal_levels_are_exactly_equal(level in 1e-6..1e6, people in prop::collection::vec(0.001..1e6, 1..9)) {
        let y = vec![level; people.len()];
        for (name, statistic, equal) in RELATIVE {
            let value = number(statistic(&y, &people));
            // Ratios of sums carry a rounding error; differences from the mean must not.
            let right = if equal == 0.0 { value == 0.0 } else { close(value, equal) };
            prop_assert!(right, "{name}: {value}");
        }
        for (name, statistic) in ABSOLUTE {
            prop_assert_eq!(number(statistic(&y, &people)), 0.0, "{}", name);
        }
        prop_assert_eq!(number(variance_of_logs(&y, &people)), 0.0);
        prop_assert_eq!(number(logarithmic_variance(&y, &people)), 0.0);
        prop_assert_eq!(number(jain(&y, &people)), 1.0);
    }

    #[test]
    fn a_gift_from_better_to_worse_covered_never_adds_inequality(groups in groups(), part in 0.01..1.0) {
        let mut after: Vec<_> = groups.iter().copied().filter(|group| group.1 > 0.0).collect();
        after.sort_by(|a, b| a.0.total_cmp(&b.0));
        let before = all(&after);
        let last = after.len() - 1;
        prop_assume!(last > 0 && after[last].0 - after[0].0 > 1e-6);
        // As much as leaves the giver at or above the mean of the two.
        let (poor, rich) = (after[0], after[last]);
        let level = (poor.0 * poor.1 + rich.0 * rich.1) / (poor.1 + rich.1);
        let gift = part * (rich.0 - level) * rich.1;
        after[0].0 += gift / poor.1;
        after[last].0 -= gift / rich.1;
        // Where groups count once, a gift between groups of unlike size moves people unalike.
        for ((name, before), (_, now)) in before.into_iter().zip(all(&after)) {
            let exempt = BY_GROUP.contains(&name) || name.starts_with("par, little");
            let lower = match (before, now) {
                (Value::Number(before), Value::Number(now)) => now <= before + 1e-9 * before.abs().max(1.0),
                (before, _) => before == Value::Infinite,
            };
            prop_assert!(exempt || lower, "{name}: {before:?} became {now:?}");
        }
    }

    #[test]
    fn groups_and_single_persons_agree(
        groups in prop::collection::vec((0.01..1.0, (0_u8..12).prop_map(f64::from)), 1..7)
            .prop_filter("somebody is there", |groups| groups.iter().any(|group| group.1 > 0.0))
    ) {
        let persons: Vec<_> = groups.iter().flat_map(|&(y, n)| std::iter::repeat_n((y, 1.0), n as usize)).collect();
        let changed = changed(&groups, &persons);
        prop_assert!(changed.iter().all(|line| BY_GROUP.iter().any(|name| line.starts_with(name))), "{changed:?}");
        let (y, n) = columns(&groups);
        let (each, ones) = columns(&persons);
        prop_assert!(alike(variance_of_logs(&y, &n), variance_of_logs(&each, &ones)));
        prop_assert!(alike(logarithmic_variance(&y, &n), logarithmic_variance(&each, &ones)));
    }

    /// The definitions, word for word.
    #[test]
    fn the_formulas_of_the_book_agree(groups in positive()) {
        let (y, n) = columns(&groups);
        let people: f64 = n.iter().sum();
        let p: Vec<f64> = n.iter().map(|n| n / people).collect();
        let mean: f64 = p.iter().zip(&y).map(|(p, y)| p * y).sum();
        let over_people = |term: &dyn Fn(f64) -> f64| p.iter().zip(&y).map(|(p, y)| p * term(*y)).sum::<f64>();
        let pairs: f64 =
            p.iter().zip(&y).flat_map(|(p, y)| groups.iter().map(move |(z, m)| p * m / people * (y - z).abs())).sum();
        let variance = over_people(&|y| (y - mean).powi(2));
        let logs = over_people(&f64::ln);
        let best = y.iter().copied().fold(0.0, f64::max);
        let is = |value: Value, expected: f64| close(number(value), expected);
        prop_assert!(is(gini(&y, &n), pairs / 2.0 / mean));
        prop_assert!(is(absolute_gini(&y, &n), pairs / 2.0));
        prop_assert!(is(gini_bias_corrected(&y, &n, people), pairs / 2.0 / mean * people / (people - 1.0)));
        prop_assert!(is(hoover(&y, &n), over_people(&|y| (y / mean - 1.0).abs()) / 2.0));
        prop_assert!(is(cv(&y, &n), variance.sqrt() / mean));
        prop_assert!(is(jain(&y, &n), mean * mean / over_people(&|y| y * y)));
        prop_assert!(is(bgv(&y, &n), variance) && is(bgsd(&y, &n), variance.sqrt()));
        prop_assert!(is(theil_t(&y, &n), over_people(&|y| y / mean * (y / mean).ln())));
        prop_assert!(is(theil_l(&y, &n), over_people(&|y| (mean / y).ln())));
        for a in [-2.0_f64, -1.0, -0.5, 0.3, 0.999, 1.001, 2.0, 3.0] {
            let entropy = (over_people(&|y| (y / mean).powf(a)) - 1.0) / (a * (a - 1.0));
            prop_assert!((number(generalized_entropy(&y, &n, a)) - entropy).abs() < 1e-8 * entropy.max(1.0), "{a}");
        }
        prop_assert!(is(atkinson(&y, &n, 1.0), 1.0 - logs.exp() / mean));
        for aversion in [0.25_f64, 0.5, 1.5, 2.0, 5.0] {
            let equivalent = over_people(&|y| y.powf(1.0 - aversion)).powf(1.0 / (1.0 - aversion));
            prop_assert!(is(atkinson(&y, &n, aversion), 1.0 - equivalent / mean), "{aversion}");
        }
        prop_assert!(is(variance_of_logs(&y, &n), over_people(&|y| (y.ln() - logs).powi(2))));
        prop_assert!(is(logarithmic_variance(&y, &n), over_people(&|y| (y.ln() - mean.ln()).powi(2))));
        prop_assert!(is(attributable_fraction(&y, &n, true), (best - mean) / mean));
        prop_assert!(is(distance::from_own_best(&y, &n, Count::People), best - mean));
        prop_assert!(is(distance::index_of_disparity(&y, &n, Count::People), 2.0 * number(hoover(&y, &n))));
    }

    /// The expected least level of `k` persons drawn with replacement, by trying all draws.
    #[test]
    fn the_extended_gini_compares_with_the_worst_of_some(levels in prop::collection::vec(0.01..1.0, 2..6)) {
        let ones = vec![1.0; levels.len()];
        let (size, mean) = (levels.len() as f64, levels.iter().sum::<f64>() / levels.len() as f64);
        let two: f64 = levels.iter().flat_map(|a| levels.iter().map(move |b| a.min(*b))).sum();
        let three: f64 = levels
            .iter()
            .flat_map(|a| levels.iter().map(move |b| a.min(*b)))
            .flat_map(|least| levels.iter().map(move |c| f64::min(least, *c)))
            .sum();
        prop_assert!(close(number(extended_gini(&levels, &ones, 2.0)), 1.0 - two / size.powi(2) / mean));
        prop_assert!(close(number(extended_gini(&levels, &ones, 3.0)), 1.0 - three / size.powi(3) / mean));
        prop_assert!(close(number(extended_gini(&levels, &ones, 2.0)), number(gini(&levels, &ones))));
        prop_assert_eq!(number(extended_gini(&levels, &ones, 1.0)), 0.0);
    }

    /// Tenths of people, each person alone: shares by counting.
    #[test]
    fn shares_of_ten_times_as_many_persons_are_counted(levels in prop::collection::vec(0.01..1.0, 10)) {
        let mut sorted = levels.clone();
        sorted.sort_by(f64::total_cmp);
        let sum = |persons: &[f64]| persons.iter().sum::<f64>();
        let ones = [1.0; 10];
        prop_assert!(close(number(palma(&levels, &ones)), sorted[9] / sum(&sorted[..4])));
        prop_assert!(close(number(ratio_20_20(&levels, &ones)), sum(&sorted[8..]) / sum(&sorted[..2])));
    }

    #[test]
    fn bounds_are_kept(groups in groups()) {
        let (y, n) = columns(&groups);
        let people: f64 = n.iter().sum();
        let live = n.iter().filter(|n| **n > 0.0).count() as f64;
        let smallest = n.iter().copied().filter(|&n| n > 0.0).fold(f64::INFINITY, f64::min) / people;
        let mean = y.iter().zip(&n).map(|(y, n)| n / people * y).sum::<f64>();
        for aversion in [0.5, 1.0, 2.0] {
            prop_assert!((0.0..=1.0).contains(&number(atkinson(&y, &n, aversion))));
        }
        prop_assert!(number(theil_t(&y, &n)) <= (1.0 / smallest).ln() + 1e-12);
        prop_assert!(number(jain(&y, &n)) >= smallest - 1e-12);
        prop_assert!(number(extended_gini(&y, &n, 4.0)) >= number(extended_gini(&y, &n, 3.0)) - 1e-12);
        prop_assert!(number(absolute_gini(&y, &n)) <= mean.min(0.25) + 1e-12);
        let treated: Vec<f64> = y.iter().zip(&n).map(|(y, n)| y * n).collect();
        let index = number(herfindahl(&treated));
        prop_assert!(index >= 1.0 / live - 1e-12 && index <= 1.0 + 1e-12);
    }

    #[test]
    fn atkinson_grows_with_aversion_and_follows_entropy(groups in positive()) {
        let (y, n) = columns(&groups);
        let at = |aversion: f64| number(atkinson(&y, &n, aversion));
        for pair in [0.0, 0.3, 0.999_999_9, 1.0, 1.000_000_1, 2.0, 20.0, 300.0].windows(2) {
            prop_assert!(at(pair[0]) <= at(pair[1]) + 1e-9);
        }
        prop_assert!(close(at(1.0), 1.0 - (-number(theil_l(&y, &n))).exp()));
        prop_assert!((at(1.0) - at(1.0 + 1e-7)).abs() < 1e-6);
    }

    #[test]
    fn the_parts_of_an_entropy_add_up(
        groups in positive(), parties in prop::collection::vec(0_usize..4, 9), a in prop_oneof![Just(0.0), Just(1.0), Just(2.0)]
    ) {
        let (y, n) = columns(&groups);
        let party = &parties[..groups.len()];
        let parts = decomposition(&y, &n, party, a).unwrap();
        prop_assert!(close(parts.within + parts.between, parts.total));
        prop_assert!(parts.within >= 0.0 && parts.between >= 0.0);
        let one = decomposition(&y, &n, &vec![3; groups.len()], a).unwrap();
        prop_assert!(one.between == 0.0 && close(one.within, one.total));
        let each: Vec<usize> = (0..groups.len()).collect();
        let each = decomposition(&y, &n, &each, a).unwrap();
        prop_assert!(each.within == 0.0 && close(each.between, each.total));
    }

    #[test]
    fn the_lorenz_curve_is_convex_and_holds_the_gini(groups in groups()) {
        let (y, n) = columns(&groups);
        let curve = lorenz_curve(&y, &n).unwrap();
        prop_assert_eq!((curve[0], curve[curve.len() - 1]), ((0.0, 0.0), (1.0, 1.0)));
        let area: f64 = curve.windows(2).map(|c| (c[1].0 - c[0].0) * (c[1].1 + c[0].1)).sum();
        prop_assert!(close(number(gini(&y, &n)), 1.0 - area));
        let furthest = curve.iter().map(|(p, share)| p - share).fold(0.0, f64::max);
        prop_assert!(close(number(hoover(&y, &n)), furthest));
        let slopes: Vec<f64> = curve.windows(2).map(|c| (c[1].1 - c[0].1) / (c[1].0 - c[0].0)).collect();
        prop_assert!(slopes.windows(2).all(|s| s[0] <= s[1] * (1.0 + 1e-6) + 1e-9));
    }

    #[test]
    fn where_a_curve_is_higher_every_index_agrees(a in positive(), b in positive()) {
        let ((ya, na), (yb, nb)) = (columns(&a), columns(&b));
        let (first, second) = (lorenz_curve(&ya, &na).unwrap(), lorenz_curve(&yb, &nb).unwrap());
        let verdict = compare(&first, &second);
        let turned = match verdict {
            Dominance::First => Dominance::Second,
            Dominance::Second => Dominance::First,
            same => same,
        };
        prop_assert_eq!(compare(&second, &first), turned);
        prop_assert_eq!(compare(&first, &first), Dominance::Equal);
        for (name, statistic, _) in RELATIVE {
            let (a, b) = (number(statistic(&ya, &na)), number(statistic(&yb, &nb)));
            match verdict {
                Dominance::First => prop_assert!(a <= b + 1e-9 * b, "{name}: {a} and {b}"),
                Dominance::Second => prop_assert!(b <= a + 1e-9 * a, "{name}: {a} and {b}"),
                Dominance::Cross | Dominance::Equal => {}
            }
        }
    }

    #[test]
    fn more_for_everybody_is_a_higher_generalised_curve(groups in positive(), gift in 0.01..1.0) {
        let (y, n) = columns(&groups);
        let more: Vec<f64> = y.iter().map(|y| y + gift).collect();
        let (before, after) = (generalized_lorenz_curve(&y, &n).unwrap(), generalized_lorenz_curve(&more, &n).unwrap());
        prop_assert_eq!(compare(&after, &before), Dominance::First);
    }
}

#[test]
fn odd_cases_are_as_the_book_says() {
    let nobody_treated = Value::Undefined(Reason::NobodyTreated);
    for (name, statistic, equal) in RELATIVE {
        assert_eq!(statistic(&[0.0, 0.0], &[1.0, 2.0]), nobody_treated, "{name}");
        assert_eq!(statistic(&[0.5, 0.5], &[0.0, 0.0]), Value::Undefined(Reason::NoNeed), "{name}");
        assert_eq!(statistic(&[], &[]), Value::Undefined(Reason::NoNeed), "{name}");
        assert_eq!(statistic(&[-0.1, 0.5], &[1.0, 1.0]), Value::Undefined(Reason::BelowZero), "{name}");
        assert!(close(number(statistic(&[0.7, 0.2], &[3.0, 0.0])), equal), "{name}: one live group");
        // A debt of nobody is none.
        assert!(statistic(&[-0.1, 0.5], &[0.0, 1.0]).number().is_some(), "{name}");
    }
    for (name, statistic) in ABSOLUTE {
        assert_eq!(statistic(&[0.0, 0.0], &[1.0, 2.0]), Value::Number(0.0), "{name}");
        assert_eq!(statistic(&[0.5], &[0.0]), Value::Undefined(Reason::NoNeed), "{name}");
        assert_eq!(statistic(&[0.7, 0.2], &[3.0, 0.0]), Value::Number(0.0), "{name}: one live group");
    }
    // Levels below 0 are fine where nothing is divided.
    assert!(close(number(absolute_gini(&[-1.0, 1.0], &[1.0, 1.0])), 0.5));
    let some_have_nothing = (&[0.0, 0.5, 1.0][..], &[1.0, 1.0, 2.0][..]);
    for statistic in [theil_l, ratio, |y: &[f64], n: &[f64]| generalized_entropy(y, n, -0.5)] {
        assert_eq!(statistic(some_have_nothing.0, some_have_nothing.1), Value::Infinite);
    }
    for statistic in [variance_of_logs, logarithmic_variance] {
        let value = statistic(some_have_nothing.0, some_have_nothing.1);
        assert_eq!(value, Value::Undefined(Reason::GroupWithNothing));
        assert_eq!(statistic(&[0.0], &[1.0]), nobody_treated);
    }
    assert_eq!(herfindahl(&[0.0, 0.0]), nobody_treated);
    assert_eq!(lorenz_curve(&[0.0, 0.0], &[1.0, 1.0]), Err(Reason::NobodyTreated));
    assert_eq!(generalized_lorenz_curve(&[0.0], &[1.0]), Ok(vec![(0.0, 0.0), (1.0, 0.0)]));
    assert_eq!(generalized_lorenz_curve(&[], &[]), Err(Reason::NoNeed));
}

/// A fifth of the people without anything is nothing, however its groups are cut and added up.
#[test]
fn a_rounding_error_is_no_share() {
    for parts in 1..200 {
        let share = 0.2 / f64::from(parts);
        let (mut y, mut n) = (vec![0.0; parts as usize], vec![share; parts as usize]);
        y.push(1.0);
        n.push(0.8);
        assert_eq!(ratio_20_20(&y, &n), Value::Infinite, "{parts}");
    }
}

#[test]
fn sizes_far_apart_keep_their_digits() {
    for scale in [1e-300, 1e-9, 1.0, 1e9, 1e300] {
        let (y, n) = ([0.1 * scale, 0.25 * scale, 0.5 * scale, 0.8 * scale], [1000.0, 2000.0, 3000.0, 4000.0]);
        for (name, statistic, _) in RELATIVE {
            let (here, there) = (number(statistic(&y, &n)), number(statistic(&[0.1, 0.25, 0.5, 0.8], &n)));
            assert!(close(here, there), "{name} at {scale}: {here} and {there}");
        }
        assert!(close(number(bgsd(&y, &n)) / scale, 0.063_6_f64.sqrt()), "{scale}");
    }
    // One of very many has anything at all.
    let alone = ([1.0, 0.0], [1.0, 1e12]);
    assert!(close(number(theil_t(&alone.0, &alone.1)), 1e12_f64.ln()));
    assert!(close(number(cv(&alone.0, &alone.1)) / 1e6, 1.0));
    // Nearly equal levels: half of the squared coefficient of variation is left of any entropy.
    let (y, n) = ([1.0 - 1e-6, 1.0 + 1e-6], [1.0, 1.0]);
    for a in [-1.0, 0.0, 0.5, 1.0, 2.0, 3.0] {
        let entropy = number(generalized_entropy(&y, &n, a));
        assert!((entropy / 0.5e-12 - 1.0).abs() < 1e-3, "{a}: {entropy}");
    }
}
