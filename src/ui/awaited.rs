//! A scenario of the library that the address names and whose file is still on its way.

use yew::prelude::*;

use super::context::{Page, link};
use super::fetched::{Progress, absent, use_text};
use super::work::{self, Trouble};
use crate::browser::{fetch, full, page as browser};
use crate::library;
use crate::locale::Locale;
use crate::state::{Action, Route, State};
use crate::text;

/// Opens the awaited scenario as soon as its file is there; until then, what is said in place of a view.
#[hook]
pub fn use_awaited(page: &Page, state: &State) -> Option<Html> {
    let entry = state.awaited.as_deref().and_then(library::find);
    let (progress, again) = use_text(entry.map(|entry| entry.path));
    {
        let (page, route) = (page.clone(), state.route.clone());
        use_effect_with((entry, progress), move |(entry, progress)| match (entry, progress) {
            (Some(entry), Progress::Arrived(_)) => open(&page, &route, entry),
            (Some(_), Progress::Failed) => browser::mark_ready(),
            _ => {}
        });
    }
    entry.map(|entry| waiting(&page.locale, &state.route, entry.id, progress, &again))
}

/// Fetches everything that may still be wanted, once there is something to look at: from then on the page needs no
/// connection.
#[hook]
pub fn use_fetching_ahead(locale: &Locale, is_at_rest: bool) {
    use_effect_with((locale.pack().path, is_at_rest), |(cards, is_at_rest)| {
        if *is_at_rest && !crate::IS_WHOLE {
            let scenarios = library::CATALOGUE.iter().filter(|entry| entry.text.is_none()).map(|entry| entry.path);
            let program = if crate::IS_FULL { || () } else { full::ahead };
            fetch::ahead([*cards, library::countries::PATH].into_iter().chain(scenarios).collect(), program);
        }
    });
}

fn open(page: &Page, route: &Route, entry: &library::Entry) {
    match work::from_library(entry) {
        Some(Ok(document)) => page.act.emit(Action::Opened(Box::new(document))),
        Some(Err(error)) => {
            page.act.emit(Action::Noticed(Trouble::Read(Box::new(error)).notice(&page.locale)));
            page.act.emit(Action::Went(Route { case: None, ..route.clone() }));
        }
        None => {}
    }
}

fn waiting(locale: &Locale, route: &Route, id: &str, progress: Progress, again: &Callback<MouseEvent>) -> Html {
    let title = title(id);
    let coming = text!(locale, "absent-case", title = title.as_str());
    let failed = text!(locale, "absent-case.failed", title = title.as_str());
    let start = Route { language: route.language.clone(), ..Route::default() };
    html! {
        <section class="wait">
            <h1>{ title }</h1>
            { absent(locale, progress, coming, failed, again) }
            if progress == Progress::Failed {
                <p>{ link(&start, "", false, &locale.text("absent-case.leave")) }</p>
            }
        </section>
    }
}

/// The title of a scenario of the library.
pub fn title(id: &str) -> String {
    library::gallery().into_iter().find(|card| card.id == id).map(|card| card.title).unwrap_or_default()
}
