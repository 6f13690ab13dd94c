//! Worked examples of the measures, above all of those that need an optimum or give a reason.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/numbers.rs"]
mod numbers;
#[path = "support/problems.rs"]
mod problems;

use evenhand::measures::catalogue::find;
use evenhand::measures::{Ideal, Reason, Value};
use evenhand::scenario::Problem;
use numbers::{close, number};
use problems::{add, empty, measured, patients};

/// Two groups of North (60 and 50 people) and two of South (40 and 30) share 100 courses; North owns
/// 30 of them and South 10.
fn north_and_south() -> Problem {
    let mut problem = empty(&[100.0]);
    for (party, need, untreated, benefit) in
        [(0, 60.0, 0.6, 0.15), (0, 50.0, 0.3, 0.18), (1, 40.0, 0.2, 0.12), (1, 30.0, 0.15, 0.05)]
    {
        add(&mut problem, patients(party, need, untreated), &[(benefit, &[1.0])]);
    }
    problem.parties[0].fallback = Some(vec![30.0]);
    problem.parties[1].fallback = Some(vec![10.0]);
    problem
}

/// First come, first served, and most lives saved.
const FIRST_COME: [f64; 4] = [10.0, 50.0, 40.0, 0.0];
const MOST_LIVES: [f64; 4] = [50.0, 50.0, 0.0, 0.0];

#[test]
fn the_ideal_of_north_and_south() {
    let ideal = Ideal::of(&north_and_south());
    assert!(close(ideal.deaths_averted, 16.5) && ideal.proven);
    let standing: Vec<(f64, f64)> = ideal.parties.iter().map(|party| (party.disagreement, party.best)).collect();
    assert!(close(standing[0].0, 5.4) && close(standing[1].0, 1.2), "{standing:?}");
    assert!(close(standing[0].1, 16.5) && close(standing[1].1, 6.3), "{standing:?}");
}

#[test]
fn south_blocks_most_lives_saved() {
    let problem = north_and_south();
    let measured = |id: &str, treated: &[f64]| measured(find(id).unwrap(), &problem, treated);
    assert_eq!(measured("parties_satisfied", &FIRST_COME), Value::Number(2.0));
    assert_eq!(measured("parties_satisfied", &MOST_LIVES), Value::Number(1.0));
    assert!(close(number(measured("lowest_satisfaction", &FIRST_COME)), 5.1 / 11.1));
    assert!(close(number(measured("lowest_satisfaction", &MOST_LIVES)), -1.2 / 5.1));
    assert!(close(number(measured("price_of_fairness", &FIRST_COME)), 1.2 / 16.5));
    assert_eq!(measured("price_of_fairness", &MOST_LIVES), Value::Number(0.0));
}

#[test]
fn envy_compares_shares_per_person_in_need() {
    let problem = north_and_south();
    let envy = |treated: &[f64]| number(measured(find("largest_envy").unwrap(), &problem, treated));
    // South's 40 courses, scaled by 110 to 70, would be 62.86 for North: 50 at 0.18, the rest at 0.15.
    assert!(close(envy(&FIRST_COME), (40.0 * 110.0 / 70.0 - 60.0) * 0.15 / 110.0));
    // North's 100 courses, scaled by 70 to 110, would be 63.64 for South, which has none.
    assert!(close(envy(&MOST_LIVES), (40.0 * 0.12 + (7000.0 / 110.0 - 40.0) * 0.05) / 70.0));
}

#[test]
fn a_walk_away_share_counts_people_and_not_deaths() {
    let mut problem = north_and_south();
    problem.parties[1].walk_away = Some(0.6);
    let satisfied = |problem: &Problem| measured(find("parties_satisfied").unwrap(), problem, &FIRST_COME);
    assert_eq!(satisfied(&problem), Value::Number(1.0));
    problem.parties[1].walk_away = Some(40.0 / 70.0);
    assert_eq!(satisfied(&problem), Value::Number(2.0));
}

#[test]
fn three_supplies_of_a_field_hospital() {
    let mut problem = empty(&[20.0, 300.0, 700.0]);
    add(&mut problem, patients(0, 30.0, 0.5), &[(0.4, &[1.0, 6.0, 20.0])]);
    add(&mut problem, patients(0, 50.0, 0.5), &[(0.2, &[0.0, 4.0, 6.0])]);
    add(&mut problem, patients(0, 40.0, 0.5), &[(0.15, &[0.0, 2.0, 8.0])]);
    assert!(close(Ideal::of(&problem).deaths_averted, 192.0 / 11.0));
    problem.whole = true;
    let ideal = Ideal::of(&problem);
    assert!(close(ideal.deaths_averted, 17.45) && ideal.proven);
    // Staff hours are scarcest (700 of 1220), and 692 of them are used.
    let unused = number(measured(find("unused").unwrap(), &problem, &[5.0, 48.0, 38.0]));
    assert!(close(unused, 1.0 - 692.0 / 700.0), "{unused}");
}

