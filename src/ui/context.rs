//! What every component may use: the texts, the way to act, the cards.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::locale::Locale;
use crate::scenario::{BlankWords, Figure};
use crate::state::{Action, Edit, Route, View};

/// What every component may use; cheap to clone, and equal as long as texts and handles are the same.
#[derive(Clone, PartialEq)]
pub struct Page(Rc<Handles>);

/// The handles of a [`Page`].
#[derive(PartialEq)]
pub struct Handles {
    /// Texts and number forms.
    pub locale: Locale,
    /// Makes something happen.
    pub act: Callback<Action>,
    /// Shows a card.
    pub show: Callback<Card>,
    /// Has the full program take over and put the focus on the element of that id, or open the card of that name.
    pub full: Callback<AttrValue>,
    /// Goes to an address.
    pub go: Callback<Route>,
    /// A name for work that is changed for the first time.
    pub fresh_key: Rc<str>,
}

/// Something explained in a dialog of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum Card {
    /// A rule, by id.
    Rule(String),
    /// A measure.
    Measure(Asked),
    /// The origin of a figure, with its label.
    Origin(Figure, AttrValue),
}

/// The measure whose card is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Its id.
    pub measure: &'static str,
    /// Id of the rule whose figure was pressed; empty where none was.
    pub rule: String,
}

impl From<&'static str> for Asked {
    fn from(measure: &'static str) -> Self {
        Self { measure, rule: String::new() }
    }
}

impl Deref for Page {
    type Target = Handles;

    fn deref(&self) -> &Handles {
        &self.0
    }
}

impl From<Handles> for Page {
    fn from(handles: Handles) -> Self {
        Self(Rc::new(handles))
    }
}

impl Page {
    /// Handles that do nothing, in a language: for pages drawn without a browser.
    pub fn still(locale: &Locale) -> Self {
        Self::from(Handles {
            locale: locale.clone(),
            act: Callback::noop(),
            show: Callback::noop(),
            full: Callback::noop(),
            go: Callback::noop(),
            fresh_key: "work".into(),
        })
    }

    /// Makes a change to the scenario.
    pub fn edit(&self, edit: Edit) {
        self.act.emit(Action::Edited(edit, blank_words(&self.locale), self.fresh_key.to_string()));
    }

    /// Makes a change that is a step of undo of its own.
    pub fn edit_once(&self, edit: Edit) {
        self.edit(edit);
        self.act.emit(Action::Settled);
    }

    /// A callback that makes a change.
    pub fn editing<E: 'static>(&self, edit: impl Fn(E) -> Edit + 'static) -> Callback<E> {
        let page = self.clone();
        Callback::from(move |event| page.edit(edit(event)))
    }
}

/// The handles of the page.
#[hook]
pub fn use_page() -> Page {
    let plain = use_memo((), |()| Page::still(&Locale::plain()));
    use_context::<Page>().unwrap_or_else(|| (*plain).clone())
}

/// The names that new rows start with.
pub fn blank_words(locale: &Locale) -> BlankWords {
    BlankWords {
        title: locale.text("blank-title"),
        supply: locale.text("blank-supply"),
        unit: locale.text("blank-unit"),
        party: locale.text("blank-party"),
        group: locale.text("blank-group"),
        treatment: locale.text("blank-treatment"),
    }
}

/// A link to a view: an ordinary anchor, so that it can be opened in a new tab.
pub fn link(to: &Route, class: &'static str, is_current: bool, text: &str) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <a href={to.write()} {class} aria-current={is_current.then_some("page")}>{ text }</a> }
}

/// The same place in another view.
pub fn to_view(route: &Route, view: View) -> Route {
    route.to(view)
}
