//! The Lorenz curve and its generalised form: people from the worst to the best covered, and how
//! fast what they have adds up.

use super::levels::Levels;
use crate::measures::Reason;

/// Relative distance below which two curves count as touching.
const TOUCH: f64 = 1e-12;

/// How two curves lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dominance {
    /// The first is nowhere below the second, and somewhere above.
    First,
    /// The second is nowhere below the first, and somewhere above.
    Second,
    /// Each is somewhere above the other: which is more equal depends on the index.
    Cross,
    /// They are the same.
    Equal,
}

/// Lorenz curve: share of people, the worst covered first, and share of everything that they have.
///
/// From (0, 0) to (1, 1), one corner for every group with people: `P_j = sum_{i<=j} p_i`,
/// `L_j = sum_{i<=j} p_i y_i / mu`. Groups with equal `y` lie on one straight line. Undefined when
/// nobody has anything, when nobody is there and for `y` below 0.
/// Source: Lorenz 1905, Publ Am Stat Assoc 9:209.
pub fn lorenz_curve(y: &[f64], n: &[f64]) -> Result<Vec<(f64, f64)>, Reason> {
    let mut curve = cumulated(&Levels::relative(y, n)?);
    let total = curve.last().map_or(1.0, |end| end.1);
    curve.iter_mut().for_each(|corner| corner.1 /= total);
    Ok(curve)
}

/// Generalised Lorenz curve: share of people, and what they have per head of all: `GL_j = mu L_j`.
///
/// From (0, 0) to (1, mean). It also tells more from less: whoever holds that more is better, and
/// more equal is better, prefers the higher curve. Undefined only when nobody is there.
/// Source: Shorrocks 1983, Economica 50:3.
pub fn generalized_lorenz_curve(y: &[f64], n: &[f64]) -> Result<Vec<(f64, f64)>, Reason> {
    Ok(cumulated(&Levels::new(y, n)?))
}

/// Compares two curves at every corner of either.
///
/// Of two Lorenz curves the higher one is more equal by every index that respects transfers from
/// better to worse off; of curves that cross, some index prefers the one and some the other.
/// Source: Atkinson 1970, J Econ Theory 2:244; Shorrocks 1983, Economica 50:3.
pub fn compare(first: &[(f64, f64)], second: &[(f64, f64)]) -> Dominance {
    let height = first.iter().chain(second).fold(0.0, |most: f64, corner| most.max(corner.1.abs()));
    let (mut above, mut below) = (false, false);
    let mut note = |difference: f64| {
        above |= difference > TOUCH * height;
        below |= difference < -TOUCH * height;
    };
    let mut other = Along::new(second);
    first.iter().for_each(|&(p, level)| note(level - other.at(p)));
    let mut other = Along::new(first);
    second.iter().for_each(|&(p, level)| note(other.at(p) - level));
    match (above, below) {
        (true, false) => Dominance::First,
        (false, true) => Dominance::Second,
        (true, true) => Dominance::Cross,
        (false, false) => Dominance::Equal,
    }
}

/// Corners of the curve of `sum p y`, the lowest `y` first.
fn cumulated(levels: &Levels) -> Vec<(f64, f64)> {
    let (mut people, mut sum) = (0.0, 0.0);
    let corner = |(y, p): (f64, f64)| {
        people += p;
        sum += p * y;
        (people, sum)
    };
    let mut curve: Vec<(f64, f64)> =
        std::iter::once((0.0, 0.0)).chain(levels.ascending().into_iter().map(corner)).collect();
    // The shares add up to 1 but for rounding.
    let end = curve.last().map_or(1.0, |end| end.0);
    curve.iter_mut().for_each(|corner| corner.0 /= end);
    curve
}

/// A walk along a curve, from left to right only.
struct Along<'a> {
    corners: &'a [(f64, f64)],
}

impl<'a> Along<'a> {
    fn new(corners: &'a [(f64, f64)]) -> Self {
        Self { corners }
    }

    /// Height of the curve at `p`.
    fn at(&mut self, p: f64) -> f64 {
        while let [_, next, _, ..] = self.corners
            && next.0 < p
        {
            self.corners = &self.corners[1..];
        }
        match self.corners {
            [from, to, ..] if to.0 > from.0 => {
                let part = ((p - from.0) / (to.0 - from.0)).clamp(0.0, 1.0);
                from.1 + part * (to.1 - from.1)
            }
            [_, only, ..] | [only] => only.1,
            [] => 0.0,
        }
    }
}
