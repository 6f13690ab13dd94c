//! The workers of the page: carries out what the [`Desk`] decides, and tells it what happens.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::desk::{Desk, Order, Ticket};
use super::message::{Reply, Task};
use super::slices::Slices;
use super::worker::{Sign, Worker};
use super::{News, Trouble, refusal};
use crate::browser::clock::{self, Timer};
use crate::study::{Question, Work};

/// A number of workers, or the page itself where no worker can be had.
pub(super) struct Pool {
    desk: RefCell<Desk<Rc<Question>>>,
    workers: RefCell<Vec<Option<Worker>>>,
    slices: RefCell<Option<Slices>>,
    alarm: RefCell<Option<Timer>>,
    /// Orders are being carried out further up the stack.
    is_acting: Cell<bool>,
    on_news: Box<dyn Fn(News)>,
    /// Handed to whatever calls back; it must not keep the pool alive.
    own: Weak<Self>,
}

impl Pool {
    /// Starts so many workers.
    pub(super) fn open(size: usize, on_news: Box<dyn Fn(News)>) -> Rc<Self> {
        let pool = Rc::new_cyclic(|own| Self {
            desk: RefCell::new(Desk::open(size, clock::elapsed_ms())),
            workers: RefCell::new((0..size).map(|_| None).collect()),
            slices: RefCell::default(),
            alarm: RefCell::default(),
            is_acting: Cell::new(false),
            on_news,
            own: own.clone(),
        });
        pool.act();
        pool
    }

    /// Asks a question in place of all earlier ones.
    pub(super) fn ask(&self, question: &Question) {
        let question = Rc::new(question.clone());
        self.slices.replace(None);
        self.tell(|desk, now| desk.ask(question, now));
    }

    /// Tells the desk what happened and does what it wants done.
    fn tell(&self, what: impl FnOnce(&mut Desk<Rc<Question>>, f64)) {
        what(&mut self.desk.borrow_mut(), clock::elapsed_ms());
        self.act();
    }

    /// Carries out all orders. News may lead to a new question at once: its orders then follow in the same loop.
    fn act(&self) {
        if self.is_acting.replace(true) {
            return;
        }
        loop {
            let order = self.desk.borrow_mut().next_order();
            match order {
                Some(order) => self.carry_out(order),
                None => break,
            }
        }
        self.is_acting.set(false);
        self.set_alarm();
    }

    fn carry_out(&self, order: Order<Rc<Question>>) {
        match order {
            Order::Start(seat) => self.start(seat),
            Order::Send(seat, ticket, question) => {
                let workers = self.workers.borrow();
                let sent =
                    workers.get(seat).and_then(Option::as_ref).map(|w| w.send(&Task::Answer { ticket, question }));
                drop(workers);
                if !matches!(sent, Some(Ok(()))) {
                    self.tell(|desk, now| desk.lost(seat, now));
                }
            }
            Order::FallBack => {
                self.workers.borrow_mut().clear();
                self.soon(|pool| (pool.on_news)(News::Trouble(Trouble::WorkerFailed)));
            }
            Order::Slice(ticket, question) => self.compute_here(ticket, &question),
            Order::Refuse(ticket, reason) => self.soon(move |pool| pool.deliver(ticket, refused(reason))),
        }
    }

    /// Puts a new worker at a seat, in place of the one that is there.
    fn start(&self, seat: usize) {
        let own = self.own.clone();
        let started = Worker::start(move |sign| {
            if let Some(pool) = own.upgrade() {
                pool.hear(seat, sign);
            }
        });
        let is_lost = started.is_err();
        let replaced = match self.workers.borrow_mut().get_mut(seat) {
            Some(place) => std::mem::replace(place, started.ok()),
            None => None,
        };
        drop(replaced);
        if is_lost {
            self.tell(|desk, now| desk.lost(seat, now));
        }
    }

    /// Takes in what a worker says. A worker that was replaced is no longer heard, see [`Worker`].
    fn hear(&self, seat: usize, sign: Sign) {
        match sign {
            Sign::Reply(Reply::Ready) => self.tell(|desk, now| desk.ready(seat, now)),
            Sign::Reply(Reply::Done { ticket, report }) => {
                self.tell(|desk, now| desk.answered(seat, now));
                self.deliver(ticket, News::Report(report));
            }
            Sign::Reply(Reply::Refused { ticket, reason }) => {
                self.tell(|desk, now| desk.answered(seat, now));
                self.deliver(ticket, refused(reason));
            }
            Sign::Reply(Reply::Panicked { message }) => self.tell(|desk, now| desk.panicked(seat, message, now)),
            // Only those who draw worlds send parcels, and nobody here does.
            Sign::Reply(_) | Sign::Parcel(_) => {}
            Sign::Lost => self.tell(|desk, now| desk.lost(seat, now)),
        }
    }

    /// Passes an answer on unless a newer question has been asked.
    fn deliver(&self, ticket: Ticket, news: News) {
        let is_wanted = self.desk.borrow().is_newest(ticket);
        if is_wanted {
            (self.on_news)(news);
        }
    }

    fn compute_here(&self, ticket: Ticket, question: &Question) {
        let mut work = match Work::start(question) {
            Ok(work) => work,
            Err(flaws) => return self.soon(move |pool| pool.deliver(ticket, refused(refusal(&flaws)))),
        };
        let own = self.own.clone();
        let slices = Slices::start(move || {
            let report = work.go_on().map(Box::new);
            let is_done = report.is_some();
            if let (Some(report), Some(pool)) = (report, own.upgrade()) {
                pool.deliver(ticket, News::Report(report));
            }
            !is_done
        });
        self.slices.replace(Some(slices));
    }

    /// Does something when the present call has come to its end: news never arrive while a question is being asked.
    fn soon(&self, action: impl FnOnce(&Self) + 'static) {
        let own = self.own.clone();
        let run = move || own.upgrade().map_or((), |pool| action(&pool));
        clock::after(0, run).forget();
    }

    /// Has the desk look again when it wants to.
    fn set_alarm(&self) {
        let timer = self.desk.borrow().next_look().map(|time| {
            let own = self.own.clone();
            clock::at(time, move || {
                if let Some(pool) = own.upgrade() {
                    pool.tell(|desk, now| desk.look(now));
                }
            })
        });
        self.alarm.replace(timer);
    }
}

fn refused(reason: String) -> News {
    News::Trouble(Trouble::Refused(reason))
}
