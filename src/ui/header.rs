//! Name, navigation, undo and redo.

use yew::prelude::*;

use super::app::Files;
use super::context::{Page, link, to_view};
use super::menu::menu;
use crate::state::{Action, State, View};

/// Name, navigation, undo and redo.
pub fn header(page: &Page, state: &State, files: &Files) -> Html {
    let locale = &page.locale;
    let State { route, document, view, .. } = state;
    let tab = |id: &str, view: View, current: bool| {
        html! { <li>{ link(&to_view(route, view), "", current, &locale.text(id)) }</li> }
    };
    let button = |id: &str, sign: &'static str, enabled: bool, action: Action| {
        let act = page.act.clone();
        let onclick = Callback::from(move |_: MouseEvent| act.emit(action.clone()));
        html! {
            <button type="button" class="quiet" aria-disabled={(!enabled).to_string()} {onclick}>
                <span aria-hidden="true" class="flips">{ sign }</span>{ locale.text(id) }
            </button>
        }
    };
    let is_there = state.awaited.is_none();
    let results = matches!(
        route.view,
        View::Compare
            | View::Axioms
            | View::Fairness
            | View::Parties
            | View::Sure
            | View::Scarce
            | View::Why { .. }
            | View::Pair { .. }
            | View::Own { .. }
    );
    html! {
        <header class="bar">
            <a class="skip" href="#main" onclick={skip()}>{ locale.text("page-skip") }</a>
            <a class="brand" href={to_view(route, View::Start).write()}>
                <svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
                    <rect x="3" y="6" width="18" height="4" rx="1" /><rect x="3" y="14" width="18" height="4" rx="1" />
                </svg>
                { locale.text("app-name") }
            </a>
            <nav aria-label={locale.text("page-navigation")}>
                <ul>
                    { tab("page-start", View::Start, route.view == View::Start) }
                    { tab("page-scenario", View::Scenario, route.view == View::Scenario) }
                    { tab("page-compare", View::Compare, results) }
                    { tab("page-share", View::Share, route.view == View::Share) }
                </ul>
            </nav>
            <div class="tools">
                { button("page-undo", "↶", is_there && document.can_undo(), Action::Undone) }
                { button("page-redo", "↷", is_there && document.can_redo(), Action::Redone) }
                { menu(page, route, view, files) }
            </div>
        </header>
    }
}

/// Moves the focus to the main part: the address after `#` belongs to the views.
fn skip() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        crate::browser::page::focus("main");
    })
}
