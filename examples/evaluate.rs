//! Compares the rules on a scenario file and prints the comparison as JSON.
//!
//! `cargo run --release --example evaluate -- scenario.json [--rules a,b] [--seed n] [--draws n]`

use std::io::Write as _;
use std::process::ExitCode;

use evenhand::exchange::{evaluation, json};
use evenhand::measures::catalogue::MEASURES;
use evenhand::scenario::{Flaw, RuleChoice};
use evenhand::study::draws::{certainties, most_worlds};
use evenhand::study::{compare, every_rule};

const USAGE: &str = "\
usage: evaluate SCENARIO.json [--rules ID,ID,...] [--seed NUMBER] [--draws NUMBER]

  --rules  the rules to compare, instead of every rule
  --seed   the seed of everything that is drawn, instead of the scenario's
  --draws  also draw so many worlds from the ranges of the uncertain figures, the same worlds for every rule, and tell
           for every rule and measure under \"draws\": mean, standard_error, quantiles (shares of the worlds below),
           without_value (worlds in which it has no finite value), chance_best, expected_loss, and against each other
           rule the share of worlds in which it is better and equal";

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
    let mut draws = 0;
    while let Some(argument) = arguments.next() {
        let mut value = |name: &str| arguments.next().ok_or(format!("{name} needs a value\n{USAGE}"));
        match argument.as_str() {
            "--rules" => rules = Some(value("--rules")?),
            "--seed" => {
                let text = value("--seed")?;
                seed = Some(text.parse().map_err(|_| format!("{text:?} is not a seed; give a whole number from 0"))?);
            }
            "--draws" => {
                let text = value("--draws")?;
                draws = text.parse().map_err(|_| format!("{text:?} is not a number of draws; give a whole number"))?;
            }
            "--help" => return Ok(USAGE.into()),
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
    let room = most_worlds(scenario.rules.len(), 1);
    if draws > room {
        let rules = scenario.rules.len();
        return Err(format!("there is no room for {draws} draws of {rules} rules; at most {room}, or fewer rules"));
    }
    let measures: Vec<String> = MEASURES.iter().map(|measure| measure.id.to_string()).collect();
    let comparison = compare(&scenario).map_err(in_words)?;
    let found = if draws > 0 { certainties(&scenario, &measures, draws).map_err(in_words)? } else { Vec::new() };
    Ok(evaluation::write(&scenario, &comparison, &found))
}

fn in_words(flaws: Vec<Flaw>) -> String {
    flaws.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn chosen(id: &str) -> Result<RuleChoice, String> {
    let rule = evenhand::rules::find(id.trim()).ok_or(format!("there is no rule {id:?}"))?;
    Ok(RuleChoice { rule: rule.id.into(), parameters: Default::default() })
}
