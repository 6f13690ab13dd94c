//! What a program found when it timed itself.

use std::process::{Command, Stdio};

use serde::Deserialize;

use crate::failure::Outcome;

/// Times of one program.
#[derive(Deserialize)]
pub struct Figures {
    /// The very first comparison, in milliseconds.
    pub cold: f64,
    /// Every work.
    pub works: Vec<Timed>,
    /// How times grow.
    pub series: Vec<Grown>,
    /// How its results differ from those of the reference, if they do.
    #[serde(default)]
    pub disproof: Option<String>,
}

/// One work, as `benches/works` describes it.
#[derive(Deserialize)]
pub struct Timed {
    pub name: String,
    pub budget: Option<f64>,
    pub peers: Vec<(String, f64)>,
    pub taken: f64,
}

/// One series, as `benches/works/growth.rs` describes it.
#[derive(Deserialize)]
pub struct Grown {
    pub name: String,
    pub of: String,
    pub points: Vec<(f64, f64)>,
    pub exponent: f64,
}

impl Figures {
    /// Reads what a program said; fails when it did not do the same work.
    pub fn read(text: &str) -> Outcome<Self> {
        let figures: Self =
            serde_json::from_str(text.trim()).map_err(|error| format!("the figures cannot be read: {error}"))?;
        match figures.disproof {
            Some(difference) => Err(format!("the results are not those of the reference: {difference}").into()),
            None => Ok(figures),
        }
    }

    /// The time of a work, in milliseconds.
    pub fn taken(&self, name: &str) -> Option<f64> {
        self.works.iter().find(|work| work.name == name).map(|work| work.taken)
    }
}

/// What a program prints about itself.
pub fn printed(command: &mut Command) -> Outcome<Figures> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| format!("it does not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("it failed ({})", output.status).into());
    }
    Figures::read(&String::from_utf8_lossy(&output.stdout))
}

/// The middle one of an odd number of times.
pub fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}
