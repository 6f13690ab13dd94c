//! Rules between countries on small cases worked out by hand, and the laws of caps, floors and own stock.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;

use evenhand::rules::{Look, Missing};
use evenhand::scenario::{Comorbidity, GroupField, PartyField, PartyNumbers, Problem};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;

use problems::{ANY, law, problem};
use support::{Set, add_treatment, courses, near, run, same, treated, try_run};

/// One group for each of as many countries, one course for each patient.
fn countries(need: &[f64], stock: f64) -> Problem {
    let mut problem = courses(need, stock);
    problem.parties = vec![PartyNumbers::default(); need.len()];
    problem.groups.iter_mut().enumerate().for_each(|(party, group)| group.party = party);
    problem
}

fn each(problem: &mut Problem, values: &[f64], set: fn(&mut PartyNumbers, Option<f64>)) {
    problem.parties.iter_mut().zip(values).for_each(|(party, value)| set(party, Some(*value)));
}

#[track_caller]
fn gives(rule: &str, set: Set, problem: &Problem, want: &[f64]) {
    same(&treated(rule, set, problem), want, &format!("{rule} {set:?}"));
}

// COVAX.

/// The rule book's example of phase 1, with courses as persons.
fn pool() -> Problem {
    let mut problem = countries(&[5.0, 20.0, 60.0, 15.0], 12.0);
    each(&mut problem, &[5.0, 20.0, 60.0, 15.0], |party, value| party.population = value);
    each(&mut problem, &[0.2, 0.2, 0.2, 0.1], |party, value| party.requested_coverage = value);
    problem
}

const PHASE_1: &str = "country.covax_phase1";

#[test]
fn the_first_tranche_comes_before_the_second() {
    // 3 % of the first three are 2.55 courses; the last is covered beyond that already.
    let mut problem = Problem { stock: vec![2.0], ..pool() };
    problem.parties[3].coverage_so_far = Some(0.05);
    gives(PHASE_1, &[], &problem, &[2.0 * 5.0 / 85.0, 2.0 * 20.0 / 85.0, 2.0 * 60.0 / 85.0, 0.0]);
    // Without a first tranche it takes part from the start.
    gives(PHASE_1, &[("first_tranche", 0.0)], &problem, &[0.1, 0.4, 1.2, 0.3]);
}

#[test]
fn shipments_below_the_least_are_dropped_or_raised() {
    let problem = pool();
    gives(PHASE_1, &[("least_shipment", 1.0)], &problem, &[0.0, 3.0, 8.0, 1.0]);
    gives(PHASE_1, &[("least_shipment", 1.0), ("small_shipment", 1.0)], &problem, &[1.0, 3.0, 7.0, 1.0]);
    // Two exact halves compete for the last shipment: a tie that the record tells.
    let ties = run(PHASE_1, &[("least_shipment", 1.0), ("small_shipment", 1.0)], &problem).record.ties;
    assert_eq!(ties[0].groups, [1, 2]);
}

#[test]
fn the_buffer_stays_in_store() {
    let problem = Problem { whole: true, ..pool() };
    let sum: f64 = treated(PHASE_1, &[("buffer", 0.25)], &problem).iter().sum();
    assert_eq!(sum, 9.0);
}

#[test]
fn phase_2_multiplies_threat_by_vulnerability_and_starts_from_a_floor() {
    let mut problem = countries(&[100.0, 100.0], 30.0);
    each(&mut problem, &[100.0, 100.0], |party, value| party.population = value);
    each(&mut problem, &[0.5, 1.0], |party, value| party.threat = value);
    each(&mut problem, &[0.5, 0.5], |party, value| party.vulnerability = value);
    let rule = "country.covax_phase2";
    // .25 to .5, and .5 to .75.
    gives(rule, &[("combine", 1.0)], &problem, &[10.0, 20.0]);
    gives(rule, &[], &problem, &[12.0, 18.0]);
    each(&mut problem, &[0.0, 1.0], |party, value| party.threat = value);
    gives(rule, &[("combine", 1.0), ("floor", 0.1)], &problem, &[3.0, 27.0]);
    problem.parties[0].threat = None;
    assert_eq!(try_run(rule, &[], &problem), Err(Missing::party(PartyField::Threat)));
}

