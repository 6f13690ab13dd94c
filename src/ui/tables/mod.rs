//! Tables in: pasted from a spreadsheet or opened from a file, shown before anything is changed.

use yew::prelude::*;

use super::context::use_page;
use crate::state::{Document, Route};

/// Properties of [`TablesPage`].
#[derive(Properties, PartialEq)]
pub struct TablesProps {
    /// The address on screen.
    pub route: Route,
    /// The work that a table would change.
    pub document: Document,
}

/// The view of tables in.
#[component]
pub fn TablesPage(_props: &TablesProps) -> Html {
    let page = use_page();
    html! { <h1>{ page.locale.text("page-tables") }</h1> }
}
