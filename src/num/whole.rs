//! Whole-number programmes: branch and bound over the linear relaxation.

use super::linear::{NoOptimum, Optimum, Programme};

/// The best whole-number solution found.
#[derive(Clone, Debug)]
pub struct WholeOptimum {
    /// Whole value of each column.
    pub x: Vec<f64>,
    /// `objective . x`.
    pub value: f64,
    /// No whole-number solution is worth more than this.
    pub bound: f64,
}

impl WholeOptimum {
    /// Whether nothing better exists.
    pub fn proven(&self) -> bool {
        self.bound <= self.value + gap(self.value)
    }
}

/// Maximises a programme with non-negative rows over whole numbers.
///
/// Depth first, the side nearer to the relaxation first, for at most `nodes` relaxations; then the
/// best solution found so far is returned with the bound that holds for the rest. `start` is a
/// whole-number solution to begin with. Land & Doig 1960, Econometrica 28:497.
pub fn solve(programme: &Programme, start: Vec<f64>, nodes: usize) -> Result<WholeOptimum, NoOptimum> {
    let programme = &tightened(programme);
    let value = worth(programme, &start);
    let mut search = Search { best: start, value, nodes };
    let least = vec![0.0; programme.objective.len()];
    let most: Vec<f64> = programme.bounds.iter().map(|bound| bound.floor()).collect();
    let bound = search.visit(programme, least, most)?;
    Ok(WholeOptimum { x: search.best, value: search.value, bound: bound.max(search.value) })
}

/// A whole-number solution made greedily: as much of each column as fits, in the order given.
pub fn in_turn(programme: &Programme, order: &[usize]) -> Vec<f64> {
    let mut x = vec![0.0; programme.objective.len()];
    let mut left = programme.limits.clone();
    for &column in order {
        let rows = programme.rows.iter().zip(&left).filter(|(row, _)| row[column] > 0.0);
        let most = rows.map(|(row, left)| left / row[column]).fold(programme.bounds[column], f64::min);
        x[column] = (most + 1e-9).floor().max(0.0);
        for (left, row) in left.iter_mut().zip(&programme.rows) {
            *left -= x[column] * row[column];
        }
    }
    x
}

/// Lowers each limit to what whole columns can reach: a multiple of the row's common divisor.
///
/// With equal bundles this alone makes the relaxation whole. Coefficients are read in millionths;
/// rows that do not fit that grid are left as they are.
fn tightened(programme: &Programme) -> Programme {
    let mut tight = programme.clone();
    for (row, limit) in tight.rows.iter().zip(&mut tight.limits) {
        let divisor = row.iter().filter(|units| **units != 0.0).try_fold(0_u64, |divisor, units| {
            let grid = units * 1e6;
            let near = (grid - grid.round()).abs() < 1e-6 && (1.0..1e15).contains(&grid);
            near.then(|| common_divisor(divisor, grid.round() as u64))
        });
        if let Some(divisor) = divisor.filter(|&divisor| divisor > 0) {
            let step = divisor as f64 / 1e6;
            *limit = (*limit / step + 1e-9).floor() * step;
        }
    }
    tight
}

/// The largest number that divides both; of nothing and a number, that number.
pub(super) fn common_divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

struct Search {
    best: Vec<f64>,
    value: f64,
    nodes: usize,
}

/// Difference in value that does not count.
fn gap(value: f64) -> f64 {
    1e-9 * value.abs()
}

