//! Laws that the rules keep, on random problems.
//!
//! Each law is asserted only of the rules of which it is known to hold, and only under the
//! conditions under which it does. Where a law is known to fail, `rules_axioms.rs` shows an example.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;

use evenhand::rules::{CATALOGUE, Outcome, Pass};
use evenhand::scenario::{Allocation, PartyNumbers, Patients, Problem, TiePolicy};
use microlp::{ComparisonOp, OptimizationDirection};
use proptest::prelude::*;
use proptest::sample::select;

use problems::{ANY, COURSES, ONE_SUPPLY, POSITIVE, SINGLE, law, problem};
use support::{Set, courses, near, per_group, pick, run, same, treated, try_run};

/// A rule with some of its parameters set.
#[derive(Clone, Copy, Debug)]
struct Variant {
    rule: &'static str,
    set: Set<'static>,
}

const fn variant(rule: &'static str, set: Set<'static>) -> Variant {
    Variant { rule, set }
}

const EQUAL: Variant = variant("lottery.equal", &[]);
const WEIGHTED: Variant = variant("lottery.weighted", &[]);
const WEIGHTED_SUM: Variant = variant("lottery.weighted", &[("combine", 1.0), ("deprived_factor", 2.0)]);
const FIRST_COME: Variant = variant("priority.first_come", &[]);
const BLOCK: Variant = variant("priority.first_come", &[("when_stuck", 1.0)]);
const SICKEST: Variant = variant("priority.sickest", &[]);
const SEVEREST: Variant = variant("priority.sickest", &[("by", 1.0)]);
const YOUNGEST: Variant = variant("priority.youngest", &[]);
const DEPRIVED: Variant = variant("priority.deprivation", &[]);
const ESSENTIAL: Variant = variant("priority.instrumental", &[]);
const LIVES: Variant = variant("outcome.lives", &[]);
const SURVIVORS: Variant = variant("outcome.lives", &[("count", 1.0)]);
const LIFE_YEARS: Variant = variant("outcome.life_years", &[]);
const POPULATION: Variant = variant("party.population", &[]);
const BURDEN: Variant = variant("country.burden", &[]);
const NEED: Variant = variant("country.burden", &[("by", 1.0)]);
const PER_PARTY: Variant = variant("party.equal", &[]);
const AWARDS: Variant = variant("claims.constrained_equal_awards", &[]);
const COVERAGE: Variant = variant("welfare.leximin", &[]);
const SURVIVAL: Variant = variant("welfare.leximin", &[("of", 1.0)]);
const LIVES_EACH: Variant = variant("welfare.leximin", &[("of", 2.0)]);
const OPEN_FIRST: Variant = variant("reserve.sequential", &[]);
const RESERVE_FIRST: Variant = variant("reserve.sequential", &[("order", 1.0), ("share", 0.4)]);
const OPEN_QUEUE: Variant = variant("reserve.sequential", &[("baseline", 1.0), ("reserved_for", 1.0)]);
const RESERVE_QUEUE: Variant =
    variant("reserve.sequential", &[("order", 1.0), ("baseline", 2.0), ("reserved_for", 2.0), ("share", 0.5)]);
const KEEP: Variant = variant("reserve.sequential", &[("left_over", 1.0), ("share", 0.6)]);
const PAYING: Variant = variant("market.ability_to_pay", &[]);
const LEAST_PRICE: Variant = variant("market.ability_to_pay", &[("least_price", 200.0)]);

const ALL: [Variant; 28] = [
    EQUAL,
    WEIGHTED,
    WEIGHTED_SUM,
    FIRST_COME,
    BLOCK,
    SICKEST,
    SEVEREST,
    YOUNGEST,
    DEPRIVED,
    ESSENTIAL,
    LIVES,
    SURVIVORS,
    LIFE_YEARS,
    POPULATION,
    BURDEN,
    NEED,
    PER_PARTY,
    AWARDS,
    COVERAGE,
    SURVIVAL,
    LIVES_EACH,
    OPEN_FIRST,
    RESERVE_FIRST,
    OPEN_QUEUE,
    RESERVE_QUEUE,
    KEEP,
    PAYING,
    LEAST_PRICE,
];

/// A queue by one key, everybody served in the end.
const QUEUES: [Variant; 6] = [FIRST_COME, SICKEST, SEVEREST, YOUNGEST, DEPRIVED, PAYING];

/// Serial and progressive filling between groups: the rules of which monotonicity is known.
const FILLING: [Variant; 15] = [
    EQUAL,
    WEIGHTED,
    WEIGHTED_SUM,
    FIRST_COME,
    SICKEST,
    SEVEREST,
    YOUNGEST,
    DEPRIVED,
    ESSENTIAL,
    BURDEN,
    NEED,
    AWARDS,
    COVERAGE,
    SURVIVAL,
    PAYING,
];

const OUTCOMES: [Variant; 3] = [LIVES, SURVIVORS, LIFE_YEARS];
const PARTIES: [Variant; 2] = [POPULATION, PER_PARTY];

impl Variant {
    /// Patients treated per group; `None` when the problem lacks a field that the rule needs.
    fn treated(self, problem: &Problem) -> Option<Vec<f64>> {
        let outcome = try_run(self.rule, self.set, problem).ok()?;
        Some(per_group(problem, &outcome.allocation))
    }

