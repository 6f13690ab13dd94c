//! How each column was read: what it stands for, what its numbers look like, and how to read it otherwise.

use yew::prelude::*;

use super::faults::match_id;
use super::names;
use super::reading::Reading;
use crate::browser::{input, page as browser};
use crate::exchange::csv::{Because, Choices, Column, Decimal, Matched, Separator, Target, column_letters};
use crate::locale::Locale;
use crate::text;

/// Columns that are shown at first.
const AT_FIRST: usize = 40;

/// Id of the heading above the columns.
const HEADING: &str = "table-columns";

/// One row for each column of the table. `is_whole` shows all of very many.
pub fn columns(reading: &Reading, is_whole: bool, show: &Callback<()>) -> Html {
    let locale = &reading.page.locale;
    let all = &reading.preview.columns;
    let targets: Vec<(String, Target, String)> = targets(reading);
    let shown = if is_whole { all.len() } else { AT_FIRST };
    let heading = |id: &str| html! { <th role="columnheader" scope="col">{ locale.text(id) }</th> };
    let show = show.reform(|_: MouseEvent| {
        // The button goes away; the focus must not get lost with it.
        browser::focus_soon(HEADING);
    });
    html! {
        <section aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ locale.text("tables-columns") }</h2>
            <table role="table" class="columns-table" aria-labelledby={HEADING}>
                <thead role="rowgroup">
                    <tr role="row">
                        { heading("tables-column") }{ heading("tables-stands-for") }{ heading("tables-numbers") }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for all.iter().take(shown).enumerate().map(|(place, column)| one(reading, place, column, &targets)) }
                </tbody>
            </table>
            if all.len() > shown {
                <p>
                    <button type="button" onclick={show}>
                        { text!(locale, "tables-all-columns", count = all.len()) }
                    </button>
                </p>
            }
        </section>
    }
}

/// What a column can stand for: its key, itself, and what the page calls it.
fn targets(reading: &Reading) -> Vec<(String, Target, String)> {
    let table = reading.preview.table;
    let all = table.fields(reading.scenario).into_iter().flat_map(|field| Target::all(&field));
    let named = |target: Target| {
        (target.key(), target.clone(), names::target_name(&reading.page.locale, reading.scenario, table, &target))
    };
    all.map(named).collect()
}

fn one(reading: &Reading, place: usize, column: &Column, targets: &[(String, Target, String)]) -> Html {
    let locale = &reading.page.locale;
    let (letters, heading) = (column_letters(place), names::brief(&column.heading));
    let label = text!(locale, "tables-match", column = letters.as_str(), heading = heading.as_str());
    let onchange = {
        let targets: Vec<Target> = targets.iter().map(|(_, target, _)| target.clone()).collect();
        reading.choosing(move |choices, event: Event| {
            let key = input::chosen(&event).unwrap_or_default();
            matched(choices, place, targets.iter().find(|target| target.key() == key).cloned());
        })
    };
    let now = column.target.as_ref().map(Target::key);
    html! {
        <tr role="row" key={place}>
            <th role="rowheader" scope="row">
                <span class="column-letters">{ &letters }</span>{ " " }<bdi>{ heading }</bdi>
            </th>
            <td role="cell">
                <select id={match_id(place)} aria-label={label} {onchange}>
                    <option value="" selected={now.is_none()}>{ locale.text("tables-left-out") }</option>
                    { for targets.iter().map(|(key, _, name)| html! {
                        <option value={key.clone()} selected={now.as_ref() == Some(key)}>{ name }</option>
                    }) }
                </select>
                { how_matched(reading, column) }
            </td>
            <td role="cell">{ numbers(reading, place, column) }</td>
        </tr>
    }
}

/// Matches a column by hand: no other can then stand for the same.
fn matched(choices: &mut Choices, place: usize, target: Option<Target>) {
    if target.is_some() {
        choices.targets.values_mut().filter(|other| **other == target).for_each(|other| *other = None);
    }
    choices.targets.insert(place, target);
}

