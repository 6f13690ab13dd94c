//! What would change the winner: the figures that move a measure most, and where two rules change places.

use yew::prelude::*;

use crate::state::ViewState;
use crate::ui::context::Page;

/// The tornado with its choices.
pub(super) fn winner(page: &Page, _view: &ViewState) -> Html {
    html! { <section class="card"><h2>{ page.locale.text("winner-title") }</h2></section> }
}