    /// Whether the rule would give this treatment when it can.
    fn wants(self, problem: &Problem, way: usize) -> bool {
        let treatment = &problem.treatments[way];
        let patients = &problem.groups[treatment.group];
        match (self.rule, self.set) {
            ("outcome.lives", []) => treatment.benefit > 0.0,
            ("outcome.lives", _) => 1.0 - patients.risk_untreated + treatment.benefit > 0.0,
            ("outcome.life_years", _) => treatment.benefit * patients.years_left.unwrap_or(0.0) > 0.0,
            ("welfare.leximin", [_, ..]) => treatment.benefit > 0.0,
            ("market.ability_to_pay", [_, ..]) => patients.ability_to_pay.is_some_and(|price| price >= 200.0),
            _ => true,
        }
    }

    /// Whether the rule leaves supply unused on purpose.
    fn holds_back(self) -> bool {
        self.rule == KEEP.rule && self.set == KEEP.set || self.rule == BLOCK.rule && self.set == BLOCK.set
    }
}

#[test]
fn every_rule_is_tested() {
    for rule in CATALOGUE {
        assert!(ALL.iter().any(|variant| variant.rule == rule.id()), "{} has no law tests", rule.id());
    }
}

// Feasibility, waste and determinism.

/// Any problem with whole or divisible patients and any settings.
fn any_settings() -> impl Strategy<Value = Problem> {
    let ties = select(vec![TiePolicy::Share, TiePolicy::Order, TiePolicy::Lottery]);
    (problem(ANY), any::<bool>(), ties, any::<bool>()).prop_map(|(problem, whole, ties, top_up)| {
        let mut problem = Problem { whole, ties, top_up, ..problem };
        if whole {
            // Half of the whole problems have stock that does not divide evenly.
            problem.stock.iter_mut().for_each(|units| *units = if top_up { units.floor() } else { *units });
        }
        problem
    })
}

/// A01: nobody is treated beyond need, and no more is used than there is.
#[track_caller]
fn feasible(problem: &Problem, allocation: &Allocation, what: &str) {
    assert_eq!(allocation.treated.len(), problem.treatments.len());
    for &patients in &allocation.treated {
        assert!(patients.is_finite() && patients >= 0.0, "{what}: {allocation:?}");
    }
    for (group, patients) in problem.groups.iter().enumerate() {
        let treated = allocation.patients(problem, group);
        assert!(treated <= patients.need * (1.0 + 1e-12), "{what}: group {group} of {}: {treated}", patients.need);
    }
    for (supply, stock) in problem.stock.iter().enumerate() {
        let used = allocation.used(problem, supply);
        assert!(used <= stock * (1.0 + 1e-12), "{what}: supply {supply}: {used} of {stock}");
    }
}

#[track_caller]
fn whole(allocation: &Allocation, what: &str) {
    assert!(allocation.treated.iter().all(|patients| patients.fract() == 0.0), "{what}: {allocation:?}");
}

#[track_caller]
fn sound(variant: Variant, problem: &Problem) {
    let Ok(outcome) = try_run(variant.rule, variant.set, problem) else { return };
    let what = format!("{variant:?}");
    let Outcome { allocation, expectation, draw, record } = &outcome;
    feasible(problem, allocation, &what);
    feasible(problem, expectation, &what);
    if problem.whole {
        whole(allocation, &what);
    } else {
        same(&allocation.treated, &expectation.treated, &what);
    }
    if let Some(draw) = draw {
        feasible(problem, draw, &format!("draw of {what}"));
        whole(draw, &what);
    }
    assert_eq!(draw.is_some(), record.random, "{what}");
    assert!(record.scores.iter().flatten().chain(&record.prices).all(|number| number.is_finite()), "{what}");
    assert!((0.0..=1.0).contains(&record.unproven) && record.topped_up >= 0.0, "{what}: {record:?}");
    assert_eq!(try_run(variant.rule, variant.set, problem).as_ref(), Ok(&outcome), "{what} repeated");
}

#[test]
fn a01_every_answer_is_feasible_whole_when_it_should_be_and_repeats() {
    law(400, any_settings(), |problem| ALL.iter().for_each(|variant| sound(*variant, &problem)));
}

/// A02: whoever is left untreated lacks some supply.
#[track_caller]
fn no_waste(variant: Variant, problem: &Problem, allocation: &Allocation) {
    let left: Vec<f64> =
        problem.stock.iter().enumerate().map(|(supply, units)| units - allocation.used(problem, supply)).collect();
    for (way, treatment) in problem.treatments.iter().enumerate() {
        let waiting = problem.groups[treatment.group].need - allocation.patients(problem, treatment.group);
        let more = treatment.bundle.iter().zip(&left).filter(|(units, _)| **units > 0.0);
        let more = more.map(|(units, left)| left / units).fold(waiting, f64::min);
        let need = problem.groups[treatment.group].need;
        let most = if problem.whole { 1.0 - 1e-9 } else { 1e-9 * need.max(1.0) };
        assert!(
            more <= most || !variant.wants(problem, way),
            "{variant:?}: treatment {way} could reach {more} more patients after {allocation:?}, left {left:?}"
        );
    }
}

