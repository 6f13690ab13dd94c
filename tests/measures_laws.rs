//! Laws that the measures obey on every input.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/allocations.rs"]
mod allocations;
#[path = "support/numbers.rs"]
mod numbers;
#[path = "support/problems.rs"]
mod problems;

use allocations::feasible;
use evenhand::measures::catalogue::{MEASURES, find};
use evenhand::measures::deprivation::concentration::{absolute, fractional_ranks, relative};
use evenhand::measures::inequality::gap::range;
use evenhand::measures::inequality::gini::gini;
use evenhand::measures::inequality::hoover::hoover;
use evenhand::measures::{Case, Ideal, Reason, Value};
use evenhand::scenario::{Allocation, Problem};
use numbers::{close, number};
use problems::{add, empty, measured, patients};
use proptest::prelude::*;

/// Groups as (coverage, need, deprivation order); somebody is treated.
fn groups() -> impl Strategy<Value = Vec<(f64, f64, f64)>> {
    let coverage = prop_oneof![1 => Just(0.0), 1 => Just(1.0), 6 => 0.0..1.0];
    let need = prop_oneof![1 => Just(0.0), 8 => (1_u32..5_000).prop_map(f64::from)];
    let order = (1_u8..6).prop_map(f64::from);
    prop::collection::vec((coverage, need, order), 1..12)
        .prop_filter("somebody is treated", |groups| groups.iter().any(|(y, n, _)| y * n > 1e-3))
}

/// Coverage, need and order of groups.
fn columns(groups: &[(f64, f64, f64)]) -> (Vec<f64>, Vec<f64>, Vec<f64>) {
    let column = |pick: fn(&(f64, f64, f64)) -> f64| groups.iter().map(pick).collect();
    (column(|group| group.0), column(|group| group.1), column(|group| group.2))
}

/// Gini, Hoover and concentration index.
fn relative_measures(groups: &[(f64, f64, f64)]) -> [f64; 3] {
    let (y, n, order) = columns(groups);
    [number(gini(&y, &n)), number(hoover(&y, &n)), number(relative(&y, &n, &fractional_ranks(&n, &order)))]
}

fn all_close(a: [f64; 3], b: [f64; 3]) -> bool {
    a.iter().zip(&b).all(|(a, b)| close(*a, *b))
}

