//! Claims on an estate that is too small: the rules of the bankruptcy literature (rule book, 6.G).
//!
//! Each group claims what its patients need. The rules differ in whether they look at what is got or
//! at what is lost, and from where. O'Neill 1982, Math. Soc. Sci. 2:345; Thomson 2003, Math. Soc. Sci.
//! 45:249; Thomson 2019, How to divide when there isn't enough.

mod contested;
mod equal;
mod halves;
mod proportional;
mod theory;

pub use contested::{ADJUSTED_PROPORTIONAL, MINIMAL_OVERLAP, RANDOM_ARRIVAL};
pub use equal::{EQUAL_AWARDS, EQUAL_LOSSES};
pub use halves::{CONSTRAINED_EGALITARIAN, PINILES, REVERSE_TALMUD, TALMUD};
pub use proportional::{ALPHA_MIN, PROPORTIONAL};

use super::Ledger;
use super::engine::path::Path;
use super::parameter::{Parameter, Parameters};

/// How whole patients come out of the divisible answer, for rules that follow a path.
static WHOLE: [Parameter; 1] = [Parameter::choice("whole", &["largest_remainder", "one_by_one"])];

fn one_by_one(parameters: &Parameters) -> bool {
    parameters.choice("whole") == 1
}

/// Serves along a path at paces that follow from weights; in closed form when weights do not differ.
fn by_weight(path: &Path, parameters: &Parameters, ledger: &mut Ledger, pace: fn(weight: f64, waiting: f64) -> f64) {
    let groups = &ledger.problem().groups;
    let one_by_one = one_by_one(parameters);
    let alike = groups.iter().all(|patients| patients.weight == groups[0].weight && patients.weight > 0.0);
    if !(alike && path.divide(ledger, one_by_one)) {
        path.serve_at(ledger, |ledger, group| pace(groups[group].weight, ledger.waiting(group)), one_by_one);
    }
}