#[test]
fn a02_nothing_that_someone_could_use_is_left() {
    law(400, any_settings(), |problem| {
        let problem = Problem { top_up: true, ..problem };
        for variant in ALL.into_iter().filter(|variant| !variant.holds_back()) {
            let Ok(outcome) = try_run(variant.rule, variant.set, &problem) else { continue };
            no_waste(variant, &problem, &outcome.allocation);
            if let Some(draw) = outcome.draw {
                no_waste(variant, &Problem { whole: true, ..problem.clone() }, &draw);
            }
        }
    });
}

#[test]
fn a03_everybody_is_treated_when_there_is_enough() {
    law(300, any_settings(), |mut problem| {
        for supply in 0..problem.stock.len() {
            let first = |patients: &Patients| problem.treatments[patients.treatments.start].bundle[supply];
            problem.stock[supply] = problem.groups.iter().map(|patients| patients.need * first(patients)).sum();
        }
        let need: Vec<f64> = problem.groups.iter().map(|patients| patients.need).collect();
        // A second treatment may take what another group's only one needs.
        for group in &problem.groups {
            for way in group.treatments.clone().skip(1) {
                problem.treatments[way] = problem.treatments[group.treatments.start].clone();
            }
        }
        for variant in ALL.into_iter().filter(|variant| variant.rule != KEEP.rule || variant.set != KEEP.set) {
            let Some(treated) = variant.treated(&problem) else { continue };
            for (group, patients) in problem.groups.iter().enumerate() {
                if variant.wants(&problem, patients.treatments.start) {
                    same(&treated[group..=group], &need[group..=group], &format!("{variant:?}"));
                }
            }
        }
    });
}

// Symmetry.

/// What two answers must share: patients per group, or the utility that leximin compares.
///
/// Where groups have several treatments, leximin of survival and of lives fixes utilities only.
fn compared(variant: Variant, problem: &Problem) -> Option<Vec<f64>> {
    let outcome = try_run(variant.rule, variant.set, problem).ok()?;
    let by_utility = variant.rule == "welfare.leximin" && !variant.set.is_empty();
    Some(if by_utility {
        (0..problem.groups.len()).map(|group| outcome.allocation.deaths_averted(problem, group)).collect()
    } else {
        per_group(problem, &outcome.allocation)
    })
}

#[test]
fn a04_the_order_of_the_groups_does_not_matter() {
    law(300, (problem(ANY), any::<u64>()), |(problem, key)| {
        let mut order: Vec<usize> = (0..problem.groups.len()).collect();
        evenhand::num::Stream::named(key, "order").shuffle(&mut order);
        let shuffled = pick(&problem, &order);
        for variant in ALL {
            let (Some(was), Some(is)) = (compared(variant, &problem), compared(variant, &shuffled)) else { continue };
            let was: Vec<f64> = order.iter().map(|&group| was[group]).collect();
            same(&is, &was, &format!("{variant:?} in order {order:?}"));
        }
    });
}

#[test]
fn a05_equal_groups_are_treated_alike() {
    law(300, problem(ANY), |problem| {
        let mut groups: Vec<usize> = (0..problem.groups.len()).collect();
        groups.push(0);
        let doubled = pick(&problem, &groups);
        for variant in ALL {
            let Some(treated) = compared(variant, &doubled) else { continue };
            same(&treated[..1], &treated[groups.len() - 1..], &format!("{variant:?}"));
        }
    });
}

#[test]
fn a06_twice_the_need_and_stock_is_twice_the_answer() {
    law(200, (problem(ANY), select(vec![2.0, 1e-3, 1e6])), |(problem, factor)| {
        let mut larger = problem.clone();
        larger.stock.iter_mut().for_each(|units| *units *= factor);
        larger.groups.iter_mut().for_each(|patients| patients.need *= factor);
        for variant in ALL {
            let (Some(was), Some(is)) = (compared(variant, &problem), compared(variant, &larger)) else { continue };
            let is: Vec<f64> = is.iter().map(|patients| patients / factor).collect();
            same(&is, &was, &format!("{variant:?} times {factor}"));
        }
    });
}

#[test]
fn a07_the_unit_of_a_supply_does_not_matter() {
    law(200, (problem(ANY), select(vec![10.0, 1e-6, 1e6])), |(problem, factor)| {
        let mut other = problem.clone();
        other.stock[0] *= factor;
        other.treatments.iter_mut().for_each(|way| way.bundle[0] *= factor);
        for variant in ALL {
            let (Some(was), Some(is)) = (compared(variant, &problem), compared(variant, &other)) else { continue };
            same(&is, &was, &format!("{variant:?} in units of {factor}"));
        }
    });
}

#[test]
fn a08_splitting_a_group_changes_nothing_for_rules_between_persons() {
    law(300, problem(ANY), |problem| {
        let mut groups: Vec<usize> = (0..problem.groups.len()).collect();
        let last = groups.len();
        groups.push(0);
        let mut split = pick(&problem, &groups);
        split.groups[0].need = problem.groups[0].need / 3.0;
        split.groups[last].need = problem.groups[0].need - problem.groups[0].need / 3.0;
        let between_groups = |variant: &Variant| {
            variant.rule == AWARDS.rule || variant.rule == LIVES_EACH.rule && variant.set == LIVES_EACH.set
        };
        for variant in ALL.into_iter().filter(|variant| !between_groups(variant)) {
            let (Some(was), Some(mut is)) = (compared(variant, &problem), compared(variant, &split)) else { continue };
            is[0] += is[last];
            is.truncate(last);
            same(&is, &was, &format!("{variant:?}"));
        }
    });
}

