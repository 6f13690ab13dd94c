//! The field in which a link is pasted, and the button that opens a file.

use yew::prelude::*;

use super::trouble::said;
use crate::browser::{input, page as browser};
use crate::exchange::link::{self, ReadError};
use crate::library;
use crate::state::{Route, View};
use crate::ui::app::Files;
use crate::ui::context::{link as anchor, use_page};

const FIELD: &str = "open-link";
const HELP: &str = "open-link-help";
const PROBLEM: &str = "open-link-problem";

/// Properties of [`PasteLink`].
#[derive(Properties, PartialEq)]
pub struct PasteProps {
    /// The address on screen.
    pub route: Route,
}

/// Where a pasted text leads, if anywhere.
enum Leads {
    /// To a scenario in a link, or to one of the library.
    To(Route),
    /// Nowhere: there is no text.
    Empty,
    /// Nowhere, and why.
    Refused(ReadError),
}

/// The field and the button.
#[component]
pub fn PasteLink(props: &PasteProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let files = use_context::<Files>().unwrap_or_default();
    let pasted = use_state_eq(String::new);
    let problem = use_state_eq(|| None::<String>);
    let oninput = {
        let (pasted, problem) = (pasted.setter(), problem.setter());
        Callback::from(move |event: InputEvent| {
            problem.set(None);
            pasted.set(input::text(&event).unwrap_or_default());
        })
    };
    let onsubmit = {
        let (page, route, pasted, problem) = (page.clone(), props.route.clone(), pasted.clone(), problem.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let words = match leads(&pasted, &route) {
                Leads::To(route) => return page.go.emit(route),
                Leads::Empty => page.locale.text("open-paste-empty"),
                Leads::Refused(error) => said(&page.locale, &error),
            };
            problem.set(Some(words));
            browser::focus(FIELD);
        })
    };
    let described = if problem.is_some() { format!("{PROBLEM} {HELP}") } else { HELP.into() };
    html! {
        <>
            <form class="open-paste" {onsubmit}>
                <label for={FIELD}>{ locale.text("open-paste") }</label>
                <textarea id={FIELD} rows="3" dir="ltr" spellcheck="false" autocomplete="off" {oninput}
                    aria-describedby={described} aria-invalid={problem.is_some().then_some("true")} />
                <p id={PROBLEM} role="alert" class={problem.is_some().then_some("problem")}>{ problem.as_deref().unwrap_or_default() }</p>
                <p id={HELP} class="hint">{ locale.text("open-paste-help") }</p>
                <p><button type="submit" class="primary">{ locale.text("open-paste-button") }</button></p>
            </form>
            <section aria-labelledby="open-file">
                <h2 id="open-file">{ locale.text("open-file-title") }</h2>
                <p>
                    <label class="button file">
                        { locale.text("own-open") }
                        <input type="file" accept=".json,.html,application/json,text/html" onchange={files.open.clone()} />
                    </label>
                </p>
                <p class="hint">
                    { locale.text("open-file-help") }{ " " }
                    { anchor(&props.route.to(View::Tables), "", false, &locale.text("page-tables")) }
                </p>
            </section>
        </>
    }
}

fn leads(pasted: &str, route: &Route) -> Leads {
    if pasted.trim().is_empty() {
        return Leads::Empty;
    }
    if let Some(link) = link::inside(pasted) {
        return match link::read_passed_on(&link) {
            // In the address it stands as it was sent.
            Ok(_) => Leads::To(Route { view: View::Open { link }, case: None, ..route.clone() }),
            Err(error) => Leads::Refused(error),
        };
    }
    let hash = pasted.split_once('#').map_or("", |(_, hash)| hash).split_whitespace().next().unwrap_or_default();
    let named = Route::read(hash);
    match named.case.as_deref().and_then(library::find) {
        Some(_) => Leads::To(Route { language: route.language.clone(), ..named }),
        None => Leads::Refused(ReadError::Foreign),
    }
}
