//! The only way to give: a ledger that cannot hand out more than the stock or treat beyond need.

use super::record::{Gift, Pass, Record, Step, Tie};
use crate::num::Stream;
use crate::scenario::{Allocation, Problem, TiePolicy};

/// Keeps count of stock and need while a rule gives, and records what it did.
#[derive(Clone)]
pub struct Ledger<'p> {
    problem: &'p Problem,
    left: Vec<f64>,
    held: Vec<f64>,
    waiting: Vec<f64>,
    allocation: Allocation,
    record: Record,
    line: Vec<Vec<usize>>,
    /// Patients whom each party may still have treated.
    room: Vec<f64>,
    closed: Vec<bool>,
    drawing: bool,
    /// The rule's own random stream, for ties that are drawn.
    pub stream: Stream,
}

impl<'p> Ledger<'p> {
    /// A full store and everybody waiting.
    pub fn new(problem: &'p Problem, stream: Stream) -> Self {
        Self {
            problem,
            left: problem.stock.clone(),
            held: vec![0.0; problem.stock.len()],
            waiting: problem.groups.iter().map(|group| group.need).collect(),
            allocation: Allocation::none(problem),
            record: Record { scores: vec![None; problem.groups.len()], ..Record::default() },
            line: Vec::new(),
            room: vec![f64::INFINITY; problem.parties.len()],
            closed: vec![false; problem.treatments.len()],
            drawing: false,
            stream,
        }
    }

    /// The same, for one seeded draw: lotteries take persons instead of sharing chances.
    pub fn for_draw(problem: &'p Problem, stream: Stream) -> Self {
        Self { drawing: true, ..Self::new(problem, stream) }
    }

