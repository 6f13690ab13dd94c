//! Addresses of the views, as written after `#` in the address bar.

use crate::exchange::percent::{decoded, encoded};

/// A view of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// What this is, the library, one's own work.
    #[default]
    Start,
    /// The tables of the scenario.
    Scenario,
    /// All rules side by side.
    Compare,
    /// Why a rule gave a group what it got.
    Why {
        /// Id of the rule.
        rule: String,
        /// Id of the group; empty for the first.
        group: String,
    },
    /// Which axioms each rule keeps on the case.
    Axioms,
    /// How evenly each rule shares, and whom it favours.
    Fairness,
    /// What each party gets, and who would sign.
    Parties,
    /// How firm the comparison is, and what would change it.
    Sure,
    /// How each rule does as a supply goes from nothing to plenty.
    Scarce,
    /// How work leaves the page: as a link, a file, a table.
    Share,
    /// The scenario and its results as they are printed.
    Report,
    /// Where tables come in.
    Tables,
    /// One's own scenarios on this device.
    Yours,
    /// A scenario that comes in a link.
    Open {
        /// The link, as [`crate::exchange::link`] writes it.
        link: String,
    },
    /// Where a rule of one's own is built.
    Own {
        /// Id of the own rule; a choice of examples when it leads nowhere.
        rule: String,
    },
    /// Two rules head to head.
    Pair {
        /// Id of the first rule.
        first: String,
        /// Id of the second rule.
        second: String,
    },
}

/// An address: a view, a scenario of the library if it is about an untouched one, a language if chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The view.
    pub view: View,
    /// Id of a library scenario.
    pub case: Option<String>,
    /// Tag of the language.
    pub language: Option<String>,
}

impl Route {
    /// Reads an address such as `#/why/lottery.equal/s-a?case=four-villages&lang=en`.
    ///
    /// What cannot be read leads to the start; nothing is an error.
    pub fn read(hash: &str) -> Self {
        let text = hash.trim_start_matches('#').trim_start_matches('/');
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let mut parts = path.split('/').map(decoded);
        let mut next = || parts.next().unwrap_or_default();
        let view = match next().as_str() {
            "scenario" => View::Scenario,
            "compare" => View::Compare,
            "axioms" => View::Axioms,
            "fairness" => View::Fairness,
            "parties" => View::Parties,
            "sure" => View::Sure,
            "scarce" => View::Scarce,
            "share" => View::Share,
            "report" => View::Report,
            "tables" => View::Tables,
            "yours" => View::Yours,
            "open" => View::Open { link: next() },
            "why" => View::Why { rule: next(), group: next() },
            "own" => View::Own { rule: next() },
            "pair" => View::Pair { first: next(), second: next() },
            _ => View::Start,
        };
        let value = |name: &str| {
            query
                .split('&')
                .filter_map(|pair| pair.split_once('='))
                .find(|(key, value)| *key == name && !value.is_empty())
                .map(|(_, value)| decoded(value))
        };
        Self { view, case: value("case"), language: value("lang") }
    }

    /// Writes the address, from `#` on.
    pub fn write(&self) -> String {
        let path = match &self.view {
            View::Start => "start".into(),
            View::Scenario => "scenario".into(),
            View::Compare => "compare".into(),
            View::Axioms => "axioms".into(),
            View::Fairness => "fairness".into(),
            View::Parties => "parties".into(),
            View::Sure => "sure".into(),
            View::Scarce => "scarce".into(),
            View::Share => "share".into(),
            View::Report => "report".into(),
            View::Tables => "tables".into(),
            View::Yours => "yours".into(),
            View::Open { link } => format!("open/{}", encoded(link)),
            View::Why { rule, group } => format!("why/{}/{}", encoded(rule), encoded(group)),
            View::Own { rule } => format!("own/{}", encoded(rule)),
            View::Pair { first, second } => format!("pair/{}/{}", encoded(first), encoded(second)),
        };
        let pairs: Vec<String> = [("case", &self.case), ("lang", &self.language)]
            .into_iter()
            .filter_map(|(name, value)| value.as_ref().map(|value| format!("{name}={}", encoded(value))))
            .collect();
        let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
        format!("#/{path}{query}")
    }

    /// The same case and language in another view.
    pub fn to(&self, view: View) -> Self {
        Self { view, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_survives_the_address_bar() {
        let views = [
            View::Start,
            View::Scenario,
            View::Compare,
            View::Axioms,
            View::Fairness,
            View::Parties,
            View::Sure,
            View::Scarce,
            View::Share,
            View::Report,
            View::Tables,
            View::Yours,
            View::Open { link: "aZ09-_".into() },
            View::Own { rule: "rule-1".into() },
            View::Why { rule: "lottery.equal".into(), group: "a/b ü?&=#%".into() },
            View::Pair { first: "party.equal".into(), second: "outcome.lives".into() },
        ];
        for view in views {
            let route = Route { view, case: Some("four-villages".into()), language: Some("ar-XB".into()) };
            assert_eq!(Route::read(&route.write()), route);
        }
    }

    #[test]
    fn hostile_addresses_lead_to_the_start() {
        for hash in ["", "#", "#/%", "#/%zz", "#//", "#/nowhere?case", "#/%ff%fe"] {
            assert_eq!(Route::read(hash).view, View::Start, "{hash}");
        }
        assert_eq!(Route::read("#/compare?case=").case, None);
    }
}
