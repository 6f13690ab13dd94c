//! The engine behind its one door: ask a question, get a report, while the page stays free.
//!
//! Questions are computed in a worker. Only the newest counts: what comes back always answers the question asked last.
//! Where no worker can be had the page computes by itself, in slices, and says so.

mod crowd;
mod desk;
mod duty;
mod inside;
mod message;
mod pool;
mod slices;
mod worker;

use std::fmt;
use std::rc::Rc;

use self::pool::Pool;
use crate::scenario::Flaw;
use crate::study::{Question, Report};

pub use self::crowd::{Crowd, Progress, Stage, Wanted};
pub use self::inside::start_worker;

/// One worker answers a comparison within the blink of an eye; worlds are drawn by a [`Crowd`].
const WORKERS: usize = 1;

/// What comes back from the engine.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// The report on the question asked last.
    Report(Box<Report>),
    /// Something the user should know.
    Trouble(Trouble),
}

/// What can go wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No worker starts or stays: from now on the page computes by itself. Said once; answers keep coming.
    WorkerFailed,
    /// The question asked last has no answer, for this technical reason: an unsound scenario, or a fault in a rule.
    Refused(String),
}

/// Computes for the page; its clones are the same engine, which ends with the last of them.
#[derive(Clone)]
pub struct Engine(Rc<Pool>);

impl Engine {
    /// Starts computing for the page. News never come during this call or [`Self::ask`], always later;
    /// away from a browser none come at all.
    pub fn new(on_news: impl Fn(News) + 'static) -> Self {
        Self(Pool::open(WORKERS, Box::new(on_news)))
    }

    /// Asks a question in place of all earlier ones.
    pub fn ask(&self, question: &Question) {
        self.0.ask(question);
    }
}

impl PartialEq for Engine {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Engine")
    }
}

/// Flaws as one technical text.
fn refusal(flaws: &[Flaw]) -> String {
    flaws.iter().map(Flaw::to_string).collect::<Vec<_>>().join("; ")
}
