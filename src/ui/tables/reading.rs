//! A table as it was read, with all that the parts of the view need to show it.

use yew::prelude::*;

use super::given::Given;
use crate::exchange::csv::{Choices, Preview};
use crate::scenario::Scenario;
use crate::ui::context::Page;

/// A table as it was read.
pub struct Reading<'a> {
    /// Texts and handles.
    pub page: &'a Page,
    /// The scenario that it goes into.
    pub scenario: &'a Scenario,
    /// The table at hand.
    pub given: &'a Given,
    /// Puts another in its place.
    pub give: &'a Callback<Given>,
    /// How it was read.
    pub preview: &'a Preview,
}

impl Reading<'_> {
    /// A callback that says something about the table.
    pub fn choosing<E: 'static>(&self, say: impl Fn(&mut Choices, E) + 'static) -> Callback<E> {
        let (given, give) = (self.given.clone(), self.give.clone());
        Callback::from(move |event| {
            let mut given = given.clone();
            say(&mut given.choices, event);
            give.emit(given);
        })
    }

    /// Whether the rows show a column, from 1: those that stand for something.
    pub fn is_shown(&self, column: usize) -> bool {
        let place = column.checked_sub(1).and_then(|place| self.preview.columns.get(place));
        place.is_some_and(|column| column.target.is_some())
    }
}
