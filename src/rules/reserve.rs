//! A share of the units set aside for some (rule book, E1r and E2r).

use super::axiom::{Axiom, Theory};
use super::engine::chance::lottery;
use super::engine::fill::Cell;
use super::engine::serial::{Direction, serve_tier, tiers};
use super::parameter::{Parameter, Parameters, ScoreUnit};
use super::rule::{Family, Judges, Look, Missing, Rule};
use super::{Ledger, Pass};
use crate::scenario::GroupField;

/// Categorised reserve: a share of every supply is set aside for some groups or persons.
///
/// Two processing orders: open units first ("over and above", weakly better for those reserved
/// for) or reserved units first ("minimum guarantee", which can change nothing at all). With a
/// lottery as baseline each person has one lottery number for both. Pathak, Sonmez, Unver &
/// Yenmez, arXiv 2008.00374; Sonmez et al. 2021, CHEST 159:1294.
pub static CATEGORISED: Rule = Rule {
    id: "reserve.sequential",
    family: Family::Reserve,
    parameters: &PARAMETERS,
    presets: &[],
    looks_at: &[
        Look::Group(GroupField::DeprivationRank),
        Look::Group(GroupField::EssentialShare),
        Look::Group(GroupField::ReciprocityShare),
        Look::Group(GroupField::Arrival),
    ],
    judges: Judges::Pace,
    tops_up: |parameters| parameters.choice("left_over") == 0,
    own_reading: false,
    theory: Theory { always: &[Axiom::Feasible], with_one_supply: &[], not_always: &[Axiom::Consistency] },
    allocate: categorised,
};

static PARAMETERS: [Parameter; 6] = [
    Parameter::number("share", 0.0, 1.0, 0.05, ScoreUnit::Share, 0.2),
    Parameter::choice("reserved_for", &["deprived", "essential", "reciprocity"]),
    Parameter::number("deprived_share", 0.0, 1.0, 0.05, ScoreUnit::Share, 0.5),
    Parameter::choice("order", &["open_first", "reserve_first"]),
    Parameter::choice("baseline", &["lottery", "first_come", "sickest"]),
    Parameter::choice("left_over", &["spill", "keep"]),
];

fn categorised(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let problem = ledger.problem();
    let mut roll = Roll::new(ledger, parameters)?;
    let share = parameters.get("share");
    let reserved: Vec<f64> = (0..problem.stock.len()).map(|supply| share * ledger.left(supply)).collect();
    let open: Vec<f64> = (0..problem.stock.len()).map(|supply| ledger.left(supply) - reserved[supply]).collect();
    if parameters.choice("order") == 0 {
        ledger.hold_back(&reserved);
        roll.pass(ledger, Pass::Open);
        let unused: Vec<f64> = (0..open.len()).map(|supply| ledger.left(supply)).collect();
        ledger.release();
        ledger.hold_back(&unused);
        roll.pass(ledger, Pass::Reserved);
        ledger.release();
    } else {
        ledger.hold_back(&open);
        roll.pass(ledger, Pass::Reserved);
        let unused: Vec<f64> = (0..open.len()).map(|supply| ledger.left(supply)).collect();
        ledger.release();
        ledger.hold_back(&unused);
        roll.pass(ledger, Pass::Open);
        ledger.release();
    }
    if parameters.choice("left_over") == 0 {
        roll.pass(ledger, Pass::Open);
    }
    Ok(())
}

/// Everybody waiting, split into those for whom units are reserved and the others.
struct Roll {
    cells: Vec<RollCell>,
    baseline: usize,
}

struct RollCell {
    group: usize,
    reserved_for: bool,
    people: f64,
    served: f64,
}

impl Roll {
    fn new(ledger: &mut Ledger, parameters: &Parameters) -> Result<Self, Missing> {
        let problem = ledger.problem();
        let field = [GroupField::DeprivationRank, GroupField::EssentialShare, GroupField::ReciprocityShare]
            [parameters.choice("reserved_for").min(2)];
        let deprivation = problem.deprivation();
        let share = |group: usize| match field {
            GroupField::EssentialShare => problem.groups[group].essential_share,
            GroupField::ReciprocityShare => problem.groups[group].reciprocity_share,
            _ => {
                let deprived = deprivation[group].is_some_and(|place| place <= parameters.get("deprived_share"));
                if deprived { 1.0 } else { 0.0 }
            }
        };
        if (0..problem.groups.len()).all(|group| share(group) == 0.0) {
            return Err(Missing::group(field));
        }
        let baseline = parameters.choice("baseline");
        if baseline == 1 && problem.groups.iter().all(|patients| patients.arrival.is_none()) {
            return Err(Missing::group(GroupField::Arrival));
        }
        let mut cells = Vec::new();
        for group in 0..problem.groups.len() {
            let waiting = ledger.waiting(group);
            let eligible = ledger.part(group, share(group));
            for (people, reserved_for) in [(eligible, true), (waiting - eligible, false)] {
                if people > 0.0 {
                    cells.push(RollCell { group, reserved_for, people, served: 0.0 });
                }
            }
        }
        Ok(Self { cells, baseline })
    }

    /// Serves those who may take part in a pass, in the order of the baseline.
    fn pass(&mut self, ledger: &mut Ledger, pass: Pass) {
        let takes_part = |cell: &RollCell| pass == Pass::Open || cell.reserved_for;
        let problem = ledger.problem();
        let line = match self.baseline {
            1 => tiers(problem, Direction::Ascending, |group| problem.groups[group].arrival),
            2 => tiers(problem, Direction::Descending, |group| Some(problem.groups[group].risk_untreated)),
            _ => vec![(0..problem.groups.len()).collect()],
        };
        for tier in line {
            let members: Vec<usize> = (0..self.cells.len())
                .filter(|&c| takes_part(&self.cells[c]) && tier.contains(&self.cells[c].group))
                .collect();
            // One lottery number per person: those already served in a cell had its lowest numbers,
            // so the cell comes into play again where they end.
            let cells: Vec<Cell> = members
                .iter()
                .map(|&index| {
                    let RollCell { group, people, served, .. } = self.cells[index];
                    Cell { group, people: people - served, rate: people, start: served / people }
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
}
