//! The table at hand: its text, where it comes from, and what the user has said about it. It stays while the page is
//! open, also when another view is looked at.

use std::cell::RefCell;

use yew::prelude::*;

use crate::exchange::csv::{Choices, Encoding};

/// A table at hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Given {
    /// The table as text.
    pub text: AttrValue,
    /// The file that it was read from: its name, and how its letters were written.
    pub file: Option<(AttrValue, Encoding)>,
    /// What the user has said about it.
    pub choices: Choices,
}

impl Given {
    /// The same with another text; what was said about the columns holds as long as the headings are the same.
    pub fn with_text(&self, text: String) -> Self {
        let has_same_headings = text.lines().next() == self.text.lines().next();
        let choices = if has_same_headings { self.choices.clone() } else { Choices::default() };
        Self { text: text.into(), file: self.file.clone(), choices }
    }
}

thread_local! {
    static KEPT: RefCell<Given> = RefCell::default();
    /// The view on screen, which hears of a table that comes from elsewhere.
    static ON_SCREEN: RefCell<Option<Callback<Given>>> = const { RefCell::new(None) };
}

/// The table at hand, and how another takes its place.
#[hook]
pub fn use_given() -> (Given, Callback<Given>) {
    let given = use_state_eq(|| KEPT.with_borrow(Clone::clone));
    let give = use_callback(given.setter(), |new: Given, given| {
        KEPT.set(new.clone());
        given.set(new);
    });
    {
        let give = give.clone();
        use_effect_with((), move |()| {
            // A file may have been read after the view was drawn and before it hears of it.
            give.emit(KEPT.with_borrow(Clone::clone));
            ON_SCREEN.set(Some(give));
            || ON_SCREEN.set(None)
        });
    }
    ((*given).clone(), give)
}

/// Takes up a table that comes from elsewhere: a file that was dropped.
pub fn put(given: Given) {
    KEPT.set(given.clone());
    if let Some(give) = ON_SCREEN.with_borrow(Clone::clone) {
        give.emit(given);
    }
}
