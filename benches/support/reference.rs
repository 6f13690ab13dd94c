//! The reference work on many draws: twelve rules and fifteen measures on generated groups, defined
//! in plain formulas and written in three other languages, whose results are in
//! `tests/golden/mc-reference.json`. The same kernel as in the page does it here.

use evenhand::num::lanes::{Lanes, WIDTH};
use evenhand::study::draws::kernel::{Shares, fill, serve, sum};

/// Measures of one rule.
pub const MEASURES: usize = 15;

/// The generated groups, a column for each field.
pub struct Groups {
    people: Vec<f64>,
    prevalence: Vec<f64>,
    risk: Vec<f64>,
    effect: Vec<f64>,
    years: Vec<f64>,
    deprivation: Vec<f64>,
    stock: f64,
    order: Vec<usize>,
}

/// A uniform number from a counter: the same integer steps in every language.
fn hash(counter: u64) -> f64 {
    let mut x = (counter as u32).wrapping_mul(0x9E37_79B9);
    x ^= x >> 16;
    x = x.wrapping_mul(0x7FEB_352D);
    x ^= x >> 15;
    x = x.wrapping_mul(0x846C_A68B);
    x ^= x >> 16;
    (f64::from(x) + 0.5) / 4_294_967_296.0
}

/// Acklam's approximation of the normal quantile, which the reference uses.
fn normal(p: f64) -> f64 {
    const A: [f64; 6] = [
        -3.969683028665376e+01,
        2.209460984245205e+02,
        -2.759285104469687e+02,
        1.383_577_518_672_69e2,
        -3.066479806614716e+01,
        2.506628277459239e+00,
    ];
    const B: [f64; 5] = [
        -5.447609879822406e+01,
        1.615858368580409e+02,
        -1.556989798598866e+02,
        6.680131188771972e+01,
        -1.328068155288572e+01,
    ];
    const C: [f64; 6] = [
        -7.784894002430293e-03,
        -3.223964580411365e-01,
        -2.400758277161838e+00,
        -2.549732539343734e+00,
        4.374664141464968e+00,
        2.938163982698783e+00,
    ];
    const D: [f64; 4] = [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00];
    let horner = |list: &[f64], x: f64| list.iter().fold(0.0, |sum, number| sum * x + number);
    let tail = p.min(1.0 - p);
    if tail < 0.02425 {
        let s = (-2.0 * libm::log(tail)).sqrt();
        let size = horner(&C, s) / (horner(&D, s) * s + 1.0);
        return if p < 0.5 { size } else { -size };
    }
    let q = p - 0.5;
    let r = q * q;
    horner(&A, r) * q / (horner(&B, r) * r + 1.0)
}

impl Groups {
    /// The groups of the reference.
    pub fn generate(count: usize) -> Self {
        let field = |index: u64, scale: f64, least: f64| -> Vec<f64> {
            (0..count as u64).map(|group| least + scale * hash(group * 8 + index + 3_000_000_000)).collect()
        };
        let (people, prevalence) = (field(0, 9e4, 1e4), field(1, 0.25, 0.05));
        let stock = 0.35 * people.iter().zip(&prevalence).map(|(n, p)| n * p).sum::<f64>();
        let deprivation = field(5, 1.0, 0.0);
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by(|&a, &b| deprivation[b].total_cmp(&deprivation[a]));
        Self {
            people,
            prevalence,
            risk: field(2, 0.38, 0.02),
            effect: field(3, 0.5, 0.4),
            years: field(4, 48.0, 2.0),
            deprivation,
            stock,
            order,
        }
    }

    fn count(&self) -> usize {
        self.people.len()
    }
}

/// Uncertain inputs of eight draws.
pub struct Block {
    need: Vec<Lanes>,
    risk: Vec<Lanes>,
    lives: Vec<Lanes>,
    years: Vec<Lanes>,
    stock: Lanes,
}

impl Block {
    /// The likely values, the same on every lane.
    pub fn point(groups: &Groups) -> Self {
        let column =
            |number: &dyn Fn(usize) -> f64| (0..groups.count()).map(|group| Lanes::all(number(group))).collect();
        Self {
            need: column(&|g| groups.people[g] * groups.prevalence[g]),
            risk: column(&|g| groups.risk[g]),
            lives: column(&|g| groups.risk[g] * groups.effect[g]),
            years: column(&|g| groups.risk[g] * groups.effect[g] * groups.years[g]),
            stock: Lanes::all(groups.stock),
        }
    }

    /// Draws `first` to `first + 7`.
    pub fn drawn(groups: &Groups, first: usize) -> Self {
        let n = groups.count();
        let z = |field: usize, group: usize| {
            Lanes::of(|lane| normal(hash(((first + lane) * 64 + 1 + field * n + group) as u64)))
        };
        let one = Lanes::all(1.0);
        let mut block = Self::point(groups);
        for g in 0..n {
            block.need[g] = (z(0, g) * 0.2 - 0.02).exp() * (groups.people[g] * groups.prevalence[g]);
            let share =
                |p: f64, spread: f64, field: usize| one / (one + (z(field, g) * -spread).exp() * ((1.0 - p) / p));
            block.risk[g] = share(groups.risk[g], 0.3, 1);
            block.lives[g] = block.risk[g] * share(groups.effect[g], 0.25, 2);
            block.years[g] = block.lives[g] * groups.years[g] * (z(3, g) * 0.1 - 0.005).exp();
        }
        let level = Lanes::of(|lane| normal(hash(((first + lane) * 64) as u64)));
        block.stock = (level * 0.15).exp() * groups.stock;
        block
    }
}

