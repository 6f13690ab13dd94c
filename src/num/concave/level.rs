//! Prices by which each group's response can be read off: exact where there is one supply, else a
//! good start.

use super::{Member, Scaled, dot};

/// Rounds in which the prices of several supplies are brought nearer to each other's use.
const ROUNDS: usize = 8;
/// Largest change of a price's logarithm in one round, per unit of alpha.
const LEAP: f64 = 3.0;

/// What the groups take at some prices.
pub(super) struct Level {
    /// Logarithm of the unit in which prices are.
    pub ln_unit: f64,
    /// Price of each whole stock.
    pub prices: Vec<f64>,
    /// What each group takes of each way.
    pub y: Vec<Vec<f64>>,
}

/// The ways that a group takes as it is given more, each dearer for its gain than the one before:
/// the upper convex hull of gains over costs.
struct Path {
    base: f64,
    steps: Vec<Step>,
}

/// Moving a group from one way to the next.
#[derive(Clone, Copy)]
struct Step {
    way: usize,
    /// Cost and gain in utility when everybody is treated by this way.
    cost: f64,
    gain: f64,
    /// Logarithm of the marginal welfare per cost at a utility of 1.
    ln_worth: f64,
}

impl Path {
    fn of(member: &Member, prices: &[f64]) -> Self {
        let cost = |way: usize| member.part * member.cap * dot(member.way(way), prices);
        let gain = |way: usize| member.cap * member.gains[way];
        let mut steps: Vec<Step> = Vec::new();
        let (mut spent, mut gained) = (0.0, 0.0);
        loop {
            let slope = |way: usize| (gain(way) - gained) / (cost(way) - spent);
            let dearer = (0..member.gains.len()).filter(|&way| cost(way) > spent && gain(way) > gained);
            let best = dearer.max_by(|&a, &b| slope(a).total_cmp(&slope(b)).then(cost(b).total_cmp(&cost(a))));
            let Some(way) = best else {
                return Self { base: member.base, steps };
            };
            let ln_worth = member.ln_worth + libm::log(slope(way) * member.part);
            (spent, gained) = (cost(way), gain(way));
            steps.push(Step { way, cost: spent, gain: gained, ln_worth });
        }
    }

    /// The step on which the group stops at a price, and how much of the step it goes.
    fn stop(&self, alpha: f64, ln_price: f64) -> (usize, f64) {
        let mut before = 0.0;
        for (index, step) in self.steps.iter().enumerate() {
            let wanted = libm::exp((step.ln_worth - ln_price) / alpha) - self.base;
            if wanted < step.gain {
                return (index, ((wanted - before) / (step.gain - before)).max(0.0));
            }
            before = step.gain;
        }
        (self.steps.len().saturating_sub(1), 1.0)
    }

    /// Cost and gain before a step.
    fn before(&self, index: usize) -> (f64, f64) {
        if index == 0 { (0.0, 0.0) } else { (self.steps[index - 1].cost, self.steps[index - 1].gain) }
    }

    fn spent(&self, (index, part): (usize, f64)) -> f64 {
        let before = self.before(index).0;
        self.steps.get(index).map_or(0.0, |step| before + part * (step.cost - before))
    }

    /// Logarithm of the price at which the group would spend this much, or all it can.
    fn ln_price(&self, alpha: f64, spent: f64) -> Option<f64> {
        let last = self.steps.len().checked_sub(1)?;
        let index = self.steps.iter().position(|step| spent < step.cost).unwrap_or(last);
        let (step, (cost, gain)) = (self.steps[index], self.before(index));
        let part = ((spent - cost) / (step.cost - cost)).min(1.0);
        Some(step.ln_worth - alpha * libm::log(self.base + gain + part * (step.gain - gain)))
    }

    fn shares(&self, (index, part): (usize, f64), member: &Member) -> Vec<f64> {
        let mut y = vec![0.0; member.gains.len()];
        if let Some(step) = self.steps.get(index) {
            y[step.way] = part * member.cap;
        }
        if index > 0 {
            y[self.steps[index - 1].way] = (1.0 - part) * member.cap;
        }
        y
    }
}

