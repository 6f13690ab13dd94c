//! What every chart has around its picture: title, how to read it, the same numbers as a table, and tools.

use std::rc::Rc;

use yew::prelude::*;

use super::tools::Tools;
use crate::locale::Locale;

/// The numbers of a chart as a table; the first cell of each row heads it.
#[derive(PartialEq)]
pub(super) struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Frames a picture, with its numbers as a table to unfold.
pub(super) fn figure(locale: &Locale, class: &str, title: &str, how: Html, picture: Html, table: Table) -> Html {
    let picture = html! {
        <>
            { picture }
            <details class="chart-numbers">
                <summary>{ locale.text("chart-table") }</summary>
                <div class="chart-table-box" tabindex="0" role="group" aria-label={title.to_string()}>
                    { numbers(title, &table) }
                </div>
            </details>
        </>
    };
    bare(class, title, how, picture, table)
}

/// Frames a picture that is a table itself.
pub(super) fn bare(class: &str, title: &str, how: Html, picture: Html, table: Table) -> Html {
    html! {
        <figure class={classes!("chart", class.to_string())}>
            <figcaption>
                <h3 class="chart-title">{ title }</h3>
                <p class="chart-how">{ how }</p>
            </figcaption>
            { picture }
            if crate::IS_FULL {
                <Tools title={title.to_string()} table={Rc::new(table)} />
            }
        </figure>
    }
}

/// A figure that has nothing to show.
pub(super) fn empty(locale: &Locale, class: &str, title: &str) -> Html {
    html! {
        <figure class={classes!("chart", class.to_string())}>
            <figcaption><h3 class="chart-title">{ title }</h3></figcaption>
            <p class="chart-empty">{ locale.text("chart-empty") }</p>
        </figure>
    }
}

fn numbers(title: &str, table: &Table) -> Html {
    html! {
        <table>
            <caption>{ title }</caption>
            <thead>
                <tr>{ for table.columns.iter().map(|column| html! { <th scope="col">{ column }</th> }) }</tr>
            </thead>
            <tbody>
                { for table.rows.iter().map(|row| html! {
                    <tr>
                        { for row.first().map(|name| html! { <th scope="row"><bdi>{ name }</bdi></th> }) }
                        { for row.iter().skip(1).map(|cell| html! { <td>{ cell }</td> }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// A number for an SVG attribute: at most two digits after the point, the same everywhere.
pub(super) fn place(number: f64) -> String {
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".into() } else { text.into() }
}

/// A part of 1 as a percentage for an SVG attribute, kept between 0 and 100.
pub(super) fn percent(part: f64) -> String {
    let part = if part.is_finite() { part.clamp(0.0, 1.0) } else { 0.0 };
    place(part * 100.0) + "%"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_short_and_never_out_of_bounds() {
        assert_eq!([1.0, 0.126, -0.001, 2.71299].map(place), ["1", "0.13", "0", "2.71"]);
        assert_eq!([0.4, 2.0, -1.0, f64::NAN, 1.0 / 3.0].map(percent), ["40%", "100%", "0%", "0%", "33.33%"]);
    }
}
