//! Linear programmes with few rows: a primal simplex with bounded variables.
//!
//! Allocation problems have one column per treatment and one row per supply, so the dense tableau
//! is small even for hundreds of groups (Dantzig 1963, chapter 18, for the bounded form).

/// Maximise `objective . x` subject to `rows . x <= limits` and `0 <= x <= bounds`.
#[derive(Clone, Debug, Default)]
pub struct Programme {
    /// Value of one unit of each column.
    pub objective: Vec<f64>,
    /// Upper bound of each column; may be infinite when some row bounds it.
    pub bounds: Vec<f64>,
    /// Coefficients, a row after the other.
    pub rows: Vec<Vec<f64>>,
    /// Right-hand side of each row; may be negative.
    pub limits: Vec<f64>,
}

/// An optimum and its proof.
#[derive(Clone, Debug)]
pub struct Optimum {
    /// Value of each column.
    pub x: Vec<f64>,
    /// What one more unit of each row's limit would be worth; never negative.
    pub prices: Vec<f64>,
    /// Value of a column less the priced rows it uses: positive at its bound, negative at 0.
    pub margins: Vec<f64>,
    /// `objective . x`.
    pub value: f64,
}

/// Why there is no optimum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoOptimum {
    /// No `x` satisfies every row.
    #[error("no allocation satisfies every condition")]
    Infeasible,
    /// The objective grows without end.
    #[error("nothing limits the objective")]
    Unbounded,
    /// The pivots did not come to an end.
    #[error("the search for the optimum did not come to an end")]
    Stalled,
}

/// Size below which a coefficient counts as zero, in a programme scaled to about 1.
const SMALL: f64 = 1e-11;

impl Programme {
    /// Solves the programme.
    ///
    /// The optimum is a basic solution: at most as many columns as rows lie strictly inside their
    /// bounds. Equal inputs give equal digits; ties between pivots go to the lowest index.
    pub fn solve(&self) -> Result<Optimum, NoOptimum> {
        let scales = Scales::of(self);
        let optimum = scales.scaled(self).solve_scaled()?;
        Ok(scales.unscaled(self, optimum))
    }

    fn solve_scaled(&self) -> Result<Optimum, NoOptimum> {
        let mut tableau = Tableau::new(self);
        if tableau.artificial > 0 {
            tableau.price_artificials();
            tableau.run()?;
            if tableau.artificial_sum() > 1e-9 {
                return Err(NoOptimum::Infeasible);
            }
            tableau.drop_artificials();
        }
        tableau.price(&self.objective);
        tableau.run()?;
        Ok(tableau.optimum())
    }

    /// The dual bound at the given prices: no feasible `x` is worth more.
    ///
    /// `sum(prices * limits) + sum(bounds * max(0, objective - prices . rows))`, for prices >= 0.
    pub fn bound(&self, prices: &[f64]) -> f64 {
        let rows: f64 = prices.iter().zip(&self.limits).map(|(price, limit)| price * limit).sum();
        let columns: f64 = (0..self.objective.len())
            .map(|column| {
                let margin = self.margin(column, prices);
                // An infinite bound with a rounded margin of nearly 0 must not turn into infinity.
                if margin <= SMALL * self.objective[column].abs() { 0.0 } else { margin * self.bounds[column] }
            })
            .sum();
        rows + columns
    }

    fn margin(&self, column: usize, prices: &[f64]) -> f64 {
        let used: f64 = self.rows.iter().zip(prices).map(|(row, price)| row[column] * price).sum();
        self.objective[column] - used
    }
}

/// Factors that bring a programme to about 1, so that one tolerance fits doses and millions alike.
///
/// Columns are measured by their bounds ("per head"), rows by their largest entry, the objective
/// by its largest value. In raw units a solver can call an answer optimal that is not.
struct Scales {
    columns: Vec<f64>,
    rows: Vec<f64>,
    objective: f64,
}

