//! What the pictures of fairness say, on the four villages and on cases small enough for a pencil.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use evenhand::library;
use evenhand::measures::Reason;
use evenhand::measures::catalogue::MEASURES;
use evenhand::scenario::{Estimate, Scenario};
use evenhand::study::{Comparison, Course, Curves, Evenness, Ladder, Plane, Tally, choices, compare, drawn};

/// Alda 100 patients of rank 3, Bora 50 of rank 2, Cira 40 of rank 4, Dena 60 of rank 1; 100 courses.
fn villages(rules: &[&str]) -> (Scenario, Comparison) {
    let mut scenario = library::find("four-villages").unwrap().scenario().unwrap();
    scenario.rules = choices(rules);
    let comparison = compare(&scenario).unwrap();
    (scenario, comparison)
}

fn rows(comparison: &Comparison) -> Vec<usize> {
    (0..comparison.rows.len()).collect()
}

fn column(id: &str) -> usize {
    MEASURES.iter().position(|measure| measure.id == id).unwrap()
}

#[test]
fn the_lottery_is_the_most_even_whatever_the_index() {
    let (_, comparison) = villages(&["outcome.lives", "lottery.equal", "party.equal"]);
    let curves = Curves::lorenz(&comparison, &rows(&comparison)).unwrap();
    assert_eq!(curves.evenness(), Some(Evenness::Highest(1)));
    // 150 of 250 people get nothing, 100 get everything.
    assert_eq!(curves.lines[0].share_of_first(0.6), 0.0);
    assert!((curves.lines[0].share_of_first(0.8) - 0.5).abs() < 1e-9);
    assert!((curves.lines[1].share_of_first(0.2) - 0.2).abs() < 1e-9);
}

#[test]
fn rules_that_give_the_same_share_a_curve() {
    let (_, comparison) = villages(&["outcome.lives", "priority.sickest", "lottery.equal"]);
    let curves = Curves::lorenz(&comparison, &rows(&comparison)).unwrap();
    let shared: Vec<&[usize]> = curves.lines.iter().map(|line| line.rows.as_slice()).collect();
    assert_eq!(shared, [&[0, 1][..], &[2]]);
    let one = Curves::lorenz(&comparison, &[0]).unwrap();
    assert_eq!(one.evenness(), Some(Evenness::Alone));
}

/// Groups of 10, 10 and 10; coverage by hand.
fn by_hand(treated: &[[f64; 3]]) -> Comparison {
    let (_, mut comparison) = villages(&["lottery.equal"]);
    let row = comparison.rows.remove(0);
    for treated in treated {
        let mut row = row.clone();
        row.result.as_mut().unwrap().treated = treated.to_vec();
        comparison.rows.push(row);
    }
    comparison.need = vec![10.0; 3];
    comparison
}

#[test]
fn curves_that_cross_leave_the_judgement_to_values() {
    // Cumulated thirds: 1, 5, 9 of 9 against 2, 4, 9: the second is ahead at first, the first later.
    let comparison = by_hand(&[[1.0, 4.0, 4.0], [2.0, 2.0, 5.0], [0.0, 0.0, 9.0]]);
    let curves = Curves::lorenz(&comparison, &[0, 1, 2]).unwrap();
    assert_eq!(curves.evenness(), Some(Evenness::Crossing(0, 1)));
    assert_eq!(Curves::lorenz(&comparison, &[0, 2]).unwrap().evenness(), Some(Evenness::Highest(0)));
}

#[test]
fn what_has_no_curve_says_why() {
    let comparison = by_hand(&[[0.0; 3], [1.0, 2.0, 3.0]]);
    let curves = Curves::lorenz(&comparison, &[0, 1]).unwrap();
    assert_eq!(curves.left_out, [(0, Reason::NobodyTreated)]);
    assert_eq!(Curves::lorenz(&comparison, &[0]).unwrap().evenness(), None);
    let alone = Comparison { need: vec![5.0, 0.0, 0.0], ..comparison.clone() };
    assert_eq!(Curves::lorenz(&alone, &[1]), Err(Reason::OnlyOneGroup));
    let nobody = Comparison { need: vec![0.0; 3], ..comparison };
    assert_eq!(Curves::lorenz(&nobody, &[1]), Err(Reason::NoNeed));
}

#[test]
fn the_most_deprived_fifth_gets_half_of_what_goes_to_the_most_deprived_first() {
    let (scenario, comparison) = villages(&["priority.deprivation", "outcome.lives"]);
    let ladder = Ladder::of(&scenario, &comparison).unwrap();
    let order: Vec<usize> = ladder.rungs.iter().map(|rung| rung.group).collect();
    assert_eq!(order, [3, 1, 0, 2]);
    let curves = Curves::concentration(&ladder, &comparison, &[0, 1]);
    // Dena, 60 of 250 people, gets 60 of 100 courses; a fifth of the people is 50 of them.
    assert!((curves.lines[0].share_of_first(0.2) - 0.5).abs() < 1e-9);
    assert_eq!(curves.lines[1].share_of_first(0.2), 0.0);
    let steps = ladder.steps(&comparison, 0).unwrap();
    assert_eq!(steps.coverage, [1.0, 0.8, 0.0, 0.0]);
    assert_eq!((steps.course, steps.first, steps.last), (Course::Falling, 1.0, 0.0));
    assert!((steps.average - 0.4).abs() < 1e-9);
    assert_eq!(ladder.steps(&comparison, 1).unwrap().course, Course::UpAndDown);
}

