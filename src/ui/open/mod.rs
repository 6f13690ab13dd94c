//! A scenario that comes in a link: shown before it takes the place of anything.

use yew::prelude::*;

use super::context::use_page;
use crate::state::{Document, Route};

/// Properties of [`OpenPage`].
#[derive(Properties, PartialEq)]
pub struct OpenProps {
    /// The address on screen.
    pub route: Route,
    /// The link.
    pub link: String,
    /// The work that is there already.
    pub document: Document,
}

/// The view of a link.
#[component]
pub fn OpenPage(_props: &OpenProps) -> Html {
    let page = use_page();
    html! { <h1>{ page.locale.text("page-open") }</h1> }
}
