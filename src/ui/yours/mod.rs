//! One's own scenarios on this device.

mod forget;
mod manage;
mod moving;
mod name_form;
mod row;
mod snapshots;

use std::rc::Rc;

use yew::prelude::*;

pub use self::manage::bring_back;
use self::moving::Moving;
pub use self::moving::bring_in;
use self::row::Row;
use super::context::{Page, link};
use super::{full, work};
use crate::state::kept::{self, neighbour};
use crate::state::shelf::Removed;
use crate::state::{Action, Document, Kept, Route, State, View};
use crate::text;

/// The message that something was removed, with the button that brings it back.
pub const REMOVED: &str = "notice-removed";

/// The heading, which has the focus where what had it is gone.
const TITLE: &str = "yours-title";

/// The view of one's own scenarios.
pub fn yours(state: &State) -> Html {
    let is_said = state.notice.as_ref().is_some_and(|notice| notice.message == REMOVED);
    html! {
        <YoursPage route={state.route.clone()} document={state.document.clone()} kept={state.kept.clone()}
            removed={state.removed.clone().filter(|_| !is_said)} aside={work::aside()} />
    }
}

/// Properties of [`YoursPage`].
#[derive(Properties, PartialEq)]
pub struct YoursProps {
    /// The address on screen.
    pub route: Route,
    /// The scenario being worked on.
    pub document: Document,
    /// What is kept on this device.
    pub kept: Vec<Kept>,
    /// What was removed from it last, where no message says so.
    #[prop_or_default]
    pub removed: Option<Rc<Removed>>,
    /// Works that it did not keep and that are in this tab only.
    #[prop_or_default]
    pub aside: Vec<Document>,
}

/// Every scenario on this device with its snapshots, and what can be done with all of them.
#[component]
pub fn YoursPage(props: &YoursProps) -> Html {
    let page = super::context::use_page();
    let locale = &page.locale;
    let YoursProps { route, document, kept, removed, aside } = props;
    {
        let page = page.clone();
        use_effect_with((), move |()| {
            // The file with which the program that opens the page has come here.
            if let Some(text) = full::file_taken_along() {
                bring_in(&text, &page.act, &page.locale);
            }
        });
    }
    let scenarios: Vec<&Kept> = kept.iter().filter(|kept| !kept.is_snapshot()).collect();
    let has_scenario = |snapshot: &Kept| scenarios.iter().any(|kept| kept.key() == snapshot.key());
    let lone: Vec<Kept> = kept.iter().filter(|kept| kept.is_snapshot() && !has_scenario(kept)).cloned().collect();
    let after = |at: usize| neighbour(&scenarios, at).map_or_else(|| TITLE.to_string(), |kept| row::title_id(kept));
    html! {
        <div class="yours">
            <h1 id={TITLE} tabindex="-1">{ locale.text("page-yours") }</h1>
            <p class="lead">{ locale.text("yours-lead") }</p>
            if work::is_forbidden() {
                <p class="problem">{ locale.text("yours-forbidden") }</p>
            } else if kept.is_empty() {
                <p>{ locale.text("own-none") }{ " " }{ link(&route.to(View::Start), "", false, &locale.text("yours-begin")) }</p>
            }
            if let Some(removed) = removed {
                <p>{ text!(locale, REMOVED, detail = removed.title.as_str()) }{ " " }{ bring_back(&page, removed) }</p>
            }
            { in_tab(&page, aside) }
            <ul class="shelf">
                { for scenarios.iter().enumerate().map(|(at, scenario)| {
                    let snapshots: Vec<Kept> = kept.iter().filter(|own| own.is_snapshot() && own.key() == scenario.key()).cloned().collect();
                    let is_current = document.key.as_deref() == Some(scenario.key());
                    html! {
                        <Row key={scenario.name.clone()} kept={(*scenario).clone()} {snapshots} after={after(at)}
                            document={is_current.then(|| document.clone())} />
                    }
                }) }
            </ul>
            if !lone.is_empty() {
                <section aria-labelledby="lone-title">
                    <h2 id="lone-title">{ locale.text("yours-lone") }</h2>
                    { snapshots::list(&page, &lone, None, TITLE) }
                </section>
            }
            <Moving kept={kept.clone()} />
            <forget::Forget kept={kept.clone()} />
        </div>
    }
}

/// Works that are in this tab only, each with a button that opens it.
fn in_tab(page: &Page, works: &[Document]) -> Html {
    let row = |work: &Document| {
        let onclick = {
            let (page, work) = (page.clone(), work.clone());
            Callback::from(move |_: MouseEvent| page.act.emit(Action::Opened(Box::new(work.clone()))))
        };
        html! { <li><button type="button" class="kept-open" {onclick}><bdi>{ &work.scenario.title }</bdi></button></li> }
    };
    html! {
        if !works.is_empty() {
            <section class="problem in-tab" aria-labelledby="in-tab-title">
                <h2 id="in-tab-title">{ page.locale.text("yours-in-tab") }</h2>
                <p>{ page.locale.text("yours-in-tab.why") }</p>
                <ul>{ for works.iter().map(row) }</ul>
            </section>
        }
    }
}

/// A length of text with its unit.
fn size(page: &Page, characters: f64) -> String {
    let (size, unit) = kept::size(characters);
    text!(page.locale, unit, size = page.locale.numbers().decimal(size, 0, 1))
}
