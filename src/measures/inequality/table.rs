//! The tables behind the measures of this folder.

use super::levels::Levels;
use crate::measures::{Case, Unit, Working};

/// Coverage of every group in need; the sentence may name the mean, the best and the worst.
pub(super) fn coverage(case: &Case) -> Working {
    let working = Working::by_group(case).column("need", Unit::People, |group| case.need()[group]).column(
        "coverage",
        Unit::Share,
        |group| case.coverage()[group],
    );
    match Levels::new(case.coverage(), case.need()) {
        Ok(levels) => working.number("mean", Unit::Share, levels.mean).number("best", Unit::Share, levels.most).number(
            "worst",
            Unit::Share,
            levels.least,
        ),
        Err(_) => working,
    }
}

/// Coverage of every group in need beside its shares of all need and of all treatments.
pub(super) fn shares(case: &Case) -> Working {
    let need: f64 = case.need().iter().sum();
    let treated: f64 = case.groups().map(|group| case.treated(group)).sum();
    coverage(case)
        .column("share-of-need", Unit::Share, |group| case.need()[group] / need)
        .column("treated", Unit::People, |group| case.treated(group))
        .column("share-of-treated", Unit::Share, |group| case.treated(group) / treated)
}

/// Coverage of every group in need and how far it is from a `reference`.
pub(super) fn distances(case: &Case, reference: f64) -> Working {
    coverage(case)
        .column("distance", Unit::PercentagePoints, |group| (case.coverage()[group] - reference).abs())
        .number("reference", Unit::Share, reference)
}

/// Mean coverage of everybody in need; 0 where nobody is.
pub(super) fn mean(case: &Case) -> f64 {
    Levels::new(case.coverage(), case.need()).map_or(0.0, |levels| levels.mean)
}
