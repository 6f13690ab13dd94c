//! Years of healthy life lost to death and illness, and what treatment saves of them.

use crate::measures::{Case, Reason};
use crate::num::{self, AgeWeights};
use crate::scenario::Patients;

/// Years of life lost to deaths: each loses `years`, discounted continuously at `rate`.
///
/// Murray 1994, Bull World Health Organ 72:429.
pub fn years_lost(deaths: f64, years: f64, rate: f64) -> f64 {
    deaths * num::discounted_years(years, rate)
}

/// The same seen from the onset of an illness of `ill` years, at the end of which death comes: the
/// lost years lie further away.
///
/// Fox-Rushby & Hanson 2001, Health Policy Plan 16:326.
pub fn years_lost_from_onset(deaths: f64, years: f64, ill: f64, rate: f64) -> f64 {
    years_lost(deaths, years, rate) * libm::exp(-rate * ill)
}

/// Years of healthy life lost to an illness of `years` with a disability `weight`, 0 to 1.
///
/// Murray 1994.
pub fn years_disabled(cases: f64, weight: f64, years: f64, rate: f64) -> f64 {
    cases * weight * num::discounted_years(years, rate)
}

/// The discount rate that goes with DALY(3,0) and DALY(3,1).
pub const USUAL_RATE: f64 = 0.03;

/// What one patient stands to lose under one way of counting years.
#[derive(Clone, Copy, Debug, Default)]
pub struct Burden {
    /// Years lost by a death, off the reference life table; none without an age.
    pub death: Option<f64>,
    /// Years of healthy life lost to the illness, untreated less treated.
    pub illness: f64,
}

impl Burden {
    /// Years count alike, discounted at `rate`.
    fn discounted(patients: &Patients, rate: f64) -> Self {
        let disabled = |years| years_disabled(1.0, patients.disability_weight, years, rate);
        let (untreated, treated) = patients.ill_years;
        Self {
            death: patients.reference_years.map(|years| years_lost(1.0, years, rate)),
            illness: disabled(untreated) - disabled(treated),
        }
    }

    /// Years count by the age at which they are lived, and are discounted at `rate`; the illness
    /// begins at the group's age.
    fn age_weighted(patients: &Patients, rate: f64) -> Self {
        let Some((age, years)) = patients.age.zip(patients.reference_years) else {
            return Self::default();
        };
        let from_now = |years| AgeWeights::GBD_1990.years(age, years, rate);
        let (untreated, treated) = patients.ill_years;
        Self {
            death: Some(from_now(years)),
            illness: patients.disability_weight * (from_now(untreated) - from_now(treated)),
        }
    }
}

/// What one patient stands to lose, in the three ways of counting years that have been in use.
#[derive(Clone, Copy, Debug, Default)]
pub struct Burdens {
    /// Discounted at the scenario's rate.
    pub plain: Burden,
    /// DALY(3,0): discounted at 3%.
    pub discounted: Burden,
    /// DALY(3,1): discounted at 3% and weighted by age.
    pub age_weighted: Burden,
}

impl Burdens {
    /// Those of a group; the program that opens the page knows the first only.
    pub fn of(patients: &Patients, rate: f64) -> Self {
        let plain = Burden::discounted(patients, rate);
        if !crate::IS_FULL {
            return Self { plain, ..Self::default() };
        }
        Self {
            plain,
            discounted: Burden::discounted(patients, USUAL_RATE),
            age_weighted: Burden::age_weighted(patients, USUAL_RATE),
        }
    }
}

/// Years of healthy life saved by an allocation.
#[derive(Clone, Copy, Debug)]
pub struct Averted {
    /// Years of life lost to death; the reason where a treated group has no age.
    pub lost: Result<f64, Reason>,
    /// Years lived with disability.
    pub disabled: f64,
}

impl Averted {
    /// What an allocation saves, with years counted as `burden` says.
    pub fn of(case: &Case, burden: fn(&Burdens) -> Burden) -> Self {
        let mut averted = Self { lost: Ok(0.0), disabled: 0.0 };
        for group in case.groups() {
            let treated = case.treated(group);
            if treated > 0.0 {
                let burden = burden(&case.ideal.burdens[group]);
                let years = burden.death.ok_or(Reason::NoAges);
                averted.lost = averted.lost.and_then(|lost| Ok(lost + case.deaths_averted(group) * years?));
                averted.disabled += treated * burden.illness;
            }
        }
        averted
    }

    /// Disability-adjusted life years: both together.
    pub fn dalys(self) -> Result<f64, Reason> {
        self.lost.map(|lost| lost + self.disabled)
    }
}
