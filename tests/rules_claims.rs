//! The claims rules on one and on several supplies, in whole patients, and the kinds of weighted draws.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;

use evenhand::rules::Outcome;
use evenhand::scenario::{Problem, TiePolicy};
use proptest::prelude::*;

use problems::{COURSES, POSITIVE, SINGLE, Shape, law, problem};
use support::{Set, courses, near, per_group, pick, run, same, treated};

const ONE_BY_ONE: Set = &[("whole", 1.0)];

/// Rules that follow paths.
const PATHS: [&str; 7] = [
    "claims.proportional",
    "claims.constrained_equal_awards",
    "claims.constrained_equal_losses",
    "claims.talmud",
    "claims.reverse_talmud",
    "claims.piniles",
    "claims.constrained_egalitarian",
];

/// Every rule of the family.
fn every() -> impl Iterator<Item = &'static str> {
    let others =
        ["claims.random_arrival", "claims.adjusted_proportional", "claims.minimal_overlap", "claims.alpha_min"];
    PATHS.into_iter().chain(others)
}

/// Fails when somebody gets less than before.
#[track_caller]
fn nobody_loses(is: &[f64], was: &[f64], what: &str) {
    let fine = is.iter().zip(was).all(|(is, was)| *is >= was - 1e-9 * was.max(1.0));
    assert!(fine, "{what}: {is:?} after {was:?}");
}

fn richer(problem: &Problem, more: &[u32]) -> Problem {
    let mut richer = problem.clone();
    for (units, more) in richer.stock.iter_mut().zip(more) {
        *units += f64::from(*more);
    }
    richer
}

/// Weights of 1, under which the rules are the classic ones.
fn unweighted(mut problem: Problem) -> Problem {
    problem.groups.iter_mut().for_each(|patients| patients.weight = 1.0);
    problem
}

// More stock, more need, fewer groups.

#[test]
fn along_paths_more_stock_or_fewer_groups_hurt_nobody() {
    law(300, (problem(POSITIVE), prop::collection::vec(0_u32..20, 3)), |(problem, more)| {
        let others: Vec<usize> = (1..problem.groups.len()).collect();
        for (rule, set) in PATHS.map(|rule| (rule, &[] as Set)).into_iter().chain([SUCCESSIVE]) {
            let was = treated(rule, set, &problem);
            nobody_loses(&treated(rule, set, &richer(&problem, &more)), &was, &format!("A09, {rule}"));
            nobody_loses(&treated(rule, set, &pick(&problem, &others)), &was[1..], &format!("A10, {rule}"));
        }
    });
}

#[test]
fn along_paths_those_who_leave_with_their_share_change_nothing() {
    law(300, problem(SINGLE), |problem| {
        let others: Vec<usize> = (1..problem.groups.len()).collect();
        for rule in PATHS {
            let was = treated(rule, &[], &problem);
            let mut rest = pick(&problem, &others);
            for (units, used) in rest.stock.iter_mut().zip(&problem.treatments[0].bundle) {
                *units = (*units - used * was[0]).max(0.0);
            }
            same(&treated(rule, &[], &rest), &was[1..], &format!("A11, {rule}"));
        }
    });
}

#[test]
fn more_need_does_not_mean_less_treatment() {
    let needier = |problem: &Problem, more: u32| {
        let mut needier = problem.clone();
        needier.groups[0].need += f64::from(more);
        needier
    };
    law(300, (problem(SINGLE), 1_u32..20), |(problem, more)| {
        for rule in PATHS {
            let (was, is) = (treated(rule, &[], &problem), treated(rule, &[], &needier(&problem, more)));
            nobody_loses(&is[..1], &was[..1], &format!("A12, {rule}"));
        }
    });
    law(300, (problem(COURSES), 1_u32..20), |(problem, more)| {
        for rule in every() {
            let (was, is) = (treated(rule, &[], &problem), treated(rule, &[], &needier(&problem, more)));
            nobody_loses(&is[..1], &was[..1], &format!("A12, {rule}"));
        }
    });
}

// One supply, and the same supply twice.

/// The same problem with every supply listed twice: nothing is one estate any more.
fn doubled(problem: &Problem) -> Problem {
    let mut doubled = problem.clone();
    doubled.stock.extend_from_within(..);
    doubled.treatments.iter_mut().for_each(|way| way.bundle.extend_from_within(..));
    doubled
}

#[test]
fn the_same_supply_twice_is_shared_like_the_supply_itself() {
    law(400, problem(COURSES), |problem| {
        for rule in every() {
            same(&treated(rule, &[], &doubled(&problem)), &treated(rule, &[], &problem), rule);
        }
    });
}

