//! The basis of a linear programme, factored: solves `B x = b` and `y B = c`.
//!
//! Sparse LU, column by column, then one eta column for each exchange since (Dantzig & Orchard-Hays
//! 1954; Golub & Van Loan 2013, chapter 3). Nearly every column of an allocation's basis holds a
//! few numbers, so both solves take about as many steps as the basis has columns.

/// A sparse column: row and coefficient.
pub type Column = Vec<(usize, f64)>;

/// Exchanges after which the basis is factored afresh, so that no rounding piles up.
const EXCHANGES: usize = 30;
/// A pivot must not be smaller than this share of the largest candidate.
const THRESHOLD: f64 = 0.1;
/// Size below which a column counts as a combination of the others.
const SINGULAR: f64 = 1e-12;

/// A factored basis. Rows are those of the programme; places are those of its basic columns.
#[derive(Clone, Debug, Default)]
pub struct Basis {
    /// Row and place of each pivot, and its size.
    pivots: Vec<(usize, usize, f64)>,
    /// Multipliers of each pivot: rows below it.
    lower: Entries,
    /// Column of each pivot above the diagonal: earlier pivots.
    upper: Entries,
    /// The place exchanged and the entering column, in terms of the basis before it.
    exchanged: Vec<(usize, f64)>,
    exchanges: Entries,
}

/// Lists of index and value, one after the other.
#[derive(Clone, Debug, Default)]
struct Entries {
    ends: Vec<usize>,
    entries: Column,
}

impl Entries {
    fn clear(&mut self) {
        self.ends.clear();
        self.entries.clear();
    }

    fn push(&mut self, entry: (usize, f64)) {
        self.entries.push(entry);
    }

    fn close(&mut self) {
        self.ends.push(self.entries.len());
    }

    fn list(&self, index: usize) -> &[(usize, f64)] {
        let from = if index == 0 { 0 } else { self.ends[index - 1] };
        &self.entries[from..self.ends[index]]
    }
}

impl Basis {
    /// Factors the basis that consists of these columns; false when they are not independent.
    pub fn factor<'c>(&mut self, columns: &[&'c Column]) -> bool {
        let rows = columns.len();
        self.pivots.clear();
        self.lower.clear();
        self.upper.clear();
        self.exchanged.clear();
        self.exchanges.clear();
        // Short columns and rows first, which keeps the factors as sparse as the basis.
        let mut crowd = vec![0_usize; rows];
        columns.iter().for_each(|column| column.iter().for_each(|(row, _)| crowd[*row] += 1));
        let mut order: Vec<usize> = (0..rows).collect();
        order.sort_by_key(|&place| columns[place].len());
        let mut used = vec![false; rows];
        let mut work = vec![0.0; rows];
        for place in order {
            let column: &'c Column = columns[place];
            column.iter().for_each(|(row, _)| crowd[*row] -= 1);
            match column[..] {
                [(row, value)] if !used[row] => {
                    used[row] = true;
                    self.pivots.push((row, place, value));
                }
                _ => {
                    column.iter().for_each(|(row, value)| work[*row] = *value);
                    self.eliminate(&mut work);
                    let Some(row) = choose(&work, &used, &crowd) else {
                        return false;
                    };
                    used[row] = true;
                    self.pivots.push((row, place, work[row]));
                    for (other, value) in work.iter_mut().enumerate() {
                        if !used[other] && *value != 0.0 {
                            self.lower.push((other, *value));
                        }
                        *value = 0.0;
                    }
                    let (pivot, first) = (self.pivots[self.pivots.len() - 1].2, self.lower.ends.last().copied());
                    self.lower.entries[first.unwrap_or(0)..].iter_mut().for_each(|(_, value)| *value /= pivot);
                }
            }
            self.lower.close();
            self.upper.close();
        }
        true
    }

    /// Takes the earlier pivots out of a column, and keeps what they leave above the diagonal.
    fn eliminate(&mut self, work: &mut [f64]) {
        for (step, &(row, ..)) in self.pivots.iter().enumerate() {
            let value = work[row];
            if value != 0.0 {
                self.upper.push((step, value));
                for &(other, factor) in self.lower.list(step) {
                    work[other] -= factor * value;
                }
            }
        }
    }

    /// Solves `B x = b`; takes `b` by row, gives `x` by place.
    pub fn solve(&self, by_row: &mut [f64], by_place: &mut [f64]) {
        for (step, &(row, ..)) in self.pivots.iter().enumerate() {
            let value = by_row[row];
            if value != 0.0 {
                for &(other, factor) in self.lower.list(step) {
                    by_row[other] -= factor * value;
                }
            }
        }
        for (step, &(row, place, pivot)) in self.pivots.iter().enumerate().rev() {
            let value = by_row[row] / pivot;
            by_place[place] = value;
            if value != 0.0 {
                for &(earlier, factor) in self.upper.list(step) {
                    by_row[self.pivots[earlier].0] -= factor * value;
                }
            }
        }
        for (index, &(place, pivot)) in self.exchanged.iter().enumerate() {
            let value = by_place[place] / pivot;
            by_place[place] = value;
            if value != 0.0 {
                for &(other, factor) in self.exchanges.list(index) {
                    by_place[other] -= factor * value;
                }
            }
        }
    }

    /// Solves `y B = c`; takes `c` by place, gives `y` by row.
    pub fn price(&self, by_place: &mut [f64], by_row: &mut [f64]) {
        for (index, &(place, pivot)) in self.exchanged.iter().enumerate().rev() {
            let rest: f64 = self.exchanges.list(index).iter().map(|&(other, factor)| factor * by_place[other]).sum();
            by_place[place] = (by_place[place] - rest) / pivot;
        }
        for (step, &(row, place, pivot)) in self.pivots.iter().enumerate() {
            let rest = self.upper.list(step).iter().map(|&(earlier, factor)| factor * by_row[self.pivots[earlier].0]);
            by_row[row] = (by_place[place] - rest.sum::<f64>()) / pivot;
        }
        for (step, &(row, ..)) in self.pivots.iter().enumerate().rev() {
            let rest: f64 = self.lower.list(step).iter().map(|&(other, factor)| factor * by_row[other]).sum();
            by_row[row] -= rest;
        }
    }

    /// Notes that a column takes a place; `entering` is that column in terms of the basis so far.
    ///
    /// False when it is time to factor afresh instead.
    pub fn exchange(&mut self, place: usize, entering: &[f64]) -> bool {
        if self.exchanged.len() == EXCHANGES {
            return false;
        }
        for (other, &factor) in entering.iter().enumerate() {
            if factor != 0.0 && other != place {
                self.exchanges.push((other, factor));
            }
        }
        self.exchanges.close();
        self.exchanged.push((place, entering[place]));
        true
    }
}

/// The row of a column's pivot: large enough, and in as few of the later columns as can be.
fn choose(work: &[f64], used: &[bool], crowd: &[usize]) -> Option<usize> {
    let open = || (0..work.len()).filter(|&row| !used[row] && work[row] != 0.0);
    let largest = open().map(|row| work[row].abs()).fold(0.0, f64::max);
    let sound = |row: &usize| work[*row].abs() >= THRESHOLD * largest;
    open().filter(sound).min_by_key(|&row| crowd[row]).filter(|_| largest > SINGULAR)
}
