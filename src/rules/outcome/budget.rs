//! The best effect for a sum of money (rule book, C5 and C6).

use super::effect::Effect;
use crate::num::linear::Programme;
use crate::num::{self, whole};
use crate::rules::axiom::{Axiom, Theory};
use crate::rules::engine::books::Books;
use crate::rules::engine::serial::{Direction, WhenStuck, serve, tiers};
use crate::rules::parameter::{Parameter, Parameters, ScoreUnit};
use crate::rules::rounding::to_whole_patients;
use crate::rules::rule::{Family, Judges, Look, Missing, Rule};
use crate::rules::{Ledger, Pass};
use crate::scenario::{GroupField, Problem};

/// League table: groups in the order of what one unit of effect costs, until the money is spent.
///
/// Served in part where patients are divisible, or programme by programme, each for its whole group or
/// not at all; a threshold ends the table before the money does. Best possible when parts are allowed,
/// a rule of thumb when they are not. Weinstein & Zeckhauser 1973, J Public Econ 2:147.
pub static LEAGUE_TABLE: Rule = Rule {
    id: "outcome.cost_effectiveness_greedy",
    family: Family::Outcome,
    parameters: &[
        EFFECT,
        BUDGET,
        Parameter::number("threshold", 0.0, 1e7, 100.0, ScoreUnit::Money, 0.0),
        Parameter::choice("programmes", &["in_part", "whole"]),
    ],
    presets: &[],
    looks_at: &LOOKS_AT,
    judges: Judges::Queue(ScoreUnit::Money),
    // The money left is not enough, or meant for better uses.
    tops_up: |_| false,
    own_reading: false,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::Scale, Axiom::Units],
        with_one_supply: &[],
        not_always: &[Axiom::NoWaste, Axiom::Enough, Axiom::FairShare, Axiom::EnvyFree, Axiom::SelfDual],
    },
    allocate: league_table,
};

/// The set of whole programmes with the largest total effect that the money and the supplies allow.
///
/// A programme treats a whole group. Exact by branch and bound over the linear relaxation; when the
/// search is cut short, the ledger notes what could be missing. Of equally good sets, one is taken.
pub static KNAPSACK: Rule = Rule {
    id: "outcome.knapsack_exact",
    family: Family::Outcome,
    parameters: &[EFFECT, BUDGET],
    presets: &[],
    looks_at: &LOOKS_AT,
    judges: Judges::Total(ScoreUnit::Points),
    tops_up: |_| false,
    own_reading: false,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::Scale, Axiom::Units],
        with_one_supply: &[],
        not_always: &[
            Axiom::NoWaste,
            Axiom::Enough,
            Axiom::Equals,
            Axiom::Split,
            Axiom::FairShare,
            Axiom::EnvyFree,
            Axiom::SelfDual,
        ],
    },
    allocate: knapsack,
};

const EFFECT: Parameter = Parameter::choice("effect", Effect::OPTIONS);

/// Money to spend, as a part of what treating everybody would cost.
const BUDGET: Parameter = Parameter::number("budget", 0.0, 1.0, 0.05, ScoreUnit::Share, 0.5);

const LOOKS_AT: [Look; 6] = [
    Look::Group(GroupField::Cost),
    Look::Group(GroupField::RiskUntreated),
    Look::Group(GroupField::RiskTreated),
    Look::Group(GroupField::YearsLeft),
    Look::Group(GroupField::Quality),
    Look::Group(GroupField::Age),
];

/// Linear relaxations that the search for the best set may use.
const NODES: usize = 2_000;

/// What the two rules weigh against each other.
struct Sums {
    /// Effect of each treatment on one patient.
    effects: Vec<f64>,
    /// Cost of one treatment in each group.
    costs: Vec<Option<f64>>,
    /// Money to spend.
    budget: f64,
}

impl Sums {
    fn new(parameters: &Parameters, problem: &Problem) -> Result<Self, Missing> {
        let costs: Vec<Option<f64>> = problem.groups.iter().map(|patients| patients.cost).collect();
        if costs.iter().all(Option::is_none) {
            return Err(Missing::group(GroupField::Cost));
        }
        let for_all: f64 = problem.groups.iter().map(|patients| patients.need * patients.cost.unwrap_or(0.0)).sum();
        let effects = Effect::option(parameters.choice("effect")).values(problem)?;
        Ok(Self { effects, costs, budget: for_all * parameters.get("budget") })
    }

    /// What one unit of effect of a treatment costs; `None` without effect or with an unknown cost.
    fn price(&self, problem: &Problem, way: usize) -> Option<f64> {
        let cost = self.costs[problem.treatments[way].group]?;
        (self.effects[way] > 0.0).then(|| cost / self.effects[way])
    }

