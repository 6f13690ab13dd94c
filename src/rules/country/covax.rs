//! COVAX, the pool for COVID-19 vaccines of 2020 to 2023 (rule book, F4 and F5).

use super::{floor_then_claims, keep_shares, population, required, room_for_coverage, score_parties};
use crate::num::apportion::Method;
use crate::rules::engine::parties::{Before, Claim, courses, everybody, share_by_claims, two_levels};
use crate::rules::{
    Axiom, Family, Judges, Ledger, Look, Missing, Parameter, Parameters, Preset, Rule, ScoreUnit, Theory,
};
use crate::scenario::PartyField;

/// COVAX phase 1: all parties progress together to a share of their population.
///
/// A first tranche for health workers, then the target, or what the party asked for where that is
/// less. The pace is the population, whatever the threat. Courses go out in shipments of a least
/// size. WHO 2020, Fair allocation mechanism for COVID-19 vaccines through the COVAX Facility.
pub static COVAX_PHASE_1: Rule = Rule {
    id: "country.covax_phase1",
    family: Family::Country,
    parameters: &[
        Parameter::number("first_tranche", 0.0, 1.0, 0.01, ScoreUnit::Share, 0.03),
        Parameter::number("target", 0.0, 1.0, 0.01, ScoreUnit::Share, 0.2),
        Parameter::number("buffer", 0.0, 0.5, 0.01, ScoreUnit::Share, 0.0),
        Parameter::number("least_shipment", 0.0, 1e6, 100.0, ScoreUnit::People, 0.0),
        Parameter::choice("small_shipment", &["drop", "raise"]),
    ],
    presets: &[Preset { id: "with_buffer", values: &[("buffer", 0.05)] }],
    looks_at: &[
        Look::Party(PartyField::Population),
        Look::Party(PartyField::RequestedCoverage),
        Look::Party(PartyField::CoverageSoFar),
    ],
    judges: Judges::Pace,
    // What is beyond the target or in the buffer is kept on purpose.
    tops_up: |_| false,
    own_reading: false,
    theory: CAPPED,
    allocate: phase_1,
};

/// COVAX phase 2: shares weighted by threat and vulnerability.
///
/// Pace: people still short of the target, times `theta T + (1 - theta) V` or `T V`; up to what the
/// party asked for, with a least share for each. No weights were published: these are Evenhand's.
pub static COVAX_PHASE_2: Rule = Rule {
    id: "country.covax_phase2",
    family: Family::Country,
    parameters: &[
        Parameter::number("theta", 0.0, 1.0, 0.05, ScoreUnit::Share, 0.5),
        Parameter::choice("combine", &["sum", "product"]),
        Parameter::number("target", 0.0, 1.0, 0.01, ScoreUnit::Share, 0.7),
        Parameter::number("floor", 0.0, 0.2, 0.005, ScoreUnit::Share, 0.0),
    ],
    presets: &[],
    looks_at: &[
        Look::Party(PartyField::Population),
        Look::Party(PartyField::Threat),
        Look::Party(PartyField::Vulnerability),
        Look::Party(PartyField::RequestedCoverage),
        Look::Party(PartyField::CoverageSoFar),
    ],
    judges: Judges::Pace,
    tops_up: |_| false,
    own_reading: true,
    theory: CAPPED,
    allocate: |parameters, ledger| {
        let weights = ThreatAndVulnerability {
            theta: parameters.get("theta"),
            multiplied: parameters.choice("combine") == 1,
            target: parameters.get("target"),
            floor: parameters.get("floor"),
        };
        let people = everybody(ledger);
        weights.share(ledger, &people)?;
        keep_shares(ledger);
        Ok(())
    },
};

/// What a cap on parties leaves of the axioms.
const CAPPED: Theory = Theory {
    always: &[Axiom::Feasible, Axiom::Anonymity, Axiom::Equals, Axiom::Scale, Axiom::Units],
    with_one_supply: &[Axiom::MoreStock],
    not_always: &[Axiom::NoWaste, Axiom::Enough],
};

fn phase_1(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let problem = ledger.problem();
    let population = population(problem)?;
    score_parties(ledger, |party| Some(population[party]));
    let buffer: Vec<f64> =
        (0..problem.stock.len()).map(|supply| parameters.get("buffer") * ledger.left(supply)).collect();
    ledger.hold_back(&buffer);
    let target = parameters.get("target");
    let tranche = |coverage: f64| -> Vec<Claim> {
        let room = room_for_coverage(problem, &population, coverage, true);
        population.iter().zip(room).map(|(&rate, most)| Claim { rate, most }).collect()
    };
    let tranches = [tranche(parameters.get("first_tranche").min(target)), tranche(target)];
    let shipments = Shipments {
        tranches: &tranches,
        least: parameters.get("least_shipment"),
        raise: parameters.choice("small_shipment") == 1,
    };
    two_levels(ledger, &everybody(ledger), &|books, so_far| {
        if shipments.least > 0.0 {
            shipments.send(books, so_far);
        } else {
            shipments.share(books, so_far);
        }
    });
    keep_shares(ledger);
    Ok(())
}

