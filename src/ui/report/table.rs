//! Tables of figures that fit on paper: few columns each, the names of the rows again in every one.

use yew::prelude::*;

use super::Report;
use super::figure::figure;
use crate::num::even_sets;
use crate::scenario::Estimate;
use crate::text;
use crate::ui::format::Form;

/// Columns beside the names.
const MOST: usize = 5;

/// A column; a row without a cell has nothing to say.
pub struct Column {
    /// Its head.
    pub name: String,
    /// What its figures are counted in, under the head; may be empty.
    pub unit: String,
    /// Its cells, from top to bottom.
    pub cells: Vec<Option<Html>>,
}

impl Column {
    /// A column of figures, some of which may be absent.
    pub fn of<'a, T: 'a>(
        report: &Report<'a>,
        (name, unit): (String, String),
        form: Form,
        rows: impl IntoIterator<Item = &'a T>,
        field: impl Fn(&'a T) -> Option<&'a Estimate>,
    ) -> Self {
        let cells = rows.into_iter().map(|row| field(row).map(|estimate| figure(report, estimate, form, "")));
        Self { name, unit, cells: cells.collect() }
    }

    /// A column of words; empty ones are left out.
    pub fn words<T>(name: String, rows: &[T], words: impl Fn(&T) -> String) -> Self {
        let cell = |words: String| (!words.is_empty()).then(|| html! { <bdi>{ words }</bdi> });
        Self { name, unit: String::new(), cells: rows.iter().map(|row| cell(words(row))).collect() }
    }

    fn is_empty(&self) -> bool {
        self.cells.iter().all(Option::is_none)
    }
}

/// Rows under their names, a few columns at a time; columns without any cell are left out.
pub fn tables(report: &Report, title: &str, head: &str, names: &[String], columns: Vec<Column>) -> Html {
    let columns: Vec<Column> = columns.into_iter().filter(|column| !column.is_empty()).collect();
    let count = even_sets(&columns, MOST).count();
    let caption = |part: usize| match count {
        1 => title.to_string(),
        _ => text!(report.locale, "report-table-part", title = title, part = part + 1, count = count),
    };
    columns
        .chunks(MOST)
        .enumerate()
        .map(|(part, columns)| table(report, &caption(part), head, names, columns))
        .collect()
}

fn table(report: &Report, caption: &str, head: &str, names: &[String], columns: &[Column]) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={caption.to_string()}>
            <table class="report-table">
                <caption>{ caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ head }</th>
                        { for columns.iter().map(|column| html! {
                            <th scope="col">
                                { &column.name }
                                if !column.unit.is_empty() { <span class="column-unit">{ &column.unit }</span> }
                            </th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for names.iter().enumerate().map(|(row, name)| html! {
                        <tr>
                            <th scope="row"><bdi>{ name }</bdi></th>
                            { for columns.iter().map(|column| html! {
                                <td>{ column.cells.get(row).cloned().flatten().unwrap_or_else(|| html! { { report.locale.text("value-undefined") } }) }</td>
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
