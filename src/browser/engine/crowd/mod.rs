//! Many worlds drawn beside the page, by as many workers as the device has room for: carries out what the [`Rota`]
//! decides, and tells it what happens.
//!
//! The values of the worlds never come to the page: it passes them unopened to one more worker, which gathers them and
//! tells what they say.

mod hands;
mod pieces;
mod rota;

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};

use self::hands::Hands;
use self::rota::{GATHERER, Order, Rota};
use super::desk::Ticket;
use super::message::{Reply, Task};
use super::worker::Sign;
use crate::browser::clock::{self, Timer};
use crate::browser::surroundings;
use crate::scenario::{RuleChoice, Scenario};
use crate::study::chosen_rules;
use crate::study::draws::{Certainty, most_worlds};

pub use self::rota::Stage;

/// Most workers that draw; more of them would only wait for the page.
const MOST_WORKERS: usize = 8;

/// What is to be drawn.
#[derive(Clone, PartialEq)]
pub struct Wanted {
    /// The scenario, with its chosen rules.
    pub scenario: Rc<Scenario>,
    /// Measures, by id.
    pub measures: Rc<[String]>,
    /// How many worlds; more of the same scenario and measures go on where it was.
    pub worlds: usize,
}

/// How far a drawing has come.
#[derive(Clone, Default, PartialEq)]
pub struct Progress {
    /// What is being drawn; none before the first.
    pub wanted: Option<Wanted>,
    /// For how many worlds there is room, where that is fewer than wanted; then only so many are drawn.
    pub room: Option<usize>,
    /// Worlds drawn.
    pub worlds: usize,
    /// Where it stands.
    pub stage: Stage,
    /// Seconds that are probably left, once enough is drawn to tell.
    pub seconds_left: Option<f64>,
    /// What the worlds drawn so far say, a measure after the other, and the scenario they belong to. It stays, outdated,
    /// until there is something newer.
    pub found: Option<(Rc<Scenario>, Rc<[Certainty]>)>,
}

/// Draws worlds for the page; all of its workers end with it.
pub struct Crowd(Rc<Inner>);

struct Inner {
    rota: RefCell<Rota>,
    hands: RefCell<Hands>,
    wanted: RefCell<Option<Wanted>>,
    rules: RefCell<Rc<[RuleChoice]>>,
    found: RefCell<Option<(Rc<Scenario>, Rc<[Certainty]>)>>,
    alarm: RefCell<Option<Timer>>,
    report: RefCell<Option<Timer>>,
    /// Orders are being carried out further up the stack.
    is_acting: Cell<bool>,
    on_progress: Box<dyn Fn(Progress)>,
    /// Handed to whatever calls back; it must not keep the crowd alive.
    own: Weak<Self>,
}

impl Crowd {
    /// Nobody works yet. Progress is never reported during a call, always later; away from a browser not at all.
    pub fn new(on_progress: impl Fn(Progress) + 'static) -> Self {
        let size = surroundings::cores().clamp(1, MOST_WORKERS);
        Self(Rc::new_cyclic(|own| Inner {
            rota: RefCell::new(Rota::new(size)),
            hands: RefCell::default(),
            wanted: RefCell::default(),
            rules: RefCell::new(Rc::new([])),
            found: RefCell::default(),
            alarm: RefCell::default(),
            report: RefCell::default(),
            is_acting: Cell::new(false),
            on_progress: Box::new(on_progress),
            own: own.clone(),
        }))
    }

    /// Draws something, in place of what was wanted before.
    pub fn want(&self, wanted: Wanted) {
        let rules: Rc<[RuleChoice]> = chosen_rules(&wanted.scenario).into();
        let worlds = wanted.worlds.min(most_worlds(rules.len(), wanted.measures.len()));
        let is_more = self.0.wanted.borrow().as_ref().is_some_and(|before| before.is_of_same(&wanted));
        self.0.rules.replace(rules);
        self.0.wanted.replace(Some(wanted));
        self.0.tell(|rota, now| rota.want(worlds, is_more, now));
    }

    /// Stops at once; what is drawn stays.
    pub fn stop(&self) {
        self.0.tell(Rota::stop);
    }

    /// Goes on after [`Self::stop`].
    pub fn go_on(&self) {
        self.0.tell(|rota, now| {
            if rota.stage() == Stage::Stopped {
                rota.go_on(now)
            }
        });
    }
}

impl fmt::Debug for Crowd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Crowd")
    }
}

impl Wanted {
    fn is_of_same(&self, other: &Self) -> bool {
        self.measures == other.measures && self.scenario == other.scenario
    }
}

impl Inner {
    /// Tells the rota what happened and does what it wants done.
    fn tell<T>(&self, what: impl FnOnce(&mut Rota, f64) -> T) -> T {
        let said = what(&mut self.rota.borrow_mut(), clock::elapsed_ms());
        self.act();
        said
    }

    /// Carries out all orders; what fails at once leads to others in the same loop.
    fn act(&self) {
        if self.is_acting.replace(true) {
            return;
        }
        loop {
            let order = self.rota.borrow_mut().next_order();
            match order {
                Some(order) => self.carry_out(order),
                None => break,
            }
        }
        self.is_acting.set(false);
        self.set_alarm();
    }

