//! What is being typed into a field, kept as typed until the field is left.

use yew::prelude::*;

use super::context::Page;
use crate::browser::input;
use crate::state::Action;

/// A text under way in a field.
pub struct Draft {
    /// What was typed; none where what is stored is to be shown.
    pub text: Option<String>,
    /// To be called with every change of the field.
    pub oninput: Callback<InputEvent>,
    /// To be called when the field is left: what is stored is shown again, and a step of undo ends.
    pub onchange: Callback<Event>,
}

#[derive(Clone, PartialEq)]
struct Typed {
    text: String,
    is_understood: bool,
    /// What was stored when the field was left.
    left_at: Option<String>,
}

/// Keeps what is typed, also when it means nothing yet; `ontext` hears of every change and tells whether it means
/// something. What does not, stays when the field is left, until something else than `stored` is stored.
#[hook]
pub fn use_draft(page: &Page, stored: &str, ontext: impl Fn(&str) -> bool + 'static) -> Draft {
    let draft = use_state(|| None::<Typed>);
    let typed = draft.setter();
    let oninput = Callback::from(move |event: InputEvent| {
        let text = input::text(&event).unwrap_or_default();
        let is_understood = ontext(&text);
        typed.set(Some(Typed { text, is_understood, left_at: None }));
    });
    let is_shown = |typed: &&Typed| typed.left_at.as_deref().is_none_or(|left_at| left_at == stored);
    let text = draft.as_ref().filter(is_shown).map(|typed| typed.text.clone());
    let onchange = {
        let (draft, act, stored) = (draft.clone(), page.act.clone(), stored.to_string());
        Callback::from(move |_: Event| {
            let meaningless = draft.as_ref().filter(|typed| !typed.is_understood);
            draft.set(meaningless.map(|typed| Typed { left_at: Some(stored.clone()), ..typed.clone() }));
            act.emit(Action::Settled);
        })
    };
    Draft { text, oninput, onchange }
}
