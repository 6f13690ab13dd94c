//! Several supplies at once: the same share of the supply that matters most, or of all together
//! (rule book, I1 and I2).

use super::axiom::{Axiom, Theory};
use super::engine::fill::{Cell, fill};
use super::parameter::{Parameter, Parameters};
use super::rule::{Family, Judges, Look, Rule};
use super::{Ledger, Pass};
use crate::scenario::GroupField;

const COUNT: Parameter = Parameter::choice("count", &["groups", "persons"]);

/// Dominant resource fairness: every group the same share of the supply of which it uses the largest share.
///
/// Groups go on when a supply has run out that they do not use. Ghodsi et al. 2011, NSDI.
pub static DOMINANT: Rule = Rule {
    id: "multi.drf",
    family: Family::Several,
    parameters: &[COUNT],
    presets: &[],
    looks_at: &[Look::Group(GroupField::Weight)],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::Anonymity, Axiom::Equals, Axiom::Scale, Axiom::Units],
        with_one_supply: &[],
        not_always: &[Axiom::MoreStock],
    },
    allocate: |parameters, ledger| {
        at_equal_shares(ledger, parameters, |shares| shares.iter().copied().fold(0.0, f64::max));
        Ok(())
    },
};

/// Asset fairness: every group the same sum of shares of all supplies.
///
/// Ghodsi et al. 2011, NSDI, section 5.1, who show that a group can be worse off than with an equal
/// part of every supply.
pub static ASSETS: Rule = Rule {
    id: "multi.asset_fairness",
    family: Family::Several,
    parameters: &[COUNT],
    presets: &[],
    looks_at: &[Look::Group(GroupField::Weight)],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::Anonymity, Axiom::Equals, Axiom::Scale, Axiom::Units],
        with_one_supply: &[],
        not_always: &[Axiom::SharingIncentive],
    },
    allocate: |parameters, ledger| {
        at_equal_shares(ledger, parameters, |shares| shares.iter().sum());
        Ok(())
    },
};

/// Serves all groups together so that what one patient takes of the whole stock is evened out.
fn at_equal_shares(ledger: &mut Ledger, parameters: &Parameters, of_stock: impl Fn(&[f64]) -> f64) {
    let problem = ledger.problem();
    let mut cells = Vec::new();
    for (group, patients) in problem.groups.iter().enumerate() {
        let bundle = &problem.treatments[patients.treatments.start].bundle;
        let shares: Vec<f64> = bundle
            .iter()
            .zip(&problem.stock)
            .filter(|(units, stock)| **units > 0.0 && **stock > 0.0)
            .map(|(units, stock)| units / stock)
            .collect();
        let entitled = patients.weight * if parameters.choice("count") == 1 { patients.need } else { 1.0 };
        let share = of_stock(&shares);
        if share > 0.0 {
            ledger.score(group, share);
        }
        // Who takes nothing of what is there shares what the others leave, by another treatment.
        let rate = if share > 0.0 { entitled / share } else { 0.0 };
        cells.push(Cell { group, people: ledger.waiting(group), rate, start: 0.0 });
    }
    ledger.begin(Pass::Together);
    fill(ledger, &cells);
}
