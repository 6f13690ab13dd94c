# Measures of tilt: the long texts of their cards; see cards/measures.ftl.

card-measure-difference_ordered =
    .formula = The share of need met in the least deprived group minus that in the most deprived group, times 100.
    .edge = Groups of equal rank at an end are taken together. Groups without a rank are left out; with fewer than two ranked groups there is no answer. The groups between the ends do not count.
    .source = “Difference” of WHO HEAT for ordered groups; Schlotheuber and Hosseinpoor 2022.
    .here = The least deprived have { $least-deprived } of their need met, the most deprived { $most-deprived }: a difference of { $value } percentage points.
    .convention = WHO's tools turn the difference round for bad outcomes such as deaths. Coverage is good, so it is always top minus bottom here, and below 0 when the most deprived are better covered.

card-measure-ratio_ordered =
    .formula = The share of need met in the least deprived group divided by that in the most deprived group.
    .edge = Without end when only the most deprived get nothing. When both ends get nothing there is no answer.
    .source = “Ratio” of WHO HEAT for ordered groups; Schlotheuber and Hosseinpoor 2022.
    .here = { $least-deprived } of the need of the least deprived is met and { $most-deprived } of that of the most deprived: { $value }.
    .convention = Where the bottom gets nothing, WHO's desktop tool leaves the ratio out and its R package calls it infinite. Here it is infinite, since leaving it out would hide the worst case.

card-measure-aci =
    .formula = Twice the sum, over groups, of share of people times distance of coverage from the mean times distance of the group's place on the ladder from the middle; times 100.
    .edge = 0 when nobody is treated. Groups without a rank are left out. It cannot be more than 25.
    .source = Wagstaff, Paci and van Doorslaer 1991; “absolute concentration index” of WHO HEAT.
    .here = On average { $mean } of need is met. Twice the covariance of coverage with the place on the ladder is { $value } percentage points.
    .convention = A group's place is the middle of the people it holds, and groups of equal rank share one place. WHO's tools print the index on the scale of the indicator, so it is in percentage points here.

card-measure-erreygers =
    .formula = Four times the absolute concentration index, on a scale from 0 to 1.
    .edge = 0 when nobody or everybody is treated. Groups without a rank are left out.
    .source = Erreygers 2009, J Health Econ 28:504.
    .here = The absolute index is { $absolute } percentage points; four times that, as a fraction, is { $value }.
    .convention = The scale must be the one that coverage could reach, 0 to 1. Some programs put in the lowest and highest coverage that occur, which makes the index larger and two rules incomparable.

card-measure-wagstaff =
    .formula = The concentration index divided by the share of need that is not met.
    .edge = When nobody or everybody is treated there is no answer. It reaches 1 when only the least deprived are treated, and all of them.
    .source = Wagstaff 2005, Health Econ 14:429; Wagstaff 2011, Health Econ 20:1155.
    .here = The absolute index is { $absolute } percentage points and the mean coverage { $mean }. Divided by the mean and by what is left to 100%, that is { $value }.
    .convention = As with Erreygers' index, the ends of the scale are 0 and 100% and not the lowest and highest coverage found.

card-measure-extended_concentration_index =
    .formula = 1 minus a mean of coverage in which the most deprived count up to three times, divided by the plain mean.
    .edge = Groups of equal rank count as one. When nobody with a rank is treated there is no answer. It lies between −2 and 1.
    .source = Wagstaff 2002, Health Econ 11:627; Yitzhaki 1983.
    .here = The plain mean of coverage is { $mean }; with more weight on the most deprived it is { $weighted }. 1 minus their ratio is { $value }.
    .convention = The dial is set to 3; at 2 it would be the ordinary concentration index, at 1 always 0.

card-measure-sii_linear =
    .formula = A straight line of least squares is laid through the coverage of the groups over their place on the ladder, each weighted by its people. The index is its rise from the bottom to the top, times 100.
    .edge = The line may leave the range from 0 to 100%, and the index may exceed 100. It needs groups on at least two ranks; WHO asks for three.
    .source = Mackenbach and Kunst 1997, Soc Sci Med 44:757.
    .here = The line runs from { $low } at the bottom to { $high } at the top: a slope of { $value } percentage points.
    .convention = Published programs fit three different slopes under this name. This one is the straight line; WHO's tools fit an S-shaped curve unless told otherwise, and both curves stand beside it here.

card-measure-sii_logit_heat =
    .formula = An S-shaped (logistic) curve is fitted to the treated and the untreated of each group over its place on the ladder. The index is its rise from the bottom to the top, times 100.
    .edge = 0 when all groups are covered alike. There is no answer when everybody treated stands on one side of everybody left out, since then no curve fits best, or when all groups have one rank.
    .source = WHO HEAT (Hosseinpoor et al. 2016), computed as in WHO's R package healthequal 1.0.1.
    .here = The curve runs from { $low } at the bottom to { $high } at the top: a slope of { $value } percentage points.
    .convention = WHO's tools round people up, round the treated to whole persons, and weigh each group by its people a second time, so a group twice as large counts four times. That is copied here, so that the number is the one their users know; the slope with single weights stands beside it.

