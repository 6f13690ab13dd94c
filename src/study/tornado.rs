//! Which uncertain figure matters most, and from which value on another rule would be better.

use serde::{Deserialize, Serialize};

use super::recipe::{Refusal, recipe};
use crate::measures::{Case, Ideal, Measure, Value, catalogue::find};
use crate::num::sample;
use crate::num::special::crossing;
use crate::rules::Recipe;
use crate::scenario::{Estimate, Flaw, Problem, RuleChoice, Scenario, Uncertain, uncertain, validate};

/// Shares of the chance that lie below the low and below the high end of each bar.
const ENDS: [f64; 2] = [0.025, 0.975];

/// One measure of one rule, or by how much one rule exceeds another, with one figure at a time at the
/// low and at the high end of its range and all others at their likely value; patients are divided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tornado {
    /// The number with every figure at its likely value; none where the measure has no finite one.
    pub base: Option<f64>,
    /// A bar for each uncertain figure, the widest first; those without a number at one end are last.
    pub bars: Vec<Bar>,
}

/// How far one figure moves the number.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    /// The figure, by its place in [`uncertain`].
    pub figure: usize,
    /// The figure at its low and its high end: 2.5 % and 97.5 % of the chance lie below.
    pub ends: (f64, f64),
    /// The number there; none where the measure has no finite one.
    pub at: (Option<f64>, Option<f64>),
    /// The value of the figure between its ends at which two rules are alike.
    pub break_even: Option<f64>,
}

/// A tornado under way, one figure at a time.
pub struct TornadoWork {
    scenario: Scenario,
    measure: Option<&'static Measure>,
    recipes: Vec<Result<Recipe, Refusal>>,
    figures: Vec<Uncertain>,
    bars: Vec<Bar>,
    base: Option<f64>,
}

impl TornadoWork {
    /// Reads the question; `rules` are one or two, the second of which is taken off the first. Fails with
    /// everything that is wrong with the scenario.
    pub fn start(scenario: &Scenario, measure: &str, rules: &[RuleChoice]) -> Result<Self, Vec<Flaw>> {
        validate(scenario)?;
        let mut scenario = scenario.clone();
        scenario.settings.whole_patients = false;
        let mut work = Self {
            measure: find(measure),
            recipes: rules.iter().take(2).map(|choice| recipe(&scenario, choice)).collect(),
            figures: uncertain(&scenario),
            bars: Vec::new(),
            base: None,
            scenario,
        };
        work.base = work.number(&work.scenario);
        Ok(work)
    }

    /// Works out one more figure; gives the report when all are done.
    pub fn go_on(&mut self) -> Option<Tornado> {
        if self.bars.len() < self.figures.len() {
            let bar = self.bar(self.bars.len());
            self.bars.push(bar);
        }
        (self.bars.len() == self.figures.len()).then(|| self.report())
    }

    fn bar(&self, figure: usize) -> Bar {
        let Uncertain { figure: place, distribution, .. } = &self.figures[figure];
        let with = |value: f64| {
            let mut scenario = self.scenario.clone();
            place.set(&mut scenario, Some(Estimate::illustrative(value)));
            self.number(&scenario)
        };
        let range = place.range();
        let [low, high] = ENDS.map(|share| distribution.quantile(share).clamp(range.least, range.greatest));
        let at = (with(low), with(high));
        let break_even = match at {
            (Some(a), Some(b)) if self.recipes.len() == 2 && a * b < 0.0 => {
                let sign = if a < 0.0 { 1.0 } else { -1.0 };
                Some(crossing(low, high, |value| with(value).map_or(0.0, |number| sign * number)))
            }
            _ => None,
        };
        Bar { figure, ends: (low, high), at, break_even }
    }

    fn report(&mut self) -> Tornado {
        let (known, unknown): (Vec<Bar>, Vec<Bar>) =
            std::mem::take(&mut self.bars).into_iter().partition(|bar| bar.at.0.is_some() && bar.at.1.is_some());
        let end = |pick: fn(&Bar) -> Option<f64>| known.iter().map(|bar| pick(bar).unwrap_or(0.0)).collect::<Vec<_>>();
        let order = sample::tornado_order(&end(|bar| bar.at.0), &end(|bar| bar.at.1));
        let bars = order.into_iter().map(|place| known[place]).chain(unknown).collect();
        Tornado { base: self.base, bars }
    }

    /// The measure of the rule, or of the first less that of the second.
    fn number(&self, scenario: &Scenario) -> Option<f64> {
        let problem = Problem::compile_sound(scenario);
        let ideal = Ideal::of(&problem);
        let of = |recipe: &Result<Recipe, Refusal>| {
            let allocation = recipe.as_ref().ok()?.expectation(&problem).ok()?;
            match (self.measure?.measure)(&Case::new(&problem, &allocation, &ideal)) {
                Value::Number(number) => Some(number),
                Value::Infinite | Value::Undefined(_) => None,
            }
        };
        match self.recipes.as_slice() {
            [first] => of(first),
            [first, second] => Some(of(first)? - of(second)?),
            _ => None,
        }
    }
}
