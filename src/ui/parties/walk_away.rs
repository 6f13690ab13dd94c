//! When each party would walk away: the numbers that decide who signs, changed where their effect is seen.

use yew::prelude::*;

use crate::scenario::{Figure, Flaw, PartyField, Scenario};
use crate::state::{Route, View};
use crate::text;
use crate::ui::context::{Page, link};
use crate::ui::format::Form;
use crate::ui::scenario::figure::FigureField;
use crate::ui::scenario::flaw_at;

/// As many parties as are shown without being asked for.
const AT_ONCE: usize = 6;

/// A slider and a field for every party; the rest of what it brings is on the scenario.
pub fn walk_away(page: &Page, route: &Route, scenario: &Scenario, flaws: &[Flaw]) -> Html {
    let locale = &page.locale;
    let field = PartyField::WalkAway;
    let label = locale.text("field-walk_away");
    let parties = scenario.parties.iter().enumerate().map(|(row, party)| {
        let figure = Figure::Party(row, field);
        let full = text!(locale, "cell-label", field = label.as_str(), row = party.name.as_str());
        html! {
            <li key={party.id.clone()}>
                <span><bdi>{ &party.name }</bdi></span>
                <FigureField estimate={field.get(party).cloned()} form={Form::of_party(field)} slider={1.0} unit={locale.text("unit-percent")}
                    label={full} flaw={flaw_at(locale, flaws, &figure.place())} {figure} />
            </li>
        }
    });
    html! {
        <details class="walk-away" open={scenario.parties.len() <= AT_ONCE}>
            <summary><h2>{ locale.text("parties-walk-away") }</h2></summary>
            <p class="quiet-text">
                { locale.text("parties-walk-away.help") }{ " " }
                { link(&route.to(View::Scenario), "", false, &locale.text("parties-scenario")) }
            </p>
            <ul>{ for parties }</ul>
        </details>
    }
}
