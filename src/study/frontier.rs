//! What is within reach on two measures: the efficient frontier beyond the rules compared.

use serde::{Deserialize, Serialize};

use super::choices::chosen_rules;
use super::recipe::recipe;
use super::standing::merit;
use super::tradeoff::dominates;
use crate::measures::{Case, Ideal, Measure, Value, catalogue::find};
use crate::num;
use crate::rules::{self, Own, Recipe};
use crate::scenario::{Allocation, Flaw, MainPart, OwnRule, Problem, RuleChoice, Scenario};

/// The family whose members lead from the best total to the best for the worst-off.
const FAMILY: &str = "welfare.alpha_fair";
/// Aversions to inequality that are tried.
const ALPHAS: [f64; 11] = [0.0, 0.3, 0.5, 0.8, 1.0, 1.5, 2.0, 3.0, 5.0, 10.0, 30.0];
/// What the family can be fair about: lives, coverage, survival.
const KINDS: usize = 3;
/// Parts in which two rules are mixed.
const PARTS: usize = 10;
/// How far apart points of the frontier are that only show its course, as a part of its extent.
const STEP: f64 = 0.08;

/// Allocations on two measures that none other found is better than, from the worst to the best on
/// the first; patients are divided.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Frontier {
    /// The allocations: every rule on the frontier, and between them as many others as show its course.
    pub points: Vec<Reached>,
    /// Where every rule compared is with patients divided, by its place; none where a measure has no number.
    pub rules: Vec<Option<Placed>>,
}

/// A rule compared, against the frontier.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Placed {
    /// Value of the first measure.
    pub x: f64,
    /// Value of the second measure.
    pub y: f64,
    /// The point of the frontier that is at least as good on both and better on one, if there is one: a rule
    /// if a rule is.
    pub beaten_by: Option<usize>,
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
    /// Two rules compared, each deciding about a part of every patient's chance, as own rules mix them.
    Mix {
        /// The first rule, by its place.
        first: usize,
        /// The second rule.
        second: usize,
        /// Part of the first, 0 to 1.
        share: f64,
    },
}

impl By {
    /// The main part of an own rule that gives the same; none for a rule that is compared anyway.
    ///
    /// `scenario` is the one that was asked about.
    pub fn main_part(self, scenario: &Scenario) -> Option<MainPart> {
        match self {
            Self::Rule(_) => None,
            Self::Fair { alpha, of } => Some(MainPart::Rule(fair(alpha, of))),
            Self::Mix { first, second, share } => {
                let rules = chosen_rules(scenario);
                let (first, second) = (rules.get(first)?.clone(), rules.get(second)?.clone());
                Some(MainPart::Mix { share, first, second })
            }
        }
    }
}

/// A search under way, one allocation at a time, then all mixes.
pub struct FrontierWork {
    problem: Problem,
    ideal: Ideal,
    measures: Option<[&'static Measure; 2]>,
    rules: Vec<RuleChoice>,
    recipes: Vec<(By, Option<Recipe>)>,
    reached: Vec<Reached>,
    next: usize,
}

impl FrontierWork {
    /// Reads the question; fails with everything that is wrong with the scenario.
    pub fn start(scenario: &Scenario, x: &str, y: &str) -> Result<Self, Vec<Flaw>> {
        let problem = Problem { whole: false, ..Problem::compile(scenario)? };
        let rules = chosen_rules(scenario);
        let compared = rules.iter().cloned().enumerate().map(|(place, choice)| (By::Rule(place), choice));
        let fair = (0..KINDS).flat_map(|of| ALPHAS.map(|alpha| (By::Fair { alpha, of }, fair(alpha, of))));
        let recipes = compared.chain(fair).map(|(by, choice)| (by, recipe(scenario, &choice).ok())).collect();
        let measures = find(x).zip(find(y)).map(|(x, y)| [x, y]);
        Ok(Self { ideal: Ideal::of(&problem), problem, measures, rules, recipes, reached: Vec::new(), next: 0 })
    }

    /// Works out a little more; gives the report when all is done.
    pub fn go_on(&mut self) -> Option<Frontier> {
        if let Some((by, recipe)) = self.recipes.get(self.next) {
            let by = *by;
            if let Some(allocation) = recipe.as_ref().and_then(|recipe| recipe.expectation(&self.problem).ok()) {
                self.reach(by, &allocation);
            }
            self.next += 1;
            return None;
        }
        self.mix();
        Some(self.report())
    }

