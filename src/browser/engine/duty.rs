//! Drawing and gathering worlds, a little at a time: by a worker until nothing is left to do, by the page in slices.

use std::mem;

use super::desk::Ticket;
use super::message::{Reply, Task};
use super::refusal;
use crate::study::draws::{Batch, BatchWork, Certainty, Gathering};

/// How far a task has come.
#[derive(Debug)]
#[cfg_attr(test, derive(PartialEq))]
pub(super) enum Step {
    /// There is nothing to do.
    Idle,
    /// There is more to do.
    More,
    /// Something is to be said; there may be more to do.
    Say(Reply),
}

/// One who draws or gathers.
#[derive(Default)]
pub(super) struct Duty {
    /// What worlds are drawn from, or why there are none.
    prepared: Option<Result<BatchWork, String>>,
    drawing: Option<Ticket>,
    gathering: Option<(Ticket, Gathering)>,
    /// What the gathered worlds say, a measure after the other.
    telling: Option<(Ticket, Vec<Certainty>)>,
}

impl Duty {
    /// Takes a task in place of an earlier one of the same kind.
    pub(super) fn take(&mut self, task: Task) -> Option<Reply> {
        match task {
            Task::Prepare { scenario, measures } => {
                self.drawing = None;
                self.prepared = Some(BatchWork::prepare(&scenario, &measures).map_err(|flaws| refusal(&flaws)));
            }
            Task::Draw { ticket, first, count } => match &mut self.prepared {
                Some(Ok(work)) => {
                    work.begin(first, count);
                    self.drawing = Some(ticket);
                }
                Some(Err(reason)) => return Some(Reply::Refused { ticket, reason: reason.clone() }),
                None => return Some(Reply::Refused { ticket, reason: String::new() }),
            },
            Task::Gather { ticket, rules, measures, worlds } => match &mut self.gathering {
                Some((earlier, gathering)) if *earlier == ticket => gathering.expect(worlds),
                _ => self.gathering = Some((ticket, Gathering::new(&rules, &measures, worlds))),
            },
            Task::Tell { ticket } => self.telling = Some((ticket, Vec::new())),
            // Questions are answered at once, without any of this.
            Task::Answer { .. } => {}
        }
        None
    }

    /// Takes in worlds that somebody has drawn.
    pub(super) fn gather(&mut self, batch: &Batch) {
        if let Some((_, gathering)) = &mut self.gathering {
            gathering.take(batch);
        }
    }

    /// Draws no more.
    pub(super) fn stop_drawing(&mut self) {
        self.drawing = None;
    }

    /// Does a little more.
    pub(super) fn go_on(&mut self) -> Step {
        self.tell().unwrap_or_else(|| self.draw())
    }

    fn tell(&mut self) -> Option<Step> {
        let (ticket, found) = self.telling.as_mut()?;
        let next = self.gathering.as_ref().and_then(|(_, gathering)| gathering.certainty(found.len()));
        Some(match next {
            Some(certainty) => {
                found.push(certainty);
                Step::More
            }
            None => {
                let reply = Reply::Told { ticket: *ticket, found: mem::take(found) };
                self.telling = None;
                Step::Say(reply)
            }
        })
    }

    fn draw(&mut self) -> Step {
        let (Some(_), Some(Ok(work))) = (self.drawing, &mut self.prepared) else { return Step::Idle };
        match work.go_on() {
            Some(batch) => {
                self.drawing = None;
                Step::Say(Reply::Drawn(batch))
            }
            None => Step::More,
        }
    }
}
