//! Laws of the measures between parties: envy, due shares, welfare, gains, votes.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/allocations.rs"]
mod allocations;
#[path = "support/numbers.rs"]
mod numbers;
#[path = "support/random_problems.rs"]
mod random_problems;

use std::cmp::Ordering;

use allocations::feasible;
use evenhand::measures::catalogue::find;
use evenhand::measures::division::envy::{
    envious_pairs, envious_parties, envy_matrix, largest_envy, mean_envy, per_capita_envy,
};
use evenhand::measures::division::maximin_share::{of_divisible, of_things, of_units};
use evenhand::measures::division::pareto::{self, Dominance};
use evenhand::measures::division::{leximin, proportionality, welfare};
use evenhand::measures::relations::above::{share_above, share_strictly_above};
use evenhand::measures::relations::gains::{
    gains, least_gain, log_nash_welfare, log_nash_welfare_weighted, nash_geometric_mean, nash_product,
};
use evenhand::measures::relations::satisfaction_gini::satisfaction_gini;
use evenhand::measures::relations::verdict::{Verdict, verdict};
use evenhand::measures::{Case, Ideal, Reason, Value};
use evenhand::num;
use evenhand::scenario::{Allocation, Problem};
use evenhand::study::negotiation::voting::{Duels, Profile, borda};
use numbers::{close, number};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use random_problems::{ANY, ONE_SUPPLY, Shape, law};

const CASES: u32 = 400;

/// Small whole numbers, in which ties are frequent, a row for each option or party.
fn table(rows: std::ops::Range<usize>, columns: usize) -> impl Strategy<Value = Vec<Vec<f64>>> {
    vec(vec((0_u8..6).prop_map(f64::from), columns), rows)
}

/// A problem whose parties may have a walk-away share and a stock of their own, with an allocation.
fn bargained(shape: Shape) -> impl Strategy<Value = (Problem, Vec<f64>)> {
    let asks = vec((weighted(0.6, 0_u8..=4), weighted(0.6, 0_u8..=6)), 3);
    let wishes = vec(prop_oneof![Just(0.0), Just(1.0), 0.0..1.0], 12);
    (random_problems::problem(shape), asks, any::<bool>(), wishes).prop_map(|(mut problem, asks, whole, wishes)| {
        problem.whole = whole;
        for (party, (quarters, tenths)) in problem.parties.iter_mut().zip(asks) {
            party.walk_away = quarters.map(|quarters| f64::from(quarters) / 4.0);
            party.fallback = tenths.map(|t| problem.stock.iter().map(|stock| stock * f64::from(t) / 10.0).collect());
        }
        let treated = feasible(&problem, &wishes);
        (problem, treated)
    })
}

fn with_case(problem: &Problem, treated: &[f64], check: impl Fn(&Case)) {
    let allocation = Allocation { treated: treated.to_vec() };
    check(&Case::new(problem, &allocation, &Ideal::of(problem)));
}

fn measured(case: &Case, id: &str) -> Value {
    (find(id).unwrap().measure)(case)
}

#[test]
fn envy_is_what_looking_at_every_pair_finds() {
    law(CASES, table(1..5, 4), |rows| {
        // As many parties as shares.
        let worth: Vec<Vec<f64>> = rows.iter().map(|row| row[..rows.len()].to_vec()).collect();
        let matrix = envy_matrix(&worth);
        let parties = worth.len();
        let (mut largest, mut sum, mut pairs, mut envious) = (0.0_f64, 0.0, 0, 0);
        for i in 0..parties {
            assert_eq!(matrix[i][i], 0.0);
            let mut own = 0.0_f64;
            let before = pairs;
            for j in 0..parties {
                let envy = worth[i][j] - worth[i][i];
                assert_eq!(matrix[i][j], envy);
                own = own.max(envy);
                pairs += usize::from(envy > 0.0);
            }
            largest = largest.max(own);
            sum += own;
            envious += usize::from(pairs > before);
        }
        assert_eq!(largest_envy(&worth), largest);
        assert!(close(number(mean_envy(&worth)), sum / parties as f64));
        assert_eq!((envious_pairs(&worth), envious_parties(&worth)), (pairs, envious));
    });
}

