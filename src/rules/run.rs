//! Runs a rule from start to end: allocate, top up, make patients whole, draw.

use super::parameter::Parameters;
use super::rounding::to_whole_patients;
use super::rule::{Judges, Look, Missing, Rule};
use super::{Ledger, Own, Record};
use crate::num::{self, Stream};
use crate::scenario::{Allocation, Problem};

/// What is run: a rule of the catalogue with its parameters, or one that the user built.
pub enum Recipe {
    /// A rule of the catalogue.
    Rule(&'static Rule, Parameters),
    /// An own rule, with its id where rules are chosen. The program that opens the page has none, nor their code.
    Own(String, Own),
}

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
pub fn run(recipe: &Recipe, problem: &Problem) -> Result<Outcome, Missing> {
    let mut ledger = Ledger::new(problem, recipe.stream(problem.seed, "ties"));
    recipe.serve(&mut ledger)?;
    let (expectation, _) = ledger.clone().close();
    if problem.whole {
        recipe.finish_whole(&mut ledger);
    }
    let (allocation, record) = ledger.close();
    let draw = if record.random { Some(recipe.draw(problem, problem.seed)?) } else { None };
    Ok(Outcome { allocation, expectation, draw, record })
}

impl Recipe {
    /// Its id where rules are chosen.
    pub fn id(&self) -> &str {
        match self {
            Self::Rule(rule, _) => rule.id,
            Self::Own(id, _) => id,
        }
    }

    /// How it decides.
    pub fn judges(&self) -> Judges {
        match self {
            Self::Rule(rule, _) => rule.judges,
            Self::Own(_, own) if crate::IS_FULL => own.judges(),
            Self::Own(..) => Judges::Pace,
        }
    }

    /// The fields it looks at beside need, stock and bundles.
    pub fn looks_at(&self) -> Vec<Look> {
        match self {
            Self::Rule(rule, _) => rule.looks_at.to_vec(),
            Self::Own(_, own) if crate::IS_FULL => own.looks_at(),
            Self::Own(..) => Vec::new(),
        }
    }

    /// The exact expectation alone, without rounding and without a draw.
    pub fn expectation(&self, problem: &Problem) -> Result<Allocation, Missing> {
        let mut ledger = Ledger::new(problem, self.stream(problem.seed, "ties"));
        self.serve(&mut ledger)?;
        Ok(ledger.close().0)
    }

    /// One draw of persons under a seed: whole patients, whatever the problem says.
    pub fn draw(&self, problem: &Problem, seed: u64) -> Result<Allocation, Missing> {
        let mut ledger = Ledger::for_draw(problem, self.stream(seed, "draw"));
        self.serve(&mut ledger)?;
        self.finish_whole(&mut ledger);
        Ok(ledger.close().0)
    }

    fn stream(&self, seed: u64, purpose: &str) -> Stream {
        Stream::named(seed, &format!("{}/{purpose}", self.id()))
    }

    fn allocate(&self, ledger: &mut Ledger) -> Result<(), Missing> {
        match self {
            Self::Rule(rule, parameters) => (rule.allocate)(parameters, ledger),
            Self::Own(_, own) if crate::IS_FULL => own.allocate(ledger),
            Self::Own(..) => Ok(()),
        }
    }

    fn tops_up(&self) -> bool {
        match self {
            Self::Rule(rule, parameters) => (rule.tops_up)(parameters),
            Self::Own(_, own) if crate::IS_FULL => own.tops_up(),
            Self::Own(..) => false,
        }
    }

    fn serve(&self, ledger: &mut Ledger) -> Result<(), Missing> {
        self.allocate(ledger)?;
        if !(ledger.problem().top_up && self.tops_up()) {
            return Ok(());
        }
        for _ in 0..ROUNDS {
            let before = ledger.total();
            self.allocate(ledger)?;
            if num::same(ledger.total(), before) {
                return Ok(());
            }
            ledger.topped_up(ledger.total() - before);
        }
        Ok(())
    }

    fn finish_whole(&self, ledger: &mut Ledger) {
        let give_rest = ledger.problem().top_up && self.tops_up();
        to_whole_patients(ledger, give_rest);
    }
}
