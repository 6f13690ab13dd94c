//! How the drawn values of one figure spread: what people are told of its distribution.

use super::spread::Spread;
use super::uncertain::fitted;
use super::{Bounds, Figure, Scenario};
use crate::num::distribution::Distribution;

/// Steps into which a picture of the distribution divides its reach.
const STEPS: u32 = 20;
/// Share of the worlds beyond each end of a picture.
const BEYOND: f64 = 0.001;

/// How the drawn values of one figure spread, in the unit of the figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Its distribution.
    pub distribution: Distribution,
    /// What the ends were taken to mean, never [`Bounds::Usual`]: limits where an interval has no solution.
    pub taken_as: Bounds,
    /// The ends.
    pub spread: Spread,
    /// The value above and below which half of the worlds lie.
    pub middle: f64,
    /// The values between which the middle half of the worlds lies.
    pub half: (f64, f64),
    /// The values between which 19 of 20 worlds lie.
    pub most: (f64, f64),
    /// Mean over many worlds.
    pub mean: f64,
    /// Standard deviation over many worlds.
    pub deviation: f64,
    /// Twenty steps of equal width from the lowest value to the highest that are worth drawing.
    pub steps: Vec<Step>,
}

/// A part of the reach of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// The share of the worlds in it, 0 to 1.
    pub share: f64,
}

impl Outline {
    /// How the drawn values of a figure spread; `None` where it is taken as certain, or is never drawn.
    ///
    /// Takes some milliseconds where an interval has to be solved for.
    pub fn of(scenario: &Scenario, figure: &Figure) -> Option<Self> {
        let estimate = figure.get(scenario).filter(|_| figure.is_drawn())?;
        let spread = Spread::of(figure, estimate, &scenario.settings.assumed_ranges)?;
        let (distribution, taken_as) = fitted(figure, estimate, &spread);
        if matches!(distribution, Distribution::Constant(_)) {
            return None;
        }
        let at = |share: f64| distribution.quantile(share);
        Some(Self {
            distribution,
            taken_as,
            spread,
            middle: at(0.5),
            half: (at(0.25), at(0.75)),
            most: (at(0.025), at(0.975)),
            mean: distribution.mean(),
            deviation: distribution.variance().sqrt(),
            steps: steps(&distribution, taken_as, &spread),
        })
    }
}

/// Equal steps with the share of the worlds in each. Nothing lies beyond ends that are limits; an interval has tails.
fn steps(distribution: &Distribution, taken_as: Bounds, spread: &Spread) -> Vec<Step> {
    let (low, high) = match taken_as {
        Bounds::Interval => (distribution.quantile(BEYOND), distribution.quantile(1.0 - BEYOND)),
        _ => (spread.low, spread.high),
    };
    let place = |step: u32| low + (high - low) * f64::from(step) / f64::from(STEPS);
    let step = |step: u32| {
        let (from, to) = (place(step), place(step + 1));
        Step { from, to, share: distribution.share_below(to) - distribution.share_below(from) }
    };
    (0..STEPS).map(step).collect()
}
