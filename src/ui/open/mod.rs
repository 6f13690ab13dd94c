//! A scenario that comes in a link: shown before it takes the place of anything. Without a link, where one is pasted.

mod contents;
mod paste;
mod trouble;

use std::rc::Rc;

use yew::prelude::*;

use super::context::{Page, link as anchor, use_page};
use super::work;
use crate::exchange::link::{self, ReadError};
use crate::locale::Locale;
use crate::scenario::Scenario;
use crate::state::{Action, Document, Kept, Notice, Route, View};
use crate::text;

use contents::contents;
use paste::PasteLink;
use trouble::said;

/// Properties of [`OpenPage`].
#[derive(Properties, PartialEq)]
pub struct OpenProps {
    /// The address on screen.
    pub route: Route,
    /// The link; empty where one is still to be pasted.
    pub link: String,
    /// The work that is there already.
    pub document: Document,
    /// The user's scenarios on this device.
    pub kept: Vec<Kept>,
}

/// What becomes of a link.
enum Arrived {
    /// There is none yet.
    Nothing,
    /// It cannot be opened.
    Refused(ReadError),
    /// It holds what is on screen already.
    Same,
    /// It is opened without a question, since nobody's work is on screen.
    AtOnce(Scenario),
    /// It is opened when the user says so.
    Asks(Scenario),
}

/// The view of a link.
#[component]
pub fn OpenPage(props: &OpenProps) -> Html {
    let page = use_page();
    // Read once, as the work was when it came: opening it changes that.
    let arrived = use_memo(props.link.clone(), |link| arrived(link, &props.document));
    {
        let (page, arrived, title) = (page.clone(), arrived.clone(), props.document.scenario.title.clone());
        let (route, kept) = (props.route.clone(), props.kept.clone());
        use_effect_with(props.link.clone(), move |_| match &*arrived {
            Arrived::AtOnce(scenario) => open(&page, &route, scenario, &kept, "open-done"),
            Arrived::Same => {
                page.act.emit(Action::Noticed(Notice { message: "open-same", detail: title }));
                compare(&page, &route);
            }
            _ => {}
        });
    }
    let locale = &page.locale;
    match &*arrived {
        Arrived::Nothing => html! {
            <div class="open">
                <h1>{ locale.text("open-title") }</h1>
                <PasteLink route={props.route.clone()} />
            </div>
        },
        Arrived::Refused(error) => refused(locale, props, error),
        Arrived::Same | Arrived::AtOnce(_) => html! { <h1>{ locale.text("page-open") }</h1> },
        Arrived::Asks(scenario) => question(&page, props, scenario),
    }
}

fn arrived(link: &str, document: &Document) -> Arrived {
    if link.is_empty() {
        return Arrived::Nothing;
    }
    match link::read_passed_on(link) {
        Err(error) => Arrived::Refused(error),
        Ok(scenario) if !document.is_untouched() && scenario == *document.scenario => Arrived::Same,
        Ok(scenario) if document.is_untouched() => Arrived::AtOnce(scenario),
        Ok(scenario) => Arrived::Asks(scenario),
    }
}

/// Opens a scenario as the user's own. One that came before and is still as it came is not kept twice.
fn open(page: &Page, route: &Route, scenario: &Scenario, kept: &[Kept], message: &'static str) {
    let same_title = kept.iter().filter(|kept| !kept.is_snapshot() && kept.title == scenario.title);
    let mut known = same_title.filter_map(|kept| work::kept(&kept.name)).filter(|known| *known.scenario == *scenario);
    let document = known.next().unwrap_or_else(|| {
        let mut document = Document::new(scenario.clone());
        document.key = Some(work::fresh_key());
        document
    });
    page.act.emit(Action::Opened(Box::new(document)));
    page.act.emit(Action::Noticed(Notice { message, detail: scenario.title.clone() }));
    compare(page, route);
}

/// Goes to the comparison in place of this address, so that the way back does not open the link again.
fn compare(page: &Page, route: &Route) {
    page.act.emit(Action::Went(Route { view: View::Compare, case: None, ..route.clone() }));
}

fn question(page: &Page, props: &OpenProps, scenario: &Scenario) -> Html {
    let locale = &page.locale;
    let OpenProps { route, document, kept, .. } = props;
    let (own, theirs) = (document.scenario.title.as_str(), scenario.title.as_str());
    let opening = {
        let (page, route, scenario, kept) = (page.clone(), route.clone(), Rc::new(scenario.clone()), kept.clone());
        Callback::from(move |_: MouseEvent| open(&page, &route, &scenario, &kept, "open-done-kept"))
    };
    let staying = {
        let (page, route) = (page.clone(), route.clone());
        Callback::from(move |_: MouseEvent| compare(&page, &route))
    };
    let own_work = if work::is_at_risk() { "open-own-work.in-tab" } else { "open-own-work" };
    html! {
        <div class="open">
            <h1>{ text!(locale, "open-question", title = theirs) }</h1>
            { contents(locale, scenario) }
            <p>{ text!(locale, own_work, title = own, yours = locale.text("page-yours")) }</p>
            <p class="share-line">
                <button type="button" class="primary" onclick={opening}>{ locale.text("open-it") }</button>
                <button type="button" onclick={staying}>{ text!(locale, "open-stay", title = own) }</button>
            </p>
        </div>
    }
}

fn refused(locale: &Locale, props: &OpenProps, error: &ReadError) -> Html {
    html! {
        <div class="open">
            <h1>{ locale.text("open-failed") }</h1>
            <p class="problem">{ said(locale, error) }{ " " }<strong>{ locale.text("open-nothing-changed") }</strong></p>
            <p>{ anchor(&props.route.to(View::Compare), "button", false, &locale.text("back-to-compare")) }</p>
            <PasteLink route={props.route.clone()} />
        </div>
    }
}
