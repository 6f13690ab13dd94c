//! A question under way, a little at a time.

use super::axioms::AxiomWork;
use super::comparison::ComparisonWork;
use super::draws::BatchWork;
use super::frontier::FrontierWork;
use super::lottery::LotteryWork;
use super::one_more::one_more;
use super::parties::PartyWork;
use super::price::price;
use super::sweep::SweepWork;
use super::tornado::TornadoWork;
use super::working::worked;
use super::{Question, Report};
use crate::scenario::{Flaw, Problem};

/// A question under way.
pub struct Work(Kind);

enum Kind {
    /// A comparison, one rule at a time.
    Comparison(Box<ComparisonWork>),
    /// A rule on trial, one axiom at a time.
    Axioms(Box<AxiomWork>),
    /// Every party, one rule at a time.
    Parties(Box<PartyWork>),
    /// Chosen rules in many worlds, one world at a time.
    Draws(Box<BatchWork>),
    /// A measure against an amount, one amount at a time.
    Sweep(Box<SweepWork>),
    /// What is within reach, one allocation at a time.
    Frontier(Box<FrontierWork>),
    /// Which figure matters most, one figure at a time.
    Tornado(Box<TornadoWork>),
    /// A rule in many draws, a few at a time.
    Lottery(Box<LotteryWork>),
    /// Worked out at once.
    Done(Box<Report>),
}

impl Work {
    /// Reads a question; fails with everything that is wrong with the scenario.
    pub fn start(question: &Question) -> Result<Self, Vec<Flaw>> {
        let kind = match question {
            Question::Comparison { scenario } => Kind::Comparison(Box::new(ComparisonWork::start(scenario)?)),
            Question::Axioms { scenario, choice } if crate::IS_FULL => {
                Kind::Axioms(Box::new(AxiomWork::start(scenario, choice)?))
            }
            Question::OneMore { scenario, choice, group } if crate::IS_FULL => {
                Kind::Done(Box::new(Report::OneMore(one_more(scenario, choice, *group)?)))
            }
            Question::Working { scenario, choice, measure } if crate::IS_FULL => {
                Kind::Done(Box::new(Report::Working(worked(scenario, choice, measure)?)))
            }
            Question::Parties { scenario } if crate::IS_FULL => Kind::Parties(Box::new(PartyWork::start(scenario)?)),
            Question::Draws { scenario, measures, first, count } if crate::IS_FULL => {
                Kind::Draws(Box::new(BatchWork::start(scenario, measures, *first, *count)?))
            }
            Question::Sweep { scenario, measure, supply } if crate::IS_FULL => {
                Kind::Sweep(Box::new(SweepWork::start(scenario, measure, *supply)?))
            }
            Question::Frontier { scenario, x, y } if crate::IS_FULL => {
                Kind::Frontier(Box::new(FrontierWork::start(scenario, x, y)?))
            }
            Question::Tornado { scenario, measure, rules } if crate::IS_FULL => {
                Kind::Tornado(Box::new(TornadoWork::start(scenario, measure, rules)?))
            }
            Question::Lottery { scenario, choice, measures, draws } if crate::IS_FULL => {
                Kind::Lottery(Box::new(LotteryWork::start(scenario, choice, measures, *draws)?))
            }
            Question::Price { scenario } if crate::IS_FULL => {
                Kind::Done(Box::new(Report::Price(price(&Problem::compile(scenario)?))))
            }
            // The program that opens the page has no view that asks these.
            Question::Axioms { .. }
            | Question::OneMore { .. }
            | Question::Working { .. }
            | Question::Parties { .. }
            | Question::Draws { .. }
            | Question::Sweep { .. }
            | Question::Frontier { .. }
            | Question::Tornado { .. }
            | Question::Lottery { .. }
            | Question::Price { .. } => return Err(Vec::new()),
        };
        Ok(Self(kind))
    }

    /// Works out a little more; gives the report when all is done.
    pub fn go_on(&mut self) -> Option<Report> {
        match &mut self.0 {
            Kind::Comparison(work) => work.go_on().map(Report::Comparison),
            Kind::Axioms(work) if crate::IS_FULL => work.go_on().map(Report::Axioms),
            Kind::Parties(work) if crate::IS_FULL => work.go_on().map(Report::Parties),
            Kind::Draws(work) if crate::IS_FULL => work.go_on().map(Report::Draws),
            Kind::Sweep(work) if crate::IS_FULL => work.go_on().map(Report::Sweep),
            Kind::Frontier(work) if crate::IS_FULL => work.go_on().map(Report::Frontier),
            Kind::Tornado(work) if crate::IS_FULL => work.go_on().map(Report::Tornado),
            Kind::Lottery(work) if crate::IS_FULL => work.go_on().map(Report::Lottery),
            Kind::Done(report) if crate::IS_FULL => Some((**report).clone()),
            Kind::Axioms(_)
            | Kind::Parties(_)
            | Kind::Draws(_)
            | Kind::Sweep(_)
            | Kind::Frontier(_)
            | Kind::Tornado(_)
            | Kind::Lottery(_)
            | Kind::Done(_) => None,
        }
    }
}
