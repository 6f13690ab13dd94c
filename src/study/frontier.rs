//! What is within reach on two measures: the efficient frontier beyond the rules compared.

use serde::{Deserialize, Serialize};

use super::choices::chosen_rules;
use super::recipe::{Refusal, recipe};
use super::standing::merit;
use super::tradeoff::dominates;
use crate::measures::{Case, Ideal, Measure, Value, catalogue::find};
use crate::num;
use crate::rules::Recipe;
use crate::scenario::{Allocation, Flaw, Problem, RuleChoice, Scenario};

/// The family whose members lead from the best total to the best for the worst-off.
const FAMILY: &str = "welfare.alpha_fair";
/// Aversions to inequality that are tried.
const ALPHAS: [f64; 11] = [0.0, 0.3, 0.5, 0.8, 1.0, 1.5, 2.0, 3.0, 5.0, 10.0, 30.0];
/// What the family can be fair about: lives, coverage, survival.
const KINDS: usize = 3;
/// Parts in which two rules are mixed.
const PARTS: usize = 10;

/// Allocations on two measures that none other found is better than, from the worst to the best on
/// the first; patients are divided.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Frontier {
    /// The allocations.
    pub points: Vec<Reached>,
}

/// An allocation on the frontier.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reached {
    /// How it is made.
    pub by: By,
    /// Value of the first measure.
    pub x: f64,
    /// Value of the second measure.
    pub y: f64,
}

/// How an allocation on the frontier is made.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// A rule compared, by its place.
    Rule(usize),
    /// A member of the alpha-fair family (Mo & Walrand 2000).
    Fair {
        /// Aversion to inequality.
        alpha: f64,
        /// What it is fair about: 0 lives, 1 coverage, 2 survival.
        of: usize,
    },
    /// Two rules compared, each deciding about a part of every patient's chance.
    Mix {
        /// The first rule, by its place.
        first: usize,
        /// The second rule.
        second: usize,
        /// Part of the first, 0 to 1.
        share: f64,
    },
}

/// A search under way, one allocation or one pair of rules at a time.
pub struct FrontierWork {
    problem: Problem,
    ideal: Ideal,
    measures: Option<[&'static Measure; 2]>,
    recipes: Vec<(By, Result<Recipe, Refusal>)>,
    reached: Vec<(Allocation, Reached)>,
    next: usize,
}

impl FrontierWork {
    /// Reads the question; fails with everything that is wrong with the scenario.
    pub fn start(scenario: &Scenario, x: &str, y: &str) -> Result<Self, Vec<Flaw>> {
        let problem = Problem { whole: false, ..Problem::compile(scenario)? };
        let rules = chosen_rules(scenario).into_iter().enumerate().map(|(place, choice)| (By::Rule(place), choice));
        let fair = (0..KINDS).flat_map(|of| ALPHAS.map(|alpha| (By::Fair { alpha, of }, fair(alpha, of))));
        let recipes = rules.chain(fair).map(|(by, choice)| (by, recipe(scenario, &choice))).collect();
        let measures = find(x).zip(find(y)).map(|(x, y)| [x, y]);
        Ok(Self { ideal: Ideal::of(&problem), problem, measures, recipes, reached: Vec::new(), next: 0 })
    }

    /// Works out a little more; gives the report when all is done.
    pub fn go_on(&mut self) -> Option<Frontier> {
        if let Some((by, recipe)) = self.recipes.get(self.next) {
            let allocation = recipe.as_ref().ok().and_then(|recipe| recipe.expectation(&self.problem).ok());
            let by = *by;
            if let Some(allocation) = allocation {
                self.reach(by, allocation);
            }
            self.next += 1;
            return None;
        }
        self.mix();
        let mut points: Vec<Reached> = Vec::new();
        for (_, point) in &self.reached {
            // Of several ways to the same place the first is enough: rules come before what is made of them.
            let is_there = points.iter().any(|other| num::same(other.x, point.x) && num::same(other.y, point.y));
            if !is_there && !self.reached.iter().any(|(_, other)| self.beats(other, point)) {
                points.push(*point);
            }
        }
        points.sort_by(|a, b| self.merits(a).0.total_cmp(&self.merits(b).0));
        Some(Frontier { points })
    }

    /// Mixes every two rules that no other beats.
    fn mix(&mut self) {
        let rules: Vec<(usize, Allocation)> = self
            .reached
            .iter()
            .filter(|(_, point)| !self.reached.iter().any(|(_, other)| self.beats(other, point)))
            .filter_map(|(allocation, point)| match point.by {
                By::Rule(place) => Some((place, allocation.clone())),
                _ => None,
            })
            .collect();
        for (index, (first, a)) in rules.iter().enumerate() {
            for (second, b) in &rules[index + 1..] {
                for part in 1..PARTS {
                    let share = part as f64 / PARTS as f64;
                    let mixed = a.treated.iter().zip(&b.treated).map(|(a, b)| share * a + (1.0 - share) * b);
                    let by = By::Mix { first: *first, second: *second, share };
                    self.reach(by, Allocation { treated: mixed.collect() });
                }
            }
        }
    }

    fn reach(&mut self, by: By, allocation: Allocation) {
        let Some(measures) = self.measures else { return };
        let case = Case::new(&self.problem, &allocation, &self.ideal);
        if let [Value::Number(x), Value::Number(y)] = measures.map(|measure| (measure.measure)(&case)) {
            self.reached.push((allocation, Reached { by, x, y }));
        }
    }

    fn beats(&self, other: &Reached, own: &Reached) -> bool {
        dominates(self.merits(other), self.merits(own))
    }

    fn merits(&self, point: &Reached) -> (f64, f64) {
        let of = |place: usize, number: f64| {
            let direction = self.measures.map(|measures| measures[place].direction);
            direction.and_then(|direction| merit(direction, Value::Number(number))).unwrap_or(number)
        };
        (of(0, point.x), of(1, point.y))
    }
}

fn fair(alpha: f64, of: usize) -> RuleChoice {
    let parameters = [("alpha".to_string(), alpha), ("of".to_string(), of as f64)].into();
    RuleChoice { rule: FAMILY.into(), parameters }
}
