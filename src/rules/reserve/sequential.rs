//! A share of the units set aside, before or after the open ones (rule book, E1r and E2r).

use super::quota::within;
use super::roll::{BASELINE, Roll, deprived};
use crate::rules::axiom::{Axiom, Theory};
use crate::rules::parameter::{Parameter, Parameters, ScoreUnit};
use crate::rules::rule::{Family, Judges, Look, Missing, Preset, Rule};
use crate::rules::{Ledger, Pass};
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
    presets: &PRESETS,
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
    BASELINE,
    Parameter::choice("left_over", &["spill", "keep"]),
];

/// Shares and orders that US states published (Pathak, Sonmez & Unver 2021, CHEST 160, table 1).
static PRESETS: [Preset; 4] = [
    Preset { id: "massachusetts_2020", values: &[("share", 0.2), ("order", OPEN_FIRST)] },
    Preset { id: "new_hampshire_2021", values: &[("share", 0.1), ("order", OPEN_FIRST)] },
    Preset { id: "colorado_2021", values: &[("share", 0.15), ("order", OPEN_FIRST)] },
    Preset { id: "connecticut_2021", values: &[("share", 0.25), ("order", RESERVE_FIRST)] },
];

const OPEN_FIRST: f64 = 0.0;
const RESERVE_FIRST: f64 = 1.0;

fn categorised(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let problem = ledger.problem();
    let field = [GroupField::DeprivationRank, GroupField::EssentialShare, GroupField::ReciprocityShare]
        [parameters.choice("reserved_for").min(2)];
    let deprived = deprived(problem, parameters.get("deprived_share"));
    let share = |group: usize, _| match field {
        GroupField::EssentialShare => problem.groups[group].essential_share,
        GroupField::ReciprocityShare => problem.groups[group].reciprocity_share,
        _ => deprived[group],
    };
    if (0..problem.groups.len()).all(|group| share(group, 0) == 0.0) {
        return Err(Missing::group(field));
    }
    let mut roll = Roll::new(ledger, parameters, 1, share)?;
    let part = |share: f64| (0..problem.stock.len()).map(|supply| share * ledger.left(supply)).collect::<Vec<f64>>();
    let reserved = (Pass::Reserved, part(parameters.get("share")));
    let open = (Pass::Open, part(1.0 - parameters.get("share")));
    let in_order = if parameters.get("order") == OPEN_FIRST { [open, reserved] } else { [reserved, open] };
    for (pass, quota) in in_order {
        within(ledger, &quota, |ledger| roll.pass(ledger, pass, |cell| pass == Pass::Open || cell.marks == 1));
    }
    if parameters.choice("left_over") == 0 {
        roll.pass(ledger, Pass::Open, |_| true);
    }
    Ok(())
}
