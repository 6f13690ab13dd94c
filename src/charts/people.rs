//! People as dots: who lives because of treatment, who is treated, who is not.

use std::fmt::Write as _;
use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::figure::{self, Table, place};
use super::patterns::swatch;
use super::scale::round_up;
use super::use_locale;
use crate::locale::Locale;
use crate::text;

/// One group of a [`People`] picture.
#[derive(Clone, Debug, PartialEq)]
pub struct PeopleRow {
    /// Name of the group.
    pub name: AttrValue,
    /// What else tells it apart; may be empty.
    pub note: AttrValue,
    /// Its category, for a swatch beside the name.
    pub category: Option<usize>,
    /// Patients in need.
    pub need: f64,
    /// Patients treated.
    pub treated: f64,
    /// Deaths averted; negative when treatment harms.
    pub saved: f64,
}

/// What a [`People`] picture shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PeopleProps {
    /// The finding, in words.
    pub title: AttrValue,
    /// The groups.
    pub rows: Rc<[PeopleRow]>,
}

/// Dots that a reader still takes in as people; more only where there are many groups.
const FEW_DOTS: usize = 600;
/// Dots that a page draws without delay.
const MOST_DOTS: usize = 1500;
/// Dots that a group should at least be able to have.
const DOTS_PER_GROUP: usize = 5;

/// Dots in a line, in one wide column of groups and in several narrow ones.
const COLUMNS: usize = 30;
const NARROW_COLUMNS: usize = 20;
/// Groups from which on they stand in several columns.
const MANY: usize = 13;

const PITCH: f64 = 11.0;
const RADIUS: f64 = 4.0;
/// Room after every tenth dot, so that dots can be counted.
const GAP: f64 = 5.0;

/// People as dots, one row per group.
#[component]
pub fn People(props: &PeopleProps) -> Html {
    let locale = use_locale();
    if props.rows.iter().all(|row| row.need <= 0.0) {
        return figure::empty(&locale, "people", &props.title);
    }
    let per_dot = patients_per_dot(&props.rows);
    let harms = props.rows.iter().any(|row| harmed(row) > 0.0);
    let how = html! {
        <>
            { text!(locale, "people-read", per = per_dot) }{ " " }
            if !harms || props.rows.iter().any(|row| row.saved > 0.0) {
                { key("people-saved", locale.text("people-saved")) }{ " " }
            }
            if harms {
                { key("people-harmed", locale.text("people-harmed")) }{ " " }
            }
            { key("people-treated", locale.text("people-treated")) }{ " " }
            { key("people-untreated", locale.text("people-untreated")) }
            if per_dot > 1.0 {
                <span class="people-rounded">{ locale.text("people-rounded") }</span>
            }
        </>
    };
    let many = props.rows.len() >= MANY;
    let columns = if many { NARROW_COLUMNS } else { COLUMNS };
    let picture = html! {
        <ul class={classes!("people-rows", many.then_some("people-many"))} role="list">
            { for props.rows.iter().map(|row| picture_row(&locale, row, per_dot, columns)) }
        </ul>
    };
    figure::figure(&locale, "people", &props.title, how, picture, table(&locale, &props.rows))
}

/// The round number of patients that one dot stands for.
fn patients_per_dot(rows: &[PeopleRow]) -> f64 {
    let most = (DOTS_PER_GROUP * rows.len()).clamp(FEW_DOTS, MOST_DOTS);
    let total: f64 = rows.iter().map(|row| row.need.max(0.0)).sum();
    let mut per_dot = round_up(total / most as f64);
    // Small groups are rounded up to one dot, which can add up when there are many.
    while rows.iter().map(|row| dots(row, per_dot).total()).sum::<usize>() > most.max(rows.len()) {
        per_dot = round_up(per_dot * 1.01);
    }
    per_dot
}

/// Dots of one group; together they stand for its need.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Dots {
    saved: usize,
    harmed: usize,
    treated: usize,
    untreated: usize,
}

