//! The part of an own rule that is set aside for some, and its ties.

use yew::prelude::*;

use super::sentence::whom_key;
use super::{Building, check, choice, option, plain, row};
use crate::browser::input;
use crate::locale;
use crate::rules::{CATALOGUE, Family, Look};
use crate::scenario::{OwnRule, RuleChoice, SetAside, TiePolicy, Whom};
use crate::text;
use crate::ui::format;
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
        let shared = self.changing_on(|own, share| {
            if let Some(part) = &mut own.set_aside {
                part.share = share;
            }
        });
        let share = locale.text("part-aside.share");
        let content = html! {
            <>
                { check("checkbox", is_on, turned, &locale.text("part-aside.on"), None) }
                if let Some(part) = part {
                    { row(&share, self.share(share.clone(), part.share, shared)) }
                    { self.whom(part) }
                    { self.rule_choice("part-aside.rule", &part.rule, |own, rule| {
                        if let Some(part) = &mut own.set_aside { part.rule = rule; }
                    }) }
                }
            </>
        };
        self.part("part-aside", content)
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
        let kinds = WHOM.iter().map(|whom| {
            let key = whom_key(whom);
            option(key, part.whom == *whom, &locale.text(&format!("whom-{key}")))
        });
        let parties = self.scenario.parties.iter().map(|party| {
            let is_chosen = part.whom == Whom::Party(party.id.clone());
            option(&format!("{PARTY}{}", party.id), is_chosen, &party.name)
        });
        html! {
            <>
                { choice(&locale.text("part-aside.whom"), onchange, kinds.chain(parties).collect()) }
                if let Some(look) = missing { { self.lacks(look) } }
            </>
        }
    }

    /// A choice of one rule of the catalogue.
    pub fn rule_choice(&self, label: &str, now: &RuleChoice, set: fn(&mut OwnRule, RuleChoice)) -> Html {
        let locale = &self.page.locale;
        let onchange = self.changing(move |own, event: Event| {
            if let Some(id) = input::chosen(&event) {
                set(own, plain(&id));
            }
        });
        let family = |family: Family| {
            let rules = CATALOGUE.iter().filter(|rule| rule.family == family);
            let rules =
                rules.map(|rule| option(rule.id, now.rule == rule.id, &format::rule(locale, self.scenario, rule.id)));
            html! { <optgroup label={locale.text(&locale::id("family", family.key()))}>{ for rules }</optgroup> }
        };
        choice(&locale.text(label), onchange, Family::ALL.into_iter().map(family).collect())
    }

    /// What happens inside ties.
    pub fn ties(&self) -> Html {
        let locale = &self.page.locale;
        let policy = |policy: TiePolicy| locale.text(&format!("ties-{}", tie_key(policy)));
        let onchange = self.changing(|own, event: Event| {
            let chosen = input::chosen(&event).unwrap_or_default();
            own.ties = POLICIES.into_iter().find(|policy| tie_key(*policy) == chosen);
        });
        let usual = text!(locale, "part-ties.scenario", policy = policy(self.scenario.settings.ties));
        let options = [option("", self.own.ties.is_none(), &usual)]
            .into_iter()
            .chain(POLICIES.iter().map(|one| option(tie_key(*one), self.own.ties == Some(*one), &policy(*one))));
        self.part("part-ties", choice(&locale.text("part-ties.label"), onchange, options.collect()))
    }
}
