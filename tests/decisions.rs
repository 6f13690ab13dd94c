//! Laws of votes, power, envy and coalitions, and cases worked out by hand or published.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;

use evenhand::exchange::json::read;
use evenhand::num::Stream;
use evenhand::scenario::{PartyNumbers, Problem};
use evenhand::study::negotiation::coalition::{
    Game, GameFlaw, NoNucleolus, bankruptcy, blocking, members, own_stock_game,
};
use evenhand::study::negotiation::voting::{
    Ballot, BallotFlaw, Duels, Profile, approval, borda, coombs, instant_runoff, plurality,
};
use evenhand::study::negotiation::{
    Body, Mandate, NoEnvy, NoPayoff, Payoff, TooManyPlayers, acceptable_to_all, envy, goods, payoffs, shares, stances,
};
use proptest::collection::vec;
use proptest::prelude::*;

use problems::law;
use support::{agree, courses, near, run, same};

// Votes.

fn ballot(weight: f64, ranking: &[usize]) -> Ballot {
    Ballot { weight, ranking: ranking.iter().map(|&option| vec![option]).collect() }
}

fn profile(options: usize, ballots: &[(f64, &[usize])]) -> Profile {
    Profile::new(options, ballots.iter().map(|(weight, ranking)| ballot(*weight, ranking)).collect()).unwrap()
}

/// Random ballots without ties over two to five options.
fn ballots() -> impl Strategy<Value = (usize, Vec<Ballot>)> {
    (2_usize..=5).prop_flat_map(|options| {
        let order = Just((0..options).collect::<Vec<usize>>()).prop_shuffle();
        let one = (1_u32..=4, order).prop_map(|(weight, order)| ballot(f64::from(weight), &order));
        (Just(options), vec(one, 1..=6))
    })
}

#[test]
fn an_option_that_has_more_than_half_wins_whatever_is_counted_by_majority() {
    law(500, ballots(), |(options, ballots)| {
        let profile = Profile::new(options, ballots).unwrap();
        let first = plurality(&profile);
        let Some(winner) = first.winners.first().copied().filter(|&w| first.scores[w] > profile.total() / 2.0) else {
            return;
        };
        assert_eq!(Duels::of(&profile).winner(), Some(winner));
        assert_eq!(instant_runoff(&profile).co_winners, Some(vec![winner]));
        assert_eq!(coombs(&profile).co_winners, Some(vec![winner]));
    });
}

#[test]
fn votes_add_up_and_winners_are_among_the_co_winners() {
    law(500, ballots(), |(options, ballots)| {
        let profile = Profile::new(options, ballots).unwrap();
        let total = profile.total();
        assert!(near(plurality(&profile).scores.iter().sum(), total, 1e-12));
        let pairs = (options * (options - 1)) as f64 / 2.0;
        assert!(near(borda(&profile).scores.iter().sum(), total * pairs, 1e-12));
        let duels = Duels::of(&profile);
        for (a, row) in duels.over.iter().enumerate() {
            for (b, votes) in row.iter().enumerate().filter(|(b, _)| *b != a) {
                assert!(near(votes + duels.over[b][a], total, 1e-12));
            }
        }
        assert!(duels.winner().is_none_or(|winner| duels.unbeaten() == [winner]));
        for result in [instant_runoff(&profile), coombs(&profile)] {
            assert!(result.co_winners.unwrap().contains(&result.winner.unwrap()));
            assert!(result.rounds.len() <= options);
        }
    });
}

#[test]
fn borda_never_elects_an_option_that_loses_every_duel() {
    law(500, ballots(), |(options, ballots)| {
        let profile = Profile::new(options, ballots).unwrap();
        let duels = Duels::of(&profile);
        for winner in borda(&profile).winners {
            let loses_all = (0..options).all(|other| other == winner || duels.beats(other, winner));
            assert!(!loses_all, "{profile:?}");
        }
    });
}

