//! Logistic regression with one explaining number.

/// What was seen at one place: a share, of so much weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    /// The place.
    pub at: f64,
    /// How much it counts; above 0.
    pub weight: f64,
    /// The share, 0 to 1.
    pub share: f64,
}

/// The curve `1 / (1 + e^-(level + slope x))`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Logistic {
    level: f64,
    slope: f64,
}

impl Logistic {
    /// Height of the curve, 0 to 1.
    pub fn height(&self, x: f64) -> f64 {
        1.0 / (1.0 + libm::exp(-(self.level + self.slope * x)))
    }
}

/// Steps after which a fit is given up; it takes about six.
const STEPS: usize = 60;

/// The logistic curve of greatest likelihood, by Newton's method with steps that never descend.
///
/// Equal shares give a level curve. `None` when a share is not one, and where the likelihood has no
/// maximum: all that has the outcome lies on one side of all that has not (Albert & Anderson 1984,
/// Biometrika 71:1).
pub fn logistic_fit(seen: &[Seen]) -> Option<Logistic> {
    let first = seen.first()?.share;
    if !seen.iter().all(|seen| (0.0..=1.0).contains(&seen.share)) {
        return None;
    }
    let weight: f64 = seen.iter().map(|seen| seen.weight).sum();
    let mean = seen.iter().map(|seen| seen.weight / weight * seen.share).sum::<f64>();
    if seen.iter().all(|seen| seen.share == first) {
        return Some(Logistic { level: libm::log(first / (1.0 - first)), slope: 0.0 });
    }
    if separated(seen) {
        return None;
    }
    let mut curve = Logistic { level: libm::log(mean / (1.0 - mean)), slope: 0.0 };
    let mut here = Likelihood::of(curve, seen);
    for _ in 0..STEPS {
        let (up, along) = here.step()?;
        // A whole step may pass over the summit: then a half, a quarter, ...
        let mut part = 1.0;
        (curve, here) = loop {
            let next = Logistic { level: curve.level + part * up, slope: curve.slope + part * along };
            let there = Likelihood::of(next, seen);
            if there.log >= here.log - 1e-14 * here.log.abs() || part < 1e-6 {
                break (next, there);
            }
            part /= 2.0;
        };
        // Newton's error after a step is about the square of the step.
        if up.abs() + along.abs() <= 1e-9 * (1.0 + curve.level.abs() + curve.slope.abs()) {
            return Some(curve);
        }
    }
    None
}

/// Whether all that has the outcome lies on one side of all that has not, or on a common edge.
fn separated(seen: &[Seen]) -> bool {
    let range = |holds: fn(&Seen) -> bool| {
        let places = seen.iter().filter(|seen| holds(seen)).map(|seen| seen.at);
        places.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| (low.min(at), high.max(at)))
    };
    let (with, without) = (range(|seen| seen.share > 0.0), range(|seen| seen.share < 1.0));
    with.1 <= without.0 || without.1 <= with.0
}

/// The logarithm of the likelihood of a curve, its first and its (negative) second derivatives.
struct Likelihood {
    log: f64,
    gradient: [f64; 2],
    curvature: [f64; 3],
}

impl Likelihood {
    fn of(curve: Logistic, seen: &[Seen]) -> Self {
        let mut found = Self { log: 0.0, gradient: [0.0; 2], curvature: [0.0; 3] };
        for seen in seen {
            let x = curve.level + curve.slope * seen.at;
            // Never larger than 1, on either side.
            let small = libm::exp(-x.abs());
            let height = if x >= 0.0 { 1.0 / (1.0 + small) } else { small / (1.0 + small) };
            let off = seen.weight * (seen.share - height);
            let spread = seen.weight * small / ((1.0 + small) * (1.0 + small));
            found.log += seen.weight * (seen.share * x - x.max(0.0) - libm::log1p(small));
            found.gradient[0] += off;
            found.gradient[1] += off * seen.at;
            found.curvature[0] += spread;
            found.curvature[1] += spread * seen.at;
            found.curvature[2] += spread * seen.at * seen.at;
        }
        found
    }

    /// Newton's step towards the maximum; `None` where the likelihood is flat.
    fn step(&self) -> Option<(f64, f64)> {
        let ([up, along], [a, b, c]) = (self.gradient, self.curvature);
        let area = a * c - b * b;
        let step = ((c * up - b * along) / area, (a * along - b * up) / area);
        (area > 0.0 && step.0.is_finite() && step.1.is_finite()).then_some(step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(shares: &[(f64, f64)]) -> Option<Logistic> {
        logistic_fit(&shares.iter().map(|&(at, share)| Seen { at, weight: 1.0, share }).collect::<Vec<_>>())
    }

    #[test]
    fn two_places_are_met_exactly() {
        let curve = fit(&[(-0.3, 0.2), (0.4, 0.9)]).unwrap();
        assert!((curve.height(-0.3) - 0.2).abs() < 1e-12 && (curve.height(0.4) - 0.9).abs() < 1e-12);
    }

    #[test]
    fn equal_shares_are_level_and_separate_ones_have_none() {
        for share in [0.0, 0.3, 1.0] {
            let curve = fit(&[(0.0, share), (1.0, share)]).unwrap();
            assert!((curve.height(7.0) - share).abs() < 1e-15 && curve.height(0.0) == curve.height(1.0));
        }
        for apart in [[0.0, 0.0, 1.0], [1.0, 0.4, 0.0], [0.0, 0.0, 0.1]] {
            assert_eq!(fit(&[(0.0, apart[0]), (1.0, apart[1]), (2.0, apart[2])]), None, "{apart:?}");
        }
        assert_eq!(fit(&[(0.0, 1.5), (1.0, 0.5)]), None);
        assert_eq!(fit(&[]), None);
    }
}
