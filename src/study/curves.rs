//! Lorenz and concentration curves of several rules, and what they say together.

use super::by_rank::Ladder;
use super::{Answer, Comparison};
use crate::measures::Reason;
use crate::measures::deprivation::concentration_curve;
use crate::measures::inequality::lorenz::{self, Dominance, lorenz_curve};
use crate::num::broken_line;

/// Curves of several rules over the same people.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curves {
    /// The curves, each another one.
    pub lines: Vec<Line>,
    /// Rows of the rules that have no curve, and why.
    pub left_out: Vec<(usize, Reason)>,
}

/// One curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Rows of the rules that share it.
    pub rows: Vec<usize>,
    /// Its corners from (0, 0) to (1, 1): share of people, share of treatments.
    pub points: Vec<(f64, f64)>,
}

/// What Lorenz curves say about which rule is the most even.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evenness {
    /// There is one curve alone.
    Alone,
    /// This curve lies nowhere below another one: it is the most even by every index that respects transfers.
    Highest(usize),
    /// These two cross and lie below no other: which is more even depends on the index (Atkinson 1970).
    Crossing(usize, usize),
}

impl Curves {
    /// Lorenz curves: people from the least to the most covered.
    ///
    /// Fails when fewer than two groups are in need.
    pub fn lorenz(comparison: &Comparison, rows: &[usize]) -> Result<Self, Reason> {
        match comparison.need.iter().filter(|&&need| need > 0.0).count() {
            0 => Err(Reason::NoNeed),
            1 => Err(Reason::OnlyOneGroup),
            _ => Ok(Self::of(comparison, rows, |coverage| lorenz_curve(coverage, &comparison.need))),
        }
    }

    /// Concentration curves: people from the most to the least deprived; groups without a rank are left out.
    pub fn concentration(ladder: &Ladder, comparison: &Comparison, rows: &[usize]) -> Self {
        let of_ladder = |values: &[f64]| -> Vec<f64> { ladder.rungs.iter().map(|rung| values[rung.group]).collect() };
        let need = of_ladder(&comparison.need);
        let order: Vec<f64> = ladder.rungs.iter().map(|rung| rung.rank).collect();
        Self::of(comparison, rows, |coverage| concentration_curve(&of_ladder(coverage), &need, &order))
    }

    fn of(comparison: &Comparison, rows: &[usize], curve: impl Fn(&[f64]) -> Result<Vec<(f64, f64)>, Reason>) -> Self {
        let mut found = Self::default();
        for &row in rows {
            let Some(answer) = comparison.answer(row) else { continue };
            match curve(&coverage(comparison, answer)) {
                Ok(points) => found.add(row, points),
                Err(reason) => found.left_out.push((row, reason)),
            }
        }
        found
    }

    fn add(&mut self, row: usize, points: Vec<(f64, f64)>) {
        let is_same = |line: &&mut Line| lorenz::compare(&line.points, &points) == Dominance::Equal;
        match self.lines.iter_mut().find(is_same) {
            Some(line) => line.rows.push(row),
            None => self.lines.push(Line { rows: vec![row], points }),
        }
    }

    /// What the curves say together, if they are Lorenz curves; `None` when there is none.
    pub fn evenness(&self) -> Option<Evenness> {
        let beats = |one: usize, other: usize| {
            lorenz::compare(&self.lines[one].points, &self.lines[other].points) == Dominance::First
        };
        let all = 0..self.lines.len();
        let unbeaten: Vec<usize> = all.clone().filter(|&line| all.clone().all(|other| !beats(other, line))).collect();
        match unbeaten.as_slice() {
            [] => None,
            [_] if self.lines.len() == 1 => Some(Evenness::Alone),
            // Whatever is beaten is beaten by an unbeaten one, for dominance is transitive.
            [highest] => Some(Evenness::Highest(*highest)),
            [one, other, ..] => Some(Evenness::Crossing(*one, *other)),
        }
    }
}

impl Line {
    /// Share of the treatments that the first `part` of the people get.
    pub fn share_of_first(&self, part: f64) -> f64 {
        broken_line::height(&self.points, part)
    }
}

/// Share of need treated in each group, 0 where nobody is in need.
pub(super) fn coverage(comparison: &Comparison, answer: &Answer) -> Vec<f64> {
    let share = |(&need, &treated): (&f64, &f64)| if need > 0.0 { (treated / need).clamp(0.0, 1.0) } else { 0.0 };
    comparison.need.iter().zip(&answer.treated).map(share).collect()
}