    /// A fresh page for a part of the problem, to be taken over with [`Ledger::adopt`].
    pub fn page<'q>(&self, part: &'q Problem) -> Ledger<'q> {
        Ledger { drawing: self.drawing, ..Ledger::new(part, self.stream.clone()) }
    }

    /// Takes over what was given on a page: of each treatment the factor that is asked for, as far
    /// as need and stock allow.
    pub fn adopt(&mut self, page: &Ledger, factor: impl Fn(usize) -> f64) {
        for step in &page.record.steps {
            self.begin(step.pass);
            for gift in &step.gifts {
                self.give(gift.treatment, gift.patients * factor(gift.treatment));
            }
        }
        for tie in &page.record.ties {
            self.tie(tie.groups.clone());
        }
        for (group, score) in page.record.scores.iter().enumerate() {
            self.record.scores[group] = score.or(self.record.scores[group]);
        }
        for tier in &page.line {
            self.line_up(tier.iter().copied());
        }
        self.record.random |= page.record.random;
        self.record.unproven = self.record.unproven.max(page.record.unproven);
        self.sampled(page.record.sampling_error);
        self.stream = page.stream.clone();
    }

    /// Whether lotteries take persons.
    pub fn drawing(&self) -> bool {
        self.drawing
    }

    /// The problem being solved.
    pub fn problem(&self) -> &'p Problem {
        self.problem
    }

    /// Patients given a treatment so far.
    pub fn treated(&self, treatment: usize) -> f64 {
        self.allocation.treated[treatment]
    }

    /// Patients of a group not treated yet.
    pub fn waiting(&self, group: usize) -> f64 {
        self.waiting[group]
    }

    /// The part of those waiting in a group to whom something applies.
    ///
    /// Whole persons where persons are drawn: a part of 1.5 is one person or two, with equal chance.
    pub fn part(&mut self, group: usize, share: f64) -> f64 {
        self.parts(group, &[share])[0]
    }

    /// Those waiting in a group in several parts, whose shares add up to at most 1.
    ///
    /// Whole persons where persons are drawn: each part, and each sum of parts that stand together,
    /// is its share rounded up or down.
    pub fn parts(&mut self, group: usize, shares: &[f64]) -> Vec<f64> {
        let waiting = self.waiting[group];
        let persons = self.drawing || self.problem.whole && self.problem.ties == TiePolicy::Lottery;
        if !persons {
            return shares.iter().map(|share| waiting * share).collect();
        }
        let (mut point, mut before) = (self.stream.uniform(), 0.0);
        let part = |share: &f64| {
            point += waiting * share;
            // The small addend keeps whole sums whole.
            let until = (point + 1e-9).floor().min(waiting);
            until - std::mem::replace(&mut before, until)
        };
        shares.iter().map(part).collect()
    }

    /// Units of a supply that may be given now.
    pub fn left(&self, supply: usize) -> f64 {
        self.left[supply]
    }

    /// Patients treated so far.
    pub fn total(&self) -> f64 {
        self.allocation.treated.iter().sum()
    }

    /// Patients of a party treated so far.
    pub fn treated_in(&self, party: usize) -> f64 {
        self.problem.groups_of(party).map(|group| self.allocation.patients(self.problem, group)).sum()
    }

    /// Treats no more than so many patients of a party in all, whole units left at the end included.
    pub fn cap(&mut self, party: usize, patients: f64) {
        self.room[party] = (patients - self.treated_in(party)).max(0.0);
    }

    /// Patients whom a treatment could still reach, by stock alone.
    pub fn fits(&self, treatment: usize) -> f64 {
        let bundle = &self.problem.treatments[treatment].bundle;
        bundle
            .iter()
            .zip(&self.left)
            .filter(|(units, _)| **units > 0.0)
            .map(|(units, left)| left / units)
            .fold(f64::INFINITY, f64::min)
    }

    /// Treats up to `patients` more, as far as need and stock allow; returns how many.
    pub fn give(&mut self, treatment: usize, patients: f64) -> f64 {
        let way = &self.problem.treatments[treatment];
        let room = self.room_for(way.group);
        let allowed = patients.min(self.waiting[way.group]).min(room).min(self.fits(treatment)).max(0.0);
        if allowed.is_nan() || allowed == 0.0 {
            return 0.0;
        }
        for (left, units) in self.left.iter_mut().zip(&way.bundle) {
            *left = (*left - units * allowed).max(0.0);
        }
        self.waiting[way.group] = (self.waiting[way.group] - allowed).max(0.0);
        self.take_room(way.group, allowed);
        self.allocation.treated[treatment] += allowed;
        if let Some(step) = self.record.steps.last_mut() {
            match step.gifts.iter_mut().find(|gift| gift.treatment == treatment) {
                Some(gift) => gift.patients += allowed,
                None => step.gifts.push(Gift { treatment, patients: allowed }),
            }
        }
        allowed
    }

    /// Treats up to `patients` more, whole persons only; returns how many.
    pub fn give_whole(&mut self, treatment: usize, patients: f64) -> f64 {
        let group = self.problem.treatments[treatment].group;
        let allowed = patients.min(self.waiting[group]).min(self.room_for(group)).min(self.fits(treatment));
        let whole = (allowed + noise(allowed)).floor();
        let given = self.give(treatment, whole);
        // `give` may fall a hair short of a whole person through rounding of the stock.
        self.allocation.treated[treatment] += whole - given;
        whole
    }

    /// The first treatment of a group of which one more patient's bundle fits.
    pub fn first_fitting(&self, group: usize) -> Option<usize> {
        if self.room_for(group) < 1.0 - noise(1.0) {
            return None;
        }
        self.problem.groups[group]
            .treatments
            .clone()
            .find(|&way| !self.closed[way] && self.fits(way) >= 1.0 - noise(1.0))
    }

    /// Whether a treatment may be given.
    pub fn is_open(&self, treatment: usize) -> bool {
        !self.closed[treatment]
    }

    /// The first treatment of a group whose supplies are not exhausted.
    pub fn first_available(&self, group: usize) -> Option<usize> {
        self.problem.groups[group].treatments.clone().find(|&way| {
            let bundle = &self.problem.treatments[way].bundle;
            let is_there = |s: usize| bundle[s] == 0.0 || self.left[s] > 1e-12 * self.problem.stock[s];
            self.is_open(way) && (0..self.left.len()).all(is_there)
        })
    }

    /// Rules out treatments, for filling and for whole units that are left at the end.
    pub fn close_treatments(&mut self, unwanted: impl Fn(usize) -> bool) {
        for (way, closed) in self.closed.iter_mut().enumerate() {
            *closed = unwanted(way);
        }
    }

    /// Notes the order in which groups are considered, for whole units that are left at the end:
    /// these come together, after those noted before.
    pub fn line_up(&mut self, groups: impl Iterator<Item = usize>) {
        let mut tier: Vec<usize> = groups.filter(|group| !self.line.iter().flatten().any(|g| g == group)).collect();
        tier.dedup();
        if !tier.is_empty() {
            self.line.push(tier);
        }
    }

    /// Groups in the order in which the rule considered them; those of one tier came together.
    pub(super) fn line(&self) -> Vec<Vec<usize>> {
        self.line.clone()
    }

    /// Notes that chance decides between persons.
    pub fn is_random(&mut self) {
        self.record.random = true;
    }

    /// Opens a step; gifts are recorded under it until the next one is opened.
    pub fn begin(&mut self, pass: Pass) {
        self.drop_empty_step();
        self.record.steps.push(Step { pass, gifts: Vec::new() });
    }

    /// Puts part of the stock out of reach, never more than is left; returns what was put aside.
    ///
    /// What is not put back stays unused.
    pub fn hold_back(&mut self, units: &[f64]) -> Vec<f64> {
        let mut taken = Vec::with_capacity(units.len());
        for ((left, held), units) in self.left.iter_mut().zip(&mut self.held).zip(units) {
            let units = units.clamp(0.0, *left);
            *left -= units;
            *held += units;
            taken.push(units);
        }
        taken
    }

    /// Makes part of what is held back available again.
    pub fn put_back(&mut self, taken: &[f64]) {
        for ((left, held), units) in self.left.iter_mut().zip(&mut self.held).zip(taken) {
            let units = units.clamp(0.0, *held);
            *held -= units;
            *left += units;
        }
    }

    /// Makes everything held back available again.
    pub fn release(&mut self) {
        for (left, held) in self.left.iter_mut().zip(&mut self.held) {
            *left += std::mem::take(held);
        }
    }

    /// Notes groups that could not be told apart, where not all of them were served.
    pub fn tie(&mut self, groups: Vec<usize>) {
        let tie = Tie { groups };
        if tie.groups.len() > 1 && !self.record.ties.contains(&tie) {
            self.record.ties.push(tie);
        }
    }

    /// Notes the number by which the rule judges a group.
    pub fn score(&mut self, group: usize, score: f64) {
        self.record.scores[group] = Some(score);
    }

    /// Notes what one more unit of each supply would be worth.
    pub fn prices(&mut self, prices: Vec<f64>) {
        self.record.prices = prices;
    }

    /// Notes that the best result is known only up to this share of itself.
    pub fn unproven(&mut self, share: f64) {
        self.record.unproven = share;
    }

    /// Notes the standard error of patients who were estimated from drawn orders.
    pub fn sampled(&mut self, error: f64) {
        self.record.sampling_error = self.record.sampling_error.max(error);
    }

    /// Notes how many patients a further round added.
    pub(super) fn topped_up(&mut self, patients: f64) {
        self.record.topped_up += patients;
    }

    /// Takes back fractions of patients so that every treatment's count is a whole number.
    ///
    /// Returns the fraction taken from each treatment. A count a hair below a whole number is that
    /// number: `0.1 * 3` patients are not two.
    pub(super) fn take_back_fractions(&mut self) -> Vec<f64> {
        self.begin(Pass::Rounding);
        let mut fractions = vec![0.0; self.allocation.treated.len()];
        for (index, way) in self.problem.treatments.iter().enumerate() {
            let treated = self.allocation.treated[index];
            let near = treated.round();
            let whole = if (treated - near).abs() <= noise(treated) { near } else { treated.floor() };
            let fraction = treated - whole;
            fractions[index] = fraction.max(0.0);
            self.allocation.treated[index] = whole;
            self.waiting[way.group] = (self.waiting[way.group] + fraction).max(0.0);
            self.take_room(way.group, -fraction);
        }
        // Counted afresh from whole patients: among billions the rounding errors of many small gifts
        // add up to more than a hair of a unit.
        for (supply, left) in self.left.iter_mut().enumerate() {
            let used = self.allocation.used(self.problem, supply);
            *left = (self.problem.stock[supply] - used - self.held[supply]).max(0.0);
        }
        for group in 0..self.waiting.len() {
            // Counts are whole now, so what is waiting is too, up to rounding noise.
            self.waiting[group] = self.waiting[group].round();
        }
        fractions
    }

    /// Closes the books.
    pub fn close(mut self) -> (Allocation, Record) {
        self.drop_empty_step();
        self.record.line = self.line.into_iter().flatten().collect();
        (self.allocation, self.record)
    }

    /// Patients of a group's party who may still be treated.
    fn room_for(&self, group: usize) -> f64 {
        self.room.get(self.problem.groups[group].party).copied().unwrap_or(f64::INFINITY)
    }

    fn take_room(&mut self, group: usize, patients: f64) {
        if let Some(room) = self.room.get_mut(self.problem.groups[group].party) {
            *room = (*room - patients).max(0.0);
        }
    }

    fn drop_empty_step(&mut self) {
        if self.record.steps.last().is_some_and(|step| step.gifts.is_empty()) {
            self.record.steps.pop();
        }
    }
}

/// How far rounding errors may push a count of patients.
///
/// Far less than a patient even among a billion: a share of the count would let rounding to whole
/// patients hand out doses that are not there.
fn noise(patients: f64) -> f64 {
    1e-9 + 1e-14 * patients
}