// Orders of parties.

#[test]
fn phase_1_computes_the_years_where_they_are_not_stated() {
    // .2 x 50 years against .3 x 20 years.
    let mut problem = countries(&[10.0, 10.0], 10.0);
    for (group, (benefit, years)) in [(0.2, 50.0), (0.3, 20.0)].into_iter().enumerate() {
        problem.treatments[group].benefit = benefit;
        problem.groups[group].reference_years = Some(years);
    }
    gives("country.fair_priority_p1", &[], &problem, &[10.0, 0.0]);
    problem.parties[1].life_years_per_course = Some(10.1);
    gives("country.fair_priority_p1", &[], &problem, &[0.0, 10.0]);
    problem.groups[0].reference_years = None;
    problem.parties[1].life_years_per_course = None;
    problem.groups[1].reference_years = None;
    let missing = Missing::party(PartyField::LifeYearsPerCourse);
    assert_eq!(try_run("country.fair_priority_p1", &[], &problem), Err(missing));
}

/// Three countries of which each is first in one of years, poverty and income.
fn harmed() -> Problem {
    let mut problem = countries(&[10.0, 10.0, 10.0], 15.0);
    each(&mut problem, &[3.0, 1.0, 1.0], |party, value| party.life_years_per_course = value);
    each(&mut problem, &[0.0, 20.0, 10.0], |party, value| party.poverty_averted_per_course = value);
    each(&mut problem, &[0.0, 100.0, 200.0], |party, value| party.income_saved_per_course = value);
    problem
}

#[test]
fn phase_2_adds_standard_scores_or_takes_harms_in_turn() {
    // Standard scores: 1.414 -1.225 -1.225; -.707 1.225 0; -.707 0 1.225: sums -1.035, .518, .518.
    let tied = run("country.fair_priority_p2", &[], &harmed());
    same(&tied.allocation.treated, &[0.0, 7.5, 7.5], "sum");
    assert_eq!(tied.record.ties[0].groups, [1, 2]);
    gives("country.fair_priority_p2", &[("combine", 1.0)], &harmed(), &[10.0, 5.0, 0.0]);
    assert!(try_run("country.fair_priority_p2", &[], &countries(&[1.0], 1.0)).is_err());
}

#[test]
fn parties_past_phase_1_stand_in_the_order_of_phase_2() {
    let mut problem = harmed();
    problem.parties[2].income_saved_per_course = Some(300.0);
    gives("country.fair_priority_p1", &[("threshold", 2.0)], &problem, &[10.0, 0.0, 5.0]);
}

#[test]
fn phase_3_goes_by_transmission() {
    let mut problem = countries(&[10.0, 10.0, 10.0], 15.0);
    problem.parties[0].reproduction_number = Some(0.9);
    problem.parties[1].reproduction_number = Some(1.8);
    gives("country.fair_priority_p3", &[], &problem, &[5.0, 10.0, 0.0]);
}

// Malaria.

const MALARIA: &str = "country.malaria_2022";

#[test]
fn need_goes_by_category_and_promises_come_first() {
    // Risks in bands of a fifth of the highest: categories 1, 1, 2, 5.
    let mut problem = countries(&[10.0, 10.0, 10.0, 10.0], 15.0);
    for (group, risk) in problem.groups.iter_mut().zip([0.1, 0.08, 0.079, 0.01]) {
        group.risk_untreated = risk;
    }
    gives(MALARIA, &[("cap", 1.0)], &problem, &[7.5, 7.5, 0.0, 0.0]);
    problem.groups[3].reciprocity_share = 0.4;
    gives(MALARIA, &[("cap", 1.0)], &problem, &[5.5, 5.5, 0.0, 4.0]);
    gives(MALARIA, &[("cap", 1.0), ("promises", 1.0)], &problem, &[7.5, 7.5, 0.0, 0.0]);
    let scores: Vec<f64> = run(MALARIA, &[], &problem).record.scores.into_iter().flatten().collect();
    assert_eq!(scores, [1.0, 1.0, 2.0, 5.0]);
}

