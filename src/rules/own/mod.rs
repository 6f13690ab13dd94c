//! Rules that users build from parts: guaranteed floors, caps, a part set aside, and a main part.

mod examples;
mod inner;
mod kind;
mod main_part;

use super::engine::chance::lottery_among;
use super::{Judges, Ledger, Look, Missing, Pass, ScoreUnit};
use crate::scenario::{OwnRule, PerParty, Problem, TiePolicy, Whom};
use inner::{Inner, resolve};
use main_part::Main;

pub use examples::{EXAMPLES, Example};
pub use inner::OwnFlaw;
pub use kind::{MainKind, shares};

/// An own rule, ready to run on the problem of its scenario.
pub struct Own {
    /// Share of need guaranteed to each party.
    floors: Option<Vec<f64>>,
    /// Largest share of each supply for each party.
    caps: Option<Vec<f64>>,
    set_aside: Option<SetAside>,
    main: Main,
    ties: Option<TiePolicy>,
}

struct SetAside {
    share: f64,
    whom: Whom,
    /// The party, where it is set aside for one.
    party: Option<usize>,
    rule: Inner,
}

impl Own {
    /// Looks up the parts, with the ids of the scenario's parties; fails on the first that does not exist.
    pub fn resolve(own: &OwnRule, parties: &[&str]) -> Result<Self, OwnFlaw> {
        let per_party =
            |shares: &PerParty| -> Vec<f64> { parties.iter().map(|party| shares.of(party).clamp(0.0, 1.0)).collect() };
        let set_aside = match &own.set_aside {
            Some(part) => Some(SetAside {
                share: part.share.clamp(0.0, 1.0),
                whom: part.whom.clone(),
                party: match &part.whom {
                    Whom::Party(id) => parties.iter().position(|party| party == id),
                    _ => None,
                },
                rule: resolve(&part.rule)?,
            }),
            None => None,
        };
        Ok(Self {
            floors: own.floor.as_ref().map(per_party),
            caps: own.cap.as_ref().map(per_party),
            set_aside,
            main: Main::resolve(&own.main)?,
            ties: own.ties,
        })
    }

    /// Whether left-over supply may be offered again: not where a cap or a mix leaves it on purpose.
    pub fn tops_up(&self) -> bool {
        self.caps.is_none() && !self.main.is_mix()
    }

    /// How it decides: by points, or by the paces of several parts.
    pub fn judges(&self) -> Judges {
        match self.main {
            Main::Score(_) => Judges::Queue(ScoreUnit::Points),
            _ => Judges::Pace,
        }
    }

    /// Fields that its parts look at.
    pub fn looks_at(&self) -> Vec<Look> {
        let mut looks = self.main.looks_at();
        if let Some(part) = &self.set_aside {
            looks.extend(part.whom.field().map(Look::Group));
            looks.extend_from_slice(part.rule.rule.looks_at);
        }
        looks.sort_unstable_by_key(|look| format!("{look:?}"));
        looks.dedup();
        looks
    }

    /// Gives through the ledger: floors, the part set aside, then the main part inside the caps.
    pub fn allocate(&self, ledger: &mut Ledger) -> Result<(), Missing> {
        if let Some(floors) = &self.floors {
            guarantee(ledger, floors);
        }
        if let Some(part) = &self.set_aside {
            part.give(ledger, self.ties)?;
        }
        self.give_main(ledger)
    }

    /// The main part; a party that it would lift above its cap gets its gifts scaled down to the
    /// cap and is closed, and what is left is given out to the others from the start.
    fn give_main(&self, ledger: &mut Ledger) -> Result<(), Missing> {
        let problem = ledger.problem();
        let mut open = vec![true; problem.parties.len()];
        for _ in 0..=problem.parties.len() {
            let need = |group: usize| if open[problem.groups[group].party] { ledger.waiting(group) } else { 0.0 };
            let part = part_of(ledger, need, 1.0, self.ties);
            let mut books = ledger.page(&part);
            self.main.allocate(&mut books)?;
            let factors = self.caps.as_ref().map(|caps| room(ledger, &books, caps));
            let over = |party: usize| factors.as_ref().is_some_and(|factors| open[party] && factors[party] < 1.0);
            let above: Vec<usize> = (0..open.len()).filter(|&party| over(party)).collect();
            if above.is_empty() {
                ledger.adopt(&books, |_| 1.0);
                return Ok(());
            }
            let factor = |party: usize| match &factors {
                Some(factors) if above.contains(&party) => factors[party],
                _ => 0.0,
            };
            ledger.adopt(&books, |way| factor(problem.groups[problem.treatments[way].group].party));
            for party in above {
                open[party] = false;
            }
        }
        Ok(())
    }
}

