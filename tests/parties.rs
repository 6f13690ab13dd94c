//! The party study: it never disagrees with the measures, and its winners are those of the votes.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::library;
use evenhand::measures::Value;
use evenhand::measures::catalogue::MEASURES;
use evenhand::scenario::Scenario;
use evenhand::study::{Comparison, PartyReport, Question, Report, Stake, Verdict, answer, compare, every_rule};

fn report(scenario: &Scenario) -> PartyReport {
    match answer(&Question::Parties { scenario: Box::new(scenario.clone()) }).unwrap() {
        Report::Parties(report) => report,
        other => panic!("not about parties: {other:?}"),
    }
}

/// Every ready-made scenario under every rule.
fn everything() -> impl Iterator<Item = (Scenario, Comparison, PartyReport)> {
    library::CATALOGUE.iter().map(|entry| {
        let mut scenario = entry.scenario().unwrap();
        scenario.rules = every_rule(&scenario);
        let (comparison, report) = (compare(&scenario).unwrap(), report(&scenario));
        (scenario, comparison, report)
    })
}

fn measured(comparison: &Comparison, row: usize, id: &str) -> Option<Value> {
    let column = MEASURES.iter().position(|measure| measure.id == id).unwrap();
    comparison.answer(row).map(|answer| answer.measures[column])
}

#[test]
fn the_study_and_the_measures_agree() {
    let mut counted = 0;
    for (_, comparison, report) in everything() {
        assert_eq!(report.rows.len(), comparison.rows.len());
        for (row, found) in report.rows.iter().enumerate() {
            assert_eq!(found.result.is_ok(), comparison.answer(row).is_some());
            let Ok(stakes) = &found.result else { continue };
            assert_eq!(stakes.len(), report.parties.len());
            let sign = stakes.iter().filter(|stake| stake.verdict == Verdict::Signs).count();
            if let Some(Value::Number(satisfied)) = measured(&comparison, row, "parties_satisfied") {
                assert_eq!(satisfied, sign as f64, "{}", found.choice.rule);
                counted += 1;
            }
            if let Some(Value::Number(lowest)) = measured(&comparison, row, "lowest_satisfaction") {
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
    for (_, _, report) in everything() {
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
    for (_, _, report) in everything() {
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
