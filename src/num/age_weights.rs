//! Years of life that count by the age at which they are lived.

use super::discounted_years;

/// Weight of a year lived at age `x`: `K C x e^(-b x) + (1 - K)`.
///
/// Murray 1994, Bull World Health Organ 72:429; used by the Global Burden of Disease study of 1990,
/// given up with that of 2010.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AgeWeights {
    /// `K`: 1 for years weighted by age, 0 for years that count alike, or a mixture.
    pub share: f64,
    /// `C`: such that the weights of 1990 leave the total burden as it was.
    pub scale: f64,
    /// `b`: the weight is highest at age `1 / b`.
    pub decline: f64,
}

impl AgeWeights {
    /// Every year counts alike.
    pub const NONE: Self = Self { share: 0.0, ..Self::GBD_1990 };

    /// The weights of 1990, highest at 25.
    pub const GBD_1990: Self = Self { share: 1.0, scale: 0.1658, decline: 0.04 };

    /// Weight of a year lived at an age, in years.
    pub fn at(self, age: f64) -> f64 {
        self.share * self.scale * age * libm::exp(-self.decline * age) + 1.0 - self.share
    }

    /// The years from `age` on, `years` of them, each with its weight and discounted continuously to
    /// that age at a yearly `rate`: the integral of the weight times `e^(-r (x - age))`.
    ///
    /// In closed form; the limits for a rate or a decline of 0 are the integrals themselves.
    /// Fox-Rushby & Hanson 2001, Health Policy Plan 16:326.
    pub fn years(self, age: f64, years: f64, rate: f64) -> f64 {
        let plain = discounted_years(years, rate);
        if self.share == 0.0 {
            return plain;
        }
        let fall = rate + self.decline;
        let integral = age * discounted_years(years, fall) + moment(years, fall);
        let weighted = self.scale * libm::exp(-self.decline * age) * integral;
        self.share * weighted + (1.0 - self.share) * plain
    }
}

/// The integral of `s e^(-r s)` over the next `years`.
fn moment(years: f64, rate: f64) -> f64 {
    let z = rate * years;
    if z.abs() < 1e-4 {
        // The closed form would subtract nearly equal numbers; the next term of the series is z^3 / 30.
        return years * years * (0.5 - z / 3.0 + z * z / 8.0);
    }
    (discounted_years(years, rate) - years * libm::exp(-z)) / rate
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weighted_years_are_the_integral_of_the_weight() {
        let mixed = AgeWeights { share: 0.4, scale: 0.2, decline: 0.0 };
        let faint = AgeWeights { decline: 1e-7, ..AgeWeights::GBD_1990 };
        for weights in [AgeWeights::GBD_1990, AgeWeights::NONE, mixed, faint] {
            for (age, years, rate) in
                [(0.0, 82.5, 0.03), (30.0, 40.0, 0.0), (70.0, 12.0, 0.05), (5.0, 0.01, 0.03), (40.0, 50.0, 1e-9)]
            {
                let steps = 20_000;
                let width = years / f64::from(steps);
                let middle = |step: i32| (f64::from(step) + 0.5) * width;
                let term = |passed: f64| weights.at(age + passed) * libm::exp(-rate * passed) * width;
                let sum: f64 = (0..steps).map(|step| term(middle(step))).sum();
                assert!((weights.years(age, years, rate) - sum).abs() < 1e-6 * sum, "{weights:?} {age}");
            }
        }
    }

    #[test]
    fn the_series_meets_the_closed_form() {
        let (below, above) = (moment(1.0, 0.999_999e-4), moment(1.0, 1.000_001e-4));
        assert!((below - above).abs() < 1e-10, "{below} and {above}");
    }

    #[test]
    fn a_newborn_girl_lost_33_years() {
        // Global Burden of Disease 1990: 33.12 for a girl with 82.5 years to expect.
        assert!((AgeWeights::GBD_1990.years(0.0, 82.5, 0.03) - 33.12).abs() < 0.01);
    }
}
