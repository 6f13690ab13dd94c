//! Batches of worlds put together: whatever their sizes and the order in which they come, every digit is the same.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::exchange::wire;
use evenhand::library;
use evenhand::scenario::{AssumedRanges, Scenario, TiePolicy};
use evenhand::study::draws::{Batch, BatchWork, Gathering, most_worlds};
use evenhand::study::{choices, chosen_rules};
use proptest::prelude::*;

const WORLDS: usize = 75;
const MEASURES: [&str; 3] = ["deaths_averted", "concentration", "parties_satisfied"];

fn scenario(id: &str) -> Scenario {
    let mut scenario = library::find(id).unwrap().scenario().unwrap();
    scenario.settings.assumed_ranges = AssumedRanges { risks: 0.2, sizes: 0.2, supplies: 0.2 };
    scenario.rules =
        choices(&["claims.talmud", "outcome.lives", "priority.first_come", "lottery.equal", "welfare.nash"]);
    scenario
}

fn measures() -> Vec<String> {
    MEASURES.map(String::from).to_vec()
}

fn batch(work: &mut BatchWork, first: usize, count: usize) -> Batch {
    work.begin(first, count);
    std::iter::repeat_with(|| work.go_on()).flatten().next().unwrap()
}

/// The worlds between neighbouring `cuts`, one batch after the other.
fn batches(scenario: &Scenario, measures: &[String], cuts: &[usize]) -> Vec<Batch> {
    let mut work = BatchWork::prepare(scenario, measures).unwrap();
    cuts.windows(2).map(|ends| batch(&mut work, ends[0], ends[1] - ends[0])).collect()
}

/// Every digit of what some batches say.
fn said<'b>(scenario: &Scenario, measures: &[String], batches: impl IntoIterator<Item = &'b Batch>) -> Vec<u8> {
    let mut gathering = Gathering::new(&chosen_rules(scenario), measures, WORLDS);
    batches.into_iter().for_each(|batch| gathering.take(batch));
    wire::write(&gathering.certainties())
}

