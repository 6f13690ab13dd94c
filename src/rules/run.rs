//! Runs a rule from start to end: allocate, top up, make patients whole, draw.

use super::parameter::Parameters;
use super::rounding::to_whole_patients;
use super::rule::{Missing, Rule};
use super::{Ledger, Record};
use crate::num::{self, Stream};
use crate::scenario::{Allocation, Problem};

/// Everything a rule's run gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Who is treated: whole patients when the problem says so.
    pub allocation: Allocation,
    /// The exact expectation before rounding; the same as `allocation` for divisible patients.
    pub expectation: Allocation,
    /// One seeded draw of persons, for rules in which chance decides.
    pub draw: Option<Allocation>,
    /// What the rule did.
    pub record: Record,
}

/// Rounds of topping up after which left-overs stay.
const ROUNDS: usize = 16;

/// Runs a rule on a problem.
///
/// Random numbers come from the stream named after the rule, so that rules never disturb each
/// other. Fails only when the problem lacks a field that the rule needs.
pub fn run(rule: &Rule, parameters: &Parameters, problem: &Problem) -> Result<Outcome, Missing> {
    let stream = |purpose: &str| Stream::named(problem.seed, &format!("{}/{purpose}", rule.id));
    let mut ledger = Ledger::new(problem, stream("ties"));
    serve(rule, parameters, &mut ledger)?;
    let (expectation, _) = ledger.clone().close();
    if problem.whole {
        finish_whole(rule, parameters, &mut ledger);
    }
    let (allocation, record) = ledger.close();
    let draw = if record.random {
        let mut ledger = Ledger::for_draw(problem, stream("draw"));
        serve(rule, parameters, &mut ledger)?;
        finish_whole(rule, parameters, &mut ledger);
        Some(ledger.close().0)
    } else {
        None
    };
    Ok(Outcome { allocation, expectation, draw, record })
}

fn serve(rule: &Rule, parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    (rule.allocate)(parameters, ledger)?;
    if !(ledger.problem().top_up && (rule.tops_up)(parameters)) {
        return Ok(());
    }
    for _ in 0..ROUNDS {
        let before = ledger.total();
        (rule.allocate)(parameters, ledger)?;
        if num::same(ledger.total(), before) {
            return Ok(());
        }
        ledger.topped_up(ledger.total() - before);
    }
    Ok(())
}

fn finish_whole(rule: &Rule, parameters: &Parameters, ledger: &mut Ledger) {
    let give_rest = ledger.problem().top_up && (rule.tops_up)(parameters);
    to_whole_patients(ledger, give_rest);
}