    fn carry_out(&self, order: Order) {
        match order {
            Order::Start(seat) => {
                let own = self.own.clone();
                let on_sign = move |sign| {
                    if let Some(crowd) = own.upgrade() {
                        crowd.hear(seat, sign);
                    }
                };
                let started = self.hands.borrow_mut().start(seat, on_sign);
                self.lose_unless(seat, started);
            }
            Order::End(seat) => self.hands.borrow_mut().end(seat),
            Order::FallBack => {
                let own = self.own.clone();
                self.hands.replace(Hands::in_page(move |seat, reply| {
                    if let Some(crowd) = own.upgrade() {
                        crowd.hear(seat, Sign::Reply(reply));
                    }
                }));
            }
            Order::Prepare(seat) => {
                self.send(seat, |wanted| Task::Prepare { scenario: wanted.scenario, measures: wanted.measures });
            }
            Order::Draw(seat, run) => {
                let ticket = self.rota.borrow().ticket();
                self.send(seat, |_| Task::Draw { ticket, first: run.first, count: run.count });
            }
            Order::Gather(ticket) => {
                let (rules, worlds) = (self.rules.borrow().clone(), self.rota.borrow().wanted());
                self.send(GATHERER, |wanted| Task::Gather { ticket, rules, measures: wanted.measures, worlds });
            }
            Order::Tell(ticket) => self.send(GATHERER, |_| Task::Tell { ticket }),
            Order::Say => self.report_soon(),
        }
    }

    fn send(&self, seat: usize, task: impl FnOnce(Wanted) -> Task) {
        let Some(wanted) = self.wanted.borrow().clone() else { return };
        let sent = self.hands.borrow().send(seat, task(wanted));
        self.lose_unless(seat, sent);
    }

    fn lose_unless(&self, seat: usize, is_there: bool) {
        if !is_there {
            self.tell(|rota, now| rota.lost(seat, now));
        }
    }

    /// Takes in what a worker says. One that was replaced or ended is no longer heard.
    fn hear(&self, seat: usize, sign: Sign) {
        match sign {
            Sign::Reply(Reply::Ready) => self.tell(|rota, now| rota.ready(seat, now)),
            Sign::Parcel(parcel) => self.pass_on(seat, |hands| hands.pass(&parcel)),
            Sign::Reply(Reply::Drawn(batch)) => self.pass_on(seat, |hands| hands.gather(&batch)),
            Sign::Reply(Reply::Told { ticket, found }) => self.hear_what_they_say(ticket, found),
            Sign::Reply(Reply::Refused { .. }) => self.tell(|rota, now| rota.refused(seat, now)),
            Sign::Reply(Reply::Panicked { .. }) => self.tell(|rota, now| rota.panicked(seat, now)),
            // Nobody here is asked a question.
            Sign::Reply(Reply::Done { .. }) => {}
            Sign::Lost => self.tell(|rota, now| rota.lost(seat, now)),
        }
    }

    /// Passes worlds on to be gathered, before the rota can ask what they say.
    fn pass_on(&self, seat: usize, pass: impl FnOnce(&Hands) -> bool) {
        let is_wanted = self.rota.borrow().is_wanted(seat);
        let is_passed = !is_wanted || pass(&self.hands.borrow());
        self.tell(|rota, now| rota.drawn(seat, now));
        self.lose_unless(GATHERER, is_passed);
    }

    fn hear_what_they_say(&self, ticket: Ticket, found: Vec<Certainty>) {
        let scenario = self.wanted.borrow().as_ref().map(|wanted| wanted.scenario.clone());
        if self.rota.borrow().is_asked(ticket) {
            self.found.replace(scenario.map(|scenario| (scenario, found.into())));
        }
        self.tell(|rota, now| rota.told(ticket, now));
    }

    /// Reports when the present call has come to its end.
    fn report_soon(&self) {
        let own = self.own.clone();
        let timer = clock::after(0, move || {
            if let Some(crowd) = own.upgrade() {
                (crowd.on_progress)(crowd.progress());
            }
        });
        self.report.replace(Some(timer));
    }

    fn progress(&self) -> Progress {
        let (rota, wanted) = (self.rota.borrow(), self.wanted.borrow().clone());
        let room = wanted.as_ref().filter(|wanted| rota.wanted() < wanted.worlds).map(|_| rota.wanted());
        Progress {
            wanted,
            room,
            worlds: rota.worlds(),
            stage: rota.stage(),
            seconds_left: rota.seconds_left(clock::elapsed_ms()),
            found: self.found.borrow().clone(),
        }
    }

    /// Has the rota look again when it wants to.
    fn set_alarm(&self) {
        let timer = self.rota.borrow().next_look().map(|time| {
            let own = self.own.clone();
            clock::at(time, move || {
                if let Some(crowd) = own.upgrade() {
                    crowd.tell(Rota::look);
                }
            })
        });
        self.alarm.replace(timer);
    }
}
