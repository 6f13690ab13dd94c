//! Would a party rather have another's share?

use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};
use crate::num;

/// Largest envy between two parties, per person in need.
///
/// Party P asks how many deaths it could avert at most with what Q's patients use, scaled to its own
/// number of people in need (`n_P / n_Q`), and compares it with the most it could avert with what
/// its own patients use. The greatest gain, divided by the people in need of P, is reported: 0.02
/// means 2 more deaths averted per 100 people in need. Patients may be divided in these questions.
/// 0 to 1, 0 is free of envy; less is better. Parties without people in need are left out. Undefined
/// with fewer than two parties.
/// Source: Foley 1967, Yale Economic Essays 7:45; scaled shares: Robertson & Webb 1998, Cake-Cutting
/// Algorithms.
pub static LARGEST_ENVY: Measure = Measure {
    id: "largest_envy",
    lens: Lens::Relations,
    family: Family::Division,
    unit: Unit::PercentagePoints,
    direction: Direction::Less,
    least: 0.0,
    most: 1.0,
    first_screen: false,
    source: "Foley 1967, Yale Economic Essays 7:45",
    working: in_full(working),
    measure: |case| case.between_parties(|_| Value::of(largest_envy(case.worth()))),
};

/// Mean over the parties of the envy of each for the share that it would like best, per person in
/// need as in [`LARGEST_ENVY`].
///
/// 0 to 1, 0 is free of envy; less is better. Every party counts once. Undefined with fewer than two
/// parties.
/// Source: Foley 1967, Yale Economic Essays 7:45; the mean is that of the program fairpyx.
pub static MEAN_ENVY: Measure = Measure {
    id: "mean_of_agent_max_envy",
    source: "Foley 1967, Yale Economic Essays 7:45",
    measure: |case| case.between_parties(|_| mean_envy(case.worth())),
    ..LARGEST_ENVY
};

/// Ordered pairs of parties of which the first would rather have the share of the second, scaled to
/// its own need as in [`LARGEST_ENVY`].
///
/// 0 to m (m - 1) for m parties; less is better. Undefined with fewer than two parties.
/// Source: Foley 1967, Yale Economic Essays 7:45.
pub static ENVIOUS_PAIRS: Measure = Measure {
    id: "number_of_envious_pairs",
    unit: Unit::Count,
    most: f64::INFINITY,
    measure: |case| case.between_parties(|_| Value::of(envious_pairs(case.worth()) as f64)),
    ..LARGEST_ENVY
};

/// Parties that would rather have the share of some other, scaled to their own need as in
/// [`LARGEST_ENVY`].
///
/// 0 to the number of parties; less is better. Undefined with fewer than two parties.
/// Source: Foley 1967, Yale Economic Essays 7:45.
pub static ENVIOUS_PARTIES: Measure = Measure {
    id: "number_of_envious_agents",
    unit: Unit::Parties,
    most: f64::INFINITY,
    measure: |case| case.between_parties(|_| Value::of(envious_parties(case.worth()) as f64)),
    ..LARGEST_ENVY
};

/// Envy of every party for every other: row i, column j holds `u_i(x_j) - u_i(x_i)`.
///
/// `worth[i][j]` is the value that party i gives to what party j has; so too below.
pub fn envy_matrix(worth: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let row = |(party, row): (usize, &Vec<f64>)| row.iter().map(|theirs| theirs - row[party]).collect();
    worth.iter().enumerate().map(row).collect()
}

/// The greatest entry of the envy matrix, at least 0.
pub fn largest_envy(worth: &[Vec<f64>]) -> f64 {
    (0..worth.len()).map(|party| envy_of(worth, party)).fold(0.0, f64::max)
}

/// Mean over the parties of the largest envy of each; undefined without parties.
pub fn mean_envy(worth: &[Vec<f64>]) -> Value {
    let sum: f64 = (0..worth.len()).map(|party| envy_of(worth, party)).sum();
    if worth.is_empty() { Value::Undefined(Reason::NoNeed) } else { Value::of(sum / worth.len() as f64) }
}