#[test]
fn groups_of_equal_rank_count_as_one_and_those_without_rank_stay_outside() {
    let (mut scenario, comparison) = villages(&["outcome.lives"]);
    let mut rank = |group: usize, rank: Option<f64>| {
        scenario.groups[group].deprivation_rank = rank.map(Estimate::illustrative);
    };
    // Alda gets everything: with Bora at rank 1 that is 100 of 150 people.
    [(0, Some(1.0)), (1, Some(1.0)), (2, Some(2.0)), (3, None)].into_iter().for_each(|(group, to)| rank(group, to));
    let ladder = Ladder::of(&scenario, &comparison).unwrap();
    assert_eq!(ladder.unranked, [3]);
    assert_eq!(ladder.most_deprived().collect::<Vec<_>>(), [0, 1]);
    let steps = ladder.steps(&comparison, 0).unwrap();
    assert!((steps.first - 2.0 / 3.0).abs() < 1e-9);
    assert_eq!(steps.course, Course::Falling);
    for group in &mut scenario.groups {
        group.deprivation_rank = Some(Estimate::illustrative(1.0));
    }
    assert_eq!(Ladder::of(&scenario, &comparison), Err(Reason::OneRank));
    for group in &mut scenario.groups {
        group.deprivation_rank = None;
    }
    assert_eq!(Ladder::of(&scenario, &comparison), Err(Reason::NoDeprivationRank));
}

#[test]
fn the_plane_tells_gains_from_trades() {
    let (_, comparison) = villages(&["lottery.equal", "outcome.lives", "priority.deprivation", "party.equal"]);
    let (health, equity) = (column("deaths_averted"), column("hoover"));
    let plane = Plane::of(&comparison, &rows(&comparison), 0, health, equity).unwrap();
    // Most lives saved: 40 deaths averted against 27, but 60 of 100 courses would have to move, against none.
    let lives = &plane.points[0];
    assert_eq!((lives.row, lives.impact.key()), (1, "win-lose"));
    assert!(lives.health > 10.0 && (lives.equity + 0.6).abs() < 1e-9);
    assert_eq!(plane.tally(), Tally { trade: 1, worse: 2, ..Tally::default() });
    // Seen from the other side, gains are losses.
    let back = Plane::of(&comparison, &[0, 1], 1, health, equity).unwrap();
    assert_eq!(back.points[0].impact.key(), "lose-win");
    assert!((back.points[0].equity + lives.equity).abs() < 1e-9);
}

/// The plane of Cookson et al. 2017: years gained, and the part of the gain in equally distributed equivalent health
/// that comes from fairer shares.
#[test]
fn lifetime_health_puts_rules_where_their_measures_say() {
    let rules = ["outcome.lives", "outcome.life_years", "priority.deprivation", "lottery.equal"];
    let (_, comparison) = villages(&rules);
    let (health, equity) = (column("life_years_gained"), column("equity_component"));
    let value = |row: usize, column: usize| comparison.answer(row).unwrap().measures[column].number().unwrap();
    let plane = Plane::of(&comparison, &rows(&comparison), 3, health, equity).unwrap();
    assert!(plane.left_out.is_empty() && plane.points.len() == rules.len() - 1);
    for point in &plane.points {
        assert!((point.equity - (value(point.row, equity) - value(3, equity))).abs() < 1e-9);
        assert!((point.health - (value(point.row, health) - value(3, health))).abs() < 1e-6, "{point:?}");
    }
    // Most lives saved adds health against equal chances, and takes from those who die young.
    assert_eq!(plane.points[0].impact.key(), "win-lose");
}

#[test]
fn a_reference_without_a_number_makes_no_plane() {
    let comparison = by_hand(&[[1.0, 2.0, 3.0], [3.0, 2.0, 1.0]]);
    let (health, equity) = (column("deaths_averted"), column("hoover"));
    let mut lacking = comparison.clone();
    lacking.rows[0].result.as_mut().unwrap().measures[equity] =
        evenhand::measures::Value::Undefined(Reason::NobodyTreated);
    assert_eq!(Plane::of(&lacking, &[0, 1], 0, health, equity), Err(equity));
    assert_eq!(Plane::of(&lacking, &[0, 1], 1, health, equity).unwrap().left_out, [0]);
}

#[test]
fn pictures_begin_with_the_live_sentence_and_two_rules_that_give_something_else() {
    let (_, comparison) =
        villages(&["priority.sickest", "outcome.lives", "outcome.life_years", "lottery.equal", "party.equal"]);
    let pair = ("outcome.lives".to_string(), "lottery.equal".to_string());
    // Sickest first gives what most lives saved gives.
    assert_eq!(drawn(&comparison, &[], &pair, 2, 8), [1, 3, 2, 4]);
    let wanted = ["party.equal", "no.such", "party.equal", "outcome.lives"].map(String::from);
    assert_eq!(drawn(&comparison, &wanted, &pair, 2, 8), [4, 1]);
    assert_eq!(drawn(&comparison, &[], &pair, 9, 3), [1, 3, 0][..2].iter().copied().chain([2]).collect::<Vec<_>>());
}
