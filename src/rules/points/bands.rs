//! The bands of published triage tables: age and organ failure (SOFA) scores to points.
//!
//! Tables print bands of whole numbers; a mean between two bands belongs to the lower one, as an age
//! of 40.9 years is still 40.

use crate::scenario::Comorbidity;

/// Points of a value: 1 below the first cut, one more at each cut reached.
pub fn band(value: f64, cuts: &[f64]) -> f64 {
    cuts.iter().filter(|cut| value >= **cut).fold(1.0, |points, _| points + 1.0)
}

/// Organ failure points of White, Katz, Luce & Lo 2009 (Ann Intern Med 150:132): below 6, 6 to 9,
/// 10 to 12, above 12.
pub fn organ_failure_2009(sofa: f64) -> f64 {
    band(sofa, &[6.0, 10.0, 13.0])
}

/// Life-cycle points of the same score: 12 to 40 years (children, whom the table leaves out, with
/// them), 41 to 60, 61 to 74, 75 and above.
pub fn life_cycle_2009(age: f64) -> f64 {
    band(age, &[41.0, 61.0, 75.0])
}

/// Prognosis points of the same score. Its second step, minor illness, is no value of the field.
pub fn prognosis_2009(comorbidity: Comorbidity) -> f64 {
    match comorbidity {
        Comorbidity::None => 1.0,
        Comorbidity::Major => 3.0,
        Comorbidity::Severe => 4.0,
    }
}

/// Organ failure points of the Pittsburgh model policy of 2020: below 6, 6 to 8, 9 to 11, 12 and above.
pub fn organ_failure_pittsburgh(sofa: f64) -> f64 {
    band(sofa, &[6.0, 9.0, 12.0])
}

/// Life-cycle bands that break ties in hospital policies of 2020: up to 40 years, 41 to 60, 61 to 75,
/// above 75.
pub fn life_cycle(age: f64) -> f64 {
    band(age, &[41.0, 61.0, 76.0])
}

/// Organ failure points of Maryland's framework: below 9, 9 to 11, 12 to 14, 15 and above.
pub fn organ_failure_maryland(sofa: f64) -> f64 {
    band(sofa, &[9.0, 12.0, 15.0])
}

/// Age bands that break ties in Maryland's framework: below 50, 70, 85 years, and above.
pub fn life_stage_maryland(age: f64) -> f64 {
    band(age, &[50.0, 70.0, 85.0])
}