#[test]
fn one_ballot_with_the_weight_of_two_counts_as_two() {
    law(300, ballots(), |(options, ballots)| {
        let apart: Vec<Ballot> =
            ballots.iter().flat_map(|one| vec![Ballot { weight: 1.0, ..one.clone() }; one.weight as usize]).collect();
        let (together, apart) = (Profile::new(options, ballots).unwrap(), Profile::new(options, apart).unwrap());
        assert_eq!(borda(&together), borda(&apart));
        assert_eq!(plurality(&together), plurality(&apart));
        assert_eq!(Duels::of(&together), Duels::of(&apart));
        assert_eq!(instant_runoff(&together), instant_runoff(&apart));
    });
}

#[test]
fn ties_are_shared_and_co_winners_named() {
    let tied = Profile::new(3, vec![Ballot { weight: 2.0, ranking: vec![vec![0, 1]] }]).unwrap();
    assert_eq!(plurality(&tied).scores, [1.0, 1.0, 0.0]);
    assert_eq!(borda(&tied).scores, [3.0, 3.0, 0.0]);
    assert_eq!(borda(&tied).winners, [0, 1]);
    assert_eq!(Duels::of(&tied).over[0], [0.0, 0.0, 2.0]);
    assert_eq!(Duels::of(&tied).unbeaten(), [0, 1]);
    // Whoever of the last two drops out first gives the victory to another.
    let even = profile(3, &[(2.0, &[0, 1, 2]), (2.0, &[1, 2, 0]), (2.0, &[2, 0, 1])]);
    let result = instant_runoff(&even);
    assert_eq!((result.winner, result.co_winners), (Some(0), Some(vec![0, 1, 2])));
    assert_eq!(instant_runoff(&Profile::new(0, Vec::new()).unwrap()).winner, None);
}

#[test]
fn parties_rank_rules_by_what_they_get_and_approve_what_reaches_their_threshold() {
    // D1 of the rule book: most lives, first come, most life-years.
    let rules = [vec![16.5, 0.0], vec![10.5, 4.8], vec![9.0, 5.3]];
    let vote = Profile::by_payoff(&rules, &[10.0, 30.0]).unwrap();
    assert_eq!(plurality(&vote).winners, [2]);
    let approved = approval(&rules, &[5.4, 1.2], &[1.0, 1.0]);
    assert_eq!((approved.scores, approved.winners), (vec![1.0, 2.0, 2.0], vec![1, 2]));
    assert_eq!(acceptable_to_all(&rules, &[5.4, 1.2]), [1, 2]);
    // One vote each: the North gains nothing by burying the favourite of the South.
    let states = Profile::by_payoff(&rules, &[1.0, 1.0]).unwrap();
    assert_eq!(borda(&states).scores, [2.0, 2.0, 2.0]);
    let sincere = states.with(0, ballot(1.0, &[1, 0, 2])).unwrap();
    assert_eq!(borda(&sincere).winners, [1]);
}

#[test]
fn ballots_that_make_no_sense_are_refused() {
    let new = |weight, ranking: &[usize]| Profile::new(2, vec![ballot(weight, ranking)]).map(|_| ());
    assert_eq!(new(1.0, &[2]), Err(BallotFlaw::UnknownOption { ballot: 0, option: 2 }));
    assert_eq!(new(1.0, &[1, 1]), Err(BallotFlaw::Twice { ballot: 0, option: 1 }));
    assert_eq!(new(-1.0, &[]), Err(BallotFlaw::Weight { ballot: 0 }));
    assert_eq!(new(f64::NAN, &[]), Err(BallotFlaw::Weight { ballot: 0 }));
}

// Mandates.

