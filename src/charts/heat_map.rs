//! A table whose cells are shaded by a number: what every party gets under every rule.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::{self, Table};
use super::use_locale;
use crate::locale::Locale;
use crate::text;

/// How a cell of a [`HeatMap`] stands out, always by a shape and a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HeatMark {
    /// Not at all.
    #[default]
    Plain,
    /// Below a line that matters, such as a party's walk-away.
    Below,
    /// The best of its column.
    Best,
}

/// One cell of a [`HeatMap`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatCell {
    /// Its number as text, with its unit where the column does not say it; or why there is none.
    pub shown: AttrValue,
    /// How dark it is, 0 to 1; unshaded when there is no number.
    pub level: Option<f64>,
    /// How it stands out.
    pub mark: HeatMark,
    /// A few words under the number; may be empty.
    pub note: AttrValue,
}

/// One row of a [`HeatMap`].
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// What heads it.
    pub name: AttrValue,
    /// One cell for each column.
    pub cells: Rc<[HeatCell]>,
    /// Whether the reader has picked it; tinted.
    pub selected: bool,
}

/// What a [`HeatMap`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HeatMapProps {
    /// The finding, in words.
    pub title: AttrValue,
    /// How to read it, in a sentence.
    pub how: AttrValue,
    /// What the first column holds, such as "Rule".
    pub corner: AttrValue,
    /// What heads the other columns.
    pub columns: Rc<[AttrValue]>,
    /// The rows.
    pub rows: Rc<[HeatRow]>,
    /// What the lightest shade stands for, such as "0% of need".
    pub least: AttrValue,
    /// What the darkest shade stands for.
    pub most: AttrValue,
    /// The words of [`HeatMark::Below`], such as "below walk-away"; also its entry in the legend.
    #[prop_or_default]
    pub below: AttrValue,
    /// The words of [`HeatMark::Best`].
    #[prop_or_default]
    pub best: AttrValue,
}

/// Shades from lightest to darkest, as many as a reader tells apart.
const STEPS: usize = 5;

/// A table whose cells are shaded in steps, with the number in every cell.
#[component]
pub fn HeatMap(props: &HeatMapProps) -> Html {
    let locale = use_locale();
    if props.rows.is_empty() || props.columns.is_empty() {
        return figure::empty(&locale, "heat", &props.title);
    }
    let picture = html! {
        <>
            { legend(&locale, props) }
            <div class="heat-box" tabindex="0" role="group" aria-label={props.title.clone()}>
                <table class="heat-table">
                    <thead>
                        <tr>
                            <th scope="col">{ props.corner.clone() }</th>
                            { for props.columns.iter().map(|column| html! { <th scope="col"><bdi>{ column.clone() }</bdi></th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for props.rows.iter().map(|row| table_row(props, row)) }</tbody>
                </table>
            </div>
        </>
    };
    figure::bare("heat", &props.title, props.how.clone().into(), picture, table(props))
}

fn table_row(props: &HeatMapProps, row: &HeatRow) -> Html {
    html! {
        <tr class={row.selected.then_some("is-selected")}>
            <th scope="row"><bdi>{ row.name.clone() }</bdi></th>
            { for row.cells.iter().map(|cell| table_cell(props, cell)) }
        </tr>
    }
}

fn table_cell(props: &HeatMapProps, cell: &HeatCell) -> Html {
    let shade = match cell.level {
        Some(level) => format!("heat-{}", step(level)),
        None => "heat-none".into(),
    };
    html! {
        <td class={classes!(shade, (cell.mark == HeatMark::Below).then_some("is-below"))}>
            <span class="heat-number">{ cell.shown.clone() }</span>
            { mark(props, cell.mark) }
            if !cell.note.is_empty() {
                <span class="heat-note">{ cell.note.clone() }</span>
            }
        </td>
    }
}

fn mark(props: &HeatMapProps, mark: HeatMark) -> Html {
    let Some((sign, words)) = sign(props, mark) else { return Html::default() };
    html! {
        <span class={classes!("heat-mark", (mark == HeatMark::Best).then_some("is-best"))}>
            <span aria-hidden="true">{ sign }</span>{ " " }{ words }
        </span>
    }
}

/// The shape and the words of a mark.
fn sign(props: &HeatMapProps, mark: HeatMark) -> Option<(&'static str, AttrValue)> {
    match mark {
        HeatMark::Plain => None,
        HeatMark::Below => Some(("▽", props.below.clone())),
        HeatMark::Best => Some(("▲", props.best.clone())),
    }
}

/// The shade of a level: the steps have the same width, and both ends belong to one.
fn step(level: f64) -> usize {
    // A level that is no number counts as the lowest: `as` turns it into 0.
    ((level * STEPS as f64) as usize).min(STEPS - 1)
}

/// The shades in a row with the words for both ends.
fn legend(locale: &Locale, props: &HeatMapProps) -> Html {
    html! {
        <p class="heat-legend" role="img" aria-label={text!(locale, "heat-legend", least = props.least.as_str(), most = props.most.as_str())}>
            <span aria-hidden="true">{ props.least.clone() }</span>
            <span class="heat-steps" aria-hidden="true">{ for (0..STEPS).map(|step| html! { <span class={format!("heat-{step}")} /> }) }</span>
            <span aria-hidden="true">{ props.most.clone() }</span>
        </p>
    }
}

fn table(props: &HeatMapProps) -> Table {
    let words = |cell: &HeatCell| match sign(props, cell.mark) {
        Some((_, words)) => format!("{} ({words})", cell.shown),
        None => cell.shown.to_string(),
    };
    let row = |row: &HeatRow| std::iter::once(row.name.to_string()).chain(row.cells.iter().map(words)).collect();
    Table {
        columns: std::iter::once(&props.corner).chain(props.columns.iter()).map(AttrValue::to_string).collect(),
        rows: props.rows.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_and_what_lies_beyond_have_a_shade() {
        assert_eq!([-0.5, 0.0, 0.19, 0.2, 0.999, 1.0, 7.0, f64::NAN].map(step), [0, 0, 0, 1, 4, 4, 4, 0]);
    }
}