#[test]
fn a_supply_that_nobody_lacks_changes_nothing() {
    law(200, problem(COURSES), |problem| {
        let mut plenty = doubled(&problem);
        plenty.stock[1] = 1000.0;
        for rule in every() {
            same(&treated(rule, &[], &plenty), &treated(rule, &[], &problem), rule);
        }
    });
}

#[test]
fn bundles_of_one_supply_are_claims_in_its_units() {
    let shape = Shape { supplies: 1, zeros: false, ..SINGLE };
    law(300, problem(shape), |problem| {
        let units: Vec<f64> = problem.treatments.iter().map(|way| way.bundle[0]).collect();
        let claims: Vec<f64> = problem.groups.iter().zip(&units).map(|(group, units)| group.need * units).collect();
        for rule in ["claims.random_arrival", "claims.adjusted_proportional", "claims.minimal_overlap"] {
            let awards = treated(rule, &[], &courses(&claims, problem.stock[0]));
            let patients: Vec<f64> = awards.iter().zip(&units).map(|(award, units)| award / units).collect();
            same(&treated(rule, &[], &problem), &patients, rule);
        }
    });
}

#[test]
fn where_everybody_fits_nothing_is_divided() {
    law(100, problem(SINGLE), |mut problem| {
        for supply in 0..problem.stock.len() {
            problem.stock[supply] =
                problem.treatments.iter().map(|way| way.bundle[supply] * problem.groups[way.group].need).sum();
        }
        let need: Vec<f64> = problem.groups.iter().map(|group| group.need).collect();
        every().for_each(|rule| same(&treated(rule, &[], &problem), &need, rule));
    });
}

/// The second supply is scarcest and divided first; the third party then has the first one to itself.
#[test]
fn the_scarcest_supply_is_divided_first() {
    let bundles = [vec![1.0, 1.0], vec![0.0, 1.0], vec![1.0, 0.0]];
    let problem = Problem::plain(&[100.0, 200.0, 300.0], &bundles, &[300.0, 100.0]);
    for rule in ["claims.adjusted_proportional", "claims.minimal_overlap"] {
        let outcome = run(rule, &[], &Problem { top_up: false, ..problem.clone() });
        same(&outcome.allocation.treated, &[50.0, 50.0, 250.0], rule);
    }
    // Between the first two, 80 of the scarcest supply are not contested, and 20 are halved; then the first
    // group would use 450 of the other supply, of which there are 430.
    let bundles = [vec![5.0, 1.0], vec![0.0, 1.0], vec![1.0, 0.0]];
    let problem = Problem::plain(&[100.0, 20.0, 10.0], &bundles, &[430.0, 100.0]);
    let outcome = run("claims.adjusted_proportional", &[], &Problem { top_up: false, ..problem.clone() });
    same(&outcome.allocation.treated, &[86.0, 10.0, 0.0], "a share that is cut");
    same(&treated("claims.adjusted_proportional", &[], &problem), &[86.0, 14.0, 0.0], "and what that leaves");
}

// What the rules have in common with others.

#[test]
fn two_groups_concede_and_divide() {
    law(200, (1_u32..40, 1_u32..40, 0_u32..=24), |(first, second, part)| {
        let claims = [f64::from(first), f64::from(second)];
        let stock = (claims[0] + claims[1]) * f64::from(part) / 24.0;
        let conceded = [(stock - claims[1]).max(0.0), (stock - claims[0]).max(0.0)];
        let half = (stock - conceded[0] - conceded[1]) / 2.0;
        for rule in ["claims.talmud", "claims.random_arrival", "claims.adjusted_proportional", "claims.minimal_overlap"]
        {
            same(&treated(rule, &[], &courses(&claims, stock)), &[conceded[0] + half, conceded[1] + half], rule);
        }
    });
}

#[test]
fn proportional_division_is_the_expectation_of_the_lottery() {
    law(200, problem(SINGLE), |problem| {
        let problem = unweighted(problem);
        same(&treated("claims.proportional", &[], &problem), &treated("lottery.equal", &[], &problem), "proportional");
    });
    let divided = run("claims.proportional", &[], &courses(&[60.0, 50.0], 30.0));
    assert!(divided.draw.is_none() && !divided.record.random);
}

#[test]
fn weights_quicken_awards_and_lighten_losses() {
    let weighted = |rule: &str, stock: f64| {
        let mut problem = courses(&[60.0, 60.0, 10.0], stock);
        problem.groups[0].weight = 2.0;
        treated(rule, &[], &problem)
    };
    same(&weighted("claims.constrained_equal_awards", 40.0), &[20.0, 10.0, 10.0], "awards");
    same(&weighted("claims.constrained_equal_awards", 100.0), &[60.0, 30.0, 10.0], "awards of many");
    same(&weighted("claims.constrained_equal_losses", 90.0), &[50.0, 40.0, 0.0], "losses");
    same(&weighted("claims.proportional", 38.0), &[24.0, 12.0, 2.0], "shares");
    same(&weighted("claims.proportional", 95.0), &[60.0, 30.0, 5.0], "shares, one of them full");
    let mut problem = courses(&[10.0, 10.0], 15.0);
    problem.groups[0].weight = 0.0;
    for rule in &PATHS[..3] {
        same(&treated(rule, &[], &problem), &[5.0, 10.0], &format!("{rule}: weight 0 waits"));
    }
}

