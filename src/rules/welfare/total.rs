//! The best total, the highest floor, enough for all (rule book, H1, H2, H7).

use super::utility::{Utility, gainers, left, waiting};
use crate::num::linear::Programme;
use crate::num::switches;
use crate::rules::axiom::{Axiom, Theory};
use crate::rules::engine::optimum::maximise;
use crate::rules::parameter::{Parameter, ScoreUnit};
use crate::rules::rule::{Family, Judges, Look, Rule};
use crate::rules::{Ledger, Pass};
use crate::scenario::GroupField;

const RISKS: &[Look] = &[Look::Group(GroupField::RiskUntreated), Look::Group(GroupField::RiskTreated)];

/// Linear programmes that the search for a head-count may use.
pub(super) const NODES: usize = 300;

/// Utilitarian: the largest weighted sum of utilities (Bentham; Harsanyi 1955).
///
/// By lives it is "most lives" with the groups' weights; by coverage every group's share of need counts
/// alike, whatever its size.
pub static UTILITARIAN: Rule = Rule {
    id: "welfare.utilitarian",
    family: Family::Welfare,
    parameters: &[Parameter::choice("of", &["lives", "coverage"])],
    presets: &[],
    looks_at: &[
        Look::Group(GroupField::RiskUntreated),
        Look::Group(GroupField::RiskTreated),
        Look::Group(GroupField::Weight),
    ],
    judges: Judges::Total(ScoreUnit::Factor),
    tops_up: |_| true,
    own_reading: false,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::Anonymity, Axiom::Equals, Axiom::Units],
        with_one_supply: &[],
        not_always: &[Axiom::MoreStock, Axiom::FairShare, Axiom::EnvyFree],
    },
    allocate: |parameters, ledger| {
        let problem = ledger.problem();
        let utility = [Utility::Lives, Utility::Coverage][parameters.choice("of").min(1)];
        let value = |way: usize| problem.groups[problem.treatments[way].group].weight * utility.slope(problem, way);
        for (group, patients) in problem.groups.iter().enumerate().filter(|(_, patients)| patients.need > 0.0) {
            ledger.score(group, value(patients.treatments.start));
        }
        maximise(ledger, |way| if problem.groups[problem.treatments[way].group].need > 0.0 { value(way) } else { 0.0 });
        Ok(())
    },
};

/// Maximin: the lowest utility as high as can be; then, with that floor kept, the most lives.
///
/// Groups that cannot gain are left out. Rawls 1971.
pub static MAXIMIN: Rule = Rule {
    id: "welfare.maxmin",
    family: Family::Welfare,
    parameters: &[Parameter::choice("of", &["survival", "coverage", "lives"])],
    presets: &[],
    looks_at: RISKS,
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::Anonymity, Axiom::Units],
        with_one_supply: &[],
        not_always: &[],
    },
    allocate: |parameters, ledger| {
        let utility = [Utility::Survival, Utility::Coverage, Utility::Lives][parameters.choice("of").min(2)];
        highest_floor(ledger, utility);
        Ok(())
    },
};

/// Sufficientarian: first as little as possible below a threshold of mean survival, then the most lives.
///
/// By shortfall it makes `sum n max(0, threshold - s)` smallest; by head-count it brings as many
/// persons as possible into groups above the threshold, and can abandon those it cannot lift.
/// Frankfurt 1987; Crisp 2003.
pub static SUFFICIENT: Rule = Rule {
    id: "welfare.sufficientarian",
    family: Family::Welfare,
    parameters: &[
        Parameter::number("threshold", 0.0, 1.0, 0.05, ScoreUnit::Share, 0.8),
        Parameter::choice("by", &["shortfall", "head_count"]),
    ],
    presets: &[],
    looks_at: RISKS,
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: Theory { always: &[Axiom::Feasible, Axiom::Units], with_one_supply: &[], not_always: &[Axiom::MoreStock] },
    allocate: |parameters, ledger| {
        enough(ledger, parameters.get("threshold"), parameters.choice("by") == 1);
        Ok(())
    },
};

