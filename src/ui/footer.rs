//! What every page says at its end.

use yew::prelude::*;

use crate::text;

use super::context::Page;

/// The caution, and where the data stays.
pub fn footer(page: &Page) -> Html {
    html! {
        <footer class="foot">
            <p><strong>{ page.locale.text("app-caution") }</strong></p>
            <p>{ page.locale.text("page-private") }</p>
            <p>{ text!(page.locale, "page-version", version = env!("CARGO_PKG_VERSION")) }</p>
        </footer>
    }
}