impl Dots {
    fn total(self) -> usize {
        self.saved + self.harmed + self.treated + self.untreated
    }
}

/// Shares out a group's dots by largest remainder, so that the kinds add up to the group.
fn dots(row: &PeopleRow, per_dot: f64) -> Dots {
    if row.need <= 0.0 {
        return Dots::default();
    }
    let total = (row.need / per_dot).round().max(1.0) as usize;
    let treated = row.treated.clamp(0.0, row.need);
    let saved = row.saved.clamp(0.0, treated);
    let harmed = harmed(row).min(treated);
    let exact = [saved, harmed, treated - saved - harmed, row.need - treated]
        .map(|people| (people / row.need).max(0.0) * total as f64);
    let mut counts = exact.map(|share| (share + 1e-9).floor() as usize);
    while counts.iter().sum::<usize>() < total {
        let short = |kind: &usize| exact[*kind] - counts[*kind] as f64;
        let Some(kind) = (0..counts.len()).max_by(|a, b| short(a).total_cmp(&short(b)).then(b.cmp(a))) else { break };
        counts[kind] += 1;
    }
    let [saved, harmed, treated, untreated] = counts;
    Dots { saved, harmed, treated, untreated }
}

fn harmed(row: &PeopleRow) -> f64 {
    (-row.saved).max(0.0)
}

fn picture_row(locale: &Locale, row: &PeopleRow, per_dot: f64, columns: usize) -> Html {
    let dots = dots(row, per_dot);
    let counts = counts(locale, row);
    let lines = dots.total().div_ceil(columns).max(1);
    let width = columns as f64 * PITCH + (columns / 10 - 1) as f64 * GAP;
    let height = lines as f64 * PITCH;
    let label = text!(locale, "people-name", name = row.name.as_str(), counts = counts.as_str());
    let saved = 0..dots.saved;
    let harmed = saved.end..saved.end + dots.harmed;
    let treated = harmed.end..harmed.end + dots.treated;
    let untreated = treated.end..treated.end + dots.untreated;
    html! {
        <li class="people-row">
            // The picture below, where there is one, has the same words as its name.
            <p class="people-label" aria-hidden={(dots.total() > 0).then_some("true")}>
                <span>
                    if let Some(category) = row.category {
                        { swatch(category) }
                    }
                    <strong><bdi>{ row.name.clone() }</bdi></strong>
                    if !row.note.is_empty() {
                        { " " }<bdi>{ row.note.clone() }</bdi>
                    }
                </span>
                <span class="people-counts">{ &counts }</span>
            </p>
            if dots.total() > 0 {
                <svg class="people-dots" role="img" aria-label={label}
                    viewBox={format!("0 0 {} {}", place(width), place(height))}>
                    { kind("people-saved", circles(saved, RADIUS, columns)) }
                    { kind("people-harmed", crosses(harmed, columns)) }
                    { kind("people-treated", circles(treated.clone(), RADIUS - 0.5, columns)) }
                    { kind("people-core", circles(treated, 1.5, columns)) }
                    { kind("people-untreated", circles(untreated, RADIUS - 0.5, columns)) }
                </svg>
            }
        </li>
    }
}

fn counts(locale: &Locale, row: &PeopleRow) -> String {
    let treated = locale.people(row.treated);
    let need = locale.people(row.need);
    if row.need <= 0.0 {
        locale.text("people-count-none")
    } else if harmed(row) > 0.0 {
        text!(locale, "people-count-harm", treated = treated, need = need, harmed = harmed(row))
    } else {
        text!(locale, "people-count", treated = treated, need = need, saved = row.saved.max(0.0))
    }
}

/// All dots of one kind as a single path: a picture of many people stays a handful of elements.
fn kind(class: &'static str, path: String) -> Html {
    if path.is_empty() {
        Html::default()
    } else {
        html! { <path {class} d={path} /> }
    }
}