#[test]
fn envy_per_person_is_envy_of_the_largest_share_per_person() {
    law(CASES, vec(((0_u8..9).prop_map(f64::from), (0_u8..4).prop_map(f64::from)), 1..6), |parties| {
        let (units, people): (Vec<f64>, Vec<f64>) = parties.iter().copied().unzip();
        let live: Vec<usize> = (0..people.len()).filter(|&party| people[party] > 0.0).collect();
        let worth: Vec<Vec<f64>> =
            live.iter().map(|_| live.iter().map(|&other| units[other] / people[other]).collect()).collect();
        for (party, envy) in per_capita_envy(&units, &people).into_iter().enumerate() {
            match live.iter().position(|&other| other == party) {
                None => assert_eq!(envy, Value::Undefined(Reason::NoNeed)),
                Some(row) => {
                    let most = envy_matrix(&worth)[row].iter().copied().fold(0.0, f64::max);
                    assert!(close(number(envy), most));
                }
            }
        }
    });
}

#[test]
fn due_shares_are_met_by_all_or_missed_by_some() {
    law(CASES, vec((0.0..10.0, prop_oneof![Just(0.0), 0.0..10.0]), 1..6), |parties| {
        let (own, due): (Vec<f64>, Vec<f64>) = parties.into_iter().unzip();
        let satisfied = number(proportionality::share_satisfied(&own, &due));
        let short = number(proportionality::max_shortfall(&own, &due));
        assert_eq!(satisfied == 1.0, short == 0.0);
        let twice = |numbers: &[f64]| numbers.iter().map(|number| 2.0 * number).collect::<Vec<f64>>();
        assert!(close(number(proportionality::max_shortfall(&twice(&own), &twice(&due))), 2.0 * short));
        // Whoever gets just what is due is content.
        assert_eq!(proportionality::share_satisfied(&due, &due), Value::Number(1.0));
    });
}

#[test]
fn the_maximin_share_is_that_of_the_exhaustive_search() {
    law(150, (vec((-3_i8..12).prop_map(f64::from), 0..7), 1_usize..4), |(values, parties)| {
        let divisions = parties.pow(values.len() as u32);
        let least = |mut division: usize| {
            let mut shares = vec![0.0; parties];
            for value in &values {
                shares[division % parties] += value;
                division /= parties;
            }
            shares.into_iter().fold(f64::INFINITY, f64::min)
        };
        let best = (0..divisions).map(least).fold(f64::NEG_INFINITY, f64::max);
        let found = of_things(&values, parties).unwrap();
        assert_eq!(found, best);
        // Nothing is gained by not being able to cut things.
        assert!(found <= number(of_divisible(values.iter().sum(), parties)) + 1e-12);
    });
}

#[test]
fn like_things_are_shared_as_whole_units() {
    for parties in 1..6 {
        for units in 0..14_u8 {
            let things = vec![1.0; units.into()];
            assert_eq!(Value::of(of_things(&things, parties).unwrap()), of_units(units.into(), parties));
        }
    }
    assert!(of_things(&(1..80).map(|thing| libm::sqrt(f64::from(thing))).collect::<Vec<f64>>(), 7).is_err());
}

