//! The line in which persons stand by points: engine E1 over parts of groups.

use super::cohort::{Person, kinds};
use crate::num;
use crate::rules::engine::fill::Cell;
use crate::rules::engine::serial::serve_tier;
use crate::rules::parameter::{Parameter, Parameters};
use crate::rules::rule::{Missing, Rule};
use crate::rules::{Ledger, Pass};
use crate::scenario::{GroupField, Patients};

/// Points, then tie-breakers: smaller ones are served first, compared from the left.
pub type Key = [f64; 3];

/// Where a person stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Standing {
    /// In line, by the key; the score is what explanations show.
    At {
        /// The number by which the rule judges.
        score: f64,
        /// Place in the line.
        key: Key,
    },
    /// Behind all others, because the rule cannot judge.
    Behind,
    /// Not in line at all.
    Barred,
}

impl Standing {
    /// In line by points, fewest first, and tie-breakers.
    pub fn by_points(key: Key) -> Self {
        Self::At { score: key[0], key }
    }

    /// In line by a score, highest first.
    pub fn by_score(score: f64) -> Self {
        Self::At { score, key: [-score, 0.0, 0.0] }
    }
}

/// Whether persons are all like the mean of their group, or drawn around it.
pub const PEOPLE: Parameter = Parameter::choice("people", &["as_groups", "drawn"]);

/// Fails when no group has a field that the rule cannot do without.
pub fn require(ledger: &Ledger, field: GroupField, value: fn(&Patients) -> Option<f64>) -> Result<(), Missing> {
    let known = ledger.problem().groups.iter().any(|patients| value(patients).is_some());
    if known { Ok(()) } else { Err(Missing::group(field)) }
}

/// Serves everybody waiting in the order in which they stand.
///
/// `judge` is asked for every kind of person in every group, and sees what the `rule` looks at. Persons of equal keys share a place, in
/// which ties go by the policy. When persons are drawn, chance decides who there is: a seeded draw
/// takes them by their shares.
pub fn serve_by_standing(
    rule: &Rule,
    parameters: &Parameters,
    ledger: &mut Ledger,
    judge: &dyn Fn(usize, &Person) -> Standing,
) {
    let drawn = parameters.choice("people") == 1;
    if drawn {
        ledger.is_random();
    }
    let mut parts = Vec::new();
    for (group, patients) in ledger.problem().groups.iter().enumerate() {
        let shares = standings(&kinds(patients, rule.looks_at, drawn), &|person| judge(group, person));
        note_score(ledger, group, &shares);
        let people = count(ledger, group, &shares, drawn);
        for ((standing, _), people) in shares.iter().zip(people) {
            match standing {
                Standing::At { key, .. } => parts.push(Part { group, people, key: *key }),
                Standing::Behind => parts.push(Part { group, people, key: [f64::INFINITY; 3] }),
                Standing::Barred => {}
            }
        }
    }
    let order = num::ordered(parts.len(), |a, b| parts[a].compare(&parts[b]));
    let tiers = order.chunk_by(|&a, &b| (0..3).all(|k| parts[a].key[k] == parts[b].key[k]));
    for (place, tier) in tiers.enumerate() {
        let cells: Vec<Cell> = tier.iter().map(|&part| parts[part].cell()).collect();
        serve_tier(ledger, Pass::Tier { place: place + 1 }, &cells);
    }
}

struct Part {
    group: usize,
    people: f64,
    key: Key,
}

impl Part {
    fn compare(&self, other: &Self) -> std::cmp::Ordering {
        let by = |k: usize| self.key[k].total_cmp(&other.key[k]);
        by(0).then(by(1)).then(by(2)).then(self.group.cmp(&other.group))
    }

    fn cell(&self) -> Cell {
        Cell { group: self.group, people: self.people, rate: self.people, start: 0.0 }
    }
}

/// The standings in one group with the share of each.
fn standings(kinds: &[(Person, f64)], judge: &dyn Fn(&Person) -> Standing) -> Vec<(Standing, f64)> {
    let mut shares: Vec<(Standing, f64)> = Vec::new();
    for (person, share) in kinds {
        let standing = judge(person);
        // Kinds that follow each other mostly stand together.
        match shares.iter_mut().rev().find(|(known, _)| *known == standing) {
            Some((_, sum)) => *sum += share,
            None => shares.push((standing, *share)),
        }
    }
    shares
}

/// Notes the mean score of those whom the rule can judge.
fn note_score(ledger: &mut Ledger, group: usize, shares: &[(Standing, f64)]) {
    let (mut sum, mut judged) = (0.0, 0.0);
    for (standing, share) in shares {
        if let Standing::At { score, .. } = standing {
            sum += score * share;
            judged += share;
        }
    }
    if judged > 0.0 {
        ledger.score(group, sum / judged);
    }
}

/// How many of those waiting there are of each standing.
fn count(ledger: &mut Ledger, group: usize, shares: &[(Standing, f64)], drawn: bool) -> Vec<f64> {
    if !(drawn && ledger.drawing()) {
        let shares: Vec<f64> = shares.iter().map(|(_, share)| *share).collect();
        return ledger.parts(group, &shares);
    }
    // A multinomial draw: each standing in turn among those not of the ones before.
    let (mut persons, mut rest) = (ledger.waiting(group).floor(), 1.0);
    let draw = |(_, share): &(Standing, f64)| {
        let drawn = ledger.stream.binomial(persons, share / rest);
        persons -= drawn;
        rest = (rest - share).max(f64::MIN_POSITIVE);
        drawn
    };
    shares.iter().map(draw).collect()
}
