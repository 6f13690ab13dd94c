//! A labelled choice that changes how results are shown.

use yew::prelude::*;

use super::context::Page;
use super::format;
use crate::browser::input;
use crate::locale::Locale;
use crate::measures::catalogue::MEASURES;
use crate::scenario::Scenario;
use crate::state::{Action, ViewState};
use crate::study::shown_measures;

/// A drop-down list of options, each an id and a name; `with` says how results are shown once one is chosen.
pub fn view_select(
    page: &Page,
    view: &ViewState,
    label: &str,
    now: &str,
    options: impl Iterator<Item = (String, String)>,
    with: impl Fn(ViewState, String) -> ViewState + 'static,
) -> Html {
    let onchange = {
        let (act, view) = (page.act.clone(), view.clone());
        Callback::from(move |event: Event| {
            if let Some(id) = input::chosen(&event) {
                act.emit(Action::Viewed(with(view.clone(), id)));
            }
        })
    };
    html! {
        <label>
            { page.locale.text(label) }{ " " }
            <select {onchange}>
                { for options.map(|(id, name)| html! { <option value={id.clone()} selected={id == now}>{ name }</option> }) }
            </select>
        </label>
    }
}

/// The measures on show as options.
pub fn measure_options(locale: &Locale, scenario: &Scenario) -> impl Iterator<Item = (String, String)> {
    let option = |column: usize| (MEASURES[column].id.into(), format::measure_part(locale, MEASURES[column].id, ""));
    shown_measures(scenario).into_iter().map(option)
}