#[test]
fn pareto_and_leximin_fit_together() {
    law(CASES, table(1..6, 3), |options| {
        let efficient = pareto::efficient(&options);
        assert!(!efficient.is_empty());
        for (place, option) in options.iter().enumerate() {
            let beaten = |better: &usize| pareto::compare(&options[*better], option) == Dominance::First;
            assert_eq!(efficient.contains(&place), !efficient.iter().any(beaten));
            for other in &options {
                let mirrored = match pareto::compare(option, other) {
                    Dominance::First => Dominance::Second,
                    Dominance::Second => Dominance::First,
                    same => same,
                };
                assert_eq!(pareto::compare(other, option), mirrored);
                let order = leximin::compare(option, other, num::TOLERANCE);
                assert_eq!(leximin::compare(other, option, num::TOLERANCE), order.reverse());
                match pareto::compare(option, other) {
                    Dominance::First => assert_eq!(order, Ordering::Greater),
                    Dominance::Equal => assert_eq!(order, Ordering::Equal),
                    _ => {}
                }
                // Whoever stands where does not matter.
                let turned: Vec<f64> = other.iter().rev().copied().collect();
                assert_eq!(leximin::compare(option, &turned, num::TOLERANCE), order);
            }
        }
        let least = |option: &Vec<f64>| number(welfare::least(option));
        for place in leximin::best(&options) {
            assert!(efficient.contains(&place));
            assert!(options.iter().all(|other| least(other) <= least(&options[place])));
        }
    });
}

#[test]
fn the_nash_measures_are_one_quantity() {
    let gain = prop_oneof![1 => Just(0.0), 1 => Just(-1.0), 12 => 0.1..50.0];
    law(CASES, (vec(gain, 1..6), 0.5..3.0), |(gained, factor)| {
        let parties = gained.len() as f64;
        let (product, sum, mean) = (nash_product(&gained), log_nash_welfare(&gained), nash_geometric_mean(&gained));
        if gained.iter().any(|gain| *gain < 0.0) {
            let none = Value::Undefined(Reason::BelowNoAgreement);
            assert_eq!((product, sum, mean), (none, none, none));
            return;
        }
        if gained.contains(&0.0) {
            assert_eq!((product, mean), (Value::Number(0.0), Value::Number(0.0)));
            assert_eq!(sum, Value::Undefined(Reason::NoGain));
            return;
        }
        let (product, sum, mean) = (number(product), number(sum), number(mean));
        assert!(close(libm::exp(sum), product) && close(libm::pow(mean, parties), product));
        assert!(close(number(log_nash_welfare_weighted(&gained, &vec![1.0 / parties; gained.len()])), libm::log(mean)));
        let larger: Vec<f64> = gained.iter().map(|gain| factor * gain).collect();
        assert!(close(number(nash_product(&larger)), libm::pow(factor, parties) * product));
        // The mean lies between the least gain and the arithmetic mean.
        assert!(number(least_gain(&gained)) <= mean * (1.0 + 1e-12));
        assert!(mean <= gained.iter().sum::<f64>() / parties * (1.0 + 1e-12));
        // To equalise two gains helps.
        if gained.len() > 1 {
            let middle = (gained[0] + gained[1]) / 2.0;
            let equal: Vec<f64> = [middle, middle].iter().chain(&gained[2..]).copied().collect();
            assert!(number(nash_product(&equal)) >= product * (1.0 - 1e-12));
        }
        // A party without weight does not count, even if it loses.
        let more: Vec<f64> = gained.iter().copied().chain([-1.0]).collect();
        let weights: Vec<f64> = gained.iter().map(|_| 1.0).chain([0.0]).collect();
        assert!(close(number(log_nash_welfare_weighted(&more, &weights)), sum));
    });
}

#[test]
fn shares_above_no_agreement_are_in_order() {
    law(CASES, vec(((0_u8..4).prop_map(f64::from), (0_u8..4).prop_map(f64::from), 1_u8..9), 1..7), |parties| {
        let payoffs: Vec<f64> = parties.iter().map(|party| party.0).collect();
        let none: Vec<f64> = parties.iter().map(|party| party.1).collect();
        let equal = vec![1.0; parties.len()];
        let (above, strictly) = (share_above(&payoffs, &none, &equal), share_strictly_above(&payoffs, &none, &equal));
        assert!(number(strictly) <= number(above));
        assert_eq!(number(above) == 1.0, number(least_gain(&gains(&payoffs, &none))) >= 0.0);
        // Weighing is counting every person.
        let people: Vec<f64> = parties.iter().map(|party| f64::from(party.2)).collect();
        let each = |numbers: &[f64]| -> Vec<f64> {
            numbers.iter().zip(&parties).flat_map(|(number, party)| vec![*number; party.2.into()]).collect()
        };
        let counted = share_above(&each(&payoffs), &each(&none), &vec![1.0; each(&payoffs).len()]);
        assert!(close(number(share_above(&payoffs, &none, &people)), number(counted)));
    });
}