#[test]
fn a_mandate_sets_what_a_delegation_signs() {
    assert_eq!(Mandate::NoWorse.threshold(3.0, 10.0), 3.0);
    assert_eq!(Mandate::AtLeast(2.0).threshold(3.0, 10.0), 3.0);
    assert_eq!(Mandate::ShareOfBest(0.8).threshold(3.0, 10.0), 8.0);
    let stances = stances(&[5.0, 5.0], &[5.0, 6.0], &[9.0, 5.0]);
    assert!(stances[0].signs && !stances[1].signs);
    assert_eq!((stances[0].regret, stances[0].gift), (4.0, 0.0));
    assert_eq!((stances[1].regret, stances[1].gift), (0.0, 1.0));
}

#[test]
fn payoffs_can_be_counted_in_four_ways() {
    let mut problem = courses(&[40.0, 10.0], 25.0);
    problem.parties =
        [1000.0, 500.0].map(|people| PartyNumbers { population: Some(people), ..PartyNumbers::default() }).to_vec();
    problem.groups[1].party = 1;
    problem.treatments[0].benefit = 0.5;
    let allocation = run("lottery.equal", &[], &problem).allocation;
    let of = |payoff: Payoff| payoffs(&problem, &payoff.slopes(&problem).unwrap(), &allocation);
    same(&of(Payoff::Lives), &[10.0, 0.0], "lives");
    same(&of(Payoff::Courses), &[20.0, 5.0], "courses");
    same(&of(Payoff::Coverage), &[0.5, 0.5], "coverage");
    same(&of(Payoff::PerHead), &[0.02, 0.01], "per head");
    problem.parties[1].population = None;
    assert_eq!(Payoff::PerHead.slopes(&problem), Err(NoPayoff::NoPopulation { party: 1 }));
}

// Power.

/// Every order of so many members.
fn orders(members: usize) -> Vec<Vec<usize>> {
    let mut orders = vec![Vec::new()];
    for _ in 0..members {
        let next = |order: &Vec<usize>| -> Vec<Vec<usize>> {
            let others = (0..members).filter(|member| !order.contains(member));
            others.map(|member| order.iter().copied().chain([member]).collect()).collect()
        };
        orders = orders.iter().flat_map(next).collect();
    }
    orders
}

/// Shapley-Shubik by every order of the members.
fn by_orders(body: &Body) -> Vec<f64> {
    let orders = orders(body.members());
    let mut pivots = vec![0.0; body.members()];
    for order in &orders {
        let carried = |length: &usize| body.carries(&|member| order[..*length].contains(&member));
        if let Some(length) = (1..=order.len()).find(carried) {
            pivots[order[length - 1]] += 1.0 / orders.len() as f64;
        }
    }
    pivots
}

#[test]
fn power_is_the_share_of_orders_in_which_a_member_decides() {
    let bodies = (vec(1_u32..=9, 1..=5), 0.1_f64..=1.0);
    law(100, bodies, |(votes, share)| {
        let votes: Vec<f64> = votes.into_iter().map(f64::from).collect();
        let quota = (share * votes.iter().sum::<f64>()).ceil();
        for body in [
            Body::Weighted { votes: votes.clone(), quota },
            Body::Double { votes: votes.clone(), members: 0.55, share },
        ] {
            let power = body.power().unwrap();
            same(&power.shapley_shubik, &by_orders(&body), &format!("{body:?}"));
            assert!(near(power.banzhaf.iter().sum(), 1.0, 1e-12));
        }
    });
}

#[test]
fn bodies_with_a_veto_or_a_dictator() {
    let four = Body::Unanimity(4).power().unwrap();
    assert_eq!(four.shapley_shubik, [0.25; 4]);
    assert_eq!(four.vetoes, [true; 4]);
    let dictator = Body::Weighted { votes: vec![6.0, 3.0, 1.0], quota: 6.0 }.power().unwrap();
    assert_eq!((dictator.shapley_shubik, dictator.banzhaf), (vec![1.0, 0.0, 0.0], vec![1.0, 0.0, 0.0]));
    // Three of 50, 49 and 1 with a simple majority: the smallest is as strong as the middle one.
    let small = Body::Weighted { votes: vec![50.0, 49.0, 1.0], quota: 51.0 }.power().unwrap();
    agree(&small.shapley_shubik, &[2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0], 1e-12, "Shapley-Shubik");
    agree(&small.banzhaf, &[0.6, 0.2, 0.2], 1e-12, "Banzhaf");
    assert_eq!(small.vetoes, [true, false, false]);
    assert_eq!(Body::Unanimity(21).power(), Err(TooManyPlayers { members: 21, most: 20 }));
    assert_eq!(Body::Weighted { votes: Vec::new(), quota: 0.0 }.power().unwrap().banzhaf, [0.0; 0]);
}

