//! Drawing and gathering worlds, a little at a time: by a worker until nothing is left to do, by the page in slices.

use std::mem;

use super::desk::Ticket;
use super::message::{Reply, Task};
use super::refusal;
use crate::study::draws::{Batch, BatchWork, Certainty, CertaintyWork, Gathering};

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
    telling: Option<Telling>,
}

/// What the gathered worlds say, a measure after the other and a rule at a time.
struct Telling {
    ticket: Ticket,
    found: Vec<Certainty>,
    work: Option<CertaintyWork>,
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
            Task::Tell { ticket } => self.telling = Some(Telling { ticket, found: Vec::new(), work: None }),
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
        let Telling { ticket, found, work } = self.telling.as_mut()?;
        if let Some(under_way) = work {
            if let Some(certainty) = under_way.go_on() {
                found.push(certainty);
                *work = None;
            }
            return Some(Step::More);
        }
        *work = self.gathering.as_ref().and_then(|(_, gathering)| gathering.sum_up(found.len()));
        if work.is_some() {
            return Some(Step::More);
        }
        let reply = Reply::Told { ticket: *ticket, found: mem::take(found) };
        self.telling = None;
        Some(Step::Say(reply))
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

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::library;
    use crate::scenario::Scenario;
    use crate::study::chosen_rules;

    fn done(duty: &mut Duty, task: Task) -> Option<Reply> {
        if let Some(reply) = duty.take(task) {
            return Some(reply);
        }
        loop {
            match duty.go_on() {
                Step::Idle => return None,
                Step::More => {}
                Step::Say(reply) => return Some(reply),
            }
        }
    }

    fn scenario() -> Scenario {
        library::find("four-villages").unwrap().scenario().unwrap()
    }

    #[test]
    fn worlds_are_drawn_gathered_and_told() {
        let (scenario, measures): (_, Rc<[String]>) = (Rc::new(scenario()), Rc::from(["gini".to_string()]));
        let rules = chosen_rules(&scenario).into();
        let mut duty = Duty::default();
        assert_eq!(done(&mut duty, Task::Gather { ticket: 5, rules, measures: measures.clone(), worlds: 20 }), None);
        assert_eq!(done(&mut duty, Task::Prepare { scenario, measures }), None);
        let Some(Reply::Drawn(batch)) = done(&mut duty, Task::Draw { ticket: 5, first: 8, count: 8 }) else { panic!() };
        duty.gather(&batch);
        let Some(Reply::Told { ticket: 5, found }) = done(&mut duty, Task::Tell { ticket: 5 }) else { panic!() };
        assert_eq!((found.len(), found[0].worlds), (1, 8));
    }

    #[test]
    fn what_is_stopped_is_not_drawn() {
        let mut duty = Duty::default();
        duty.take(Task::Prepare { scenario: Rc::new(scenario()), measures: Rc::new([]) });
        duty.take(Task::Draw { ticket: 1, first: 0, count: 100 });
        assert_eq!(duty.go_on(), Step::More);
        duty.stop_drawing();
        assert_eq!(duty.go_on(), Step::Idle);
    }

    #[test]
    fn an_unsound_scenario_is_refused_when_it_is_to_be_drawn() {
        let mut unsound = scenario();
        unsound.groups[0].size.value = f64::NAN;
        let mut duty = Duty::default();
        assert_eq!(done(&mut duty, Task::Prepare { scenario: Rc::new(unsound), measures: Rc::new([]) }), None);
        let reply = done(&mut duty, Task::Draw { ticket: 2, first: 0, count: 8 });
        assert!(matches!(reply, Some(Reply::Refused { ticket: 2, .. })));
    }
}
