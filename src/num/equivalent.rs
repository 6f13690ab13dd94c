//! The level that, if everybody had it, would be as good as the levels people have.

/// Equally distributed equivalent of the levels `y` of `n` people each, for an `aversion` to
/// inequality of 0 (the mean) or more.
///
/// `(sum n y^(1 - e) / sum n)^(1 / (1 - e))`, the geometric mean for `e` = 1. Atkinson's index is 1
/// less its ratio to the mean. With an aversion of 1 or more it is 0 as soon as somebody has
/// nothing. `None` when nobody is there or a level is negative.
/// Source: Atkinson 1970, J Econ Theory 2:244.
pub fn equally_distributed(y: &[f64], n: &[f64], aversion: f64) -> Option<f64> {
    let people: f64 = n.iter().sum();
    let counted = || y.iter().zip(n).filter(|(_, n)| **n > 0.0);
    if people.is_nan() || people <= 0.0 || counted().any(|(y, _)| y.is_nan() || *y < 0.0) {
        return None;
    }
    if aversion >= 1.0 && counted().any(|(y, _)| *y == 0.0) {
        return Some(0.0);
    }
    let mean = |term: &dyn Fn(f64) -> f64| counted().map(|(y, n)| n * term(*y)).sum::<f64>() / people;
    if aversion == 1.0 {
        return Some(libm::exp(mean(&libm::log)));
    }
    let power = 1.0 - aversion;
    Some(libm::pow(mean(&|y| libm::pow(y, power)), 1.0 / power))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aversion_moves_it_from_the_mean_to_the_lowest() {
        let at = |aversion| equally_distributed(&[1.0, 4.0], &[1.0, 1.0], aversion).unwrap();
        for (aversion, level) in [(0.0, 2.5), (1.0, 2.0), (2.0, 1.6)] {
            assert!((at(aversion) - level).abs() < 1e-12, "{aversion}");
        }
        assert!((at(400.0) - 1.0).abs() < 0.01);
    }

    #[test]
    fn nobody_and_debts_have_none_and_nothing_counts_fully_from_one_on() {
        assert_eq!(equally_distributed(&[], &[], 0.5), None);
        assert_eq!(equally_distributed(&[1.0], &[0.0], 0.5), None);
        assert_eq!(equally_distributed(&[-1.0, 2.0], &[1.0, 1.0], 0.5), None);
        assert_eq!(equally_distributed(&[0.0, 2.0], &[1.0, 1.0], 1.0), Some(0.0));
        assert_eq!(equally_distributed(&[0.0, 4.0], &[1.0, 1.0], 0.5), Some(1.0));
    }
}
