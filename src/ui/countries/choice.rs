//! What is chosen in the dialog, and how it changes.

use std::rc::Rc;

use yew::prelude::*;

use super::Purpose;
use crate::library::countries::{AgeBand, CURRENCY, Countries, Country, GroupWish, Region, Wish};
use crate::locale::search;
use crate::scenario::{IncomeGroup, PartyField, Scenario};

/// What is looked for and what is chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What is typed into the search.
    pub query: String,
    /// Only countries of this region.
    pub region: Option<Region>,
    /// Only countries of this income group.
    pub income: Option<IncomeGroup>,
    /// What is wanted of the countries; its groups are those below.
    pub wish: Wish,
    /// Whether groups are wanted.
    pub with_groups: bool,
    /// The groups, kept while they are not wanted.
    pub groups: GroupWish,
}

/// A share in need and chances of death to begin with: round numbers that nobody takes for found ones.
const IN_NEED: f64 = 10.0;
const RISK: f64 = 0.4;
const EFFECT: f64 = 0.5;

impl Choice {
    /// The first choice: all figures, no groups; of a party, its own country where that is known.
    pub fn new(countries: &Countries, scenario: &Scenario, purpose: Purpose) -> Self {
        let party = match purpose {
            Purpose::Add => None,
            Purpose::Fill(row) => scenario.parties.get(row),
        };
        let country = party.and_then(|party| countries.of_party(&party.iso3, &party.name));
        let has_dollars = scenario.settings.currency == CURRENCY;
        let fields = Country::FIELDS.into_iter().filter(|field| has_dollars || *field != PartyField::IncomePerHead);
        let uses = scenario.supplies.iter().zip([1.0].into_iter().chain(std::iter::repeat(0.0)));
        Self {
            query: String::new(),
            region: None,
            income: None,
            wish: Wish {
                countries: country.map(|country| country.iso3.clone()).into_iter().collect(),
                party: match purpose {
                    Purpose::Add => None,
                    Purpose::Fill(row) => Some(row),
                },
                fields: fields.collect(),
                income_group: true,
                update: false,
                rename: party.is_some_and(|party| party.iso3.is_empty()) && country.is_none(),
                groups: None,
            },
            with_groups: false,
            groups: GroupWish {
                bands: AgeBand::ALL.into(),
                in_need: IN_NEED,
                table: None,
                risk: RISK,
                effect: EFFECT,
                uses: uses.map(|(supply, units)| (supply.id.clone(), units)).collect(),
                // Two scales do not mix.
                rank: scenario.groups.iter().all(|group| group.deprivation_rank.is_none()),
            },
        }
    }

    /// The whole wish.
    pub fn whole(&self) -> Wish {
        let mut groups = self.groups.clone();
        groups.uses.retain(|_, units| *units > 0.0);
        Wish { groups: self.with_groups.then_some(groups), ..self.wish.clone() }
    }

    /// The countries that the search and the filters leave, those first whose name begins with what was typed.
    pub fn found<'c>(&self, countries: &'c Countries) -> Vec<&'c Country> {
        let region = |country: &&Country| self.region.is_none_or(|region| region == country.region);
        let income = |country: &&Country| self.income.is_none_or(|income| income == country.income_group);
        let fits = |country: &&Country| country.fits(&self.query);
        let found = countries.all.iter().filter(region).filter(income).filter(fits);
        let (first, others): (Vec<_>, Vec<_>) = found.partition(|country| search::begins(&country.name, &self.query));
        [first, others].concat()
    }

    /// Whether patients take no supply, so that no group can join.
    pub fn uses_nothing(&self) -> bool {
        self.with_groups && self.groups.uses.values().all(|units| *units <= 0.0)
    }
}

/// Takes an item out of a list, or puts it in.
pub fn turn<T: PartialEq>(list: &mut Vec<T>, item: T) {
    match list.iter().position(|own| *own == item) {
        Some(at) => _ = list.remove(at),
        None => list.push(item),
    }
}

/// A change of the choice.
pub type Change = Box<dyn FnOnce(&mut Choice)>;

impl Reducible for Choice {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut after = (*self).clone();
        change(&mut after);
        after.into()
    }
}

/// The choice, and the way to change it.
#[derive(Clone, PartialEq)]
pub struct Choosing(pub UseReducerHandle<Choice>);

impl Choosing {
    /// A callback that changes the choice.
    pub fn changing<E: 'static>(&self, change: impl Fn(&mut Choice, E) + Clone + 'static) -> Callback<E> {
        let dispatcher = self.0.dispatcher();
        Callback::from(move |event: E| {
            let change = change.clone();
            dispatcher.dispatch(Box::new(move |choice| change(choice, event)));
        })
    }
}

impl std::ops::Deref for Choosing {
    type Target = Choice;

    fn deref(&self) -> &Choice {
        &self.0
    }
}