fn how_matched(reading: &Reading, column: &Column) -> Html {
    let locale = &reading.page.locale;
    let said = match &column.matched {
        Matched::Heading | Matched::ByHand => return Html::default(),
        Matched::Nothing if column.heading.is_empty() => locale.text("tables-no-heading"),
        Matched::Nothing => locale.text("tables-unknown-heading"),
        Matched::Twice(other) => text!(locale, "tables-taken", column = column_letters(*other)),
        Matched::OtherUnit { target, unit } => {
            let field = names::target_name(locale, reading.scenario, reading.preview.table, target);
            text!(locale, "tables-other-unit", unit = names::brief(unit), field = field)
        }
    };
    html! { <p class="quiet-text">{ said }</p> }
}

/// How the numbers of a column were read, why, and the choices to read them otherwise.
fn numbers(reading: &Reading, place: usize, column: &Column) -> Html {
    let locale = &reading.page.locale;
    let Some(target) = column.target.as_ref().filter(|target| target.field.range().is_some()) else {
        return Html::default();
    };
    let example = reading.preview.example(place).map(|(text, number)| {
        let read = names::number(locale, &target.field, number);
        text!(locale, "tables-read-as", written = text, read = read)
    });
    let per_cents = {
        let is_per_cent = column.is_per_cent;
        reading.choosing(move |choices, _: Event| _ = choices.per_cents.insert(place, !is_per_cent))
    };
    let label = |id: &str| text!(locale, id, column = column_letters(place), heading = names::brief(&column.heading));
    html! {
        <>
            if let Some(example) = example { <p class="example">{ example }</p> }
            if let Some((mark, because)) = &column.decimal {
                { decimal_choice(reading, place, *mark, &label("tables-decimal")) }
                <p class={classes!("quiet-text", (*because == Because::Language).then_some("unsure"))}>
                    { why(locale, reading.preview.separator, because) }
                </p>
            }
            if let Some(mark) = column.thousands { <p class="quiet-text">{ thousands(locale, mark) }</p> }
            if target.field.is_share() {
                <label class="check">
                    <input type="checkbox" checked={column.is_per_cent} aria-label={label("tables-per-cents")} onchange={per_cents} />
                    { locale.text("tables-per-cents.short") }
                </label>
            }
        </>
    }
}

fn decimal_choice(reading: &Reading, place: usize, now: Decimal, label: &str) -> Html {
    let locale = &reading.page.locale;
    let onchange = reading.choosing(move |choices, event: Event| {
        let mark = if input::chosen(&event).as_deref() == Some(",") { Decimal::Comma } else { Decimal::Point };
        choices.decimals.insert(place, mark);
    });
    let option = |mark: Decimal, id: &str| {
        html! { <option value={mark.sign().to_string()} selected={mark == now}>{ locale.text(id) }</option> }
    };
    html! {
        <select aria-label={label.to_string()} {onchange}>
            { option(Decimal::Point, "tables-point") }{ option(Decimal::Comma, "tables-comma") }
        </select>
    }
}

/// How it was found what the decimal mark of a column is.
fn why(locale: &Locale, separator: Separator, because: &Because) -> String {
    match because {
        Because::ByHand => locale.text("tables-because-hand"),
        Because::Number(example) => text!(locale, "tables-because-number", example = example.as_str()),
        Because::Column(other) => text!(locale, "tables-because-column", column = column_letters(*other)),
        Because::Range(example) => text!(locale, "tables-because-range", example = example.as_str()),
        Because::Separator if separator == Separator::Semicolon => locale.text("tables-because-semicolon"),
        Because::Separator => locale.text("tables-because-comma"),
        Because::Language => locale.text("tables-because-language"),
    }
}

/// What marks thousands, in a word.
fn thousands(locale: &Locale, mark: char) -> String {
    locale.text(match mark {
        ',' => "tables-thousands.comma",
        '.' => "tables-thousands.point",
        '\'' | '\u{2019}' => "tables-thousands.apostrophe",
        _ => "tables-thousands.space",
    })
}
