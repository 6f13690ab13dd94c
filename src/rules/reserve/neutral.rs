//! Several reserves at once, in which the order of processing plays no part (rule book, E1r).

use super::quota::parts;
use super::roll::{BASELINE, Roll, RollCell, deprived};
use crate::rules::axiom::{Axiom, Theory};
use crate::rules::engine::books::Books;
use crate::rules::parameter::{Parameter, Parameters, ScoreUnit};
use crate::rules::rule::{Family, Judges, Look, Missing, Rule};
use crate::rules::{Ledger, Pass};
use crate::scenario::GroupField;

/// Reverse rejecting: of all ways to use as many reserved units as can be used, the one that serves
/// those highest in the baseline.
///
/// Aziz & Brandl (arXiv 2102.04384; 2024, J Artif Intell Res 81:337) reject persons from the end of
/// the baseline as long as no fewer units can be matched to eligible persons. With one baseline for
/// every category the sets that can be matched form a matroid, so the same persons are found from the
/// front: each is accepted while all accepted can still be matched. By Hall's theorem that holds when
/// for every set of categories those who are eligible for nothing else fit into them, so each such set
/// is written as one more supply and the engines do the rest.
///
/// Open units come last, like one more category for which all are eligible, or first (the authors'
/// smart rule): then they go along the baseline to everybody without whom as many reserved units can
/// still be used. Every supply is matched by itself.
pub static NEUTRAL: Rule = Rule {
    id: "reserve.neutral",
    family: Family::Reserve,
    parameters: &PARAMETERS,
    presets: &[],
    looks_at: &[
        Look::Group(GroupField::DeprivationRank),
        Look::Group(GroupField::EssentialShare),
        Look::Group(GroupField::ReciprocityShare),
        Look::Group(GroupField::Arrival),
        Look::Group(GroupField::RiskUntreated),
    ],
    judges: Judges::Pace,
    tops_up: |parameters| parameters.choice("left_over") == 0,
    own_reading: false,
    theory: Theory { always: &[Axiom::Feasible], with_one_supply: &[], not_always: &[Axiom::Consistency] },
    allocate: neutral,
};

static PARAMETERS: [Parameter; 7] = [
    Parameter::number("deprived", 0.0, 1.0, 0.05, ScoreUnit::Share, 0.2),
    Parameter::number("deprived_share", 0.0, 1.0, 0.05, ScoreUnit::Share, 0.5),
    Parameter::number("essential", 0.0, 1.0, 0.05, ScoreUnit::Share, 0.1),
    Parameter::number("owed", 0.0, 1.0, 0.05, ScoreUnit::Share, 0.05),
    Parameter::choice("order", &["open_last", "open_first"]),
    BASELINE,
    Parameter::choice("left_over", &["spill", "keep"]),
];

/// Reserved categories; a set of them is a number with one bit for each.
const CATEGORIES: usize = 3;
const SETS: usize = 1 << CATEGORIES;

fn neutral(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let problem = ledger.problem();
    let deprived = deprived(problem, parameters.get("deprived_share"));
    let share = |group: usize, mark: usize| match mark {
        0 => deprived[group],
        1 => problem.groups[group].essential_share,
        _ => problem.groups[group].reciprocity_share,
    };
    if (0..problem.groups.len()).all(|group| (0..CATEGORIES).all(|mark| share(group, mark) == 0.0)) {
        return Err(Missing::group(GroupField::DeprivationRank));
    }
    let mut roll = Roll::new(ledger, parameters, CATEGORIES, share)?;
    let shares = ["deprived", "essential", "owed"].map(|id| parameters.get(id));
    let left: Vec<f64> = (0..problem.stock.len()).map(|supply| ledger.left(supply)).collect();
    let reserved = parts(&left, &shares, problem.whole || ledger.drawing());
    let taken = |supply: usize| reserved.iter().map(|quota| quota[supply]).sum::<f64>();
    let open = left.iter().enumerate().map(|(supply, units)| units - taken(supply)).collect();
    let quotas = Quotas { reserved, open };
    if parameters.choice("order") == 0 {
        quotas.serve_all_together(ledger, &mut roll);
    } else {
        quotas.serve_open_first(ledger, &mut roll);
        quotas.serve_reserved(ledger, &mut roll);
    }
    if parameters.choice("left_over") == 0 {
        roll.pass(ledger, Pass::Open, |_| true);
    }
    Ok(())
}

