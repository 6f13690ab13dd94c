//! Several supplies: a primal-dual interior-point method.
//!
//! The conditions of an optimum, relaxed by a `mu` that goes to 0, are solved by Newton's method with
//! Mehrotra's predictor and corrector (Wright 1997, Primal-Dual Interior-Point Methods, chapter 10):
//!
//! ```text
//! z = nu + lambda . uses - pi gains        price of a way less its worth
//! ln u + (ln pi - ln worth) / alpha = 0    pi is the marginal welfare at u = base + gains . y
//! y z = mu, q nu = mu, r lambda = mu       q, r: what is left of the group's cap and of each supply
//! ```
//!
//! The welfare condition is kept in logarithms, so that an `alpha` of 20 is no harder than one of 1.
//! Each group's block is as small as its number of ways; eliminating them leaves one positive
//! definite system in the supplies' prices.

use super::level::Level;
use super::{Member, Scaled, dot};
use crate::num::cholesky;

/// Newton steps after which the best point so far is returned; its gap says how good it is.
const STEPS: usize = 80;
/// Steps without progress after which the last digits are lost in rounding errors.
const STUCK: usize = 4;
/// Error below which it counts that there is no progress.
const NEAR: f64 = 1e-8;
/// Error of the conditions at which the search is over.
const ENOUGH: f64 = 1e-13;
/// Step below which a point counts as jammed at the boundary.
const JAMMED: f64 = 0.1;
/// Share of the error of the other conditions up to which products are then raised.
const AHEAD: f64 = 1e-2;
/// Logarithm of the largest marginal welfare; a group worth more than that at its cap stays there.
const LARGEST: f64 = 25.0;

/// `y` by group and way, and the prices of whole stocks in units of the level's price.
///
/// The search begins where the products that must go to 0 are about `start`.
pub(super) fn solve(scaled: &Scaled, level: &Level, start: Start) -> (Vec<Vec<f64>>, Vec<f64>) {
    let mut search = Search::new(scaled, level, start);
    let mut best = (f64::INFINITY, search.point.clone());
    let mut stuck = 0;
    for _ in 0..STEPS {
        let (products, others) = search.errors();
        let error = products.max(others);
        stuck = if error < best.0 { 0 } else { stuck + 1 };
        if error < best.0 {
            best = (error, search.point.clone());
        }
        if error <= ENOUGH || error.is_nan() || stuck >= STUCK && best.0 < NEAR {
            break;
        }
        search.step(others);
    }
    (best.1.blocks.into_iter().map(|block| block.y).collect(), best.1.price)
}

/// Where a search begins.
#[derive(Clone, Copy)]
pub(super) enum Start {
    /// Prices a little above those of the level: quick.
    Near(f64),
    /// All products that must go to 0 about equal: safe.
    Centred(f64),
}

impl Start {
    fn beyond(self, value: f64) -> f64 {
        match self {
            Self::Near(more) => more,
            Self::Centred(product) => product / value,
        }
    }

    /// Into how many parts a supply is divided, of which each way takes a little.
    fn parts(self, ways: usize) -> f64 {
        match self {
            Self::Near(_) => 1.0,
            Self::Centred(_) => ways as f64,
        }
    }
}

/// A point, or a direction.
#[derive(Clone)]
struct Point {
    blocks: Vec<Block>,
    /// What is left of each supply, and its price.
    rest: Vec<f64>,
    price: Vec<f64>,
}

/// The part of a point that belongs to one group.
#[derive(Clone)]
struct Block {
    y: Vec<f64>,
    z: Vec<f64>,
    /// What is left of the cap, and its price.
    spare: f64,
    rent: f64,
    /// Marginal welfare.
    worth: f64,
    /// What a product of this group is measured by: about the price of treating it.
    size: f64,
}

struct Search<'s> {
    scaled: &'s Scaled,
    /// Logarithm of each group's marginal welfare at a utility of 1.
    ln_worth: Vec<f64>,
    point: Point,
    /// How far each group's welfare condition is from 0.
    off: Vec<f64>,
    /// The factored blocks and the factored system in the prices, of the present step.
    factors: Vec<Vec<f64>>,
    prices: Vec<f64>,
}

