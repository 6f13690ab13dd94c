//! The complete lives system (rule book, D1).

use super::line::{PEOPLE, Standing, require, serve_by_standing};
use crate::rules::Ledger;
use crate::rules::parameter::{Parameter, Parameters, ScoreUnit};
use crate::rules::priority::STRICT;
use crate::rules::rule::{Family, Judges, Look, Missing, Rule};
use crate::scenario::GroupField;

/// Priority by age times lives saved, highest first; essential workers before all in an emergency.
///
/// Persad, Wertheimer & Emanuel 2009 (Lancet 373:423) combine youngest-first, prognosis, lives saved,
/// lottery and, in emergencies, instrumental value. They print the priority by age as a curve without
/// formula or numbers, highest between about 15 and 40 years; both the curve here and its product
/// with lives saved are Evenhand's reading.
pub static COMPLETE_LIVES: Rule = Rule {
    id: "points.complete_lives",
    family: Family::Points,
    parameters: &PARAMETERS,
    presets: &[],
    looks_at: &[
        Look::Group(GroupField::Age),
        Look::Group(GroupField::RiskUntreated),
        Look::Group(GroupField::RiskTreated),
        Look::Group(GroupField::EssentialShare),
    ],
    judges: Judges::Queue(ScoreUnit::Points),
    tops_up: |_| true,
    own_reading: true,
    theory: STRICT,
    allocate: complete_lives,
};

/// Evenhand's reading of the curve: age in years and priority, joined by straight lines.
pub const AGE_CURVE: [(f64, f64); 10] = [
    (0.0, 0.10),
    (5.0, 0.35),
    (10.0, 0.65),
    (15.0, 0.95),
    (20.0, 1.00),
    (40.0, 0.95),
    (50.0, 0.70),
    (65.0, 0.35),
    (80.0, 0.10),
    (100.0, 0.05),
];

const AT: [&str; 10] = ["at_0", "at_5", "at_10", "at_15", "at_20", "at_40", "at_50", "at_65", "at_80", "at_100"];

static PARAMETERS: [Parameter; 12] = [
    Parameter::choice("essential_first", &["no", "yes"]),
    point(0),
    point(1),
    point(2),
    point(3),
    point(4),
    point(5),
    point(6),
    point(7),
    point(8),
    point(9),
    PEOPLE,
];

const fn point(index: usize) -> Parameter {
    Parameter::number(AT[index], 0.0, 1.0, 0.05, ScoreUnit::Share, AGE_CURVE[index].1)
}

fn complete_lives(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    require(ledger, GroupField::Age, |patients| patients.age)?;
    let problem = ledger.problem();
    let curve: Vec<(f64, f64)> = AGE_CURVE.iter().zip(AT).map(|((age, _), id)| (*age, parameters.get(id))).collect();
    let workers_first = parameters.choice("essential_first") == 1;
    serve_by_standing(&COMPLETE_LIVES, parameters, ledger, &|group, person| {
        let Some(age) = person.age else { return Standing::Behind };
        let lives = problem.treatments[problem.groups[group].treatments.start].benefit;
        let score = age_priority(&curve, age) * lives;
        let tier = if workers_first && person.essential { 0.0 } else { 1.0 };
        Standing::At { score, key: [tier, -score, 0.0] }
    });
    Ok(())
}

/// Height of a curve of straight lines at an age; beyond its ends, that of the end.
///
/// The points stand in order of age; 0 for a curve without points.
pub fn age_priority(curve: &[(f64, f64)], age: f64) -> f64 {
    let after = curve.iter().position(|(known, _)| *known >= age);
    match after {
        Some(0) => curve[0].1,
        Some(next) => {
            let ((from, low), (to, high)) = (curve[next - 1], curve[next]);
            low + (high - low) * (age - from) / (to - from)
        }
        None => curve.last().map_or(0.0, |(_, priority)| *priority),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_peaks_in_youth_and_falls_from_forty() {
        let at = |age| age_priority(&AGE_CURVE, age);
        assert!(at(20.0) > at(8.0) && at(8.0) > at(1.0));
        assert!((40..120).all(|age| at(f64::from(age + 1)) <= at(f64::from(age))));
        assert_eq!((at(0.0), at(5.0), at(200.0)), (0.10, 0.35, 0.05));
        assert!((at(8.0) - 0.53).abs() < 1e-12);
    }
}
