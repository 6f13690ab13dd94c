//! Batches of worlds put together as they come, and what they say so far.

use super::{Batch, Certainty, RuleDraws};
use crate::measures::catalogue::find;
use crate::scenario::RuleChoice;
use crate::study::recipe::Refusal;

/// Values that are kept at most: of 8 bytes each they take 48 megabytes.
const MOST_VALUES: usize = 6_000_000;

/// For how many worlds of so many rules and measures there is room.
pub fn most_worlds(rules: usize, measures: usize) -> usize {
    MOST_VALUES / (rules * measures).max(1)
}

/// Worlds from any number of workers, in any order.
///
/// What it says depends only on which worlds are there: every value has its place by the number of its world, and
/// everything is summed up in that order.
pub struct Gathering {
    measures: Vec<String>,
    /// For each world wanted, whether it is there.
    is_there: Vec<bool>,
    rules: Vec<Gathered>,
}

/// What has come of one rule.
struct Gathered {
    choice: RuleChoice,
    /// The first world in which the rule gave nothing, and why.
    refusal: Option<(usize, Refusal)>,
    /// `columns[measure][world]`; NaN in worlds that are not there.
    columns: Vec<Vec<f64>>,
}

impl Gathering {
    /// Expects so many worlds of these rules, of which it takes those for which there is room, see [`most_worlds`].
    pub fn new(rules: &[RuleChoice], measures: &[String], worlds: usize) -> Self {
        let column = || measures.iter().map(|_| Vec::new()).collect();
        let rule = |choice: &RuleChoice| Gathered { choice: choice.clone(), refusal: None, columns: column() };
        let rules = rules.iter().map(rule).collect();
        let mut gathering = Self { measures: measures.to_vec(), is_there: Vec::new(), rules };
        gathering.expect(worlds);
        gathering
    }

    /// Expects more worlds than before, as far as there is room.
    pub fn expect(&mut self, worlds: usize) {
        let worlds = worlds.min(most_worlds(self.rules.len(), self.measures.len())).max(self.is_there.len());
        self.is_there.resize(worlds, false);
        for column in self.rules.iter_mut().flat_map(|rule| &mut rule.columns) {
            column.reserve_exact(worlds - column.len());
            column.resize(worlds, f64::NAN);
        }
    }

    /// How many worlds are there.
    pub fn worlds(&self) -> usize {
        self.is_there.iter().filter(|is_there| **is_there).count()
    }

    /// Takes in a batch of the same rules and measures; worlds that are there already or were not expected are passed
    /// over.
    pub fn take(&mut self, batch: &Batch) {
        let is_new = |world: &usize| self.is_there.get(batch.first + world) == Some(&false);
        let new: Vec<usize> = (0..batch.count).filter(is_new).collect();
        for (rule, drawn) in self.rules.iter_mut().zip(&batch.rules) {
            rule.take(batch.first, &new, drawn);
        }
        new.into_iter().for_each(|world| self.is_there[batch.first + world] = true);
    }

    /// What the worlds that are there say of each measure.
    pub fn certainties(&self) -> Vec<Certainty> {
        (0..self.measures.len()).filter_map(|measure| self.certainty(measure)).collect()
    }

    /// What the worlds that are there say of the measure at that place; none where there is no such measure.
    pub fn certainty(&self, measure: usize) -> Option<Certainty> {
        let id = self.measures.get(measure)?;
        let direction = find(id)?.direction;
        let there = |column: &Vec<f64>| -> Vec<f64> {
            column.iter().zip(&self.is_there).filter(|(_, is_there)| **is_there).map(|(value, _)| *value).collect()
        };
        let values = |rule: &Gathered| match &rule.refusal {
            Some((_, refusal)) => (rule.choice.clone(), Err(refusal.clone())),
            None => (rule.choice.clone(), Ok(there(&rule.columns[measure]))),
        };
        Some(Certainty::of(id, direction, self.worlds(), self.rules.iter().map(values).collect()))
    }
}

impl Gathered {
    /// Takes over some worlds of a batch that begins at world `first`.
    fn take(&mut self, first: usize, worlds: &[usize], drawn: &RuleDraws) {
        match &drawn.result {
            Ok(columns) => {
                for (to, from) in self.columns.iter_mut().zip(columns) {
                    for &world in worlds {
                        if let (Some(to), Some(from)) = (to.get_mut(first + world), from.get(world)) {
                            *to = *from;
                        }
                    }
                }
            }
            Err(refusal) if self.refusal.as_ref().is_none_or(|(earlier, _)| first < *earlier) => {
                self.refusal = Some((first, refusal.clone()));
            }
            Err(_) => {}
        }
    }
}
