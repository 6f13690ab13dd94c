//! Ascent towards the largest product of gains of three or more parties, with a proof of how near it is.

use super::NoAgreement;
use super::feasible::Feasible;

/// Steps after which the answer is given as it is, with its gap.
const STEPS: usize = 20_000;
/// Gap at which the search ends.
const CLOSE: f64 = 1e-13;

/// The mix with the largest `sum(power ln gain)` over the parties that count, and a bound on how much
/// larger that sum can be.
///
/// Pairwise Frank-Wolfe: every step moves weight from the worst to the best of the mixes in play, as
/// far as pays. The sum is concave, so its slope towards the best mix bounds what is missing
/// (Lacoste-Julien & Jaggi 2015, NeurIPS). Starts from equal shares of what each party can gain at most.
pub(super) fn climb(
    feasible: &Feasible,
    counts: &[usize],
    power: &[f64],
    ideal: &[f64],
) -> Result<(Vec<f64>, f64), NoAgreement> {
    // In units of what each can gain at most; the product is the same up to a factor.
    let unit: Vec<f64> = counts.iter().map(|&party| ideal[party]).collect();
    let gains_of = |mix: &[f64]| -> Vec<f64> {
        let gain = |&party: &usize| mix.iter().zip(&feasible.gains[party]).map(|(share, gain)| share * gain).sum();
        counts.iter().map(gain).zip(&unit).map(|(gain, unit): (f64, &f64)| gain / unit).collect()
    };
    let total: f64 = counts.iter().map(|&party| power[party]).sum();
    // Where all parties count, no gain comes near 0 and each rule may stand alone; else the mixes in
    // play must keep the others from losing.
    let all_count = counts.len() == power.len();
    let start = feasible.most_equal(ideal, None)?;
    let mut atoms = vec![Atom { gains: gains_of(&start), mix: start, weight: 1.0 }];
    let mut gap = f64::INFINITY;
    for _ in 0..STEPS {
        let gains = sum(&atoms, |atom| &atom.gains, counts.len());
        let slopes: Vec<f64> = counts.iter().zip(&gains).map(|(&party, gain)| power[party] / gain).collect();
        let slope = |gains: &[f64]| gains.iter().zip(&slopes).map(|(gain, slope)| gain * slope).sum::<f64>();
        let best = if all_count {
            best_rule(feasible, counts, &unit, &slopes)
        } else {
            let mut weights = vec![0.0; power.len()];
            for ((&party, slope), unit) in counts.iter().zip(&slopes).zip(&unit) {
                weights[party] = slope / unit;
            }
            feasible.best(&weights)?.x
        };
        let best_gains = gains_of(&best);
        gap = (slope(&best_gains) - total).max(0.0);
        if gap <= CLOSE * total {
            break;
        }
        let worst = (0..atoms.len())
            .fold(0, |worst, atom| if slope(&atoms[atom].gains) < slope(&atoms[worst].gains) { atom } else { worst });
        let change: Vec<f64> = best_gains.iter().zip(&atoms[worst].gains).map(|(to, from)| to - from).collect();
        let step = along(&gains, &change, counts, power, atoms[worst].weight);
        if step <= 0.0 {
            break;
        }
        atoms[worst].weight -= step;
        match atoms.iter_mut().find(|atom| atom.mix == best) {
            Some(atom) => atom.weight += step,
            None => atoms.push(Atom { mix: best, gains: best_gains, weight: step }),
        }
        atoms.retain(|atom| atom.weight > 0.0);
    }
    let rules = atoms.first().map_or(0, |atom| atom.mix.len());
    Ok((sum(&atoms, |atom| &atom.mix, rules), gap))
}

/// A mix in play, and its weight.
struct Atom {
    mix: Vec<f64>,
    gains: Vec<f64>,
    weight: f64,
}

fn sum(atoms: &[Atom], part: impl Fn(&Atom) -> &Vec<f64>, length: usize) -> Vec<f64> {
    let mut sum = vec![0.0; length];
    for atom in atoms {
        sum.iter_mut().zip(part(atom)).for_each(|(sum, value)| *sum += atom.weight * value);
    }
    sum
}

/// The single rule towards which the sum of logarithms rises most.
fn best_rule(feasible: &Feasible, counts: &[usize], unit: &[f64], slopes: &[f64]) -> Vec<f64> {
    let rules = feasible.gains[counts[0]].len();
    let slope = |rule: usize| -> f64 {
        counts
            .iter()
            .zip(unit)
            .zip(slopes)
            .map(|((&party, unit), slope)| feasible.gains[party][rule] / unit * slope)
            .sum()
    };
    let best = (0..rules).fold(0, |best, rule| if slope(rule) > slope(best) { rule } else { best });
    let mut mix = vec![0.0; rules];
    mix[best] = 1.0;
    mix
}

/// How far to go along a direction, at most `most`: to where the sum of logarithms stops rising.
fn along(gains: &[f64], change: &[f64], counts: &[usize], power: &[f64], most: f64) -> f64 {
    let slope = |step: f64| -> f64 {
        let one = |((gain, change), &party): ((&f64, &f64), &usize)| {
            let gain = gain + step * change;
            if gain > 0.0 { power[party] * change / gain } else { f64::NEG_INFINITY }
        };
        gains.iter().zip(change).zip(counts).map(one).sum()
    };
    if slope(most) >= 0.0 {
        return most;
    }
    // The slope falls along the way: halve the interval in which it passes 0.
    let (mut low, mut high) = (0.0, most);
    for _ in 0..100 {
        let middle = 0.5 * (low + high);
        if slope(middle) > 0.0 { low = middle } else { high = middle }
    }
    low
}