#[test]
fn uneven_satisfaction_stays_in_its_bounds() {
    law(CASES, vec(prop_oneof![Just(0.0), Just(1.0), 0.0..1.0], 1..7), |values| {
        let parties = values.len() as f64;
        match satisfaction_gini(&values) {
            Value::Number(index) => {
                assert!((0.0..=1.0 - 1.0 / parties + 1e-12).contains(&index));
                // The double sum.
                let sum: f64 = values.iter().flat_map(|a| values.iter().map(move |b| (a - b).abs())).sum();
                assert!(close(index, sum / (2.0 * parties * values.iter().sum::<f64>())));
                let twice: Vec<f64> = values.iter().chain(&values).copied().collect();
                assert!(close(number(satisfaction_gini(&twice)), index));
                let lost: Vec<f64> = values.iter().copied().chain([-0.5]).collect();
                assert_eq!(satisfaction_gini(&lost), Value::Undefined(Reason::BelowNoAgreement));
            }
            other => {
                assert_eq!(other, Value::Undefined(Reason::NoGain));
                assert!(values.iter().all(|value| *value == 0.0));
            }
        }
    });
}

#[test]
fn votes_over_rules_fit_together() {
    law(CASES, (table(1..6, 4), vec((1_u8..5).prop_map(f64::from), 4)), |(rules, weights)| {
        let profile = Profile::by_payoff(&rules, &weights).unwrap();
        let (duels, points) = (Duels::of(&profile), borda(&profile));
        let (margins, copeland, total) = (duels.margins(), duels.copeland(), weights.iter().sum::<f64>());
        for a in 0..rules.len() {
            let (mut won, mut score) = (0.0, 0.0);
            for b in (0..rules.len()).filter(|&b| b != a) {
                let over: f64 = (0..4).filter(|&p| rules[a][p] > rules[b][p]).map(|p| weights[p]).sum();
                assert_eq!(duels.over[a][b], over);
                assert_eq!(margins[a][b], -margins[b][a]);
                let tied = total - duels.over[a][b] - duels.over[b][a];
                score += over + tied / 2.0;
                won += if margins[a][b] == 0.0 { 0.0 } else { margins[a][b].signum() };
            }
            assert!(close(points.scores[a], score));
            assert_eq!(copeland.scores[a], won);
        }
        if let Some(winner) = duels.winner() {
            assert_eq!(copeland.winners, [winner]);
        }
        // What beats a rule also beats all that the rule dominates.
        assert!(copeland.winners.iter().any(|winner| pareto::efficient(&rules).contains(winner)));
    });
}

#[test]
fn measures_between_parties_fit_together() {
    law(CASES, bargained(ANY), |(problem, treated)| {
        with_case(&problem, &treated, |case| {
            let parties = case.ideal.parties.len();
            let value = |id: &str| measured(case, id);
            if parties < 2 {
                let none = if parties == 0 { Reason::NoNeed } else { Reason::OnlyOneParty };
                for id in ["number_of_envious_pairs", "mms_fraction", "nash_product", "least_gain"] {
                    assert_eq!(value(id), Value::Undefined(none), "{id}");
                }
                return;
            }
            let (mean, least) = (number(value("utilitarian_welfare_mean")), number(value("egalitarian_welfare")));
            assert!(least <= mean + 1e-12);
            let envious = number(value("number_of_envious_agents"));
            assert!(envious <= parties as f64 && envious <= number(value("number_of_envious_pairs")));
            assert_eq!(envious == 0.0, value("largest_envy") == Value::Number(0.0));
            assert!(number(value("mean_of_agent_max_envy")) <= number(value("largest_envy")) + 1e-12);
            // By diminishing returns the maximin share is at least the proportional share.
            let people: f64 = case.ideal.parties.iter().map(|party| party.need).sum();
            let shares = case.ideal.maximin_shares(case.problem);
            for (party, &share) in case.ideal.parties.iter().zip(shares).filter(|_| !problem.whole) {
                assert!(share >= party.need / people * party.best - 1e-9);
                assert!(share <= party.best + 1e-9);
            }
            // A party that can only be harmed has no maximin share, but falls short of its due of 0.
            let harmed = case.payoffs().iter().any(|payoff| *payoff < 0.0);
            if let (Value::Number(fraction), false) = (value("mms_fraction"), problem.whole || harmed) {
                assert!(fraction < 1.0 - 1e-6 || value("proportionality_share_satisfied") == Value::Number(1.0));
            }
            assert_eq!(
                value("share_above_disagreement") == Value::Number(1.0),
                value("nash_product") != Value::Undefined(Reason::BelowNoAgreement)
            );
        });
    });
}

