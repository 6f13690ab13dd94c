//! How many deaths some groups could avert with a given stock.

use crate::num::linear::Programme;
use crate::num::{self, whole};
use crate::scenario::Problem;

/// Most relaxations in the search for the best whole-number allocation.
const NODES: usize = 200;
/// Most relaxations times coefficients. A search of a large problem rarely ends with a proof, while
/// its bound is already close: there, one patient more or less hardly counts.
const WORK: usize = 50_000;

/// An optimum, or a bound that no allocation exceeds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Most {
    /// Deaths averted.
    pub deaths_averted: f64,
    /// Whether an allocation with that many is known to exist.
    pub proven: bool,
}

/// The best uses that some groups have for a stock; the stock itself comes with each question.
#[derive(Clone, Debug)]
pub(super) struct Reach {
    /// A column of patients for each treatment that averts deaths. The first rows are the supplies,
    /// whose limits come with the question; then comes one row of people in need for each group with
    /// several such treatments.
    programme: Programme,
    /// With one supply: deaths averted against units, as the corners of a concave line.
    curve: Option<Vec<(f64, f64)>>,
    /// Deaths averted when supplies are plenty.
    ceiling: f64,
}

impl Reach {
    /// Prepares the uses that `groups` have for supplies.
    pub(super) fn new(problem: &Problem, groups: &[usize]) -> Self {
        let mut programme = Programme::default();
        let mut columns = Vec::new();
        let mut shared = Vec::new();
        let mut ceiling = 0.0;
        for &group in groups {
            let need = problem.groups[group].need;
            let useful = |way: &usize| need > 0.0 && problem.treatments[*way].benefit > 0.0;
            let first = columns.len();
            columns.extend(problem.groups[group].treatments.clone().filter(useful));
            let best = columns[first..].iter().map(|&way| problem.treatments[way].benefit).fold(0.0, f64::max);
            ceiling += need * best;
            programme.bounds.resize(columns.len(), need);
            if columns.len() > first + 1 {
                shared.push((first..columns.len(), need));
            }
        }
        programme.objective = columns.iter().map(|&way| problem.treatments[way].benefit).collect();
        for supply in 0..problem.stock.len() {
            programme.rows.push(columns.iter().map(|&way| problem.treatments[way].bundle[supply]).collect());
            programme.limits.push(0.0);
        }
        for (range, need) in shared {
            let mut row = vec![0.0; columns.len()];
            row[range].fill(1.0);
            programme.rows.push(row);
            programme.limits.push(need);
        }
        let curve = (problem.stock.len() == 1).then(|| curve(problem, groups));
        Self { programme, curve, ceiling }
    }

    /// Most deaths averted when patients may be divided.
    pub(super) fn divisible(&self, stock: &[f64]) -> Most {
        if self.programme.objective.is_empty() {
            return Most { deaths_averted: 0.0, proven: true };
        }
        if let Some(curve) = &self.curve {
            return Most { deaths_averted: height(curve, stock[0]), proven: true };
        }
        if let [benefit] = self.programme.objective[..] {
            return Most { deaths_averted: benefit * self.alone(0, stock), proven: true };
        }
        match self.programme_for(stock, false).solve() {
            Ok(optimum) => Most { deaths_averted: optimum.value, proven: true },
            Err(_) => Most { deaths_averted: self.ceiling, proven: false },
        }
    }

    /// Most deaths averted when patients are whole persons.
    ///
    /// Falls back to the bound of the search when it ends without a proof.
    pub(super) fn whole(&self, stock: &[f64]) -> Most {
        if self.programme.objective.is_empty() {
            return self.divisible(stock);
        }
        let programme = self.programme_for(stock, true);
        let Ok(relaxed) = programme.solve() else {
            return Most { deaths_averted: self.ceiling, proven: false };
        };
        let coefficients = programme.rows.len() * programme.objective.len();
        let nodes = (WORK / coefficients.max(1)).clamp(1, NODES);
        let start = relaxed.x.iter().map(|patients| patients.floor()).collect();
        match whole::solve(&programme, start, nodes) {
            Ok(optimum) if optimum.proven() => Most { deaths_averted: optimum.value, proven: true },
            Ok(optimum) => Most { deaths_averted: optimum.bound, proven: false },
            Err(_) => Most { deaths_averted: relaxed.value, proven: false },
        }
    }