// Whole patients one at a time.

/// Who gets the next patient, by the words of the rule book.
fn next(rule: &str, claims: &[f64], awards: &[f64]) -> Option<usize> {
    let unmet = (0..claims.len()).filter(|&i| awards[i] < claims[i]);
    let lowest_award = |i: &usize| awards[*i];
    let largest_loss = |i: &usize| awards[*i] - claims[*i];
    let first_by =
        |of: &dyn Fn(&usize) -> f64, group: Vec<usize>| group.into_iter().min_by(|a, b| of(a).total_cmp(&of(b)));
    match rule {
        "claims.constrained_equal_awards" => first_by(&lowest_award, unmet.collect()),
        "claims.constrained_equal_losses" => first_by(&largest_loss, unmet.collect()),
        "claims.talmud" => {
            let (below, above): (Vec<usize>, Vec<usize>) = unmet.partition(|&i| awards[i] < claims[i] / 2.0);
            first_by(&lowest_award, below).or_else(|| first_by(&largest_loss, above))
        }
        other => panic!("nothing is said of {other}"),
    }
}

#[test]
fn whole_patients_are_given_one_at_a_time() {
    law(300, problem(COURSES), |problem| {
        let mut problem = unweighted(Problem { whole: true, ties: TiePolicy::Order, ..problem });
        // Even claims, so that half of a claim is whole.
        problem.groups.iter_mut().for_each(|patients| patients.need *= 2.0);
        let claims: Vec<f64> = problem.groups.iter().map(|patients| patients.need).collect();
        for rule in ["claims.constrained_equal_awards", "claims.constrained_equal_losses", "claims.talmud"] {
            let mut awards = vec![0.0; claims.len()];
            for _ in 0..problem.stock[0] as usize {
                let Some(next) = next(rule, &claims, &awards) else { break };
                awards[next] += 1.0;
            }
            same(&treated(rule, ONE_BY_ONE, &problem), &awards, rule);
        }
    });
}

#[test]
fn one_at_a_time_more_stock_takes_nobody_back() {
    law(200, (problem(COURSES), 1_u32..5), |(problem, more)| {
        let problem = Problem { whole: true, ties: TiePolicy::Order, ..problem };
        for rule in PATHS {
            let was = treated(rule, ONE_BY_ONE, &problem);
            nobody_loses(&treated(rule, ONE_BY_ONE, &richer(&problem, &[more])), &was, rule);
        }
    });
    // The largest remainder does take patients back: the Alabama paradox.
    let with = |stock: f64| {
        treated("claims.proportional", &[], &Problem { whole: true, ..courses(&[60.0, 60.0, 20.0], stock) })
    };
    assert_eq!((with(10.0)[2], with(11.0)[2]), (2.0, 1.0));
}

#[test]
fn one_at_a_time_is_quick_among_billions_and_says_what_a_tie_decided() {
    let problem = Problem { whole: true, ..courses(&[3e9, 1e9, 1e9, 7.0], 2e9 + 1.0) };
    let outcome = run("claims.constrained_equal_awards", ONE_BY_ONE, &problem);
    // A third of what the small group leaves is 666,666,664.67.
    assert_eq!(outcome.allocation.treated, [666_666_665.0, 666_666_665.0, 666_666_664.0, 7.0]);
    assert_eq!(outcome.record.ties[0].groups, [0, 1, 2]);
}

// Weighted draws.

const SUCCESSIVE: (&str, Set) = ("lottery.weighted", &[("draw", 1.0), ("deprived_share", 1.0)]);
const INDEPENDENT: (&str, Set) = ("lottery.weighted", &[("draw", 2.0)]);

fn weighted(need: &[f64], weights: &[f64], stock: f64) -> Problem {
    let mut problem = Problem { whole: true, ..courses(need, stock) };
    for (patients, weight) in problem.groups.iter_mut().zip(weights) {
        patients.weight = *weight;
    }
    problem
}

