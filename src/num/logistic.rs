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
const STEPS: usize = 100;

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
    if seen.iter().all(|seen| seen.share == first) {
        return Some(Logistic { level: libm::log(first / (1.0 - first)), slope: 0.0 });
    }
    if separated(seen) {
        return None;
    }
    let all = |of: fn(&Seen) -> f64| seen.iter().map(|seen| seen.weight * of(seen)).sum::<f64>();
    let odds = all(|seen| seen.share) / all(|seen| 1.0 - seen.share);
    let mut curve = Logistic { level: libm::log(odds), slope: 0.0 };
    let mut here = Likelihood::of(curve, seen);
    for _ in 0..STEPS {
        let (up, along, rise) = here.step()?;
        // A whole step may pass over the summit, by far where all heights are close to 0 or 1: it must
        // rise by a tenth of what the slope promises (Armijo 1966, Pac J Math 16:1).
        let mut part = 1.0;
        (curve, here) = loop {
            let next = Logistic { level: curve.level + part * up, slope: curve.slope + part * along };
            let there = Likelihood::of(next, seen);
            if there.log >= here.log + 0.1 * part * rise - 1e-14 * here.log.abs() || part < 1e-15 {
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

/// The logarithm of the likelihood of a curve, and what leads to a better one.
///
/// Slopes are counted around the mean place, so that one large place does not drown the others.
struct Likelihood {
    log: f64,
    /// First derivatives by the height at the mean place and by the slope.
    up: f64,
    along: f64,
    /// How much all places tell about the curve: second derivative by the height, less.
    told: f64,
    /// Mean place by what each tells, and the sum of squares around it.
    middle: f64,
    squares: f64,
}

impl Likelihood {
    fn of(curve: Logistic, seen: &[Seen]) -> Self {
        let mut found = Self { log: 0.0, up: 0.0, along: 0.0, told: 0.0, middle: 0.0, squares: 0.0 };
        for seen in seen {
            let x = curve.level + curve.slope * seen.at;
            // Never larger than 1, on either side.
            let small = libm::exp(-x.abs());
            let (near, far) = (1.0 / (1.0 + small), small / (1.0 + small));
            let (height, rest) = if x >= 0.0 { (near, far) } else { (far, near) };
            // The share less the height, without loss where both are close to 1.
            let off = seen.weight * (seen.share * rest - (1.0 - seen.share) * height);
            found.log += seen.weight * (seen.share * x - x.max(0.0) - libm::log1p(small));
            found.add(seen.at, seen.weight * height * rest, off);
        }
        found
    }

    /// Adds a place that tells `much` and lies `off` the curve (West 1979, Commun ACM 22:532).
    fn add(&mut self, at: f64, much: f64, off: f64) {
        let away = at - self.middle;
        self.told += much;
        let shift = if much > 0.0 { away * (much / self.told) } else { 0.0 };
        self.middle += shift;
        self.squares += much * away * (at - self.middle);
        self.along += off * (at - self.middle) - self.up * shift;
        self.up += off;
    }

    /// Newton's step towards the maximum, for level and slope, and the rise that the first derivatives
    /// promise for it; `None` where the likelihood is flat.
    fn step(&self) -> Option<(f64, f64, f64)> {
        let (height, along) = (self.up / self.told, self.along / self.squares);
        let rise = self.up * height + self.along * along;
        rise.is_finite().then_some((height - along * self.middle, along, rise))
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
    fn small_places_beside_a_large_one_have_a_curve() {
        let fit = |seen: &[(f64, f64, f64)]| {
            let seen: Vec<Seen> = seen.iter().map(|&(at, weight, share)| Seen { at, weight, share }).collect();
            let curve = logistic_fit(&seen).unwrap();
            // Where the likelihood is greatest, what lies above the curve equals what lies below, and
            // so does its lever.
            let off = |lever: fn(f64) -> f64| -> f64 {
                seen.iter().map(|seen| seen.weight * (seen.share - curve.height(seen.at)) * lever(seen.at)).sum()
            };
            let least = seen.iter().map(|seen| seen.weight).fold(f64::INFINITY, f64::min);
            assert!(off(|_| 1.0).abs() < 1e-5 * least && off(|at| at).abs() < 1e-5 * least, "{seen:?} {curve:?}");
        };
        fit(&[(-0.005, 1000.0, 1.0), (0.494, 10.0, 0.0), (0.4995, 1.0, 1.0)]);
        fit(&[(-0.499_995, 1e-10, 0.0), (-0.499_985, 1e-10, 0.0), (-0.499_975, 1e-10, 1.0), (1.5e-5, 1.0, 0.0)]);
        fit(&[(-0.5, 1e-8, 0.5), (0.0, 1.0, 1.0), (0.5, 1e-10, 0.5)]);
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
