//! The keys of the golden cases, a file for each part of the measure book.

mod deprivation;
mod division;
mod equity;
mod inequality;
mod outcome;
mod relations;

use evenhand::measures::Value;
use serde_json::Value as Json;

/// One value, a word, or one answer for each group or party.
pub enum Answer {
    One(Value),
    Word(String),
    Many(Vec<Answer>),
}

/// The answer to a golden case; `None` for an unknown key.
pub fn answer(key: &str, input: &Json) -> Option<Answer> {
    [outcome::answer, inequality::answer, deprivation::answer, equity::answer, division::answer, relations::answer]
        .into_iter()
        .find_map(|part| part(key, input))
}

pub fn one(value: Value) -> Option<Answer> {
    Some(Answer::One(value))
}

pub fn many(numbers: Vec<f64>) -> Answer {
    Answer::Many(numbers.into_iter().map(Value::of).map(Answer::One).collect())
}

/// The numbers of a list.
pub fn list(input: &Json, name: &str) -> Vec<f64> {
    numbers(&input[name])
}

/// The numbers of a list, or one that stands alone; yes is 1 and no 0.
pub fn numbers(list: &Json) -> Vec<f64> {
    let number = |number: &Json| match number {
        Json::Bool(yes) => f64::from(u8::from(*yes)),
        other => other.as_f64().unwrap_or_else(|| panic!("{other} is not a number")),
    };
    list.as_array().map_or_else(|| vec![number(list)], |list| list.iter().map(number).collect())
}

pub fn number(input: &Json, name: &str) -> f64 {
    input[name].as_f64().unwrap_or_else(|| panic!("no number {name} in {input}"))
}
