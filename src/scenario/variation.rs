//! Problems made from a problem: some of its groups, a group in parts, other stock or need.

use super::{Patients, Problem, Treatment};

impl Problem {
    /// The problem with these groups, in this order; a group may be named more than once.
    pub fn of_groups(&self, groups: &[usize]) -> Self {
        let mut picked = Self {
            stock: self.stock.clone(),
            groups: Vec::with_capacity(groups.len()),
            treatments: Vec::new(),
            parties: self.parties.clone(),
            ..*self
        };
        for (index, &group) in groups.iter().enumerate() {
            let patients = &self.groups[group];
            let from = picked.treatments.len();
            let ways = self.treatments[patients.treatments.clone()].iter();
            picked.treatments.extend(ways.map(|way| Treatment { group: index, ..way.clone() }));
            picked.groups.push(Patients { treatments: from..picked.treatments.len(), ..patients.clone() });
        }
        picked
    }

    /// The same with other stock.
    pub fn with_stock(&self, stock: impl Fn(usize, f64) -> f64) -> Self {
        let mut other = self.clone();
        for (supply, units) in other.stock.iter_mut().enumerate() {
            *units = stock(supply, *units).max(0.0);
        }
        other
    }

    /// The same with other need.
    pub fn with_need(&self, need: impl Fn(usize, f64) -> f64) -> Self {
        let mut other = self.clone();
        for (group, patients) in other.groups.iter_mut().enumerate() {
            patients.need = need(group, patients.need).max(0.0);
        }
        other
    }

    /// Units of each supply for treating everybody by the first treatment.
    pub fn full_need(&self) -> Vec<f64> {
        let of = |supply: usize| {
            self.groups.iter().map(|group| group.need * self.treatments[group.treatments.start].bundle[supply]).sum()
        };
        (0..self.stock.len()).map(of).collect()
    }
}
