//! Every rule with some of its parameters, and what the law tests ask of an answer.
//!
//! A test file takes them in with `#[path = "support/variants.rs"] mod variants;`, beside `problems`
//! and `support`.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::rules::Axiom;
use evenhand::scenario::{Allocation, Patients, Problem, TiePolicy};
use proptest::prelude::*;
use proptest::sample::select;

use crate::problems::{ANY, problem};
use crate::support::{Set, per_group, try_run};

#[path = "variants/claims.rs"]
mod claims;
#[path = "variants/country.rs"]
mod country;
#[path = "variants/points.rs"]
mod points;
#[path = "variants/welfare.rs"]
mod welfare;

/// A rule with some of its parameters set, and what the laws ask of it.
#[derive(Clone, Copy)]
pub struct Variant {
    pub rule: &'static str,
    pub set: Set<'static>,
    /// Whether the rule would give this treatment of the problem when it can.
    pub wants: fn(&Problem, usize) -> bool,
    /// Axioms that are not asserted of it.
    pub except: &'static [Axiom],
    /// Several allocations are right; only deaths averted per group are fixed.
    pub by_utility: bool,
}

impl std::fmt::Debug for Variant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?}", self.rule, self.set)
    }
}

/// A rule that gives every treatment and keeps every law that is tested of all.
pub const fn variant(rule: &'static str, set: Set<'static>) -> Variant {
    Variant { rule, set, wants: |_, _| true, except: &[], by_utility: false }
}

/// Treatment helps.
fn helps(problem: &Problem, way: usize) -> bool {
    problem.treatments[way].benefit > 0.0
}

pub const EQUAL: Variant = variant("lottery.equal", &[]);
// Everybody with a rank counts as deprived, so that weights stay fixed when others come or go: the
// condition under which the rule book says that A10 and A11 hold.
pub const WEIGHTED: Variant = variant("lottery.weighted", &[("deprived_share", 1.0)]);
pub const WEIGHTED_SUM: Variant =
    variant("lottery.weighted", &[("combine", 1.0), ("deprived_factor", 2.0), ("deprived_share", 1.0)]);
pub const FIRST_COME: Variant = variant("priority.first_come", &[]);
pub const BLOCK: Variant = variant("priority.first_come", &[("when_stuck", 1.0)]).except(&[Axiom::NoWaste]);
pub const SICKEST: Variant = variant("priority.sickest", &[]);
pub const SEVEREST: Variant = variant("priority.sickest", &[("by", 1.0)]);
pub const YOUNGEST: Variant = variant("priority.youngest", &[]);
pub const DEPRIVED: Variant = variant("priority.deprivation", &[]);
pub const ESSENTIAL: Variant = variant("priority.instrumental", &[]);
pub const LIVES: Variant = variant("outcome.lives", &[]).wanting(helps);
pub const SURVIVORS: Variant = variant("outcome.lives", &[("count", 1.0)]).wanting(|problem, way| {
    let treatment = &problem.treatments[way];
    1.0 - problem.groups[treatment.group].risk_untreated + treatment.benefit > 0.0
});
pub const LIFE_YEARS: Variant = variant("outcome.life_years", &[]).wanting(|problem, way| {
    let treatment = &problem.treatments[way];
    treatment.benefit * problem.groups[treatment.group].years_left.unwrap_or(0.0) > 0.0
});
pub const POPULATION: Variant = variant("party.population", &[]);
pub const BURDEN: Variant = variant("country.burden", &[]);
pub const NEED: Variant = variant("country.burden", &[("by", 1.0)]);
pub const PER_PARTY: Variant = variant("party.equal", &[]);
pub const AWARDS: Variant = variant("claims.constrained_equal_awards", &[]).except(&[Axiom::Split]);
pub const COVERAGE: Variant = variant("welfare.leximin", &[]);
pub const SURVIVAL: Variant = variant("welfare.leximin", &[("of", 1.0)]).wanting(helps).by_utility();
pub const LIVES_EACH: Variant =
    variant("welfare.leximin", &[("of", 2.0)]).wanting(helps).by_utility().except(&[Axiom::Split]);
