//! Who draws which worlds, and when the others hear of it: decisions only, without workers or clocks, so that tests can
//! play every course of events.
//!
//! Seat 0 gathers, the others draw. Worlds are handed out in runs of neighbouring pieces, whoever is free taking the
//! next; how long a run is depends on how long the last one took, and no digit depends on it.

use std::collections::VecDeque;

use super::pieces::{Pieces, Run};
use crate::browser::engine::desk::{START_LIMIT, Ticket};

/// The seat that gathers.
pub(in crate::browser::engine) const GATHERER: usize = 0;

/// How long a run of worlds should take, in milliseconds.
const RUN: f64 = 100.0;
/// How often it is asked what the worlds say, in milliseconds, and how much longer than the answer takes.
const TELL: f64 = 333.0;
const TELL_REST: f64 = 3.0;
/// How often progress is reported, in milliseconds.
const SAY: f64 = 100.0;
/// After how many milliseconds the time that is left can be told.
const TREND: f64 = 500.0;
/// Workers that may be lost at work; after that the work itself must be what kills them.
const MOST_LOST: u32 = 1;

/// Where a drawing stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Nothing is wanted.
    #[default]
    Idle,
    /// Worlds are being drawn.
    Running,
    /// The user has stopped it.
    Stopped,
    /// All are drawn.
    Done,
    /// The question has no answer.
    Refused,
}

/// Something that has to be done.
#[derive(Debug, PartialEq)]
pub(super) enum Order {
    /// Start a worker at this seat.
    Start(usize),
    /// End the worker at this seat, whatever it is doing.
    End(usize),
    /// Have the gathering worker expect what is wanted: anew for a new ticket, else more worlds than before.
    Gather(Ticket),
    /// Tell the worker at this seat what is drawn.
    Prepare(usize),
    /// Have the worker at this seat draw some worlds.
    Draw(usize, Run),
    /// Ask the gathering worker what the worlds say so far.
    Tell(Ticket),
    /// No worker can be had: from now on the page takes every seat itself.
    FallBack,
    /// Report how far it has come.
    Say,
}

/// A place for one worker.
#[derive(Default)]
enum Seat {
    #[default]
    Empty,
    Starting {
        since: f64,
    },
    /// It is ready, told what is drawn under that ticket, and perhaps drawing.
    Ready {
        prepared: Option<Ticket>,
        busy: Option<Busy>,
    },
}

/// Worlds that are being drawn.
struct Busy {
    ticket: Ticket,
    run: Run,
    since: f64,
}

/// What was asked of the gathering worker.
struct Asked {
    ticket: Ticket,
    worlds: usize,
    since: f64,
}

/// The decisions about a number of workers. Times are in milliseconds, from any beginning.
pub(super) struct Rota {
    seats: Vec<Seat>,
    /// The number of what is wanted.
    ticket: Ticket,
    stage: Stage,
    pieces: Pieces,
    /// Pieces in a run.
    stride: usize,
    asked: Option<Asked>,
    /// Of how many worlds it is known what they say.
    told: Option<usize>,
    /// When to ask again.
    tell_at: f64,
    said_at: f64,
    /// When the first run of this stretch of work came back, and how many worlds were there then.
    trend: Option<(f64, usize)>,
    lost: u32,
    in_page: bool,
    orders: VecDeque<Order>,
}

impl Rota {
    /// A rota for so many drawing workers and one that gathers; nobody starts before something is wanted.
    pub(super) fn new(drawing: usize) -> Self {
        Self {
            seats: (0..=drawing.max(1)).map(|_| Seat::Empty).collect(),
            ticket: 0,
            stage: Stage::Idle,
            pieces: Pieces::new(0),
            stride: 1,
            asked: None,
            told: None,
            tell_at: 0.0,
            said_at: 0.0,
            trend: None,
            lost: 0,
            in_page: false,
            orders: VecDeque::new(),
        }
    }

    /// What has to be done next.
    pub(super) fn next_order(&mut self) -> Option<Order> {
        self.orders.pop_front()
    }

    /// Where it stands.
    pub(super) fn stage(&self) -> Stage {
        self.stage
    }

    /// The number of what is wanted.
    pub(super) fn ticket(&self) -> Ticket {
        self.ticket
    }

    /// Worlds wanted.
    pub(super) fn wanted(&self) -> usize {
        self.pieces.worlds()
    }

    /// Worlds drawn.
    pub(super) fn worlds(&self) -> usize {
        self.pieces.drawn()
    }

    /// Seconds that are probably left.
    pub(super) fn seconds_left(&self, now: f64) -> Option<f64> {
        let (since, before) = self.trend.filter(|(since, _)| self.stage == Stage::Running && now - since >= TREND)?;
        let drawn = self.worlds().saturating_sub(before);
        let left = self.pieces.worlds().saturating_sub(self.worlds());
        (drawn > 0).then(|| (now - since) / 1000.0 / drawn as f64 * left as f64)
    }

