# Measures of tilt: headings, units, student sentences; see measures.ftl.

measure-difference_ordered = Top minus bottom
    .unit = percentage points
    .student = How much better covered the least deprived group is than the most deprived one.

measure-ratio_ordered = Top over bottom
    .unit = times as much
    .student = The least deprived group has this many times the coverage of the most deprived one.

measure-aci = Absolute tilt
    .unit = percentage points
    .student = Like the tilt, but in treatments per hundred patients: it shrinks when everybody gets less.

measure-erreygers = Erreygers' tilt
    .unit = − worse-off, + better-off
    .student = The tilt on a scale on which being treated and being left out are mirror images.

measure-wagstaff = Wagstaff's tilt
    .unit = − worse-off, + better-off
    .student = The tilt as a share of the largest that this much coverage would allow.

measure-extended_concentration_index = Tilt, poorest first
    .unit = − worse-off, + better-off
    .student = The tilt once more, but what the most deprived get counts most.

measure-sii_linear = Slope index, line
    .unit = percentage points
    .student = The gap between the very bottom and the very top of the ladder, by a straight line through all groups.

measure-sii_logit_heat = Slope index, WHO
    .unit = percentage points
    .student = The same gap by the S-shaped curve that WHO's tools draw, which cannot leave 0 to 100.

measure-sii_logit_single_weight = Slope index, curve
    .unit = percentage points
    .student = The same gap by an S-shaped curve in which every person counts once.

measure-rii_ratio_linear = Relative index, line
    .unit = times as much
    .student = On the straight line, the top of the ladder has this many times the coverage of the bottom.

measure-rii_logit_heat = Relative index, WHO
    .unit = times as much
    .student = On the curve of WHO's tools, the top of the ladder has this many times the coverage of the bottom.

measure-rii_pamuk = Relative slope
    .unit = times the mean
    .student = The gap between bottom and top of the ladder, measured in average coverages.

measure-par_heat = Room to rise
    .unit = percentage points
    .student = How much average coverage would rise if everybody were as well covered as the least deprived.

measure-paf_heat = Room to rise, relative
    .unit = % of the average
    .student = The same rise, as a part of what the average is now.

measure-population_attributable_risk_epi = Risk from no treatment
    .unit = percentage points of risk
    .student = How much the average risk of death would fall if those left out died no more often than those treated.

measure-population_attributable_fraction_epi = Deaths from no treatment
    .unit = % of all deaths
    .student = The same fall, as a part of all deaths.

# Why a measure of tilt has no value.

reason-everybody_treated = everybody was treated
reason-nobody_at_ends_treated = nobody was treated in the most and in the least deprived group
reason-one_rank = all groups have the same deprivation rank
reason-line_below_zero = the fitted line falls to zero before the ladder ends
reason-no_curve = no curve fits best: on the ladder, everybody treated stands on one side of everybody left out
reason-nobody_dies = nobody would die
