//! A linear programme that remembers its answer: ask it again after adding to it, and it goes on
//! from where it stands.
//!
//! Primal simplex with bounded variables and a factored basis (Dantzig 1963, chapter 18; Chvatal
//! 1983, chapters 7, 8 and 24). A point that breaks a bound, as after a bound was moved, is first
//! led back by minimising the sum of what is broken.

use super::basis::{Basis, Column};
use super::{NoOptimum, Programme};

/// Share of the terms of a sum below which the sum counts as 0.
const SMALL: f64 = 1e-11;
/// How far a value may lie outside its bounds, in a programme scaled to about 1.
const OUTSIDE: f64 = 1e-10;
/// How far rounding may push a value out of its bounds once all were inside: a patient in a group
/// of one is a billionth of the stock for a billion.
const PUSHED: f64 = 1e-6;
/// Gain below which it is looked at whether it is a rounding error.
const DOUBTFUL: f64 = 1e-10;
/// Marks a column that is not in the basis.
const NOWHERE: usize = usize::MAX;

/// A linear programme and the last point found.
///
/// All numbers inside are scaled to about 1, so that one tolerance fits doses and millions alike:
/// columns are measured by their bounds ("per head"), rows by their largest entry. In raw units a
/// solver can call an answer optimal that is not.
#[derive(Clone, Debug)]
pub struct Simplex {
    columns: Vec<Column>,
    limits: Vec<f64>,
    /// The column that holds what is left of each row.
    slack: Vec<usize>,
    lower: Vec<f64>,
    upper: Vec<f64>,
    value: Vec<f64>,
    objective: Vec<f64>,
    /// What 1 of each column, row and of the objective stands for.
    units: Vec<f64>,
    row_units: Vec<f64>,
    objective_unit: f64,
    basic: Vec<usize>,
    place: Vec<usize>,
    basis: Basis,
    prices: Vec<f64>,
    /// How far outside its bounds a value counts as inside.
    tolerance: f64,
    /// Rows or bounds changed since the basis was factored.
    moved: bool,
}

impl Simplex {
    /// A programme at its lower corner: every column 0.
    pub fn new(programme: &Programme) -> Self {
        let units: Vec<f64> = programme.bounds.iter().map(|&bound| sound(bound)).collect();
        let count = units.len();
        let mut simplex = Self {
            columns: vec![Column::new(); count],
            limits: Vec::new(),
            slack: Vec::new(),
            lower: vec![0.0; count],
            upper: programme.bounds.iter().zip(&units).map(|(bound, unit)| bound / unit).collect(),
            value: vec![0.0; count],
            objective: Vec::new(),
            units,
            row_units: Vec::new(),
            objective_unit: 1.0,
            basic: Vec::new(),
            place: vec![NOWHERE; count],
            basis: Basis::default(),
            prices: Vec::new(),
            tolerance: OUTSIDE,
            moved: true,
        };
        let mut entries = Column::new();
        for (row, limit) in programme.rows.iter().zip(&programme.limits) {
            entries.clear();
            entries.extend(row.iter().copied().enumerate().filter(|(_, coefficient)| *coefficient != 0.0));
            simplex.add_row(&entries, *limit);
        }
        simplex
    }

    /// Adds the condition `entries . x <= limit`; the entries name columns. Returns the row.
    pub fn add_row(&mut self, entries: &[(usize, f64)], limit: f64) -> usize {
        let row = self.limits.len();
        // A column that must stay 0 has no say in how its rows are measured.
        let size = |&(column, a): &(usize, f64)| if self.upper[column] > 0.0 { a * self.units[column] } else { 0.0 };
        let unit = sound(entries.iter().map(|entry| size(entry).abs()).fold(0.0, f64::max));
        let mut left = limit / unit;
        self.limits.push(left);
        self.row_units.push(unit);
        for &(column, coefficient) in entries {
            let scaled = coefficient * self.units[column] / unit;
            left -= scaled * self.value[column];
            self.columns[column].push((row, scaled));
        }
        let slack = self.push_column(vec![(row, 1.0)], 0.0, f64::INFINITY, 1.0);
        self.value[slack] = left;
        self.place[slack] = row;
        self.slack.push(slack);
        self.moved = true;
        self.basic.push(slack);
        row
    }