    /// When to [`Self::look`] if nothing happens before.
    pub(super) fn next_look(&self) -> Option<f64> {
        let starting = self.seats.iter().filter_map(|seat| match seat {
            Seat::Starting { since } => Some(since + START_LIMIT),
            _ => None,
        });
        let tell = self.has_news().then_some(self.tell_at).filter(|_| self.asked.is_none());
        starting.chain(tell).reduce(f64::min)
    }

    /// So many worlds are wanted: more of the same as before, or of something else.
    pub(super) fn want(&mut self, worlds: usize, is_more: bool, now: f64) {
        if is_more && self.stage != Stage::Refused && worlds >= self.pieces.worlds() {
            self.pieces.expect(worlds);
        } else {
            self.pieces = Pieces::new(worlds);
            self.begin_anew();
            self.stride = 1;
            self.lost = 0;
            self.tell_at = now + TELL;
        }
        if matches!(self.seats[GATHERER], Seat::Ready { .. }) {
            self.orders.push_back(Order::Gather(self.ticket));
        }
        self.go_on(now);
    }

    /// The user stops: whoever draws is ended, and what is drawn is told.
    pub(super) fn stop(&mut self, now: f64) {
        if self.stage == Stage::Running {
            self.stage = Stage::Stopped;
            self.end_drawing();
            self.proceed(now);
            self.orders.push_back(Order::Say);
        }
    }

    /// The drawing begins or goes on.
    pub(super) fn go_on(&mut self, now: f64) {
        self.stage = Stage::Running;
        self.trend = None;
        for seat in 0..self.seats.len() {
            if matches!(self.seats[seat], Seat::Empty) {
                self.start(seat, now);
            }
        }
        self.proceed(now);
        self.orders.push_back(Order::Say);
    }

    /// A worker is ready.
    pub(super) fn ready(&mut self, seat: usize, now: f64) {
        if let Some(place @ Seat::Starting { .. }) = self.seats.get_mut(seat) {
            *place = Seat::Ready { prepared: None, busy: None };
            if seat == GATHERER {
                self.orders.push_back(Order::Gather(self.ticket));
            }
        }
        self.proceed(now);
    }

    /// Whether the worlds that are drawn at a seat are still wanted.
    pub(super) fn is_wanted(&self, seat: usize) -> bool {
        let is_running = self.stage == Stage::Running;
        matches!(self.seats.get(seat), Some(Seat::Ready { busy: Some(busy), .. }) if is_running && busy.ticket == self.ticket)
    }

    /// A worker has drawn its run, and what is wanted of it is on the way to the gathering worker.
    pub(super) fn drawn(&mut self, seat: usize, now: f64) {
        let is_wanted = self.is_wanted(seat);
        let Some(Busy { run, since, .. }) = self.take_run(seat) else { return };
        if is_wanted {
            self.pieces.done(&run);
            self.stride = Pieces::stride(&run, (now - since).max(0.1), RUN);
            self.trend.get_or_insert((now, self.pieces.drawn()));
            if now - self.said_at >= SAY {
                self.said_at = now;
                self.orders.push_back(Order::Say);
            }
        }
        self.proceed(now);
    }

    /// Whether it was asked under this ticket what the worlds say.
    pub(super) fn is_asked(&self, ticket: Ticket) -> bool {
        self.asked.as_ref().is_some_and(|asked| asked.ticket == ticket)
    }

    /// It was told what the worlds say.
    pub(super) fn told(&mut self, ticket: Ticket, now: f64) {
        let Some(asked) = self.asked.take_if(|asked| asked.ticket == ticket) else { return };
        self.tell_at = now + TELL.max(TELL_REST * (now - asked.since));
        self.told = Some(asked.worlds);
        if self.stage == Stage::Running && self.pieces.are_done() && asked.worlds == self.pieces.worlds() {
            self.stage = Stage::Done;
        }
        self.orders.push_back(Order::Say);
        self.proceed(now);
    }

    /// What a worker was asked has no answer.
    pub(super) fn refused(&mut self, seat: usize, now: f64) {
        if self.is_at_current(seat) {
            self.refuse();
        }
        self.proceed(now);
    }

    /// What a worker was asked broke it; it says no more.
    pub(super) fn panicked(&mut self, seat: usize, now: f64) {
        if self.is_at_current(seat) {
            self.refuse();
        } else if seat < self.seats.len() {
            self.start(seat, now);
        }
        self.proceed(now);
    }

