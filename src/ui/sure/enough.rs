//! Whether enough worlds are drawn, and how many more a finer answer would take.

use yew::prelude::*;

use super::Parts;
use crate::study::draws::Versus;
use crate::text;

/// How far the chance of the finding may be off, and the mean of its first rule.
pub(super) fn enough(parts: &Parts) -> Html {
    let locale = parts.locale();
    let found = parts.pair().and_then(|(first, second)| {
        let seen = Versus::of(parts.certainty, first, second)?;
        Some((first, second, seen, seen.reach()?))
    });
    let Some((first, second, seen, reach)) = found else { return Html::default() };
    let (one, other) = (parts.rule(first), parts.rule(second));
    let points = locale.numbers().decimal(reach, 0, crate::locale::places_for(reach, 1));
    let sentence = match seen.more_worlds() {
        0 => text!(locale, "sure-enough", first = one.as_str(), second = other, points = points),
        more => text!(locale, "sure-enough-more", first = one.as_str(), second = other, points = points, more = more),
    };
    let error = parts.certainty.rules[first].interval.as_ref().ok().and_then(|interval| interval.as_ref()?.error);
    html! {
        <section class="sure-enough">
            <h2>{ locale.text("sure-enough-title") }</h2>
            <p>
                { sentence }{ " " }
                if let Some(error) = error { { text!(locale, "sure-enough-error", rule = one, error = parts.difference(error)) } }
            </p>
        </section>
    }
}
