//! The quick way through many worlds: eight at once, for the cases that most people look at.
//!
//! One supply, one treatment for each group, the same units for every patient, ties shared: there
//! most rules are one operation of the [`super::kernel`] on whole columns, and the measures of the
//! first screen are short sums. Whatever else a scenario has, a rule does or a measure asks goes the
//! general way, over the ledger. Both ways give the same numbers up to rounding, which is tested rule
//! by rule and measure by measure.

mod block;
mod gauge;
mod plan;

use block::Ground;
use gauge::{Gauge, Seen, gauge};
use plan::{Plan, plan};

use crate::measures::Measure;
use crate::num::lanes::{Lanes, WIDTH};
use crate::scenario::{Problem, RuleChoice, Scenario};
use crate::study::draws::{Figures, Worlds};

/// What can go the quick way in a scenario, for some measures.
pub struct Fast {
    ground: Ground,
    gauges: Vec<Gauge>,
    /// The plan of each rule; none for those that go the general way.
    plans: Vec<Option<Plan>>,
    given: Vec<Lanes>,
    weight: Vec<Lanes>,
    coverage: Vec<Lanes>,
}

impl Fast {
    /// Finds out what can go the quick way; none when nothing can.
    pub fn of(scenario: &Scenario, worlds: &Worlds, choices: &[RuleChoice], measures: &[&Measure]) -> Option<Self> {
        let period = scenario.supplies.first()?.reusable.as_ref().map_or(1.0, |reusable| reusable.period.value);
        let mut divided = scenario.clone();
        divided.settings.whole_patients = false;
        let problem = Problem::compile_sound(&divided);
        let ground = Ground::of(&problem, period, worlds.uncertain().map(|uncertain| &uncertain.figure))?;
        let gauges: Option<Vec<Gauge>> = measures.iter().map(|measure| gauge(measure.id, &ground)).collect();
        let room = vec![Lanes::all(0.0); ground.groups.len()];
        let plans: Vec<Option<Plan>> = choices.iter().map(|choice| plan(choice, &ground)).collect();
        let is_worth_it = plans.iter().any(Option::is_some);
        let fast = Self { gauges: gauges?, plans, given: room.clone(), weight: room.clone(), coverage: room, ground };
        is_worth_it.then_some(fast)
    }

    /// Whether a rule goes the quick way.
    pub fn takes(&self, rule: usize) -> bool {
        self.plans[rule].is_some()
    }

    /// Works out up to eight worlds from number `first` of some drawn figures on; `say` gets the rule, the measure
    /// and its value, a world after the other.
    pub fn worlds(&mut self, figures: &Figures, first: usize, mut say: impl FnMut(usize, usize, f64)) {
        let block = self.ground.block(figures, first);
        let count = WIDTH.min(figures.worlds - first);
        for (rule, plan) in self.plans.iter().enumerate() {
            let Some(plan) = plan else { continue };
            plan(&self.ground, &block, &mut self.given);
            let seen = Seen::new(&self.ground, &block, &self.given, &mut self.weight, &mut self.coverage);
            for (measure, gauge) in self.gauges.iter().enumerate() {
                gauge(&seen).0.into_iter().take(count).for_each(|value| say(rule, measure, value));
            }
        }
    }
}