impl<'s> Search<'s> {
    /// Near the point at which every supply has the same price, a little inside all bounds.
    fn new(scaled: &'s Scaled, level: &Level, start: Start) -> Self {
        let Scaled { alpha, supplies, ref members } = *scaled;
        let full = |member: &Member| member.base + member.cap;
        let ln_worth: Vec<f64> = members
            .iter()
            .map(|member| (member.ln_worth - level.ln_unit).min(LARGEST + alpha * libm::log(full(member))))
            .collect();
        let count: usize = members.iter().map(|member| member.gains.len()).sum();
        let mut shares: Vec<Vec<f64>> =
            members.iter().zip(&level.y).map(|(m, y)| m.spread(y, start.parts(count))).collect();
        let used = |shares: &[Vec<f64>], supply: usize| -> f64 {
            shares.iter().zip(members).map(|(y, member)| member.used(y, supply)).sum()
        };
        // Only the ways that use it give way where a supply is short.
        let short: Vec<f64> = (0..supplies).map(|supply| (0.9 / used(&shares, supply)).min(1.0)).collect();
        for (y, member) in shares.iter_mut().zip(members) {
            for (way, y) in y.iter_mut().enumerate() {
                let uses = member.way(way).iter().zip(&short).filter(|(units, _)| **units > 0.0);
                *y *= uses.map(|(_, short)| *short).fold(1.0, f64::min);
            }
        }
        let rest: Vec<f64> = (0..supplies).map(|supply| 1.0 - used(&shares, supply)).collect();
        let price: Vec<f64> = level.prices.iter().zip(&rest).map(|(price, rest)| price + start.beyond(*rest)).collect();
        let block = |(y, place): (Vec<f64>, usize)| {
            let (member, at_level, ln_worth) = (&members[place], &level.y[place], ln_worth[place]);
            let worth = libm::exp(ln_worth - alpha * libm::log(member.utility(at_level)));
            let cost = |way: usize| dot(member.way(way), &price);
            let size = (0..y.len()).map(cost).fold(f64::INFINITY, f64::min).max(worth);
            let margin = |way: usize| worth * member.gains[way] - cost(way);
            let best = (0..y.len()).map(margin).fold(0.0, f64::max);
            let spare = member.cap - y.iter().sum::<f64>();
            let z = y.iter().enumerate().map(|(way, y)| best - margin(way) + size * start.beyond(*y)).collect();
            Block { y, z, spare, rent: best + size * start.beyond(spare), worth, size }
        };
        let blocks = shares.into_iter().zip(0..).map(block).collect();
        Self {
            scaled,
            ln_worth,
            off: vec![0.0; members.len()],
            factors: members.iter().map(|member| vec![0.0; member.gains.len() * member.gains.len()]).collect(),
            prices: vec![0.0; supplies * supplies],
            point: Point { blocks, rest, price },
        }
    }

    /// The largest error of the products, and of the other conditions.
    fn errors(&mut self) -> (f64, f64) {
        let Self { scaled: Scaled { alpha, members, .. }, point, off, ln_worth, .. } = self;
        let (mut products, mut others) = (0.0_f64, 0.0_f64);
        for (supply, (rest, price)) in point.rest.iter().zip(&point.price).enumerate() {
            let used: f64 = members.iter().zip(&point.blocks).map(|(m, block)| m.used(&block.y, supply)).sum();
            products = products.max(rest * price);
            others = others.max((1.0 - used - rest).abs());
        }
        for (((member, block), ln_worth), off) in members.iter().zip(&point.blocks).zip(ln_worth).zip(off) {
            let utility = member.utility(&block.y);
            *off = libm::log(utility) + (libm::log(block.worth) - *ln_worth) / *alpha;
            products = products.max(block.spare * block.rent / block.size);
            // What it changes in the utility, or in the marginal welfare.
            others = others.max(off.abs() * utility.max(*alpha).min(1.0));
            for way in 0..block.y.len() {
                let net = block.rent + dot(member.way(way), &point.price) - block.worth * member.gains[way];
                products = products.max(block.y[way] * block.z[way] / block.size);
                others = others.max((net - block.z[way]).abs() / (block.size + block.worth));
            }
        }
        (products, others)
    }

