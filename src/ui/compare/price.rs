//! What fairness costs in deaths averted, beside the most that it can cost.

use std::rc::Rc;

use yew::prelude::*;

use crate::locale::Locale;
use crate::scenario::Scenario;
use crate::state::Shown;
use crate::study::{Fair, FairPrice, Price, Question, Report};
use crate::text;
use crate::ui::answers::use_latest;
use crate::ui::context::use_page;
use crate::ui::rest::use_rest;

/// Properties of [`PriceOfFairness`].
#[derive(Properties, PartialEq)]
pub struct PriceProps {
    /// The results.
    pub shown: Shown,
}

/// The very same scenario.
#[derive(Clone)]
struct About(Rc<Scenario>);

impl PartialEq for About {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The price of every notion of fairness on this case.
#[component]
pub fn PriceOfFairness(props: &PriceProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let about = About(props.shown.scenario.clone());
    let rested = use_rest(about.clone());
    let latest = use_latest(rested, |About(scenario)| Question::Price { scenario: Box::new((**scenario).clone()) });
    let found = latest.as_ref().and_then(|(asked, report)| match report.as_deref() {
        Some(Report::Price(price)) => Some((asked, price)),
        _ => None,
    });
    let is_busy = found.is_none_or(|(asked, _)| *asked != about);
    html! {
        <section class="card price" aria-labelledby="price-title" aria-busy={is_busy.to_string()}>
            <h2 id="price-title">{ locale.text("price-title") }</h2>
            { match found {
                Some((_, Some(price))) => table(locale, price),
                Some((_, None)) => html! { <p>{ locale.text("price-nothing") }</p> },
                None => html! { <p>{ locale.text("price-asking") }</p> },
            } }
        </section>
    }
}

fn table(locale: &Locale, price: &Price) -> Html {
    let most_averse = price.rules.iter().find(|rule| rule.fair == Fair::Maximin);
    let conditions = if price.bounds_hold {
        text!(locale, "price-holds", groups = price.groups, deaths = price.alone.0)
    } else {
        let (least, most) = (locale.people(price.alone.0), locale.people(price.alone.1));
        text!(locale, "price-open", groups = price.groups, least = least, most = most)
    };
    let row = |rule: &FairPrice| {
        html! {
            <tr>
                <th scope="row">{ locale.text(name(rule.fair)) }</th>
                <td>{ locale.risk(rule.in_deaths) }</td>
                if !price.bounds_hold { <td>{ locale.risk(rule.in_parts) }</td> }
                <td>{ locale.risk(rule.bound) }</td>
            </tr>
        }
    };
    html! {
        <>
            if let Some(rule) = most_averse {
                <p class="price-finding">{ text!(locale, "price-finding", share = locale.risk(rule.in_deaths)) }</p>
            }
            <p>{ conditions }</p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="price-title">
                <table class="plain-table">
                    <caption>{ locale.text("price-table") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ locale.text("price-rule") }</th>
                            <th scope="col">{ locale.text("price-deaths") }</th>
                            if !price.bounds_hold { <th scope="col">{ locale.text("price-parts") }</th> }
                            <th scope="col">{ text!(locale, if price.bounds_hold { "price-bound" } else { "price-bound-parts" }, groups = price.groups) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for price.rules.iter().map(row) }</tbody>
                </table>
            </div>
            <p class="quiet-text">{ locale.text("price-source") }</p>
        </>
    }
}

fn name(fair: Fair) -> &'static str {
    match fair {
        Fair::Proportional => "price-proportional",
        Fair::Alpha => "price-alpha",
        Fair::Maximin => "price-maximin",
    }
}
