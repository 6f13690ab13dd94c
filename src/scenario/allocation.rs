//! Who is treated: the answer of a rule, as numbers.

use super::Problem;

/// How many patients each treatment is given to.
#[derive(Clone, Debug, PartialEq)]
pub struct Allocation {
    /// Patients per treatment, in the order of [`Problem::treatments`].
    pub treated: Vec<f64>,
}

impl Allocation {
    /// Nobody is treated.
    pub fn none(problem: &Problem) -> Self {
        Self { treated: vec![0.0; problem.treatments.len()] }
    }

    /// Patients of a group who are treated, by any treatment.
    pub fn patients(&self, problem: &Problem, group: usize) -> f64 {
        self.treated[problem.groups[group].treatments.clone()].iter().sum()
    }

    /// Expected deaths averted in a group; negative where treatment harms.
    pub fn deaths_averted(&self, problem: &Problem, group: usize) -> f64 {
        problem.groups[group]
            .treatments
            .clone()
            .map(|index| self.treated[index] * problem.treatments[index].benefit)
            .sum()
    }

    /// Units used of a supply.
    pub fn used(&self, problem: &Problem, supply: usize) -> f64 {
        self.treated.iter().zip(&problem.treatments).map(|(patients, way)| patients * way.bundle[supply]).sum()
    }
}