    fn step(&mut self, others: f64) {
        self.factor();
        let mu = self.point.mu();
        let predicted = self.direction(0.0, None);
        let after = self.point.moved(&predicted, self.point.reach(&predicted)).mu() / mu;
        let mut direction = self.direction(after * after * after * mu, Some(&predicted));
        let mut reach = self.point.reach(&direction);
        if reach < JAMMED {
            // The products ran ahead of the other conditions: back towards the middle first.
            direction = self.direction(mu.max(AHEAD * others), None);
            reach = self.point.reach(&direction);
        }
        // Close to the boundary, but not on it; ever closer as the search nears its end.
        let keep = (1.0 - mu.max(others)).clamp(0.9, 1.0 - 1e-9);
        self.point = self.point.moved(&direction, (keep * reach).min(1.0));
    }

    /// Factors each group's block `diag(z / y) + (rent / spare) 1 1' + (alpha worth / u) gains gains'`
    /// and the system that is left in the prices.
    fn factor(&mut self) {
        let Self { scaled: Scaled { alpha, supplies, members }, point, factors, prices, .. } = self;
        prices.fill(0.0);
        for (supply, (rest, price)) in point.rest.iter().zip(&point.price).enumerate() {
            prices[supply * *supplies + supply] = rest / price;
        }
        let mut column = Vec::new();
        for ((member, block), factor) in members.iter().zip(&point.blocks).zip(factors) {
            let ways = block.y.len();
            let bend = *alpha * block.worth / member.utility(&block.y);
            for row in 0..ways {
                for other in 0..=row {
                    factor[row * ways + other] =
                        block.rent / block.spare + bend * member.gains[row] * member.gains[other];
                }
                factor[row * ways + row] += block.z[row] / block.y[row];
            }
            cholesky::factor(factor, ways);
            for supply in 0..*supplies {
                column.clear();
                column.extend((0..ways).map(|way| member.way(way)[supply]));
                if column.iter().all(|part| *part == 0.0) {
                    continue;
                }
                cholesky::solve(factor, &mut column);
                for other in supply..*supplies {
                    prices[other * *supplies + supply] += member.used(&column, other);
                }
            }
        }
        cholesky::factor(prices, *supplies);
    }

    /// The Newton direction towards products of `mu`, corrected by the products of a first direction.
    fn direction(&self, mu: f64, first: Option<&Point>) -> Point {
        let Self { scaled: Scaled { alpha, supplies, members }, point, .. } = self;
        let mut price: Vec<f64> = (0..*supplies)
            .map(|supply| {
                let second = first.map_or(0.0, |d| d.rest[supply] * d.price[supply]);
                (mu - second) / point.price[supply] - point.rest[supply]
            })
            .collect();
        // What each group would do at fixed prices, then the prices, then what they change.
        let mut moves: Vec<Vec<f64>> = Vec::with_capacity(members.len());
        for (group, (member, block)) in members.iter().zip(&point.blocks).enumerate() {
            let before = first.map(|d| &d.blocks[group]);
            let (z, rent) = block.aims(mu, before);
            let mut y: Vec<f64> = (0..z.len())
                .map(|way| {
                    let worth = block.worth * member.gains[way] * (1.0 - alpha * self.off[group]);
                    worth - dot(member.way(way), &point.price) - rent + z[way]
                })
                .collect();
            cholesky::solve(&self.factors[group], &mut y);
            for (supply, price) in price.iter_mut().enumerate() {
                *price += member.used(&y, supply);
            }
            moves.push(y);
        }
        cholesky::solve(&self.prices, &mut price);
        let mut blocks = Vec::with_capacity(members.len());
        for (group, ((member, block), mut y)) in members.iter().zip(&point.blocks).zip(moves).enumerate() {
            let mut paid: Vec<f64> = (0..y.len()).map(|way| dot(member.way(way), &price)).collect();
            cholesky::solve(&self.factors[group], &mut paid);
            y.iter_mut().zip(&paid).for_each(|(y, paid)| *y -= paid);
            let (mut z, rent) = block.aims(mu, first.map(|d| &d.blocks[group]));
            for (way, z) in z.iter_mut().enumerate() {
                *z -= block.z[way] / block.y[way] * y[way] + block.z[way];
            }
            let spare = -y.iter().sum::<f64>();
            let rise = dot(&member.gains, &y) / member.utility(&block.y);
            blocks.push(Block {
                z,
                spare,
                rent: rent - block.rent / block.spare * spare - block.rent,
                worth: -alpha * block.worth * (self.off[group] + rise),
                size: 0.0,
                y,
            });
        }
        let used = |supply| members.iter().zip(&blocks).map(|(m, block)| m.used(&block.y, supply)).sum::<f64>();
        Point { rest: (0..*supplies).map(|supply| -used(supply)).collect(), blocks, price }
    }
}

