//! Results group by group or added up party by party, for pictures.

use super::{Answer, Comparison};
use crate::scenario::Scenario;

/// The people of one group or party under one rule.
#[derive(Clone, Debug, PartialEq)]
pub struct People {
    /// Row of the group, or of the party.
    pub row: usize,
    /// Patients in need.
    pub need: f64,
    /// Patients treated.
    pub treated: f64,
    /// Expected deaths averted.
    pub averted: f64,
}

/// One entry per group, or per party that speaks for at least one group.
///
/// `scenario` is the one that was computed.
pub fn people(scenario: &Scenario, comparison: &Comparison, answer: &Answer, by_party: bool) -> Vec<People> {
    let one = |group: usize| People {
        row: group,
        need: comparison.need[group],
        treated: answer.treated[group],
        averted: answer.averted[group],
    };
    let groups = (0..answer.treated.len()).map(one);
    if !by_party {
        return groups.collect();
    }
    let mut parties: Vec<Option<People>> = vec![None; scenario.parties.len()];
    for group in groups {
        let party = scenario.parties.iter().position(|party| party.id == scenario.groups[group.row].party);
        let Some(row) = party else { continue };
        let sum = parties[row].get_or_insert(People { row, need: 0.0, treated: 0.0, averted: 0.0 });
        sum.need += group.need;
        sum.treated += group.treated;
        sum.averted += group.averted;
    }
    parties.into_iter().flatten().collect()
}
