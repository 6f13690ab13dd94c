//! Leximin over a linear set: raise the lowest utility, then the next lowest, and so on.

use super::linear::{NoOptimum, Programme, Simplex};

/// Utilities that are linear in the columns of a programme.
#[derive(Clone, Debug, Default)]
pub struct Utilities {
    /// Utility of each party to the comparison when every column is 0.
    pub base: Vec<f64>,
    /// Columns from which each party gains, and its gain per unit of them; not negative.
    pub slopes: Vec<Vec<(usize, f64)>>,
}

/// A leximin point.
#[derive(Clone, Debug)]
pub struct Leximin {
    /// Value of each column.
    pub x: Vec<f64>,
    /// Share of some level that could still be missing, as the prices prove: 0 but for rounding.
    pub gap: f64,
}

/// The leximin point of `rows . x <= limits`, `0 <= x <= bounds` (the objective is not used).
///
/// The first of several optimal points is returned.
pub fn solve(set: &Programme, utilities: &Utilities) -> Result<Leximin, NoOptimum> {
    let mut simplex = Simplex::new(set);
    let gap = raise(&mut simplex, utilities, usize::MAX)?;
    Ok(Leximin { x: (0..set.bounds.len()).map(|column| simplex.value(column)).collect(), gap })
}

/// Moves a simplex to a leximin point of the set it stands in, or stops after some levels, and
/// keeps it among such points; returns the largest gap between a level and its proof.
///
/// A sequence of linear programmes: maximise the common floor of all utilities not yet fixed, fix
/// those whose floor has a positive price (none of them can rise above it), repeat. There are at
/// most as many levels as utilities. Every level adds a column, the rise of the floor above the
/// level before, so each programme starts from the answer to the last.
/// Source: Ogryczak & Sliwinski 2006; rule book, card H2.
pub fn raise(simplex: &mut Simplex, utilities: &Utilities, levels: usize) -> Result<f64, NoOptimum> {
    let Utilities { base, slopes } = utilities;
    let start = base.iter().copied().fold(f64::INFINITY, f64::min);
    let floors: Vec<usize> = slopes
        .iter()
        .zip(base)
        .map(|(slopes, base)| {
            let entries: Vec<(usize, f64)> = slopes.iter().map(|&(column, slope)| (column, -slope)).collect();
            simplex.add_row(&entries, base - start)
        })
        .collect();
    let unit = base.iter().zip(&floors).map(|(base, _)| base - start).fold(0.0, f64::max);
    let unit = if unit > 0.0 { unit } else { 1.0 };
    let mut open: Vec<usize> = floors;
    let mut gap = 0.0_f64;
    for _ in 0..levels.min(base.len()) {
        let entries: Vec<(usize, f64)> = open.iter().map(|&row| (row, 1.0)).collect();
        let rise = simplex.add_column(&entries, unit);
        let mut objective = vec![0.0; rise];
        objective.push(1.0);
        simplex.maximise(&objective)?;
        gap = gap.max(simplex.gap());
        let open_before = open.len();
        // The shares of the open floors add up to 1, so at least one is far from 0.
        open.retain(|&row| simplex.share(row, rise) <= 1e-9);
        if open.len() == open_before {
            return Err(NoOptimum::Stalled);
        }
        simplex.hold(rise);
        if open.is_empty() {
            break;
        }
    }
    Ok(gap)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_floor_is_raised_once_the_first_cannot() {
        // One unit of each of two things; the first party can use only the first thing.
        let set = Programme {
            objective: Vec::new(),
            bounds: vec![1.0; 3],
            rows: vec![vec![1.0, 1.0, 0.0], vec![0.0, 0.0, 1.0]],
            limits: vec![1.0, 1.0],
        };
        let utilities = Utilities { base: vec![0.0, 0.0], slopes: vec![vec![(0, 1.0)], vec![(1, 1.0), (2, 10.0)]] };
        let x = solve(&set, &utilities).unwrap().x;
        assert!((x[0] - 1.0).abs() < 1e-9 && (x[2] - 1.0).abs() < 1e-9, "{x:?}");
    }
}
