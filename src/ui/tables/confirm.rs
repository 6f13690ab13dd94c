//! The end of the preview: what would change, and the button that changes it.

use yew::prelude::*;

use super::faults::apply_error;
use super::given::Given;
use super::names::brief;
use super::reading::Reading;
use crate::browser::page as browser;
use crate::exchange::csv::{Change, Rest, apply};
use crate::state::{Action, Edit, Notice, Route, View};
use crate::text;

/// The button, with what it does or why it does nothing.
pub fn confirm(reading: &Reading, route: &Route) -> Html {
    let Reading { page, scenario, preview, give, .. } = reading;
    let locale = &page.locale;
    let hindrance = match () {
        () if !preview.faults.is_empty() => Some("faults"),
        () if !preview.changes_something(scenario) => Some("nothing"),
        () => None,
    };
    let is_stopped = hindrance.is_some();
    let said = locale.text(&format!("tables-confirm.{}", hindrance.unwrap_or("undo")));
    let onclick = {
        let (page, route, give) = ((*page).clone(), route.to(View::Scenario), (*give).clone());
        let applied = (!is_stopped).then(|| apply(preview, scenario));
        let done = text!(
            locale,
            "tables-done",
            new = preview.count(Change::New),
            changed = preview.count(Change::Changed),
            gone = if preview.rest == Rest::Goes { preview.absent.len() } else { 0 }
        );
        Callback::from(move |_: MouseEvent| match &applied {
            None => browser::focus("table-faults"),
            Some(Err(error)) => {
                let detail = apply_error(&page.locale, error);
                page.act.emit(Action::Noticed(Notice { message: "tables-not-applied", detail }));
            }
            Some(Ok(scenario)) => {
                page.edit_once(Edit::Table(Box::new(scenario.clone())));
                page.act.emit(Action::Noticed(Notice { message: "tables-notice", detail: done.clone() }));
                give.emit(Given::default());
                // The state goes there together with the change, which takes the name of the case out of the address:
                // one after the other, each would undo the other's address.
                let to = Route { case: None, ..route.clone() };
                page.act.emit(Action::Went(to.clone()));
                page.go.emit(to);
            }
        })
    };
    let parties = &preview.new_parties;
    html! {
        <div class="table-confirm">
            if !parties.is_empty() {
                <p>
                    { text!(locale, "tables-parties", count = parties.len()) }{ " " }
                    <bdi>{ brief(&parties.join(&locale.text("chart-list-separator"))) }</bdi>
                </p>
            }
            <p class="own-commands">
                <button type="button" class="primary" aria-disabled={is_stopped.to_string()} aria-describedby="table-why" {onclick}>
                    { locale.text("tables-confirm") }
                </button>
                <span id="table-why">{ said }</span>
            </p>
        </div>
    }
}