/// Raises the floor of utilities as far as can be, then gives for the most lives above it.
fn highest_floor(ledger: &mut Ledger, utility: Utility) {
    let problem = ledger.problem();
    ledger.close_treatments(|way| utility.slope(problem, way) <= 0.0);
    let groups = gainers(ledger, utility);
    let Some(start) = groups.iter().map(|&group| utility.now(ledger, group)).reduce(f64::min) else { return };
    let ways = problem.treatments.len();
    let mut set = open_set(ledger, utility, |_| 0.0);
    for &group in &groups {
        set.rows.push(gains(ledger, utility, group, -1.0));
        set.limits.push(utility.now(ledger, group) - start);
    }
    // The rise of the floor is a column of its own, which every group's row carries.
    let mut rising = set.clone();
    let first_floor = rising.rows.len() - groups.len();
    rising.objective.push(1.0);
    rising.bounds.push(f64::INFINITY);
    for (index, row) in rising.rows.iter_mut().enumerate() {
        row.push(if index < first_floor { 0.0 } else { 1.0 });
    }
    let Ok(highest) = rising.solve() else { return ledger.unproven(1.0) };
    let rise = highest.x[ways] * (1.0 - 1e-11);
    for limit in &mut set.limits[first_floor..] {
        *limit -= rise;
    }
    for (value, way) in set.objective.iter_mut().zip(&problem.treatments) {
        *value = way.benefit.max(0.0);
    }
    give(ledger, set.solve().map_or(highest.x, |best| best.x), &groups);
}

/// Brings groups to a threshold of survival, then gives for the most lives.
fn enough(ledger: &mut Ledger, threshold: f64, by_heads: bool) {
    let problem = ledger.problem();
    let utility = Utility::Survival;
    ledger.close_treatments(|way| utility.slope(problem, way) <= 0.0);
    let groups = gainers(ledger, utility);
    let below: Vec<usize> = groups.iter().copied().filter(|&group| utility.now(ledger, group) < threshold).collect();
    let ways = problem.treatments.len();
    // One more column for each group below: the lives by which its shortfall is made smaller, or,
    // by heads, whether it reaches the threshold.
    let lacking = |group: usize| (threshold - utility.now(ledger, group)) * problem.groups[group].need;
    let mut set = open_set(ledger, utility, |_| 0.0);
    set.rows.iter_mut().for_each(|row| row.resize(ways + below.len(), 0.0));
    for (index, &group) in below.iter().enumerate() {
        let people = problem.groups[group].need;
        set.objective.push(if by_heads { people } else { 1.0 });
        set.bounds.push(if by_heads { 1.0 } else { lacking(group) });
        // What counts for the group is no more than its patients gain.
        let mut row = gains(ledger, utility, group, -people);
        row.resize(ways + below.len(), 0.0);
        row[ways + index] = if by_heads { lacking(group) } else { 1.0 };
        set.rows.push(row);
        set.limits.push(0.0);
    }
    let switches: Vec<usize> = if by_heads { (ways..ways + below.len()).collect() } else { Vec::new() };
    let Ok(first) = switches::solve(&set, &switches, NODES) else { return ledger.unproven(1.0) };
    if first.bound > first.value * (1.0 + 1e-9) + 1e-9 {
        ledger.unproven(((first.bound - first.value) / first.bound).min(1.0));
    }
    // The threshold's due is kept, and what is free goes to the most lives.
    set.rows.push(set.objective.iter().map(|value| -value).collect());
    set.limits.push(-first.value * (1.0 - 1e-11));
    set.objective = problem.treatments.iter().map(|way| way.benefit.max(0.0)).collect();
    set.objective.resize(ways + below.len(), 0.0);
    let best = switches::solve(&set, &switches, NODES);
    give(ledger, best.map_or(first.x, |best| best.x), &groups);
}

/// What may be given: within stock and need, only to those who gain.
pub(super) fn open_set(ledger: &Ledger, utility: Utility, value: impl Fn(usize) -> f64) -> Programme {
    let problem = ledger.problem();
    let mut set = problem.programme(&left(ledger), &waiting(ledger), value);
    for (way, bound) in set.bounds.iter_mut().enumerate() {
        *bound = if *bound > 0.0 && utility.slope(problem, way) > 0.0 { *bound } else { 0.0 };
    }
    set
}

/// A row with what one group gains in utility by each treatment, times a factor.
pub(super) fn gains(ledger: &Ledger, utility: Utility, group: usize, factor: f64) -> Vec<f64> {
    let problem = ledger.problem();
    let ways = problem.treatments.iter().enumerate();
    ways.map(|(way, one)| if one.group == group { factor * utility.slope(problem, way).max(0.0) } else { 0.0 })
        .collect()
}

/// Gives what a programme found.
pub(super) fn give(ledger: &mut Ledger, x: Vec<f64>, groups: &[usize]) {
    let ways = ledger.problem().treatments.len();
    ledger.begin(Pass::Best);
    ledger.line_up(groups.iter().copied());
    for (way, patients) in x.into_iter().take(ways).enumerate() {
        ledger.give(way, patients);
    }
}
