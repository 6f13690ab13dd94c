//! How firm the comparison is, and what would change it.

mod winner;

use yew::prelude::*;

use super::context::use_page;
use super::results::results_nav;
use crate::state::{Document, Route, Shown, ViewState};

use winner::winner;

/// Properties of [`SurePage`].
#[derive(Properties, PartialEq)]
pub struct SureProps {
    /// The address on screen.
    pub route: Route,
    /// The scenario being worked on.
    pub document: Document,
    /// The last results.
    pub shown: Option<Shown>,
    /// How they are shown.
    pub view: ViewState,
}

/// The view of uncertainty.
#[component]
pub fn SurePage(props: &SureProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    html! {
        <div class="sure">
            { results_nav(locale, &props.route) }
            <h1>{ locale.text("sure-title") }</h1>
            { winner(&page, &props.view) }
        </div>
    }
}
