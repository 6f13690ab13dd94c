//! What treating one patient is worth, by what is counted.

use crate::num::{AgeWeights, discounted_years};
use crate::rules::Ledger;
use crate::rules::engine::optimum::maximise;
use crate::rules::rule::Missing;
use crate::scenario::{GroupField, Problem};

/// What is counted as the effect of a treatment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Deaths averted.
    Lives,
    /// Years of life that those saved can expect, discounted at the scenario's rate.
    LifeYears,
    /// The same times the quality of those years.
    Qalys,
    /// Years of healthy life: years of life lost by the reference life table, and years with disability.
    Dalys {
        /// Years count by the age weights of 1990.
        age_weights: bool,
    },
}

impl Effect {
    /// What can be counted, by the ids of a parameter's options.
    pub const OPTIONS: &'static [&'static str] = &["lives", "life_years", "qalys", "dalys"];

    /// The effect of that option.
    pub fn option(index: usize) -> Self {
        [Self::Lives, Self::LifeYears, Self::Qalys, Self::Dalys { age_weights: false }][index.min(3)]
    }

    /// Effect of each treatment on one patient; a group without the field that is needed counts as 0.
    ///
    /// Fails when no group has that field.
    pub fn values(self, problem: &Problem) -> Result<Vec<f64>, Missing> {
        let of_groups: Vec<Option<(f64, f64)>> = (0..problem.groups.len()).map(|g| self.of(problem, g)).collect();
        if of_groups.iter().all(Option::is_none) {
            return Err(Missing::group(if self.by_age() { GroupField::Age } else { GroupField::YearsLeft }));
        }
        let value = |benefit: f64, group: usize| of_groups[group].map_or(0.0, |(life, health)| benefit * life + health);
        Ok(problem.treatments.iter().map(|way| value(way.benefit, way.group)).collect())
    }

    fn by_age(self) -> bool {
        matches!(self, Self::Dalys { .. })
    }

    /// Effect of one life saved in a group, and of treatment on each patient's health beside that.
    fn of(self, problem: &Problem, group: usize) -> Option<(f64, f64)> {
        let patients = &problem.groups[group];
        let rate = problem.discount_rate;
        match self {
            Self::Lives => Some((1.0, 0.0)),
            Self::LifeYears => problem.years_gained(group).map(|years| (years, 0.0)),
            Self::Qalys => problem.years_gained(group).map(|years| (years * patients.quality, 0.0)),
            Self::Dalys { age_weights } => {
                let (age, years) = patients.age.zip(patients.reference_years)?;
                let weights = if age_weights { AgeWeights::GBD_1990 } else { AgeWeights::NONE };
                let lost = weights.years(age, years, rate);
                let (untreated, treated) = patients.ill_years;
                let ill = discounted_years(untreated, rate) - discounted_years(treated, rate);
                Some((lost, patients.disability_weight * ill))
            }
        }
    }
}

/// Notes the value of each group's first treatment as its score, and makes the total as large as possible.
pub fn best_total(ledger: &mut Ledger, values: &[f64]) {
    for (group, patients) in ledger.problem().groups.iter().enumerate() {
        ledger.score(group, values[patients.treatments.start]);
    }
    maximise(ledger, |way| values[way]);
}
