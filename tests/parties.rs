//! The party study: it never disagrees with the measures, and its winners are those of the votes.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use std::sync::LazyLock;

use evenhand::library;
use evenhand::measures::catalogue::MEASURES;
use evenhand::measures::{Reason, Value};
use evenhand::scenario::Scenario;
use evenhand::study::{
    Comparison, PartyReport, Question, Report, Stake, Verdict, answer, choices, compare, every_rule,
};

fn report(scenario: &Scenario) -> PartyReport {
    match answer(&Question::Parties { scenario: Box::new(scenario.clone()) }).unwrap() {
        Report::Parties(report) => report,
        other => panic!("not about parties: {other:?}"),
    }
}

/// Every ready-made scenario under every rule.
static EVERYTHING: LazyLock<Vec<(Comparison, PartyReport)>> = LazyLock::new(|| {
    let of = |entry: &library::Entry| {
        let mut scenario = entry.scenario().unwrap();
        scenario.rules = every_rule(&scenario);
        (compare(&scenario).unwrap(), report(&scenario))
    };
    library::CATALOGUE.iter().map(of).collect()
});

fn measured(comparison: &Comparison, row: usize, id: &str) -> Option<Value> {
    let column = MEASURES.iter().position(|measure| measure.id == id).unwrap();
    comparison.answer(row).map(|answer| answer.measures[column])
}

#[test]
fn the_study_and_the_measures_agree() {
    let mut counted = 0;
    for (comparison, report) in EVERYTHING.iter() {
        assert_eq!(report.rows.len(), comparison.rows.len());
        for (row, found) in report.rows.iter().enumerate() {
            assert_eq!(found.result.is_ok(), comparison.answer(row).is_some());
            let Ok(stakes) = &found.result else { continue };
            assert_eq!(stakes.len(), report.parties.len());
            let sign = stakes.iter().filter(|stake| stake.verdict == Verdict::Signs).count();
            if let Some(Value::Number(satisfied)) = measured(comparison, row, "parties_satisfied") {
                assert_eq!(satisfied, sign as f64, "{}", found.choice.rule);
                counted += 1;
            }
            if let Some(Value::Number(lowest)) = measured(comparison, row, "lowest_satisfaction") {
                let least = stakes.iter().filter_map(|stake| stake.satisfaction.number());
                assert_eq!(Some(lowest), least.min_by(f64::total_cmp));
            }
            let place = report.contest.rules.iter().position(|rule| *rule == row).unwrap();
            assert_eq!(report.contest.approved[place], sign);
        }
    }
    assert!(counted > 100, "only {counted} comparisons");
}

#[test]
fn a_verdict_says_what_is_missing() {
    let mut refusals = 0;
    for (_, report) in EVERYTHING.iter() {
        for stakes in report.rows.iter().filter_map(|row| row.result.as_ref().ok()) {
            for (stake, party) in stakes.iter().zip(&report.parties) {
                let slack = 1e-6 * party.need.max(1.0);
                match stake.verdict {
                    Verdict::Signs => {
                        assert!(stake.gain >= -slack);
                        assert!(
                            party
                                .walk_away
                                .is_none_or(|least| stake.coverage * party.need >= least * party.need - slack)
                        );
                    }
                    Verdict::BelowWalkAway { short } => {
                        refusals += 1;
                        assert!(short > 0.0);
                        assert!((stake.treated + short - party.walk_away.unwrap() * party.need).abs() <= slack);
                    }
                    Verdict::BelowFallback { short } => {
                        refusals += 1;
                        assert!(short > 0.0 && (stake.gain + short).abs() <= slack);
                    }
                }
            }
        }
    }
    assert!(refusals > 10, "only {refusals} refusals");
}