pub const OPEN_FIRST: Variant = variant("reserve.sequential", &[]);
pub const RESERVE_FIRST: Variant = variant("reserve.sequential", &[("order", 1.0), ("share", 0.4)]);
pub const OPEN_QUEUE: Variant = variant("reserve.sequential", &[("baseline", 1.0), ("reserved_for", 1.0)]);
pub const RESERVE_QUEUE: Variant =
    variant("reserve.sequential", &[("order", 1.0), ("baseline", 2.0), ("reserved_for", 2.0), ("share", 0.5)]);
pub const KEEP: Variant =
    variant("reserve.sequential", &[("left_over", 1.0), ("share", 0.6)]).except(&[Axiom::NoWaste, Axiom::Enough]);
pub const PAYING: Variant = variant("market.ability_to_pay", &[]);
pub const LEAST_PRICE: Variant = variant("market.ability_to_pay", &[("least_price", 200.0)]).wanting(|problem, way| {
    problem.groups[problem.treatments[way].group].ability_to_pay.is_some_and(|price| price >= 200.0)
});

/// Every variant of every rule.
pub fn all() -> impl Iterator<Item = Variant> {
    [SIMPLE, claims::ALL, country::ALL, points::ALL, welfare::ALL].into_iter().flatten().copied()
}

const SIMPLE: &[Variant] = &[
    EQUAL,
    WEIGHTED,
    WEIGHTED_SUM,
    FIRST_COME,
    BLOCK,
    SICKEST,
    SEVEREST,
    YOUNGEST,
    DEPRIVED,
    ESSENTIAL,
    LIVES,
    SURVIVORS,
    LIFE_YEARS,
    POPULATION,
    BURDEN,
    NEED,
    PER_PARTY,
    AWARDS,
    COVERAGE,
    SURVIVAL,
    LIVES_EACH,
    OPEN_FIRST,
    RESERVE_FIRST,
    OPEN_QUEUE,
    RESERVE_QUEUE,
    KEEP,
    PAYING,
    LEAST_PRICE,
];

/// A queue by one key, everybody served in the end.
pub const QUEUES: [Variant; 6] = [FIRST_COME, SICKEST, SEVEREST, YOUNGEST, DEPRIVED, PAYING];

/// Serial and progressive filling between groups: the rules of which monotonicity is known.
pub const FILLING: [Variant; 15] = [
    EQUAL,
    WEIGHTED,
    WEIGHTED_SUM,
    FIRST_COME,
    SICKEST,
    SEVEREST,
    YOUNGEST,
    DEPRIVED,
    ESSENTIAL,
    BURDEN,
    NEED,
    AWARDS,
    COVERAGE,
    SURVIVAL,
    PAYING,
];

pub const OUTCOMES: [Variant; 3] = [LIVES, SURVIVORS, LIFE_YEARS];
pub const PARTIES: [Variant; 2] = [POPULATION, PER_PARTY];

impl Variant {
    /// Patients treated per group; `None` when the problem lacks a field that the rule needs.
    pub fn treated(self, problem: &Problem) -> Option<Vec<f64>> {
        let outcome = try_run(self.rule, self.set, problem).ok()?;
        Some(per_group(problem, &outcome.allocation))
    }

    /// The same, giving only these treatments.
    pub const fn wanting(self, wants: fn(&Problem, usize) -> bool) -> Self {
        Self { wants, ..self }
    }

    /// The same, of which these axioms are not asserted.
    pub const fn except(self, except: &'static [Axiom]) -> Self {
        Self { except, ..self }
    }

    /// The same, comparing deaths averted instead of patients.
    pub const fn by_utility(self) -> Self {
        Self { by_utility: true, ..self }
    }

    /// Whether the laws assert an axiom of it.
    pub fn keeps(&self, axiom: Axiom) -> bool {
        !self.except.contains(&axiom)
    }
}

