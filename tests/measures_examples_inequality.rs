//! Worked examples of the measures of gaps and spread, on small problems.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/numbers.rs"]
mod numbers;
#[path = "support/problems.rs"]
mod problems;

use evenhand::measures::catalogue::find;
use evenhand::measures::inequality::gini::gini_bias_corrected;
use evenhand::measures::{Case, Ideal, Reason, Value};
use evenhand::scenario::Allocation;
use numbers::{close, number};
use problems::{add, empty, measured, patients};

/// A third of everybody, which no two groups have to the last digit.
#[test]
fn rounding_is_no_inequality_to_take_apart() {
    let mut problem = empty(&[100.0]);
    let needs = [7.0, 11.3, 13.0, 17.9];
    for (party, need) in [0, 0, 1, 1].into_iter().zip(needs) {
        add(&mut problem, patients(party, need, 0.5), &[(0.3, &[1.0])]);
    }
    let treated = needs.map(|need| need / 3.0 * (1.0 + f64::EPSILON * need));
    for id in ["theil_t_share_between", "theil_l_share_between", "ge2_share_between"] {
        let share = measured(find(id).unwrap(), &problem, &treated);
        assert_eq!(share, Value::Undefined(Reason::NoInequality), "{id}");
    }
}

#[test]
fn two_parties_share_what_inequality_there_is() {
    let mut problem = empty(&[100.0]);
    for (party, need) in [(0, 40.0), (0, 60.0), (1, 50.0), (1, 50.0)] {
        add(&mut problem, patients(party, need, 0.5), &[(0.3, &[1.0])]);
    }
    let value = |id: &str, treated: &[f64]| measured(find(id).unwrap(), &problem, treated);
    let alike = [20.0, 30.0, 25.0, 25.0];
    assert_eq!(value("theil_t_share_between", &alike), Value::Undefined(Reason::NoInequality));
    assert_eq!(value("theil_t_decomposition_between", &alike), Value::Number(0.0));
    assert_eq!(value("theil_t_share_between", &[40.0, 60.0, 0.0, 0.0]), Value::Number(1.0));
    // Nobody of the second party: only the part between is without end.
    assert_eq!(value("theil_l_share_between", &[30.0, 60.0, 0.0, 0.0]), Value::Number(1.0));
    // Nobody of one group: only the part inside is.
    assert_eq!(value("theil_l_share_between", &[40.0, 0.0, 30.0, 30.0]), Value::Number(0.0));
    assert_eq!(value("theil_l_decomposition_within", &[40.0, 0.0, 30.0, 30.0]), Value::Infinite);
    let both = Value::Undefined(Reason::GroupWithNothing);
    assert_eq!(value("theil_l_share_between", &[40.0, 0.0, 0.0, 0.0]), both);
    assert_eq!(value("ge2_share_between", &[0.0; 4]), Value::Undefined(Reason::NobodyTreated));
    let mut alone = problem.clone();
    alone.groups.iter_mut().for_each(|group| group.party = 0);
    let treated = [40.0, 0.0, 30.0, 30.0];
    let within = measured(find("theil_t_decomposition_within").unwrap(), &alone, &treated);
    assert_eq!(within, Value::Undefined(Reason::OnlyOneParty));
}

#[test]
fn the_least_deprived_are_the_reference() {
    let mut problem = empty(&[100.0]);
    for (rank, need) in [(Some(1.0), 10.0), (Some(3.0), 10.0), (Some(3.0), 30.0), (None, 50.0), (Some(9.0), 0.0)] {
        let people = patients(0, need, 0.5);
        add(&mut problem, people, &[(0.3, &[1.0])]);
        let last = problem.groups.len() - 1;
        problem.groups[last].deprivation_rank = rank;
    }
    let treated = [1.0, 10.0, 15.0, 10.0, 0.0];
    let value = |id: &str| number(measured(find(id).unwrap(), &problem, &treated));
    // 25 of the 40 in the two groups of rank 3 are treated; the group of rank 9 has nobody in need.
    let distances = [62.5 - 10.0, 100.0 - 62.5, 62.5 - 50.0, 62.5 - 20.0];
    assert!(close(value("mdr_unweighted"), distances.iter().sum::<f64>() / 4.0));
    let weighted = distances.iter().zip([10.0, 10.0, 30.0, 50.0]).map(|(d, n)| d * n / 100.0);
    assert!(close(value("mdr_weighted"), weighted.sum()));
    problem.groups[0].deprivation_rank = None;
    problem.groups[1].deprivation_rank = None;
    let one_rank = measured(find("mdr_weighted").unwrap(), &problem, &treated);
    assert_eq!(one_rank, Value::Undefined(Reason::NoDeprivationRank));
}