impl Search {
    /// Explores the box `least..=most` and returns a bound on what it may still hold.
    fn visit(&mut self, programme: &Programme, least: Vec<f64>, most: Vec<f64>) -> Result<f64, NoOptimum> {
        let mut stack = vec![(least, most)];
        let mut open_bound = f64::NEG_INFINITY;
        while let Some((least, most)) = stack.pop() {
            let Some(relaxed) = relax(programme, &least, &most)? else {
                continue;
            };
            if relaxed.value <= self.value + gap(self.value) {
                continue;
            }
            if self.nodes == 0 {
                open_bound = open_bound.max(relaxed.value);
                continue;
            }
            self.nodes -= 1;
            let fraction = |x: f64| (x - x.round()).abs();
            let branch =
                (0..relaxed.x.len()).max_by(|&a, &b| fraction(relaxed.x[a]).total_cmp(&fraction(relaxed.x[b])));
            let Some(column) = branch.filter(|&column| fraction(relaxed.x[column]) > 1e-7) else {
                self.keep(programme, relaxed.x.iter().map(|x| x.round()).collect());
                continue;
            };
            self.keep(programme, relaxed.x.iter().map(|x| (x + 1e-9).floor()).collect());
            let below = relaxed.x[column].floor();
            let (mut upper_least, mut lower_most) = (least.clone(), most.clone());
            upper_least[column] = below + 1.0;
            lower_most[column] = below;
            let (up, down) = ((upper_least, most), (least, lower_most));
            // The stack is last in, first out: the nearer side is pushed last.
            if relaxed.x[column] - below > 0.5 {
                stack.extend([down, up]);
            } else {
                stack.extend([up, down]);
            }
        }
        Ok(open_bound)
    }

    fn keep(&mut self, programme: &Programme, x: Vec<f64>) {
        let value = worth(programme, &x);
        if value > self.value + 1e-3 * gap(self.value) && fits(programme, &x) {
            self.value = value;
            self.best = x;
        }
    }
}

/// The relaxation inside a box; `None` when the box holds no solution.
fn relax(programme: &Programme, least: &[f64], most: &[f64]) -> Result<Option<Optimum>, NoOptimum> {
    let used = |row: &Vec<f64>| row.iter().zip(least).map(|(a, x)| a * x).sum::<f64>();
    let limits: Vec<f64> = programme.rows.iter().zip(&programme.limits).map(|(row, limit)| limit - used(row)).collect();
    // With non-negative rows the lower corner is the cheapest point of the box.
    if limits.iter().any(|limit| *limit < -1e-9) || least.iter().zip(most).any(|(least, most)| least > most) {
        return Ok(None);
    }
    let inner = Programme {
        objective: programme.objective.clone(),
        bounds: least.iter().zip(most).map(|(least, most)| most - least).collect(),
        rows: programme.rows.clone(),
        limits: limits.iter().map(|limit| limit.max(0.0)).collect(),
    };
    let mut optimum = inner.solve()?;
    for (x, least) in optimum.x.iter_mut().zip(least) {
        *x += least;
    }
    optimum.value = worth(programme, &optimum.x);
    Ok(Some(optimum))
}

fn worth(programme: &Programme, x: &[f64]) -> f64 {
    programme.objective.iter().zip(x).map(|(value, x)| value * x).sum()
}

fn fits(programme: &Programme, x: &[f64]) -> bool {
    programme.rows.iter().zip(&programme.limits).all(|(row, limit)| {
        let used: f64 = row.iter().zip(x).map(|(a, x)| a * x).sum();
        used <= limit * (1.0 + 1e-12) + 1e-12
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_patients_on_three_supplies_match_the_exhaustive_search() {
        let programme = Programme {
            objective: vec![0.4, 0.2, 0.15],
            bounds: vec![30.0, 50.0, 40.0],
            rows: vec![vec![1.0, 0.0, 0.0], vec![6.0, 4.0, 2.0], vec![20.0, 6.0, 8.0]],
            limits: vec![20.0, 300.0, 700.0],
        };
        let optimum = solve(&programme, vec![0.0; 3], 1_000).unwrap();
        assert_eq!(optimum.x, [5.0, 48.0, 39.0]);
        assert!((optimum.value - 17.45).abs() < 1e-12);
        assert!(optimum.proven());
    }

    #[test]
    fn without_nodes_the_bound_says_that_nothing_is_proven() {
        let programme = Programme {
            objective: vec![3.0, 2.0],
            bounds: vec![2.0, 2.0],
            rows: vec![vec![2.0, 1.5]],
            limits: vec![3.9],
        };
        let optimum = solve(&programme, vec![0.0; 2], 0).unwrap();
        assert!(!optimum.proven());
        assert!(optimum.bound >= 5.0);
    }
}
