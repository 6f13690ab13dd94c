//! Which class stands for which category or lens. The colours themselves are in `styles/charts.css`.

/// Colours, and as many patterns.
pub const COLOURS: usize = 8;

/// Categories that look different: every colour with every pattern.
pub const CATEGORIES: usize = COLOURS * COLOURS;

/// The colour of a category, 0 to 7.
pub fn colour(category: usize) -> usize {
    category % COLOURS
}

/// The pattern of a category, 0 to 7: another one when the colours come round again.
pub fn pattern(category: usize) -> usize {
    (category + category / COLOURS) % COLOURS
}

/// The class that sets a category's colour.
pub fn colour_class(category: usize) -> String {
    format!("category-{}", colour(category))
}

/// The `fill` of a category: its colour under its pattern.
pub fn fill(category: usize) -> String {
    format!("url(#{})", pattern_id(category))
}

/// The id of the pattern element that [`fill`] names.
pub(super) fn pattern_id(category: usize) -> String {
    format!("pattern-{}-{}", colour(category), pattern(category))
}

/// The three goals of health diplomacy, each with its accent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lens {
    /// Health security and population health.
    Health,
    /// Outcomes deemed fair.
    Fairness,
    /// Commitment to work together.
    Relations,
}

impl Lens {
    /// The class that sets the lens's accent.
    pub fn class(self) -> &'static str {
        match self {
            Self::Health => "lens-health",
            Self::Fairness => "lens-fairness",
            Self::Relations => "lens-relations",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn categories_look_different_until_every_pair_is_used() {
        let looks: BTreeSet<String> = (0..CATEGORIES).map(fill).collect();
        assert_eq!(looks.len(), CATEGORIES);
        assert_eq!(fill(CATEGORIES), fill(0));
    }
}