/// Ordered pairs of parties of which the first envies the second, beyond rounding.
pub fn envious_pairs(worth: &[Vec<f64>]) -> usize {
    (0..worth.len()).map(|party| envied(worth, party).count()).sum()
}

/// Parties that envy some other, beyond rounding.
pub fn envious_parties(worth: &[Vec<f64>]) -> usize {
    (0..worth.len()).filter(|&party| envied(worth, party).next().is_some()).count()
}

/// The parties whose share one party likes better than its own, beyond rounding.
pub fn envied(worth: &[Vec<f64>], party: usize) -> impl Iterator<Item = usize> {
    let row = &worth[party];
    (0..row.len()).filter(move |&other| row[other] > row[party] && !num::same(row[other], row[party]))
}

/// The largest envy of each party per person when everybody values units alike: `units` per party,
/// `people` who share them. No value for a party without people, which nobody envies either.
pub fn per_capita_envy(units: &[f64], people: &[f64]) -> Vec<Value> {
    let each: Vec<Option<f64>> =
        units.iter().zip(people).map(|(units, people)| (*people > 0.0).then(|| units / people)).collect();
    let most = each.iter().flatten().copied().fold(f64::NEG_INFINITY, f64::max);
    let envy = |own: f64| if num::same(own, most) { 0.0 } else { most - own };
    each.into_iter().map(|own| own.map_or(Value::Undefined(Reason::NoNeed), |own| Value::of(envy(own)))).collect()
}

/// Envy of one party for the share that it would like best, at least 0.
fn envy_of(worth: &[Vec<f64>], party: usize) -> f64 {
    envied(worth, party).map(|other| worth[party][other] - worth[party][party]).fold(0.0, f64::max)
}

/// Deaths averted per person in need that each party could avert at most with what each party's
/// patients use, scaled to its own need; a row for each party that judges.
pub(in crate::measures) fn worth_of_shares(case: &Case) -> Vec<Vec<f64>> {
    let (problem, parties) = (case.problem, &case.ideal.parties);
    let supplies = problem.stock.len();
    // Units of each supply that a person in need gets, a party after the other.
    let mut units = vec![0.0; parties.len() * supplies];
    for (party, units) in parties.iter().zip(units.chunks_mut(supplies.max(1))) {
        for way in party.groups.iter().flat_map(|&group| problem.groups[group].treatments.clone()) {
            let treated = case.allocation.treated[way];
            for (units, bundle) in units.iter_mut().zip(&problem.treatments[way].bundle) {
                *units += treated * bundle / party.need;
            }
        }
    }
    let mut bundle = vec![0.0; supplies];
    let mut worth = |party: usize, other: usize| {
        let need = parties[party].need;
        for (scaled, units) in bundle.iter_mut().zip(&units[other * supplies..]) {
            *scaled = need * units;
        }
        parties[party].reach.divisible(&bundle).deaths_averted / need
    };
    (0..parties.len()).map(|party| (0..parties.len()).map(|other| worth(party, other)).collect()).collect()
}

fn working(case: &Case) -> Working {
    let worth = case.worth();
    let of = |number: &dyn Fn(usize) -> f64| (0..worth.len()).map(number).collect();
    let best_other = |party: usize| {
        let others = worth[party].iter().enumerate().filter(|(other, _)| *other != party);
        others.map(|(_, worth)| *worth).fold(f64::NEG_INFINITY, f64::max)
    };
    let envious = of(&|party| envied(worth, party).count() as f64);
    Working::by_party(case)
        .listed("need", Unit::People, case.ideal.parties.iter().map(|party| party.need).collect())
        .listed("worth-own", Unit::PercentagePoints, of(&|party| worth[party][party]))
        .listed("worth-other", Unit::PercentagePoints, of(&best_other))
        .listed("envy", Unit::PercentagePoints, of(&|party| envy_of(worth, party)))
        .listed("envied", Unit::Parties, envious)
        .number("parties", Unit::Parties, worth.len() as f64)
        .number("pairs", Unit::Count, (worth.len() * worth.len().saturating_sub(1)) as f64)
        .number("largest", Unit::PercentagePoints, largest_envy(worth))
        .number("sum", Unit::PercentagePoints, of(&|party| envy_of(worth, party)).iter().sum())
}
