//! Computing in the page itself, a little at a time, so that it goes on answering to the user.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use crate::browser::clock::{self, Timer};

/// How long the page may be kept from other things, in milliseconds; at least one rule is computed at a time.
const SLICE: f64 = 8.0;

/// Something that is being computed in the page for as long as this lives.
pub(super) struct Slices(#[expect(dead_code, reason = "it works by being kept")] Rc<Course>);

struct Course {
    go_on: RefCell<Box<dyn FnMut() -> bool>>,
    next: RefCell<Option<Timer>>,
}

impl Slices {
    /// Computes a little more again and again, as long as it is said that there is more.
    pub(super) fn start(go_on: impl FnMut() -> bool + 'static) -> Self {
        let course = Rc::new(Course { go_on: RefCell::new(Box::new(go_on)), next: RefCell::default() });
        course.plan();
        Self(course)
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
        while course.go_on.borrow_mut()() {
            if clock::elapsed_ms() - start >= SLICE {
                return course.plan();
            }
        }
    }
}
