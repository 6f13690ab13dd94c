//! One text of the scenario.

use yew::prelude::*;

use crate::browser::input;
use crate::scenario::Words;
use crate::state::{Action, Edit};
use crate::ui::context::use_page;

/// Properties of [`WordsField`].
#[derive(Properties, PartialEq)]
pub struct WordsProps {
    /// Which text.
    pub words: Words,
    /// The text as it is.
    pub text: String,
    /// Accessible name.
    pub label: AttrValue,
    /// What is wrong with it, as a sentence.
    #[prop_or_default]
    pub flaw: Option<AttrValue>,
    /// Class of the field.
    #[prop_or_default]
    pub class: Classes,
}

/// A text field.
#[component]
pub fn WordsField(props: &WordsProps) -> Html {
    let page = use_page();
    let WordsProps { words, text, label, flaw, class } = props;
    let edited = words.clone();
    let oninput =
        page.editing(move |event: InputEvent| Edit::Words(edited.clone(), input::text(&event).unwrap_or_default()));
    let onchange = page.act.reform(|_: Event| Action::Settled);
    html! {
        <span class={classes!("words", flaw.is_some().then_some("flawed"), class.clone())}>
            <input type="text" value={text.clone()} aria-label={label.clone()} dir="auto"
                aria-invalid={flaw.is_some().to_string()} autocomplete="off" {oninput} {onchange} />
            if let Some(flaw) = flaw { <span class="flaw">{ flaw }</span> }
        </span>
    }
}
