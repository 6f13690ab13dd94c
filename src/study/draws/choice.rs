//! Which rule to choose when nobody knows in which world we live, and what knowing would be worth.

use super::{Certainty, RuleCertainty};
use crate::measures::Direction;
use crate::num;

/// The choice of a rule by one measure, over many worlds.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Place of the rule that does best on average.
    pub on_average: usize,
    /// Place of the rule that is best in most worlds; of equals the first.
    pub most_often: usize,
    /// Share of worlds in which that rule is best; rules that are equally good share a world evenly.
    pub chance: f64,
    /// What knowing the world before choosing would add on average, in the unit of the measure (the expected value of
    /// perfect information; Claxton 1999, J Health Econ 18:341).
    pub knowing: f64,
}

impl Choice {
    /// Reads a certainty; none where no rule has a value in every world.
    pub fn of(certainty: &Certainty) -> Option<Self> {
        let (rules, best) = certainty.best.as_ref()?;
        let first = |values: &[f64], is_before: fn(f64, f64) -> bool| {
            let before = |found: usize, next: usize| if is_before(values[next], values[found]) { next } else { found };
            (0..values.len()).reduce(before)
        };
        let most_often = first(&best.chance, |next, found| next > found)?;
        let on_average = first(&best.expected_loss, |next, found| next < found && !num::same(next, found))?;
        Some(Self {
            on_average: *rules.get(on_average)?,
            most_often: *rules.get(most_often)?,
            chance: best.chance[most_often],
            knowing: best.perfect_information.max(0.0),
        })
    }
}

/// A rule that may be the best.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// Its place.
    pub rule: usize,
    /// Share of worlds in which it is the best of all; rules that are equally good share a world evenly.
    pub chance: f64,
    /// What it falls short of the best of each world on average, in the unit of the measure.
    pub short: f64,
}

impl Certainty {
    /// The rules that have a value in every world, those first that are the best most often; equal ones as listed.
    pub fn candidates(&self) -> Vec<Candidate> {
        let Some((rules, best)) = &self.best else { return Vec::new() };
        let order = num::ordered(rules.len(), |a, b| best.chance[b].total_cmp(&best.chance[a]));
        let candidate = |place: usize| Candidate {
            rule: rules[place],
            chance: best.chance[place],
            short: best.expected_loss[place],
        };
        order.into_iter().map(candidate).collect()
    }

    /// The places of the rules that have an interval, the one with the best median first; equal ones as listed.
    pub fn by_median(&self, direction: Direction) -> Vec<usize> {
        let median = |rule: &RuleCertainty| Some(rule.interval.as_ref().ok()?.as_ref()?.quantiles[2]);
        let merits: Vec<Option<f64>> =
            self.rules.iter().map(|rule| median(rule).map(|median| direction.merit(median))).collect();
        let mut order: Vec<usize> = (0..merits.len()).filter(|&rule| merits[rule].is_some()).collect();
        let merit = |rule: usize| merits[rule].unwrap_or(f64::NEG_INFINITY);
        num::sort(&mut order, |a, b| merit(b).total_cmp(&merit(a)));
        order
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "in a test a panic is the report")]
mod tests {
    use super::*;
    use crate::study::choices;

    fn certainty(values: &[Vec<f64>], direction: Direction) -> Certainty {
        let ids = ["outcome.lives", "lottery.equal", "priority.sickest"];
        let rules = choices(&ids[..values.len()]).into_iter().zip(values.iter().cloned().map(Ok));
        Certainty::of("deaths_averted", direction, values[0].len(), rules.collect())
    }

    #[test]
    fn best_most_often_need_not_be_best_on_average() {
        // The measure book's example: A is best in three worlds of five, B on average.
        let values = [vec![10.0, 12.0, 9.0, 8.0, 11.0], vec![9.0, 11.0, 12.0, 7.0, 20.0]];
        let choice = Choice::of(&certainty(&values, Direction::More)).unwrap();
        assert_eq!((choice.most_often, choice.on_average), (0, 1));
        assert_eq!(choice.chance, 0.6);
        // Knowing: 1 in each of the three worlds in which A is best.
        assert!((choice.knowing - 0.6).abs() < 1e-12);
    }

    #[test]
    fn rules_without_a_value_in_some_world_are_not_candidates() {
        let values = [vec![f64::NAN, 50.0], vec![1.0, 2.0], vec![2.0, 1.0]];
        let certainty = certainty(&values, Direction::Less);
        let choice = Choice::of(&certainty).unwrap();
        assert_eq!((choice.most_often, choice.on_average), (1, 1));
        let candidate = |rule: usize| Candidate { rule, chance: 0.5, short: 0.5 };
        assert_eq!(certainty.candidates(), [candidate(1), candidate(2)]);
    }

    #[test]
    fn rules_are_ordered_by_how_good_their_median_is() {
        let values = [vec![3.0, 3.0], vec![-1.0, -1.0], vec![2.0, 2.0]];
        let order = |direction: Direction| certainty(&values, direction).by_median(direction);
        assert_eq!(order(Direction::More), [0, 2, 1]);
        assert_eq!(order(Direction::Less), [1, 2, 0]);
        assert_eq!(order(Direction::NearestZero), [1, 2, 0]);
    }
}