#[test]
fn the_cap_of_a_country_lasts_while_others_have_need_of_the_first_category() {
    let mut problem = countries(&[60.0, 10.0, 30.0], 50.0);
    problem.groups[2].risk_untreated = 0.01;
    problem.groups[0].risk_untreated = 0.1;
    problem.groups[1].risk_untreated = 0.1;
    // 20 % of 50 is 10; then only the first country has need of category 1, and its cap is lifted.
    gives(MALARIA, &[], &problem, &[40.0, 10.0, 0.0]);
    gives(MALARIA, &[("pace", 1.0), ("cap", 1.0)], &problem, &[60.0 * 5.0 / 7.0, 10.0 * 5.0 / 7.0, 0.0]);
}

// Cholera and mpox.

const ICG: &str = "country.icg";

/// Three requests: danger .9, .2, .6 of the highest, in order of arrival.
fn requests() -> Problem {
    let mut problem = countries(&[40.0, 40.0, 40.0], 60.0);
    each(&mut problem, &[0.9, 0.2, 0.6], |party, value| party.threat = value);
    for (place, group) in problem.groups.iter_mut().enumerate() {
        group.arrival = Some([3.0, 1.0, 2.0][place]);
    }
    problem
}

#[test]
fn requests_that_pass_are_filled_in_order_of_arrival_or_of_points() {
    // 2.7, .6 and 1.8 points.
    gives(ICG, &[], &requests(), &[20.0, 0.0, 40.0]);
    gives(ICG, &[("threshold", 0.0)], &requests(), &[0.0, 40.0, 20.0]);
    gives(ICG, &[("window", 10.0)], &requests(), &[40.0, 0.0, 20.0]);
    gives(ICG, &[("window", 10.0), ("partial", 1.0)], &requests(), &[40.0, 0.0, 0.0]);
    gives(ICG, &[("window", 10.0), ("reserve", 0.5)], &requests(), &[30.0, 0.0, 0.0]);
    gives(ICG, &[("threshold", 3.0)], &requests(), &[0.0, 0.0, 0.0]);
}

#[test]
fn capacity_and_own_stock_count_among_the_points() {
    let mut problem = requests();
    // (2.7 + 0) / 2 with no capacity; (.6 + 3) / 2 with full capacity.
    each(&mut problem, &[1.0, 0.0], |party, value| party.vulnerability = value);
    gives(ICG, &[("threshold", 1.5)], &problem, &[0.0, 40.0, 20.0]);
    // Danger .6 with all need covered: .9 points.
    problem.parties[2].fallback = Some(vec![40.0]);
    gives(ICG, &[("threshold", 1.5)], &problem, &[20.0, 40.0, 0.0]);
}

#[test]
fn one_dose_for_each_reaches_twice_as_many() {
    let mut problem = courses(&[40.0], 40.0);
    problem.groups[0].risk_untreated = 0.01;
    problem.treatments[0].bundle = vec![2.0];
    add_treatment(&mut problem, 0.1, vec![1.0]);
    gives(ICG, &[], &problem, &[20.0]);
    gives(ICG, &[("doses", 1.0)], &problem, &[40.0]);
    gives(ICG, &[("doses", 1.0), ("partial", 1.0)], &problem, &[40.0]);
}

