//! Weighted means.

/// Mean of `y` with weights `n`: `sum(n y) / sum(n)`; `None` when the weights add up to 0.
pub fn mean(y: &[f64], n: &[f64]) -> Option<f64> {
    let (sum, weight) = y.iter().zip(n).fold((0.0, 0.0), |(sum, weight), (y, n)| (sum + n * y, weight + n));
    (weight > 0.0).then(|| sum / weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_count_and_no_weight_has_no_mean() {
        assert_eq!(mean(&[0.1, 0.25, 0.5, 0.8], &[1000.0, 2000.0, 3000.0, 4000.0]), Some(0.53));
        assert_eq!(mean(&[1.0], &[0.0]), None);
        assert_eq!(mean(&[], &[]), None);
    }
}