/// Units of every supply in each category and in the open part.
struct Quotas {
    reserved: Vec<Vec<f64>>,
    open: Vec<f64>,
}

impl Quotas {
    /// Units of a supply in a set of categories.
    fn of(&self, set: usize, supply: usize) -> f64 {
        (0..CATEGORIES).filter(|category| set >> category & 1 == 1).map(|c| self.reserved[c][supply]).sum()
    }

    /// Whoever is eligible only within a set of categories must fit into it and the open part.
    fn serve_all_together(&self, ledger: &mut Ledger, roll: &mut Roll) {
        let limit = |set, supply| self.of(set, supply) + self.open[supply];
        serve_within(ledger, roll, Pass::Together, limit, |cell, set| cell.marks & !set == 0, |_| true);
    }

    /// The same without the open part, among those eligible for something.
    fn serve_reserved(&self, ledger: &mut Ledger, roll: &mut Roll) {
        let limit = |set, supply| self.of(set, supply);
        serve_within(ledger, roll, Pass::Reserved, limit, |cell, set| cell.marks & !set == 0, |cell| cell.marks != 0);
    }

    /// The open part goes to those whom the reserved units can do without.
    ///
    /// As many reserved units stay usable when for every set of categories enough people eligible for
    /// one of them remain: as many as could be matched at first, less the units of all other
    /// categories (Koenig). Nobody is eligible for the empty set, which stands for the open part itself.
    fn serve_open_first(&self, ledger: &mut Ledger, roll: &mut Roll) {
        let problem = ledger.problem();
        let eligible = |cell: &RollCell, set: usize| set == 0 || cell.marks & set != 0;
        let units = |set: usize, supply: usize| -> f64 {
            let of = |cell: &RollCell| {
                let way = problem.groups[cell.group].treatments.start;
                cell.people * problem.treatments[way].bundle[supply]
            };
            roll.cells.iter().filter(|cell| eligible(cell, set)).map(of).sum()
        };
        let others = |set: usize| SETS - 1 - set;
        let mut limits = Vec::new();
        for supply in 0..self.open.len() {
            let demand: Vec<f64> = (0..SETS).map(|set| if set == 0 { 0.0 } else { units(set, supply) }).collect();
            let matched = (0..SETS).map(|set| demand[set] + self.of(others(set), supply)).fold(f64::INFINITY, f64::min);
            let spare = |set: usize| demand[set] - (matched - self.of(others(set), supply)).max(0.0);
            limits
                .push((0..SETS).map(|set| if set == 0 { self.open[supply] } else { spare(set) }).collect::<Vec<f64>>());
        }
        serve_within(ledger, roll, Pass::Open, |set, supply| limits[supply][set], eligible, |_| true);
    }
}

/// Serves the roll along the baseline while, for every supply and every set of categories, those who
/// `count` towards the set use no more of the supply than its `limit`.
fn serve_within(
    ledger: &mut Ledger,
    roll: &mut Roll,
    pass: Pass,
    limit: impl Fn(usize, usize) -> f64,
    counts: impl Fn(&RollCell, usize) -> bool,
    takes_part: impl Fn(&RollCell) -> bool,
) {
    let problem = ledger.problem();
    let supplies = problem.stock.len();
    let limits = (0..supplies).flat_map(|supply| (0..SETS).map(move |set| (set, supply)));
    let limits = limits.map(|(set, supply)| limit(set, supply).min(ledger.left(supply)).max(0.0)).collect();
    let parts: Vec<(usize, f64)> = roll.cells.iter().map(|cell| (cell.group, cell.people - cell.served)).collect();
    let books = Books::new(problem, &parts, limits, |part, treatment| {
        let units =
            |supply: usize, set: usize| if counts(&roll.cells[part], set) { treatment.bundle[supply] } else { 0.0 };
        (0..supplies).flat_map(|supply| (0..SETS).map(move |set| (supply, set))).map(|(s, set)| units(s, set)).collect()
    });
    let names: Vec<usize> = (0..parts.len()).collect();
    books.settle(ledger, |ledger| roll.pass_as(ledger, problem, &names, pass, &takes_part));
}