// Envy and things that cannot be divided.

#[test]
fn parties_that_hold_each_others_supply_stand_in_a_circle() {
    let mut problem =
        Problem::plain(&[10.0; 3], &[vec![1.0, 0.0, 0.0], vec![0.0, 1.0, 0.0], vec![0.0, 0.0, 1.0]], &[10.0; 3]);
    problem.parties = vec![PartyNumbers::default(); 3];
    for party in 0..3 {
        problem.groups[party].party = party;
        problem.treatments[party].benefit = 0.5;
    }
    // Each holds what the next one needs.
    let held = [vec![0.0, 4.0, 0.0], vec![0.0, 0.0, 4.0], vec![4.0, 0.0, 0.0]];
    let envious = envy(&problem, &held, &[1.0; 3]).unwrap();
    assert_eq!(envious.arrows, [(0, 2), (1, 0), (2, 1)]);
    let circle = envious.circle().unwrap();
    assert_eq!(circle.len(), 3);
    assert!((0..3).all(|at| envious.arrows.contains(&(circle[at], circle[(at + 1) % 3]))));
    let own = shares(&problem, &run("lottery.equal", &[], &problem).allocation);
    assert_eq!(envy(&problem, &own, &[1.0; 3]).unwrap().circle(), None);
    assert_eq!(envy(&problem, &held, &[1.0, 0.0, 1.0]), Err(NoEnvy::Entitlement { party: 1 }));
    assert_eq!(envy(&problem, &held, &[1.0]), Err(NoEnvy::Parties));
}

#[test]
fn twice_the_entitlement_excuses_twice_the_share() {
    let mut problem = courses(&[30.0, 60.0], 30.0);
    problem.parties = vec![PartyNumbers::default(); 2];
    problem.groups[1].party = 1;
    problem.treatments.iter_mut().for_each(|way| way.benefit = 0.1);
    let held = [vec![10.0], vec![20.0]];
    assert_eq!(envy(&problem, &held, &[1.0, 1.0]).unwrap().arrows, [(0, 1)]);
    assert_eq!(envy(&problem, &held, &[1.0, 2.0]).unwrap().arrows, []);
}

#[test]
fn opposite_tastes_can_be_served_without_envy() {
    let division = goods::envy_free_division(&[vec![3.0, 2.0], vec![1.0, 4.0]]).unwrap();
    assert_eq!(division, Some(vec![vec![0], vec![1]]));
    assert!(goods::envy_free_division(&vec![vec![1.0; 40]; 3]).is_err());
    assert_eq!(goods::envy_free_division(&[]).unwrap(), Some(Vec::new()));
    let turns = goods::picking_sequence(&[vec![1.0, 2.0, 3.0], vec![3.0, 2.0, 1.0]], &[0, 1, 1]);
    assert_eq!(turns, [vec![2], vec![0, 1]]);
    assert_eq!(goods::picking_sequence(&[vec![1.0]], &[]), [vec![]; 1] as [Vec<usize>; 1]);
    assert_eq!(goods::picking_sequence(&[vec![1.0]], &[7]), [vec![]; 1] as [Vec<usize>; 1]);
}

// Coalitions.

/// A random game of three to five players in which more players are worth more.
fn game() -> impl Strategy<Value = Game> {
    (3_usize..=5).prop_flat_map(|players| {
        vec(0_u32..=10, 1 << players).prop_map(move |worth| {
            Game::new(players, |set| f64::from(worth[set as usize]) + 6.0 * f64::from(set.count_ones())).unwrap()
        })
    })
}