// Monotonicity and consistency: only where no bundle leaves out a supply.

/// Fails when somebody gets less than before.
#[track_caller]
fn nobody_loses(is: &[f64], was: &[f64], what: &str) {
    let fine = is.iter().zip(was).all(|(is, was)| *is >= was - 1e-9 * was.max(1.0));
    assert!(fine, "{what}: {is:?} after {was:?}");
}

#[track_caller]
fn resource_monotone(variant: Variant, problem: &Problem, more: &[u32]) {
    let mut richer = problem.clone();
    for (units, more) in richer.stock.iter_mut().zip(more) {
        *units += f64::from(*more);
    }
    let (Some(was), Some(is)) = (variant.treated(problem), variant.treated(&richer)) else { return };
    nobody_loses(&is, &was, &format!("A09, {variant:?}"));
}

#[track_caller]
fn population_monotone(variant: Variant, problem: &Problem) {
    let others: Vec<usize> = (1..problem.groups.len()).collect();
    let (Some(was), Some(is)) = (variant.treated(problem), variant.treated(&pick(problem, &others))) else { return };
    nobody_loses(&is, &was[1..], &format!("A10, {variant:?}"));
}

/// A11: the groups `leaving` go with what they got; the others get the same again.
#[track_caller]
fn consistent(variant: Variant, problem: &Problem, leaving: impl Fn(usize) -> bool) {
    let Ok(outcome) = try_run(variant.rule, variant.set, problem) else { return };
    let was = per_group(problem, &outcome.allocation);
    let staying: Vec<usize> = (0..problem.groups.len()).filter(|&group| !leaving(group)).collect();
    let mut rest = pick(problem, &staying);
    for (way, patients) in outcome.allocation.treated.iter().enumerate() {
        if leaving(problem.treatments[way].group) {
            for (units, used) in rest.stock.iter_mut().zip(&problem.treatments[way].bundle) {
                *units = (*units - used * patients).max(0.0);
            }
        }
    }
    let Some(is) = variant.treated(&rest) else { return };
    let was: Vec<f64> = staying.iter().map(|&group| was[group]).collect();
    same(&is, &was, &format!("A11, {variant:?}"));
}

#[test]
fn a09_a10_more_stock_or_fewer_groups_hurt_nobody() {
    law(300, (problem(POSITIVE), prop::collection::vec(0_u32..20, 3)), |(problem, more)| {
        for variant in FILLING {
            resource_monotone(variant, &problem, &more);
            population_monotone(variant, &problem);
        }
    });
    law(300, (problem(ONE_SUPPLY), prop::collection::vec(0_u32..20, 1)), |(problem, more)| {
        for variant in FILLING.into_iter().chain(OUTCOMES) {
            resource_monotone(variant, &problem, &more);
            population_monotone(variant, &problem);
        }
    });
    // Parties count courses, so a course must be the same for all.
    law(300, (problem(COURSES), prop::collection::vec(0_u32..20, 1)), |(problem, more)| {
        for variant in PARTIES {
            resource_monotone(variant, &problem, &more);
            population_monotone(variant, &problem);
        }
    });
}

#[test]
fn a11_those_who_leave_with_their_share_change_nothing() {
    law(300, problem(SINGLE), |problem| {
        for variant in FILLING {
            consistent(variant, &problem, |group| group == 0);
        }
    });
    law(200, problem(COURSES), |problem| {
        for variant in PARTIES {
            consistent(variant, &problem, |group| problem.groups[group].party == 0);
        }
    });
}

#[test]
fn a12_more_need_does_not_mean_less_treatment() {
    law(300, (problem(SINGLE), 1_u32..20), |(problem, more)| {
        let mut needier = problem.clone();
        needier.groups[0].need += f64::from(more);
        for variant in FILLING {
            let (Some(was), Some(is)) = (variant.treated(&problem), variant.treated(&needier)) else { continue };
            nobody_loses(&is[..1], &was[..1], &format!("A12, {variant:?}"));
        }
    });
}

// Claims properties of the lottery and the queues, one unit for each patient.

/// What a rule gives when the groups need this much of this stock.
fn with(variant: Variant, problem: &Problem, need: &[f64], stock: f64) -> Option<Vec<f64>> {
    let mut other = problem.clone();
    other.stock[0] = stock;
    for (patients, need) in other.groups.iter_mut().zip(need) {
        patients.need = *need;
    }
    variant.treated(&other)
}

fn need(problem: &Problem) -> Vec<f64> {
    problem.groups.iter().map(|patients| patients.need).collect()
}

fn less(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| (a - b).max(0.0)).collect()
}

/// Essential workers and others in separate groups: composed allocations keep no record of who was served.
fn unmixed(mut problem: Problem) -> Problem {
    problem.groups.iter_mut().for_each(|patients| patients.essential_share = patients.essential_share.round());
    problem
}