    /// Adds a column that is 0 now, without an upper bound; the entries name rows, and `unit` is
    /// about the size its values will have. Returns the column.
    pub fn add_column(&mut self, entries: &[(usize, f64)], unit: f64) -> usize {
        let scaled = entries.iter().map(|&(row, a)| (row, a * unit / self.row_units[row])).collect();
        self.push_column(scaled, 0.0, f64::INFINITY, unit)
    }

    fn push_column(&mut self, entries: Column, lower: f64, upper: f64, unit: f64) -> usize {
        self.columns.push(entries);
        self.lower.push(lower);
        self.upper.push(upper);
        self.value.push(lower);
        self.units.push(unit);
        self.place.push(NOWHERE);
        self.columns.len() - 1
    }

    /// Moves the bounds of a column.
    pub fn set_bounds(&mut self, column: usize, lower: f64, upper: f64) {
        self.moved = true;
        self.lower[column] = lower / self.units[column];
        self.upper[column] = upper / self.units[column];
        if self.place[column] == NOWHERE {
            self.value[column] =
                self.value[column].clamp(self.lower[column], self.upper[column].max(self.lower[column]));
            // Inside its bounds a column outside the basis could move neither way.
            if self.value[column] < self.upper[column] {
                self.value[column] = self.lower[column];
            }
        }
    }

    /// Keeps a column at its present value from now on.
    pub fn hold(&mut self, column: usize) {
        self.lower[column] = self.value[column];
        self.upper[column] = self.value[column];
    }

    /// Keeps to the best points of the last objective from now on: no column moves that would make
    /// it worse by more than this share of its terms.
    pub fn hold_best(&mut self, tolerance: f64) {
        for column in 0..self.columns.len() {
            if self.clear_margin(column, tolerance) != 0.0 {
                self.hold(column);
            }
        }
    }

    /// Goes to a point at which `objective . x` is largest; columns it does not name count 0.
    ///
    /// Equal programmes give equal digits; ties between pivots go to the lowest index.
    pub fn maximise(&mut self, objective: &[f64]) -> Result<(), NoOptimum> {
        let scaled = |(value, unit): (&f64, &f64)| value * unit;
        self.objective = objective.iter().zip(&self.units).map(scaled).collect();
        self.objective_unit = sound(self.objective.iter().map(|value| value.abs()).fold(0.0, f64::max));
        self.objective.iter_mut().for_each(|value| *value /= self.objective_unit);
        self.objective.resize(self.columns.len(), 0.0);
        self.run()
    }

    /// Value of a column.
    pub fn value(&self, column: usize) -> f64 {
        self.value[column].clamp(self.lower[column], self.upper[column]) * self.units[column]
    }

    /// What one more unit of a row's limit is worth in the last objective; never negative.
    pub fn price(&self, row: usize) -> f64 {
        self.prices[row].max(0.0) * self.objective_unit / self.row_units[row]
    }

    /// What one more unit of a column is worth in the last objective beyond the rows it uses.
    pub fn margin(&self, column: usize) -> f64 {
        self.terms(column).0 * self.objective_unit / self.units[column]
    }

    /// Share of a column's worth in the last objective that a row takes up.
    pub fn share(&self, row: usize, column: usize) -> f64 {
        let entry = self.columns[column].iter().find(|(other, _)| *other == row);
        entry.map_or(0.0, |(_, coefficient)| coefficient * self.prices[row].max(0.0)) / self.objective[column]
    }

    /// How much more than the last objective's value any point could be worth, as its prices prove.
    ///
    /// `prices . limits + sum(max(margin * lower, margin * upper)) - objective . x`, relative to the
    /// size of those terms.
    pub fn gap(&self) -> f64 {
        let (mut gap, mut size) = (0.0, 1e-300);
        let mut add = |term: f64| {
            gap += term;
            size += term.abs();
        };
        for (row, price) in self.prices.iter().enumerate() {
            add(price.max(0.0) * self.limits[row]);
        }
        for column in 0..self.columns.len() {
            let margin = self.clear_margin(column, SMALL);
            let at = if margin > 0.0 { self.upper[column] } else { self.lower[column] };
            // An infinite bound with a margin of 0 must not turn into infinity.
            add(if margin == 0.0 { 0.0 } else { margin * at });
            add(-self.objective[column] * self.value[column]);
        }
        gap / size
    }

