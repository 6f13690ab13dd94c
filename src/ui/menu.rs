//! The ways in and out, and what is rarely needed: save and open files, print, larger type.

use yew::prelude::*;

use super::app::Files;
use super::context::{Page, link};
use crate::state::{Action, Route, View, ViewState};

/// A disclosure with the rarely needed commands; another address closes it, being another key.
pub fn menu(page: &Page, route: &Route, view: &ViewState, files: &Files) -> Html {
    let locale = &page.locale;
    let larger = {
        let (act, view) = (page.act.clone(), view.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(Action::Viewed(ViewState { large: !view.large, ..view.clone() }));
        })
    };
    let print = Callback::from(|_: MouseEvent| crate::browser::page::print());
    let ways = [
        ("page-report", View::Report),
        ("page-tables", View::Tables),
        ("page-yours", View::Yours),
        ("page-open", View::Open { link: String::new() }),
    ];
    let save = files.save.reform(|_: MouseEvent| ());
    html! {
        <details class="menu" key={route.write()}>
            <summary>{ locale.text("menu") }</summary>
            <ul>
                { for ways.iter().map(|(text, view)| html! {
                    <li>{ link(&route.to(view.clone()), "button", route.view == *view, &locale.text(text)) }</li>
                }) }
                <li><button type="button" onclick={save}>{ locale.text("menu-save") }</button></li>
                <li>
                    <label class="file">
                        { locale.text("menu-open") }
                        <input type="file" accept=".json,.html,application/json,text/html" onchange={files.open.clone()} />
                    </label>
                </li>
                <li><button type="button" onclick={print}>{ locale.text("menu-print") }</button></li>
                <li>
                    <button type="button" aria-pressed={view.large.to_string()} onclick={larger}>
                        { locale.text("menu-large") }
                    </button>
                </li>
            </ul>
        </details>
    }
}
