//! Floors and caps of an own rule: a share for every party, with exceptions.

use yew::prelude::*;

use super::{Building, check, row};
use crate::scenario::{OwnRule, Party, PerParty};
use crate::text;

/// One of the two bounds.
pub struct Bound {
    /// Stem of its texts.
    pub key: &'static str,
    /// The share it starts with.
    pub usual: f64,
    /// Reads it off a rule.
    pub get: fn(&OwnRule) -> Option<&PerParty>,
    /// Puts it into a rule.
    pub set: fn(&mut OwnRule, Option<PerParty>),
}

/// What every party is guaranteed.
pub static FLOOR: Bound =
    Bound { key: "part-floor", usual: 0.2, get: |own| own.floor.as_ref(), set: |own, floor| own.floor = floor };

/// What no party may exceed.
pub static CAP: Bound =
    Bound { key: "part-cap", usual: 0.5, get: |own| own.cap.as_ref(), set: |own, cap| own.cap = cap };

impl Building<'_> {
    /// A bound: on or off, the share of every party, other shares for some.
    pub fn bound(&self, bound: &'static Bound) -> Html {
        let locale = &self.page.locale;
        let text = |part: &str| locale.text(&format!("{}.{part}", bound.key));
        let shares = (bound.get)(self.own);
        let is_on = shares.is_some();
        let turned = self.changing(move |own, _: Event| {
            (bound.set)(own, (!is_on).then(|| PerParty::every(bound.usual)));
        });
        let content = html! {
            <>
                { check("checkbox", is_on, turned, &text("on"), None) }
                if let Some(shares) = shares {
                    { row(&text("share"), self.share(text("share"), shares.every, self.changing_on(move |own, share| {
                        if let Some(shares) = (bound.get)(own).cloned() {
                            (bound.set)(own, Some(PerParty { every: share, ..shares }));
                        }
                    }))) }
                    <details class="own-except">
                        <summary>{ text!(locale, "bound-except", count = shares.except.len()) }</summary>
                        { for self.scenario.parties.iter().map(|party| self.exception(bound, shares, party)) }
                    </details>
                }
            </>
        };
        self.part(bound.key, content)
    }

    /// One party: like every other, or with a share of its own.
    fn exception(&self, bound: &'static Bound, shares: &PerParty, party: &Party) -> Html {
        let locale = &self.page.locale;
        let own_share = shares.except.get(&party.id).copied();
        let label = locale.text(&format!("{}.share", bound.key));
        let label = text!(locale, "bound-share", label = label, party = party.name.as_str());
        let with = move |own: &mut OwnRule, party: &str, share: Option<f64>| {
            if let Some(shares) = (bound.get)(own) {
                let changed = shares.with(party, share);
                (bound.set)(own, Some(changed));
            }
        };
        let name = text!(locale, "bound-own", party = party.name.as_str());
        let (id, every) = (party.id.clone(), shares.every);
        let turned = {
            let id = id.clone();
            self.changing(move |own, _: Event| with(own, &id, own_share.is_none().then_some(every)))
        };
        html! {
            <div class="own-row" key={id.clone()}>
                { check("checkbox", own_share.is_some(), turned, &party.name, Some(name)) }
                if let Some(share) = own_share {
                    { self.share(label, share, self.changing_on(move |own, share| with(own, &id, Some(share)))) }
                }
            </div>
        }
    }
}
