//! A name that is asked for in place.

use yew::prelude::*;

use crate::browser::{input, page as browser};
use crate::ui::context::use_page;

/// Id of the field; only one name is asked for at a time.
const FIELD: &str = "yours-name";
/// Most characters of a name.
const MOST: usize = crate::scenario::limits::NAME;

/// Properties of [`NameForm`].
#[derive(Properties, PartialEq)]
pub struct NameFormProps {
    /// What is asked for.
    pub label: String,
    /// What stands there at first.
    pub first: String,
    /// Gets the name; nothing when none is given after all.
    pub done: Callback<Option<String>>,
}

/// A field with a name, to be kept or left. It has the focus when it comes.
#[component]
pub fn NameForm(props: &NameFormProps) -> Html {
    let page = use_page();
    let name = use_state(|| props.first.clone());
    use_effect_with((), |()| browser::select_soon(FIELD));
    let oninput = {
        let name = name.setter();
        Callback::from(move |event: InputEvent| name.set(input::text(&event).unwrap_or_default()))
    };
    let leave = props.done.reform(|_: MouseEvent| None);
    let onkeydown = {
        let done = props.done.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                done.emit(None);
            }
        })
    };
    let onsubmit = {
        let (done, name) = (props.done.clone(), name.trim().to_string());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !name.is_empty() {
                done.emit(Some(name.clone()));
            }
        })
    };
    html! {
        <form class="name-form" {onsubmit} {onkeydown}>
            <label>
                <span>{ &props.label }</span>
                <input type="text" id={FIELD} dir="auto" value={(*name).clone()} {oninput} required={true} maxlength={MOST.to_string()} />
            </label>
            <button type="submit" class="primary">{ page.locale.text("yours-name-keep") }</button>
            <button type="button" class="quiet" onclick={leave}>{ page.locale.text("word-cancel") }</button>
        </form>
    }
}
