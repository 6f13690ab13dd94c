//! Linear programmes in which some columns are switches: either 0 or 1.

use super::linear::{NoOptimum, Programme};

/// The best found, and how good any other could be.
#[derive(Clone, Debug)]
pub struct Switched {
    /// Value of each column; switches are 0 or 1.
    pub x: Vec<f64>,
    /// `objective . x`.
    pub value: f64,
    /// No other solution is worth more than this.
    pub bound: f64,
}

/// Distance from 0 or 1 below which a switch counts as set.
const SET: f64 = 1e-7;

/// Maximises a programme whose `switches`, columns bounded by 1, are off or on.
///
/// Branch and bound, depth first, the nearer side first, for at most `nodes` linear programmes; then
/// the best found is returned with the bound that holds for the rest. Fails when no setting is
/// feasible among those tried. Land & Doig 1960, Econometrica 28:497.
pub fn solve(programme: &Programme, switches: &[usize], nodes: usize) -> Result<Switched, NoOptimum> {
    let mut search = Search { programme: programme.clone(), switches, best: None, nodes };
    let bound = search.visit()?;
    let (x, value) = search.best.ok_or(NoOptimum::Infeasible)?;
    Ok(Switched { x, value, bound: bound.max(value) })
}

struct Search<'s> {
    programme: Programme,
    switches: &'s [usize],
    best: Option<(Vec<f64>, f64)>,
    nodes: usize,
}

impl Search<'_> {
    /// Searches below the switches set so far; returns a bound on everything there.
    fn visit(&mut self) -> Result<f64, NoOptimum> {
        let enough = self.best.as_ref().map_or(f64::NEG_INFINITY, |(_, value)| value + 1e-9 * value.abs().max(1.0));
        if self.nodes == 0 {
            return Ok(f64::INFINITY);
        }
        self.nodes -= 1;
        let relaxed = match self.programme.solve() {
            Ok(relaxed) => relaxed,
            Err(NoOptimum::Infeasible) => return Ok(f64::NEG_INFINITY),
            Err(other) => return Err(other),
        };
        if relaxed.value <= enough {
            return Ok(relaxed.value);
        }
        let distance = |column: &usize| (relaxed.x[*column] - relaxed.x[*column].round()).abs();
        let open = self.switches.iter().copied().filter(|column| distance(column) > SET);
        let Some(column) = open.max_by(|a, b| distance(a).total_cmp(&distance(b))) else {
            self.best = Some((relaxed.x, relaxed.value));
            return Ok(relaxed.value);
        };
        let near = relaxed.x[column].round();
        let first = self.with(column, near)?;
        let second = self.with(column, 1.0 - near)?;
        Ok(first.max(second).min(relaxed.value))
    }

    /// Searches with one more switch set.
    fn with(&mut self, column: usize, value: f64) -> Result<f64, NoOptimum> {
        let bound = std::mem::replace(&mut self.programme.bounds[column], value);
        if value > 0.0 {
            let row = (0..self.programme.bounds.len()).map(|other| if other == column { -1.0 } else { 0.0 });
            self.programme.rows.push(row.collect());
            self.programme.limits.push(-1.0);
        }
        let found = self.visit();
        if value > 0.0 {
            self.programme.rows.pop();
            self.programme.limits.pop();
        }
        self.programme.bounds[column] = bound;
        found
    }
}
