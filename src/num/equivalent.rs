//! The level that, if everybody had it, would be as good as the levels people have.

/// How near to 1 an aversion must be to count as 1.
const UNIT: f64 = 1e-9;

/// Equally distributed equivalent of the levels `y` of `n` people each, for an `aversion` to
/// inequality of 0 (the mean) or more.
///
/// `(sum n y^(1 - e) / sum n)^(1 / (1 - e))`, the geometric mean for `e` = 1. Atkinson's index is 1
/// less its ratio to the mean. With an aversion of 1 or more it is 0 as soon as somebody has
/// nothing; where everybody has the same it is exactly that. `None` when nobody is there or a level
/// is negative.
/// Source: Atkinson 1970, J Econ Theory 2:244.
pub fn equally_distributed(y: &[f64], n: &[f64], aversion: f64) -> Option<f64> {
    let counted = || y.iter().copied().zip(n.iter().copied()).filter(|&(_, n)| n > 0.0);
    let (mut people, mut least, mut most, mut owing) = (0.0, f64::INFINITY, 0.0, false);
    for (y, n) in counted() {
        people += n;
        least = f64::min(least, y);
        most = f64::max(most, y);
        owing |= y.is_nan() || y < 0.0;
    }
    if owing || people <= 0.0 {
        return None;
    }
    let power = 1.0 - aversion;
    if most == 0.0 || (least == 0.0 && power < UNIT) {
        return Some(0.0);
    }
    // Powers of the ratio to the level that counts most are at most 1 and never overflow.
    let base = if power < 0.0 { least } else { most };
    let mean = |term: &dyn Fn(f64) -> f64| counted().map(|(y, n)| n / people * term(y / base)).sum::<f64>();
    if power.abs() < UNIT {
        return Some(base * libm::exp(mean(&libm::log)));
    }
    // Powers less 1, which keep their digits when the power is small.
    let excess = mean(&|ratio| power_less_one(ratio, power));
    let log = if excess > -0.5 { libm::log1p(excess) } else { libm::log(mean(&|ratio| libm::pow(ratio, power))) };
    Some(base * libm::exp(log / power))
}

/// `ratio^power - 1`; the usual powers need no logarithm.
fn power_less_one(ratio: f64, power: f64) -> f64 {
    if power == 0.5 {
        ratio.sqrt() - 1.0
    } else if power == -1.0 {
        1.0 / ratio - 1.0
    } else {
        libm::expm1(power * libm::log(ratio))
    }
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
    fn it_is_smooth_where_the_formula_changes_and_far_out() {
        let at = |aversion| equally_distributed(&[1.0, 4.0], &[1.0, 1.0], aversion).unwrap();
        for near in [1e-12, 1e-9, 1e-8, 1e-6] {
            assert!((at(1.0 + near) - 2.0).abs() < 1e-12 + near, "{near}");
            assert!((at(1.0 - near) - 2.0).abs() < 1e-12 + near, "{near}");
        }
        let far = equally_distributed(&[1e-3, 1.0], &[1e-20, 1.0], 5_000.0).unwrap();
        assert!((far / 1e-3 - 1.0).abs() < 0.01, "{far}");
        let huge = equally_distributed(&[1e300, 4e300], &[1.0, 1.0], 2.0).unwrap();
        assert!((huge / 1.6e300 - 1.0).abs() < 1e-12, "{huge}");
    }

    #[test]
    fn equal_levels_are_their_own_equivalent() {
        for aversion in [0.0, 0.5, 1.0, 1.7, 2.0, 11.0] {
            assert_eq!(equally_distributed(&[0.3, 0.3, 0.3], &[0.1, 0.7, 3.0], aversion), Some(0.3));
        }
    }

    #[test]
    fn nobody_and_debts_have_none_and_nothing_counts_fully_from_one_on() {
        assert_eq!(equally_distributed(&[], &[], 0.5), None);
        assert_eq!(equally_distributed(&[1.0], &[0.0], 0.5), None);
        assert_eq!(equally_distributed(&[-1.0, 2.0], &[1.0, 1.0], 0.5), None);
        assert_eq!(equally_distributed(&[f64::NAN, 2.0], &[1.0, 1.0], 0.5), None);
        assert_eq!(equally_distributed(&[0.0, 2.0], &[1.0, 1.0], 1.0), Some(0.0));
        assert_eq!(equally_distributed(&[0.0, 0.0], &[1.0, 1.0], 0.5), Some(0.0));
        let half = equally_distributed(&[0.0, 4.0], &[1.0, 1.0], 0.5).unwrap();
        assert!((half - 1.0).abs() < 1e-15, "{half}");
    }
}