#[test]
fn winners_are_those_that_counting_by_hand_finds() {
    for (_, report) in EVERYTHING.iter() {
        let contest = &report.contest;
        let stakes = |place: usize| -> &Vec<Stake> { report.rows[contest.rules[place]].result.as_ref().unwrap() };
        let places = || 0..contest.rules.len();
        let prefer = |a: usize, b: usize| {
            let both = stakes(a).iter().zip(stakes(b));
            both.filter(|(a, b)| a.averted > b.averted + 1e-9 * b.averted.abs().max(1.0)).count()
        };
        let mut borda = vec![0.0; contest.rules.len()];
        for a in places() {
            for b in places().filter(|&b| b != a) {
                assert_eq!(contest.preferring[a][b], prefer(a, b));
                let ties = report.parties.len() - prefer(a, b) - prefer(b, a);
                borda[a] += prefer(a, b) as f64 + 0.5 * ties as f64;
            }
        }
        assert_eq!(contest.borda, borda);
        let beats_all = |a: usize| places().all(|b| a == b || prefer(a, b) > prefer(b, a));
        assert_eq!(contest.condorcet, places().find(|&a| beats_all(a)).map(|a| contest.rules[a]));
        if let Some(winner) = contest.condorcet {
            assert_eq!(contest.copeland_winners, [winner]);
        }
        let dominated = |a: usize| places().any(|b| prefer(b, a) > 0 && prefer(a, b) == 0);
        let efficient: Vec<usize> = places().filter(|&a| !dominated(a)).map(|a| contest.rules[a]).collect();
        assert_eq!(contest.efficient, efficient);
        if let Some(best) = contest.nash {
            let product = |row: usize| -> f64 {
                report.rows[row].result.as_ref().unwrap().iter().map(|stake| stake.gain).product()
            };
            let losing = |row: usize| report.rows[row].result.as_ref().unwrap().iter().any(|stake| stake.gain < 0.0);
            for &row in contest.rules.iter().filter(|&&row| !losing(row)) {
                assert!(product(row) <= product(best) * (1.0 + 1e-6));
            }
        }
    }
}

/// One supply, a course for each patient: 100 courses for 100, 50, 40 and 60 patients of whom a course
/// saves 0.4, 0.3, 0.15 and 0.1; the own stocks avert 8, 3, 3 and 0 deaths.
#[test]
fn four_villages_by_hand() {
    let mut scenario = library::find("four-villages").unwrap().scenario().unwrap();
    scenario.rules = choices(&["lottery.equal", "priority.instrumental"]);
    let comparison = compare(&scenario).unwrap();
    // The lottery treats 40 of every 100: 40, 20, 16 and 24, who avert 16, 6, 2.4 and 2.4 deaths.
    let lottery = [
        ("largest_envy", 0.0),
        ("number_of_envious_pairs", 0.0),
        // Dues are 0.4 of 40, 0.2 of 15, 0.16 of 6 and 0.24 of 6.
        ("proportionality_share_satisfied", 1.0),
        ("proportionality_max_shortfall", 0.0),
        ("mms_fraction", 1.0),
        ("equitability_gap", 0.0),
        ("utilitarian_welfare_mean", (0.16 + 0.12 + 0.06 + 0.04) / 4.0),
        ("egalitarian_welfare", 0.04),
        // One more death averted per person in each takes 100/0.4 + 50/0.3 + 40/0.15 + 60/0.1 courses.
        ("price_of_efficiency", 1.0 - 0.04 * (250.0 + 50.0 / 0.3 + 40.0 / 0.15 + 600.0) / 100.0),
        ("share_above_disagreement", 0.75),
        ("share_strictly_above_disagreement", 0.75),
        ("share_above_disagreement_population_weighted", 210.0 / 250.0),
        ("least_gain", -0.6),
        ("lowest_satisfaction", -0.2),
        ("parties_satisfied", 3.0),
    ];
    // Essential workers first: 29, 14, 40 and 17 patients gain 3.6, 1.2, 3 and 1.7 over no agreement.
    let workers = [
        ("parties_satisfied", 4.0),
        ("nash_product", 3.6 * 1.2 * 3.0 * 1.7),
        ("log_nash_welfare", libm::log(3.6 * 1.2 * 3.0 * 1.7)),
        ("nash_geometric_mean", libm::pow(3.6 * 1.2 * 3.0 * 1.7, 0.25)),
        (
            "log_nash_welfare_weighted",
            0.4 * libm::log(3.6) + 0.2 * libm::log(1.2) + 0.16 * libm::log(3.0) + 0.24 * libm::log(1.7),
        ),
    ];
    for (row, expected) in [&lottery[..], &workers[..]].into_iter().enumerate() {
        for (id, expected) in expected {
            let found = measured(&comparison, row, id).unwrap().number().unwrap_or_else(|| panic!("no {id}"));
            assert!((found - expected).abs() < 1e-9, "{id}: {found} is not {expected}");
        }
    }
    assert_eq!(measured(&comparison, 0, "nash_product"), Some(Value::Undefined(Reason::BelowNoAgreement)));
    assert_eq!(measured(&comparison, 0, "satisfaction_gini"), Some(Value::Undefined(Reason::BelowNoAgreement)));
}
