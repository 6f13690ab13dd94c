//! One figure: a number field, a slider where a range makes sense, and the way to its origin.

use yew::prelude::*;

use crate::text;

use super::range::range_note;
use crate::browser::input;
use crate::scenario::{AssumedRanges, Estimate, Figure, Mark};
use crate::state::{Action, Edit};
use crate::ui::context::{Card, Page, use_page};
use crate::ui::draft::use_draft;
use crate::ui::format::Form;

/// Properties of [`FigureField`].
#[derive(Properties, PartialEq)]
pub struct FigureProps {
    /// Which figure.
    pub figure: Figure,
    /// The figure as it is; `None` when it is not given.
    pub estimate: Option<Estimate>,
    /// Its full accessible name: "Risk of death, Alda".
    pub label: AttrValue,
    /// Its unit, shown beside it.
    #[prop_or_default]
    pub unit: AttrValue,
    /// What is wrong with it, as a sentence.
    #[prop_or_default]
    pub flaw: Option<AttrValue>,
    /// How it is typed.
    #[prop_or(Form::Plain)]
    pub form: Form,
    /// End of its slider, as stored; no slider when absent.
    #[prop_or_default]
    pub slider: Option<f64>,
    /// What the settings assume where it has no range; none where ranges are not shown.
    #[prop_or_default]
    pub assumed: Option<AssumedRanges>,
}

/// One figure. While it is being typed the text is kept as typed, also when it is no number yet.
#[component]
pub fn FigureField(props: &FigureProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let FigureProps { figure, estimate, label, unit, flaw, form, slider, assumed } = props;
    let form = *form;
    let stored = estimate.as_ref().map_or_else(String::new, |estimate| form.typed(estimate.value));
    let draft = {
        let (page, figure) = (page.clone(), figure.clone());
        use_draft(&page.clone(), &stored, move |text| {
            let value = form.read_or_none(text, figure.optional());
            if let Some(value) = value {
                page.edit(Edit::Figure(figure.clone(), value));
            }
            value.is_some()
        })
    };
    let is_unread = draft.text.as_ref().is_some_and(|text| form.read_or_none(text, figure.optional()).is_none());
    let own_flaw = is_unread.then(|| AttrValue::from(locale.text("flaw-not-a-number-yet")));
    let flaw = own_flaw.or(flaw.clone());
    let id = id_of(figure);
    let shown = draft.text.unwrap_or(stored);
    html! {
        <span class={classes!("figure", flaw.is_some().then_some("flawed"))}>
            <span class="figure-line">
                <input type="text" inputmode="decimal" id={id.clone()} value={shown} aria-label={label.clone()}
                    aria-invalid={flaw.is_some().to_string()} aria-describedby={flaw.is_some().then(|| format!("{id}-flaw"))}
                    autocomplete="off" oninput={draft.oninput} onchange={draft.onchange} />
                if !unit.is_empty() { <span class="unit">{ unit }</span> }
                if let Some(estimate) = estimate {
                    { mark_button(&page, figure, estimate.mark, label) }
                }
            </span>
            if let (Some(most), Some(estimate)) = (slider, estimate) {
                <Slider figure={figure.clone()} value={estimate.value} most={*most} label={label.clone()} {form} />
            }
            if let (true, Some(assumed), Some(estimate)) = (crate::IS_FULL, assumed, estimate) {
                { range_note(&page, figure, estimate, assumed, label) }
            }
            if let Some(flaw) = flaw { <span class="flaw" id={format!("{id}-flaw")}>{ flaw }</span> }
        </span>
    }
}

/// A stable id for a figure's field.
fn id_of(figure: &Figure) -> String {
    let place = figure.place();
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    place.path().chars().map(plain).collect()
}

/// Properties of [`Slider`].
#[derive(Properties, PartialEq)]
pub struct SliderProps {
    /// Which figure.
    pub figure: Figure,
    /// Its value as stored.
    pub value: f64,
    /// The value at its end, as stored; it begins at 0.
    pub most: f64,
    /// Accessible name.
    pub label: AttrValue,
    /// How its value is said.
    #[prop_or(Form::Plain)]
    pub form: Form,
    /// Its unit, said with the value.
    #[prop_or_default]
    pub unit: AttrValue,
}

/// A native slider for a figure from 0 to a given end.
#[component]
pub fn Slider(props: &SliderProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let SliderProps { figure, value, most, label, form, unit } = props;
    let form = *form;
    let oninput = {
        let (page, figure) = (page.clone(), figure.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(value) = input::text(&event).and_then(|text| form.read(&text)) {
                page.edit(Edit::Figure(figure.clone(), Some(value)));
            }
        })
    };
    let onchange = page.act.reform(|_: Event| Action::Settled);
    let said = match form {
        Form::Percent => locale.risk(*value),
        Form::Plain => text!(locale, "slider-value", value = locale.people(*value), unit = unit.as_str()),
    };
    html! {
        <input type="range" class="slider" min="0" max={form.typed(*most)} step={form.typed(crate::num::slider_step(*most))}
            value={form.typed(*value)} aria-label={text!(locale, "slider-label", label = label.as_str())} aria-valuetext={said}
            {oninput} {onchange} />
    }
}

/// The mark of a figure: a shape, a word for screen readers, and a click away its origin.
fn mark_button(page: &Page, figure: &Figure, mark: Mark, label: &AttrValue) -> Html {
    let (shape, key) = mark_parts(mark);
    let word = page.locale.text(key);
    let onclick = {
        let (show, figure, label) = (page.show.clone(), figure.clone(), label.clone());
        Callback::from(move |_: MouseEvent| show.emit(Card::Origin(figure.clone(), label.clone())))
    };
    html! {
        <button type="button" class="origin" {onclick} title={word.clone()}
            aria-label={text!(page.locale, "mark-button", label = label.as_str(), mark = word)}>
            <span aria-hidden="true">{ shape }</span>
        </button>
    }
}

/// Shape and text of a mark.
pub fn mark_parts(mark: Mark) -> (&'static str, &'static str) {
    match mark {
        Mark::Published => ("●", "mark-published"),
        Mark::Derived => ("◐", "mark-derived"),
        Mark::Illustrative => ("○", "mark-illustrative"),
    }
}
