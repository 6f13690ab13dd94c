//! Which rule is best in how many worlds, and what knowing the world would be worth.

use yew::prelude::*;

use super::Parts;
use crate::charts::{Lens, meter};
use crate::study::draws::Choice;
use crate::text;

/// The rule to choose, every rule's chance of being the best, and the worth of knowing.
pub(super) fn best(parts: &Parts) -> Html {
    let locale = parts.locale();
    let Some(choice) = Choice::of(parts.certainty) else { return Html::default() };
    let share = locale.share(choice.chance);
    let finding = match choice.on_average == choice.most_often {
        true => text!(locale, "sure-best-both", rule = parts.rule(choice.on_average), share = share),
        false => {
            let (average, often) = (parts.rule(choice.on_average), parts.rule(choice.most_often));
            text!(locale, "sure-best-apart", average = average, often = often, share = share)
        }
    };
    let knowing = match choice.knowing > 0.0 {
        true => {
            text!(locale, "sure-knowing", amount = parts.difference(choice.knowing), measure = parts.measure())
        }
        false => {
            text!(locale, "sure-knowing-nothing", rule = parts.rule(choice.on_average), measure = parts.measure())
        }
    };
    html! {
        <section class="card" aria-labelledby="sure-best">
            <h2 id="sure-best">{ locale.text("sure-best") }</h2>
            <p>{ finding }{ " " }{ knowing }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={locale.text("sure-best-often")}>
                <table class="plain-table sure-best">
                    <thead>
                        <tr>
                            <th scope="col">{ locale.text("sure-column-rule") }</th>
                            <th scope="col">{ locale.text("sure-best-often") }</th>
                            <th scope="col">{ locale.text("sure-best-short") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for parts.certainty.candidates().into_iter().map(|candidate| html! {
                            <tr key={candidate.rule}>
                                <th scope="row"><bdi>{ parts.rule(candidate.rule) }</bdi></th>
                                <td>{ locale.share(candidate.chance) }{ meter(0.0, candidate.chance, lens(parts)) }</td>
                                <td>{ parts.difference(candidate.short) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <p class="quiet-text">{ locale.text("sure-best-ties") }</p>
        </section>
    }
}

/// The accent of the measure's goal.
fn lens(parts: &Parts) -> Lens {
    match parts.measure.lens {
        crate::measures::Lens::Health => Lens::Health,
        crate::measures::Lens::Fairness => Lens::Fairness,
        crate::measures::Lens::Relations => Lens::Relations,
    }
}