    /// A column's worth less that of the rows it uses, and the size of the terms.
    fn terms(&self, column: usize) -> (f64, f64) {
        let own = self.objective.get(column).copied().unwrap_or(0.0);
        self.columns[column].iter().fold((own, own.abs()), |(margin, size), &(row, coefficient)| {
            let used = self.prices[row] * coefficient;
            (margin - used, size + used.abs())
        })
    }

    /// The margin of a column outside the basis, or 0 where it is no more than this share of its terms.
    fn clear_margin(&self, column: usize, tolerance: f64) -> f64 {
        if self.place[column] != NOWHERE {
            return 0.0;
        }
        let margin = self.terms(column).0;
        let clear =
            margin.abs() > tolerance.max(DOUBTFUL) || margin != 0.0 && margin.abs() > tolerance * self.scale(column);
        if clear { margin } else { 0.0 }
    }

    /// The size of the terms by which a column's margin is judged to be 0 or not.
    ///
    /// The margin of a slack is the price of its row alone; a price is judged by the worth of the
    /// columns that pay it.
    fn scale(&self, column: usize) -> f64 {
        let own = self.terms(column).1;
        let [(row, _)] = self.columns[column][..] else { return own };
        if self.slack[row] != column {
            return own;
        }
        let paying = |other: usize| {
            let entry = self.columns[other].iter().find(|(this, coefficient)| *this == row && *coefficient != 0.0);
            entry.map_or(0.0, |(_, coefficient)| self.terms(other).1 / coefficient.abs())
        };
        (0..self.columns.len()).filter(|&other| other != column).map(paying).fold(own, f64::max)
    }

    fn run(&mut self) -> Result<(), NoOptimum> {
        let rows = self.limits.len();
        let (mut by_row, mut by_place) = (vec![0.0; rows], vec![0.0; rows]);
        let most = 500 + 20 * self.columns.len();
        let mut fresh = false;
        if std::mem::take(&mut self.moved) {
            fresh = self.refactor(&mut by_row, &mut by_place)?;
        }
        self.tolerance = OUTSIDE;
        for pivot in 0..most {
            let feasible = self.weigh(&mut by_place);
            self.tolerance = if feasible { PUSHED } else { OUTSIDE };
            self.prices.resize(rows, 0.0);
            self.basis.price(&mut by_place, &mut self.prices);
            // Dantzig's choice is quick; Bland's cannot cycle, so it takes over in a long search.
            let careful = pivot > most / 2;
            let Some((entering, sign)) = self.entering(feasible, careful) else {
                if !fresh {
                    fresh = self.refactor(&mut by_row, &mut by_place)?;
                    continue;
                }
                return if feasible { Ok(()) } else { Err(NoOptimum::Infeasible) };
            };
            by_row.fill(0.0);
            self.columns[entering].iter().for_each(|&(row, coefficient)| by_row[row] = coefficient);
            self.basis.solve(&mut by_row, &mut by_place);
            fresh = match self.enter(entering, sign, &by_place, careful)? {
                Some(place) if !self.basis.exchange(place, &by_place) => self.refactor(&mut by_row, &mut by_place)?,
                _ => false,
            };
        }
        Err(NoOptimum::Stalled)
    }

    /// Factors the basis and counts its values afresh.
    fn refactor(&mut self, by_row: &mut [f64], by_place: &mut [f64]) -> Result<bool, NoOptimum> {
        let columns: Vec<&Column> = self.basic.iter().map(|&column| &self.columns[column]).collect();
        if !self.basis.factor(&columns) {
            return Err(NoOptimum::Stalled);
        }
        by_row.copy_from_slice(&self.limits);
        for (column, entries) in self.columns.iter().enumerate() {
            if self.place[column] == NOWHERE && self.value[column] != 0.0 {
                entries.iter().for_each(|&(row, coefficient)| by_row[row] -= coefficient * self.value[column]);
            }
        }
        self.basis.solve(by_row, by_place);
        for (place, &column) in self.basic.iter().enumerate() {
            self.value[column] = by_place[place];
        }
        Ok(true)
    }