impl Block {
    /// What `z` and `rent` must be for products of `mu`, less those of a first direction.
    fn aims(&self, mu: f64, first: Option<&Block>) -> (Vec<f64>, f64) {
        let mu = mu * self.size;
        let second = |way: usize| first.map_or(0.0, |d| d.y[way] * d.z[way]);
        let z = self.y.iter().enumerate().map(|(way, y)| (mu - second(way)) / y).collect();
        (z, (mu - first.map_or(0.0, |d| d.spare * d.rent)) / self.spare)
    }
}

impl Point {
    /// Mean of the products that go to 0.
    fn mu(&self) -> f64 {
        let (mut sum, mut count) = (dot(&self.rest, &self.price), self.rest.len());
        for block in &self.blocks {
            sum += (block.spare * block.rent + dot(&block.y, &block.z)) / block.size;
            count += 1 + block.y.len();
        }
        sum / count as f64
    }

    /// How far the point can go before something reaches 0; a little more than 1 at most.
    fn reach(&self, direction: &Point) -> f64 {
        let mut reach = 1.1_f64;
        let mut room = |value: f64, change: f64| {
            if change < 0.0 {
                reach = reach.min(-value / change);
            }
        };
        let pairs = |values: &[f64], changes: &[f64], room: &mut dyn FnMut(f64, f64)| {
            values.iter().zip(changes).for_each(|(value, change)| room(*value, *change));
        };
        pairs(&self.rest, &direction.rest, &mut room);
        pairs(&self.price, &direction.price, &mut room);
        for (block, change) in self.blocks.iter().zip(&direction.blocks) {
            pairs(&block.y, &change.y, &mut room);
            pairs(&block.z, &change.z, &mut room);
            room(block.spare, change.spare);
            room(block.rent, change.rent);
            room(block.worth, change.worth);
        }
        reach
    }

    fn moved(&self, direction: &Point, step: f64) -> Point {
        let all = |values: &[f64], changes: &[f64]| -> Vec<f64> {
            values.iter().zip(changes).map(|(value, change)| value + step * change).collect()
        };
        let block = |(block, change): (&Block, &Block)| Block {
            y: all(&block.y, &change.y),
            z: all(&block.z, &change.z),
            spare: block.spare + step * change.spare,
            rent: block.rent + step * change.rent,
            worth: block.worth + step * change.worth,
            size: block.size,
        };
        Point {
            blocks: self.blocks.iter().zip(&direction.blocks).map(block).collect(),
            rest: all(&self.rest, &direction.rest),
            price: all(&self.price, &direction.price),
        }
    }
}

impl Member {
    /// Most of what the group takes, and a little of every way, so that all ways of all groups
    /// together take little of any supply.
    fn spread(&self, y: &[f64], parts: f64) -> Vec<f64> {
        let little = |way: usize| {
            let most = self.way(way).iter().copied().fold(0.0, f64::max) * self.part;
            0.05 * (1.0 / (most * parts)).min(self.cap / self.gains.len() as f64)
        };
        y.iter().enumerate().map(|(way, y)| 0.9 * y + little(way)).collect()
    }
}
