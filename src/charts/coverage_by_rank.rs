//! Coverage along the ladder of deprivation: one small picture for each rule, below each other.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::{self, Table, percent};
use super::palette;
use super::patterns::{LegendEntry, legend};
use super::use_locale;
use crate::locale::Locale;
use crate::text;

/// A group on the ladder of deprivation.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedGroup {
    /// Its name.
    pub name: AttrValue,
    /// Its category.
    pub category: usize,
    /// Its share of the need of all groups on the ladder, 0 to 1.
    pub width: f64,
    /// Its share of need, as text.
    pub width_shown: AttrValue,
}

/// What one rule does along the ladder.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedRow {
    /// Name of the rule.
    pub name: AttrValue,
    /// A few words beside it, such as a finding; may be empty.
    pub note: AttrValue,
    /// Share of need treated in each group, 0 to 1.
    pub coverage: Rc<[f64]>,
    /// Share of need treated in all groups together.
    pub average: f64,
}

/// What a [`CoverageByRank`] picture shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CoverageByRankProps {
    /// Stem of the ids of its bars; unique on the page.
    pub id: AttrValue,
    /// The finding, in words.
    pub title: AttrValue,
    /// How to read it.
    pub how: AttrValue,
    /// The groups from the most to the least deprived.
    pub groups: Rc<[RankedGroup]>,
    /// The rules.
    pub rows: Rc<[RankedRow]>,
    /// Moves the keyboard focus to the element with this id: arrow keys step from group to group and rule to rule.
    pub focus: Callback<AttrValue>,
}

/// Bars narrower than this part of the picture have their number in the table alone.
const NARROW: f64 = 0.12;
/// The part of a picture that a coverage of 100% fills; above it stands the number.
const FULL: f64 = 0.76;
/// Groups whose names and numbers can stand in the picture; of more there is a scale alone.
const MOST_NAMES: usize = 12;

/// Coverage along the ladder of deprivation, a row for each rule.
#[component]
pub fn CoverageByRank(props: &CoverageByRankProps) -> Html {
    let locale = use_locale();
    let current = use_state(|| (0_usize, 0_usize));
    if props.rows.is_empty() || props.groups.is_empty() {
        return figure::empty(&locale, "ranks", &props.title);
    }
    let many = props.groups.len() > MOST_NAMES;
    let now = (current.0.min(props.rows.len() - 1), current.1.min(props.groups.len() - 1));
    let bar = |row: usize, group: usize, start: f64| {
        let onfocus = {
            let current = current.clone();
            Callback::from(move |_: FocusEvent| current.set((row, group)))
        };
        let onkeydown = step(props, row, group);
        let RankedGroup { category, width, .. } = props.groups[group];
        let coverage = props.rows[row].coverage.get(group).copied().unwrap_or(0.0).clamp(0.0, 1.0);
        let words = words(&locale, props, row, group);
        let top = 1.0 - FULL * coverage;
        html! {
            <g id={bar_id(&props.id, row, group)} class="rank-bar" role="img" aria-label={words.clone()}
                tabindex={if now == (row, group) { "0" } else { "-1" }} {onfocus} {onkeydown}>
                <title>{ words }</title>
                <rect class="rank-reach" x={percent(start)} width={percent(width)} y="0%" height="100%" />
                <rect class="mark" x={percent(start)} width={percent(width)} y={percent(top)} height={percent(1.0 - top)}
                    fill={palette::fill(category)} />
                if width >= NARROW && !many {
                    <text class="rank-number" x={percent(start + width / 2.0)} y={percent(top)} dy="-4" text-anchor="middle" aria-hidden="true">
                        { locale.share(coverage) }
                    </text>
                }
            </g>
        }
    };
    let picture_row = |row: usize| {
        let RankedRow { name, note, average, .. } = &props.rows[row];
        let starts = props.groups.iter().scan(0.0, |before, group| {
            let start = *before;
            *before += group.width;
            Some(start)
        });
        let level = percent(1.0 - FULL * average.clamp(0.0, 1.0));
        html! {
            <li class="rank-row">
                <p class="people-label">
                    <strong><bdi>{ name.clone() }</bdi></strong>
                    <span class="people-counts">{ note.clone() }</span>
                </p>
                <svg class="rank-plot" role="group" aria-label={name.clone()}>
                    <line class="scatter-grid" x1="0%" x2="100%" y1={percent(1.0 - FULL)} y2={percent(1.0 - FULL)} />
                    if many {
                        <text class="rank-number" x="0%" y={percent(1.0 - FULL)} dy="-4" aria-hidden="true">{ locale.share(1.0) }</text>
                    }
                    { for starts.enumerate().map(|(group, start)| bar(row, group, start)) }
                    <line class="rank-base" x1="0%" x2="100%" y1="100%" y2="100%" />
                    <line class="rank-average" x1="0%" x2="100%" y1={level.clone()} y2={level} />
                </svg>
            </li>
        }
    };
    let picture = html! {
        <>
            { names(props) }
            <ul class="people-rows rank-rows" role="list">{ for (0..props.rows.len()).map(picture_row) }</ul>
            <p class="heads-ends rank-ends">
                <span>{ locale.text("ranks-most") }</span>
                <span>{ locale.text("ranks-least") }</span>
            </p>
        </>
    };
    figure::figure(&locale, "ranks", &props.title, props.how.clone().into(), picture, table(&locale, props))
}