/// Courses that go out in multiples of a least shipment.
struct Shipments<'t> {
    tranches: &'t [Vec<Claim>; 2],
    least: f64,
    raise: bool,
}

impl Shipments<'_> {
    fn share(&self, books: &mut Ledger, so_far: &[f64]) {
        for claims in self.tranches {
            share_by_claims(books, so_far, claims, Before::Ignored);
        }
    }

    /// Gives each party a multiple of the least shipment, near its share of the courses.
    ///
    /// A share below one shipment is raised to it where the party may have so much, else dropped;
    /// one party at a time, because the others' shares change with it.
    fn send(&self, books: &mut Ledger, so_far: &[f64]) {
        let parties = so_far.len();
        let mut raised = vec![false; parties];
        let mut dropped = vec![false; parties];
        let plan = loop {
            let plan = self.plan(books, so_far, &raised, &dropped);
            let is_small = |party: &usize| plan[*party] > 0.0 && plan[*party] < self.least * (1.0 - 1e-12);
            let small = (0..parties).filter(is_small);
            let next = if self.raise {
                small.max_by(|&a, &b| plan[a].total_cmp(&plan[b]).then(b.cmp(&a)))
            } else {
                small.min_by(|&a, &b| plan[a].total_cmp(&plan[b]).then(b.cmp(&a)))
            };
            let Some(party) = next else { break plan };
            let room = self.room(books, so_far, party).min(books.fits(party));
            let raise = self.raise && !raised[party] && room >= self.least;
            raised[party] = raise;
            dropped[party] = !raise;
        };
        // In thousandths of a course, so that the remainders are compared exactly.
        let weights: Vec<u64> = plan.iter().map(|courses| (courses * 1e3).round() as u64).collect();
        let lots = (plan.iter().sum::<f64>() / self.least + 1e-9).floor() as u64;
        let caps: Vec<Option<u64>> = (0..parties)
            .map(|party| Some((self.room(books, so_far, party) / self.least + 1e-9).floor() as u64))
            .collect();
        let shares = Method::LargestRemainder.shares(&weights, lots, &caps);
        books.tie(shares.tied);
        for (party, lots) in shares.units.into_iter().enumerate() {
            books.give(party, lots as f64 * self.least);
        }
    }

    /// Courses of each party when some are raised to one shipment at least and others get nothing.
    fn plan(&self, books: &Ledger, so_far: &[f64], raised: &[bool], dropped: &[bool]) -> Vec<f64> {
        let mut plan = books.clone();
        for party in (0..so_far.len()).filter(|&party| raised[party]) {
            plan.give(party, self.least);
        }
        for claims in self.tranches {
            let open = |(party, claim): (usize, &Claim)| Claim {
                most: if dropped[party] || raised[party] { 0.0 } else { claim.most },
                ..*claim
            };
            let claims: Vec<Claim> = claims.iter().enumerate().map(open).collect();
            share_by_claims(&mut plan, so_far, &claims, Before::Ignored);
        }
        (0..so_far.len()).map(|party| plan.treated(party)).collect()
    }

    fn room(&self, books: &Ledger, so_far: &[f64], party: usize) -> f64 {
        (self.tranches[1][party].most - so_far[party]).clamp(0.0, books.waiting(party))
    }
}

/// Shares weighted by threat and vulnerability.
pub(super) struct ThreatAndVulnerability {
    /// Weight of threat; the rest is that of vulnerability.
    pub theta: f64,
    /// Threat times vulnerability, in place of their weighted sum.
    pub multiplied: bool,
    /// Share of the population to be covered.
    pub target: f64,
    /// Least share of the courses for every party.
    pub floor: f64,
}

impl ThreatAndVulnerability {
    /// Shares what is left among so many patients of each group, up to what each party asked for.
    pub(super) fn share(&self, ledger: &mut Ledger, people: &[f64]) -> Result<(), Missing> {
        let problem = ledger.problem();
        let population = population(problem)?;
        let threat = required(problem, PartyField::Threat, |party| party.threat)?;
        let vulnerability = required(problem, PartyField::Vulnerability, |party| party.vulnerability)?;
        let weight = |party: usize| match self.multiplied {
            false => self.theta * threat[party] + (1.0 - self.theta) * vulnerability[party],
            true => threat[party] * vulnerability[party],
        };
        let short = room_for_coverage(problem, &population, self.target, false);
        let most = room_for_coverage(problem, &population, self.target, true);
        let claim = |party: usize| Claim { rate: short[party] * weight(party), most: most[party] };
        let claims: Vec<Claim> = (0..population.len()).map(claim).collect();
        score_parties(ledger, |party| Some(claims[party].rate));
        let floor = self.floor * courses(ledger);
        two_levels(ledger, people, &|books, so_far| floor_then_claims(books, so_far, floor, &claims));
        Ok(())
    }
}
