//! The health equity impact plane: more health or less, more equal or less.

use crate::num;

/// Where a choice lies on the health equity impact plane.
///
/// Source: Cookson, Mirelman, Griffin, Asaria, Dawkins, Norheim, Verguet & Culyer 2017, Value in Health
/// 20:206.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Impact {
    /// What happens to total health.
    pub health: Change,
    /// What happens to equality.
    pub equity: Change,
}

/// A change for the better, for the worse, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// More of it.
    Gain,
    /// As much as before.
    Neutral,
    /// Less of it.
    Loss,
}

impl Impact {
    /// Whether something is gained and nothing lost.
    pub fn is_better(self) -> bool {
        let has = |change: Change| self.health == change || self.equity == change;
        has(Change::Gain) && !has(Change::Loss)
    }

    /// Stable name: its quadrant, or that it lies on an axis.
    ///
    /// The first word is about health, the second about equality: `win-lose` is more health and less
    /// equality.
    pub fn key(self) -> &'static str {
        match (self.health, self.equity) {
            (Change::Gain, Change::Gain) => "win-win",
            (Change::Gain, Change::Loss) => "win-lose",
            (Change::Loss, Change::Gain) => "lose-win",
            (Change::Loss, Change::Loss) => "lose-lose",
            (Change::Neutral, Change::Neutral) => "neutral",
            (Change::Neutral, Change::Gain) => "neutral-win",
            (Change::Neutral, Change::Loss) => "neutral-lose",
            (Change::Gain, Change::Neutral) => "win-neutral",
            (Change::Loss, Change::Neutral) => "lose-neutral",
        }
    }
}

/// The place of a net gain in total `health` and in `equity` (a fall in inequality, or the equity
/// component of a change in equally distributed equivalent health).
///
/// A number that counts as 0 (below 1e-9) is neutral.
pub fn impact(health: f64, equity: f64) -> Impact {
    let change = |number: f64| match number {
        number if num::same(number, 0.0) => Change::Neutral,
        number if number > 0.0 => Change::Gain,
        _ => Change::Loss,
    };
    Impact { health: change(health), equity: change(equity) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_corners_and_the_axes() {
        let places = [(1.0, 1.0), (1.0, -1.0), (-1.0, 1.0), (-1.0, -1.0), (0.0, -1.0), (2.0, 1e-12)];
        let keys = places.map(|(health, equity)| impact(health, equity).key());
        assert_eq!(keys, ["win-win", "win-lose", "lose-win", "lose-lose", "neutral-lose", "win-neutral"]);
    }
}