#[test]
fn who_signs_is_counted_as_the_measure_counts() {
    law(CASES, bargained(ANY), |(problem, treated)| {
        with_case(&problem, &treated, |case| {
            let parties = &case.ideal.parties;
            let coverage = |party: usize| {
                let groups = || problem.groups_of(party);
                let treated: f64 = groups().map(|group| case.treated(group)).sum();
                treated / groups().map(|group| problem.groups[group].need).sum::<f64>()
            };
            let signing = parties.iter().filter(|party| {
                let (least, share) = (problem.parties[party.party].walk_away.unwrap_or(0.0), coverage(party.party));
                let signs = share >= least - 1e-9 && case.party_deaths_averted(party) >= party.disagreement - 1e-9;
                assert_eq!(verdict(case, party) == Verdict::Signs, signs);
                signs
            });
            let count = signing.count() as f64;
            match measured(case, "parties_satisfied") {
                Value::Number(satisfied) => assert_eq!(satisfied, count),
                reason => assert!(parties.len() < 2 || reason == Value::Undefined(Reason::NoWalkAway)),
            }
        });
    });
}

#[test]
fn no_allocation_does_better_for_the_worst_off_than_the_best() {
    law(CASES, bargained(ANY), |(problem, treated)| {
        with_case(&problem, &treated, |case| {
            let best = case.ideal.least_payoff(case.problem).unwrap();
            if let Value::Number(least) = measured(case, "egalitarian_welfare") {
                assert!(least <= best + 1e-9, "{least} is more than {best}");
            }
        });
    });
}

#[test]
fn the_best_for_the_worst_off_is_that_of_filling_all_parties_alike() {
    law(CASES, bargained(ONE_SUPPLY), |(problem, _)| {
        let single = problem.groups.iter().all(|group| group.treatments.len() == 1);
        let problem = Problem { whole: false, ..problem.clone() };
        let ideal = Ideal::of(&problem);
        if !single || ideal.parties.len() < 2 {
            return;
        }
        // Units that a party needs for so many deaths averted per person: its best groups first.
        let units = |party: usize, need: f64, payoff: f64| {
            let mut ways: Vec<usize> =
                problem.groups_of(party).filter(|&group| problem.treatments[group].benefit > 0.0).collect();
            let rate = |way: usize| problem.treatments[way].benefit / problem.treatments[way].bundle[0];
            ways.sort_by(|&a, &b| rate(b).total_cmp(&rate(a)));
            let (mut deaths, mut units) = (payoff * need, 0.0);
            for way in ways {
                let patients = (deaths / problem.treatments[way].benefit).min(problem.groups[way].need);
                deaths -= patients * problem.treatments[way].benefit;
                units += patients * problem.treatments[way].bundle[0];
            }
            if deaths > 1e-12 { f64::INFINITY } else { units }
        };
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..60 {
            let middle = (low + high) / 2.0;
            let all: f64 = ideal.parties.iter().map(|party| units(party.party, party.need, middle)).sum();
            if all <= problem.stock[0] { low = middle } else { high = middle }
        }
        let best = ideal.least_payoff(&problem).unwrap();
        assert!((best - low).abs() < 1e-8, "{best} is not {low}");
    });
}