/// What each player adds to those before it, on average over every order.
fn over_orders(game: &Game) -> Vec<f64> {
    let orders = orders(game.players());
    let mut value = vec![0.0; game.players()];
    for order in &orders {
        let mut before = 0;
        for &player in order {
            value[player] += (game.worth(before | 1 << player) - game.worth(before)) / orders.len() as f64;
            before |= 1 << player;
        }
    }
    value
}

#[test]
fn the_shapley_value_is_the_average_over_all_orders() {
    law(100, game(), |game| {
        let value = game.shapley_value();
        same(&value, &over_orders(&game), &format!("{game:?}"));
        assert!(near(value.iter().sum(), game.worth(game.everybody()), 1e-12));
    });
}

/// Complaints of every coalition, the largest first.
fn complaints(game: &Game, payoffs: &[f64]) -> Vec<f64> {
    let got = |set: u32| members(set).map(|player| payoffs[player]).sum::<f64>();
    let mut complaints: Vec<f64> = (1..game.everybody()).map(|set| game.worth(set) - got(set)).collect();
    complaints.sort_by(|a, b| b.total_cmp(a));
    complaints
}

#[test]
fn no_other_sharing_has_smaller_complaints_than_the_nucleolus() {
    law(60, game(), |game| {
        let Ok(nucleolus) = game.nucleolus() else { return };
        let own = complaints(&game, &nucleolus);
        assert!(near(nucleolus.iter().sum(), game.worth(game.everybody()), 1e-9));
        let mut stream = Stream::named(7, "sharing");
        for _ in 0..200 {
            // A little from one player to another, as long as both get what they are worth alone.
            let (from, to) = (stream.below(game.players()), stream.below(game.players()));
            let step = [1e-4, 0.01, 0.5][stream.below(3)];
            let mut other = nucleolus.clone();
            other[from] -= step;
            other[to] += step;
            if from == to || other[from] < game.worth(1 << from) {
                continue;
            }
            let first =
                complaints(&game, &other).into_iter().zip(&own).find(|(other, own)| (other - *own).abs() > 1e-7);
            assert!(first.is_some_and(|(other, own)| other > *own), "{game:?}: {nucleolus:?}, {other:?}");
        }
    });
}

#[test]
fn the_nucleolus_is_in_the_core_if_anything_is() {
    law(100, game(), |game| {
        let Ok(nucleolus) = game.nucleolus() else { return };
        let test = game.core_test(&nucleolus);
        assert!(test.efficient);
        // The core is empty exactly when even the nucleolus leaves a complaint.
        assert_eq!(test.in_core(), complaints(&game, &nucleolus)[0] <= 1e-9, "{game:?}: {test:?}");
        assert!(test.in_core() || !game.core_test(&game.shapley_value()).in_core());
    });
}

#[test]
fn claims_on_an_estate_give_the_talmud_and_random_arrival() {
    // Mishnah Kethubot 93a (Aumann & Maschler 1985); run to the bank (O'Neill 1982).
    let cases = [
        (100.0, [100.0 / 3.0; 3], [100.0 / 3.0; 3]),
        (200.0, [50.0, 75.0, 75.0], [100.0 / 3.0, 250.0 / 3.0, 250.0 / 3.0]),
        (300.0, [50.0, 100.0, 150.0], [50.0, 100.0, 150.0]),
    ];
    for (estate, talmud, arrival) in cases {
        let game = bankruptcy(estate, &[100.0, 200.0, 300.0]).unwrap();
        same(&game.nucleolus().unwrap(), &talmud, "Talmud");
        same(&game.shapley_value(), &arrival, "random arrival");
        assert!(game.core_test(&talmud).in_core() && game.core_test(&arrival).in_core());
    }
}

