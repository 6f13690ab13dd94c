//! Optimisation (engine E4): the allocation with the largest total value.

use crate::num::linear::{NoOptimum, Optimum, Programme, Simplex};
use crate::num::{self, leximin, whole};
use crate::rules::{Ledger, Pass};
use crate::scenario::{Problem, TiePolicy};

/// Linear relaxations that the search for whole patients may use.
const NODES: usize = 400;

/// Gives so that the total of `value` per patient is as large as possible.
///
/// Divisible patients: the optimum of the linear programme. Whole patients: the optimum over whole
/// numbers by branch and bound, or the best found with what could be missing noted in the ledger.
/// Where several allocations are best, ties go to the one whose coverage is leximin, or to the
/// groups listed first, by the tie policy. Treatments of no or negative value are not given.
pub fn maximise(ledger: &mut Ledger, value: impl Fn(usize) -> f64) {
    let problem = ledger.problem();
    let stock: Vec<f64> = (0..problem.stock.len()).map(|supply| ledger.left(supply)).collect();
    let need: Vec<f64> = (0..problem.groups.len()).map(|group| ledger.waiting(group)).collect();
    let largest = (0..problem.treatments.len()).map(&value).fold(0.0, f64::max);
    // A value that is nothing but a rounding error is none.
    let worth = |way: usize| if value(way) > 1e-12 * largest { value(way) } else { 0.0 };
    let mut programme = problem.programme(&stock, &need, worth);
    for (bound, value) in programme.bounds.iter_mut().zip(&programme.objective) {
        *bound = if *value > 0.0 { *bound } else { 0.0 };
    }
    // A feasible start exists (nobody treated) and need bounds every column, so there is an optimum;
    // should the pivots stall nevertheless, nothing is given and the whole value counts as unproven.
    let mut simplex = Simplex::new(&programme);
    if simplex.maximise(&programme.objective).is_err() {
        ledger.unproven(1.0);
        return;
    }
    if simplex.gap() > num::TOLERANCE {
        ledger.unproven(simplex.gap());
    }
    let optimum = programme.optimum(&simplex);
    let mut x = optimum.x.clone();
    let face = Face::of(problem, &programme, &optimum);
    if face.has_choice() {
        if face.choose(problem, &mut simplex, &optimum, &need).is_ok() {
            x = (0..x.len()).map(|way| simplex.value(way)).collect();
        }
        ledger.tie(face.groups(problem));
    }
    if problem.whole {
        let start = rounded_down(ledger, &x, &optimum);
        if let Ok(best) = whole::solve(&programme, start, NODES) {
            if !best.proven() {
                ledger.unproven((best.bound - best.value) / best.bound);
            }
            x = best.x;
        }
    }
    ledger.begin(Pass::Best);
    ledger.prices(optimum.prices[..stock.len()].to_vec());
    for (way, patients) in x.iter().enumerate() {
        ledger.give(way, *patients);
    }
}

/// Whole patients near a divisible optimum: fractions dropped, then single patients added while
/// they fit, those nearest to being whole first, then the most valuable per priced unit.
fn rounded_down(ledger: &Ledger, x: &[f64], optimum: &Optimum) -> Vec<f64> {
    let mut books = ledger.clone();
    let fraction = |way: usize| x[way] - (x[way] + 1e-9).floor();
    let order = num::ordered(x.len(), |a, b| {
        fraction(b).total_cmp(&fraction(a)).then(optimum.margins[b].total_cmp(&optimum.margins[a]))
    });
    let mut whole = vec![0.0; x.len()];
    for (way, patients) in x.iter().enumerate() {
        whole[way] = books.give_whole(way, (patients + 1e-9).floor());
    }
    for way in order.into_iter().filter(|&way| x[way] > 0.0 || optimum.margins[way] >= 0.0) {
        whole[way] += books.give_whole(way, 1.0);
    }
    whole
}

/// The set of all optima, read off the prices: columns with a margin are fixed, priced rows are used up.
struct Face {
    free: Vec<usize>,
    tight: Vec<bool>,
}

impl Face {
    fn of(problem: &Problem, programme: &Programme, optimum: &Optimum) -> Self {
        let scale = programme.objective.iter().fold(0.0, |a: f64, b| a.max(b.abs()));
        let is_free = |way: &usize| {
            let way = *way;
            programme.objective[way] > 0.0
                && programme.bounds[way] > 0.0
                && optimum.margins[way].abs() <= 1e-9 * programme.objective[way].max(1e-6 * scale)
        };
        let free: Vec<usize> = (0..problem.treatments.len()).filter(is_free).collect();
        // A price counts where it is part of what some free column must earn, whatever the units.
        let is_tight = |(row, price): (&Vec<f64>, &f64)| {
            free.iter().any(|&way| price * row[way] > 1e-9 * programme.objective[way])
        };
        let tight = programme.rows.iter().zip(&optimum.prices).map(is_tight).collect();
        Self { free, tight }
    }

    /// As many free columns as priced rows are pinned down by those rows; more leave a choice.
    fn has_choice(&self) -> bool {
        self.free.len() > self.tight.iter().filter(|tight| **tight).count()
    }

    fn groups(&self, problem: &Problem) -> Vec<usize> {
        let mut groups: Vec<usize> = self.free.iter().map(|&way| problem.treatments[way].group).collect();
        groups.dedup();
        groups
    }

    /// Moves within the face, by the tie policy.
    fn choose(
        &self,
        problem: &Problem,
        simplex: &mut Simplex,
        optimum: &Optimum,
        need: &[f64],
    ) -> Result<(), NoOptimum> {
        simplex.hold_best(num::TOLERANCE);
        match problem.ties {
            TiePolicy::Order => self.first_listed(simplex),
            TiePolicy::Share | TiePolicy::Lottery => self.leximin(problem, simplex, optimum, need),
        }
    }

    /// Raises the coverage of the worst-covered tied group first.
    fn leximin(
        &self,
        problem: &Problem,
        simplex: &mut Simplex,
        optimum: &Optimum,
        need: &[f64],
    ) -> Result<(), NoOptimum> {
        let groups = self.groups(problem);
        let is_free = |way: &usize| self.free.contains(way);
        let covered = |group: usize| {
            problem.groups[group].treatments.clone().filter(|way| !is_free(way)).map(|way| optimum.x[way]).sum::<f64>()
        };
        let per_head = |group: usize| {
            problem.groups[group].treatments.clone().filter(is_free).map(|way| (way, 1.0 / need[group])).collect()
        };
        let utilities = leximin::Utilities {
            base: groups.iter().map(|&group| covered(group) / need[group]).collect(),
            slopes: groups.iter().map(|&group| per_head(group)).collect(),
        };
        leximin::raise(simplex, &utilities, usize::MAX).map(|_| ())
    }

    /// As many of the first listed as can be, then of the next.
    fn first_listed(&self, simplex: &mut Simplex) -> Result<(), NoOptimum> {
        for &way in &self.free {
            let mut objective = vec![0.0; way];
            objective.push(1.0);
            simplex.maximise(&objective)?;
            simplex.hold(way);
        }
        Ok(())
    }
}