impl Scales {
    fn of(programme: &Programme) -> Self {
        let sound = |scale: f64| if scale.is_finite() && scale > 0.0 { scale } else { 1.0 };
        let largest = |values: &mut dyn Iterator<Item = f64>| values.map(f64::abs).fold(0.0, f64::max);
        let columns: Vec<f64> = programme.bounds.iter().map(|&bound| sound(bound)).collect();
        let row = |row: &Vec<f64>| {
            sound(largest(&mut row.iter().zip(&columns).zip(&programme.bounds).map(|((a, scale), bound)| {
                // A column that must stay 0 has no say in how its rows are measured.
                if *bound > 0.0 { a * scale } else { 0.0 }
            })))
        };
        let rows = programme.rows.iter().map(row).collect();
        let objective = sound(largest(&mut programme.objective.iter().zip(&columns).map(|(c, scale)| c * scale)));
        Self { columns, rows, objective }
    }

    fn scaled(&self, programme: &Programme) -> Programme {
        let per = |values: &[f64], by: &dyn Fn(f64, f64) -> f64, scales: &[f64]| -> Vec<f64> {
            values.iter().zip(scales).map(|(&value, &scale)| by(value, scale)).collect()
        };
        let row = |(row, scale): (&Vec<f64>, &f64)| per(row, &|a, column| a * column / scale, &self.columns);
        Programme {
            objective: per(&programme.objective, &|value, scale| value * scale / self.objective, &self.columns),
            bounds: per(&programme.bounds, &|bound, scale| bound / scale, &self.columns),
            rows: programme.rows.iter().zip(&self.rows).map(row).collect(),
            limits: per(&programme.limits, &|limit, scale| limit / scale, &self.rows),
        }
    }

    fn unscaled(&self, programme: &Programme, mut optimum: Optimum) -> Optimum {
        for ((x, scale), bound) in optimum.x.iter_mut().zip(&self.columns).zip(&programme.bounds) {
            *x = (*x * scale).min(*bound);
        }
        for (price, scale) in optimum.prices.iter_mut().zip(&self.rows) {
            *price *= self.objective / scale;
        }
        optimum.margins = (0..optimum.x.len()).map(|column| programme.margin(column, &optimum.prices)).collect();
        optimum.value = optimum.x.iter().zip(&programme.objective).map(|(x, value)| x * value).sum();
        optimum
    }
}

struct Tableau {
    /// Rows of the basis inverse times all columns: structural, slack, artificial.
    body: Vec<Vec<f64>>,
    /// Value of each basic column.
    basic_value: Vec<f64>,
    /// Column that is basic in each row.
    basis: Vec<usize>,
    /// Reduced value of each column.
    reduced: Vec<f64>,
    bounds: Vec<f64>,
    at_bound: Vec<bool>,
    is_basic: Vec<bool>,
    structural: usize,
    artificial: usize,
}

impl Tableau {
    fn new(programme: &Programme) -> Self {
        let structural = programme.objective.len();
        let rows = programme.rows.len();
        let negative: Vec<usize> = (0..rows).filter(|&row| programme.limits[row] < 0.0).collect();
        let columns = structural + rows + negative.len();
        let mut body = vec![vec![0.0; columns]; rows];
        let mut basis: Vec<usize> = (structural..structural + rows).collect();
        for (row, coefficients) in programme.rows.iter().enumerate() {
            let sign = if programme.limits[row] < 0.0 { -1.0 } else { 1.0 };
            for (column, coefficient) in coefficients.iter().enumerate() {
                body[row][column] = sign * coefficient;
            }
            body[row][structural + row] = sign;
        }
        for (index, &row) in negative.iter().enumerate() {
            basis[row] = structural + rows + index;
            body[row][structural + rows + index] = 1.0;
        }
        let mut bounds = programme.bounds.clone();
        bounds.resize(columns, f64::INFINITY);
        let mut is_basic = vec![false; columns];
        for &column in &basis {
            is_basic[column] = true;
        }
        Self {
            body,
            basic_value: programme.limits.iter().map(|limit| limit.abs()).collect(),
            basis,
            reduced: vec![0.0; columns],
            bounds,
            at_bound: vec![false; columns],
            is_basic,
            structural,
            artificial: negative.len(),
        }
    }

