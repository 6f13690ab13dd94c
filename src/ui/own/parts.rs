//! The part of an own rule that is set aside for some, and its ties.

use yew::prelude::*;

use super::sentence::whom_key;
use super::{Building, plain};
use crate::browser::input;
use crate::locale;
use crate::rules::{CATALOGUE, Family, Look};
use crate::scenario::{OwnRule, RuleChoice, SetAside, TiePolicy, Whom};
use crate::text;
use crate::ui::format;
use crate::ui::number::NumberField;
use crate::ui::scenario::settings::{POLICIES, tie_key};

const WHOM: [Whom; 4] = [Whom::Essential, Whom::Deprived, Whom::Reciprocity, Whom::Everyone];
/// Before a party's id, so that no party can be taken for one of the others.
const PARTY: &str = "party ";

impl Building<'_> {
    /// A part set aside: on or off, how much, for whom, by which rule.
    pub fn set_aside(&self) -> Html {
        let locale = &self.page.locale;
        let part = self.own.set_aside.as_ref();
        let is_on = part.is_some();
        let turned = self.changing(move |own, _: Event| {
            let usual = || SetAside { share: 0.1, whom: Whom::Essential, rule: plain("lottery.equal") };
            own.set_aside = (!is_on).then(usual);
        });
        html! {
            <fieldset class="own-part">
                <legend>{ locale.text("part-aside") }</legend>
                <label class="check">
                    <input type="checkbox" checked={is_on} onchange={turned} /><span>{ locale.text("part-aside.on") }</span>
                </label>
                if let Some(part) = part {
                    <div class="own-row">
                        <span>{ locale.text("part-aside.share") }</span>
                        <NumberField label={locale.text("part-aside.share")} value={part.share} slider={1.0}
                            unit={locale.text("unit-percent")} onvalue={self.changing_on(|own, share| {
                                if let Some(part) = &mut own.set_aside { part.share = share; }
                            })} />
                    </div>
                    { self.whom(part) }
                    { self.rule_choice(&locale.text("part-aside.rule"), &part.rule, |own, rule| {
                        if let Some(part) = &mut own.set_aside { part.rule = rule; }
                    }) }
                }
                <p class="quiet-text">{ locale.text("part-aside.help") }</p>
            </fieldset>
        }
    }

    fn whom(&self, part: &SetAside) -> Html {
        let locale = &self.page.locale;
        let onchange = self.changing(|own, event: Event| {
            let chosen = input::chosen(&event).unwrap_or_default();
            let whom = match chosen.strip_prefix(PARTY) {
                Some(id) => Some(Whom::Party(id.into())),
                None => WHOM.into_iter().find(|whom| whom_key(whom) == chosen),
            };
            if let (Some(part), Some(whom)) = (&mut own.set_aside, whom) {
                part.whom = whom;
            }
        });
        let missing = self.missing().filter(|look| part.whom.field().map(Look::Group) == Some(*look));
        html! {
            <>
                <label class="own-row">
                    <span>{ locale.text("part-aside.whom") }</span>
                    <select {onchange}>
                        { for WHOM.iter().map(|whom| html! {
                            <option value={whom_key(whom)} selected={part.whom == *whom}>
                                { locale.text(&format!("whom-{}", whom_key(whom))) }
                            </option>
                        }) }
                        <optgroup label={locale.text("sheet-parties")}>
                            { for self.scenario.parties.iter().map(|party| html! {
                                <option value={format!("{PARTY}{}", party.id)} selected={part.whom == Whom::Party(party.id.clone())}>
                                    { &party.name }
                                </option>
                            }) }
                        </optgroup>
                    </select>
                </label>
                if let Some(look) = missing { { self.lacks(look) } }
            </>
        }
    }

    /// A choice of one rule of the catalogue.
    pub fn rule_choice(
        &self,
        label: &str,
        now: &RuleChoice,
        set: fn(&mut OwnRule, RuleChoice),
    ) -> Html {
        let locale = &self.page.locale;
        let onchange = self.changing(move |own, event: Event| {
            if let Some(id) = input::chosen(&event) {
                set(own, plain(&id));
            }
        });
        html! {
            <label class="own-row">
                <span>{ label }</span>
                <select {onchange}>
                    { for Family::ALL.into_iter().map(|family| html! {
                        <optgroup label={locale.text(&locale::id("family", family.key()))}>
                            { for CATALOGUE.iter().filter(|rule| rule.family == family).map(|rule| html! {
                                <option value={rule.id} selected={now.rule == rule.id}>
                                    { format::rule(locale, self.scenario, rule.id) }
                                </option>
                            }) }
                        </optgroup>
                    }) }
                </select>
            </label>
        }
    }

    /// What happens inside ties.
    pub fn ties(&self) -> Html {
        let locale = &self.page.locale;
        let policy = |policy: TiePolicy| locale.text(&format!("ties-{}", tie_key(policy)));
        let onchange = self.changing(|own, event: Event| {
            let chosen = input::chosen(&event).unwrap_or_default();
            own.ties = POLICIES.into_iter().find(|policy| tie_key(*policy) == chosen);
        });
        html! {
            <fieldset class="own-part">
                <legend>{ locale.text("part-ties") }</legend>
                <label class="own-row">
                    <span>{ locale.text("part-ties.label") }</span>
                    <select {onchange}>
                        <option value="" selected={self.own.ties.is_none()}>
                            { text!(locale, "part-ties.scenario", policy = policy(self.scenario.settings.ties)) }
                        </option>
                        { for POLICIES.iter().map(|&one| html! {
                            <option value={tie_key(one)} selected={self.own.ties == Some(one)}>{ policy(one) }</option>
                        }) }
                    </select>
                </label>
                <p class="quiet-text">{ locale.text("part-ties.help") }</p>
            </fieldset>
        }
    }
}