    /// The programme for a stock.
    ///
    /// No column is wider than what the stock could treat by it alone, and one that could treat nobody
    /// (or no whole person) is emptied: else a huge group out of reach would set the scale of all.
    fn programme_for(&self, stock: &[f64], whole: bool) -> Programme {
        let mut programme = self.programme.clone();
        programme.limits[..stock.len()].copy_from_slice(stock);
        for column in 0..programme.bounds.len() {
            let alone = self.alone(column, stock);
            // 0.9 / 0.3 is a hair below 3, and still three patients.
            let whole_patients = (alone * (1.0 + 1e-12)).floor().min(self.programme.bounds[column]);
            programme.bounds[column] = if whole { whole_patients } else { alone };
            if programme.bounds[column] == 0.0 {
                programme.objective[column] = 0.0;
                programme.rows.iter_mut().for_each(|row| row[column] = 0.0);
            }
        }
        programme
    }

    /// Most patients of one column when nobody else is treated.
    fn alone(&self, column: usize, stock: &[f64]) -> f64 {
        let rows = self.programme.rows.iter().zip(stock).filter(|(row, _)| row[column] > 0.0);
        rows.map(|(row, stock)| stock / row[column]).fold(self.programme.bounds[column], f64::min)
    }
}

/// Deaths averted against units of the only supply, used where a unit averts most first.
///
/// A group's treatments are taken along the upper hull of benefit against units, which makes the
/// line concave (the relaxed multiple-choice knapsack; Sinha & Zoltners 1979).
fn curve(problem: &Problem, groups: &[usize]) -> Vec<(f64, f64)> {
    let slope = |from: (f64, f64), to: (f64, f64)| (to.1 - from.1) / (to.0 - from.0).max(0.0);
    let mut steps = Vec::new();
    for &group in groups {
        let need = problem.groups[group].need;
        let mut at = (0.0, 0.0);
        loop {
            let better = problem.groups[group]
                .treatments
                .clone()
                .map(|way| (problem.treatments[way].bundle[0], problem.treatments[way].benefit))
                .filter(|&(_, benefit)| benefit > at.1);
            let next = better.max_by(|&a, &b| slope(at, a).total_cmp(&slope(at, b)).then(a.1.total_cmp(&b.1)));
            let Some(next) = next.filter(|_| need > 0.0) else {
                break;
            };
            steps.push((slope(at, next), need * (next.0 - at.0), need * (next.1 - at.1)));
            at = next;
        }
    }
    let order = num::ordered(steps.len(), |a, b| steps[b].0.total_cmp(&steps[a].0));
    let mut corners = Vec::with_capacity(steps.len() + 1);
    let (mut units, mut deaths) = (0.0, 0.0);
    corners.push((units, deaths));
    for (_, more_units, more_deaths) in order.into_iter().map(|step| steps[step]) {
        units += more_units;
        deaths += more_deaths;
        corners.push((units, deaths));
    }
    corners
}

/// Height of the line over `units`; level after the last corner.
fn height(corners: &[(f64, f64)], units: f64) -> f64 {
    let after = corners.partition_point(|corner| corner.0 <= units.max(0.0));
    match (corners.get(after.wrapping_sub(1)), corners.get(after)) {
        (Some(low), Some(high)) => low.1 + (high.1 - low.1) * ((units - low.0) / (high.0 - low.0)),
        (Some(last), None) => last.1,
        (None, _) => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_rises_between_its_corners_and_then_stays_level() {
        let corners = [(0.0, 0.0), (0.0, 1.0), (2.0, 5.0), (6.0, 7.0)];
        let heights: Vec<f64> = [0.0, 1.0, 2.0, 4.0, 9.0].iter().map(|&units| height(&corners, units)).collect();
        assert_eq!(heights, [1.0, 3.0, 5.0, 6.0, 7.0]);
    }
}
