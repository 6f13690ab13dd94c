//! Ready-made selections of measures, for pickers.

/// Measures that are worth reading beside each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Selection {
    /// Stable id, and the end of its text `columns-selection-<id>`.
    pub id: &'static str,
    /// Ids of the measures.
    pub measures: &'static [&'static str],
}

/// Ready-made selections, in the order in which they are offered.
pub const SELECTIONS: [Selection; 5] = [ABSOLUTE_AND_RELATIVE, HEAT, ETHICS, DIVISION, DIPLOMACY];

/// The same inequality as a distance and as a ratio, since the two can move in opposite directions.
const ABSOLUTE_AND_RELATIVE: Selection =
    Selection { id: "two", measures: &["deaths_averted", "coverage", "gap", "ratio_maxmin"] };

/// The summary measures of WHO's Health Equity Assessment Toolkit.
const HEAT: Selection = Selection {
    id: "heat",
    measures: &[
        "coverage",
        "difference_ordered",
        "ratio_ordered",
        "aci",
        "concentration",
        "sii_logit_heat",
        "rii_logit_heat",
        "par_heat",
        "paf_heat",
        "difference_range",
        "ratio_maxmin",
        "bgv",
        "bgsd",
        "cov_percent",
        "mdm_unweighted",
        "mdm_weighted",
        "mdb_unweighted",
        "mdb_weighted",
        "mdr_unweighted",
        "mdr_weighted",
        "idis_unweighted",
        "idis_weighted",
        "theil_x1000",
        "mld_x1000",
        "par_heat_nonordered",
        "paf_heat_nonordered",
    ],
};

/// What a society averse to unequal lives would call the result worth.
const ETHICS: Selection = Selection {
    id: "ethics",
    measures: &[
        "deaths_averted",
        "dalys_averted",
        "worst_coverage",
        "atkinson_ede",
        "kolm_ede",
        "gini_ede",
        "delta_mean_health",
        "delta_ede",
        "equity_component",
    ],
};

/// Shares that nobody would swap, and what they cost.
const DIVISION: Selection = Selection {
    id: "division",
    measures: &[
        "deaths_averted",
        "largest_envy",
        "number_of_envious_pairs",
        "proportionality_share_satisfied",
        "proportionality_max_shortfall",
        "equitability_gap",
        "mms_fraction",
        "egalitarian_welfare",
        "price_of_fairness",
        "price_of_efficiency",
    ],
};

/// What delegations look at before they sign.
const DIPLOMACY: Selection = Selection {
    id: "diplomacy",
    measures: &[
        "treated",
        "deaths_averted",
        "worst_coverage",
        "parties_satisfied",
        "share_above_disagreement",
        "share_strictly_above_disagreement",
        "share_above_disagreement_population_weighted",
        "lowest_satisfaction",
        "satisfaction_gini",
        "nash_product",
    ],
};
