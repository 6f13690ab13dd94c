//! Computing in the page itself, a little at a time, so that it goes on answering to the user.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use super::refusal;
use crate::browser::clock::{self, Timer};
use crate::study::{Question, Report, Work};

/// How long the page may be kept from other things, in milliseconds; at least one rule is computed at a time.
const SLICE: f64 = 8.0;

/// A question that is being computed in the page for as long as this lives.
pub(super) struct Slices(#[expect(dead_code, reason = "it works by being kept")] Rc<Course>);

struct Course {
    work: RefCell<Work>,
    next: RefCell<Option<Timer>>,
    on_report: Box<dyn Fn(Box<Report>)>,
}

impl Slices {
    /// Starts on a question; fails with what is wrong with it.
    pub(super) fn start(question: &Question, on_report: impl Fn(Box<Report>) + 'static) -> Result<Self, String> {
        let work = RefCell::new(Work::start(question).map_err(|flaws| refusal(&flaws))?);
        let course = Rc::new(Course { work, next: RefCell::default(), on_report: Box::new(on_report) });
        course.plan();
        Ok(Self(course))
    }
}

impl Course {
    fn plan(self: &Rc<Self>) {
        let course = Rc::downgrade(self);
        let timer = clock::after(0, move || Self::slice(&course));
        self.next.replace(Some(timer));
    }

    fn slice(course: &Weak<Self>) {
        let Some(course) = course.upgrade() else { return };
        let start = clock::elapsed_ms();
        loop {
            let report = course.work.borrow_mut().go_on();
            if let Some(report) = report {
                return (course.on_report)(Box::new(report));
            }
            if clock::elapsed_ms() - start >= SLICE {
                return course.plan();
            }
        }
    }
}
