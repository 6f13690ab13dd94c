//! Name, navigation, undo and redo.

use yew::prelude::*;

use super::context::{Link, to_view, use_page};
use super::menu::Menu;
use crate::state::{Action, Route, View, ViewState};

/// Properties of [`Header`].
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The address on screen.
    pub route: Route,
    /// Whether there is something to undo.
    pub can_undo: bool,
    /// Whether there is something to redo.
    pub can_redo: bool,
    /// How results are shown.
    pub view: ViewState,
}

/// Name, navigation, undo and redo.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let HeaderProps { route, can_undo, can_redo, view } = props;
    let tab = |id: &str, view: View, current: bool| {
        html! { <li><Link to={to_view(route, view)} {current}>{ locale.text(id) }</Link></li> }
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
    let results = matches!(route.view, View::Compare | View::Why { .. } | View::Pair { .. });
    html! {
        <header class="bar">
            <a class="skip" href="#main" onclick={skip()}>{ locale.text("page-skip") }</a>
            <Link class="brand" to={to_view(route, View::Start)}>
                <svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
                    <rect x="3" y="6" width="18" height="4" rx="1" /><rect x="3" y="14" width="18" height="4" rx="1" />
                </svg>
                { locale.text("app-name") }
            </Link>
            <nav aria-label={locale.text("page-navigation")}>
                <ul>
                    { tab("page-start", View::Start, route.view == View::Start) }
                    { tab("page-scenario", View::Scenario, route.view == View::Scenario) }
                    { tab("page-compare", View::Compare, results) }
                </ul>
            </nav>
            <div class="tools">
                { button("page-undo", "↶", *can_undo, Action::Undone) }
                { button("page-redo", "↷", *can_redo, Action::Redone) }
                <Menu route={route.clone()} view={view.clone()} />
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
