//! Who computes what and when: decisions only, without workers or clocks, so that tests can play every course of events.
//!
//! Only the newest question counts. A question that is waiting gives way to a newer one; a question that is being computed
//! may finish if it is quick, and loses its worker otherwise.

use std::collections::VecDeque;

/// Numbers questions in the order in which they were asked.
pub(super) type Ticket = u32;

/// How long a worker may take to get ready, in milliseconds.
pub(super) const START_LIMIT: f64 = 5000.0;

/// How long an outdated question may go on, counted from its start, before its worker is ended, in milliseconds.
pub(super) const PATIENCE: f64 = 100.0;

/// Something that has to be done.
#[derive(Debug, PartialEq)]
pub(super) enum Order<Q> {
    /// Start a worker at this seat; the one that sits there, if any, is ended first.
    Start(usize),
    /// Give a question to the worker at this seat.
    Send(usize, Ticket, Q),
    /// End all workers, and say that the page now computes by itself.
    FallBack,
    /// Compute a question in the page.
    Slice(Ticket, Q),
    /// Say that a question has no answer, for this reason.
    Refuse(Ticket, String),
}

/// A question and its number.
#[derive(Clone)]
struct Job<Q> {
    ticket: Ticket,
    question: Q,
}

/// A place for one worker.
enum Seat<Q> {
    Starting { since: f64 },
    Idle,
    Busy { job: Job<Q>, since: f64 },
}

/// The decisions about a number of workers. Times are in milliseconds, from any beginning.
pub(super) struct Desk<Q> {
    seats: Vec<Seat<Q>>,
    waiting: Option<Job<Q>>,
    newest: Ticket,
    /// Workers lost one after the other without an answer in between.
    lost: u32,
    /// No worker can be had: the page computes by itself.
    in_page: bool,
    orders: VecDeque<Order<Q>>,
}

impl<Q: Clone> Desk<Q> {
    /// A desk with so many seats, whose workers are to be started.
    pub(super) fn open(size: usize, now: f64) -> Self {
        Self {
            seats: (0..size).map(|_| Seat::Starting { since: now }).collect(),
            waiting: None,
            newest: 0,
            lost: 0,
            in_page: false,
            orders: (0..size).map(Order::Start).collect(),
        }
    }

    /// What has to be done next.
    pub(super) fn next_order(&mut self) -> Option<Order<Q>> {
        self.orders.pop_front()
    }

    /// When to [`Self::look`] if nothing happens before.
    pub(super) fn next_look(&self) -> Option<f64> {
        let times = self.seats.iter().filter_map(|seat| match seat {
            Seat::Starting { since } => Some(since + START_LIMIT),
            Seat::Busy { since, .. } if self.waiting.is_some() => Some(since + PATIENCE),
            Seat::Busy { .. } | Seat::Idle => None,
        });
        times.reduce(f64::min)
    }

    /// Whether an answer with this ticket is still wanted.
    pub(super) fn is_newest(&self, ticket: Ticket) -> bool {
        self.newest == ticket
    }

    /// A question is asked; it replaces all earlier ones.
    pub(super) fn ask(&mut self, question: Q, now: f64) {
        self.newest = self.newest.wrapping_add(1);
        self.waiting = Some(Job { ticket: self.newest, question });
        self.go_on(now);
    }

    /// A worker is ready for its first question.
    pub(super) fn ready(&mut self, seat: usize, now: f64) {
        if let Some(place @ Seat::Starting { .. }) = self.seats.get_mut(seat) {
            *place = Seat::Idle;
        }
        self.go_on(now);
    }

    /// A worker has answered.
    pub(super) fn answered(&mut self, seat: usize, now: f64) {
        if let Some(place @ Seat::Busy { .. }) = self.seats.get_mut(seat) {
            *place = Seat::Idle;
            self.lost = 0;
        }
        self.go_on(now);
    }

