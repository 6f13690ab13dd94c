//! What would be added, in words with units, and what stands against it.

use yew::prelude::*;

use super::form::{Asking, size};
use super::text_for;
use super::which::income;
use crate::library::countries::Country;
use crate::locale::Locale;
use crate::scenario::{Estimate, Figure, Group, GroupField, Mark, Party, PartyField, limits};
use crate::text;
use crate::ui::figure_name::figure_value;
use crate::ui::scenario::figure::mark_parts;

/// What would be added; `trouble` is said in its place where there is some.
pub fn preview(asking: &Asking, trouble: Option<String>) -> Html {
    let &Asking { page, scenario, purpose, chosen, extension, .. } = asking;
    let locale = &page.locale;
    let said = match trouble {
        Some(trouble) => html! { <p class="problem">{ trouble }</p> },
        None if chosen.is_empty() => html! { <p>{ locale.text("countries-preview-none") }</p> },
        None if extension.is_empty() => html! { <p>{ locale.text("countries-preview-nothing") }</p> },
        None => html! { <p>{ size(locale, "countries-will-have", &scenario.extended(extension)) }</p> },
    };
    html! {
        <section class="countries-step" aria-labelledby="countries-preview">
            <h3 id="countries-preview">{ text_for(locale, "countries-preview", purpose) }</h3>
            <div role="status">{ said }</div>
            if !extension.parties.is_empty() { { parties(asking) } }
            if !extension.groups.is_empty() { { groups(asking) } }
            if !extension.is_empty() { { legend(locale) } }
        </section>
    }
}

/// Why it cannot be added; none where it can.
pub fn trouble(asking: &Asking) -> Option<String> {
    let locale = &asking.page.locale;
    if asking.choosing.uses_nothing() {
        return Some(locale.text("countries-uses-nothing"));
    }
    let after = asking.scenario.extended(asking.extension);
    let too_many =
        |id: &str, count: usize, most: usize| (count > most).then(|| text!(locale, id, count = count, most = most));
    let lists = [after.sources.len(), after.caveats.len()];
    too_many("countries-too-many-parties", after.parties.len(), limits::PARTIES)
        .or_else(|| too_many("countries-too-many-groups", after.groups.len(), limits::GROUPS))
        .or_else(|| {
            lists.into_iter().any(|count| count > limits::LIST).then(|| locale.text("countries-too-many-notes"))
        })
}

/// The parties: a row each, a column for each figure that is taken.
fn parties(asking: &Asking) -> Html {
    let &Asking { page, choosing, chosen, extension, .. } = asking;
    let locale = &page.locale;
    let fields: Vec<PartyField> =
        Country::FIELDS.into_iter().filter(|field| choosing.wish.fields.contains(field)).collect();
    let mut columns = vec![locale.text("countries-preview-party")];
    columns.extend(fields.iter().map(|field| locale.text(&format!("field-{}", field.key()))));
    columns.extend(choosing.wish.income_group.then(|| locale.text("field-income_group")));
    let country = |party: &Party| chosen.iter().copied().find(|country| country.is_that_of(party));
    let rows = extension.parties.iter().map(|party| {
        html! {
            <tr key={party.id.clone()}>
                <th scope="row"><bdi>{ &party.name }</bdi></th>
                { for fields.iter().map(|field| html! { <td>{ party_figure(asking, country(party), *field) }</td> }) }
                if choosing.wish.income_group {
                    <td>
                        { party.income_group.map_or_else(|| locale.text("countries-unknown"), |group| income(locale, group)) }
                        { remark(country(party), "income_group") }
                    </td>
                }
            </tr>
        }
    });
    table(&locale.text("countries-preview-parties"), &columns, rows.collect())
}

/// A figure with its unit, its year and what is out of the ordinary with it.
fn party_figure(asking: &Asking, country: Option<&Country>, field: PartyField) -> Html {
    let locale = &asking.page.locale;
    match country.and_then(|country| country.figure(field)) {
        Some(given) => {
            let value = figure_value(locale, asking.scenario, &Figure::Party(0, field), given.value);
            html! {
                <>
                    { mark(locale, given.mark) }
                    { text!(locale, "countries-value-year", value = value, year = given.year.to_string()) }
                    { remark(country, field.key()) }
                </>
            }
        }
        None => html! { locale.text("countries-unknown") },
    }
}

fn remark(country: Option<&Country>, about: &str) -> Html {
    let remark = country.and_then(|country| country.remark(about));
    html! { if let Some(remark) = remark { <span class="quiet-text countries-remark">{ remark }</span> } }
}

/// The groups: a row each.
fn groups(asking: &Asking) -> Html {
    let &Asking { page, choosing, extension, .. } = asking;
    let locale = &page.locale;
    let mut fields = vec![GroupField::Size, GroupField::Age, GroupField::RiskUntreated, GroupField::RiskTreated];
    fields.extend(choosing.groups.rank.then_some(GroupField::DeprivationRank));
    let mut columns = vec![locale.text("countries-preview-group")];
    columns.extend(fields.iter().map(|field| locale.text(&format!("field-{}", field.key()))));
    let rows = extension.groups.iter().map(|group| {
        html! {
            <tr key={group.id.clone()}>
                <th scope="row"><bdi>{ &group.name }</bdi></th>
                { for fields.iter().map(|field| html! { <td>{ group_figure(asking, group, *field) }</td> }) }
            </tr>
        }
    });
    table(&locale.text("countries-preview-groups"), &columns, rows.collect())
}

fn group_figure(asking: &Asking, group: &Group, field: GroupField) -> Html {
    let locale = &asking.page.locale;
    match field.get(group) {
        Some(Estimate { value, mark, .. }) => html! {
            <>
                { self::mark(locale, *mark) }
                { figure_value(locale, asking.scenario, &Figure::Group(0, field), *value) }
            </>
        },
        None => html! { locale.text("countries-unknown") },
    }
}

/// The shape of a mark, and its word for those who do not see it.
fn mark(locale: &Locale, mark: Mark) -> Html {
    let (shape, word) = mark_parts(mark);
    html! { <><span aria-hidden="true">{ shape }</span><span class="sr">{ locale.text(word) }</span>{ " " }</> }
}

/// What the shapes mean.
fn legend(locale: &Locale) -> Html {
    const MARKS: [Mark; 3] = [Mark::Published, Mark::Derived, Mark::Illustrative];
    html! {
        <p class="quiet-text countries-marks" aria-hidden="true">
            { for MARKS.into_iter().map(mark_parts).map(|(shape, word)| html! { <span>{ shape }{ " " }{ locale.text(word) }</span> }) }
        </p>
    }
}

fn table(name: &str, columns: &[String], rows: Vec<Html>) -> Html {
    html! {
        <div class="scroll countries-preview" tabindex="0" role="region" aria-label={name.to_string()}>
            <table>
                <caption class="sr">{ name }</caption>
                <thead><tr>{ for columns.iter().map(|column| html! { <th scope="col">{ column }</th> }) }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
