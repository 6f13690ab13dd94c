//! Levels of lifetime health: what the whole life of a person in need amounts to.

use super::with_levels;
use crate::measures::{Direction, Family, Lens, Measure, Unit, in_full};
use crate::num;
use crate::scenario::Problem;

/// Mean length of life of the people in need: the years lived so far and those to be expected under
/// the allocation.
///
/// 0 or more; more is better. Plain years: neither discounted nor adjusted for quality, as the past
/// years are not either. Undefined when a group in need has no age or no years left.
/// Source: Asaria, Griffin & Cookson 2016, Med Decis Making 36:8.
pub static LIFETIME_HEALTH: Measure = Measure {
    id: "lifetime_health",
    lens: Lens::Health,
    family: Family::Equity,
    unit: Unit::YearsEach,
    direction: Direction::More,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "Asaria, Griffin & Cookson 2016, Med Decis Making 36:8",
    working: in_full(super::means),
    measure: |case| with_levels(case, |_, after| super::defined(num::mean(after, case.need()))),
};

/// Lifetime health of every group when nobody is treated, and what one death averted adds.
#[derive(Clone, Debug, PartialEq)]
pub struct Lifetime {
    /// Years per person: `age + years left (1 - risk of death untreated)`; 0 for a group without need.
    pub before: Vec<f64>,
    /// Years that a survivor can expect; 0 for a group without need.
    pub years: Vec<f64>,
}

impl Lifetime {
    /// Reads the levels off a problem; `None` where a group in need has no age or no years left.
    pub fn of(problem: &Problem) -> Option<Self> {
        let level = |group: &crate::scenario::Patients| match group.need > 0.0 {
            true => {
                let years = group.years_left?;
                Some((group.age? + years * (1.0 - group.risk_untreated), years))
            }
            false => Some((0.0, 0.0)),
        };
        let levels: Vec<(f64, f64)> = problem.groups.iter().map(level).collect::<Option<_>>()?;
        let (before, years) = levels.into_iter().unzip();
        Some(Self { before, years })
    }

    /// Years per person of each group when `averted` deaths are averted in it.
    pub fn after(&self, need: &[f64], averted: impl Fn(usize) -> f64) -> Vec<f64> {
        let level = |(group, need): (usize, &f64)| match *need > 0.0 {
            // Rounding must not take anybody below 0.
            true => (self.before[group] + averted(group) / need * self.years[group]).max(0.0),
            false => 0.0,
        };
        need.iter().enumerate().map(level).collect()
    }
}
