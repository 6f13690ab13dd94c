//! Two rules, group by group: who gains under which.

use std::cmp::Ordering;
use std::rc::Rc;

use yew::prelude::*;

use super::figure::{self, Table, percent};
use super::patterns::swatch;
use super::use_locale;
use crate::locale::Locale;
use crate::text;

/// One group of a [`HeadToHead`] chart.
#[derive(Clone, Debug, PartialEq)]
pub struct HeadRow {
    /// Its name.
    pub name: AttrValue,
    /// Its category, for a swatch beside the name.
    pub category: Option<usize>,
    /// Patients treated under the left rule.
    pub left: f64,
    /// Patients treated under the right rule.
    pub right: f64,
}

/// What a [`HeadToHead`] chart shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HeadToHeadProps {
    /// The finding, in words.
    pub title: AttrValue,
    /// Name of the left rule.
    pub left: AttrValue,
    /// Name of the right rule.
    pub right: AttrValue,
    /// The groups.
    pub rows: Rc<[HeadRow]>,
}

/// Differences below this are rounding errors, not patients.
const NOTHING: f64 = 1e-6;

/// Two rules, group by group, as bars to the left and to the right.
#[component]
pub fn HeadToHead(props: &HeadToHeadProps) -> Html {
    let locale = use_locale();
    if props.rows.is_empty() {
        return figure::empty(&locale, "heads", &props.title);
    }
    let (left, right) = (props.left.as_str(), props.right.as_str());
    let largest = props.rows.iter().map(|row| (row.left - row.right).abs()).fold(0.0, f64::max);
    let how = if largest > NOTHING {
        text!(locale, "heads-read", left = left, right = right)
    } else {
        locale.text("heads-none")
    };
    let picture = html! {
        <>
            <p class="heads-ends" aria-hidden="true">
                <span>{ text!(locale, "heads-more-left", rule = left) }</span>
                <span>{ text!(locale, "heads-more-right", rule = right) }</span>
            </p>
            <ul class="heads-rows" role="list" aria-label={text!(locale, "heads-name", left = left, right = right)}>
                { for props.rows.iter().map(|row| picture_row(&locale, props, row, largest)) }
            </ul>
        </>
    };
    figure::figure(&locale, "heads", &props.title, how.into(), picture, table(&locale, props))
}

fn picture_row(locale: &Locale, props: &HeadToHeadProps, row: &HeadRow, largest: f64) -> Html {
    let difference = row.left - row.right;
    let part = if largest > NOTHING { difference.abs() / largest / 2.0 } else { 0.0 };
    let words = match sign(difference) {
        Ordering::Equal => locale.text("heads-same"),
        _ => text!(locale, "heads-more", more = difference.abs()),
    };
    // The second cue beside the side: bars to the left are plain, bars to the right are striped.
    let bar = match sign(difference) {
        Ordering::Equal => Html::default(),
        Ordering::Greater => html! {
            <rect class="mark heads-left" x={percent(0.5 - part)} width={percent(part)} y="15%" height="70%" />
        },
        Ordering::Less => html! {
            <rect class="mark heads-right" x="50%" width={percent(part)} y="15%" height="70%"
                fill={super::palette::fill(RIGHT)} />
        },
    };
    html! {
        <li class="heads-row">
            // The bar below has the same words as its name.
            <p class="heads-label" aria-hidden="true">
                <span>
                    if let Some(category) = row.category {
                        { swatch(category) }
                    }
                    <strong><bdi>{ row.name.clone() }</bdi></strong>
                </span>
                <span class="heads-words">{ words }</span>
            </p>
            <svg class="heads-bar" role="img" aria-label={sentence(locale, props, row)}>
                { bar }
                <line class="heads-middle" x1="50%" x2="50%" y1="0" y2="100%" />
            </svg>
        </li>
    }
}

/// The category whose pattern fills bars to the right.
const RIGHT: usize = 3;

fn sign(difference: f64) -> Ordering {
    if difference.abs() <= NOTHING { Ordering::Equal } else { difference.total_cmp(&0.0) }
}

fn sentence(locale: &Locale, props: &HeadToHeadProps, row: &HeadRow) -> String {
    let name = row.name.as_str();
    let shown = |patients: f64| locale.people(patients);
    let (more, less, rule) = match sign(row.left - row.right) {
        Ordering::Equal => return text!(locale, "heads-equal", name = name, count = shown(row.left)),
        Ordering::Greater => (row.left, row.right, props.left.as_str()),
        Ordering::Less => (row.right, row.left, props.right.as_str()),
    };
    text!(locale, "heads-gain", name = name, more = more - less, rule = rule, this = shown(more), other = shown(less))
}

fn table(locale: &Locale, props: &HeadToHeadProps) -> Table {
    let columns = vec![
        locale.text("heads-group"),
        props.left.to_string(),
        props.right.to_string(),
        locale.text("heads-difference"),
    ];
    let rows = props.rows.iter().map(|row| {
        let count = |patients: f64| locale.numbers().decimal(patients, 0, 1);
        let difference = row.right - row.left;
        let digits = if difference.fract().abs() > NOTHING { 1 } else { 0 };
        vec![row.name.to_string(), count(row.left), count(row.right), locale.signed(difference, digits)]
    });
    Table { columns, rows: rows.collect() }
}
