//! Lines that are straight between their corners.

/// Height over `x` of a line through corners from left to right; beyond its ends the line is level, without corners 0.
pub fn height(corners: &[(f64, f64)], x: f64) -> f64 {
    let after = corners.iter().position(|corner| corner.0 >= x).unwrap_or(corners.len().saturating_sub(1));
    let before = after.checked_sub(1).and_then(|before| corners.get(before));
    match (before, corners.get(after)) {
        (Some(from), Some(to)) if to.0 > from.0 => from.1 + (x.min(to.0) - from.0) / (to.0 - from.0) * (to.1 - from.1),
        (_, Some(only)) => only.1,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_straight_between_its_corners_and_level_beyond() {
        let line = [(0.0, 0.0), (0.5, 0.1), (1.0, 1.0)];
        assert_eq!([-1.0, 0.0, 0.25, 0.5, 1.0, 2.0].map(|x| height(&line, x)), [0.0, 0.0, 0.05, 0.1, 1.0, 1.0]);
        assert!((height(&line, 0.75) - 0.55).abs() < 1e-12);
        assert_eq!(height(&[(0.3, 7.0)], 0.1), 7.0);
        assert_eq!(height(&[], 0.5), 0.0);
    }
}