#[test]
fn a14_a15_the_lottery_treats_gains_and_losses_alike() {
    law(300, problem(COURSES), |problem| {
        let need = need(&problem);
        let total: f64 = need.iter().sum();
        let stock = problem.stock[0].min(total);
        let gains = with(EQUAL, &problem, &need, stock).unwrap();
        let losses = with(EQUAL, &problem, &need, total - stock).unwrap();
        same(&gains, &less(&need, &losses), "self-duality");
        let halves: Vec<f64> = need.iter().map(|need| need / 2.0).collect();
        same(&with(EQUAL, &problem, &need, total / 2.0).unwrap(), &halves, "midpoint");
    });
}

#[test]
fn a16_stock_may_come_in_two_parts() {
    let rules = QUEUES.into_iter().chain([EQUAL, ESSENTIAL, POPULATION]);
    law(300, (problem(COURSES), 0_u32..=12), |(problem, part)| {
        let problem = unmixed(problem);
        let need = need(&problem);
        let all = problem.stock[0].min(need.iter().sum());
        let some = all * f64::from(part) / 12.0;
        for variant in rules.clone() {
            let Some(whole) = with(variant, &problem, &need, all) else { continue };
            let first = with(variant, &problem, &need, some).unwrap();
            let second = with(variant, &problem, &less(&need, &first), all - some).unwrap();
            let sum: Vec<f64> = first.iter().zip(&second).map(|(a, b)| a + b).collect();
            same(&sum, &whole, &format!("composition up, {variant:?}"));
            if variant.rule != POPULATION.rule {
                let down = with(variant, &problem, &whole, some).unwrap();
                same(&down, &first, &format!("composition down, {variant:?}"));
            }
        }
    });
}

#[test]
fn a17_need_beyond_the_stock_does_not_count_in_a_queue_without_ties() {
    law(300, problem(COURSES), |mut problem| {
        for (place, patients) in problem.groups.iter_mut().enumerate() {
            let key = ((place * 5 + 3) % 7) as f64;
            patients.age = Some(key);
            patients.arrival = Some(key);
            patients.deprivation_rank = Some(key);
            patients.ability_to_pay = Some(key);
            patients.severity = Some(key);
            patients.risk_untreated = key / 10.0;
        }
        let cut: Vec<f64> = need(&problem).iter().map(|need| need.min(problem.stock[0])).collect();
        for variant in QUEUES {
            let whole = variant.treated(&problem).unwrap();
            same(&with(variant, &problem, &cut, problem.stock[0]).unwrap(), &whole, &format!("{variant:?}"));
        }
    });
}

// Priority.

/// The key by which a queue goes, larger first; groups without a key come last.
fn key(variant: Variant, patients: &Patients) -> f64 {
    let key = match (variant.rule, variant.set) {
        ("priority.first_come", _) => patients.arrival.map(|place| -place),
        ("priority.sickest", []) => Some(patients.risk_untreated),
        ("priority.sickest", _) => patients.severity,
        ("priority.youngest", _) => patients.age.map(|age| -age),
        ("priority.deprivation", _) => patients.deprivation_rank.map(|rank| -rank),
        ("market.ability_to_pay", _) => patients.ability_to_pay,
        ("priority.instrumental", _) => Some(patients.essential_share),
        other => panic!("{other:?} is not a queue"),
    };
    key.unwrap_or(f64::NEG_INFINITY)
}

/// A26: nobody is served while somebody with the same bundle who comes before is not.
#[track_caller]
fn respects(variant: Variant, problem: &Problem, before: impl Fn(usize, usize) -> bool) {
    let Some(treated) = variant.treated(problem) else { return };
    for (low, patients) in treated.iter().enumerate() {
        for high in (0..treated.len()).filter(|&high| before(high, low)) {
            let bundle = |group: usize| &problem.treatments[problem.groups[group].treatments.start].bundle;
            let unserved = problem.groups[high].need - treated[high];
            assert!(
                bundle(high) != bundle(low) || *patients <= 1e-9 || unserved <= 1e-9,
                "{variant:?}: {low} is served before {high} in {treated:?}"
            );
        }
    }
}

#[test]
fn a26_a_queue_is_served_in_its_order() {
    law(400, (problem(SINGLE), any::<bool>()), |(problem, whole)| {
        let problem = unmixed(Problem { whole, ..problem });
        for variant in QUEUES.into_iter().chain([BLOCK, LEAST_PRICE, ESSENTIAL]) {
            let keys: Vec<f64> = problem.groups.iter().map(|patients| key(variant, patients)).collect();
            respects(variant, &problem, |high, low| keys[high] > keys[low]);
        }
    });
}

#[test]
fn a31_only_the_order_of_a_key_matters() {
    law(300, problem(ANY), |problem| {
        let mut other = problem.clone();
        for patients in &mut other.groups {
            let up = |key: Option<f64>| key.map(|key| key * key * key + key + 3.0);
            patients.arrival = up(patients.arrival);
            patients.age = up(patients.age);
            patients.deprivation_rank = up(patients.deprivation_rank);
            patients.ability_to_pay = up(patients.ability_to_pay);
            patients.severity = up(patients.severity);
            patients.risk_untreated *= patients.risk_untreated;
        }
        for variant in QUEUES {
            let (Some(was), Some(is)) = (variant.treated(&problem), variant.treated(&other)) else { continue };
            same(&is, &was, &format!("{variant:?}"));
        }
    });
}

// Efficiency.