#[test]
fn half_claims_are_paid_equally_first_among_eight() {
    // The Talmud rule below half of all claims: equal awards of at most half of each claim.
    let claims = [10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0];
    let game = bankruptcy(100.0, &claims).unwrap();
    let rest = 85.0 / 6.0;
    same(&game.nucleolus().unwrap(), &[5.0, 10.0, rest, rest, rest, rest, rest, rest], "Talmud");
}

#[test]
fn claims_in_proportion_are_in_the_core() {
    law(200, (vec(1_u32..=30, 2..=5), 0.0_f64..=1.0), |(claims, part)| {
        let claims: Vec<f64> = claims.into_iter().map(f64::from).collect();
        let estate = part * claims.iter().sum::<f64>();
        let game = bankruptcy(estate, &claims).unwrap();
        let shares: Vec<f64> = claims.iter().map(|claim| part * claim).collect();
        assert!(game.core_test(&shares).in_core(), "{game:?}");
    });
}

#[test]
fn games_that_make_no_sense_are_refused() {
    assert_eq!(Game::new(0, |_| 0.0).unwrap_err(), GameFlaw::Players { players: 0 });
    assert_eq!(Game::new(17, |_| 0.0).unwrap_err(), GameFlaw::Players { players: 17 });
    assert_eq!(Game::new(2, |set| 1.0 / f64::from(set - 1)).unwrap_err(), GameFlaw::Worth { coalition: 1 });
    let poor = Game::new(2, |set| if set == 3 { 1.0 } else { 2.0 }).unwrap();
    assert_eq!(poor.nucleolus(), Err(NoNucleolus::NoImputation));
    assert_eq!(Game::new(9, |_| 0.0).unwrap().nucleolus(), Err(NoNucleolus::TooManyPlayers));
    assert_eq!(Game::new(1, |_| 5.0).unwrap().nucleolus(), Ok(vec![5.0]));
}

/// S1 with 30 courses of the North's own and 10 of the South's.
fn s1() -> Problem {
    let mut problem = Problem::compile(&read(include_str!("golden/s1.json")).unwrap()).unwrap();
    problem.parties[0].fallback = Some(vec![30.0]);
    problem.parties[1].fallback = Some(vec![10.0]);
    problem
}

#[test]
fn a_party_leaves_where_its_own_stock_gives_it_more() {
    let problem = s1();
    let slopes = Payoff::Lives.slopes(&problem).unwrap();
    let leaves = |rule: &str| {
        let payoffs = payoffs(&problem, &slopes, &run(rule, &[], &problem).allocation);
        blocking(&problem, &slopes, &payoffs).unwrap()
    };
    // Together North and South have 40 courses: that alone gives neither more than first come.
    assert_eq!(leaves("priority.first_come"), [0; 0]);
    assert_eq!(leaves("outcome.lives"), [0b10]);
    assert_eq!(leaves("party.population"), [0b01]);
    let game = own_stock_game(&problem).unwrap();
    same(&[game.worth(1), game.worth(2), game.worth(3)], &[5.4, 1.2, 16.5], "lives");
}

#[test]
fn two_that_share_their_stock_can_leave_together() {
    // Each of the first two holds what the other needs; alone they can do nothing.
    let mut problem = Problem::plain(&[10.0; 3], &[vec![1.0, 0.0], vec![0.0, 1.0], vec![1.0, 0.0]], &[10.0, 10.0]);
    problem.parties = vec![PartyNumbers::default(); 3];
    (0..3).for_each(|party| problem.groups[party].party = party);
    problem.parties[0].fallback = Some(vec![0.0, 6.0]);
    problem.parties[1].fallback = Some(vec![4.0, 0.0]);
    let slopes = Payoff::Courses.slopes(&problem).unwrap();
    assert_eq!(blocking(&problem, &slopes, &[3.0, 5.0, 9.0]).unwrap(), [0b011]);
    assert_eq!(blocking(&problem, &slopes, &[4.0, 5.0, 9.0]).unwrap(), [0; 0]);
}