#[test]
fn whos_measures_are_in_per_cent() {
    let mut problem = empty(&[10_000.0]);
    let need = [1000.0, 2000.0, 3000.0, 4000.0];
    for need in need {
        add(&mut problem, patients(0, need, 0.5), &[(0.3, &[1.0])]);
    }
    let treated = [100.0, 500.0, 1500.0, 3200.0];
    let expected = [
        ("difference_range", 70.0),
        ("bgv", 636.0),
        ("bgsd", 25.219_040_425_8),
        ("cov_percent", 47.583_095_143_1),
        ("mdm_unweighted", 25.25),
        ("mdm_weighted", 21.6),
        ("mdb_unweighted", 38.75),
        ("mdb_weighted", 27.0),
        ("idis_unweighted", 47.641_509_434),
        ("idis_weighted", 40.754_716_981_1),
        ("theil_x1000", 129.748_871_511),
        ("mld_x1000", 169.840_683_781),
        ("par_heat_nonordered", 27.0),
        ("paf_heat_nonordered", 50.943_396_226_4),
        ("ratio_maxmin", 8.0),
        ("palma", 0.727_272_727_273),
        ("gini_bias_corrected", 0.260_377_358_491 * 10_000.0 / 9_999.0),
        ("herfindahl", (0.01_f64 + 0.25 + 2.25 + 10.24) / 28.09),
    ];
    for (id, expected) in expected {
        let got = number(measured(find(id).unwrap(), &problem, &treated));
        assert!((got - expected).abs() < 1e-9 * expected.max(1.0), "{id}: {got}");
    }
}

/// What a card shows adds up to what it says.
#[test]
fn the_parts_on_a_card_add_up() {
    let mut problem = empty(&[100.0]);
    for (party, need) in [(0, 40.0), (0, 60.0), (1, 50.0), (1, 0.0)] {
        add(&mut problem, patients(party, need, 0.5), &[(0.3, &[1.0])]);
    }
    let ideal = Ideal::of(&problem);
    for treated in [[10.0, 40.0, 30.0, 0.0], [0.0, 40.0, 30.0, 0.0]] {
        let allocation = Allocation { treated: treated.to_vec() };
        let case = Case::new(&problem, &allocation, &ideal);
        for (id, times) in
            [("theil_t", 1.0), ("theil_x1000", 1000.0), ("theil_l_mld", 1.0), ("ge2", 1.0), ("ge_minus1", 1.0)]
        {
            let measure = find(id).unwrap();
            let working = measure.working.unwrap()(&case);
            let parts = &working.columns.iter().find(|column| column.key == "part").unwrap().numbers;
            match (measure.measure)(&case) {
                Value::Number(value) => {
                    let sum: f64 = parts.iter().map(|part| part.unwrap()).sum();
                    assert!(close(sum * times, value), "{id}: {sum}");
                }
                value => assert!(value == Value::Infinite && parts.contains(&None), "{id}: {value:?}"),
            }
        }
    }
}

/// With groups for the sample the corrected Gini is that of some programs by default.
#[test]
fn a_sample_of_groups_stretches_the_gini() {
    let (y, n) = ([0.1, 0.25, 0.5, 0.8], [1000.0, 2000.0, 3000.0, 4000.0]);
    let groups = 1.0 / (0.01 + 0.04 + 0.09 + 0.16);
    assert!((number(gini_bias_corrected(&y, &n, groups)) - 0.371_967_654_987).abs() < 1e-11);
    assert_eq!(gini_bias_corrected(&y, &n, 1.0), Value::Undefined(Reason::OnlyOneGroup));
    assert_eq!(gini_bias_corrected(&[0.4], &[1.0], 1.0), Value::Number(0.0));
}
