//! Linear programmes: the largest total under linear conditions.

mod basis;
mod simplex;

pub use simplex::Simplex;

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

impl Programme {
    /// Solves the programme.
    ///
    /// The optimum is a basic solution: at most as many columns as rows lie strictly inside their
    /// bounds. Equal inputs give equal digits; ties between pivots go to the lowest index.
    pub fn solve(&self) -> Result<Optimum, NoOptimum> {
        let mut simplex = Simplex::new(self);
        simplex.maximise(&self.objective)?;
        Ok(self.optimum(&simplex))
    }

    /// The point at which a simplex stands that was made from this programme and has its objective.
    pub fn optimum(&self, simplex: &Simplex) -> Optimum {
        let columns = 0..self.objective.len();
        let x: Vec<f64> = columns.clone().map(|column| simplex.value(column)).collect();
        let prices: Vec<f64> = (0..self.rows.len()).map(|row| simplex.price(row)).collect();
        Optimum {
            margins: columns.map(|column| simplex.margin(column)).collect(),
            value: x.iter().zip(&self.objective).map(|(x, value)| x * value).sum(),
            x,
            prices,
        }
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
                if margin <= 1e-11 * self.objective[column].abs() { 0.0 } else { margin * self.bounds[column] }
            })
            .sum();
        rows + columns
    }

    fn margin(&self, column: usize, prices: &[f64]) -> f64 {
        let used: f64 = self.rows.iter().zip(prices).map(|(row, price)| row[column] * price).sum();
        self.objective[column] - used
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