    fn first_artificial(&self) -> usize {
        self.reduced.len() - self.artificial
    }

    /// First phase: maximise minus the sum of the artificial columns.
    fn price_artificials(&mut self) {
        let first = self.first_artificial();
        let mut values = vec![0.0; self.reduced.len()];
        values[first..].fill(-1.0);
        self.price(&values);
    }

    fn artificial_sum(&self) -> f64 {
        let first = self.first_artificial();
        self.basis.iter().zip(&self.basic_value).filter(|&(&column, _)| column >= first).map(|(_, value)| value).sum()
    }

    /// Artificial columns stay at 0 from here on: their bound is 0, and none may enter.
    fn drop_artificials(&mut self) {
        let first = self.first_artificial();
        self.bounds[first..].fill(0.0);
    }

    /// Reduced values under an objective: `c_j - c_B . B^-1 a_j`.
    fn price(&mut self, objective: &[f64]) {
        let value = |column: usize| objective.get(column).copied().unwrap_or(0.0);
        for column in 0..self.reduced.len() {
            let basic: f64 = self.body.iter().zip(&self.basis).map(|(row, &basic)| value(basic) * row[column]).sum();
            self.reduced[column] = if self.is_basic[column] { 0.0 } else { value(column) - basic };
        }
    }

    fn run(&mut self) -> Result<(), NoOptimum> {
        let most = 200 + 20 * (self.reduced.len() + self.basis.len());
        for pivot in 0..most {
            // Dantzig's choice is quick; Bland's cannot cycle, so it takes over in a long search.
            let careful = pivot > most / 2;
            let Some(entering) = self.entering(careful) else {
                return Ok(());
            };
            self.enter(entering)?;
        }
        Err(NoOptimum::Stalled)
    }

    fn entering(&self, careful: bool) -> Option<usize> {
        let gain = |column: usize| {
            let reduced = self.reduced[column];
            if self.at_bound[column] { -reduced } else { reduced }
        };
        let mut candidates =
            (0..self.reduced.len()).filter(|&c| !self.is_basic[c] && self.bounds[c] > 0.0 && gain(c) > SMALL);
        if careful {
            return candidates.next();
        }
        let first = candidates.next()?;
        Some(candidates.fold(first, |best, column| if gain(column) > gain(best) { column } else { best }))
    }

    fn enter(&mut self, entering: usize) -> Result<(), NoOptimum> {
        let sign = if self.at_bound[entering] { -1.0 } else { 1.0 };
        let mut step = self.bounds[entering];
        let mut leaving: Option<(usize, bool)> = None;
        for row in 0..self.basis.len() {
            let slope = sign * self.body[row][entering];
            let (room, to_bound) = if slope > SMALL {
                (self.basic_value[row].max(0.0) / slope, false)
            } else if slope < -SMALL {
                ((self.bounds[self.basis[row]] - self.basic_value[row]).max(0.0) / -slope, true)
            } else {
                continue;
            };
            // Among equal steps the lowest basic column leaves, which keeps Bland's rule valid.
            let earlier = leaving.is_some_and(|(other, _)| self.basis[row] < self.basis[other]);
            if room < step || (room <= step && earlier) {
                step = room;
                leaving = Some((row, to_bound));
            }
        }
        if step.is_infinite() {
            return Err(NoOptimum::Unbounded);
        }
        for row in 0..self.basis.len() {
            self.basic_value[row] -= sign * step * self.body[row][entering];
        }
        match leaving {
            None => self.at_bound[entering] = !self.at_bound[entering],
            Some((row, to_bound)) => {
                let from = if self.at_bound[entering] { self.bounds[entering] } else { 0.0 };
                self.pivot(row, entering, from + sign * step, to_bound);
            }
        }
        Ok(())
    }

