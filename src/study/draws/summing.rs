//! Summing up one measure over many worlds, a rule at a time.

use super::certainty::{BINS, Certainty, RuleCertainty};
use super::summary::interval;
use crate::measures::Direction;
use crate::num::sample;
use crate::scenario::RuleChoice;
use crate::study::recipe::Refusal;

/// A measure of a rule in every world, NaN where it has no value; or why the rule gives nothing.
pub type Values = Result<Vec<f64>, Refusal>;

/// A [`Certainty`] under way. It takes no more memory than the values do.
pub struct CertaintyWork {
    direction: Direction,
    certainty: Certainty,
    /// The values of each rule; of those that are summed up, turned so that more is better.
    columns: Vec<Column>,
    next: usize,
}

struct Column {
    choice: RuleChoice,
    values: Values,
    /// Whether the rule has a finite value in every world.
    is_whole: bool,
}

impl Certainty {
    /// Sums up the values of every rule in so many worlds.
    pub fn of(measure: &str, direction: Direction, worlds: usize, rules: Vec<(RuleChoice, Values)>) -> Self {
        CertaintyWork::start(measure, direction, worlds, rules).finish()
    }
}

impl CertaintyWork {
    /// Begins with the values of every rule in so many worlds.
    pub fn start(measure: &str, direction: Direction, worlds: usize, rules: Vec<(RuleChoice, Values)>) -> Self {
        let count = rules.len();
        let column = |(choice, values)| Column { choice, values, is_whole: false };
        let columns: Vec<Column> = rules.into_iter().map(column).collect();
        let certainty = Certainty {
            measure: measure.to_string(),
            worlds,
            ends: ends(columns.iter().flat_map(|column| column.numbers())),
            rules: Vec::with_capacity(count),
            duels: vec![vec![None; count]; count],
            best: None,
        };
        Self { direction, certainty, columns, next: 0 }
    }

    /// Sums up one more rule; gives the certainty when all are.
    pub fn go_on(&mut self) -> Option<Certainty> {
        let rule = self.next;
        if rule < self.columns.len() {
            self.next += 1;
            self.describe(rule);
            self.compare(rule);
            return None;
        }
        let mut certainty = self.certainty.clone();
        let rules: Vec<usize> = (0..rule).filter(|&rule| self.columns[rule].is_whole).collect();
        let merits: Vec<&[f64]> = rules.iter().map(|&rule| self.columns[rule].numbers()).collect();
        certainty.best = sample::best(&merits).map(|best| (rules, best));
        Some(certainty)
    }

    /// Sums up all that is left.
    pub fn finish(mut self) -> Certainty {
        loop {
            if let Some(certainty) = self.go_on() {
                return certainty;
            }
        }
    }

    /// The interval and the distribution of a rule, whose values are then turned so that more is better; a world without
    /// a value counts as the worst.
    fn describe(&mut self, rule: usize) {
        let Column { choice, values, is_whole } = &mut self.columns[rule];
        let interval = values.as_ref().map(|values| interval(values)).map_err(Refusal::clone);
        let bins = match (&interval, &values, self.certainty.ends) {
            (Ok(Some(_)), Ok(values), Some(ends)) => bins(values, ends),
            _ => Vec::new(),
        };
        self.certainty.rules.push(RuleCertainty { choice: choice.clone(), interval, bins });
        let Ok(values) = values else { return };
        *is_whole = !values.is_empty();
        for value in values {
            let merit = self.direction.merit(*value);
            *is_whole &= merit.is_finite();
            *value = if merit.is_nan() { f64::MIN } else { merit.clamp(f64::MIN, f64::MAX) };
        }
    }

    /// The duels of a rule with itself and those before it.
    fn compare(&mut self, rule: usize) {
        for other in 0..=rule {
            let [own, others] = [rule, other].map(|rule| self.columns[rule].numbers());
            if let Some((duel, seen_from_other)) = sample::duel_and_return(own, others) {
                self.certainty.duels[other][rule] = Some(seen_from_other);
                self.certainty.duels[rule][other] = Some(duel);
            }
        }
    }
}

impl Column {
    fn numbers(&self) -> &[f64] {
        self.values.as_deref().unwrap_or_default()
    }
}

/// Least and greatest finite value.
fn ends<'v>(values: impl Iterator<Item = &'v f64>) -> Option<(f64, f64)> {
    let finite = values.copied().filter(|value| value.is_finite());
    finite.fold(None, |ends, value| match ends {
        None => Some((value, value)),
        Some((least, greatest)) => Some((least.min(value), greatest.max(value))),
    })
}

/// Share of all values in each bin; the greatest end belongs to the last bin, and a single end to the first.
fn bins(values: &[f64], (least, greatest): (f64, f64)) -> Vec<f64> {
    let mut counts = vec![0_u32; BINS];
    for value in values.iter().filter(|value| value.is_finite()) {
        // A number that is none becomes 0.
        let bin = ((value - least) / (greatest - least) * BINS as f64) as usize;
        counts[bin.min(BINS - 1)] += 1;
    }
    counts.into_iter().map(|count| f64::from(count) / values.len() as f64).collect()
}
