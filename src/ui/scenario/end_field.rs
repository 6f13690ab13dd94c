//! One point of a range: a number that may be left empty.

use yew::prelude::*;

use crate::browser::input;
use crate::state::Action;
use crate::ui::context::use_page;
use crate::ui::format::Form;

/// Properties of [`EndField`].
#[derive(Properties, PartialEq)]
pub struct EndProps {
    /// Its name, shown above it.
    pub label: AttrValue,
    /// The number as stored, if there is one.
    pub value: Option<f64>,
    /// How it is typed.
    pub form: Form,
    /// Its unit, shown beside it.
    pub unit: AttrValue,
    /// Whether it may be left empty.
    pub optional: bool,
    /// The id of the sentence that says what is wrong with it, if something is.
    pub flaw: Option<AttrValue>,
    /// Called with every number typed, and with none when it is emptied.
    pub onvalue: Callback<Option<f64>>,
}

/// A number that may be left empty. While it is being typed the text is kept as typed.
#[component]
pub fn EndField(props: &EndProps) -> Html {
    let page = use_page();
    let &EndProps { value, form, optional, .. } = props;
    let draft = use_state(|| None::<String>);
    let is_unread =
        draft.as_ref().is_some_and(|text| form.read(text).is_none() && !(optional && text.trim().is_empty()));
    let oninput = {
        let (draft, onvalue) = (draft.clone(), props.onvalue.clone());
        Callback::from(move |event: InputEvent| {
            let text = input::text(&event).unwrap_or_default();
            match form.read(&text) {
                Some(value) => onvalue.emit(Some(value)),
                None if text.trim().is_empty() && optional => onvalue.emit(None),
                None => {}
            }
            draft.set(Some(text));
        })
    };
    let onchange = {
        let (act, draft) = (page.act.clone(), draft.clone());
        Callback::from(move |_: Event| {
            draft.set(None);
            act.emit(Action::Settled);
        })
    };
    let typed = draft.as_ref().cloned().or_else(|| value.map(|value| form.typed(value))).unwrap_or_default();
    html! {
        <label class={classes!("end", (is_unread || props.flaw.is_some()).then_some("flawed"))}>
            <span class="end-name">{ props.label.clone() }</span>
            <span class="figure-line">
                <input type="text" inputmode="decimal" value={typed} autocomplete="off"
                    aria-invalid={(is_unread || props.flaw.is_some()).to_string()} aria-describedby={props.flaw.clone()}
                    {oninput} {onchange} />
                if !props.unit.is_empty() { <span class="unit">{ props.unit.clone() }</span> }
            </span>
            if is_unread { <span class="flaw" role="alert">{ page.locale.text("flaw-not-a-number-yet") }</span> }
        </label>
    }
}
