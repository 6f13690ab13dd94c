//! Proof that the work is that of the reference.

use serde_json::Value as Json;

use super::{Comparison, Draws, Groups, MEASURES};

const FILE: &str = include_str!("../../../tests/golden/mc-reference.json");

/// Every result of the reference work; fails with the first that differs from what three other programs found.
pub fn prove() -> Result<(), String> {
    let file: Json = serde_json::from_str(FILE).map_err(|error| error.to_string())?;
    agree(&file, "point12", &Comparison::of(Groups::generate(12)).measures(12))?;
    agree(&file, "point1000", &Comparison::of(Groups::generate(1000)).measures(12))?;
    agree(&file, "mc", &Draws::of(Groups::generate(12)).means(10_000, 10))
}

fn agree(file: &Json, part: &str, got: &[[f64; MEASURES]]) -> Result<(), String> {
    let row = |row: &Json| row.as_array().map(|row| row.iter().map_while(Json::as_f64).collect::<Vec<f64>>());
    let expected: Vec<Vec<f64>> = file["expected"][part].as_array().into_iter().flatten().filter_map(row).collect();
    let has_all = got.len() == expected.len() && expected.iter().all(|row| row.len() == MEASURES);
    if !has_all {
        return Err(format!("{part}: {} rules where {} are expected", got.len(), expected.len()));
    }
    for (rule, (got, expected)) in got.iter().zip(&expected).enumerate() {
        for (measure, (got, expected)) in got.iter().zip(expected).enumerate() {
            let is_close = (got - expected).abs() <= 1e-8 + 1e-8 * expected.abs();
            if !is_close {
                return Err(format!("{part}: rule {rule}, measure {measure}: {got} is not {expected}"));
            }
        }
    }
    Ok(())
}
