//! Imagined worlds: the uncertain figures of a scenario drawn, the rest as it is.

use crate::num::Stream;
use crate::num::drawing::Draw;
use crate::num::special::normal_quantile;
use crate::scenario::{Estimate, Flaw, Problem, Scenario, Uncertain, uncertain, validate};

/// The worlds of a scenario, by number.
///
/// World number 12 has the same figures whichever rules look at it, whatever else the scenario holds,
/// and on whichever worker: every figure has a random stream of its own name, of which world 12 takes
/// number 12. Patients are divided in all of them.
pub struct Worlds {
    scenario: Scenario,
    inputs: Vec<Input>,
}

struct Input {
    uncertain: Uncertain,
    draw: Draw,
}

/// Figures of some worlds: `columns[input][world]`.
#[derive(Default)]
pub struct Figures {
    /// A column for each uncertain figure.
    pub columns: Vec<Vec<f64>>,
    /// How many worlds there are.
    pub worlds: usize,
}

impl Worlds {
    /// The worlds of a scenario; fails with everything that is wrong with it.
    pub fn new(scenario: &Scenario) -> Result<Self, Vec<Flaw>> {
        validate(scenario)?;
        let mut scenario = scenario.clone();
        scenario.settings.whole_patients = false;
        let input = |uncertain: Uncertain| Input { draw: Draw::new(uncertain.distribution), uncertain };
        let inputs = uncertain(&scenario).into_iter().map(input).collect();
        Ok(Self { scenario, inputs })
    }

    /// What is uncertain.
    pub fn uncertain(&self) -> impl Iterator<Item = &Uncertain> {
        self.inputs.iter().map(|input| &input.uncertain)
    }

    /// Draws the figures of `count` worlds from number `first` on.
    pub fn draw(&self, first: usize, count: usize) -> Figures {
        let seed = u64::from(self.scenario.settings.seed);
        let column = |input: &Input| -> Vec<f64> {
            let name = format!("input/{}", input.uncertain.name);
            let mut stream = Stream::named(seed, &name).from_number(first as u64);
            let range = input.uncertain.figure.range();
            // Half a step away from 0, whose normal score would be without end.
            let mut score = || normal_quantile(stream.uniform() + f64::EPSILON / 4.0);
            (0..count).map(|_| input.draw.at(score()).clamp(range.least, range.greatest)).collect()
        };
        Figures { columns: self.inputs.iter().map(column).collect(), worlds: count }
    }

    /// The problem of one world of some drawn figures.
    pub fn problem(&mut self, figures: &Figures, world: usize) -> Problem {
        for (input, column) in self.inputs.iter().zip(&figures.columns) {
            input.uncertain.figure.set(&mut self.scenario, Some(Estimate::illustrative(column[world])));
        }
        Problem::compile_sound(&self.scenario)
    }
}
