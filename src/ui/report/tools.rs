//! What goes into a report and how it leaves the page; never printed.

use yew::prelude::*;

use super::part::Part;
use super::save::save;
use crate::browser::page as browser;
use crate::state::Shown;
use crate::text;
use crate::ui::context::use_page;

/// Properties of [`Tools`].
#[derive(Properties, PartialEq)]
pub struct ToolsProps {
    /// The results.
    pub shown: Shown,
    /// The parts wanted.
    pub parts: Vec<Part>,
    /// Takes a part in or leaves it out.
    pub turn: Callback<Part>,
    /// Takes these parts in and no others.
    pub choose: Callback<Vec<Part>>,
}

/// A box to tick for each part, and the ways out.
#[component]
pub fn Tools(props: &ToolsProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let ToolsProps { shown, parts, turn, choose } = props;
    let outcome = use_state_eq(String::new);
    let onprint = Callback::from(|_: MouseEvent| browser::print());
    let onsave = {
        let (page, shown, outcome) = (page.clone(), shown.clone(), outcome.setter());
        Callback::from(move |_: MouseEvent| {
            outcome.set(match save(&page.locale, &shown) {
                Some(name) => text!(page.locale, "report-saved", name = name),
                None => page.locale.text("report-not-saved"),
            });
        })
    };
    let choice = |part: Part| {
        html! {
            <li>
                <label class="check">
                    <input type="checkbox" checked={parts.contains(&part)} onchange={turn.reform(move |_: Event| part)} />
                    <span>{ locale.text(part.heading()) }</span>
                </label>
            </li>
        }
    };
    let is_short = *parts == Part::SHORT;
    let short = choose.reform(move |_: Event| if is_short { Part::ALL.to_vec() } else { Part::SHORT.to_vec() });
    html! {
        <section class="report-tools" aria-label={locale.text("report-tools")}>
            <fieldset>
                <legend>{ locale.text("report-choose") }</legend>
                <label class="check">
                    <input type="checkbox" checked={is_short} onchange={short} />
                    <span>{ locale.text("report-short") }</span>
                </label>
                <ul role="list">{ for Part::ALL.into_iter().map(choice) }</ul>
            </fieldset>
            <p>
                <button type="button" class="primary" onclick={onprint}>{ locale.text("report-print") }</button>{ " " }
                <button type="button" onclick={onsave}>{ locale.text("report-save") }</button>{ " " }
                <span role="status">{ (*outcome).clone() }</span>
            </p>
            <p class="quiet-text">{ locale.text("report-save.help") }</p>
        </section>
    }
}
