//! The World Bank's income groups: where one ends and the next begins.

use crate::scenario::IncomeGroup;

/// The greatest national income per head of the low, lower middle and upper middle group: US$ of 2024 by the Atlas
/// method, for the World Bank's fiscal year 2026 (July 2025), as quoted by Our World in Data.
pub const CUT_OFFS: [f64; 3] = [1_135.0, 4_495.0, 13_935.0];

/// The group of a country by its national income per head, US$ by the Atlas method.
pub fn income_group(income_per_head: f64) -> IncomeGroup {
    match CUT_OFFS.iter().filter(|cut_off| income_per_head > **cut_off).count() {
        0 => IncomeGroup::Low,
        1 => IncomeGroup::LowerMiddle,
        2 => IncomeGroup::UpperMiddle,
        _ => IncomeGroup::High,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_off_belongs_to_the_poorer_group() {
        use IncomeGroup::{High, Low, LowerMiddle, UpperMiddle};
        let groups = [260.0, 1_135.0, 1_136.0, 4_495.0, 4_496.0, 13_935.0, 13_936.0].map(income_group);
        assert_eq!(groups, [Low, Low, LowerMiddle, LowerMiddle, UpperMiddle, UpperMiddle, High]);
    }
}
