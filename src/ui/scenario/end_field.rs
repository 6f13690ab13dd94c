//! One point of a range: a number that may be left empty.

use yew::prelude::*;

use crate::ui::context::use_page;
use crate::ui::draft::use_draft;
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
    let onvalue = props.onvalue.clone();
    let stored = value.map_or_else(String::new, |value| form.typed(value));
    let read = move |text: &str| form.read_or_none(text, optional);
    let draft = use_draft(&page, &stored, move |text| read(text).map(|value| onvalue.emit(value)).is_some());
    let is_unread = draft.text.as_ref().is_some_and(|text| read(text).is_none());
    let typed = draft.text.unwrap_or(stored);
    html! {
        <label class={classes!("end", (is_unread || props.flaw.is_some()).then_some("flawed"))}>
            <span class="end-name">{ props.label.clone() }</span>
            <span class="figure-line">
                <input type="text" inputmode="decimal" value={typed} aria-label={props.label.clone()} autocomplete="off"
                    aria-invalid={(is_unread || props.flaw.is_some()).to_string()} aria-describedby={props.flaw.clone()}
                    oninput={draft.oninput} onchange={draft.onchange} />
                if !props.unit.is_empty() { <span class="unit">{ props.unit.clone() }</span> }
            </span>
            if is_unread { <span class="flaw" role="alert">{ page.locale.text("flaw-not-a-number-yet") }</span> }
        </label>
    }
}
