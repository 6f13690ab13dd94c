//! Which uncertain figure matters most, and from which value on another rule would be better.

use serde::{Deserialize, Serialize};

use super::recipe::{Refusal, recipe};
use super::standing::merit;
use crate::measures::{Case, Ideal, Measure, Value, catalogue::find};
use crate::num::{self, sample};
use crate::num::special::crossing;
use crate::rules::Recipe;
use crate::scenario::{Estimate, Flaw, Problem, RuleChoice, Scenario, Uncertain, uncertain, validate};

/// Shares of the chance that lie below the low and below the high end of each bar.
const ENDS: [f64; 2] = [0.025, 0.975];
/// Times the high end of its range to which a figure without a natural end is looked at.
const FURTHEST: f64 = 10.0;
/// Values looked at on each side of the likely one before a turn is narrowed down.
const PROBES: usize = 16;

/// One measure of one rule, or by how much one rule exceeds another, with one figure at a time at the
/// low and at the high end of its range and all others at their likely value; patients are divided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tornado {
    /// The number with every figure at its likely value; none where the measure has no finite one.
    pub base: Option<f64>,
    /// Which of two rules is better there, the first or the second; none where they are alike, or not two.
    pub ahead: Option<Ahead>,
    /// A bar for each uncertain figure, the widest first; those without a number at one end are last.
    pub bars: Vec<Bar>,
}

/// The better one of two rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ahead {
    /// The first.
    First,
    /// The second, which is taken off the first.
    Second,
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
    /// The nearest values of the figure below and above its likely one beyond which the other of two rules is better;
    /// looked for also outside its range, as far as the field goes or to ten times the high end.
    pub turns: (Option<f64>, Option<f64>),
}

impl Bar {
    /// Whether a value of the figure lies in its range.
    pub fn holds(&self, value: f64) -> bool {
        (self.ends.0..=self.ends.1).contains(&value)
    }
}

/// A tornado under way, one figure at a time.
pub struct TornadoWork {
    scenario: Scenario,
    measure: Option<&'static Measure>,
    recipes: Vec<Result<Recipe, Refusal>>,
    figures: Vec<Uncertain>,
    bars: Vec<Bar>,
    base: Option<f64>,
    ahead: Option<Ahead>,
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
            ahead: None,
            scenario,
        };
        let values = work.values(&work.scenario);
        work.base = number(&values);
        work.ahead = match work.lead(&values) {
            Some(lead) if lead > 0.0 => Some(Ahead::First),
            Some(lead) if lead < 0.0 => Some(Ahead::Second),
            _ => None,
        };
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
            self.values(&scenario)
        };
        let range = place.range();
        let [low, high] = ENDS.map(|share| distribution.quantile(share).clamp(range.least, range.greatest));
        let at = (number(&with(low)), number(&with(high)));
        let likely = place.get(&self.scenario).map_or(low, |estimate| estimate.value);
        let lead = |value: f64| self.lead(&with(value));
        let greatest = if range.greatest <= 1.0 { 1.0 } else { range.greatest.min(FURTHEST * high.max(likely)) };
        let turns = (turn(likely, low.min(likely), range.least, lead), turn(likely, high.max(likely), greatest, lead));
        Bar { figure, ends: (low, high), at, turns }
    }

    fn report(&mut self) -> Tornado {
        let (known, unknown): (Vec<Bar>, Vec<Bar>) =
            std::mem::take(&mut self.bars).into_iter().partition(|bar| bar.at.0.is_some() && bar.at.1.is_some());
        let end = |pick: fn(&Bar) -> Option<f64>| known.iter().map(|bar| pick(bar).unwrap_or(0.0)).collect::<Vec<_>>();
        let order = sample::tornado_order(&end(|bar| bar.at.0), &end(|bar| bar.at.1));
        let bars = order.into_iter().map(|place| known[place]).chain(unknown).collect();
        Tornado { base: self.base, ahead: self.ahead, bars }
    }

    /// The measure of every rule asked about.
    fn values(&self, scenario: &Scenario) -> Vec<Option<Value>> {
        let problem = Problem::compile_sound(scenario);
        let ideal = Ideal::of(&problem);
        let of = |recipe: &Result<Recipe, Refusal>| {
            let allocation = recipe.as_ref().ok()?.expectation(&problem).ok()?;
            Some((self.measure?.measure)(&Case::new(&problem, &allocation, &ideal)))
        };
        self.recipes.iter().map(of).collect()
    }

    /// By how much the first of two rules is better than the second: below 0 where it is worse, 0 where they are alike.
    fn lead(&self, values: &[Option<Value>]) -> Option<f64> {
        let &[Some(first), Some(second)] = values else { return None };
        let direction = self.measure?.direction;
        let (first, second) = (merit(direction, first)?, merit(direction, second)?);
        Some(if num::same(first, second) { 0.0 } else { first - second })
    }
}

/// The measure of the rule, or of the first less that of the second.
fn number(values: &[Option<Value>]) -> Option<f64> {
    match *values {
        [Some(Value::Number(first))] => Some(first),
        [Some(Value::Number(first)), Some(Value::Number(second))] => Some(first - second),
        _ => None,
    }
}

/// The nearest value between the likely one and the last one at which the sign of the lead turns round.
fn turn(likely: f64, end: f64, last: f64, lead: impl Fn(f64) -> Option<f64>) -> Option<f64> {
    let before = lead(likely).filter(|lead| *lead != 0.0)?;
    let is_turned = |lead: f64| lead * before < 0.0;
    // Close to each other where the likely value is near, and not past the end of the range without a look there.
    let parts = (1..=PROBES).map(|probe| probe as f64 / PROBES as f64);
    let mut probes: Vec<f64> = parts.map(|part| likely + (last - likely) * part * part).collect();
    probes.push(end);
    probes.sort_by(|a, b| (a - likely).abs().total_cmp(&(b - likely).abs()));
    let mut near = likely;
    for probe in probes {
        if is_turned(lead(probe)?) {
            // Where both are alike, the one that was ahead is not yet beaten.
            let ahead = |value: f64| match lead(value) {
                Some(lead) if is_turned(lead) => -lead.abs(),
                lead => lead.map_or(0.0, f64::abs).max(f64::MIN_POSITIVE),
            };
            return Some(match probe < near {
                true => crossing(probe, near, ahead),
                false => crossing(near, probe, |value| -ahead(value)),
            });
        }
        near = probe;
    }
    None
}