#[test]
fn nine_tenths_treat_three_at_three_tenths_each() {
    for stock in [&[0.9][..], &[0.9, 5.0]] {
        let mut problem = empty(stock);
        problem.whole = true;
        let bundle = &[0.3, 1.0][..stock.len()];
        add(&mut problem, patients(0, 10.0, 0.5), &[(0.5, bundle)]);
        add(&mut problem, patients(1, 10.0, 0.5), &[(0.25, bundle)]);
        let ideal = Ideal::of(&problem);
        assert!(close(ideal.deaths_averted, 1.5) && ideal.proven, "{ideal:?}");
    }
}

#[test]
fn reasons_are_given_in_place_of_numbers() {
    let undefined = |id: &str, problem: &Problem, treated: &[f64]| match measured(find(id).unwrap(), problem, treated) {
        Value::Undefined(reason) => reason,
        value => panic!("{id}: {value:?}"),
    };
    let nobody = empty(&[1.0]);
    assert_eq!(undefined("coverage", &nobody, &[]), Reason::NoNeed);
    assert_eq!(undefined("worst_coverage", &nobody, &[]), Reason::NoNeed);
    assert_eq!(undefined("unused", &nobody, &[]), Reason::NoNeed);
    assert_eq!(undefined("parties_satisfied", &nobody, &[]), Reason::NoNeed);
    assert_eq!(undefined("price_of_fairness", &nobody, &[]), Reason::NothingToGain);
    let mut one = empty(&[0.0]);
    add(&mut one, patients(0, 5.0, 0.5), &[(0.3, &[1.0])]);
    assert_eq!(undefined("unused", &one, &[0.0]), Reason::NoSupply);
    for id in ["gap", "hoover", "gini", "concentration"] {
        assert_eq!(undefined(id, &one, &[0.0]), Reason::OnlyOneGroup, "{id}");
    }
    for id in ["parties_satisfied", "largest_envy", "lowest_satisfaction"] {
        assert_eq!(undefined(id, &one, &[0.0]), Reason::OnlyOneParty, "{id}");
    }
    let mut two = one.clone();
    two.stock = vec![4.0];
    add(&mut two, patients(1, 5.0, 0.5), &[(0.3, &[1.0])]);
    assert_eq!(undefined("gini", &two, &[0.0, 0.0]), Reason::NobodyTreated);
    assert_eq!(undefined("hoover", &two, &[0.0, 0.0]), Reason::NobodyTreated);
    assert_eq!(undefined("concentration", &two, &[4.0, 0.0]), Reason::NoDeprivationRank);
    assert_eq!(undefined("parties_satisfied", &two, &[4.0, 0.0]), Reason::NoWalkAway);
    assert_eq!(undefined("life_years_gained", &two, &[4.0, 0.0]), Reason::NoAges);
    assert_eq!(undefined("dalys_averted", &two, &[4.0, 0.0]), Reason::NoAges);
    add(&mut two, patients(1, 5.0, 0.5), &[(0.3, &[1.0])]);
    two.groups[1].deprivation_rank = Some(1.0);
    two.groups[2].deprivation_rank = Some(2.0);
    assert_eq!(undefined("concentration", &two, &[4.0, 0.0, 0.0]), Reason::NobodyRankedTreated);
    assert_eq!(undefined("concentration", &two, &[0.0, 0.0, 0.0]), Reason::NobodyTreated);
}

#[test]
fn nobody_treated_is_a_real_zero_where_nothing_is_divided() {
    let problem = north_and_south();
    for id in ["treated", "coverage", "deaths_averted", "life_years_gained", "dalys_averted", "worst_coverage", "gap"] {
        assert_eq!(measured(find(id).unwrap(), &problem, &[0.0; 4]), Value::Number(0.0), "{id}");
    }
    assert_eq!(measured(find("unused").unwrap(), &problem, &[0.0; 4]), Value::Number(1.0));
    assert_eq!(measured(find("untreated").unwrap(), &problem, &[0.0; 4]), Value::Number(180.0));
}

#[test]
fn harm_counts_against_the_total() {
    let mut problem = empty(&[10.0]);
    add(&mut problem, patients(0, 10.0, 0.2), &[(-0.1, &[1.0])]);
    add(&mut problem, patients(1, 10.0, 0.2), &[(0.1, &[1.0])]);
    problem.parties[1].walk_away = Some(0.0);
    assert_eq!(measured(find("deaths_averted").unwrap(), &problem, &[10.0, 0.0]), Value::Number(-1.0));
    assert_eq!(measured(find("price_of_fairness").unwrap(), &problem, &[10.0, 0.0]), Value::Number(2.0));
    assert_eq!(measured(find("parties_satisfied").unwrap(), &problem, &[10.0, 0.0]), Value::Number(1.0));
}