/// A22: the most by which utilities could still rise without any of them falling.
fn possible_gain(problem: &Problem, utility: impl Fn(usize) -> f64, now: &[f64]) -> f64 {
    let mut lp = microlp::Problem::new(OptimizationDirection::Maximize);
    let columns: Vec<_> = (0..problem.treatments.len())
        .map(|way| lp.add_var(utility(way), (0.0, problem.groups[problem.treatments[way].group].need)))
        .collect();
    for (supply, stock) in problem.stock.iter().enumerate() {
        let row: Vec<_> = columns.iter().zip(&problem.treatments).map(|(c, way)| (*c, way.bundle[supply])).collect();
        lp.add_constraint(&row, ComparisonOp::Le, *stock);
    }
    for (group, patients) in problem.groups.iter().enumerate() {
        let ways = || patients.treatments.clone();
        let heads: Vec<_> = ways().map(|way| (columns[way], 1.0)).collect();
        lp.add_constraint(&heads, ComparisonOp::Le, patients.need);
        let gains: Vec<_> = ways().map(|way| (columns[way], utility(way))).collect();
        lp.add_constraint(&gains, ComparisonOp::Ge, now[group] * (1.0 - 1e-9) - 1e-9);
    }
    let solution = lp.solve().unwrap().into_solution().unwrap();
    solution.objective() - now.iter().sum::<f64>()
}

#[test]
fn a22_no_group_could_gain_without_another_losing() {
    law(200, problem(ANY), |problem| {
        for variant in [COVERAGE, SURVIVAL, LIVES_EACH] {
            let allocation = run(variant.rule, variant.set, &problem).allocation;
            let gain = |way: usize| problem.treatments[way].benefit.max(0.0);
            let treated = per_group(&problem, &allocation);
            let saved: Vec<f64> = (0..treated.len()).map(|group| allocation.deaths_averted(&problem, group)).collect();
            let more = if variant.set.is_empty() {
                possible_gain(&problem, |_| 1.0, &treated)
            } else {
                possible_gain(&problem, gain, &saved)
            };
            assert!(more <= 1e-6, "{variant:?}: {more} more than {allocation:?}");
        }
    });
    law(200, problem(SINGLE), |problem| {
        let more = possible_gain(&problem, |_| 1.0, &EQUAL.treated(&problem).unwrap());
        assert!(more <= 1e-6, "{more}");
    });
}

#[test]
fn a22_the_best_total_is_the_best() {
    law(200, (problem(ANY), any::<bool>()), |(problem, whole)| {
        let problem = Problem { whole, ..problem };
        let value = |variant: Variant, way: usize| {
            let treatment = &problem.treatments[way];
            let patients = &problem.groups[treatment.group];
            match (variant.rule, variant.set) {
                ("outcome.life_years", _) => treatment.benefit * patients.years_left.unwrap_or(0.0),
                (_, []) => treatment.benefit,
                _ => 1.0 - patients.risk_untreated + treatment.benefit,
            }
            .max(0.0)
        };
        for variant in OUTCOMES {
            let Ok(outcome) = try_run(variant.rule, variant.set, &problem) else { continue };
            let total: f64 = outcome.allocation.treated.iter().enumerate().map(|(w, x)| x * value(variant, w)).sum();
            let nothing = vec![0.0; problem.groups.len()];
            let best = if whole {
                best_whole(&problem, |way| value(variant, way))
            } else {
                possible_gain(&problem, |way| value(variant, way), &nothing)
            };
            let missing = best * outcome.record.unproven;
            assert!(total >= best - missing - 1e-7 && total <= best + 1e-7, "{variant:?}: {total} of {best}");
            if !whole {
                assert_eq!(outcome.record.unproven, 0.0);
            }
        }
    });
}

fn best_whole(problem: &Problem, value: impl Fn(usize) -> f64) -> f64 {
    let mut lp = microlp::Problem::new(OptimizationDirection::Maximize);
    let most = |way: usize| problem.groups[problem.treatments[way].group].need as i32;
    let columns: Vec<_> =
        (0..problem.treatments.len()).map(|way| lp.add_integer_var(value(way), (0, most(way)))).collect();
    for (supply, stock) in problem.stock.iter().enumerate() {
        let row: Vec<_> = columns.iter().zip(&problem.treatments).map(|(c, way)| (*c, way.bundle[supply])).collect();
        lp.add_constraint(&row, ComparisonOp::Le, *stock);
    }
    for patients in &problem.groups {
        let heads: Vec<_> = patients.treatments.clone().map(|way| (columns[way], 1.0)).collect();
        lp.add_constraint(&heads, ComparisonOp::Le, patients.need);
    }
    let solution = lp.solve().unwrap().into_solution().unwrap();
    columns.iter().enumerate().map(|(way, column)| solution.var_value(*column).round() * value(way)).sum()
}

// Reserves.

#[test]
fn a27_reserved_units_go_only_to_those_they_are_reserved_for() {
    law(300, any_settings(), |problem| {
        for variant in [OPEN_FIRST, RESERVE_FIRST, OPEN_QUEUE, RESERVE_QUEUE, KEEP] {
            let Ok(outcome) = try_run(variant.rule, variant.set, &problem) else { continue };
            let group_of = |way: usize| &problem.groups[problem.treatments[way].group];
            let eligible = |way: usize| match variant.set.iter().find(|(id, _)| *id == "reserved_for") {
                Some((_, 1.0)) => group_of(way).essential_share > 0.0,
                Some(_) => group_of(way).reciprocity_share > 0.0,
                None => group_of(way).deprivation_rank.is_some_and(|rank| rank <= 2.0),
            };
            for step in outcome.record.steps.iter().filter(|step| step.pass == Pass::Reserved) {
                assert!(step.gifts.iter().all(|gift| eligible(gift.treatment)), "{variant:?}: {step:?}");
            }
        }
    });
}