fn circles(range: Range<usize>, radius: f64, columns: usize) -> String {
    range.fold(String::new(), |mut path, index| {
        let (x, y) = centre(index, columns);
        let (r, d) = (place(radius), place(2.0 * radius));
        // Writing to a string cannot fail.
        let _ = write!(path, "M{} {}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0z", place(x - radius), place(y));
        path
    })
}

fn crosses(range: Range<usize>, columns: usize) -> String {
    let reach = RADIUS - 1.0;
    range.fold(String::new(), |mut path, index| {
        let (x, y) = centre(index, columns);
        let d = place(2.0 * reach);
        let _ = write!(path, "M{} {}l{d} {d}m-{d} 0l{d} -{d}", place(x - reach), place(y - reach));
        path
    })
}

fn centre(index: usize, columns: usize) -> (f64, f64) {
    let (column, line) = (index % columns, index / columns);
    let x = (column as f64 + 0.5) * PITCH + (column / 10) as f64 * GAP;
    (x, (line as f64 + 0.5) * PITCH)
}

/// A kind of dot with its meaning, for the line that says how to read the picture.
fn key(class: &'static str, meaning: String) -> Html {
    let path = if class == "people-harmed" { crosses(0..1, 1) } else { circles(0..1, RADIUS - 0.5, 1) };
    html! {
        <span class="people-key">
            <svg class="people-dots" width="11" height="11" viewBox="0 0 11 11" aria-hidden="true" focusable="false">
                <path {class} d={path} />
                if class == "people-treated" {
                    <path class="people-core" d={circles(0..1, 1.5, 1)} />
                }
            </svg>
            { meaning }
        </span>
    }
}

fn table(locale: &Locale, rows: &[PeopleRow]) -> Table {
    let columns = [
        locale.text("people-group"),
        locale.text("people-need"),
        locale.text("people-column-treated"),
        locale.text("people-column-saved"),
        locale.text("people-column-untreated"),
    ];
    let rows = rows.iter().map(|row| {
        let name = if row.note.is_empty() { row.name.to_string() } else { format!("{} {}", row.name, row.note) };
        let numbers = [row.need, row.treated, row.saved, (row.need - row.treated).max(0.0)];
        std::iter::once(name).chain(numbers.map(|number| locale.numbers().decimal(number, 0, 1))).collect()
    });
    Table { columns: columns.into(), rows: rows.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(need: f64, treated: f64, saved: f64) -> PeopleRow {
        PeopleRow { name: "A".into(), note: "".into(), category: None, need, treated, saved }
    }

    #[test]
    fn a_small_case_has_a_dot_for_every_patient() {
        let rows = [row(100.0, 100.0, 40.0), row(150.0, 0.0, 0.0)];
        assert_eq!(patients_per_dot(&rows), 1.0);
        assert_eq!(dots(&rows[0], 1.0), Dots { saved: 40, harmed: 0, treated: 60, untreated: 0 });
    }

    #[test]
    fn harm_is_counted_apart() {
        assert_eq!(dots(&row(10.0, 8.0, -2.0), 1.0), Dots { saved: 0, harmed: 2, treated: 6, untreated: 2 });
    }

    #[test]
    fn kinds_always_add_up_to_the_group() {
        for per_dot in [1.0, 2.0, 5.0, 20.0] {
            for treated in 0..=37 {
                let dots = dots(&row(37.0, f64::from(treated), f64::from(treated) * 0.3), per_dot);
                assert_eq!(dots.total(), (37.0 / per_dot).round().max(1.0) as usize);
            }
        }
    }

    #[test]
    fn the_largest_scenario_stays_drawable() {
        let rows: Vec<PeopleRow> = (0..200).map(|index| row(1.0 + 1e6 * f64::from(index), 10.0, 3.0)).collect();
        let per_dot = patients_per_dot(&rows);
        assert!(rows.iter().map(|row| dots(row, per_dot).total()).sum::<usize>() <= MOST_DOTS);
        let odd: Vec<PeopleRow> = (0..200).map(|_| row(0.6, 0.1, 0.0)).collect();
        assert_eq!(patients_per_dot(&odd), 1.0);
    }
}