    /// Whole programmes as columns of 0 or 1, one for each treatment.
    fn programme(&self, ledger: &Ledger) -> Programme {
        let problem = ledger.problem();
        let size = |way: usize| ledger.waiting(problem.treatments[way].group);
        let row = |units: &dyn Fn(usize) -> f64| (0..problem.treatments.len()).map(units).collect::<Vec<f64>>();
        let mut rows: Vec<Vec<f64>> =
            (0..problem.stock.len()).map(|s| row(&|way| size(way) * problem.treatments[way].bundle[s])).collect();
        let mut limits: Vec<f64> = (0..problem.stock.len()).map(|supply| ledger.left(supply)).collect();
        rows.push(row(&|way| size(way) * self.costs[problem.treatments[way].group].unwrap_or(0.0)));
        limits.push(self.budget);
        for group in (0..problem.groups.len()).filter(|&group| problem.groups[group].treatments.len() > 1) {
            rows.push(row(&|way| if problem.treatments[way].group == group { 1.0 } else { 0.0 }));
            limits.push(1.0);
        }
        Programme {
            objective: row(&|way| size(way) * self.effects[way]),
            bounds: row(&|way| if size(way) > 0.0 && self.price(problem, way).is_some() { 1.0 } else { 0.0 }),
            rows,
            limits,
        }
    }

    /// Treatments with an effect in the order of its price.
    fn by_price(&self, problem: &Problem) -> Vec<usize> {
        let price = |way: usize| self.price(problem, way);
        let mut order = num::ordered(problem.treatments.len(), |a, b| {
            price(a).unwrap_or(f64::INFINITY).total_cmp(&price(b).unwrap_or(f64::INFINITY))
        });
        order.retain(|&way| price(way).is_some());
        order
    }
}

fn league_table(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let problem = ledger.problem();
    let sums = Sums::new(parameters, problem)?;
    let price = |group: usize| sums.price(problem, problem.groups[group].treatments.start);
    for group in 0..problem.groups.len() {
        if let Some(price) = price(group) {
            ledger.score(group, price);
        }
    }
    let threshold = parameters.get("threshold");
    let is_worth_it = |price: f64| threshold == 0.0 || price <= threshold;
    if parameters.choice("programmes") == 1 {
        let mut order = sums.by_price(problem);
        order.retain(|&way| sums.price(problem, way).is_some_and(is_worth_it));
        let programme = sums.programme(ledger);
        give_programmes(ledger, &programme, &whole::in_turn(&programme, &order));
        return Ok(());
    }
    let mut line = tiers(problem, Direction::Ascending, price);
    line.retain(|tier| tier.iter().any(|&group| price(group).is_some_and(is_worth_it)));
    let everybody: Vec<(usize, f64)> = (0..problem.groups.len()).map(|group| (group, ledger.waiting(group))).collect();
    let supplies = problem.stock.len();
    let limits = (0..supplies).map(|supply| ledger.left(supply)).chain([sums.budget]).collect();
    let books = Books::new(problem, &everybody, limits, |group, treatment| {
        treatment.bundle.iter().copied().chain([sums.costs[group].unwrap_or(0.0)]).collect()
    });
    books.settle(ledger, |ledger| {
        serve(ledger, &line, WhenStuck::Skip);
        if problem.whole || ledger.drawing() {
            // Here, because only these books know what is left of the money.
            to_whole_patients(ledger, true);
        }
    });
    Ok(())
}

fn knapsack(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let problem = ledger.problem();
    let sums = Sums::new(parameters, problem)?;
    for (group, patients) in problem.groups.iter().enumerate() {
        ledger.score(group, sums.effects[patients.treatments.start]);
    }
    let programme = sums.programme(ledger);
    let start = whole::in_turn(&programme, &sums.by_price(problem));
    match whole::solve(&programme, start.clone(), NODES) {
        Ok(best) => {
            if !best.proven() {
                ledger.unproven((best.bound - best.value) / best.bound);
            }
            give_programmes(ledger, &programme, &best.x);
        }
        Err(_) => {
            ledger.unproven(1.0);
            give_programmes(ledger, &programme, &start);
        }
    }
    Ok(())
}

/// Treats everybody waiting in the groups whose programme is chosen; notes groups that only the order
/// of the list kept apart.
fn give_programmes(ledger: &mut Ledger, programme: &Programme, chosen: &[f64]) {
    let problem = ledger.problem();
    ledger.begin(Pass::Best);
    for way in (0..chosen.len()).filter(|&way| chosen[way] > 0.5) {
        let group = problem.treatments[way].group;
        ledger.give(way, ledger.waiting(group));
        let alike = |other: &usize| {
            let other = *other;
            chosen[other] < 0.5
                && programme.bounds[other] > 0.0
                && num::same(programme.objective[other], programme.objective[way])
                && programme.rows[..=problem.stock.len()].iter().all(|row| num::same(row[other], row[way]))
        };
        let mut tied: Vec<usize> = (0..chosen.len()).filter(alike).map(|way| problem.treatments[way].group).collect();
        tied.retain(|&other| other != group);
        tied.push(group);
        num::sort(&mut tied, |a, b| a.cmp(&b));
        tied.dedup();
        ledger.tie(tied);
    }
}
