//! What the page and its workers say to each other: tasks in JSON, since scenarios have that form already, and replies
//! as the bytes of [`wire`](crate::exchange::wire).
//!
//! Worlds that are drawn go through the page unopened, as a parcel: the bytes of a
//! [`Batch`](crate::study::draws::Batch), in a buffer that is handed over and not copied.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::desk::Ticket;
use crate::scenario::{RuleChoice, Scenario};
use crate::study::draws::{Batch, Certainty};
use crate::study::{Question, Report};

/// What a worker is asked. The workers of the program that opens the page are asked nothing but questions.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(PartialEq))]
pub(super) enum Task {
    /// To answer a question.
    Answer { ticket: Ticket, question: Rc<Question> },
    /// To get ready for drawing worlds.
    #[cfg_attr(opening, serde(skip))]
    Prepare { scenario: Rc<Scenario>, measures: Rc<[String]> },
    /// To draw some worlds of what was prepared.
    #[cfg_attr(opening, serde(skip))]
    Draw { ticket: Ticket, first: usize, count: usize },
    /// To gather worlds: anew for a new ticket, else more than before.
    #[cfg_attr(opening, serde(skip))]
    Gather { ticket: Ticket, rules: Rc<[RuleChoice]>, measures: Rc<[String]>, worlds: usize },
    /// To tell what the gathered worlds say.
    #[cfg_attr(opening, serde(skip))]
    Tell { ticket: Ticket },
}

/// What a worker says.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(PartialEq))]
pub(super) enum Reply {
    /// It waits for its first task.
    Ready,
    /// The answer to a question.
    Done { ticket: Ticket, report: Box<Report> },
    /// A task without answer.
    Refused { ticket: Ticket, reason: String },
    /// It broke off and will say no more.
    Panicked { message: String },
    /// What the gathered worlds say.
    #[cfg_attr(opening, serde(skip))]
    Told { ticket: Ticket, found: Vec<Certainty> },
    /// Worlds that were drawn; they go as a parcel. The last one: those before keep their numbers on the way.
    #[serde(skip)]
    Drawn(Batch),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{json, wire};

    #[test]
    fn replies_survive_the_way() {
        let replies = [
            Reply::Ready,
            Reply::Refused { ticket: 3, reason: "no such group".into() },
            Reply::Panicked { message: "index out of bounds".into() },
            Reply::Told { ticket: 4, found: Vec::new() },
        ];
        for reply in replies {
            assert_eq!(wire::read::<Reply>(&wire::write(&reply)), Some(reply));
        }
    }

    #[test]
    fn tasks_survive_the_way() {
        let scenario = Rc::new(crate::library::CATALOGUE[0].scenario().unwrap());
        let measures: Rc<[String]> = Rc::from(["gini".to_string()]);
        let rules = Rc::from(crate::study::choices(&["outcome.lives"]));
        let tasks = [
            Task::Prepare { scenario, measures: Rc::clone(&measures) },
            Task::Draw { ticket: 1, first: 8, count: 16 },
            Task::Gather { ticket: 1, rules, measures, worlds: 100 },
            Task::Tell { ticket: 1 },
        ];
        for task in tasks {
            assert_eq!(json::parse::<Task>(&json::line(&task)).ok(), Some(task));
        }
    }
}