/// What one rule gives in a block.
fn allocate(rule: usize, groups: &Groups, block: &Block, given: &mut [Lanes]) {
    let Block { need, risk, lives, years, stock } = block;
    let count = groups.count();
    let column = |number: &dyn Fn(usize) -> Lanes| -> Vec<Lanes> { (0..count).map(number).collect() };
    let ones = vec![Lanes::all(1.0); count];
    let total = sum(count, |g| need[g]);
    let lost = (total - *stock).max(Lanes::all(0.0));
    match rule {
        0 => {
            let share = (*stock / total).min(Lanes::all(1.0));
            given.iter_mut().zip(need).for_each(|(given, need)| *given = *need * share);
        }
        1 => fill(need, &ones, *stock, given),
        2 => {
            fill(need, &ones, lost, given);
            given.iter_mut().zip(need).for_each(|(given, need)| *given = *need - *given);
        }
        3 => {
            let half = column(&|g| need[g] * 0.5);
            let part = Lanes::of(|l| if stock.0[l] <= total.0[l] / 2.0 { stock.0[l] } else { lost.0[l] });
            fill(&half, &ones, part, given);
            for (given, need) in given.iter_mut().zip(need) {
                let got = *given;
                *given = Lanes::of(|l| if stock.0[l] <= total.0[l] / 2.0 { got.0[l] } else { need.0[l] - got.0[l] });
            }
        }
        4 => serve(need, risk, *stock, given),
        5 => serve(need, lives, *stock, given),
        6 => serve(need, years, *stock, given),
        7 => fill(need, &column(&|g| need[g] * (1.0 + 2.0 * groups.deprivation[g])), *stock, given),
        8 => {
            let deprived = column(&|g| if groups.deprivation[g] >= 0.6 { need[g] } else { Lanes::all(0.0) });
            let mut first = vec![Lanes::all(0.0); count];
            serve(&deprived, risk, *stock * 0.3, &mut first);
            let left = column(&|g| need[g] - first[g]);
            serve(&left, lives, *stock - sum(count, |g| first[g]), given);
            given.iter_mut().zip(first).for_each(|(given, first)| *given += first);
        }
        9 => fill(need, &column(&|g| Lanes::all(groups.people[g]) / lives[g].sqrt()), *stock, given),
        10 => fill(need, &column(&|g| Lanes::all(groups.people[g]) / lives[g]), *stock, given),
        _ => fill(need, &column(&|g| Lanes::all(groups.people[g])), *stock, given),
    }
}

/// Fifteen measures of `rules` rules on a block, a rule after the other.
pub fn compare(groups: &Groups, block: &Block, rules: usize) -> Vec<[Lanes; MEASURES]> {
    let count = groups.count();
    let mut given = vec![Lanes::all(0.0); count];
    allocate(5, groups, block, &mut given);
    let best = sum(count, |g| given[g] * block.lives[g]);
    let total = sum(count, |g| block.need[g]);
    let weight: Vec<Lanes> = block.need.iter().map(|need| *need / total).collect();
    let mut coverage = vec![Lanes::all(0.0); count];
    (0..rules)
        .map(|rule| {
            allocate(rule, groups, block, &mut given);
            for (group, coverage) in coverage.iter_mut().enumerate() {
                *coverage = given[group] / block.need[group];
            }
            let allocated = sum(count, |g| given[g]);
            let lives = sum(count, |g| given[g] * block.lives[g]);
            let mean = allocated / total;
            let shares = Shares { need: &block.need, weight: &weight, coverage: &coverage, mean };
            [
                allocated,
                lives,
                sum(count, |g| given[g] * block.years[g]),
                total - allocated,
                shares.least(),
                shares.most(),
                mean,
                shares.variance().sqrt(),
                shares.gini(),
                shares.theil(),
                shares.atkinson_half(),
                shares.kolm_equivalent(2.0),
                shares.concentration(&groups.order),
                shares.farthest(),
                Lanes::all(1.0) - lives / best,
            ]
        })
        .collect()
}

/// Means over many draws of `rules` rules.
pub fn means(groups: &Groups, draws: usize, rules: usize) -> Vec<[f64; MEASURES]> {
    let mut sums = vec![[Lanes::all(0.0); MEASURES]; rules];
    for first in (0..draws).step_by(WIDTH) {
        for (sums, values) in sums.iter_mut().zip(compare(groups, &Block::drawn(groups, first), rules)) {
            for (sum, value) in sums.iter_mut().zip(values) {
                *sum += value;
            }
        }
    }
    sums.iter().map(|sums| sums.map(|sum| sum.0.iter().sum::<f64>() / draws as f64)).collect()
}
