//! The groups of the reference and their uncertain inputs.

use evenhand::num::lanes::Lanes;

use super::normal::{hash, normal};

/// The generated groups, a column for each field.
pub struct Groups {
    pub people: Vec<f64>,
    prevalence: Vec<f64>,
    risk: Vec<f64>,
    effect: Vec<f64>,
    years: Vec<f64>,
    pub deprivation: Vec<f64>,
    stock: f64,
    /// From the most deprived on.
    pub order: Vec<usize>,
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

    /// How many there are.
    pub fn count(&self) -> usize {
        self.people.len()
    }
}

/// Uncertain inputs of some draws.
pub struct Block<const N: usize> {
    /// People in need of each group.
    pub need: Vec<Lanes<N>>,
    /// Chance of death untreated.
    pub risk: Vec<Lanes<N>>,
    /// Lives saved by a unit.
    pub lives: Vec<Lanes<N>>,
    /// Years of life saved by a unit.
    pub years: Vec<Lanes<N>>,
    /// Units.
    pub stock: Lanes<N>,
}

impl<const N: usize> Block<N> {
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

    /// Takes draw number `first` and those that follow it.
    pub fn draw(&mut self, groups: &Groups, first: usize) {
        let n = groups.count();
        let z = |field: usize, group: usize| {
            normal(Lanes::of(|lane| hash(((first + lane) * 64 + 1 + field * n + group) as u64)))
        };
        let one = Lanes::all(1.0);
        for g in 0..n {
            self.need[g] = (z(0, g) * 0.2 - 0.02).exp() * (groups.people[g] * groups.prevalence[g]);
            let share =
                |p: f64, spread: f64, field: usize| one / (one + (z(field, g) * -spread).exp() * ((1.0 - p) / p));
            self.risk[g] = share(groups.risk[g], 0.3, 1);
            self.lives[g] = self.risk[g] * share(groups.effect[g], 0.25, 2);
            self.years[g] = self.lives[g] * groups.years[g] * (z(3, g) * 0.1 - 0.005).exp();
        }
        let level = normal(Lanes::of(|lane| hash(((first + lane) * 64) as u64)));
        self.stock = (level * 0.15).exp() * groups.stock;
    }
}
