//! Which points are beaten on both axes.

/// For each point whether another one is at least as good on both axes and better on one.
///
/// Larger is better on both; points that agree within a billionth do not beat each other.
pub(super) fn dominated(points: &[(f64, f64)]) -> Vec<bool> {
    let better = |a: f64, b: f64| a - b > 1e-9 * a.abs().max(b.abs());
    let beats = |a: &(f64, f64), b: &(f64, f64)| {
        let worse_somewhere = better(b.0, a.0) || better(b.1, a.1);
        !worse_somewhere && (better(a.0, b.0) || better(a.1, b.1))
    };
    points.iter().map(|point| points.iter().any(|other| beats(other, point))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_that_is_worse_on_one_axis_only_is_not_beaten() {
        assert_eq!(dominated(&[(40.0, 0.0), (27.0, 0.4), (25.0, 0.0), (40.0, 0.0)]), [false, false, true, false]);
    }

    #[test]
    fn rounding_errors_beat_nobody() {
        assert_eq!(dominated(&[(0.3, 1.0), (0.1 + 0.2, 1.0)]), [false, false]);
    }
}
