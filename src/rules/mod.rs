//! Ways to allocate: one catalogue of rules over a few engines, all acting on a guarded ledger.

pub mod fill;
mod ledger;
mod record;

pub use ledger::Ledger;
pub use record::{Gift, Pass, Record, Step, Tie};
