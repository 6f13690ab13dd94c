//! Ways to allocate: one catalogue of rules over a few engines, all acting on a guarded ledger.

pub mod axiom;
mod catalogue;
mod claims;
mod country;
pub mod criterion;
pub mod engine;
mod ledger;
mod lottery;
pub mod outcome;
pub mod own;
mod parameter;
pub mod points;
mod priority;
mod record;
pub mod reserve;
mod rounding;
mod rule;
mod run;
mod selection;
mod several;
mod welfare;

pub use axiom::{Axiom, Theory};
pub use catalogue::{CATALOGUE, COUNT, find};
pub use ledger::Ledger;
pub use lottery::variance as lottery_variance;
pub use own::{Own, OwnFlaw};
pub use parameter::{Parameter, ParameterFlaw, ParameterKind, Parameters, ScoreUnit};
pub use record::{Gift, Pass, Record, Step, Tie};
pub use rule::{Family, Judges, Look, Missing, Preset, Rule};
pub use run::{Outcome, Recipe, run};
pub use selection::{CLASSICS, SELECTIONS, Selection};
pub use welfare::equity_or_sum;
