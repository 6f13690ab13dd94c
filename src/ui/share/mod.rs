//! How work leaves the page: as a link, a QR code, a file or a table.

use yew::prelude::*;

use super::context::use_page;
use super::results::ResultsProps;

/// The view of the ways out.
#[component]
pub fn SharePage(_props: &ResultsProps) -> Html {
    let page = use_page();
    html! { <h1>{ page.locale.text("page-share") }</h1> }
}
