//! Reading and comparing what measures answer.

use evenhand::measures::Value;

/// The number of a value that must have one.
pub fn number(value: Value) -> f64 {
    value.number().unwrap_or_else(|| panic!("{value:?} is not a number"))
}

/// Whether two numbers agree to nine digits.
pub fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}