    /// Mixes every two rules of the catalogue that no other beats.
    fn mix(&mut self) {
        let place = |point: &Reached| match point.by {
            By::Rule(place) if !self.is_beaten(point) => Some(place),
            _ => None,
        };
        let unbeaten = self.reached.iter().filter_map(place);
        let parts: Vec<(usize, Allocation)> =
            unbeaten.filter_map(|place| Some((place, self.as_part(&self.rules[place])?))).collect();
        for (index, (first, a)) in parts.iter().enumerate() {
            for (second, b) in &parts[index + 1..] {
                for part in 1..PARTS {
                    let share = part as f64 / PARTS as f64;
                    let mixed = a.treated.iter().zip(&b.treated).map(|(a, b)| share * a + (1.0 - share) * b);
                    let by = By::Mix { first: *first, second: *second, share };
                    self.reach(by, &Allocation { treated: mixed.collect() });
                }
            }
        }
    }

    /// What a rule of the catalogue gives as a part of a mix. Own rules cannot be parts of own rules.
    fn as_part(&self, rule: &RuleChoice) -> Option<Allocation> {
        rules::find(&rule.rule)?;
        let main = MainPart::Mix { share: 1.0, first: rule.clone(), second: rule.clone() };
        let parties = vec![""; self.problem.parties.len()];
        let own = Own::resolve(&OwnRule::of(main), &parties).ok()?;
        Recipe::Own(rule.rule.clone(), own).expectation(&self.problem).ok()
    }

    fn report(&self) -> Frontier {
        let mut points: Vec<Reached> = Vec::new();
        for point in &self.reached {
            // Of several ways to the same place the first is enough: rules come before what is made of them.
            let is_there = points.iter().any(|other| num::same(other.x, point.x) && num::same(other.y, point.y));
            if !is_there && !self.is_beaten(point) {
                points.push(*point);
            }
        }
        let beater = |rule: &Reached| points.iter().position(|point| self.beats(point, rule));
        let mut rules = vec![None; self.rules.len()];
        for point in &self.reached {
            if let By::Rule(place) = point.by {
                rules[place] = Some(Placed { x: point.x, y: point.y, beaten_by: beater(point) });
            }
        }
        self.thinned(&points, rules)
    }

    /// From the worst to the best on the first measure; points that only show the course at some distance.
    fn thinned(&self, points: &[Reached], mut rules: Vec<Option<Placed>>) -> Frontier {
        let along = num::ordered(points.len(), |a, b| self.merits(&points[a]).0.total_cmp(&self.merits(&points[b]).0));
        let extent = |of: fn(&Reached) -> f64| {
            let values = || points.iter().map(of);
            values().fold(f64::NEG_INFINITY, f64::max) - values().fold(f64::INFINITY, f64::min)
        };
        let (width, height) = (extent(|point| point.x), extent(|point| point.y));
        let part = |difference: f64, extent: f64| if extent > 0.0 { difference / extent } else { 0.0 };
        let apart = |a: &Reached, b: &Reached| libm::hypot(part(a.x - b.x, width), part(a.y - b.y, height));
        let mut kept: Vec<usize> = Vec::new();
        for (at, &index) in along.iter().enumerate() {
            let is_end = at == 0 || at + 1 == along.len();
            let is_named = matches!(points[index].by, By::Rule(_))
                || rules.iter().flatten().any(|rule| rule.beaten_by == Some(index));
            let is_far = kept.last().is_none_or(|&last| apart(&points[last], &points[index]) >= STEP);
            if is_end || is_named || is_far {
                kept.push(index);
            }
        }
        for rule in rules.iter_mut().flatten() {
            rule.beaten_by = rule.beaten_by.and_then(|index| kept.iter().position(|&point| point == index));
        }
        Frontier { points: kept.into_iter().map(|index| points[index]).collect(), rules }
    }

    fn reach(&mut self, by: By, allocation: &Allocation) {
        let Some(measures) = self.measures else { return };
        let case = Case::new(&self.problem, allocation, &self.ideal);
        if let [Value::Number(x), Value::Number(y)] = measures.map(|measure| (measure.measure)(&case)) {
            self.reached.push(Reached { by, x, y });
        }
    }

    fn is_beaten(&self, point: &Reached) -> bool {
        self.reached.iter().any(|other| self.beats(other, point))
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
