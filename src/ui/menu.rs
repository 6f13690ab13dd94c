//! What is rarely needed: save and open files, print, larger type.

use yew::prelude::*;

use super::context::use_page;
use crate::state::{Action, Route, ViewState};

/// Properties of [`Menu`].
#[derive(Properties, PartialEq)]
pub struct MenuProps {
    /// The address on screen.
    pub route: Route,
    /// How results are shown.
    pub view: ViewState,
}

/// A disclosure with the rarely needed commands.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let files = use_context::<super::app::Files>().unwrap_or_default();
    let larger = {
        let (act, view) = (page.act.clone(), props.view.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(Action::Viewed(ViewState { large: !view.large, ..view.clone() }));
        })
    };
    let print = Callback::from(|_: MouseEvent| crate::browser::page::print());
    let save = files.save.reform(|_: MouseEvent| ());
    html! {
        <details class="menu">
            <summary>{ locale.text("menu") }</summary>
            <ul>
                <li><button type="button" onclick={save}>{ locale.text("menu-save") }</button></li>
                <li>
                    <label class="file">
                        { locale.text("menu-open") }
                        <input type="file" accept=".json,application/json" onchange={files.open.clone()} />
                    </label>
                </li>
                <li><button type="button" onclick={print}>{ locale.text("menu-print") }</button></li>
                <li>
                    <button type="button" aria-pressed={props.view.large.to_string()} onclick={larger}>
                        { locale.text("menu-large") }
                    </button>
                </li>
            </ul>
        </details>
    }
}
