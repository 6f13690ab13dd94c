//! Is every party equally happy with its own share?

use super::working::shares;
use crate::measures::{Direction, Family, Lens, Measure, Reason, Unit, Value, in_full};

/// Largest less smallest part that parties have of what they could avert with the whole stock.
///
/// `max u_i/u_i(all) - min u_i/u_i(all)`; a party that could avert nothing is left out. 0 to 1, more
/// where treatment harms a party; less is better. Undefined with fewer than two parties, and when no
/// party could avert a death.
/// Source: Brams & Taylor 1996, Fair Division.
pub static EQUITABILITY_GAP: Measure = Measure {
    id: "equitability_gap",
    lens: Lens::Relations,
    family: Family::Division,
    unit: Unit::PercentagePoints,
    direction: Direction::Less,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "Brams & Taylor 1996, Fair Division",
    working: in_full(shares),
    measure: |case| {
        case.between_parties(|parties| {
            equitability_gap(&case.payoffs(), &parties.iter().map(|party| party.best).collect::<Vec<f64>>())
        })
    },
};

/// Largest less smallest `own / all`; parties to which all is worth nothing are left out.
pub fn equitability_gap(own: &[f64], all: &[f64]) -> Value {
    let parts = || own.iter().zip(all).filter(|(_, all)| **all != 0.0).map(|(own, all)| own / all);
    let (least, most) = (parts().fold(f64::INFINITY, f64::min), parts().fold(f64::NEG_INFINITY, f64::max));
    if least <= most { Value::of(most - least) } else { Value::Undefined(Reason::NothingToGain) }
}