    /// How far a basic column lies outside its bounds: positive above, negative below.
    fn outside(&self, column: usize) -> f64 {
        let value = self.value[column];
        let beyond = (value - self.upper[column]).max(0.0) - (self.lower[column] - value).max(0.0);
        if beyond.abs() > self.tolerance { beyond } else { 0.0 }
    }

    /// What the basic columns count: their worth, or the way back inside where some are outside.
    fn weigh(&self, by_place: &mut [f64]) -> bool {
        let feasible = self.basic.iter().all(|&column| self.outside(column) == 0.0);
        for (weight, &column) in by_place.iter_mut().zip(&self.basic) {
            let beyond = self.outside(column);
            *weight = match feasible {
                true => self.objective[column],
                false if beyond == 0.0 => 0.0,
                false => -beyond.signum(),
            };
        }
        feasible
    }

    /// A column that makes the objective better, or leads back inside, and which way it moves.
    fn entering(&self, feasible: bool, careful: bool) -> Option<(usize, f64)> {
        let mut best = None;
        let mut largest = 0.0;
        for column in 0..self.columns.len() {
            if self.place[column] != NOWHERE || self.lower[column] == self.upper[column] {
                continue;
            }
            let own = if feasible { self.objective[column] } else { 0.0 };
            let used = self.columns[column].iter().map(|&(row, coefficient)| self.prices[row] * coefficient);
            let sign = if self.value[column] > self.lower[column] { -1.0 } else { 1.0 };
            let gain = sign * (own - used.clone().sum::<f64>());
            if gain > largest && gain > SMALL * (own.abs() + used.map(f64::abs).sum::<f64>()) {
                // A price may be a rounding error of the worth of those who pay it.
                if gain < DOUBTFUL && gain <= SMALL * self.scale(column) {
                    continue;
                }
                best = Some((column, sign));
                if careful {
                    break;
                }
                largest = gain;
            }
        }
        best
    }

    /// Moves a column until something stops it; returns the place it takes, if any.
    fn enter(&mut self, entering: usize, sign: f64, slopes: &[f64], careful: bool) -> Result<Option<usize>, NoOptimum> {
        let mut step = self.upper[entering] - self.lower[entering];
        let mut leaving = None;
        for (place, slope) in slopes.iter().enumerate() {
            if let Some((_, room)) = self.room(place, sign * slope) {
                step = step.min(room);
            }
        }
        if step.is_infinite() {
            return Err(NoOptimum::Unbounded);
        }
        // Among equal steps the steepest leaves, for the sake of precision, or the first listed.
        let mut rank = 0.0;
        for (place, slope) in slopes.iter().enumerate() {
            let Some((bound, room)) = self.room(place, sign * slope) else { continue };
            let this = if careful { 1.0 / (1.0 + self.basic[place] as f64) } else { slope.abs() };
            if room <= step * (1.0 + 1e-12) + 1e-14 && this > rank {
                rank = this;
                leaving = Some((place, bound));
            }
        }
        for (&column, slope) in self.basic.iter().zip(slopes) {
            self.value[column] -= sign * step * slope;
        }
        let Some((place, bound)) = leaving else {
            self.value[entering] = if sign > 0.0 { self.upper[entering] } else { self.lower[entering] };
            return Ok(None);
        };
        let gone = std::mem::replace(&mut self.basic[place], entering);
        self.value[gone] = bound;
        self.place[gone] = NOWHERE;
        self.value[entering] += sign * step;
        self.place[entering] = place;
        Ok(Some(place))
    }

    /// The bound towards which a basic column falls at this slope, and how far the entering column
    /// can move until then.
    fn room(&self, place: usize, slope: f64) -> Option<(f64, f64)> {
        if slope.abs() <= SMALL {
            return None;
        }
        let column = self.basic[place];
        let (value, outside) = (self.value[column], self.outside(column));
        // From outside, the first bound that it meets stops it.
        let bound = match (slope > 0.0, outside > 0.0, outside < 0.0) {
            (true, true, _) | (false, false, false) => self.upper[column],
            (true, false, false) | (false, _, true) => self.lower[column],
            _ => return None,
        };
        bound.is_finite().then(|| (bound, ((value - bound) / slope).max(0.0)))
    }
}

fn sound(scale: f64) -> f64 {
    if scale.is_finite() && scale > 0.0 { scale } else { 1.0 }
}