/// The groups in their order, where they are few enough.
fn names(props: &CoverageByRankProps) -> Html {
    if props.groups.len() > MOST_NAMES {
        return Html::default();
    }
    let entry = |group: &RankedGroup| LegendEntry { category: group.category, name: group.name.clone() };
    let entries: Vec<LegendEntry> = props.groups.iter().map(entry).collect();
    html! { <div class="rank-names">{ legend(&entries) }</div> }
}

fn words(locale: &Locale, props: &CoverageByRankProps, row: usize, group: usize) -> String {
    let RankedGroup { name, width_shown, .. } = &props.groups[group];
    let RankedRow { name: rule, coverage, .. } = &props.rows[row];
    let coverage = locale.share(coverage.get(group).copied().unwrap_or(0.0));
    text!(
        locale,
        "ranks-bar",
        rule = rule.as_str(),
        group = name.as_str(),
        coverage = coverage,
        need = width_shown.as_str(),
        place = group + 1,
        count = props.groups.len()
    )
}

/// What the keys do: left and right step from group to group, up and down from rule to rule.
fn step(props: &CoverageByRankProps, row: usize, group: usize) -> Callback<KeyboardEvent> {
    let (rows, groups) = (props.rows.len(), props.groups.len());
    let (stem, focus) = (props.id.clone(), props.focus.clone());
    Callback::from(move |event: KeyboardEvent| {
        let (row, group) = match event.key().as_str() {
            "ArrowLeft" => (row, group.saturating_sub(1)),
            "ArrowRight" => (row, (group + 1).min(groups - 1)),
            "ArrowUp" => (row.saturating_sub(1), group),
            "ArrowDown" => ((row + 1).min(rows - 1), group),
            "Home" => (row, 0),
            "End" => (row, groups - 1),
            _ => return,
        };
        event.prevent_default();
        focus.emit(bar_id(&stem, row, group));
    })
}

fn bar_id(stem: &str, row: usize, group: usize) -> AttrValue {
    format!("{stem}-{row}-{group}").into()
}

fn table(locale: &Locale, props: &CoverageByRankProps) -> Table {
    let rules = props.rows.iter().map(|row| row.name.to_string());
    let row = |(index, group): (usize, &RankedGroup)| {
        let coverage = |row: &RankedRow| locale.share(row.coverage.get(index).copied().unwrap_or(0.0));
        let first = [group.name.to_string(), group.width_shown.to_string()];
        first.into_iter().chain(props.rows.iter().map(coverage)).collect()
    };
    Table {
        columns: [locale.text("ranks-group"), locale.text("ranks-need")].into_iter().chain(rules).collect(),
        rows: props.groups.iter().enumerate().map(row).collect(),
    }
}
