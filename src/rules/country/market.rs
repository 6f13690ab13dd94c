//! The market (rule book, F11).

use crate::rules::engine::serial::{Direction, WhenStuck, serve};
use crate::rules::priority::ranked;
use crate::rules::{Axiom, Family, Judges, Ledger, Look, Missing, Parameter, Rule, ScoreUnit, Theory};
use crate::scenario::GroupField;

/// Who pays most is served first. Outside the principles that medical ethics defends (Persad et al. 2009).
pub static ABILITY_TO_PAY: Rule = Rule {
    id: "market.ability_to_pay",
    family: Family::Country,
    parameters: &[Parameter::number("least_price", 0.0, 1e6, 10.0, ScoreUnit::Money, 0.0)],
    presets: &[],
    looks_at: &[Look::Group(GroupField::AbilityToPay)],
    judges: Judges::Queue(ScoreUnit::Money),
    // A least price needs no exception: whoever cannot pay it is not in the line at all.
    tops_up: |_| true,
    own_reading: false,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::Priority],
        with_one_supply: &[Axiom::MoreStock],
        not_always: &[Axiom::FairShare, Axiom::EnvyFree, Axiom::Midpoint],
    },
    allocate: |parameters, ledger| sell(ledger, parameters.get("least_price")),
};

/// Serves groups by the price they can pay, from the highest down to `least_price`.
///
/// Groups whose price is unknown come last, and only where there is no least price.
pub(super) fn sell(ledger: &mut Ledger, least_price: f64) -> Result<(), Missing> {
    let problem = ledger.problem();
    let price = |group: usize| problem.groups[group].ability_to_pay;
    let mut line = ranked(ledger, GroupField::AbilityToPay, Direction::Descending, price)?;
    if least_price > 0.0 {
        line.retain(|tier| tier.iter().any(|&group| price(group).is_some_and(|price| price >= least_price)));
    }
    serve(ledger, &line, WhenStuck::Skip);
    Ok(())
}
