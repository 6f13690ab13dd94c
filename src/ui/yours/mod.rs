//! One's own scenarios on this device.

use yew::prelude::*;

use super::context::Page;
use crate::state::State;

/// The view of one's own scenarios.
pub fn yours(page: &Page, _state: &State) -> Html {
    html! { <h1>{ page.locale.text("page-yours") }</h1> }
}
