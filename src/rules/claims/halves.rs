//! Rules that change at half of the claims (rule book, G4 to G7).

use super::{WHOLE, one_by_one, theory};
use crate::num::claims;
use crate::rules::engine::path::Path;
use crate::rules::rule::{Family, Judges, Rule};

/// Talmud rule: equal awards until everybody has half of the need, then equal losses.
///
/// `E <= D/2: CEA(E, n/2)`; otherwise `n - CEA(D - E, n/2)`. Mishnah, Kethubot 93a; Aumann & Maschler
/// 1985, J. Econ. Theory 36:195.
pub static TALMUD: Rule = Rule {
    id: "claims.talmud",
    family: Family::Claims,
    parameters: &WHOLE,
    presets: &[],
    looks_at: &[],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: theory::TALMUD,
    allocate: |parameters, ledger| {
        TALMUD_PATH.serve(ledger, one_by_one(parameters));
        Ok(())
    },
};

static TALMUD_PATH: Path =
    Path { division: claims::talmud, stretches: |claim, most| [(0.0, claim / 2.0), (most - claim / 2.0, claim / 2.0)] };

/// Reverse Talmud rule: equal losses until everybody has half of the need, then equal awards.
///
/// `E <= D/2: CEL(E, n/2)`; otherwise `n/2 + CEA(E - D/2, n/2)`. Chun, Schummer & Thomson 2001, Seoul
/// J. Econ. 14:269.
pub static REVERSE_TALMUD: Rule = Rule {
    id: "claims.reverse_talmud",
    family: Family::Claims,
    parameters: &WHOLE,
    presets: &[],
    looks_at: &[],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: theory::REVERSE_TALMUD,
    allocate: |parameters, ledger| {
        REVERSE_TALMUD_PATH.serve(ledger, one_by_one(parameters));
        Ok(())
    },
};

static REVERSE_TALMUD_PATH: Path = Path {
    division: claims::reverse_talmud,
    stretches: |claim, most| [((most - claim) / 2.0, claim / 2.0), (most / 2.0, claim / 2.0)],
};

/// Piniles' rule: equal awards until everybody has half of the need, then equal awards again.
///
/// `E <= D/2: CEA(E, n/2)`; otherwise `n/2 + CEA(E - D/2, n/2)`. Piniles 1861, after Thomson 2003,
/// Math. Soc. Sci. 45:249.
pub static PINILES: Rule = Rule {
    id: "claims.piniles",
    family: Family::Claims,
    parameters: &WHOLE,
    presets: &[],
    looks_at: &[],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: theory::PINILES,
    allocate: |parameters, ledger| {
        PINILES_PATH.serve(ledger, one_by_one(parameters));
        Ok(())
    },
};

static PINILES_PATH: Path =
    Path { division: claims::piniles, stretches: |claim, most| [(0.0, claim / 2.0), (most / 2.0, claim / 2.0)] };

/// Constrained egalitarian rule: equal awards until everybody has half of the need, then awards as
/// equal as they can be made.
///
/// `E <= D/2: CEA(E, n/2)`; otherwise `max(n/2, min(n, lambda))`. Chun, Schummer & Thomson 2001, Seoul
/// J. Econ. 14:269.
pub static CONSTRAINED_EGALITARIAN: Rule = Rule {
    id: "claims.constrained_egalitarian",
    family: Family::Claims,
    parameters: &WHOLE,
    presets: &[],
    looks_at: &[],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: theory::CONSTRAINED_EGALITARIAN,
    allocate: |parameters, ledger| {
        EGALITARIAN_PATH.serve(ledger, one_by_one(parameters));
        Ok(())
    },
};

static EGALITARIAN_PATH: Path = Path {
    division: claims::constrained_egalitarian,
    stretches: |claim, most| [(0.0, claim / 2.0), ((most + claim) / 2.0, claim / 2.0)],
};
