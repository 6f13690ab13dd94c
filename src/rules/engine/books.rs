//! Other books: a rule acts on a problem made for the purpose, and what it gives there is given here.
//!
//! With groups split into cells and further limits written as supplies (money, quotas), the engines
//! serve such limits without knowing of them.

use crate::rules::{Ledger, Pass};
use crate::scenario::{Patients, Problem, Treatment};

/// A problem whose groups are parts of the groups of another.
pub struct Books {
    problem: Problem,
    group_of: Vec<usize>,
    way_of: Vec<usize>,
}

impl Books {
    /// One group for each part, a group and its number of people, in that order; its treatments are
    /// those of the group, with the units of each limit that `bundle` names for the part.
    pub fn new(
        problem: &Problem,
        parts: &[(usize, f64)],
        limits: Vec<f64>,
        bundle: impl Fn(usize, &Treatment) -> Vec<f64>,
    ) -> Self {
        let (mut groups, mut treatments, mut way_of) = (Vec::new(), Vec::new(), Vec::new());
        for (part, &(group, people)) in parts.iter().enumerate() {
            let patients = &problem.groups[group];
            let first = treatments.len();
            for way in patients.treatments.clone() {
                let treatment = &problem.treatments[way];
                let bundle = bundle(part, treatment);
                treatments.push(Treatment { group: part, benefit: treatment.benefit, bundle });
                way_of.push(way);
            }
            groups.push(Patients { need: people, treatments: first..treatments.len(), ..patients.clone() });
        }
        let parties = problem.parties.clone();
        let problem = Problem { stock: limits, groups, treatments, parties, ..*problem };
        Self { problem, group_of: parts.iter().map(|(group, _)| *group).collect(), way_of }
    }

    /// The problem.
    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    /// Acts on these books, then gives the same in the ledger, step by step.
    ///
    /// What `act` returned comes back. The ledger's random stream goes on where that of the books ended.
    pub fn settle<T>(&self, ledger: &mut Ledger, act: impl FnOnce(&mut Ledger) -> T) -> T {
        let mut books = ledger.page(&self.problem);
        let answer = act(&mut books);
        ledger.stream = books.stream.clone();
        for tier in books.line() {
            ledger.line_up(tier.into_iter().map(|part| self.group_of[part]));
        }
        let (allocation, record) = books.close();
        if record.random {
            ledger.is_random();
        }
        let mut left = allocation.treated;
        for step in record.steps {
            ledger.begin(step.pass);
            for gift in step.gifts {
                // Rounding may have taken a fraction back since.
                let patients = gift.patients.min(left[gift.treatment]);
                left[gift.treatment] -= patients;
                ledger.give(self.way_of[gift.treatment], patients);
            }
        }
        ledger.begin(Pass::Rounding);
        for (way, patients) in left.into_iter().enumerate() {
            ledger.give(self.way_of[way], patients);
        }
        for tie in record.ties {
            let mut groups: Vec<usize> = tie.groups.into_iter().map(|part| self.group_of[part]).collect();
            groups.dedup();
            ledger.tie(groups);
        }
        answer
    }
}
