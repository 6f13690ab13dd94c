//! Reserves inside reserves (rule book, E3r).

use super::quota::{parts, within};
use super::roll::Roll;
use crate::rules::axiom::{Axiom, Theory};
use crate::rules::parameter::{Parameter, Parameters, ScoreUnit};
use crate::rules::rule::{Family, Judges, Look, Missing, Rule};
use crate::rules::{Ledger, Pass};
use crate::scenario::GroupField;

/// A share for each quarter of deprivation, and in each quarter one part by age and one by occupation.
///
/// California, March 2021: 40 % to the most deprived quarter and 20 % to each other one, inside each
/// 70 % by age and 30 % by sector (Pathak, Sonmez & Unver 2021, CHEST 160, table 1). Whole units by
/// largest remainder on each level; what a part cannot use goes up, to everybody in the quarter and
/// then to everybody. Inside each part a lottery decides, with one number for each person.
pub static NESTED: Rule = Rule {
    id: "reserve.nested",
    family: Family::Reserve,
    parameters: &[
        Parameter::number("most_deprived", 0.0, 1.0, 0.05, ScoreUnit::Share, 0.4),
        Parameter::number("by_age", 0.0, 1.0, 0.05, ScoreUnit::Share, 0.7),
        Parameter::number("old_age", 0.0, 100.0, 1.0, ScoreUnit::Years, 65.0),
    ],
    presets: &[],
    looks_at: &[
        Look::Group(GroupField::DeprivationRank),
        Look::Group(GroupField::Age),
        Look::Group(GroupField::EssentialShare),
    ],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: Theory { always: &[Axiom::Feasible], with_one_supply: &[], not_always: &[Axiom::Consistency] },
    allocate: nested,
};

/// Parts of the deprivation order.
const QUARTERS: usize = 4;

/// Marks of persons: old enough, and essential workers.
const OLD: usize = 1;
const WORKS: usize = 2;

fn nested(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let problem = ledger.problem();
    let deprivation = problem.deprivation();
    if deprivation.iter().all(Option::is_none) {
        return Err(Missing::group(GroupField::DeprivationRank));
    }
    let quarter = |group: usize| deprivation[group].map(|place| ((place * QUARTERS as f64) as usize).min(QUARTERS - 1));
    let old_age = parameters.get("old_age");
    let share = |group: usize, mark: usize| match mark {
        0 => problem.groups[group].age.map_or(0.0, |age| if age >= old_age { 1.0 } else { 0.0 }),
        _ => problem.groups[group].essential_share,
    };
    let mut roll = Roll::new(ledger, parameters, 2, share)?;
    let most = parameters.get("most_deprived");
    let rest = (1.0 - most) / (QUARTERS - 1) as f64;
    let whole = problem.whole || ledger.drawing();
    let left: Vec<f64> = (0..problem.stock.len()).map(|supply| ledger.left(supply)).collect();
    let by_age = parameters.get("by_age");
    for (place, of_quarter) in parts(&left, &[most, rest, rest, rest], whole).iter().enumerate() {
        let lives_here = |group: usize| quarter(group) == Some(place);
        let mut unused = vec![0.0; left.len()];
        for (quota, mark) in parts(of_quarter, &[by_age, 1.0 - by_age], whole).iter().zip([OLD, WORKS]) {
            let rest = within(ledger, quota, |ledger| {
                roll.pass(ledger, Pass::Reserved, |cell| cell.marks & mark != 0 && lives_here(cell.group));
            });
            unused.iter_mut().zip(rest).for_each(|(sum, units)| *sum += units);
        }
        within(ledger, &unused, |ledger| roll.pass(ledger, Pass::Reserved, |cell| lives_here(cell.group)));
    }
    roll.pass(ledger, Pass::Open, |_| true);
    Ok(())
}