#[test]
fn mpox_shares_by_cases_at_risk_up_to_what_a_country_asks_for() {
    let mut problem = countries(&[100.0, 100.0, 100.0], 100.0);
    for (group, risk) in problem.groups.iter_mut().zip([0.07, 0.02, 0.01]) {
        group.risk_untreated = risk;
    }
    let rule = "country.mpox_2024";
    gives(rule, &[], &problem, &[70.0, 20.0, 10.0]);
    gives(rule, &[("floor", 0.15)], &problem, &[85.0 * 7.0 / 9.0, 85.0 * 2.0 / 9.0, 15.0]);
    problem.parties[0] =
        PartyNumbers { population: Some(500.0), requested_coverage: Some(0.1), ..PartyNumbers::default() };
    gives(rule, &[], &problem, &[50.0, 100.0 / 3.0, 50.0 / 3.0]);
    assert_eq!(try_run(rule, &[("weight", 1.0)], &problem), Err(Missing::party(PartyField::Threat)));
}

// The needs score.

#[test]
fn a_factor_counts_where_every_country_states_it() {
    let mut problem = countries(&[100.0, 100.0], 50.0);
    let rule = "country.needs_score";
    // All patients are at mean risk: 16.1 points each.
    each(&mut problem, &[300.0, 100.0], |party, value| party.population = value);
    gives(rule, &[], &problem, &[37.5, 12.5]);
    each(&mut problem, &[0.5, 0.0], |party, value| party.coverage_so_far = value);
    each(&mut problem, &[0.2], |party, value| party.vulnerability = value);
    each(&mut problem, &[1000.0, 4000.0], |party, value| party.income_per_head = value);
    problem.groups[1].comorbidity = Comorbidity::Severe;
    // 9.75 + 16.1 + 8.925 and 19.5 + 16.1 + 0 + 11.3; vulnerability is known of one country only.
    let weights = [300.0 * 34.775, 100.0 * 46.9];
    let sum: f64 = weights.iter().sum();
    gives(rule, &[], &problem, &[50.0 * weights[0] / sum, 50.0 * weights[1] / sum]);
    gives(rule, &[("share", 1.0)], &problem, &[0.0, 50.0]);
}

// Own stock, gifts, markets.

const DONORS: &str = "country.donor_directed";

/// 100 courses of which 30 and 10 are own stock; 120 patients.
fn owners() -> Problem {
    let mut problem = countries(&[20.0, 40.0, 60.0], 100.0);
    problem.parties[0].fallback = Some(vec![30.0]);
    problem.parties[1].fallback = Some(vec![10.0]);
    problem
}

#[test]
fn own_stock_stays_and_the_pool_ignores_or_counts_it() {
    // The first keeps 30 for 20 patients; 60 are shared by need 40 and 60 (20 has nobody waiting).
    gives(DONORS, &[], &owners(), &[20.0, 34.0, 36.0]);
    // Counted: both at the same share of need, 70 of 100.
    gives(DONORS, &[("count_prior", 1.0)], &owners(), &[20.0, 28.0, 42.0]);
}

#[test]
fn gifts_come_out_of_own_stock_and_their_excess_goes_to_the_pool_or_back() {
    let mut problem = owners();
    problem.parties[0].earmarks = vec![(1, 5.0), (2, 5.0)];
    gives(DONORS, &[], &problem, &[20.0, 15.0 + 24.0, 5.0 + 36.0]);
    // A gift of 30 to somebody with need of 4: 26 go to the pool, or back to the donor's own 20.
    problem.groups[1].need = 4.0;
    problem.parties[1].fallback = None;
    problem.parties[0].earmarks = vec![(1, 30.0)];
    gives(DONORS, &[], &problem, &[20.0, 4.0, 60.0]);
    let problem = Problem { stock: vec![60.0], ..problem };
    gives(DONORS, &[], &problem, &[14.0, 4.0, 42.0]);
    gives(DONORS, &[("excess", 1.0)], &problem, &[20.0, 4.0, 30.0]);
    // No more than its own stock can be given away.
    let mut problem = owners();
    problem.parties[1].earmarks = vec![(0, 50.0), (2, 50.0)];
    gives(DONORS, &[("pool_by", 0.0)], &problem, &[20.0, 24.0, 41.0]);
}