card-measure-sii_logit_single_weight =
    .formula = An S-shaped (logistic) curve is fitted to the treated and the untreated of each group over its place on the ladder, and every person counts once. The index is its rise from the bottom to the top, times 100.
    .edge = 0 when all groups are covered alike. There is no answer when everybody treated stands on one side of everybody left out, or when all groups have one rank.
    .source = Moreno-Betancur et al. 2015, Epidemiology 26:518.
    .here = The curve runs from { $low } at the bottom to { $high } at the top: a slope of { $value } percentage points.
    .convention = This is the usual logistic regression on counts. WHO's tools count group sizes twice; the difference between the two shows how much that matters.

card-measure-rii_ratio_linear =
    .formula = The upper end of the straight line of the slope index, divided by its lower end.
    .edge = When the line falls to 0 or below at an end there is no answer; nor when nobody is treated.
    .source = Kunst and Mackenbach; Mackenbach and Kunst 1997, Soc Sci Med 44:757.
    .here = The line runs from { $low } at the bottom to { $high } at the top: { $value }.
    .convention = Three quantities share the name relative index of inequality: this ratio of the ends, slope divided by mean, and the ratio on WHO's curve. All three are here, each under its own name. In a ratio 1 is even, in the slope divided by the mean 0 is.

card-measure-rii_logit_heat =
    .formula = The upper end of the S-shaped curve of WHO's tools, divided by its lower end.
    .edge = When nobody is treated, or where there is no curve, there is no answer.
    .source = WHO HEAT (Hosseinpoor et al. 2016), computed as in WHO's R package healthequal 1.0.1.
    .here = The curve runs from { $low } at the bottom to { $high } at the top: { $value }.
    .convention = This is what WHO's tools print as relative index, with group sizes counted twice as in their slope index. It differs much from the ratio on the straight line.

card-measure-rii_pamuk =
    .formula = The slope index by the straight line, divided by mean coverage.
    .edge = When nobody is treated there is no answer. It needs groups on at least two ranks.
    .source = Pamuk 1985, Popul Stud 39:17.
    .here = The line runs from { $low } at the bottom to { $high } at the top, and mean coverage is { $mean }: the rise is { $value } times the mean.
    .convention = The oldest of the three quantities called relative index of inequality. Here 0 is even; in the two ratios 1 is.

card-measure-par_heat =
    .formula = The share of need met in the least deprived group minus the mean share, times 100; never below 0.
    .edge = 0 when the least deprived are not better covered than the average. Groups without a rank are left out.
    .source = “Population attributable risk” of WHO HEAT; WHO Handbook on Health Inequality Monitoring 2013.
    .here = The least deprived have { $reference } of their need met, the average is { $mean }: { $value } percentage points to gain.
    .convention = WHO takes the least deprived group as the mark to reach, even where another group is better covered. It is not the attributable risk of epidemiology, which compares exposed with unexposed people.

card-measure-paf_heat =
    .formula = The coverage of the least deprived group minus the mean, divided by the mean, times 100; never below 0.
    .edge = When nobody is treated there is no answer. It may exceed 100.
    .source = “Population attributable fraction” of WHO HEAT; WHO Handbook on Health Inequality Monitoring 2013.
    .here = The least deprived have { $reference } of their need met, the average is { $mean }: it could rise by { $value }% of itself.
    .convention = The mark is the least deprived group, even where another one is better covered, and the name is not meant in the sense of epidemiology.

card-measure-population_attributable_risk_epi =
    .formula = The share of patients left untreated, times the difference between their risk of death and that of the treated.
    .edge = When nobody is treated there is nobody to compare with, and no answer. 0 when everybody is treated.
    .source = Walter 1978, Int J Epidemiol 7:175.
    .here = { $share } are left untreated and die with a chance of { $exposed }; the treated with { $unexposed }. The first times the difference of the other two is { $value } percentage points.
    .convention = This is the crude measure of the textbooks, in which treated and untreated are compared as they are. A rule that treats the most ill makes it small or even negative, although its treatments save more lives. WHO's inequality tools give the same name to something else.

card-measure-population_attributable_fraction_epi =
    .formula = The fall in everybody's risk divided by everybody's risk.
    .edge = When nobody is treated, or nobody would die, there is no answer.
    .source = Walter 1978, Int J Epidemiol 7:175.
    .here = { $share } are left untreated and die with a chance of { $exposed }; the treated with { $unexposed }. The first times the difference of the other two, over everybody's risk of { $risk }, is { $value }.
    .convention = A crude comparison of treated with untreated people, in the sense of epidemiology and not of WHO's inequality tools.
