//! Part 5: diplomacy.

use evenhand::measures::Value;
use evenhand::measures::relations::{above, gains, parties, satisfaction_gini};
use evenhand::study::negotiation::voting::{Ballot, Duels, Profile, borda};
use serde_json::Value as Json;

use super::{Answer, list, many, numbers, one};

pub fn answer(key: &str, input: &Json) -> Option<Answer> {
    let gained = || gains::gains(&list(input, "u"), &list(input, "d"));
    let equal = || vec![1.0; list(input, "u").len()];
    match key {
        "share_above_disagreement" => one(above::share_above(&list(input, "u"), &list(input, "d"), &equal())),
        "share_strictly_above_disagreement" => {
            one(above::share_strictly_above(&list(input, "u"), &list(input, "d"), &equal()))
        }
        "share_above_disagreement_population_weighted" => {
            one(above::share_above(&list(input, "u"), &list(input, "d"), &list(input, "n")))
        }
        "satisfaction" => Some(Answer::Many(satisfactions(input).into_iter().map(Answer::One).collect())),
        "min_satisfaction" => one(parties::least(satisfactions(input).into_iter())),
        "satisfaction_gini" => one(satisfaction_gini::satisfaction_gini(&list(input, "s"))),
        "nash_product" => one(gains::nash_product(&gained())),
        "log_nash_welfare" => one(gains::log_nash_welfare(&gained())),
        "nash_geometric_mean" => one(gains::nash_geometric_mean(&gained())),
        "log_nash_welfare_weighted" => one(gains::log_nash_welfare_weighted(&gained(), &list(input, "weights"))),
        "parties_preferring" => Some(preferring(input)),
        "majority_margins" => Some(many(duels(input).margins().concat())),
        "pairwise_support" => Some(many(duels(input).over.concat())),
        // The book writes -1 where there is none.
        "condorcet_winner" => one(Value::of(duels(input).winner().map_or(-1.0, |winner| winner as f64))),
        "borda_scores" => Some(many(borda(&profile(input)).scores)),
        "copeland_winners" => {
            Some(many(duels(input).copeland().winners.into_iter().map(|option| option as f64).collect()))
        }
        _ => None,
    }
}

fn satisfactions(input: &Json) -> Vec<Value> {
    let (payoff, disagreement, best) = (list(input, "u"), list(input, "d"), list(input, "best"));
    (0..payoff.len()).map(|party| parties::satisfaction(payoff[party], disagreement[party], best[party])).collect()
}

/// Parties for the first rule, for the second, and for neither.
fn preferring(input: &Json) -> Answer {
    let rules = [list(input, "uA"), list(input, "uB")];
    let parties = rules[0].len();
    let over = Duels::of(&Profile::by_payoff(&rules, &vec![1.0; parties]).unwrap()).over;
    many(vec![over[0][1], over[1][0], parties as f64 - over[0][1] - over[1][0]])
}

fn duels(input: &Json) -> Duels {
    Duels::of(&profile(input))
}

/// Ballots that many cast alike: options from the best to the worst, or the place of each option.
fn profile(input: &Json) -> Profile {
    let rankings: Vec<Vec<Vec<usize>>> = match input.get("rankings") {
        Some(rankings) => rankings.as_array().unwrap().iter().map(in_order).collect(),
        None => input["ranks"].as_array().unwrap().iter().map(by_place).collect(),
    };
    let options = rankings.iter().flatten().flatten().max().map_or(0, |last| last + 1);
    let counts = match input.get("counts") {
        Some(counts) => numbers(counts),
        None => vec![1.0; rankings.len()],
    };
    let ballots = rankings.into_iter().zip(counts).map(|(ranking, weight)| Ballot { weight, ranking });
    Profile::new(options, ballots.collect()).unwrap()
}

fn in_order(ranking: &Json) -> Vec<Vec<usize>> {
    numbers(ranking).into_iter().map(|option| vec![option as usize]).collect()
}

fn by_place(ranks: &Json) -> Vec<Vec<usize>> {
    let places: Vec<(u64, usize)> = ranks
        .as_object()
        .unwrap()
        .iter()
        .map(|(option, place)| (place.as_u64().unwrap(), option.parse().unwrap()))
        .collect();
    let mut tiers: Vec<u64> = places.iter().map(|(place, _)| *place).collect();
    tiers.sort_unstable();
    tiers.dedup();
    let tier = |wanted: &u64| places.iter().filter(|(place, _)| place == wanted).map(|(_, option)| *option).collect();
    tiers.iter().map(tier).collect()
}
