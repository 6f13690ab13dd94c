//! Years of life lost, as the Global Burden of Disease study of 1990 counted them (rule book, C4).

use crate::num::discounted_years;

/// Weight of a year lived at an age: `0.1658 a e^(-0.04 a)`, highest at 25.
///
/// Murray 1994, Bull World Health Organ 72:429. Given up with the study of 2010.
pub fn age_weight(age: f64) -> f64 {
    SCALE * age * libm::exp(-DECLINE * age)
}

const SCALE: f64 = 0.1658;
const DECLINE: f64 = 0.04;

/// Years of life lost by a death at `age` with `years` still to expect, discounted continuously at a
/// yearly `rate`; `weighing` is 1 for years weighted by age, 0 for none, or a mixture.
///
/// Fox-Rushby & Hanson 2001, Health Policy Plan 16:326.
pub fn years_of_life_lost(age: f64, years: f64, rate: f64, weighing: f64) -> f64 {
    let plain = discounted_years(years, rate);
    if weighing == 0.0 {
        return plain;
    }
    // The integral of the weight, discounted, from the age at death to the age that was to be expected.
    let fall = rate + DECLINE;
    let from = |age: f64| libm::exp(-fall * age) * (fall * age + 1.0);
    let weighted = SCALE * libm::exp(rate * age) / (fall * fall) * (from(age) - from(age + years));
    weighing * weighted + (1.0 - weighing) * plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weighted_years_are_the_integral_of_the_weight() {
        for (age, years, rate) in [(0.0, 82.5, 0.03), (30.0, 40.0, 0.0), (70.0, 12.0, 0.05)] {
            let steps = 20_000;
            let width = years / f64::from(steps);
            let middle = |step: i32| (f64::from(step) + 0.5) * width;
            let term = |passed: f64| age_weight(age + passed) * libm::exp(-rate * passed) * width;
            let sum: f64 = (0..steps).map(|step| term(middle(step))).sum();
            assert!((years_of_life_lost(age, years, rate, 1.0) - sum).abs() < 1e-6, "{age}");
        }
    }

    #[test]
    fn a_newborn_girl_lost_33_years() {
        // Global Burden of Disease 1990: 33.12 for a girl with 82.5 years to expect.
        assert!((years_of_life_lost(0.0, 82.5, 0.03, 1.0) - 33.12).abs() < 0.01);
    }
}
