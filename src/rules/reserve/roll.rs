//! Everybody waiting, in cells of persons to whom the same marks apply, and the passes that serve them.

use crate::rules::engine::chance::lottery;
use crate::rules::engine::fill::Cell;
use crate::rules::engine::serial::{Direction, serve_tier, tiers};
use crate::rules::parameter::{Parameter, Parameters};
use crate::rules::rule::Missing;
use crate::rules::{Ledger, Pass};
use crate::scenario::{GroupField, Problem};

/// How persons are chosen inside a part of the supply.
pub const BASELINE: Parameter = Parameter::choice("baseline", &["lottery", "first_come", "sickest"]);

/// Persons of one group to whom the same marks apply.
#[derive(Clone, Copy, Debug)]
pub struct RollCell {
    /// The group.
    pub group: usize,
    /// One bit for each mark.
    pub marks: usize,
    /// Persons on the roll.
    pub people: f64,
    /// Those of them served so far.
    pub served: f64,
}

/// Everybody waiting.
pub struct Roll {
    /// Never without persons.
    pub cells: Vec<RollCell>,
    baseline: usize,
}

impl Roll {
    /// Splits every group by marks: `share(group, mark)` is the part of it to which a mark applies.
    ///
    /// Marks are independent of each other inside a group. Fails when the baseline lacks its field.
    pub fn new(
        ledger: &mut Ledger,
        parameters: &Parameters,
        marks: usize,
        share: impl Fn(usize, usize) -> f64,
    ) -> Result<Self, Missing> {
        let problem = ledger.problem();
        let baseline = parameters.choice("baseline");
        if baseline == 1 && problem.groups.iter().all(|patients| patients.arrival.is_none()) {
            return Err(Missing::group(GroupField::Arrival));
        }
        let mut cells = Vec::new();
        for group in 0..problem.groups.len() {
            let part = |set: usize, mark: usize| {
                if set >> mark & 1 == 1 { share(group, mark) } else { 1.0 - share(group, mark) }
            };
            let sets: Vec<usize> = (0..1_usize << marks).rev().collect();
            let shares: Vec<f64> = sets.iter().map(|&set| (0..marks).map(|mark| part(set, mark)).product()).collect();
            for (people, marks) in ledger.parts(group, &shares).into_iter().zip(sets) {
                if people > 0.0 {
                    cells.push(RollCell { group, marks, people, served: 0.0 });
                }
            }
        }
        Ok(Self { cells, baseline })
    }

    /// Serves those who take part, in the order of the baseline.
    ///
    /// With a lottery as baseline each person has one lottery number for every pass.
    pub fn pass(&mut self, ledger: &mut Ledger, pass: Pass, takes_part: impl Fn(&RollCell) -> bool) {
        let groups: Vec<usize> = self.cells.iter().map(|cell| cell.group).collect();
        self.pass_as(ledger, ledger.problem(), &groups, pass, takes_part);
    }

    /// The same on other books, in which each cell is a group of that number in `names`; the
    /// baseline is read off the `problem`.
    pub fn pass_as(
        &mut self,
        ledger: &mut Ledger,
        problem: &Problem,
        names: &[usize],
        pass: Pass,
        takes_part: impl Fn(&RollCell) -> bool,
    ) {
        for tier in self.line(problem) {
            let members: Vec<usize> = (0..self.cells.len())
                .filter(|&c| takes_part(&self.cells[c]) && tier.contains(&self.cells[c].group))
                .collect();
            // Those already served in a cell had its lowest lottery numbers, so the cell comes into
            // play again where they end.
            let cells: Vec<Cell> = members
                .iter()
                .map(|&index| {
                    let RollCell { people, served, .. } = self.cells[index];
                    Cell { group: names[index], people: people - served, rate: people, start: served / people }
                })
                .collect();
            let served = if self.baseline == 0 {
                ledger.begin(pass);
                lottery(ledger, &cells)
            } else {
                serve_tier(ledger, pass, &cells)
            };
            for (&index, patients) in members.iter().zip(served) {
                self.cells[index].served += patients;
            }
        }
    }

    /// Groups in the order of the baseline.
    fn line(&self, problem: &Problem) -> Vec<Vec<usize>> {
        match self.baseline {
            1 => tiers(problem, Direction::Ascending, |group| problem.groups[group].arrival),
            2 => tiers(problem, Direction::Descending, |group| Some(problem.groups[group].risk_untreated)),
            _ => vec![(0..problem.groups.len()).collect()],
        }
    }
}

/// The part of each group that counts as deprived: all of it, beginning with the most deprived, until
/// `deprived_share` of all in need do.
pub fn deprived(problem: &Problem, deprived_share: f64) -> Vec<f64> {
    let is_deprived = |place: Option<f64>| place.is_some_and(|place| place <= deprived_share);
    problem.deprivation().into_iter().map(|place| if is_deprived(place) { 1.0 } else { 0.0 }).collect()
}