proptest! {
    #[test]
    fn relative_measures_stay_in_their_bounds(groups in groups()) {
        let (_, n, _) = columns(&groups);
        let people: f64 = n.iter().sum();
        let smallest = n.iter().copied().filter(|&n| n > 0.0).fold(f64::INFINITY, f64::min) / people;
        let [gini, hoover, concentration] = relative_measures(&groups);
        let most = 1.0 - smallest + 1e-12;
        prop_assert!((0.0..=most).contains(&gini), "Gini {gini}");
        prop_assert!((0.0..=most).contains(&hoover), "Hoover {hoover}");
        prop_assert!(concentration.abs() <= most, "concentration {concentration}");
        // The Lorenz curve lies below every concentration curve, and no further away than Hoover allows.
        prop_assert!(concentration.abs() <= gini + 1e-12);
        prop_assert!(hoover <= gini + 1e-12);
    }

    #[test]
    fn the_order_of_the_list_does_not_matter(
        (groups, shuffled) in groups().prop_flat_map(|groups| (Just(groups.clone()), Just(groups).prop_shuffle()))
    ) {
        prop_assert!(all_close(relative_measures(&groups), relative_measures(&shuffled)));
    }

    #[test]
    fn a_group_split_in_two_alike_changes_nothing(groups in groups(), share in 0.1..0.9, which in any::<prop::sample::Index>()) {
        let index = which.index(groups.len());
        let mut split = groups.clone();
        split[index].1 *= share;
        split.push((groups[index].0, groups[index].1 * (1.0 - share), groups[index].2));
        prop_assert!(all_close(relative_measures(&groups), relative_measures(&split)));
    }

    #[test]
    fn a_copy_of_everybody_changes_nothing(groups in groups()) {
        let twice = [groups.clone(), groups.clone()].concat();
        prop_assert!(all_close(relative_measures(&groups), relative_measures(&twice)));
    }

    #[test]
    fn scaling_coverage_scales_absolute_measures_only(groups in groups(), factor in 0.01..1.0) {
        let scaled: Vec<_> = groups.iter().map(|&(y, n, order)| (y * factor, n, order)).collect();
        prop_assert!(all_close(relative_measures(&groups), relative_measures(&scaled)));
        let ((y, n, order), (scaled, ..)) = (columns(&groups), columns(&scaled));
        prop_assert!(close(number(range(&scaled, &n)), factor * number(range(&y, &n))));
        let rank = fractional_ranks(&n, &order);
        prop_assert!(close(number(absolute(&scaled, &n, &rank)), factor * number(absolute(&y, &n, &rank))));
    }

    #[test]
    fn a_gift_from_better_to_worse_covered_lowers_inequality(groups in groups(), part in 0.01..1.0) {
        let mut after: Vec<_> = groups.iter().copied().filter(|group| group.1 > 0.0).collect();
        after.sort_by(|a, b| a.0.total_cmp(&b.0));
        let before = relative_measures(&after);
        let last = after.len() - 1;
        prop_assume!(last > 0 && after[last].0 - after[0].0 > 1e-6);
        // As many treatments as leave the giver at or above the mean of the two.
        let (poor, rich) = (after[0], after[last]);
        let level = (poor.0 * poor.1 + rich.0 * rich.1) / (poor.1 + rich.1);
        let gift = part * (rich.0 - level) * rich.1;
        after[0].0 += gift / poor.1;
        after[last].0 -= gift / rich.1;
        let [gini, hoover, _] = relative_measures(&after);
        prop_assert!(gini < before[0], "Gini {gini} after, {} before", before[0]);
        prop_assert!(hoover <= before[1] + 1e-12);
    }

    #[test]
    fn groups_and_single_persons_agree(
        groups in prop::collection::vec((0.01..1.0, (0_u8..12).prop_map(f64::from), (1_u8..6).prop_map(f64::from)), 1..7)
            .prop_filter("somebody is there", |groups| groups.iter().any(|group| group.1 > 0.0))
    ) {
        let persons: Vec<_> =
            groups.iter().flat_map(|&(y, n, order)| std::iter::repeat_n((y, 1.0, order), n as usize)).collect();
        prop_assert!(all_close(relative_measures(&groups), relative_measures(&persons)));
        // And both agree with the definition over all pairs of persons.
        let mean = persons.iter().map(|person| person.0).sum::<f64>() / persons.len() as f64;
        let pairs: f64 = persons.iter().flat_map(|a| persons.iter().map(|b| (a.0 - b.0).abs())).sum();
        let by_pairs = pairs / (persons.len() as f64).powi(2) / (2.0 * mean);
        prop_assert!(close(relative_measures(&groups)[0], by_pairs));
    }

    #[test]
    fn the_reverse_order_turns_the_sign(groups in groups()) {
        let reversed: Vec<_> = groups.iter().map(|&(y, n, order)| (y, n, -order)).collect();
        prop_assert!(close(relative_measures(&groups)[2], -relative_measures(&reversed)[2]));
    }

    #[test]
    fn ranks_average_to_one_half(groups in groups()) {
        let (_, n, order) = columns(&groups);
        let people: f64 = n.iter().sum();
        let rank: f64 = fractional_ranks(&n, &order).iter().zip(&n).map(|(rank, n)| rank * n / people).sum();
        prop_assert!(close(rank, 0.5));
    }

    #[test]
    fn ordered_by_coverage_the_concentration_index_is_the_gini(groups in groups()) {
        let ordered: Vec<_> = groups.iter().map(|&(y, n, _)| (y, n, y)).collect();
        let [gini, _, concentration] = relative_measures(&ordered);
        prop_assert!(close(gini, concentration));
    }
}

/// What a random group is made of: need, risk, benefits and bundles of two treatments, rank, age.
type Sketch = (f64, f64, [f64; 2], [[f64; 2]; 2], Option<f64>, Option<f64>, usize);