#[test]
fn stock_that_more_parties_claim_than_there_is_is_cut_in_proportion() {
    let problem = Problem { stock: vec![20.0], ..owners() };
    gives(DONORS, &[], &problem, &[15.0, 5.0, 0.0]);
}

#[test]
fn a_part_is_set_aside_by_burden_and_the_rest_is_sold() {
    let mut problem = countries(&[100.0, 100.0], 100.0);
    for (group, (risk, price)) in problem.groups.iter_mut().zip([(0.3, 10.0), (0.1, 500.0)]) {
        group.risk_untreated = risk;
        group.ability_to_pay = Some(price);
    }
    let rule = "country.set_aside";
    gives(rule, &[], &problem, &[15.0, 85.0]);
    // The affordable half of the pool is beyond the first country's means.
    gives(rule, &[("affordable_price", 50.0)], &problem, &[7.5, 92.5]);
    gives(rule, &[("affordable_price", 50.0), ("donated", 0.2)], &problem, &[15.0, 85.0]);
    gives(rule, &[("share", 0.0)], &problem, &[0.0, 100.0]);
    // More cannot be donated than is set aside.
    gives(rule, &[("share", 0.2), ("donated", 1.0)], &problem, &[15.0, 85.0]);
    problem.parties[0].fallback = Some(vec![40.0]);
    gives(rule, &[("rest_by", 1.0)], &problem, &[15.0 + 40.0 + 20.0, 5.0 + 20.0]);
    problem.groups.iter_mut().for_each(|group| group.ability_to_pay = None);
    let missing = Missing { field: Look::Group(GroupField::AbilityToPay) };
    assert_eq!(try_run(rule, &[], &problem), Err(missing));
}

// Laws.

/// Problems in which caps by population bind, and some parties have stock of their own and gifts.
fn world() -> impl Strategy<Value = Problem> {
    let share = || (0_u32..=10).prop_map(|tenths| f64::from(tenths) / 10.0);
    let party = (
        0_u32..=40,
        weighted(0.7, share()),
        share(),
        weighted(0.5, 0_u32..=10),
        weighted(0.3, (0_usize..3, 0_u32..=8)),
    );
    (problem(ANY), vec(party, 3), any::<bool>()).prop_map(|(mut problem, parties, whole)| {
        for (numbers, (population, requested, covered, own, gift)) in problem.parties.iter_mut().zip(parties) {
            numbers.population = Some(f64::from(population));
            numbers.requested_coverage = requested;
            numbers.coverage_so_far = Some(covered / 5.0);
            numbers.fallback = own.map(|units| vec![f64::from(units); problem.stock.len()]);
            numbers.earmarks = gift.map(|(party, courses)| (party, f64::from(courses))).into_iter().collect();
        }
        Problem { whole, ..problem }
    })
}

fn of_party(problem: &Problem, treated: &[f64], party: usize) -> f64 {
    problem.groups_of(party).map(|group| treated[group]).sum()
}

#[test]
fn a29_no_party_is_covered_beyond_its_target() {
    law(400, world(), |problem| {
        let sets: [(&str, Set, f64); 4] = [
            (PHASE_1, &[], 0.2),
            (PHASE_1, &[("least_shipment", 2.0), ("small_shipment", 1.0)], 0.2),
            ("country.covax_phase2", &[("floor", 0.1)], 0.7),
            ("country.covax_phase2", &[("target", 0.5), ("combine", 1.0)], 0.5),
        ];
        for (rule, set, target) in sets {
            let treated = treated(rule, set, &problem);
            for (party, numbers) in problem.parties.iter().enumerate() {
                let target = target.min(numbers.requested_coverage.unwrap_or(1.0));
                let cap = (target - numbers.coverage_so_far.unwrap()).max(0.0) * numbers.population.unwrap();
                let got = of_party(&problem, &treated, party);
                assert!(got <= cap + 1e-6, "{rule} {set:?}: party {party} has {got} of {cap}");
            }
        }
    });
}