#[test]
fn a29_the_reserve_is_filled_and_over_and_above_is_no_worse_for_its_beneficiaries() {
    law(300, (problem(COURSES), 0_u32..=10, 0_u32..3), |(problem, tenths, baseline)| {
        let share = f64::from(tenths) / 10.0;
        let set = |order: f64| [("share", share), ("order", order), ("baseline", f64::from(baseline))];
        let beneficiaries = |treated: Vec<f64>| -> f64 {
            let deprived = |group: &usize| problem.groups[*group].deprivation_rank.is_some_and(|rank| rank <= 2.0);
            (0..treated.len()).filter(deprived).map(|group| treated[group]).sum()
        };
        let served = |order: f64| {
            let outcome = try_run("reserve.sequential", &set(order), &problem).ok()?;
            Some(beneficiaries(per_group(&problem, &outcome.allocation)))
        };
        let (Some(above), Some(least)) = (served(0.0), served(1.0)) else { return };
        let promised = beneficiaries(need(&problem)).min(share * problem.stock[0]);
        assert!(least >= promised - 1e-9, "{least} of {promised}");
        assert!(above >= least - 1e-9, "{above} after {least}");
    });
}

#[test]
fn a26_within_a_reserve_the_baseline_order_holds() {
    let first_come = variant("reserve.sequential", &[("baseline", 1.0), ("share", 0.3)]);
    let sickest = variant("reserve.sequential", &[("baseline", 2.0), ("share", 0.3), ("order", 1.0)]);
    law(300, (problem(COURSES), any::<bool>()), |(problem, whole)| {
        let problem = Problem { whole, stock: vec![problem.stock[0].floor()], ..problem };
        let deprived = |group: usize| problem.groups[group].deprivation_rank.is_some_and(|rank| rank <= 2.0);
        for variant in [first_come, sickest] {
            let by = if variant.set.len() == 2 { FIRST_COME } else { SICKEST };
            let keys: Vec<f64> = problem.groups.iter().map(|patients| key(by, patients)).collect();
            if !whole {
                respects(variant, &problem, |high, low| deprived(high) == deprived(low) && keys[high] > keys[low]);
            }
        }
    });
}

// Whole patients and draws.

#[test]
fn a30_whole_answers_round_the_divisible_ones() {
    law(300, problem(COURSES), |problem| {
        let problem = Problem { whole: true, stock: vec![problem.stock[0].floor()], ..problem };
        for variant in ALL {
            let Ok(outcome) = try_run(variant.rule, variant.set, &problem) else { continue };
            for (whole, exact) in outcome.allocation.treated.iter().zip(&outcome.expectation.treated) {
                assert!((whole - exact).abs() < 1.0, "{variant:?}: {outcome:?}");
            }
        }
    });
}

/// Mean and variance of the number drawn per group over many seeds.
fn moments(variant: Variant, problem: &Problem, seeds: u64) -> (Vec<f64>, Vec<f64>) {
    let draws: Vec<Vec<f64>> = (0..seeds)
        .map(|seed| {
            let problem = Problem { seed, ..problem.clone() };
            per_group(&problem, &run(variant.rule, variant.set, &problem).draw.unwrap())
        })
        .collect();
    let over = |term: &dyn Fn(&Vec<f64>, usize) -> f64, group: usize| {
        draws.iter().map(|draw| term(draw, group)).sum::<f64>() / seeds as f64
    };
    let mean: Vec<f64> = (0..problem.groups.len()).map(|group| over(&|draw, g| draw[g], group)).collect();
    let variance = (0..mean.len()).map(|group| over(&|draw, g| (draw[g] - mean[g]).powi(2), group)).collect();
    (mean, variance)
}

/// Fails when a mean of draws is more than five standard errors from the expectation.
#[track_caller]
fn unbiased(variant: Variant, problem: &Problem, seeds: u64) {
    let expected = per_group(problem, &run(variant.rule, variant.set, problem).expectation);
    let (mean, variance) = moments(variant, problem, seeds);
    for group in 0..mean.len() {
        let error = (variance[group] / seeds as f64).sqrt();
        assert!(
            (mean[group] - expected[group]).abs() <= 5.0 * error + 1e-9,
            "{variant:?}: {mean:?} is not {expected:?}, give or take {error}"
        );
    }
}

#[test]
fn draws_of_the_equal_lottery_are_hypergeometric() {
    for (need, stock) in [(vec![60.0, 50.0, 40.0, 30.0], 100.0), (vec![3.0, 2.0, 1.0], 2.0)] {
        let problem = courses(&need, stock);
        let (_, variance) = moments(EQUAL, &problem, 4000);
        let exact = evenhand::rules::lottery_variance(&need, stock);
        unbiased(EQUAL, &problem, 4000);
        for (drawn, exact) in variance.iter().zip(&exact) {
            assert!(near(drawn / exact, 1.0, 0.12), "{variance:?} is not {exact:?}");
        }
    }
}