/// Any problem with whole or divisible patients and any settings.
pub fn any_settings() -> impl Strategy<Value = Problem> {
    let ties = select(vec![TiePolicy::Share, TiePolicy::Order, TiePolicy::Lottery]);
    (problem(ANY), any::<bool>(), ties, any::<bool>()).prop_map(|(problem, whole, ties, top_up)| {
        let mut problem = Problem { whole, ties, top_up, ..problem };
        if whole {
            // Half of the whole problems have stock that does not divide evenly.
            problem.stock.iter_mut().for_each(|units| *units = if top_up { units.floor() } else { *units });
        }
        problem
    })
}

/// A01: nobody is treated beyond need, and no more is used than there is.
#[track_caller]
pub fn feasible(problem: &Problem, allocation: &Allocation, what: &str) {
    assert_eq!(allocation.treated.len(), problem.treatments.len());
    for &patients in &allocation.treated {
        assert!(patients.is_finite() && patients >= 0.0, "{what}: {allocation:?}");
    }
    for (group, patients) in problem.groups.iter().enumerate() {
        let treated = allocation.patients(problem, group);
        assert!(treated <= patients.need * (1.0 + 1e-12), "{what}: group {group} of {}: {treated}", patients.need);
    }
    for (supply, stock) in problem.stock.iter().enumerate() {
        let used = allocation.used(problem, supply);
        assert!(used <= stock * (1.0 + 1e-12), "{what}: supply {supply}: {used} of {stock}");
    }
}

#[track_caller]
pub fn whole(allocation: &Allocation, what: &str) {
    assert!(allocation.treated.iter().all(|patients| patients.fract() == 0.0), "{what}: {allocation:?}");
}

/// A02: whoever is left untreated lacks some supply.
#[track_caller]
pub fn no_waste(variant: Variant, problem: &Problem, allocation: &Allocation) {
    let left: Vec<f64> =
        problem.stock.iter().enumerate().map(|(supply, units)| units - allocation.used(problem, supply)).collect();
    for (way, treatment) in problem.treatments.iter().enumerate() {
        let waiting = problem.groups[treatment.group].need - allocation.patients(problem, treatment.group);
        let more = treatment.bundle.iter().zip(&left).filter(|(units, _)| **units > 0.0);
        let more = more.map(|(units, left)| left / units).fold(waiting, f64::min);
        let need = problem.groups[treatment.group].need;
        let most = if problem.whole { 1.0 - 1e-9 } else { 1e-9 * need.max(1.0) };
        assert!(
            more <= most || !(variant.wants)(problem, way),
            "{variant:?}: treatment {way} could reach {more} more patients after {allocation:?}, left {left:?}"
        );
    }
}

pub fn need(problem: &Problem) -> Vec<f64> {
    problem.groups.iter().map(|patients| patients.need).collect()
}

/// The key by which a queue goes, larger first; groups without a key come last.
pub fn key(variant: Variant, patients: &Patients) -> f64 {
    let key = match (variant.rule, variant.set) {
        ("priority.first_come", _) => patients.arrival.map(|place| -place),
        ("priority.sickest", []) => Some(patients.risk_untreated),
        ("priority.sickest", _) => patients.severity,
        ("priority.youngest", _) => patients.age.map(|age| -age),
        ("priority.deprivation", _) => patients.deprivation_rank.map(|rank| -rank),
        ("market.ability_to_pay", _) => patients.ability_to_pay,
        ("priority.instrumental", _) => Some(patients.essential_share),
        other => panic!("{other:?} is not a queue"),
    };
    key.unwrap_or(f64::NEG_INFINITY)
}

/// A26: nobody is served while somebody with the same bundle who comes before is not.
#[track_caller]
pub fn respects(variant: Variant, problem: &Problem, before: impl Fn(usize, usize) -> bool) {
    let Some(treated) = variant.treated(problem) else { return };
    for (low, patients) in treated.iter().enumerate() {
        for high in (0..treated.len()).filter(|&high| before(high, low)) {
            let bundle = |group: usize| &problem.treatments[problem.groups[group].treatments.start].bundle;
            let unserved = problem.groups[high].need - treated[high];
            assert!(
                bundle(high) != bundle(low) || *patients <= 1e-9 || unserved <= 1e-9,
                "{variant:?}: {low} is served before {high} in {treated:?}"
            );
        }
    }
}