/// The point at which a single resource made of equal parts of every supply is used up; then, with
/// several supplies, a few rounds in which the price of each follows its use.
pub(super) fn solve(scaled: &Scaled) -> Level {
    let Scaled { alpha, supplies, ref members } = *scaled;
    let prices = vec![1.0 / supplies as f64; supplies];
    let paths: Vec<Path> = members.iter().map(|member| Path::of(member, &prices)).collect();
    let (ln_price, ln_unit) = one_price(&paths, alpha);
    let scarce = ln_price >= ln_unit;
    let y = respond(scaled, &paths, ln_price);
    if supplies == 1 {
        // Where a group's utility hardly changes, rounding may spend a hair more than there is.
        let over = used(scaled, &y, 0).max(1.0);
        let y = y.iter().map(|y| y.iter().map(|y| y / over).collect()).collect();
        return Level { ln_unit, prices: vec![if scarce { 1.0 } else { 0.0 }], y };
    }
    follow(scaled, Level { ln_unit, prices, y })
}

fn respond(scaled: &Scaled, paths: &[Path], ln_price: f64) -> Vec<Vec<f64>> {
    let shares = |(path, member): (&Path, &Member)| path.shares(path.stop(scaled.alpha, ln_price), member);
    paths.iter().zip(&scaled.members).map(shares).collect()
}

/// Part of a supply that is used.
pub(super) fn used(scaled: &Scaled, y: &[Vec<f64>], supply: usize) -> f64 {
    scaled.members.iter().zip(y).map(|(member, y)| member.used(y, supply)).sum()
}

/// Demand falls with the price's power of `-1 / alpha` where nobody meets a bound, so that is by
/// how much each price is moved.
fn follow(scaled: &Scaled, mut level: Level) -> Level {
    for _ in 0..ROUNDS {
        for (supply, price) in level.prices.iter_mut().enumerate() {
            let leap = libm::log(used(scaled, &level.y, supply).max(1e-9)).clamp(-LEAP, LEAP);
            *price *= libm::exp(0.7 * scaled.alpha * leap);
        }
        let total: f64 = level.prices.iter().sum();
        level.prices.iter_mut().for_each(|price| *price = (*price / total).max(1e-12));
        level.ln_unit += libm::log(total);
        let paths: Vec<Path> = scaled.members.iter().map(|member| Path::of(member, &level.prices)).collect();
        level.y = respond(scaled, &paths, level.ln_unit);
    }
    level
}

/// The price at which everything is spent, twice; where there is enough for all, a price at which
/// nobody would spend more, and the largest price at which somebody still would.
///
/// Found by halving in its logarithm, quickened by secants (the Illinois method; Dowell & Jarratt
/// 1971, BIT 11:168), to the last digit.
fn one_price(paths: &[Path], alpha: f64) -> (f64, f64) {
    let excess = |ln_price: f64| paths.iter().map(|path| path.spent(path.stop(alpha, ln_price))).sum::<f64>() - 1.0;
    // At the lower price everybody is served, at the upper one nobody spends more than an equal part.
    let prices = |spent: f64| paths.iter().filter_map(move |path| path.ln_price(alpha, spent));
    let mut low = prices(f64::INFINITY).fold(f64::INFINITY, f64::min);
    let mut low_excess = excess(low);
    if low_excess <= 0.0 {
        let most = prices(f64::INFINITY).fold(low, f64::max);
        return (low - 1.0, most);
    }
    let mut high = prices(1.0 / paths.len() as f64).fold(low, f64::max);
    let mut high_excess = excess(high);
    for round in 0..200 {
        let secant = low + (high - low) * low_excess / (low_excess - high_excess);
        let middle = if round % 3 == 2 || !(low < secant && secant < high) { (low + high) / 2.0 } else { secant };
        if !(low < middle && middle < high) {
            break;
        }
        let value = excess(middle);
        if value > 0.0 {
            (low, low_excess) = (middle, value);
            high_excess /= 2.0;
        } else {
            (high, high_excess) = (middle, value);
            low_excess /= 2.0;
        }
        if value == 0.0 {
            break;
        }
    }
    (high, high)
}
