# Measures of tilt: headings, units, student sentences; see measures.ftl.

measure-difference_ordered = Top minus bottom
    .unit = percentage points
    .student = How much better covered the least deprived group is than the most deprived one.

measure-ratio_ordered = Top over bottom
    .unit = times as much
    .student = The least deprived group has this many times the coverage of the most deprived one.

measure-aci = Absolute tilt
    .unit = percentage points
    .student = In treatments per hundred patients: above 0 the better-off got more than their share, below 0 the worse-off did.

measure-erreygers = Erreygers' tilt
    .unit = − worse-off · + better-off
    .student = Above 0 the better-off are favoured, below 0 the worse-off; counting those left out instead only turns the sign round.

measure-wagstaff = Wagstaff's tilt
    .unit = − worse-off · + better-off
    .student = Above 0 the better-off are favoured, below 0 the worse-off, as a share of the most that this many treatments allow.

measure-extended_concentration_index = Tilt, poorest first
    .unit = − worse-off · + better-off
    .student = Above 0 the better-off are favoured, below 0 the worse-off; what the most deprived get counts most.

measure-sii_linear = Slope index, line
    .unit = percentage points
    .student = The gap in coverage from the bottom to the top of the ladder of deprivation, by a straight line through all groups.

measure-sii_logit_heat = Slope index, WHO
    .unit = percentage points
    .student = The gap in coverage from the bottom to the top of the ladder of deprivation, by the S-shaped curve that WHO's tools draw.

measure-sii_logit_single_weight = Slope index, curve
    .unit = percentage points
    .student = The gap in coverage from the bottom to the top of the ladder of deprivation, by an S-shaped curve in which every person counts once.

measure-rii_ratio_linear = Relative index, line
    .unit = times as much
    .student = By a straight line through all groups, the least deprived have this many times the coverage of the most deprived.

measure-rii_logit_heat = Relative index, WHO
    .unit = times as much
    .student = By the S-shaped curve of WHO's tools, the least deprived have this many times the coverage of the most deprived.

measure-rii_pamuk = Relative slope
    .unit = times the mean
    .student = The gap in coverage from the bottom to the top of the ladder of deprivation, as a multiple of the average.

measure-par_heat = Room to least deprived
    .unit = percentage points
    .student = How much average coverage would rise if everybody were as well covered as the least deprived.

measure-paf_heat = Room to least deprived, %
    .unit = % of the average
    .student = By what part average coverage would rise if everybody were as well covered as the least deprived.

measure-population_attributable_risk_epi = Risk from no treatment
    .unit = percentage points of risk
    .student = How much the average risk of death would fall if those left out died no more often than those treated.

measure-population_attributable_fraction_epi = Deaths from no treatment
    .unit = % of all deaths
    .student = The part of all deaths that would not happen if those left out died no more often than those treated.

# Why a measure of tilt has no value.

reason-everybody_treated = everybody was treated
reason-nobody_at_ends_treated = nobody was treated in the most and in the least deprived group
reason-one_rank = all groups have the same deprivation rank
reason-line_below_zero = the fitted line falls to zero before the ladder ends
reason-no_curve = no curve fits best: on the ladder, everybody treated stands on one side of everybody left out
reason-nobody_dies = nobody would die
