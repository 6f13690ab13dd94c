//! A number that is set: a field, a slider beside it where that helps, and what is wrong with what was typed.

use yew::prelude::*;

use crate::text;

use super::context::use_page;
use super::draft::use_draft;
use super::format::{self, Form};
use crate::browser::input;
use crate::state::Action;

/// Properties of [`NumberField`].
#[derive(Properties, PartialEq)]
pub struct NumberProps {
    /// Full accessible name.
    pub label: AttrValue,
    /// The value as stored.
    pub value: f64,
    /// Least value allowed, as stored.
    #[prop_or(0.0)]
    pub least: f64,
    /// Greatest value allowed, as stored.
    #[prop_or(1.0)]
    pub greatest: f64,
    /// The value at the end of the slider; no slider when absent.
    #[prop_or_default]
    pub slider: Option<f64>,
    /// Step of the slider, as stored.
    #[prop_or(0.05)]
    pub step: f64,
    /// How it is typed.
    #[prop_or(Form::Percent)]
    pub form: Form,
    /// Its unit, shown beside it.
    #[prop_or_default]
    pub unit: AttrValue,
    /// Called with every value that is allowed.
    pub onvalue: Callback<f64>,
}

/// A number that is set. While it is being typed the text is kept as typed, also when it is no number yet.
#[component]
pub fn NumberField(props: &NumberProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let &NumberProps { value, least, greatest, slider, step, form, .. } = props;
    let NumberProps { label, unit, onvalue, .. } = props;
    let sound = move |text: &str| form.read(text).filter(|value| (least..=greatest).contains(value));
    let draft = {
        let onvalue = onvalue.clone();
        use_draft(&page, &form.typed(value), move |text| sound(text).map(|value| onvalue.emit(value)).is_some())
    };
    let shown = |value: f64| format!("{}{unit}", form.typed(value));
    let flaw = draft.text.as_ref().filter(|text| sound(text).is_none()).map(|text| match form.read(text) {
        Some(_) => {
            let field = label.as_str();
            text!(
                locale,
                "flaw-out-of-range",
                field = field,
                value = text,
                least = shown(least),
                greatest = shown(greatest)
            )
        }
        None => locale.text("flaw-not-a-number-yet"),
    });
    let slid = {
        let onvalue = onvalue.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(value) = input::text(&event).and_then(|text| sound(&text)) {
                onvalue.emit(value);
            }
        })
    };
    let settled = page.act.reform(|_: Event| Action::Settled);
    let said = if form == Form::Percent { locale.risk(value) } else { format::tidy(locale, value) };
    html! {
        <span class={classes!("figure", flaw.is_some().then_some("flawed"))}>
            <span class="figure-line">
                if let Some(end) = slider {
                    <input type="range" class="slider" min={form.typed(least)} max={form.typed(end.max(value))} step={form.typed(step)}
                        value={form.typed(value)} aria-label={text!(locale, "slider-label", label = label.as_str())}
                        aria-valuetext={said} oninput={slid} onchange={settled} />
                }
                <input type="text" inputmode="decimal" value={draft.text.unwrap_or_else(|| form.typed(value))}
                    aria-label={label.clone()} aria-invalid={flaw.is_some().to_string()} autocomplete="off"
                    oninput={draft.oninput} onchange={draft.onchange} />
                if !unit.is_empty() { <span class="unit">{ unit }</span> }
            </span>
            if let Some(flaw) = flaw { <span class="flaw" role="alert">{ flaw }</span> }
        </span>
    }
}
