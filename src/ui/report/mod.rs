//! The scenario and its results as a sheet to print or to send.

use yew::prelude::*;

use super::context::use_page;
use super::results::ResultsProps;

/// The view of the report.
#[component]
pub fn ReportPage(_props: &ResultsProps) -> Html {
    let page = use_page();
    html! { <h1>{ page.locale.text("page-report") }</h1> }
}