    /// A worker did not start, or died.
    pub(super) fn lost(&mut self, seat: usize, now: f64) {
        let was_ready = match self.seats.get_mut(seat).map(std::mem::take) {
            None | Some(Seat::Empty) => return,
            Some(Seat::Starting { .. }) => false,
            Some(Seat::Ready { busy, .. }) => {
                busy.iter().filter(|busy| busy.ticket == self.ticket).for_each(|busy| self.pieces.give_back(&busy.run));
                true
            }
        };
        self.orders.push_back(Order::End(seat));
        let has_drawers = self.seats[GATHERER + 1..].iter().any(|seat| !matches!(seat, Seat::Empty));
        if was_ready && self.lost >= MOST_LOST {
            self.refuse();
        } else if was_ready {
            self.lost += 1;
            self.start(seat, now);
            if seat == GATHERER {
                self.begin_anew();
            }
        } else if seat == GATHERER || !has_drawers {
            self.fall_back(now);
        }
        self.proceed(now);
    }

    /// Time has passed.
    pub(super) fn look(&mut self, now: f64) {
        let is_late = |seat: &Seat| matches!(seat, Seat::Starting { since } if now - since >= START_LIMIT);
        match self.seats.iter().position(is_late) {
            Some(seat) => self.lost(seat, now),
            None => self.proceed(now),
        }
    }

    fn start(&mut self, seat: usize, now: f64) {
        self.seats[seat] = Seat::Starting { since: now };
        self.orders.push_back(Order::Start(seat));
    }

    /// Nothing is drawn yet, and what comes of earlier questions is not wanted.
    fn begin_anew(&mut self) {
        self.ticket = self.ticket.wrapping_add(1);
        self.pieces.forget();
        self.told = None;
        self.asked = None;
    }

    fn refuse(&mut self) {
        self.stage = Stage::Refused;
        self.end_drawing();
        self.seats[GATHERER] = Seat::Empty;
        self.asked = None;
        self.orders.extend([Order::End(GATHERER), Order::Say]);
    }

    fn end_drawing(&mut self) {
        for (seat, place) in self.seats.iter_mut().enumerate().skip(GATHERER + 1) {
            if !matches!(std::mem::take(place), Seat::Empty) {
                self.orders.push_back(Order::End(seat));
            }
        }
        self.pieces.give_all_back();
    }

    /// The page draws and gathers by itself.
    fn fall_back(&mut self, now: f64) {
        if self.in_page {
            return self.refuse();
        }
        self.in_page = true;
        self.begin_anew();
        self.seats = vec![Seat::Empty, Seat::Empty];
        self.orders.push_back(Order::FallBack);
        self.start(GATHERER, now);
        self.start(GATHERER + 1, now);
    }

    /// Whether what failed at a seat is what is wanted now; whoever sits there is free again.
    fn is_at_current(&mut self, seat: usize) -> bool {
        match self.take_run(seat) {
            Some(busy) => busy.ticket == self.ticket,
            None => seat == GATHERER,
        }
    }

    fn take_run(&mut self, seat: usize) -> Option<Busy> {
        match self.seats.get_mut(seat) {
            Some(Seat::Ready { busy, .. }) => busy.take(),
            _ => None,
        }
    }

    /// Whether worlds are there of which it is not known what they say.
    fn has_news(&self) -> bool {
        let is_ready = matches!(self.seats[GATHERER], Seat::Ready { .. });
        let is_on = matches!(self.stage, Stage::Running | Stage::Stopped);
        let is_new = self.told != Some(self.worlds()) && (self.worlds() > 0 || self.pieces.are_done());
        is_ready && is_on && is_new
    }

    /// Gives work to whoever is free, and asks what the worlds say when it is time.
    fn proceed(&mut self, now: f64) {
        let is_last = self.stage == Stage::Stopped || self.pieces.are_done();
        if self.has_news() && self.asked.is_none() && (is_last || now >= self.tell_at) {
            self.asked = Some(Asked { ticket: self.ticket, worlds: self.worlds(), since: now });
            self.orders.push_back(Order::Tell(self.ticket));
        }
        let is_gathering = matches!(self.seats[GATHERER], Seat::Ready { .. });
        if !is_gathering || self.stage != Stage::Running {
            return;
        }
        let hands = self.seats.len() - 1;
        for (index, seat) in self.seats.iter_mut().enumerate().skip(GATHERER + 1) {
            let Seat::Ready { prepared, busy: busy @ None } = seat else { continue };
            let Some(run) = self.pieces.hand_out(self.stride, hands) else { break };
            if *prepared != Some(self.ticket) {
                *prepared = Some(self.ticket);
                self.orders.push_back(Order::Prepare(index));
            }
            *busy = Some(Busy { ticket: self.ticket, run: run.clone(), since: now });
            self.orders.push_back(Order::Draw(index, run));
        }
    }
}

#[cfg(test)]
#[path = "rota_tests.rs"]
mod tests;