/// Some numbers of worlds at which to cut, with both ends.
fn cuts() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::btree_set(1..WORLDS, 0..12).prop_map(|cuts| [0].into_iter().chain(cuts).chain([WORLDS]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn sizes_order_and_repetition_of_batches_do_not_matter(
        id in prop::sample::select(vec!["four-villages", "icu-lombardy-2020", "field-hospital"]),
        cuts in cuts(),
        order in prop::collection::vec(any::<prop::sample::Index>(), 20),
    ) {
        let (scenario, measures) = (scenario(id), measures());
        let whole = batches(&scenario, &measures, &[0, WORLDS]);
        let pieces = batches(&scenario, &measures, &cuts);
        // Some come early, some of them twice, then all.
        let shuffled = order.iter().map(|place| place.get(&pieces)).chain(pieces.iter().rev());
        prop_assert!(said(&scenario, &measures, &whole) == said(&scenario, &measures, shuffled));
    }
}

#[test]
fn the_quick_way_gives_the_same_digits_in_any_piece() {
    let (scenario, measures) = (scenario("four-villages"), vec!["gini".to_string(), "treated".to_string()]);
    let whole = said(&scenario, &measures, &batches(&scenario, &measures, &[0, WORLDS]));
    let every_world: Vec<usize> = (0..=WORLDS).collect();
    assert!(whole == said(&scenario, &measures, &batches(&scenario, &measures, &every_world)));
    assert!(whole == said(&scenario, &measures, &batches(&scenario, &measures, &[0, 3, 4, 13, 40, WORLDS])));
}

#[test]
fn what_is_there_is_summed_up_by_the_book() {
    let (mut scenario, measures) = (scenario("four-villages"), measures());
    scenario.settings.ties = TiePolicy::Order;
    let pieces = batches(&scenario, &measures, &[0, 20, 30, 50, WORLDS]);
    let mut gathering = Gathering::new(&chosen_rules(&scenario), &measures, WORLDS);
    gathering.take(&pieces[2]);
    gathering.take(&pieces[0]);
    assert_eq!(gathering.worlds(), 40);
    let found = &gathering.certainties()[0];
    assert_eq!((found.measure.as_str(), found.worlds), ("deaths_averted", 40));
    let values: Vec<Vec<f64>> = (0..5)
        .map(|rule| {
            [0, 2].iter().flat_map(|&piece| pieces[piece].rules[rule].result.clone().unwrap()[0].clone()).collect()
        })
        .collect();
    for (rule, values) in found.rules.iter().zip(&values) {
        let interval = rule.interval.clone().unwrap().unwrap();
        let mut sorted = values.clone();
        sorted.sort_by(f64::total_cmp);
        // Type 7 of 40 numbers: the median lies halfway between the 20th and the 21st, the lower end between
        // the first and the second, 39 x 0.025 of the way.
        let close = |a: f64, b: f64| (a - b).abs() <= 1e-12 * b.abs();
        assert!(close(interval.quantiles[2], (sorted[19] + sorted[20]) / 2.0));
        assert!(close(interval.quantiles[0], sorted[0] + 0.975 * (sorted[1] - sorted[0])));
        assert!(close(interval.mean, values.iter().sum::<f64>() / 40.0));
        assert!((rule.bins.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        let (least, greatest) = found.ends.unwrap();
        assert!(least <= sorted[0] && sorted[39] <= greatest);
    }
    let wins = |a: usize, b: usize| (0..40).filter(|&world| values[a][world] > values[b][world] + 1e-6).count() as f64;
    let duel = |a: usize, b: usize| found.duels[a][b].unwrap();
    assert_eq!((duel(1, 0).wins, duel(0, 1).wins), (wins(1, 0) / 40.0, wins(0, 1) / 40.0));
    assert!((duel(1, 0).wins + duel(0, 1).wins + duel(1, 0).ties - 1.0).abs() < 1e-12);
    // Nothing averts more deaths than the rule that averts the most.
    let (rules, best) = found.best.as_ref().unwrap();
    assert_eq!(rules, &[0, 1, 2, 3, 4]);
    assert!(best.expected_loss[1].abs() < 1e-9 && best.perfect_information.abs() < 1e-9);
}

#[test]
fn rules_that_do_the_same_share_the_chance_to_be_best() {
    let (mut scenario, measures) = (scenario("four-villages"), measures());
    scenario.rules = choices(&["outcome.lives", "outcome.lives", "lottery.equal"]);
    let mut gathering = Gathering::new(&scenario.rules, &measures, WORLDS);
    let whole = &batches(&scenario, &measures, &[0, WORLDS])[0];
    // Chosen twice it counts once; a batch with it twice is made up here.
    let twice = [&whole.rules[..1], &whole.rules[..]].concat();
    gathering.take(&Batch { rules: if whole.rules.len() == 3 { whole.rules.clone() } else { twice }, ..whole.clone() });
    let (_, best) = gathering.certainties()[0].best.clone().unwrap();
    assert!((best.chance[0] - 0.5).abs() < 1e-12 && (best.chance[1] - 0.5).abs() < 1e-12, "{:?}", best.chance);
}

#[test]
fn rules_that_give_nothing_say_why_and_the_others_go_on() {
    let (mut scenario, measures) = (scenario("icu-lombardy-2020"), measures());
    scenario.rules = choices(&["priority.first_come", "lottery.equal", "no.such.rule"]);
    let mut gathering = Gathering::new(&chosen_rules(&scenario), &measures, WORLDS);
    batches(&scenario, &measures, &[0, WORLDS]).iter().for_each(|batch| gathering.take(batch));
    let found = &gathering.certainties()[0];
    let is_refused: Vec<bool> = found.rules.iter().map(|rule| rule.interval.is_err()).collect();
    assert_eq!(is_refused, [true, false, true]);
    assert_eq!((found.duels[0][1], found.best.as_ref().unwrap().0.as_slice()), (None, &[1][..]));
    assert!(found.rules[0].bins.is_empty());
}

#[test]
fn no_more_is_kept_than_there_is_room_for_and_more_can_be_expected_later() {
    assert_eq!(most_worlds(60, 10), 10_000);
    assert_eq!(most_worlds(0, 0), 6_000_000);
    let (scenario, measures) = (scenario("four-villages"), measures());
    let pieces = batches(&scenario, &measures, &[0, 30, WORLDS]);
    let mut gathering = Gathering::new(&chosen_rules(&scenario), &measures, 30);
    pieces.iter().for_each(|batch| gathering.take(batch));
    assert_eq!(gathering.worlds(), 30);
    gathering.expect(WORLDS);
    assert_eq!(gathering.worlds(), 30);
    gathering.take(&pieces[1]);
    assert_eq!(gathering.worlds(), WORLDS);
    assert!(wire::write(&gathering.certainties()) == said(&scenario, &measures, &pieces));
}

#[test]
fn before_the_first_world_there_is_nothing_to_say() {
    let scenario = scenario("four-villages");
    let gathering = Gathering::new(&chosen_rules(&scenario), &measures(), WORLDS);
    let found = &gathering.certainties()[0];
    assert_eq!((found.worlds, found.ends, &found.best), (0, None, &None));
    assert!(found.rules.iter().all(|rule| rule.interval == Ok(None) && rule.bins.is_empty()));
}
