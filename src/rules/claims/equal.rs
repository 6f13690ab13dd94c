//! Equal awards and equal losses (rule book, G2 and G3).

use super::{WHOLE, by_weight, theory};
use crate::num::claims;
use crate::rules::Ledger;
use crate::rules::engine::path::Path;
use crate::rules::parameter::Parameters;
use crate::rules::rule::{Family, Judges, Look, Missing, Rule};
use crate::scenario::GroupField;

/// Constrained equal awards: the same number for every group, times its weight, up to its need.
///
/// `x = min(n, lambda w)`. Maimonides; Thomson 2003, Math. Soc. Sci. 45:249.
pub static EQUAL_AWARDS: Rule = Rule {
    id: "claims.constrained_equal_awards",
    family: Family::Claims,
    parameters: &WHOLE,
    presets: &[],
    looks_at: &[Look::Group(GroupField::Weight)],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: theory::EQUAL_AWARDS,
    allocate: equal_awards,
};

/// Everybody's award grows from the start.
pub(super) static AWARDS: Path =
    Path { division: claims::equal_awards, stretches: |claim, _| [(0.0, claim), (0.0, 0.0)] };

fn equal_awards(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    note_weights(ledger);
    by_weight(&AWARDS, parameters, ledger, |weight, _| weight);
    Ok(())
}

/// Constrained equal losses: the same shortfall for every group, divided by its weight, up to its need.
///
/// `x = max(0, n - mu / w)`, so that weight helps here as it does elsewhere. Maimonides; Thomson 2003,
/// Math. Soc. Sci. 45:249.
pub static EQUAL_LOSSES: Rule = Rule {
    id: "claims.constrained_equal_losses",
    family: Family::Claims,
    parameters: &WHOLE,
    presets: &[],
    looks_at: &[Look::Group(GroupField::Weight)],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: theory::EQUAL_LOSSES,
    allocate: equal_losses,
};

/// The largest claim's award grows from the start, the others' from when they have lost as much.
static LOSSES: Path =
    Path { division: claims::equal_losses, stretches: |claim, most| [(most - claim, claim), (0.0, 0.0)] };

fn equal_losses(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    note_weights(ledger);
    by_weight(&LOSSES, parameters, ledger, |weight, _| if weight > 0.0 { 1.0 / weight } else { 0.0 });
    Ok(())
}

fn note_weights(ledger: &mut Ledger) {
    for (group, patients) in ledger.problem().groups.iter().enumerate() {
        ledger.score(group, patients.weight);
    }
}
