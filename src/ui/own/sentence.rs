//! An own rule, read out from its parts.

use crate::locale::Locale;
use crate::rules::criterion::criterion;
use crate::rules::own::{MainKind, shares};
use crate::scenario::{MainPart, OwnRule, PerParty, RuleChoice, Scenario, SetAside, Whom};
use crate::text;
use crate::ui::format;
use crate::ui::scenario::settings::tie_key;

/// What an own rule says: a sentence for each of its parts, in the order in which they act.
pub fn sentence(locale: &Locale, scenario: &Scenario, own: &OwnRule) -> Vec<String> {
    let has_floor = own.floor.is_some();
    let is_rest = has_floor || own.set_aside.is_some();
    let floor = own.floor.as_ref().map(|shares| per_party(locale, scenario, "ownrule-floor", shares));
    let aside = own.set_aside.as_ref().map(|part| set_aside(locale, scenario, part, !has_floor));
    let main = Some(main_part(locale, scenario, &own.main, !is_rest));
    let cap = own.cap.as_ref().map(|shares| per_party(locale, scenario, "ownrule-cap", shares));
    let ties =
        own.ties.map(|ties| text!(locale, "ownrule-ties", policy = locale.text(&format!("ties-{}", tie_key(ties)))));
    [floor, aside, main, cap, ties].into_iter().flatten().collect()
}

/// Who comes first by a criterion.
pub fn criterion_name(locale: &Locale, id: &str) -> String {
    match criterion(id) {
        Some(_) => locale.text(&format!("criterion-{id}")),
        None => text!(locale, "criterion-unknown", id = id),
    }
}

/// What points are given for.
pub fn criterion_points(locale: &Locale, id: &str) -> String {
    match criterion(id) {
        Some(_) => locale.text(&format!("criterion-{id}.points")),
        None => text!(locale, "criterion-unknown", id = id),
    }
}

fn per_party(locale: &Locale, scenario: &Scenario, id: &str, shares: &PerParty) -> String {
    let share = locale.risk(shares.every);
    let exceptions: Vec<String> = scenario
        .parties
        .iter()
        .filter_map(|party| shares.except.get(&party.id).map(|share| (party, share)))
        .map(|(party, share)| {
            text!(locale, "ownrule-exception", party = party.name.as_str(), share = locale.risk(*share))
        })
        .collect();
    if exceptions.is_empty() {
        return locale.with(id, &[("share", share.into())]);
    }
    let exceptions = exceptions.join(&locale.text("chart-list-separator"));
    locale.with(&format!("{id}.except"), &[("share", share.into()), ("exceptions", exceptions.into())])
}

fn set_aside(locale: &Locale, scenario: &Scenario, part: &SetAside, is_first: bool) -> String {
    let party = match &part.whom {
        Whom::Party(id) => scenario.parties.iter().find(|party| party.id == *id).map(|party| party.name.as_str()),
        _ => None,
    };
    let id = first(&format!("ownrule-aside-{}", whom_key(&part.whom)), is_first);
    let rule = name(locale, scenario, &part.rule);
    let arguments =
        [("share", locale.risk(part.share).into()), ("rule", rule.into()), ("party", party.unwrap_or_default().into())];
    locale.with(&id, &arguments)
}

fn main_part(locale: &Locale, scenario: &Scenario, main: &MainPart, is_first: bool) -> String {
    let id = first(&format!("ownrule-main-{}", MainKind::of(main).key()), is_first);
    match main {
        MainPart::Rule(rule) => locale.with(&id, &[("rule", name(locale, scenario, rule).into())]),
        MainPart::Order(ids) => {
            let criteria: Vec<String> = ids.iter().map(|id| criterion_name(locale, id)).collect();
            locale.with(&id, &[("criteria", criteria.join(&locale.text("ownrule-order-next")).into())])
        }
        MainPart::Score(weights) => {
            let points = |(id, share): (&str, f64)| {
                text!(locale, "ownrule-points", share = locale.share(share), criterion = criterion_points(locale, id))
            };
            let criteria: Vec<String> = shares(weights).into_iter().map(points).collect();
            locale.with(&id, &[("criteria", criteria.join(&locale.text("chart-list-separator")).into())])
        }
        MainPart::Mix { share, first, second } => locale.with(
            &id,
            &[
                ("share", locale.risk(*share).into()),
                ("first", name(locale, scenario, first).into()),
                ("second", name(locale, scenario, second).into()),
            ],
        ),
    }
}

/// Stem of the texts about those for whom supply is set aside.
pub fn whom_key(whom: &Whom) -> &'static str {
    match whom {
        Whom::Everyone => "everyone",
        Whom::Deprived => "deprived",
        Whom::Essential => "essential",
        Whom::Reciprocity => "reciprocity",
        Whom::Party(_) => "party",
    }
}

fn first(id: &str, is_first: bool) -> String {
    if is_first { format!("{id}.first") } else { id.to_string() }
}

fn name(locale: &Locale, scenario: &Scenario, choice: &RuleChoice) -> String {
    format::rule(locale, scenario, &choice.rule)
}
