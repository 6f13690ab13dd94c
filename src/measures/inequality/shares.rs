//! What the best covered part of all people got beside the worst covered part.

use super::levels::Levels;
use super::table;
use crate::measures::{Case, Direction, Family, Lens, Measure, Unit, Value, Working, in_full};

/// Palma ratio: treatments of the best covered tenth over those of the worst covered two fifths.
///
/// 1/4, when everybody is covered alike, or more; less is better. A relative measure, of shares of
/// all treatments and not of means. A group across the border is split in proportion. Infinite when
/// the worst covered two fifths have nothing; undefined when nobody is treated, and with fewer than
/// two groups in need.
/// Source: Palma 2011, Dev Change 42:87; Cobham & Sumner 2013, CGD Working Paper 343.
pub static PALMA: Measure = Measure {
    id: "palma",
    lens: Lens::Fairness,
    family: Family::Gaps,
    unit: Unit::Times,
    direction: Direction::Less,
    least: 0.25,
    most: f64::INFINITY,
    first_screen: false,
    source: "Palma 2011, Dev Change 42:87; Cobham & Sumner 2013, CGD Working Paper 343",
    working: in_full(|case| working(case, 0.1, 0.4)),
    measure: |case| case.between_groups(palma),
};

/// 20:20 ratio: treatments of the best covered fifth over those of the worst covered fifth.
///
/// 1 or more; less is better. Otherwise like [`PALMA`].
/// Source: UNDP, Human Development Report (income quintile ratio).
pub static RATIO_20_20: Measure = Measure {
    id: "ratio_20_20",
    lens: Lens::Fairness,
    family: Family::Gaps,
    unit: Unit::Times,
    direction: Direction::Less,
    least: 1.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "UNDP, Human Development Report (quintile ratio)",
    working: in_full(|case| working(case, 0.2, 0.2)),
    measure: |case| case.between_groups(ratio_20_20),
};

/// A part of all people so small that it is a rounding error.
const NOBODY: f64 = 1e-12;

/// What the tenth with the greatest `y` has, over what the two fifths with the least have; for `y`
/// not below 0, 1/4 for one group.
pub fn palma(y: &[f64], n: &[f64]) -> Value {
    ratio(y, n, 0.1, 0.4)
}

/// What the fifth with the greatest `y` has, over what the fifth with the least has; for `y` not
/// below 0, 1 for one group.
pub fn ratio_20_20(y: &[f64], n: &[f64]) -> Value {
    ratio(y, n, 0.2, 0.2)
}

fn ratio(y: &[f64], n: &[f64], top: f64, bottom: f64) -> Value {
    Levels::relative(y, n)
        .map(|levels| {
            let (top, bottom) = ends(&levels, top, bottom);
            top / bottom
        })
        .into()
}

/// What the `top` share of people and the `bottom` share have, per head of all people.
fn ends(levels: &Levels, top: f64, bottom: f64) -> (f64, f64) {
    let sorted = levels.ascending();
    (part(sorted.iter().rev(), top), part(sorted.iter(), bottom))
}

/// What the first `share` of people have; the last group of them is split.
fn part<'a>(groups: impl Iterator<Item = &'a (f64, f64)>, share: f64) -> f64 {
    let mut left = share;
    let mut sum = 0.0;
    for (y, p) in groups {
        let taken = p.min(left);
        sum += taken * y;
        left -= taken;
        if left <= NOBODY {
            break;
        }
    }
    sum
}

fn working(case: &Case, top: f64, bottom: f64) -> Working {
    let table = table::shares(case);
    match Levels::relative(case.coverage(), case.need()) {
        Ok(levels) => {
            let (best, worst) = ends(&levels, top, bottom);
            table.number("top", Unit::Share, best / levels.mean).number("bottom", Unit::Share, worst / levels.mean)
        }
        Err(_) => table,
    }
}
