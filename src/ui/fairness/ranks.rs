//! Coverage along the ladder of deprivation.

use std::rc::Rc;

use yew::prelude::*;

use super::{Parts, focus};
use crate::charts::{CoverageByRank, RankedGroup, RankedRow};
use crate::study::{Course, Ladder, Steps};
use crate::text;

/// Coverage from the most to the least deprived group, rule by rule.
pub(super) fn ranks(parts: &Parts, ladder: &Ladder) -> Html {
    let locale = parts.locale();
    let steps: Vec<Steps> = parts.rows.iter().filter_map(|&row| ladder.steps(&parts.shown.comparison, row)).collect();
    let groups: Rc<[RankedGroup]> = ladder
        .rungs
        .iter()
        .map(|rung| RankedGroup {
            name: parts.shown.scenario.groups[rung.group].name.clone().into(),
            category: rung.group,
            width: rung.share,
            width_shown: locale.share(rung.share).into(),
        })
        .collect();
    let rows: Rc<[RankedRow]> = steps
        .iter()
        .map(|steps| RankedRow {
            name: parts.rule(steps.row).into(),
            note: locale.text(course(steps.course)).into(),
            coverage: steps.coverage.as_slice().into(),
            average: steps.average,
        })
        .collect();
    let mut how = locale.text("ranks-read");
    if !ladder.unranked.is_empty() {
        how.push(' ');
        how.push_str(&text!(locale, "fairness-unranked", names = parts.groups(ladder.unranked.iter().copied())));
    }
    html! {
        <section class="card">
            <CoverageByRank id="ranks" title={title(parts, ladder, &steps)} {how} {groups} {rows} focus={focus()} />
        </section>
    }
}

/// Which rule treats the most of the most deprived, and which the fewest.
fn title(parts: &Parts, ladder: &Ladder, steps: &[Steps]) -> String {
    let locale = parts.locale();
    let by_first = |a: &&Steps, b: &&Steps| a.first.total_cmp(&b.first);
    let Some((most, least)) = steps.iter().max_by(by_first).zip(steps.iter().min_by(by_first)) else {
        return locale.text("fairness-by-deprivation");
    };
    let groups = match ladder.most_deprived().count() {
        1 => parts.groups(ladder.most_deprived()),
        several => text!(locale, "ranks-groups", count = several),
    };
    let (more, less) = (locale.share(most.first), locale.share(least.first));
    match (steps.len(), more == less) {
        (1, _) => text!(locale, "ranks-alone", rule = parts.rule(most.row), share = more, groups = groups),
        (_, true) => text!(locale, "ranks-same", share = more, groups = groups),
        _ => {
            let (rule, other) = (parts.rule(most.row), parts.rule(least.row));
            text!(locale, "ranks-ends", rule = rule, share = more, other = other, less = less, groups = groups)
        }
    }
}

fn course(course: Course) -> &'static str {
    match course {
        Course::Level => "ranks-level",
        Course::Rising => "ranks-rising",
        Course::Falling => "ranks-falling",
        Course::UpAndDown => "ranks-up-and-down",
    }
}
