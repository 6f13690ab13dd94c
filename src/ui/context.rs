//! What every component may use: the texts, the way to act, the cards.

use std::rc::Rc;

use yew::prelude::*;

use crate::locale::Locale;
use crate::scenario::{BlankWords, Figure};
use crate::state::{Action, Edit, Route, View};

/// Handles that every component may use; equal as long as texts and handles are the same.
#[derive(Clone, PartialEq)]
pub struct Page {
    /// Texts and number forms.
    pub locale: Locale,
    /// Makes something happen.
    pub act: Callback<Action>,
    /// Shows a card.
    pub show: Callback<Card>,
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
    /// A measure, by id.
    Measure(&'static str),
    /// The origin of a figure, with its label.
    Origin(Figure, AttrValue),
}

impl Page {
    /// Handles that do nothing, in a language: for pages drawn without a browser.
    pub fn still(locale: &Locale) -> Self {
        Self {
            locale: locale.clone(),
            act: Callback::noop(),
            show: Callback::noop(),
            go: Callback::noop(),
            fresh_key: "work".into(),
        }
    }

    /// Makes a change to the scenario.
    pub fn edit(&self, edit: Edit) {
        self.act.emit(Action::Edited(edit, blank_words(&self.locale), self.fresh_key.to_string()));
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

/// Properties of [`Link`].
#[derive(Properties, PartialEq)]
pub struct LinkProps {
    /// Where it leads.
    pub to: Route,
    /// Class of the anchor.
    #[prop_or_default]
    pub class: Classes,
    /// Whether it leads to the view on screen.
    #[prop_or_default]
    pub current: bool,
    /// What it shows.
    pub children: Html,
}

/// A link to a view: an ordinary anchor, so that it can be opened in a new tab.
#[component]
pub fn Link(props: &LinkProps) -> Html {
    let LinkProps { to, class, current, children } = props;
    html! { <a href={to.write()} class={class.clone()} aria-current={current.then_some("page")}>{ children.clone() }</a> }
}

/// The same place in another view.
pub fn to_view(route: &Route, view: View) -> Route {
    route.to(view)
}
