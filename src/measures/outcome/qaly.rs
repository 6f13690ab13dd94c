//! Quality-adjusted life years.

use super::life_years_gained::total;
use crate::measures::{Case, Direction, Family, Lens, Measure, Unit, Working, in_full};
use crate::num;

/// Quality-adjusted life years gained: `sum d_g q_g e_g`, deaths averted times the years that a survivor
/// can expect times the quality, 0 to 1, in which they are lived; discounted continuously at the
/// scenario's rate.
///
/// Counts survivors only: what treatment does for those who would have lived anyway is in the years
/// lived with disability. Quality is 1 where none is given. Any number; more is better. Undefined when
/// a treated group has neither an age nor years left.
/// Source: Drummond et al. 2015, Methods for the Economic Evaluation of Health Care Programmes, 4th ed.
pub static QALY: Measure = Measure {
    id: "qaly",
    lens: Lens::Health,
    family: Family::Lives,
    unit: Unit::Years,
    direction: Direction::More,
    least: f64::NEG_INFINITY,
    most: f64::INFINITY,
    first_screen: false,
    source: "Drummond et al. 2015, Methods for the Economic Evaluation of Health Care Programmes",
    working: in_full(working),
    measure: |case| total(case, |patients| patients.quality),
};

/// How years to come are discounted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Discounting {
    /// At every moment: `e^(-r t)`.
    Continuous,
    /// Once a year, the first year in full: `(1 + r)^-t` with t = 0, 1, 2 ...
    YearlyFromStart,
    /// Once a year, from the first year on: `(1 + r)^-t` with t = 1, 2, 3 ...
    YearlyFromEnd,
}

impl Discounting {
    /// Present value of the next `years`, at a yearly `rate` above -1; a last year begun counts in part.
    pub fn years(self, years: f64, rate: f64) -> f64 {
        if self == Self::Continuous || rate == 0.0 {
            return num::discounted_years(years, rate);
        }
        // A geometric series: 1 + v + v^2 + ... with v = 1 / (1 + r).
        let whole = libm::floor(years);
        let fall = -whole * libm::log1p(rate);
        let from_start = -libm::expm1(fall) * (1.0 + rate) / rate + (years - whole) * libm::exp(fall);
        if self == Self::YearlyFromStart { from_start } else { from_start / (1.0 + rate) }
    }
}

/// Quality-adjusted years of a life: states one after the other, each with its `years` and the
/// `utility` of a year in it (1 full health, 0 as bad as death, below 0 worse).
pub fn qaly(years: &[f64], utility: &[f64], rate: f64, discounting: Discounting) -> f64 {
    let mut passed = 0.0;
    let state = |(years, utility): (&f64, &f64)| {
        let before = discounting.years(passed, rate);
        passed += years;
        utility * (discounting.years(passed, rate) - before)
    };
    years.iter().zip(utility).map(state).sum()
}

fn working(case: &Case) -> Working {
    let quality = |group: usize| case.problem.groups[group].quality;
    let each = |group: usize| case.problem.years_gained(group);
    let gained = |group: usize| each(group).map(|years| case.deaths_averted(group) * years * quality(group));
    Working::by_group(case)
        .column("deaths-averted", Unit::Deaths, |group| case.deaths_averted(group))
        .known("years-each", Unit::YearsEach, each)
        .column("quality", Unit::Count, quality)
        .known("quality-years", Unit::Years, gained)
        .number("deaths", Unit::Deaths, case.total_deaths_averted())
}
