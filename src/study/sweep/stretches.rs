//! From where to where a rule is the best.

use serde::{Deserialize, Serialize};

/// Amounts at which the same rules are best throughout.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stretch {
    /// The least of the amounts.
    pub from: f64,
    /// The greatest of them.
    pub to: f64,
    /// The rules that no other beats anywhere between, by their tracks.
    pub best: Vec<usize>,
}

/// A stretch on a ladder of amounts, by its first and its last step on which somebody is best.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Steps {
    pub first: usize,
    pub last: usize,
    pub best: Vec<usize>,
}

/// As few stretches as there can be, from the leaders at every step; steps without any belong to no stretch.
///
/// Each goes on for as long as one rule is among the leaders throughout, which makes their number the least.
pub(super) fn stretches<'a>(leaders: impl IntoIterator<Item = &'a Vec<usize>>) -> Vec<Steps> {
    let mut found: Vec<Steps> = Vec::new();
    for (step, leaders) in leaders.into_iter().enumerate().filter(|(_, leaders)| !leaders.is_empty()) {
        if let Some(now) = found.last_mut() {
            let still: Vec<usize> = now.best.iter().copied().filter(|rule| leaders.contains(rule)).collect();
            if !still.is_empty() {
                (now.last, now.best) = (step, still);
                continue;
            }
        }
        found.push(Steps { first: step, last: step, best: leaders.clone() });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(leaders: &[&[usize]]) -> Vec<(usize, usize, Vec<usize>)> {
        let leaders: Vec<Vec<usize>> = leaders.iter().map(|step| step.to_vec()).collect();
        stretches(&leaders).into_iter().map(|steps| (steps.first, steps.last, steps.best)).collect()
    }

    #[test]
    fn a_stretch_is_named_after_who_is_best_throughout() {
        let all: &[usize] = &[0, 1, 2];
        assert_eq!(found(&[all, &[1, 2], &[2], all]), [(0, 3, vec![2])]);
        assert_eq!(found(&[all, &[0], &[0, 1], &[1], all]), [(0, 2, vec![0]), (3, 4, vec![1])]);
        assert_eq!(found(&[&[], &[0], &[], &[1]]), [(1, 1, vec![0]), (3, 3, vec![1])]);
        assert_eq!(found(&[&[], &[]]), []);
    }
}
