//! How many deaths some groups could avert with a given stock.

use crate::num::linear::Programme;
use crate::num::whole;
use crate::scenario::Problem;

/// Most relaxations in the search for the best whole-number allocation.
const NODES: usize = 200;

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
    /// each divided by its largest bundle so that coefficients are about 1; then comes one row of
    /// people in need for each group with several such treatments.
    programme: Programme,
    /// Largest bundle in each supply's row.
    scale: Vec<f64>,
    /// With one supply: deaths averted against units, as the corners of a concave line.
    curve: Option<Vec<(f64, f64)>>,
    /// With one supply: the units of every treatment, when they are all the same.
    equal_units: Option<f64>,
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
        let mut scale = Vec::with_capacity(problem.stock.len());
        for supply in 0..problem.stock.len() {
            let mut row: Vec<f64> = columns.iter().map(|&way| problem.treatments[way].bundle[supply]).collect();
            let largest = row.iter().copied().fold(0.0, f64::max);
            scale.push(if largest > 0.0 { largest } else { 1.0 });
            row.iter_mut().for_each(|units| *units /= scale[supply]);
            programme.rows.push(row);
            programme.limits.push(0.0);
        }
        for (range, need) in shared {
            let mut row = vec![0.0; columns.len()];
            row[range].fill(1.0);
            programme.rows.push(row);
            programme.limits.push(need);
        }
        let single = problem.stock.len() == 1;
        let mut units = columns.iter().map(|&way| problem.treatments[way].bundle.first().copied().unwrap_or(0.0));
        let equal_units = units.find(|&units| units > 0.0).filter(|&one| single && units.all(|u| u == 0.0 || u == one));
        Self { programme, scale, curve: single.then(|| curve(problem, groups)), equal_units, ceiling }
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
            let rows = self.programme.rows.iter().zip(stock).zip(&self.scale);
            let patients = rows
                .filter(|((row, _), _)| row[0] > 0.0)
                .map(|((row, stock), scale)| stock / (scale * row[0]))
                .fold(self.programme.bounds[0], f64::min);
            return Most { deaths_averted: benefit * patients, proven: true };
        }
        match self.programme_for(stock).solve() {
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
        if let (Some(curve), Some(units)) = (&self.curve, self.equal_units) {
            // With equal bundles the corners of the line are whole patients.
            let patients = (stock[0] / units * (1.0 + 1e-12)).floor();
            return Most { deaths_averted: height(curve, patients * units), proven: true };
        }
        let programme = self.programme_for(stock);
        let Ok(relaxed) = programme.solve() else {
            return Most { deaths_averted: self.ceiling, proven: false };
        };
        let start = relaxed.x.iter().map(|patients| patients.floor()).collect();
        match whole::solve(&programme, start, NODES) {
            Ok(optimum) if optimum.proven() => Most { deaths_averted: optimum.value, proven: true },
            Ok(optimum) => Most { deaths_averted: optimum.bound, proven: false },
            Err(_) => Most { deaths_averted: relaxed.value, proven: false },
        }
    }

    fn programme_for(&self, stock: &[f64]) -> Programme {
        let mut programme = self.programme.clone();
        for ((limit, stock), scale) in programme.limits.iter_mut().zip(stock).zip(&self.scale) {
            *limit = stock / scale;
        }
        programme
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
    steps.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut corners = Vec::with_capacity(steps.len() + 1);
    let (mut units, mut deaths) = (0.0, 0.0);
    corners.push((units, deaths));
    for (_, more_units, more_deaths) in steps {
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
