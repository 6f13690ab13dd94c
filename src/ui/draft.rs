//! What is being typed into a field, kept as typed until the field is left.

use yew::prelude::*;

use super::context::Page;
use crate::browser::input;
use crate::state::Action;

/// A text under way in a field.
pub struct Draft {
    /// What was typed; none while nobody types.
    pub text: Option<String>,
    /// To be called with every change of the field.
    pub oninput: Callback<InputEvent>,
    /// To be called when the field is left: what is stored is shown again, and a step of undo ends.
    pub onchange: Callback<Event>,
}

/// Keeps what is typed, also when it means nothing yet; `ontext` hears of every change.
#[hook]
pub fn use_draft(page: &Page, ontext: impl Fn(&str) + 'static) -> Draft {
    let draft = use_state(|| None::<String>);
    let (typed, act, left) = (draft.setter(), page.act.clone(), draft.setter());
    let oninput = Callback::from(move |event: InputEvent| {
        let text = input::text(&event).unwrap_or_default();
        ontext(&text);
        typed.set(Some(text));
    });
    let onchange = Callback::from(move |_: Event| {
        left.set(None);
        act.emit(Action::Settled);
    });
    Draft { text: (*draft).clone(), oninput, onchange }
}
