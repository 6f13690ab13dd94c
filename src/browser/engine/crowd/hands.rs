//! Those who sit at the seats of a [`Rota`](super::rota::Rota): workers, or the page at all of them.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::ArrayBuffer;

use super::rota::GATHERER;
use crate::browser::clock;
use crate::browser::engine::duty::{Duty, Step};
use crate::browser::engine::message::{Reply, Task};
use crate::browser::engine::slices::Slices;
use crate::browser::engine::worker::{Sign, Worker};
use crate::study::draws::Batch;

/// Who does the work.
pub(super) enum Hands {
    /// A worker for each seat that has one.
    Workers(Vec<Option<Worker>>),
    /// The page draws and gathers by itself.
    Page(InPage),
}

/// The page at all seats.
pub(super) struct InPage {
    duty: Rc<RefCell<Duty>>,
    slices: RefCell<Option<Slices>>,
    on_reply: Rc<dyn Fn(usize, Reply)>,
}

impl Default for Hands {
    fn default() -> Self {
        Self::Workers(Vec::new())
    }
}

impl Hands {
    /// The page itself; it replies later, never during a call.
    pub(super) fn in_page(on_reply: impl Fn(usize, Reply) + 'static) -> Self {
        Self::Page(InPage { duty: Rc::default(), slices: RefCell::default(), on_reply: Rc::new(on_reply) })
    }

    /// Puts somebody at a seat in place of whoever is there; says whether that worked.
    pub(super) fn start(&mut self, seat: usize, on_sign: impl Fn(Sign) + Clone + 'static) -> bool {
        match self {
            Self::Workers(workers) => {
                let place = seat_of(workers, seat);
                // The old one ends before the new one begins.
                *place = None;
                *place = Worker::start(on_sign).ok();
                place.is_some()
            }
            Self::Page(page) => {
                page.reply_later(seat, Reply::Ready);
                true
            }
        }
    }

    /// Empties a seat, whatever is being done there.
    pub(super) fn end(&mut self, seat: usize) {
        match self {
            Self::Workers(workers) => *seat_of(workers, seat) = None,
            Self::Page(page) if seat != GATHERER => page.duty.borrow_mut().stop_drawing(),
            Self::Page(_) => {}
        }
    }

    /// Gives a task to whoever sits at a seat; says whether that worked.
    pub(super) fn send(&self, seat: usize, task: Task) -> bool {
        match self {
            Self::Workers(workers) => at(workers, seat).is_some_and(|worker| worker.send(&task).is_ok()),
            Self::Page(page) => {
                page.take(seat, task);
                true
            }
        }
    }

    /// Passes on worlds to be gathered; says whether that worked.
    pub(super) fn pass(&self, parcel: &ArrayBuffer) -> bool {
        match self {
            Self::Workers(workers) => at(workers, GATHERER).is_some_and(|worker| worker.pass(parcel).is_ok()),
            // The page has no parcels.
            Self::Page(_) => true,
        }
    }

    /// Gathers worlds that the page has drawn itself.
    pub(super) fn gather(&self, batch: &Batch) -> bool {
        if let Self::Page(page) = self {
            page.duty.borrow_mut().gather(batch);
        }
        true
    }
}

impl InPage {
    fn take(&self, seat: usize, task: Task) {
        let reply = self.duty.borrow_mut().take(task);
        if let Some(reply) = reply {
            self.reply_later(seat, reply);
        }
        let (duty, on_reply) = (self.duty.clone(), self.on_reply.clone());
        let slices = Slices::start(move || {
            let step = duty.borrow_mut().go_on();
            match step {
                Step::Idle => return false,
                Step::More => {}
                Step::Say(reply @ Reply::Drawn(_)) => on_reply(GATHERER + 1, reply),
                Step::Say(reply) => on_reply(GATHERER, reply),
            }
            true
        });
        self.slices.replace(Some(slices));
    }

    fn reply_later(&self, seat: usize, reply: Reply) {
        let on_reply = self.on_reply.clone();
        clock::after(0, move || on_reply(seat, reply)).forget();
    }
}

fn at(workers: &[Option<Worker>], seat: usize) -> Option<&Worker> {
    workers.get(seat).and_then(Option::as_ref)
}

fn seat_of(workers: &mut Vec<Option<Worker>>, seat: usize) -> &mut Option<Worker> {
    if workers.len() <= seat {
        workers.resize_with(seat + 1, || None);
    }
    &mut workers[seat]
}
