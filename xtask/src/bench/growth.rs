//! How times grow with the work, as a table.

use super::Times;
use super::table::number;

/// A table for each series, with the power of the size with which the time grows.
pub fn table(times: &Times) -> String {
    let mut text = "How the time grows: milliseconds.\n".to_owned();
    for (native, node) in times.native.series.iter().zip(&times.node.series) {
        let (name, of) = (&native.name, &native.of);
        text.push_str(&format!("\n{name}\n\n| {of} | native | Node |\n|---:|---:|---:|\n"));
        for ((size, native), (_, node)) in native.points.iter().zip(&node.points) {
            text.push_str(&format!("| {size} | {} | {} |\n", number(Some(*native)), number(Some(*node))));
        }
        text.push_str(&format!("| fitted exponent | {:.2} | {:.2} |\n", native.exponent, node.exponent));
    }
    text
}
