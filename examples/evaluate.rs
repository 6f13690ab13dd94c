//! Compares the rules on a scenario file and prints the comparison as JSON.
//!
//! `cargo run --release --example evaluate -- scenario.json [--rules a,b] [--seed n]`

use std::io::Write as _;
use std::process::ExitCode;

use evenhand::exchange::{evaluation, json};
use evenhand::scenario::RuleChoice;
use evenhand::study::{compare, every_rule};

const USAGE: &str = "usage: evaluate SCENARIO.json [--rules ID,ID,...] [--seed NUMBER]";

fn main() -> ExitCode {
    match evaluate(std::env::args().skip(1)) {
        Ok(text) => match writeln!(std::io::stdout(), "{text}") {
            Ok(()) => ExitCode::SUCCESS,
            // A closed pipe is the reader's choice, not a fault.
            Err(_) => ExitCode::FAILURE,
        },
        Err(message) => {
            eprintln!("evaluate: {message}");
            ExitCode::FAILURE
        }
    }
}

fn evaluate(mut arguments: impl Iterator<Item = String>) -> Result<String, String> {
    let mut path = None;
    let mut rules = None;
    let mut seed = None;
    while let Some(argument) = arguments.next() {
        let mut value = |name: &str| arguments.next().ok_or(format!("{name} needs a value\n{USAGE}"));
        match argument.as_str() {
            "--rules" => rules = Some(value("--rules")?),
            "--seed" => {
                let text = value("--seed")?;
                seed = Some(text.parse().map_err(|_| format!("{text:?} is not a seed; give a whole number from 0"))?);
            }
            _ if argument.starts_with('-') => return Err(format!("{argument:?} is not an option\n{USAGE}")),
            _ if path.is_none() => path = Some(argument),
            _ => return Err(format!("one scenario at a time\n{USAGE}")),
        }
    }
    let path = path.ok_or(USAGE)?;
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let mut scenario = json::read(&text).map_err(|error| format!("{path}: {error}"))?;
    if let Some(seed) = seed {
        scenario.settings.seed = seed;
    }
    scenario.rules = match rules {
        Some(rules) => rules.split(',').map(chosen).collect::<Result<_, _>>()?,
        None => every_rule(&scenario),
    };
    let comparison =
        compare(&scenario).map_err(|flaws| flaws.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
    Ok(evaluation::write(&scenario, &comparison))
}

fn chosen(id: &str) -> Result<RuleChoice, String> {
    let rule = evenhand::rules::find(id.trim()).ok_or(format!("there is no rule {id:?}"))?;
    Ok(RuleChoice { rule: rule.id.into(), parameters: Default::default() })
}
