//! The main part of an own rule: by one rule, in an order, by points, or by a mix of two rules.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::sentence::{criterion_name, criterion_points};
use super::{Building, check, row, tool};
use crate::browser::page as browser;
use crate::locale::Locale;
use crate::rules::criterion::{CRITERIA, criterion};
use crate::rules::own::{MainKind, shares};
use crate::scenario::{MainPart, RuleChoice, limits};
use crate::text;
use crate::ui::format::Form;
use crate::ui::number::NumberField;

/// Where the slider of a weight ends, unless the weight is larger.
const HEAVY: f64 = 10.0;
/// Id of the list of criteria.
const CRITERIA_LIST: &str = "criteria";

impl Building<'_> {
    /// How the rest is given out.
    pub fn main(&self) -> Html {
        let locale = &self.page.locale;
        let now = MainKind::of(&self.own.main);
        let content = html! {
            <>
                <div class="own-kinds" role="radiogroup" aria-label={locale.text("main-kind")}>
                    { for MainKind::ALL.into_iter().map(|kind| {
                        let turned = self.changing(move |own, _: Event| own.main = kind.from(&own.main));
                        check("radio", kind == now, turned, &locale.text(&format!("main-kind-{}", kind.key())), None)
                    }) }
                </div>
                { match &self.own.main {
                    MainPart::Rule(rule) => self.rule_choice("main-kind-rule-label", rule, |own, rule| {
                        own.main = MainPart::Rule(rule);
                    }),
                    MainPart::Order(ids) => self.order(ids),
                    MainPart::Score(weights) => self.score(weights),
                    MainPart::Mix { share, first, second } => self.mix(*share, first, second),
                } }
            </>
        };
        self.part("part-main", content)
    }

    fn mix(&self, share: f64, first: &RuleChoice, second: &RuleChoice) -> Html {
        let label = self.page.locale.text("main-kind-mix-share");
        let shared = self.changing_on(|own, now| {
            if let MainPart::Mix { share, .. } = &mut own.main {
                *share = now;
            }
        });
        html! {
            <>
                { self.rule_choice("main-kind-mix-first", first, |own, rule| {
                    if let MainPart::Mix { first, .. } = &mut own.main { *first = rule; }
                }) }
                { self.rule_choice("main-kind-mix-second", second, |own, rule| {
                    if let MainPart::Mix { second, .. } = &mut own.main { *second = rule; }
                }) }
                { row(&label, self.share(label.clone(), share, shared)) }
            </>
        }
    }

    fn order(&self, ids: &[String]) -> Html {
        let locale = &self.page.locale;
        let row = |place: usize, id: &String| {
            let name = criterion_name(locale, id);
            html! {
                <li class="criterion">
                    <span class="criterion-name">{ &name }</span>
                    <span class="row-tools">
                        { self.moving(ids.len(), place, true, &name) }
                        { self.moving(ids.len(), place, false, &name) }
                        { self.removing(id, ids.len(), &name) }
                    </span>
                    { self.unknown(id) }
                </li>
            }
        };
        html! {
            <>
                <p id="criteria-label">{ locale.text("main-kind-order-label") }</p>
                <ol class="criteria" id={CRITERIA_LIST} tabindex="-1" aria-labelledby="criteria-label">
                    { for ids.iter().enumerate().map(|(place, id)| row(place, id)) }
                </ol>
                { self.adding(|id| ids.iter().any(|other| other == id), criterion_name) }
            </>
        }
    }

    fn score(&self, weights: &BTreeMap<String, f64>) -> Html {
        let locale = &self.page.locale;
        let shares = shares(weights);
        let is_weightless = shares.iter().all(|(_, share)| *share == 0.0);
        let row = |&(id, share): &(&str, f64)| {
            let name = criterion_points(locale, id);
            let weight = weights.get(id).copied().unwrap_or_default();
            let set = id.to_string();
            html! {
                <li class="criterion" key={id.to_string()}>
                    <span class="criterion-name">{ &name }</span>
                    <NumberField label={text!(locale, "criterion-weight", criterion = name.as_str())} value={weight} form={Form::Plain}
                        greatest={limits::WEIGHT} slider={HEAVY} step={1.0} onvalue={self.changing_on(move |own, weight| {
                            if let MainPart::Score(weights) = &mut own.main { weights.insert(set.clone(), weight); }
                        })} />
                    <span class="criterion-share">{ locale.share(share) }</span>
                    { self.removing(id, weights.len(), &name) }
                    { self.unknown(id) }
                </li>
            }
        };
        html! {
            <>
                <p id="criteria-label">{ locale.text("main-kind-score-label") }</p>
                <ul class="criteria" id={CRITERIA_LIST} tabindex="-1" aria-labelledby="criteria-label">
                    { for shares.iter().map(row) }
                </ul>
                if is_weightless { <p class="problem" role="alert">{ locale.text("criterion-weightless") }</p> }
                { self.adding(|id| weights.contains_key(id), criterion_points) }
                <p class="quiet-text">{ locale.text("main-kind-score-label.help") }</p>
            </>
        }
    }

    /// A button that moves a criterion one place; the focus goes with the criterion.
    fn moving(&self, count: usize, place: usize, is_up: bool, name: &str) -> Html {
        let locale = &self.page.locale;
        let (label, sign) = if is_up { ("criterion-up", "↑") } else { ("criterion-down", "↓") };
        let other = if is_up { place.checked_sub(1) } else { Some(place + 1) }.filter(|other| *other < count);
        let onclick = other.map(|other| {
            self.changing_and_focusing(format!("{label}-{other}"), move |main| {
                if let MainPart::Order(ids) = main {
                    ids.swap(place, other);
                }
            })
        });
        let title = locale.text(&format!("{label}.short"));
        tool(format!("{label}-{place}"), sign, title, locale.with(label, &[("criterion", name.into())]), onclick)
    }

    /// A button that removes a criterion; the last one stays, since nothing would decide.
    fn removing(&self, id: &str, count: usize, name: &str) -> Html {
        let locale = &self.page.locale;
        let is_last = count <= 1;
        let gone = id.to_string();
        let onclick = (!is_last).then(|| {
            self.changing_and_focusing(CRITERIA_LIST.into(), move |main| match main {
                MainPart::Order(ids) => ids.retain(|other| *other != gone),
                MainPart::Score(weights) => _ = weights.remove(&gone),
                MainPart::Rule(_) | MainPart::Mix { .. } => {}
            })
        });
        let title = locale.text(if is_last { "criterion-last" } else { "criterion-remove.short" });
        tool(format!("remove-{id}"), "✕", title, text!(locale, "criterion-remove", criterion = name), onclick)
    }

    /// Buttons for the criteria that are not there yet.
    fn adding(&self, is_there: impl Fn(&str) -> bool, name: fn(&Locale, &str) -> String) -> Html {
        let locale = &self.page.locale;
        html! {
            <p class="criteria-more">
                <span>{ locale.text("criterion-add") }</span>
                { for CRITERIA.iter().filter(|one| !is_there(one.id)).map(|one| {
                    let name = name(locale, one.id);
                    // The button goes away; the focus must not get lost with it.
                    let onclick = self.changing_and_focusing(CRITERIA_LIST.into(), |main| match main {
                        MainPart::Order(ids) => ids.push(one.id.into()),
                        MainPart::Score(weights) => _ = weights.insert(one.id.into(), 1.0),
                        MainPart::Rule(_) | MainPart::Mix { .. } => {}
                    });
                    html! {
                        <button type="button" class="small" key={one.id} {onclick}
                            aria-label={text!(locale, "criterion-add-label", criterion = name.as_str())}>
                            <span aria-hidden="true">{ "+" }</span>{ name }
                        </button>
                    }
                }) }
            </p>
        }
    }

    fn changing_and_focusing(&self, id: String, change: impl Fn(&mut MainPart) + 'static) -> Callback<MouseEvent> {
        let changed = self.changing(move |own, _: MouseEvent| change(&mut own.main));
        Callback::from(move |event| {
            changed.emit(event);
            browser::focus_soon(&id);
        })
    }

    /// Said at a criterion that no group has.
    fn unknown(&self, id: &str) -> Html {
        match (self.missing(), criterion(id)) {
            (Some(look), Some(criterion)) if criterion.look == look => self.lacks(look),
            _ => Html::default(),
        }
    }
}