#[test]
fn draws_give_every_group_its_expectation_on_average() {
    let mut capped = courses(&[10.0, 10.0], 19.0);
    capped.groups[0].weight = 1.25;
    unbiased(WEIGHTED, &capped, 2000);
    let mut problem = courses(&[7.0, 5.0, 4.0, 3.0], 10.0);
    problem.parties = vec![PartyNumbers { population: Some(2.0), ..PartyNumbers::default() }; 3];
    for (group, patients) in problem.groups.iter_mut().enumerate() {
        patients.party = group % 3;
        patients.deprivation_rank = Some(group as f64);
        patients.essential_share = [0.0, 0.3, 0.5, 1.0][group];
        patients.weight = [1.0, 1.5, 2.0, 1.0][group];
    }
    for variant in [WEIGHTED, WEIGHTED_SUM, ESSENTIAL, POPULATION, PER_PARTY] {
        unbiased(variant, &problem, 2000);
    }
}

#[test]
fn a_draw_among_many_with_small_and_large_bundles_ends() {
    let problem = Problem::plain(&[10.0, 1e9], &[vec![1000.0], vec![1e-6]], &[9_500.0]);
    let draw = run(EQUAL.rule, EQUAL.set, &problem).draw.unwrap();
    feasible(&problem, &draw, "draw");
    no_waste(EQUAL, &Problem { whole: true, ..problem }, &draw);
}

// Extremes.

fn extreme(need: &[f64], bundles: &[Vec<f64>], stock: &[f64], risks: &[(f64, f64)]) -> Problem {
    let mut problem = Problem::plain(need, bundles, stock);
    problem.parties[0].population = Some(1e9);
    for (group, (patients, (untreated, treated))) in problem.groups.iter_mut().zip(risks.iter().cycle()).enumerate() {
        patients.risk_untreated = *untreated;
        problem.treatments[group].benefit = untreated - treated;
        patients.age = Some(40.0);
        patients.arrival = Some(group as f64);
        patients.deprivation_rank = Some(group as f64);
        patients.years_left = Some(10.0);
        patients.essential_share = 0.1;
        patients.reciprocity_share = 0.1;
        patients.ability_to_pay = Some(100.0 * group as f64);
        patients.severity = Some(3.0);
    }
    problem
}

#[test]
fn extremes_break_no_rule() {
    let one = |groups: usize| vec![vec![1.0]; groups];
    let some = [(0.5, 0.2), (0.3, 0.3), (0.2, 0.4)];
    let problems = [
        extreme(&[10.0, 5.0], &one(2), &[0.0], &some),
        extreme(&[0.0, 0.0], &one(2), &[10.0], &some),
        extreme(&[0.0], &one(1), &[0.0], &some),
        extreme(&[7.0], &one(1), &[3.0], &some),
        extreme(&[1e12, 1e12, 3.0], &one(3), &[1e12], &some),
        extreme(&[1e12, 1e12, 1e12], &[vec![1e6, 1.0], vec![1.0, 1e-6], vec![3.0, 7.0]], &[1e12, 1e12], &some),
        extreme(&[1e12, 1.0], &[vec![1e-6], vec![1e6]], &[1e6], &some),
        extreme(&[10.0, 20.0, 30.0], &one(3), &[25.0], &[(0.4, 0.2)]),
        extreme(&[10.0, 20.0, 30.0], &one(3), &[25.0], &[(0.2, 0.4)]),
        extreme(&[10.0, 20.0, 30.0], &one(3), &[25.0], &[(0.0, 0.0)]),
        extreme(&[10.0, 20.0], &one(2), &[25.0], &[(1.0, 0.0)]),
        extreme(&[1e9; 7], &one(7), &[4e9 + 3.0], &[(0.1, 0.05)]),
        extreme(&[999_999_999.0, 333_333_333.0, 3e11], &one(3), &[1e11 + 1.0], &[(0.1, 0.05), (0.3, 0.1), (0.2, 0.15)]),
    ];
    for problem in problems {
        for (whole, ties) in [(false, TiePolicy::Share), (true, TiePolicy::Share), (true, TiePolicy::Lottery)] {
            let problem = Problem { whole, ties, ..problem.clone() };
            for variant in ALL {
                sound(variant, &problem);
                if !variant.holds_back()
                    && let Ok(outcome) = try_run(variant.rule, variant.set, &problem)
                {
                    no_waste_of_millions(variant, &problem, &outcome);
                }
            }
        }
    }
}

/// A02 where numbers are so large that a rounding error is more than a patient.
#[track_caller]
fn no_waste_of_millions(variant: Variant, problem: &Problem, outcome: &Outcome) {
    if problem.stock.iter().chain(problem.groups.iter().map(|patients| &patients.need)).all(|size| *size <= 1e10) {
        no_waste(variant, problem, &outcome.allocation);
    }
}

#[test]
fn a_party_without_population_waits_for_what_the_others_leave() {
    let mut problem = courses(&[10.0, 10.0], 15.0);
    problem.parties =
        [0.0, 5.0].map(|people| PartyNumbers { population: Some(people), ..PartyNumbers::default() }).to_vec();
    problem.groups[1].party = 1;
    same(&treated(POPULATION.rule, &[], &problem), &[5.0, 10.0], "population");
}
