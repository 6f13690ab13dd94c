//! What is timed, natively by `cargo bench` and in WebAssembly by `cargo xtask bench`: the same list, the same code.

mod claims;
mod clock;
mod comparison;
pub mod growth;
mod ledger;
mod measures;
pub mod reference;
mod solvers;

use serde::Serialize;

pub use clock::{Clock, median};
pub use comparison::cold;

/// One work of the list.
pub struct Work {
    /// What is done.
    pub name: &'static str,
    /// Most milliseconds that it may take; none where no budget is set.
    pub budget: Option<f64>,
    /// What other programs take, in milliseconds, on the machine on which the budgets were set (2 cores, 2.6 GHz).
    pub peers: &'static [(&'static str, f64)],
    /// Has everything at hand, and gives what is timed.
    pub ready: fn() -> Task,
}

/// What is timed.
pub type Task = Box<dyn FnMut()>;

/// A work and its median time.
#[derive(Serialize)]
pub struct Timed {
    /// What was done.
    pub name: &'static str,
    /// Most milliseconds that it may take.
    pub budget: Option<f64>,
    /// What other programs take, in milliseconds.
    pub peers: &'static [(&'static str, f64)],
    /// Milliseconds that it took.
    pub taken: f64,
}

/// Every work, those with budgets first.
pub fn works() -> impl Iterator<Item = &'static Work> {
    [comparison::WORKS, solvers::WORKS, claims::WORKS, measures::WORKS, ledger::WORKS].into_iter().flatten()
}

impl Work {
    /// Does the work some times.
    pub fn timed(&self, clock: Clock) -> Timed {
        let Self { name, budget, peers, ready } = *self;
        Timed { name, budget, peers, taken: median(clock, &mut ready()) }
    }
}
