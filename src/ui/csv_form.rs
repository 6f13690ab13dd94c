//! The choice of how tables are written: for Excel here, or as other programs read them.

use yew::prelude::*;

use crate::browser::input;
use crate::exchange::csv::{Decimal, Form};
use crate::locale::Locale;

/// Names of the two forms in the choice.
const EXCEL: &str = "excel";
const STANDARD: &str = "standard";

/// The form that is chosen, and the control that chooses it.
pub fn csv_form(locale: &Locale, is_standard: &UseStateHandle<bool>) -> (Form, Html) {
    let excel = Form::excel(Decimal::of(locale));
    let form = if **is_standard { Form::STANDARD } else { excel };
    let onchange = {
        let is_standard = is_standard.setter();
        Callback::from(move |event: Event| is_standard.set(input::chosen(&event).as_deref() == Some(STANDARD)))
    };
    let excel_text = match excel.decimal {
        Decimal::Comma => "tables-form.excel-comma",
        Decimal::Point => "tables-form.excel-point",
    };
    let control = html! {
        <p>
            <label>
                { locale.text("tables-form") }{ " " }
                <select {onchange}>
                    <option value={EXCEL} selected={!**is_standard}>{ locale.text(excel_text) }</option>
                    <option value={STANDARD} selected={**is_standard}>{ locale.text("tables-form.standard") }</option>
                </select>
            </label>
        </p>
    };
    (form, control)
}