    /// A worker did not start or died: it is replaced once; if that fails too, the page computes by itself.
    pub(super) fn lost(&mut self, seat: usize, now: f64) {
        if seat >= self.seats.len() {
            return;
        }
        let unanswered = self.restart(seat, now);
        self.waiting = self.waiting.take().or(unanswered);
        self.lost += 1;
        if self.lost > 1 {
            self.in_page = true;
            self.seats.clear();
            self.orders.push_back(Order::FallBack);
        } else {
            self.orders.push_back(Order::Start(seat));
        }
        self.go_on(now);
    }

    /// The computation itself broke off. It would do so again anywhere, and in the page would take the page with it:
    /// its question gets no answer, and the next one a new worker.
    pub(super) fn panicked(&mut self, seat: usize, message: String, now: f64) {
        if !matches!(self.seats.get(seat), Some(Seat::Busy { .. })) {
            return self.lost(seat, now);
        }
        if let Some(job) = self.restart(seat, now) {
            self.orders.push_back(Order::Refuse(job.ticket, message));
        }
        self.orders.push_back(Order::Start(seat));
    }

    /// Time has passed.
    pub(super) fn look(&mut self, now: f64) {
        let is_late = |seat: &Seat<Q>| matches!(seat, Seat::Starting { since } if now - since >= START_LIMIT);
        match self.seats.iter().position(is_late) {
            Some(seat) => self.lost(seat, now),
            None => self.go_on(now),
        }
    }

    /// Empties a seat for a new worker; gives the question that was being computed there if it is still the newest.
    fn restart(&mut self, seat: usize, now: f64) -> Option<Job<Q>> {
        match std::mem::replace(&mut self.seats[seat], Seat::Starting { since: now }) {
            Seat::Busy { job, .. } if self.is_newest(job.ticket) => Some(job),
            _ => None,
        }
    }

