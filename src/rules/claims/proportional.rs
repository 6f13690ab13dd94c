//! Proportional division, plain and above an equal minimum (rule book, G1 and G11).

use super::equal::AWARDS;
use super::{WHOLE, by_weight, one_by_one, theory};
use crate::num::claims;
use crate::rules::Ledger;
use crate::rules::engine::estate::Estate;
use crate::rules::engine::fill::Cell;
use crate::rules::engine::path::{Path, walk};
use crate::rules::parameter::Parameters;
use crate::rules::rule::{Family, Judges, Look, Missing, Rule};
use crate::scenario::GroupField;

/// Proportional to claims: the same share of need for every group, times its weight, up to all of it.
///
/// `x = min(n, lambda w n)`; with equal weights `x = E n / N`, the expectation of the equal-chance
/// lottery, but divided and not drawn. Aristotle; Thomson 2003, Math. Soc. Sci. 45:249.
pub static PROPORTIONAL: Rule = Rule {
    id: "claims.proportional",
    family: Family::Claims,
    parameters: &WHOLE,
    presets: &[],
    looks_at: &[Look::Group(GroupField::Weight)],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: theory::PROPORTIONAL,
    allocate: proportional,
};

/// Equal awards at paces in proportion to the claims.
static SHARES: Path = Path { division: claims::proportional, stretches: AWARDS.stretches };

fn proportional(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    for (group, patients) in ledger.problem().groups.iter().enumerate() {
        ledger.score(group, patients.weight * patients.need);
    }
    by_weight(&SHARES, parameters, ledger, |weight, waiting| weight * waiting);
    Ok(())
}

/// Alpha-min: the smallest need for everybody, or an equal part when that is too much; the rest goes in
/// proportion to the rest of the need.
///
/// `n min(c) >= E: E / n`; otherwise `min(c) + PRO(E - n min(c), c - min(c))`. Gimenez-Gomez & Peris 2014,
/// Eur. J. Oper. Res. 233.
pub static ALPHA_MIN: Rule = Rule {
    id: "claims.alpha_min",
    family: Family::Claims,
    parameters: &WHOLE,
    presets: &[],
    looks_at: &[],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: theory::ALPHA_MIN,
    allocate: alpha_min,
};

fn alpha_min(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let one_by_one = one_by_one(parameters);
    if let Some(estate) = Estate::even(ledger).filter(|_| !one_by_one) {
        estate.divide(ledger, claims::alpha_min);
        return Ok(());
    }
    let groups = 0..ledger.problem().groups.len();
    let floor = groups.clone().map(|group| ledger.waiting(group)).fold(f64::INFINITY, f64::min);
    let of = |group: usize| {
        let rest = ledger.waiting(group) - floor;
        // Everybody at once up to the smallest need, then everybody at once to the end.
        [(floor, 0.0), (rest, 1.0)].map(|(people, start)| Cell { group, people, rate: people, start })
    };
    let cells: Vec<Cell> = groups.flat_map(of).collect();
    walk(ledger, &cells, one_by_one);
    Ok(())
}
