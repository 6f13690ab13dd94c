//! The normal distribution.

/// Chance that a standard normal number is at most `z`.
pub fn normal_share_below(z: f64) -> f64 {
    libm::erfc(-z / std::f64::consts::SQRT_2) / 2.0
}

/// Share of each whole score when scores are normal around `mean` with standard deviation `spread`,
/// cut off outside `least..=most` and then rounded.
///
/// The shares add up to 1. Scores run over the whole numbers from `least` to `most`, rounded. When
/// nothing of the curve lies inside, or there is no spread, all have the whole score nearest to it.
pub fn rounded_normal(mean: f64, spread: f64, least: f64, most: f64) -> Vec<(f64, f64)> {
    let below = |edge: f64| normal_share_below((edge.clamp(least, most) - mean) / spread);
    let inside = below(most) - below(least);
    if spread <= 0.0 || inside.is_nan() || inside <= 1e-12 {
        return vec![(mean.clamp(least, most).round(), 1.0)];
    }
    let scores = least.round() as i32..=most.round() as i32;
    let share = |score: i32| (below(f64::from(score) + 0.5) - below(f64::from(score) - 0.5)) / inside;
    scores.map(|score| (f64::from(score), share(score))).filter(|(_, share)| *share > 0.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_below_are_those_of_the_tables() {
        for (z, share) in [(0.0, 0.5), (1.0, 0.8413447460685429), (-1.959963984540054, 0.025)] {
            assert!((normal_share_below(z) - share).abs() < 1e-12, "{z}");
        }
    }

    #[test]
    fn rounded_scores_keep_the_mean_and_add_up_to_one() {
        let scores = rounded_normal(10.0, 3.0, 0.0, 20.0);
        let sum: f64 = scores.iter().map(|(_, share)| share).sum();
        let mean: f64 = scores.iter().map(|(score, share)| score * share).sum();
        assert!((sum - 1.0).abs() < 1e-12 && (mean - 10.0).abs() < 1e-9, "{scores:?}");
        // The lowest score holds only the half step above the cut.
        assert_eq!(scores[0].0, 0.0);
        assert!(scores[0].1 < scores[1].1 / 2.0);
    }

    #[test]
    fn a_curve_outside_its_bounds_is_one_score() {
        assert_eq!(rounded_normal(50.0, 1.0, 0.0, 24.0), [(24.0, 1.0)]);
        assert_eq!(rounded_normal(7.4, 0.0, 0.0, 24.0), [(7.0, 1.0)]);
        assert_eq!(rounded_normal(7.4, 3.0, 8.0, 8.0), [(8.0, 1.0)]);
    }
}