    /// Gives the waiting question to whoever can take it, or makes room for it.
    fn go_on(&mut self, now: f64) {
        let Some(job) = self.waiting.take() else { return };
        if self.in_page {
            self.orders.push_back(Order::Slice(job.ticket, job.question));
        } else if let Some(seat) = self.seats.iter().position(|seat| matches!(seat, Seat::Idle)) {
            self.orders.push_back(Order::Send(seat, job.ticket, job.question.clone()));
            self.seats[seat] = Seat::Busy { job, since: now };
        } else {
            self.waiting = Some(job);
            let is_over = |seat: &Seat<Q>| matches!(seat, Seat::Busy { since, .. } if now - since >= PATIENCE);
            let is_coming = self.seats.iter().any(|seat| matches!(seat, Seat::Starting { .. }));
            if let Some(seat) = self.seats.iter().position(is_over).filter(|_| !is_coming) {
                self.seats[seat] = Seat::Starting { since: now };
                self.orders.push_back(Order::Start(seat));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Orders = Vec<Order<&'static str>>;

    fn orders(desk: &mut Desk<&'static str>) -> Orders {
        std::iter::from_fn(|| desk.next_order()).collect()
    }

    /// A desk with one worker that is ready at 0.
    fn desk() -> Desk<&'static str> {
        let mut desk = Desk::open(1, 0.0);
        desk.ready(0, 0.0);
        assert_eq!(orders(&mut desk), [Order::Start(0)]);
        desk
    }

    #[test]
    fn questions_wait_until_the_worker_is_ready_and_the_newest_wins() {
        let mut desk = Desk::open(1, 0.0);
        desk.ask("a", 1.0);
        desk.ask("b", 2.0);
        assert_eq!(orders(&mut desk), [Order::Start(0)]);
        desk.ready(0, 30.0);
        assert_eq!(orders(&mut desk), [Order::Send(0, 2, "b")]);
        assert_eq!(desk.next_look(), None);
    }

    #[test]
    fn a_quick_computation_may_finish_but_its_answer_is_no_longer_wanted() {
        let mut desk = desk();
        desk.ask("a", 0.0);
        desk.ask("b", 20.0);
        desk.ask("c", 30.0);
        assert_eq!(orders(&mut desk), [Order::Send(0, 1, "a")]);
        assert!(!desk.is_newest(1));
        desk.answered(0, 40.0);
        assert_eq!(orders(&mut desk), [Order::Send(0, 3, "c")]);
        assert!(desk.is_newest(3));
    }

    #[test]
    fn a_slow_computation_loses_its_worker_when_a_newer_question_comes() {
        let mut desk = desk();
        desk.ask("a", 0.0);
        orders(&mut desk);
        desk.ask("b", 150.0);
        assert_eq!(orders(&mut desk), [Order::Start(0)]);
        desk.ready(0, 180.0);
        assert_eq!(orders(&mut desk), [Order::Send(0, 2, "b")]);
    }

    #[test]
    fn a_slow_computation_loses_its_worker_while_a_newer_question_waits() {
        let mut desk = desk();
        desk.ask("a", 0.0);
        assert_eq!(desk.next_look(), None);
        desk.ask("b", 40.0);
        orders(&mut desk);
        assert_eq!(desk.next_look(), Some(PATIENCE));
        desk.look(PATIENCE);
        assert_eq!(orders(&mut desk), [Order::Start(0)]);
        desk.look(PATIENCE + 50.0);
        assert_eq!(orders(&mut desk), []);
    }

    #[test]
    fn a_dead_worker_is_replaced_and_its_question_asked_again() {
        let mut desk = desk();
        desk.ask("a", 0.0);
        orders(&mut desk);
        desk.lost(0, 10.0);
        assert_eq!(orders(&mut desk), [Order::Start(0)]);
        desk.ready(0, 40.0);
        assert_eq!(orders(&mut desk), [Order::Send(0, 1, "a")]);
        desk.answered(0, 50.0);
        // An answer in between: the next loss is a first one again.
        desk.lost(0, 60.0);
        assert_eq!(orders(&mut desk), [Order::Start(0)]);
    }

    #[test]
    fn after_two_losses_the_page_computes_by_itself() {
        let mut desk = Desk::open(1, 0.0);
        desk.ask("a", 0.0);
        desk.look(START_LIMIT);
        assert_eq!(orders(&mut desk), [Order::Start(0), Order::Start(0)]);
        desk.ask("b", START_LIMIT + 1.0);
        desk.lost(0, START_LIMIT + 2.0);
        assert_eq!(orders(&mut desk), [Order::FallBack, Order::Slice(2, "b")]);
        desk.ask("c", 9000.0);
        assert_eq!(orders(&mut desk), [Order::Slice(3, "c")]);
        // What the ended workers may still say changes nothing.
        desk.lost(0, 9001.0);
        desk.ready(0, 9002.0);
        desk.answered(0, 9003.0);
        assert_eq!(orders(&mut desk), []);
        assert_eq!(desk.next_look(), None);
    }

    #[test]
    fn a_question_that_breaks_the_engine_is_refused_and_not_tried_in_the_page() {
        let mut desk = desk();
        desk.ask("a", 0.0);
        orders(&mut desk);
        desk.panicked(0, "index out of bounds".into(), 5.0);
        assert_eq!(orders(&mut desk), [Order::Refuse(1, "index out of bounds".into()), Order::Start(0)]);
        desk.ask("b", 6.0);
        desk.ready(0, 30.0);
        assert_eq!(orders(&mut desk), [Order::Send(0, 2, "b")]);
        // Outdated when it broke: nobody needs to hear of it.
        desk.ask("c", 35.0);
        desk.panicked(0, "index out of bounds".into(), 40.0);
        assert_eq!(orders(&mut desk), [Order::Start(0)]);
        desk.ready(0, 60.0);
        assert_eq!(orders(&mut desk), [Order::Send(0, 3, "c")]);
    }

    #[test]
    fn a_second_seat_takes_the_newer_question_at_once() {
        let mut desk = Desk::open(2, 0.0);
        desk.ready(0, 0.0);
        desk.ready(1, 0.0);
        orders(&mut desk);
        desk.ask("a", 0.0);
        desk.ask("b", 1.0);
        assert_eq!(orders(&mut desk), [Order::Send(0, 1, "a"), Order::Send(1, 2, "b")]);
    }
}