    fn pivot(&mut self, row: usize, entering: usize, value: f64, to_bound: bool) {
        let leaving = self.basis[row];
        self.is_basic[leaving] = false;
        self.at_bound[leaving] = to_bound;
        self.is_basic[entering] = true;
        self.at_bound[entering] = false;
        self.basis[row] = entering;
        self.basic_value[row] = value;
        let pivot = self.body[row][entering];
        for coefficient in &mut self.body[row] {
            *coefficient /= pivot;
        }
        let pivot_row = std::mem::take(&mut self.body[row]);
        for (index, other) in self.body.iter_mut().enumerate() {
            if index != row {
                let factor = other[entering];
                subtract(other, &pivot_row, factor);
            }
        }
        let reduced = self.reduced[entering];
        subtract(&mut self.reduced, &pivot_row, reduced);
        self.reduced[entering] = 0.0;
        self.body[row] = pivot_row;
    }

    fn optimum(&self) -> Optimum {
        let mut x: Vec<f64> =
            (0..self.structural).map(|c| if self.at_bound[c] { self.bounds[c] } else { 0.0 }).collect();
        for (row, &column) in self.basis.iter().enumerate() {
            if column < self.structural {
                x[column] = self.basic_value[row].clamp(0.0, self.bounds[column]);
            }
        }
        let prices: Vec<f64> =
            (0..self.basis.len()).map(|row| (-self.reduced[self.structural + row]).max(0.0)).collect();
        Optimum { x, prices, margins: Vec::new(), value: 0.0 }
    }
}

fn subtract(row: &mut [f64], pivot_row: &[f64], factor: f64) {
    if factor != 0.0 {
        for (coefficient, pivot) in row.iter_mut().zip(pivot_row) {
            *coefficient -= factor * pivot;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(got: &[f64], want: &[f64]) {
        assert_eq!(got.len(), want.len());
        for (g, w) in got.iter().zip(want) {
            assert!((g - w).abs() < 1e-9, "{got:?} is not {want:?}");
        }
    }

    #[test]
    fn three_supplies_give_the_published_fractions() {
        // Rule book, scenario S2: ventilators, oxygen, staff hours.
        let programme = Programme {
            objective: vec![0.4, 0.2, 0.15],
            bounds: vec![30.0, 50.0, 40.0],
            rows: vec![vec![1.0, 0.0, 0.0], vec![6.0, 4.0, 2.0], vec![20.0, 6.0, 8.0]],
            limits: vec![20.0, 300.0, 700.0],
        };
        let optimum = programme.solve().unwrap();
        close(&optimum.x, &[50.0 / 11.0, 530.0 / 11.0, 40.0]);
        close(&[optimum.value, programme.bound(&optimum.prices)], &[192.0 / 11.0, 192.0 / 11.0]);
    }

    #[test]
    fn a_negative_limit_is_a_floor() {
        // x + y >= 3 written as -x - y <= -3; the cheapest way is all x.
        let programme = Programme {
            objective: vec![-1.0, -2.0],
            bounds: vec![10.0, 10.0],
            rows: vec![vec![-1.0, -1.0]],
            limits: vec![-3.0],
        };
        close(&programme.solve().unwrap().x, &[3.0, 0.0]);
    }

    #[test]
    fn impossible_and_endless_programmes_say_so() {
        let mut programme =
            Programme { objective: vec![1.0], bounds: vec![1.0], rows: vec![vec![-1.0]], limits: vec![-2.0] };
        assert_eq!(programme.solve().unwrap_err(), NoOptimum::Infeasible);
        programme.bounds = vec![f64::INFINITY];
        assert_eq!(programme.solve().unwrap_err(), NoOptimum::Unbounded);
    }
}
