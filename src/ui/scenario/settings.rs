//! How the scenario is computed.

use yew::prelude::*;

use super::aversion::DIALS;
use crate::browser::input;
use crate::locale::Locale;
use crate::scenario::{LifeTableName, Settings, TiePolicy};
use crate::state::{Action, Edit};
use crate::ui::context::Page;
use crate::ui::format::Form;

/// Every tie policy, in the order of choices.
pub const POLICIES: [TiePolicy; 3] = [TiePolicy::Share, TiePolicy::Order, TiePolicy::Lottery];

/// The name of a life table.
pub fn life_table(locale: &Locale, name: LifeTableName) -> String {
    locale.text(&format!("life-table-{}", name.key()))
}

/// Stem of a tie policy's texts.
pub fn tie_key(policy: TiePolicy) -> &'static str {
    match policy {
        TiePolicy::Share => "share",
        TiePolicy::Order => "order",
        TiePolicy::Lottery => "lottery",
    }
}

/// The settings, each with a sentence on what it does.
pub fn settings_form(page: &Page, settings: &Settings) -> Html {
    let locale = &page.locale;
    let checkbox = |id: &str, on: bool, edit: fn(bool) -> Edit| {
        html! {
            <div class="setting-row">
                <label class="check">
                    <input type="checkbox" checked={on} onchange={page.editing(move |_: Event| edit(!on))} />
                    <span>{ locale.text(id) }</span>
                </label>
                <p class="quiet-text">{ locale.text(&format!("{id}.help")) }</p>
            </div>
        }
    };
    let settled = page.act.reform(|_: Event| Action::Settled);
    html! {
        <details class="settings">
            <summary><h2>{ locale.text("settings-title") }</h2></summary>
            { checkbox("settings-whole", settings.whole_patients, Edit::WholePatients) }
            { checkbox("settings-top-up", settings.top_up, Edit::TopUp) }
            <div class="setting-row">
                <label>
                    { locale.text("settings-ties") }{ " " }
                    <select onchange={page.editing(|event: Event| {
                        let chosen = input::chosen(&event).unwrap_or_default();
                        Edit::Ties(POLICIES.into_iter().find(|policy| tie_key(*policy) == chosen).unwrap_or_default())
                    })}>
                        { for POLICIES.iter().map(|&policy| html! {
                            <option value={tie_key(policy)} selected={policy == settings.ties}>
                                { locale.text(&format!("ties-{}", tie_key(policy))) }
                            </option>
                        }) }
                    </select>
                </label>
                <p class="quiet-text">{ locale.text("settings-ties.help") }</p>
            </div>
            <div class="setting-row">
                <label>
                    { locale.text("settings-table") }{ " " }
                    <select onchange={page.editing(|event: Event| {
                        let chosen = input::chosen(&event).unwrap_or_default();
                        Edit::LifeTable(LifeTableName::ALL.into_iter().find(|name| name.key() == chosen).unwrap_or_default())
                    })}>
                        { for LifeTableName::ALL.into_iter().map(|name| html! {
                            <option value={name.key()} selected={name == settings.life_table}>{ life_table(locale, name) }</option>
                        }) }
                    </select>
                </label>
                <p class="quiet-text">{ locale.text("settings-table.help") }</p>
            </div>
            <div class="setting-row">
                <label>
                    { locale.text("settings-discount") }{ " " }
                    <input type="number" min="0" max="20" step="0.5" value={Form::Percent.typed(settings.discount_rate)}
                        onchange={settled.clone()}
                        oninput={{
                            let page = page.clone();
                            Callback::from(move |event: InputEvent| {
                                if let Some(rate) = input::text(&event).and_then(|text| Form::Percent.read(&text)) {
                                    page.edit(Edit::Discount(rate));
                                }
                            })
                        }} />
                    { " " }{ locale.text("settings-discount.unit") }
                </label>
                <p class="quiet-text">{ locale.text("settings-discount.help") }</p>
            </div>
            <div class="setting-row">
                <label>
                    { locale.text("settings-seed") }{ " " }
                    <input type="number" min="0" max="4294967295" step="1" value={settings.seed.to_string()} onchange={settled}
                        oninput={{
                            let page = page.clone();
                            Callback::from(move |event: InputEvent| {
                                if let Some(seed) = input::text(&event).and_then(|text| text.trim().parse().ok()) {
                                    page.edit(Edit::Seed(seed));
                                }
                            })
                        }} />
                </label>
                <p class="quiet-text">{ locale.text("settings-seed.help") }</p>
            </div>
            <h3>{ locale.text("settings-worth-title") }</h3>
            { for DIALS.into_iter().map(|dial| dial.row(page, settings)) }
        </details>
    }
}