#[test]
fn a29_with_one_supply_shipments_are_whole_and_no_party_waits_at_a_lower_coverage() {
    law(400, world(), |problem| {
        let mut problem = problem;
        // One course for each patient, of one supply.
        problem.stock.truncate(1);
        problem.treatments.iter_mut().for_each(|way| way.bundle = vec![1.0]);
        problem.parties.iter_mut().for_each(|party| party.coverage_so_far = None);
        for size in [1.0, 3.0] {
            let treated = treated(PHASE_1, &[("least_shipment", size), ("target", 0.9)], &problem);
            for party in 0..3 {
                let got = of_party(&problem, &treated, party);
                assert!(near(got, (got / size).round() * size, 1e-9), "{got} of lots of {size}");
            }
        }
        let problem = Problem { whole: false, ..problem };
        let treated = treated(PHASE_1, &[], &problem);
        let coverage = |party: usize| of_party(&problem, &treated, party) / problem.parties[party].population.unwrap();
        for (party, numbers) in problem.parties.iter().enumerate() {
            let need = problem.groups_of(party).map(|group| problem.groups[group].need).sum::<f64>();
            let population = numbers.population.unwrap();
            let cap = (0.2_f64.min(numbers.requested_coverage.unwrap_or(1.0)) * population).min(need);
            let waits = population > 0.0 && of_party(&problem, &treated, party) < cap - 1e-9;
            for other in (0..3).filter(|&other| waits && problem.parties[other].population.unwrap() > 0.0) {
                assert!(coverage(party) >= coverage(other) - 1e-9, "{party} waits behind {other}: {treated:?}");
            }
        }
    });
}

#[test]
fn a01_own_stock_and_gifts_never_exceed_what_there_is() {
    let rules: [(&str, Set); 6] = [
        (DONORS, &[]),
        (DONORS, &[("count_prior", 1.0), ("excess", 1.0)]),
        ("country.set_aside", &[("rest_by", 1.0)]),
        ("country.set_aside", &[]),
        (ICG, &[("reserve", 0.3)]),
        (MALARIA, &[]),
    ];
    law(300, world(), |problem| {
        for (rule, set) in rules {
            let Ok(outcome) = try_run(rule, set, &problem) else { continue };
            for allocation in [Some(&outcome.allocation), outcome.draw.as_ref()].into_iter().flatten() {
                for (supply, stock) in problem.stock.iter().enumerate() {
                    let used = allocation.used(&problem, supply);
                    assert!(used <= stock * (1.0 + 1e-12), "{rule} {set:?}: {used} of {stock}");
                }
            }
        }
    });
}

#[test]
fn a33_no_party_treats_fewer_than_its_own_stock_would() {
    law(300, world(), |problem| {
        let mut problem = Problem { whole: false, ..problem };
        problem.stock.truncate(1);
        problem.treatments.iter_mut().for_each(|way| way.bundle = vec![1.0]);
        problem.parties.iter_mut().for_each(|party| {
            party.earmarks.clear();
            if let Some(own) = &mut party.fallback {
                own.truncate(1);
            }
        });
        let own = |party: usize| problem.parties[party].fallback.as_ref().map_or(0.0, |own| own[0]);
        let cut = (problem.stock[0] / (0..3).map(own).sum::<f64>().max(1e-300)).min(1.0);
        let treated = treated(DONORS, &[], &problem);
        for party in 0..3 {
            let need: f64 = problem.groups_of(party).map(|group| problem.groups[group].need).sum();
            assert!(of_party(&problem, &treated, party) >= (cut * own(party)).min(need) - 1e-9, "{treated:?}");
        }
    });
}
