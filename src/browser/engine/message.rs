//! What the page and its workers say to each other: tasks in JSON, since scenarios have that form already, and replies
//! as the bytes of [`wire`](crate::exchange::wire).

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::desk::Ticket;
use crate::study::{Question, Report};

/// What a worker is asked.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Task {
    pub(super) ticket: Ticket,
    pub(super) question: Rc<Question>,
}

/// What a worker says.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Reply {
    /// It waits for its first task.
    Ready,
    /// The answer to a task.
    Done { ticket: Ticket, report: Box<Report> },
    /// A task without answer.
    Refused { ticket: Ticket, reason: String },
    /// It broke off and will say no more.
    Panicked { message: String },
}