fn sketch(
    need: impl Strategy<Value = f64>,
    units: impl Strategy<Value = f64> + Clone,
) -> impl Strategy<Value = Sketch> {
    let bundle = [units.clone(), units];
    let bundle = bundle.prop_map(|[a, b]| [a, b]);
    let optional = |range: std::ops::Range<f64>| prop::option::weighted(0.8, range);
    (
        need,
        0.0..1.0,
        [-0.3..0.7, -0.3..0.9],
        prop::collection::vec(bundle, 2),
        optional(1.0..5.0),
        optional(0.0..99.0),
        0..3_usize,
    )
        .prop_map(|(need, risk, benefits, bundles, rank, age, party)| {
            (need, risk, benefits, [bundles[0], bundles[1]], rank, age, party)
        })
}

/// A problem with `supplies` of the two bundles' entries.
fn problem(supplies: usize, whole: bool, stock: &[f64], sketches: &[Sketch]) -> Problem {
    let mut problem = empty(&stock[..supplies]);
    problem.whole = whole;
    for (need, risk, benefits, bundles, rank, age, party) in sketches {
        let mut people = patients(*party, *need, *risk);
        people.deprivation_rank = rank.map(f64::floor);
        people.age = *age;
        people.years_left = *age;
        people.reference_years = *age;
        people.disability_weight = 0.2;
        people.ill_years = (1.0, 0.5);
        let ways: Vec<(f64, &[f64])> =
            benefits.iter().zip(bundles).map(|(benefit, bundle)| (*benefit, &bundle[..supplies])).collect();
        add(&mut problem, people, &ways);
    }
    for party in &mut problem.parties {
        party.walk_away = Some(0.2);
        party.fallback = Some(stock[..supplies].iter().map(|stock| stock / 4.0).collect());
    }
    problem
}

