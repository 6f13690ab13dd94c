//! A button that copies a text, and what became of the last press.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::context::use_page;
use crate::browser::clipboard;

/// Properties of [`Copy`].
#[derive(Properties, PartialEq)]
pub struct CopyProps {
    /// What stands on the button.
    pub label: AttrValue,
    /// Its look.
    #[prop_or_default]
    pub class: Classes,
    /// Writes the text; called at every press.
    pub text: Callback<(), String>,
    /// What is said once it is copied.
    pub done: AttrValue,
}

/// The button.
#[component]
pub fn Copy(props: &CopyProps) -> Html {
    let page = use_page();
    let outcome = use_state_eq(|| None::<bool>);
    let onclick = {
        let (text, outcome) = (props.text.clone(), outcome.setter());
        Callback::from(move |_: MouseEvent| {
            // Cleared first: a screen reader says the same words again only when they are new.
            outcome.set(None);
            let (text, outcome) = (text.emit(()), outcome.clone());
            spawn_local(async move { outcome.set(Some(clipboard::copy(text).await.is_ok())) });
        })
    };
    let said = match *outcome {
        Some(true) => props.done.to_string(),
        Some(false) => page.locale.text("chart-not-copied"),
        None => String::new(),
    };
    html! {
        <>
            <button type="button" class={props.class.clone()} {onclick}>{ &props.label }</button>
            <span class="copy-said" role="status">{ said }</span>
        </>
    }
}
