//! Would a party rather have another's share?

use crate::measures::{Case, Direction, Family, Lens, Measure, PartyIdeal, Unit, Value};
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
    working: None,
    measure: |case| case.between_parties(|parties| measure(case, parties)),
};

/// Envy of every party for every other: row i, column j holds `u_i(x_j) - u_i(x_i)`.
///
/// `worth(i, j)` is the value that party i gives to what party j has.
pub fn envy_matrix(parties: usize, mut worth: impl FnMut(usize, usize) -> f64) -> Vec<Vec<f64>> {
    let mut row = |party: usize| {
        let own = worth(party, party);
        (0..parties).map(|other| worth(party, other) - own).collect()
    };
    (0..parties).map(&mut row).collect()
}

/// The greatest entry of the envy matrix, at least 0.
pub fn largest_envy(parties: usize, mut worth: impl FnMut(usize, usize) -> f64) -> f64 {
    let mut largest = 0.0;
    for party in 0..parties {
        let own = worth(party, party);
        for other in (0..parties).filter(|&other| other != party) {
            let theirs = worth(party, other);
            if !num::same(theirs, own) {
                largest = f64::max(largest, theirs - own);
            }
        }
    }
    largest
}

/// Ordered pairs of parties of which the first envies the second, beyond rounding.
pub fn envious_pairs(parties: usize, worth: impl FnMut(usize, usize) -> f64) -> usize {
    envy_matrix(parties, worth).iter().flatten().filter(|&&envy| envy > num::TOLERANCE).count()
}

fn measure(case: &Case, parties: &[PartyIdeal]) -> Value {
    let problem = case.problem;
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
    Value::of(largest_envy(parties.len(), |party, other| {
        let need = parties[party].need;
        for (scaled, units) in bundle.iter_mut().zip(&units[other * supplies..]) {
            *scaled = need * units;
        }
        parties[party].reach.divisible(&bundle).deaths_averted / need
    }))
}