fn assert_in_bounds(problem: &Problem, treated: &[f64]) {
    let ideal = Ideal::of(problem);
    let allocation = Allocation { treated: treated.to_vec() };
    let case = Case::new(problem, &allocation, &ideal);
    for measure in MEASURES {
        match (measure.measure)(&case) {
            Value::Number(value) => {
                let slack = 1e-9 * value.abs().max(1.0);
                assert!(value.is_finite(), "{}: {value}", measure.id);
                let inside = value >= measure.least - slack && value <= measure.most + slack;
                assert!(inside, "{}: {value} is not within {}..={}", measure.id, measure.least, measure.most);
            }
            Value::Infinite => assert_eq!(measure.most, f64::INFINITY, "{}", measure.id),
            Value::Undefined(reason) => assert_ne!(reason, Reason::TooLarge, "{}", measure.id),
        }
    }
    let (best, total) = (ideal.deaths_averted, case.total_deaths_averted());
    assert!(best >= total - 1e-9 * best.abs().max(1.0), "best {best} is below {total}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_measure_stays_in_its_bounds(
        supplies in 1..=2_usize,
        whole in any::<bool>(),
        stock in [0.0..400.0, 0.0..400.0],
        sketches in prop::collection::vec(sketch((0_u16..200).prop_map(f64::from), prop_oneof![Just(0.0), 0.1..9.0]), 0..7),
        wishes in prop::collection::vec(0.0..1.0, 14),
    ) {
        let problem = problem(supplies, whole, &stock, &sketches);
        assert_in_bounds(&problem, &feasible(&problem, &wishes));
    }

    #[test]
    fn extreme_inputs_give_numbers_or_reasons(
        supplies in 1..=2_usize,
        whole in any::<bool>(),
        stock in [prop_oneof![Just(0.0), Just(1.0), Just(1e12)], prop_oneof![Just(0.0), Just(1e-3), Just(1e12)]],
        sketches in prop::collection::vec(
            sketch(
                prop_oneof![Just(0.0), Just(1.0), Just(1e12)],
                prop_oneof![Just(0.0), Just(1.0), Just(1e-6), Just(1e6)],
            ),
            0..5,
        ),
        wishes in prop::collection::vec(prop_oneof![Just(0.0), Just(1.0), Just(1e-12)], 10),
    ) {
        let problem = problem(supplies, whole, &stock, &sketches);
        assert_in_bounds(&problem, &feasible(&problem, &wishes));
    }

    #[test]
    fn the_order_of_groups_does_not_matter(
        whole in any::<bool>(),
        stock in [0.0..400.0, 0.0..400.0],
        sketches in prop::collection::vec(sketch((0_u16..200).prop_map(f64::from), prop_oneof![Just(1.0), Just(2.0)]), 1..6),
        wishes in prop::collection::vec(0.0..1.0, 12),
        turn in 0..6_usize,
    ) {
        let original = problem(1, whole, &stock, &sketches);
        let treated = feasible(&original, &wishes);
        let turn = turn % sketches.len();
        let mut turned = sketches.clone();
        turned.rotate_left(turn);
        let mut turned_treated = treated.clone();
        turned_treated.rotate_left(2 * turn);
        let turned = problem(1, whole, &stock, &turned);
        for measure in MEASURES {
            let (a, b) = (measured(measure, &original, &treated), measured(measure, &turned, &turned_treated));
            let alike = match (a, b) {
                (Value::Number(a), Value::Number(b)) => close(a, b),
                (a, b) => a == b,
            };
            prop_assert!(alike, "{}: {a:?} became {b:?}", measure.id);
        }
    }

    #[test]
    fn one_supply_gives_the_same_optimum_as_two_of_which_one_is_plenty(
        whole in any::<bool>(),
        stock in 0.0..300.0,
        sketches in prop::collection::vec(sketch((0_u16..60).prop_map(f64::from), prop_oneof![Just(1.0), Just(2.0)]), 1..6),
    ) {
        // The line of one supply against the simplex of two.
        let one = Ideal::of(&problem(1, whole, &[stock, 1e9], &sketches));
        let two = Ideal::of(&problem(2, whole, &[stock, 1e9], &sketches));
        prop_assert!(close(one.deaths_averted, two.deaths_averted) || !(one.proven && two.proven));
        for (a, b) in one.parties.iter().zip(&two.parties) {
            prop_assert!(whole || close(a.best, b.best), "{} is not {}", a.best, b.best);
        }
    }

    #[test]
    fn the_whole_optimum_is_that_of_the_exhaustive_search(
        stock in [(0_u8..9).prop_map(f64::from), (0_u8..9).prop_map(f64::from)],
        sketches in prop::collection::vec(
            sketch((0_u8..3).prop_map(f64::from), prop_oneof![Just(0.0), Just(1.0), Just(2.0), Just(3.0)]), 1..4),
    ) {
        let problem = problem(2, true, &stock, &sketches);
        let ideal = Ideal::of(&problem);
        prop_assert!(ideal.proven);
        let best = exhaustive(&problem, 0, &mut vec![0.0; problem.treatments.len()]);
        prop_assert!(close(ideal.deaths_averted, best), "{} is not {best}", ideal.deaths_averted);
    }

    #[test]
    fn equal_shares_of_people_alike_leave_no_envy(need in prop::collection::vec(1.0..1e6, 2..6), share in 0.0..1.0) {
        let mut problem = empty(&[share * need.iter().sum::<f64>()]);
        for (party, need) in need.iter().enumerate() {
            add(&mut problem, patients(party, *need, 0.5), &[(0.3, &[1.0])]);
        }
        let treated: Vec<f64> = need.iter().map(|need| share * need).collect();
        prop_assert_eq!(measured(find("largest_envy").unwrap(), &problem, &treated), Value::Number(0.0));
    }
}

/// Most deaths averted over all whole allocations, by trying them all.
fn exhaustive(problem: &Problem, way: usize, treated: &mut Vec<f64>) -> f64 {
    let allocation = Allocation { treated: treated.clone() };
    let fits = (0..problem.stock.len()).all(|supply| allocation.used(problem, supply) <= problem.stock[supply])
        && (0..problem.groups.len()).all(|group| allocation.patients(problem, group) <= problem.groups[group].need);
    if !fits {
        return f64::NEG_INFINITY;
    }
    if way == problem.treatments.len() {
        return (0..problem.groups.len()).map(|group| allocation.deaths_averted(problem, group)).sum();
    }
    let need = problem.groups[problem.treatments[way].group].need as usize;
    let mut best = f64::NEG_INFINITY;
    for patients in 0..=need {
        treated[way] = patients as f64;
        best = best.max(exhaustive(problem, way + 1, treated));
    }
    treated[way] = 0.0;
    best
}
