//! The level that, if everybody had it, would be as good as the levels people have, where the distance
//! between levels matters.

/// Equally distributed equivalent of the levels `y` of `n` people each, for an `aversion` to absolute
/// inequality of 0 (the mean) or more, per unit of `y`.
///
/// `-ln(sum n exp(-a y) / sum n) / a`; levels may be negative. Kolm's index is the mean less it. `None`
/// when nobody is there or a level is not a number. Levels are counted from the one that weighs most,
/// so that no exponential is too large.
/// Source: Kolm 1976, J Econ Theory 12:416 and 13:82.
pub fn equally_distributed_absolute(y: &[f64], n: &[f64], aversion: f64) -> Option<f64> {
    let counted = || y.iter().copied().zip(n.iter().copied()).filter(|&(_, n)| n > 0.0);
    let people: f64 = counted().map(|(_, n)| n).sum();
    if people <= 0.0 || counted().any(|(y, _)| y.is_nan()) {
        return None;
    }
    let mean = |term: &dyn Fn(f64) -> f64| counted().map(|(y, n)| n / people * term(y)).sum::<f64>();
    if aversion == 0.0 {
        return Some(mean(&|y| y));
    }
    let levels = counted().map(|(y, _)| y);
    let base = match aversion > 0.0 {
        true => levels.fold(f64::INFINITY, f64::min),
        false => levels.fold(f64::NEG_INFINITY, f64::max),
    };
    // Exponentials less 1, which keep their digits when the aversion is small.
    let excess = mean(&|y| libm::expm1(-aversion * (y - base)));
    let log = match excess > -0.5 {
        true => libm::log1p(excess),
        false => libm::log(mean(&|y| libm::exp(-aversion * (y - base)))),
    };
    Some(base - log / aversion)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aversion_moves_it_from_the_mean_to_the_lowest() {
        let at = |aversion| equally_distributed_absolute(&[1.0, 4.0], &[1.0, 1.0], aversion).unwrap();
        assert_eq!(at(0.0), 2.5);
        assert!((at(1.0) - (1.0 - (0.5 + libm::exp(-3.0) / 2.0).ln())).abs() < 1e-12);
        for aversion in [1e-12, 1e-9, 1e-6] {
            assert!((at(aversion) - 2.5).abs() < 2.0 * aversion, "{aversion}");
        }
        assert!((at(1e6) - 1.0).abs() < 1e-5);
    }

    #[test]
    fn debts_count_and_nobody_has_none() {
        let owed = equally_distributed_absolute(&[-1.0, 10.0], &[1.0, 1.0], 0.1).unwrap();
        assert!((owed - 3.058_118_554_445_145).abs() < 1e-12, "{owed}");
        assert_eq!(equally_distributed_absolute(&[1.0], &[0.0], 0.5), None);
        assert_eq!(equally_distributed_absolute(&[f64::NAN], &[1.0], 0.5), None);
    }
}