/// Mean and variance of the total, and mean per group, over draws with many seeds.
fn drawn((rule, set): (&str, Set), problem: &Problem, seeds: u64) -> (Vec<f64>, f64) {
    let draw = |seed| {
        let problem = Problem { seed, ..problem.clone() };
        let Outcome { draw, .. } = run(rule, set, &problem);
        per_group(&problem, &draw.unwrap())
    };
    let draws: Vec<Vec<f64>> = (0..seeds).map(draw).collect();
    let mean = |of: &dyn Fn(&Vec<f64>) -> f64| draws.iter().map(of).sum::<f64>() / seeds as f64;
    let means = (0..problem.groups.len()).map(|group| mean(&|draw| draw[group])).collect();
    let total = mean(&|draw| draw.iter().sum());
    (means, mean(&|draw| (draw.iter().sum::<f64>() - total).powi(2)))
}

fn expected((rule, set): (&str, Set), problem: &Problem) -> Vec<f64> {
    per_group(problem, &run(rule, set, problem).expectation)
}

#[test]
fn successive_draws_have_the_chances_that_are_counted() {
    for (need, weights, stock) in [
        (vec![1.0, 1.0, 1.0], vec![2.0, 1.0, 1.0], 2.0),
        (vec![5.0, 3.0, 4.0], vec![0.5, 4.0, 1.0], 6.0),
        (vec![2.0, 2.0, 3.0], vec![1.0, 0.0, 1.0], 6.0),
    ] {
        let problem = weighted(&need, &weights, stock);
        let (means, variance) = drawn(SUCCESSIVE, &problem, 4000);
        for (drawn, expected) in means.iter().zip(expected(SUCCESSIVE, &problem)) {
            assert!((drawn - expected).abs() < 0.1, "{means:?}");
        }
        assert_eq!(variance, 0.0);
    }
}

#[test]
fn successive_draws_among_many_come_near_their_limit() {
    let problem = weighted(&[600.0, 400.0, 200.0], &[1.0, 2.0, 5.0], 500.0);
    let limit = expected(SUCCESSIVE, &problem);
    // Of everybody the part 1 - exp(-w t) is drawn, at the one time t.
    let times: Vec<f64> =
        (0..3).map(|g| -(1.0 - limit[g] / problem.groups[g].need).ln() / problem.groups[g].weight).collect();
    same(&times[..2], &times[1..], "one time for all");
    assert!(near(limit.iter().sum(), 500.0, 1e-12));
    let (means, _) = drawn(SUCCESSIVE, &problem, 200);
    for (drawn, limit) in means.iter().zip(&limit) {
        assert!((drawn - limit).abs() < 3.0, "{means:?} is not near {limit:?}");
    }
}

#[test]
fn the_limit_of_successive_draws_is_close_for_seventeen() {
    // One person too many for counting; with one person less the exact chances differ by this much.
    let exact = expected(SUCCESSIVE, &weighted(&[8.0, 8.0], &[1.0, 2.0], 8.0));
    let divisible = Problem { whole: false, ..weighted(&[8.0, 8.0], &[1.0, 2.0], 8.0) };
    let limit = expected(SUCCESSIVE, &divisible);
    assert!((exact[0] - limit[0]).abs() < 0.1, "{exact:?} and {limit:?}");
    assert!(exact != limit);
}

#[test]
fn successive_draws_pass_over_bundles_that_do_not_fit() {
    let bundles = [vec![3.0, 0.0], vec![1.0, 1.0], vec![1.0, 0.0]];
    let mut problem = Problem { whole: true, ..Problem::plain(&[3.0, 3.0, 4.0], &bundles, &[7.0, 2.0]) };
    problem.groups[0].weight = 3.0;
    let (means, _) = drawn(SUCCESSIVE, &problem, 4000);
    for (drawn, expected) in means.iter().zip(expected(SUCCESSIVE, &problem)) {
        assert!((drawn - expected).abs() < 0.1, "{means:?} is not {expected:?}");
    }
}

#[test]
fn independent_draws_leave_stock_or_run_out() {
    let problem = weighted(&[60.0, 40.0, 20.0], &[1.0, 1.25, 0.5], 50.0);
    let share = expected(("lottery.weighted", &[]), &problem);
    let mean = expected(INDEPENDENT, &problem);
    let (means, variance) = drawn(INDEPENDENT, &problem, 4000);
    assert!(variance > 1.0, "the number of winners is random: {variance}");
    for group in 0..3 {
        assert!((means[group] - mean[group]).abs() < 0.2, "{means:?} is not {mean:?}");
        // Everybody loses the same part, because the stock runs out for anybody.
        assert!(near(mean[group] / share[group], mean[0] / share[0], 1e-9));
    }
    let total: f64 = mean.iter().sum();
    assert!(total < 49.0 && total > 45.0, "{total} of 50 are used on average");
    // Among divisible patients the number of winners is sure.
    let divisible = Problem { whole: false, ..problem };
    same(&expected(INDEPENDENT, &divisible), &expected(("lottery.weighted", &[]), &divisible), "divisible");
}
