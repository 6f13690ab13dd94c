//! Lorenz curves, and concentration curves over the ranks of deprivation.

use std::rc::Rc;

use yew::prelude::*;

use super::{Parts, focus};
use crate::charts::{Curve, Curves};
use crate::measures::catalogue::MEASURES;
use crate::measures::{Reason, Value};
use crate::study::{self, Evenness, Ladder, Line};
use crate::text;
use crate::ui::format;

/// How unevenly each rule shares, whoever gets it.
pub(super) fn lorenz(parts: &Parts) -> Html {
    let locale = parts.locale();
    let found = match study::Curves::lorenz(&parts.shown.comparison, parts.rows) {
        Ok(found) => found,
        Err(reason) => return parts.undefined("lorenz-name", reason),
    };
    let first = |line: usize| parts.rule(found.lines[line].rows[0]);
    let title = match found.evenness() {
        None => return parts.undefined("lorenz-name", Reason::NobodyTreated),
        Some(Evenness::Alone) => {
            let half = locale.share(found.lines[0].share_of_first(0.5));
            text!(locale, "lorenz-alone", rule = first(0), share = half)
        }
        Some(Evenness::Highest(line)) => text!(locale, "lorenz-highest", rule = first(line)),
        Some(Evenness::Crossing(one, other)) => {
            text!(locale, "lorenz-crossing", one = first(one), other = first(other))
        }
    };
    let note = |line: &Line| index(parts, line, "gini").map(|gini| text!(locale, "lorenz-note", gini = gini));
    html! {
        <section class="card">
            <Curves id="lorenz" {title} how={how(parts, "lorenz-read", &found.left_out, &[])} across={locale.text("lorenz-across")}
                up={locale.text("curves-up")} diagonal={locale.text("lorenz-diagonal")}
                curves={drawn(parts, &found.lines, "lorenz-point", note)} focus={focus()} />
        </section>
    }
}

/// Whom each rule favours along the ladder of deprivation.
pub(super) fn concentration(parts: &Parts, ladder: &Ladder) -> Html {
    /// The part of the people that titles speak of.
    const FIFTH: f64 = 0.2;

    let locale = parts.locale();
    let found = study::Curves::concentration(ladder, &parts.shown.comparison, parts.rows);
    let share = |line: &Line| line.share_of_first(FIFTH);
    let by_share = |a: &&Line, b: &&Line| share(a).total_cmp(&share(b));
    let ends = found.lines.iter().max_by(by_share).zip(found.lines.iter().min_by(by_share));
    let Some((most, least)) = ends else { return parts.undefined("concentration-name", Reason::NobodyRankedTreated) };
    let (more, less) = (locale.share(share(most)), locale.share(share(least)));
    let title = match (found.lines.len(), more == less) {
        (1, _) => text!(locale, "concentration-alone", rule = parts.rule(most.rows[0]), share = more),
        (_, true) => text!(locale, "concentration-same", share = more),
        _ => {
            let (rule, other) = (parts.rule(most.rows[0]), parts.rule(least.rows[0]));
            text!(locale, "concentration-ends", rule = rule, share = more, other = other, less = less)
        }
    };
    let note =
        |line: &Line| index(parts, line, "concentration").map(|tilt| text!(locale, "concentration-note", tilt = tilt));
    html! {
        <section class="card">
            <Curves id="concentration" {title} how={how(parts, "concentration-read", &found.left_out, &ladder.unranked)}
                across={locale.text("concentration-across")} up={locale.text("curves-up")} diagonal={locale.text("lorenz-diagonal")}
                curves={drawn(parts, &found.lines, "concentration-point", note)} focus={focus()} />
        </section>
    }
}

/// How to read curves, which rules have none, and which groups have no rank.
fn how(parts: &Parts, read: &str, left_out: &[(usize, Reason)], unranked: &[usize]) -> String {
    let locale = parts.locale();
    let mut sentences = vec![locale.text(read)];
    if !left_out.is_empty() {
        let name = |&(row, reason): &(usize, Reason)| {
            let reason = format::reason(locale, Value::Undefined(reason));
            text!(locale, "fairness-because", rule = parts.rule(row), reason = reason)
        };
        sentences.push(text!(locale, "fairness-left-out", names = parts.list(left_out.iter().map(name))));
    }
    if !unranked.is_empty() {
        sentences.push(text!(locale, "fairness-unranked", names = parts.groups(unranked.iter().copied())));
    }
    sentences.join(" ")
}

/// The curves with their names, notes and sentences.
fn drawn(parts: &Parts, lines: &[Line], point: &str, note: impl Fn(&Line) -> Option<String>) -> Rc<[Curve]> {
    let locale = parts.locale();
    let words = |&(people, treatments): &(f64, f64)| {
        let (people, treatments) = (locale.share(people), locale.share(treatments));
        AttrValue::from(text!(locale, point, people = people, treatments = treatments))
    };
    let curve = |line: &Line| Curve {
        name: parts.list(line.rows.iter().map(|&row| parts.rule(row))).into(),
        note: note(line).unwrap_or_default().into(),
        points: line.points.as_slice().into(),
        words: line.points.iter().map(words).collect(),
    };
    lines.iter().map(curve).collect()
}

/// The index that belongs to a curve, as text.
fn index(parts: &Parts, line: &Line, id: &str) -> Option<String> {
    let column = MEASURES.iter().position(|measure| measure.id == id)?;
    let value = *parts.shown.comparison.answer(line.rows[0])?.measures.get(column)?;
    value.number().map(|_| format::value(parts.locale(), MEASURES[column], value))
}
