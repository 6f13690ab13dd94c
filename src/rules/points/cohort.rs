//! Persons behind a group: all like its mean, or different ones with the shares in which they occur.
//!
//! Nothing is simulated here. A group is split into kinds of persons with the exact share of each, so
//! that the expectation is that of a very large group; a seeded draw then takes persons by these
//! shares. Risks of death stay those of the group, since a group has no risk for each score.

use crate::num::rounded_normal;
use crate::rules::Look;
use crate::scenario::{Comorbidity, GroupField, Patients};

/// Standard deviation of organ failure (SOFA) scores among patients alike in age and illness.
///
/// Fitted to patients at the time of intubation by Bhavani, Parker et al. 2020 (simulation of
/// ventilator allocation, 08wparker/ventilator_allocation).
pub const SEVERITY_SPREAD: f64 = 2.959331;

/// Least and greatest SOFA score.
pub const SEVERITY_RANGE: (f64, f64) = (0.0, 24.0);

/// What a triage table asks of one person; what a rule does not look at is not there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Person {
    /// Age in years, where known.
    pub age: Option<f64>,
    /// Organ failure (SOFA) score, where known.
    pub severity: Option<f64>,
    /// Other long-term illness.
    pub comorbidity: Comorbidity,
    /// An essential worker.
    pub essential: bool,
    /// Has a claim to something in return.
    pub owed: bool,
}

/// Kinds of persons in a group with the share of each, as far as the fields looked at tell them
/// apart; the shares add up to 1.
///
/// As groups, all have the group's mean age and score. Drawn, ages are uniform between the youngest
/// and the oldest, and scores normal around the group's with [`SEVERITY_SPREAD`], cut off at its
/// range (or that of SOFA) and rounded. Essential work, claims and illness do not depend on either.
pub fn kinds(patients: &Patients, looks_at: &[Look], drawn: bool) -> Vec<(Person, f64)> {
    let looks = |field: GroupField| looks_at.contains(&Look::Group(field));
    let ages = match (patients.age.filter(|_| looks(GroupField::Age)), patients.ages) {
        (Some(_), Some((youngest, oldest))) if drawn => known(years(youngest, oldest)),
        (age, _) => vec![(age, 1.0)],
    };
    let severities = match patients.severity.filter(|_| looks(GroupField::Severity)) {
        Some(mean) if drawn => {
            let (least, most) = patients.severities.unwrap_or(SEVERITY_RANGE);
            known(rounded_normal(mean, SEVERITY_SPREAD, least, most))
        }
        severity => vec![(severity, 1.0)],
    };
    let flags = |field: GroupField, share: f64| {
        let share = if looks(field) { share } else { 0.0 };
        [(true, share), (false, 1.0 - share)].into_iter().filter(|(_, share)| *share > 0.0)
    };
    let mut kinds = Vec::with_capacity(ages.len() * severities.len());
    for &(age, of_age) in &ages {
        for &(severity, of_severity) in &severities {
            for (essential, working) in flags(GroupField::EssentialShare, patients.essential_share) {
                for (owed, claiming) in flags(GroupField::ReciprocityShare, patients.reciprocity_share) {
                    let person = Person { age, severity, comorbidity: patients.comorbidity, essential, owed };
                    kinds.push((person, of_age * of_severity * working * claiming));
                }
            }
        }
    }
    kinds
}

fn known(shares: Vec<(f64, f64)>) -> Vec<(Option<f64>, f64)> {
    shares.into_iter().map(|(value, share)| (Some(value), share)).collect()
}

/// Ages uniform between two, by completed year: the middle of each year's part, with its share.
pub fn years(youngest: f64, oldest: f64) -> Vec<(f64, f64)> {
    if oldest <= youngest {
        return vec![(youngest, 1.0)];
    }
    let (first, last) = (youngest.floor() as i32, oldest.ceil() as i32);
    (first..last)
        .map(|year| {
            let (from, to) = (f64::from(year).max(youngest), f64::from(year + 1).min(oldest));
            ((from + to) / 2.0, (to - from) / (oldest - youngest))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Problem;

    fn patients() -> Patients {
        let plain = Problem::plain(&[10.0], &[vec![1.0]], &[1.0]);
        Patients { age: Some(50.0), ages: Some((45.5, 55.0)), severity: Some(8.0), ..plain.groups[0].clone() }
    }

    const ALL: [Look; 4] = [
        Look::Group(GroupField::Age),
        Look::Group(GroupField::Severity),
        Look::Group(GroupField::EssentialShare),
        Look::Group(GroupField::ReciprocityShare),
    ];

    #[test]
    fn a_group_is_one_kind_of_person_or_many_with_the_same_mean() {
        assert_eq!(kinds(&patients(), &ALL, false).len(), 1);
        let group = Patients { essential_share: 0.25, ..patients() };
        let drawn = kinds(&group, &ALL, true);
        let mean = |of: &dyn Fn(&Person) -> f64| drawn.iter().map(|(person, share)| of(person) * share).sum::<f64>();
        assert!((mean(&|_| 1.0) - 1.0).abs() < 1e-12);
        assert!((mean(&|person| person.age.unwrap()) - 50.25).abs() < 1e-9);
        assert!((mean(&|person| person.severity.unwrap()) - 8.0).abs() < 0.05);
        assert!((mean(&|person| f64::from(u8::from(person.essential))) - 0.25).abs() < 1e-12);
    }

    #[test]
    fn a_rule_sees_only_what_it_looks_at() {
        let group = Patients { essential_share: 0.25, ..patients() };
        let seen = kinds(&group, &ALL[..1], true);
        assert!(seen.iter().all(|(person, _)| person.severity.is_none() && !person.essential), "{seen:?}");
        assert_eq!(seen.len(), 10);
    }

    #[test]
    fn years_are_cut_at_birthdays() {
        assert_eq!(years(40.0, 42.0), [(40.5, 0.5), (41.5, 0.5)]);
        assert_eq!(years(40.5, 41.0), [(40.75, 1.0)]);
        assert_eq!(years(7.0, 7.0), [(7.0, 1.0)]);
    }

    #[test]
    fn what_is_not_known_of_a_group_is_not_known_of_its_persons() {
        let group = Patients { age: None, ages: None, severity: None, ..patients() };
        let drawn = kinds(&group, &ALL, true);
        assert_eq!(drawn.len(), 1);
        assert_eq!((drawn[0].0.age, drawn[0].0.severity), (None, None));
    }
}
