//! From values to places in a picture, and round numbers for axes.

/// A straight line from a range of values to a range of places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// Values at the two ends; the first is the lower.
    pub values: (f64, f64),
    /// Their places.
    pub places: (f64, f64),
}

impl Scale {
    /// The place of a value, also beyond the ends.
    pub fn at(&self, value: f64) -> f64 {
        let (low, high) = self.values;
        let (from, to) = self.places;
        if high > low { from + (value - low) / (high - low) * (to - from) } else { f64::midpoint(from, to) }
    }
}

/// Round numbers that span all values, about `wanted` of them, in steps of 1, 2 or 5 times a power of ten.
///
/// The first is at or below the least value and the last at or above the greatest. Values that are not
/// finite are left out; without any, the span is 0 to 1. Values that are all alike get some room on each side.
pub fn ticks(values: impl IntoIterator<Item = f64>, wanted: usize) -> Vec<f64> {
    let mut low = f64::INFINITY;
    let mut high = f64::NEG_INFINITY;
    for value in values.into_iter().filter(|value| value.is_finite()) {
        low = low.min(value);
        high = high.max(value);
    }
    if low > high {
        (low, high) = (0.0, 1.0);
    }
    let size = low.abs().max(high.abs());
    if high - low <= 1e-9 * size || high <= low {
        let room = if size > 0.0 { size / 2.0 } else { 1.0 };
        (low, high) = (low - room, high + room);
    }
    let step = Step::at_least((high - low) / wanted.max(1) as f64);
    // A value that lies on a round number but for a rounding error does not need another step.
    let first = (step.count(low) + 1e-9).floor();
    let last = (step.count(high) - 1e-9).ceil();
    (0..=(last - first) as usize).map(|index| step.times(first + index as f64)).collect()
}

/// The least of 1, 2, 5, 10, 20, 50 … that is not below a number.
pub fn round_up(number: f64) -> f64 {
    if number <= 1.0 { 1.0 } else { Step::at_least(number).times(1.0) }
}

/// 1, 2 or 5 times a power of ten, kept apart so that 3 steps of 0.1 are 0.3 and not 0.30000000000000004.
struct Step {
    factor: f64,
    multiply: f64,
    divide: f64,
}

impl Step {
    fn at_least(size: f64) -> Self {
        let (mut multiply, mut divide) = (1.0, 1.0);
        while size * divide <= 1.0 && divide < 1e12 {
            divide *= 10.0;
        }
        while size > 10.0 * multiply && multiply < 1e300 {
            multiply *= 10.0;
        }
        let mantissa = size * divide / multiply;
        let factor = [1.0, 2.0, 5.0].into_iter().find(|factor| mantissa <= factor * (1.0 + 1e-9)).unwrap_or(10.0);
        Self { factor, multiply, divide }
    }

    fn count(&self, value: f64) -> f64 {
        value / self.factor / self.multiply * self.divide
    }

    fn times(&self, count: f64) -> f64 {
        count * self.factor * self.multiply / self.divide
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_span_the_values() {
        assert_eq!(ticks([18.0, 40.0], 6), [15.0, 20.0, 25.0, 30.0, 35.0, 40.0]);
        assert_eq!(ticks([0.0, 0.4], 5), [0.0, 0.1, 0.2, 0.3, 0.4]);
        assert_eq!(ticks([-0.58, 0.28], 5), [-0.6, -0.4, -0.2, 0.0, 0.2, 0.4]);
        assert_eq!(ticks([0.0, 7.3e9], 4), [0.0, 2e9, 4e9, 6e9, 8e9]);
    }

    #[test]
    fn values_that_are_alike_get_room() {
        assert_eq!(ticks([0.0, 0.0], 4), [-1.0, -0.5, 0.0, 0.5, 1.0]);
        assert_eq!(ticks([40.0], 4), [20.0, 30.0, 40.0, 50.0, 60.0]);
    }

    #[test]
    fn values_that_are_no_numbers_are_left_out() {
        assert_eq!(ticks([f64::NAN, f64::INFINITY], 2), [0.0, 0.5, 1.0]);
    }

    #[test]
    fn ticks_of_very_different_sizes_stay_few() {
        for exponent in -11..=14 {
            let size = format!("1e{exponent}").parse::<f64>().unwrap();
            for factor in [1.0, 1.3, 2.7, 6.1, 9.99] {
                let ticks = ticks([0.0, factor * size], 5);
                assert!((3..=7).contains(&ticks.len()), "{factor}e{exponent}: {ticks:?}");
                assert!(ticks[ticks.len() - 1] >= factor * size * (1.0 - 1e-9));
            }
        }
    }

    #[test]
    fn rounding_up_gives_one_two_or_five() {
        assert_eq!([0.2, 1.0, 1.1, 3.0, 7.0, 20.0, 130.0].map(round_up), [1.0, 1.0, 2.0, 5.0, 10.0, 20.0, 200.0]);
    }

    #[test]
    fn a_scale_without_width_puts_everything_in_the_middle() {
        let scale = Scale { values: (3.0, 3.0), places: (0.0, 100.0) };
        assert_eq!(scale.at(3.0), 50.0);
    }
}