/// Every party's guaranteed share of need, by lottery; in proportion where the stock cannot keep the promise.
fn guarantee(ledger: &mut Ledger, floors: &[f64]) {
    let problem = ledger.problem();
    let treated = |group: usize| problem.groups[group].need - ledger.waiting(group);
    let promised = |group: usize| {
        let patients = &problem.groups[group];
        (floors[patients.party] * patients.need - treated(group)).clamp(0.0, ledger.waiting(group))
    };
    let part = part_of(ledger, promised, 1.0, None);
    let mut books = ledger.page(&part);
    lottery_among(&mut books, Pass::Guaranteed, 0..problem.groups.len());
    ledger.adopt(&books, |_| 1.0);
}

impl SetAside {
    fn give(&self, ledger: &mut Ledger, ties: Option<TiePolicy>) -> Result<(), Missing> {
        let problem = ledger.problem();
        let deprivation = problem.deprivation();
        let share = |group: usize| {
            let patients = &problem.groups[group];
            match self.whom {
                Whom::Everyone => 1.0,
                Whom::Deprived => f64::from(u8::from(deprivation[group].is_some_and(|place| place <= 0.5))),
                Whom::Essential => patients.essential_share,
                Whom::Reciprocity => patients.reciprocity_share,
                Whom::Party(_) => f64::from(u8::from(self.party == Some(patients.party))),
            }
        };
        let eligible: Vec<f64> = (0..problem.groups.len()).map(|group| ledger.part(group, share(group))).collect();
        if let (Some(field), true) = (self.whom.field(), eligible.iter().all(|people| *people == 0.0)) {
            return Err(Missing::group(field));
        }
        let part = part_of(ledger, |group| eligible[group], self.share, ties);
        let mut books = ledger.page(&part);
        self.rule.allocate(&mut books)?;
        ledger.adopt(&books, |_| 1.0);
        Ok(())
    }
}

/// The problem of some of those waiting and a share of what is left.
///
/// Patients are divided except in a draw: the whole answer is made whole once, at the end.
fn part_of(ledger: &Ledger, need: impl Fn(usize) -> f64, share: f64, ties: Option<TiePolicy>) -> Problem {
    let mut part = ledger.problem().clone();
    for (group, patients) in part.groups.iter_mut().enumerate() {
        let people = need(group);
        patients.need = if ledger.drawing() { (people + 1e-9).floor() } else { people };
    }
    for (supply, units) in part.stock.iter_mut().enumerate() {
        *units = share * ledger.left(supply);
    }
    part.whole = ledger.drawing();
    part.ties = ties.unwrap_or(part.ties);
    part
}

/// The factor to which each party's gifts of a page must shrink to keep its cap, at most 1.
fn room(ledger: &Ledger, page: &Ledger, caps: &[f64]) -> Vec<f64> {
    let problem = ledger.problem();
    let uses = |books: &Ledger, party: usize, supply: usize| -> f64 {
        let ways = problem.treatments.iter().enumerate();
        let own = ways.filter(|(_, way)| problem.groups[way.group].party == party);
        own.map(|(index, way)| books.treated(index) * way.bundle[supply]).sum()
    };
    let factor = |party: usize, supply: usize| {
        let allowed = caps[party] * problem.stock[supply] - uses(ledger, party, supply);
        let wanted = uses(page, party, supply);
        // A hair above the cap is a rounding error.
        if wanted > allowed + 1e-9 * problem.stock[supply] { (allowed / wanted).max(0.0) } else { 1.0 }
    };
    let smallest = |party: usize| (0..problem.stock.len()).map(|supply| factor(party, supply)).fold(1.0, f64::min);
    (0..caps.len()).map(smallest).collect()
}
