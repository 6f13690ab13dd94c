//! Which measures are shown beside the rules.

use crate::measures::catalogue::{self, MEASURES};
use crate::num;
use crate::scenario::Scenario;

/// The measures on show, by their places in the catalogue: those that the scenario chooses, else the ten of the first
/// screen; by lens, then as the catalogue lists them. What this program does not know is skipped.
pub fn shown_measures(scenario: &Scenario) -> Vec<usize> {
    let chosen = |id: &str| scenario.measures.iter().any(|measure| measure == id);
    let has_choice = MEASURES.iter().any(|measure| chosen(measure.id));
    let mut columns: Vec<usize> = (0..MEASURES.len())
        .filter(|&column| if has_choice { chosen(MEASURES[column].id) } else { MEASURES[column].first_screen })
        .collect();
    num::sort(&mut columns, |a, b| MEASURES[a].lens.cmp(&MEASURES[b].lens));
    columns
}

/// Ids that the scenario chooses and this program does not know.
pub fn unknown_measures(scenario: &Scenario) -> Vec<&str> {
    scenario.measures.iter().map(String::as_str).filter(|id| catalogue::find(id).is_none()).collect()
}

/// The choice with one more measure, or with one less where it was on show.
pub fn toggled_measure(scenario: &Scenario, id: &str) -> Vec<String> {
    let shown = shown_measures(scenario);
    choice(|column| shown.contains(&column) != (MEASURES[column].id == id))
}

/// Exactly these measures, as far as they are known.
pub fn selected_measures(ids: &[&str]) -> Vec<String> {
    choice(|column| ids.contains(&MEASURES[column].id))
}

/// The measures at these places by id; nothing where they are those of the first screen, which need no choice.
fn choice(chosen: impl Fn(usize) -> bool) -> Vec<String> {
    let is_first_screen = (0..MEASURES.len()).all(|column| chosen(column) == MEASURES[column].first_screen);
    let ids = (0..MEASURES.len()).filter(|&column| !is_first_screen && chosen(column));
    ids.map(|column| MEASURES[column].id.to_string()).collect()
}
