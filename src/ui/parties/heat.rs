//! Every party under every rule at a glance.

use std::rc::Rc;

use yew::prelude::*;

use super::stakes::missing_in_short;
use super::{Parts, party_names};
use crate::browser::input;
use crate::charts::{HeatCell, HeatMap, HeatMark, HeatRow};
use crate::measures::Value;
use crate::study::{Stake, Verdict};
use crate::text;
use crate::ui::format;

/// What the cells are shaded by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Heat {
    /// How far a party gets from no agreement to the best it could hope for.
    #[default]
    Satisfaction,
    /// Share of its people in need who are treated.
    Coverage,
}

const HEATS: [(Heat, &str); 2] =
    [(Heat::Satisfaction, "parties-heat-satisfaction"), (Heat::Coverage, "parties-heat-coverage")];

/// The shaded table of rules by parties, with a choice of what it is shaded by.
pub fn heat_map(parts: &Parts, pair: &(String, String), heat: &UseStateHandle<Heat>) -> Html {
    let locale = parts.locale();
    let now = **heat;
    let rows: Rc<[HeatRow]> = parts
        .report
        .rows
        .iter()
        .enumerate()
        .map(|(row, found)| HeatRow {
            name: parts.rule(row).into(),
            cells: match &found.result {
                Ok(stakes) => stakes.iter().map(|stake| cell(parts, now, stake)).collect(),
                Err(_) => parts.report.parties.iter().map(|_| no_answer(parts)).collect(),
            },
            selected: found.choice.rule == pair.0 || found.choice.rule == pair.1,
        })
        .collect();
    let onchange = {
        let heat = heat.setter();
        Callback::from(move |event: Event| {
            let chosen = input::chosen(&event).unwrap_or_default();
            heat.set(HEATS.into_iter().find(|(_, key)| *key == chosen).map_or(Heat::default(), |(heat, _)| heat));
        })
    };
    let key = HEATS.into_iter().find(|(heat, _)| *heat == now).map_or("", |(_, key)| key);
    html! {
        <section class="card">
            <HeatMap title={title(parts)} how={locale.text(&format!("{key}.how"))} corner={locale.text("board-rule")} columns={party_names(parts)}
                {rows} least={locale.text(&format!("{key}.least"))} most={locale.text(&format!("{key}.most"))}
                below={locale.text("parties-refuses.short")} />
            <p class="chart-controls">
                <label>
                    { locale.text("parties-heat") }{ " " }
                    <select {onchange}>
                        { for HEATS.iter().map(|(heat, key)| html! {
                            <option value={*key} selected={*heat == now}>{ locale.text(key) }</option>
                        }) }
                    </select>
                </label>
            </p>
        </section>
    }
}

/// The finding: the parties that most rules leave without a reason to sign.
fn title(parts: &Parts) -> String {
    let locale = parts.locale();
    let answers = || parts.report.rows.iter().filter_map(|row| row.result.as_ref().ok());
    let refusals = |party: usize| answers().filter(|stakes| stakes[party].verdict != Verdict::Signs).count();
    let counts: Vec<usize> = (0..parts.report.parties.len()).map(refusals).collect();
    let (count, all) = (counts.iter().copied().max().unwrap_or(0), answers().count());
    let most = parts.report.parties.iter().zip(&counts).filter(|(_, refused)| **refused == count);
    let names: Vec<&str> = most.map(|(party, _)| parts.party(party)).collect();
    match names.as_slice() {
        _ if count == 0 => locale.text("parties-heat-all"),
        all_parties if all_parties.len() == counts.len() => {
            text!(locale, "parties-heat-each", count = count, all = all)
        }
        [party] => text!(locale, "parties-heat-most", party = *party, count = count, all = all),
        several => {
            let parties = several.join(&locale.text("chart-list-separator"));
            text!(locale, "parties-heat-alike", parties = parties, count = count, all = all)
        }
    }
}

fn cell(parts: &Parts, heat: Heat, stake: &Stake) -> HeatCell {
    let locale = parts.locale();
    let (shown, level) = match (heat, stake.satisfaction) {
        (Heat::Coverage, _) => (locale.share(stake.coverage), Some(stake.coverage)),
        (Heat::Satisfaction, Value::Number(number)) => (locale.share(number), Some(number)),
        (Heat::Satisfaction, value) => (format::reason(locale, value), None),
    };
    let mark = if stake.verdict == Verdict::Signs { HeatMark::Plain } else { HeatMark::Below };
    HeatCell { shown: shown.into(), level, mark, note: missing_in_short(locale, stake.verdict).into() }
}

fn no_answer(parts: &Parts) -> HeatCell {
    HeatCell { shown: parts.locale().text("parties-no-answer").into(), ..HeatCell::default() }
}
