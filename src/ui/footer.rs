//! What every page says at its end.

use yew::prelude::*;

use crate::text;

use super::context::use_page;

/// The caution, and where the data stays.
#[component]
pub fn Footer() -> Html {
    let page = use_page();
    html! {
        <footer class="foot">
            <p><strong>{ page.locale.text("app-caution") }</strong></p>
            <p>{ page.locale.text("page-private") }</p>
            <p>{ text!(page.locale, "page-version", version = env!("CARGO_PKG_VERSION")) }</p>
        </footer>
    }
}
