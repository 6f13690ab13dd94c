//! The main part of an own rule: by one rule, in an order, by points, or by a mix of two rules.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::Building;
use super::sentence::{criterion_name, criterion_points};
use crate::browser::page as browser;
use crate::locale::Locale;
use crate::rules::criterion::{CRITERIA, criterion};
use crate::rules::own::{MainKind, shares};
use crate::scenario::{MainPart, limits};
use crate::text;
use crate::ui::format::Form;
use crate::ui::number::NumberField;

/// Where the slider of a weight ends, unless the weight is larger.
const HEAVY: f64 = 10.0;

impl Building<'_> {
    /// How the rest is given out.
    pub fn main(&self) -> Html {
        let locale = &self.page.locale;
        let now = MainKind::of(&self.own.main);
        html! {
            <fieldset class="own-part">
                <legend>{ locale.text("part-main") }</legend>
                <p class="quiet-text">{ locale.text("part-main.help") }</p>
                <div class="own-kinds" role="radiogroup" aria-label={locale.text("main-kind")}>
                    { for MainKind::ALL.into_iter().map(|kind| html! {
                        <label class="check">
                            <input type="radio" name="main-kind" value={kind.key()} checked={kind == now}
                                onchange={self.changing(move |own, _: Event| own.main = kind.from(&own.main))} />
                            <span>{ locale.text(&format!("main-kind-{}", kind.key())) }</span>
                        </label>
                    }) }
                </div>
                { match &self.own.main {
                    MainPart::Rule(rule) => self.rule_choice(&locale.text("main-kind-rule-label"), rule, |own, rule| {
                        own.main = MainPart::Rule(rule);
                    }),
                    MainPart::Order(ids) => self.order(ids),
                    MainPart::Score(weights) => self.score(weights),
                    MainPart::Mix { share, first, second } => html! {
                        <>
                            { self.rule_choice(&locale.text("main-kind-mix-first"), first, |own, rule| {
                                if let MainPart::Mix { first, .. } = &mut own.main { *first = rule; }
                            }) }
                            { self.rule_choice(&locale.text("main-kind-mix-second"), second, |own, rule| {
                                if let MainPart::Mix { second, .. } = &mut own.main { *second = rule; }
                            }) }
                            <div class="own-row">
                                <span>{ locale.text("main-kind-mix-share") }</span>
                                <NumberField label={locale.text("main-kind-mix-share")} value={*share} slider={1.0}
                                    unit={locale.text("unit-percent")} onvalue={self.changing_on(|own, now| {
                                        if let MainPart::Mix { share, .. } = &mut own.main { *share = now; }
                                    })} />
                            </div>
                        </>
                    },
                } }
            </fieldset>
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
                        { self.moving(ids, place, "criterion-up", "↑", &name) }
                        { self.moving(ids, place, "criterion-down", "↓", &name) }
                        { self.removing(id, ids.len(), &name, move |main, id| {
                            if let MainPart::Order(ids) = main { ids.retain(|other| *other != id); }
                        }) }
                    </span>
                    { self.unknown(id) }
                </li>
            }
        };
        html! {
            <>
                <p id="criteria-label">{ locale.text("main-kind-order-label") }</p>
                <ol class="criteria" id="criteria" tabindex="-1" aria-labelledby="criteria-label">
                    { for ids.iter().enumerate().map(|(place, id)| row(place, id)) }
                </ol>
                { self.adding(|id| ids.iter().any(|other| other == id), criterion_name, |main, id| {
                    if let MainPart::Order(ids) = main { ids.push(id); }
                }) }
            </>
        }
    }

    /// A button that moves a criterion one place; the focus goes with the criterion.
    fn moving(&self, ids: &[String], place: usize, label: &'static str, sign: &'static str, name: &str) -> Html {
        let locale = &self.page.locale;
        let is_up = label == "criterion-up";
        let other = if is_up { place.checked_sub(1) } else { Some(place + 1) }.filter(|other| *other < ids.len());
        let changed = self.changing(move |own, _: MouseEvent| {
            if let (MainPart::Order(ids), Some(other)) = (&mut own.main, other)
                && other < ids.len()
            {
                ids.swap(place, other);
            }
        });
        let onclick = Callback::from(move |event: MouseEvent| {
            if let Some(other) = other {
                changed.emit(event);
                browser::focus_soon(&format!("{label}-{other}"));
            }
        });
        html! {
            <button type="button" class="tool" id={format!("{label}-{place}")} aria-disabled={other.is_none().to_string()}
                title={locale.text(&format!("{label}.short"))} aria-label={text!(locale, label, criterion = name)} {onclick}>
                <span aria-hidden="true">{ sign }</span>
            </button>
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
                    { self.removing(id, weights.len(), &name, |main, id| {
                        if let MainPart::Score(weights) = main { weights.remove(id); }
                    }) }
                    { self.unknown(id) }
                </li>
            }
        };
        html! {
            <>
                <p id="criteria-label">{ locale.text("main-kind-score-label") }</p>
                <ul class="criteria" id="criteria" tabindex="-1" aria-labelledby="criteria-label">{ for shares.iter().map(row) }</ul>
                if is_weightless { <p class="problem" role="alert">{ locale.text("criterion-weightless") }</p> }
                { self.adding(|id| weights.contains_key(id), criterion_points, |main, id| {
                    if let MainPart::Score(weights) = main { weights.insert(id, 1.0); }
                }) }
                <p class="quiet-text">{ locale.text("main-kind-score-label.help") }</p>
            </>
        }
    }

    /// A button that removes a criterion; the last one stays, since nothing would decide.
    fn removing(&self, id: &str, count: usize, name: &str, remove: fn(&mut MainPart, &str)) -> Html {
        let locale = &self.page.locale;
        let is_last = count <= 1;
        let id = id.to_string();
        let changed = self.changing(move |own, _: MouseEvent| remove(&mut own.main, &id));
        let onclick = Callback::from(move |event| {
            if !is_last {
                changed.emit(event);
                browser::focus_soon("criteria");
            }
        });
        let title = locale.text(if is_last { "criterion-last" } else { "criterion-remove.short" });
        html! {
            <button type="button" class="tool" aria-disabled={is_last.to_string()} {title}
                aria-label={text!(locale, "criterion-remove", criterion = name)} {onclick}>
                <span aria-hidden="true">{ "✕" }</span>
            </button>
        }
    }

    /// Buttons for the criteria that are not there yet.
    fn adding(
        &self,
        is_there: impl Fn(&str) -> bool,
        name: fn(&Locale, &str) -> String,
        add: fn(&mut MainPart, String),
    ) -> Html {
        let locale = &self.page.locale;
        html! {
            <p class="criteria-more">
                <span>{ locale.text("criterion-add") }</span>
                { for CRITERIA.iter().filter(|one| !is_there(one.id)).map(|one| {
                    let name = name(locale, one.id);
                    let changed = self.changing(move |own, _: MouseEvent| add(&mut own.main, one.id.into()));
                    let onclick = Callback::from(move |event| {
                        // The button goes away; the focus must not get lost with it.
                        changed.emit(event);
                        browser::focus_soon("criteria");
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

    /// Said at a criterion that no group has.
    fn unknown(&self, id: &str) -> Html {
        match (self.missing(), criterion(id)) {
            (Some(look), Some(criterion)) if criterion.look == look => self.lacks(look),
            _ => Html::default(),
        }
    }
}
