//! Ways to allocate: one catalogue of rules over a few engines, all acting on a guarded ledger.

mod catalogue;
mod chance;
pub mod fill;
mod ledger;
mod leximin;
mod lottery;
mod optimum;
mod outcome;
mod parameter;
mod parties;
mod priority;
mod record;
mod reserve;
mod rounding;
mod rule;
mod run;
pub mod serial;
mod shares;

pub use catalogue::{CATALOGUE, find};
pub use ledger::Ledger;
pub use lottery::variance as lottery_variance;
pub use parameter::{Parameter, ParameterFlaw, ParameterKind, Parameters, ScoreUnit};
pub use record::{Gift, Pass, Record, Step, Tie};
pub use rule::{Family, Judges, Look, Missing, Rule};
pub use run::{Outcome, run};
