//! How each rule does as a supply goes from nothing to plenty.

use yew::prelude::*;

use super::context::use_page;
use super::results::results_nav;
use crate::state::{Document, Route, Shown, ViewState};

/// Properties of [`ScarcePage`].
#[derive(Properties, PartialEq)]
pub struct ScarceProps {
    /// The address on screen.
    pub route: Route,
    /// The scenario being worked on.
    pub document: Document,
    /// The last results.
    pub shown: Option<Shown>,
    /// How they are shown.
    pub view: ViewState,
}

/// The view of scarcity.
#[component]
pub fn ScarcePage(props: &ScarceProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    html! {
        <div class="scarce">
            { results_nav(locale, &props.route) }
            <h1>{ locale.text("scarce-title") }</h1>
        </div>
    }
}
