//! Small formulas of probability.

/// What has gone of something that decays, after so many mean lifetimes: `1 - e^-x`.
pub fn decayed(lifetimes: f64) -> f64 {
    -libm::expm1(-lifetimes)
}

/// By how much a number from the standard normal distribution exceeds a bound on average:
/// `E max(0, Z - bound)`, the density at the bound less the bound times the chance of being beyond.
pub fn normal_excess(bound: f64) -> f64 {
    let density = libm::exp(-bound * bound / 2.0) / std::f64::consts::TAU.sqrt();
    let beyond = libm::erfc(bound / std::f64::consts::SQRT_2) / 2.0;
    (density - bound * beyond).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values() {
        assert!((decayed(std::f64::consts::LN_2) - 0.5).abs() < 1e-15);
        assert!((decayed(1e-12) - 1e-12).abs() < 1e-23);
        // At 0 it is half of the mean distance from 0, which is the square root of 2 / pi.
        assert!((normal_excess(0.0) - 0.398_942_280_401_432_7).abs() < 1e-15);
        // E max(0, Z - b) - E max(0, -Z + b) = -b.
        assert!((normal_excess(-3.0) - normal_excess(3.0) - 3.0).abs() < 1e-14);
        assert_eq!(normal_excess(40.0), 0.0);
    }
}
