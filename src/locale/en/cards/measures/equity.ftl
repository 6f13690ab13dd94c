# Measures of lifetime health: the long texts of their cards; see cards/measures.ftl.

card-measure-lifetime_health =
    .formula = For each group: mean age, plus the years a survivor can expect times the chance to survive, with what the treatments add to it. The mean over all in need.
    .edge = When a group in need has no age, or neither years left nor an age to read them off, there is no answer.
    .source = Levels of lifetime health as in Asaria, Griffin and Cookson 2016, Med Decis Making 36:8.
    .here = If nobody were treated the patients would live { $before } years on average; under this rule it is { $value }.
    .convention = Equity is judged on whole lives, not on gains. Years are plain: no discounting and no weight for quality, since nobody knows the quality of the years already lived.

card-measure-atkinson_ede =
    .formula = The level that, given to everybody, is as good as the levels that the groups have, when proportional gaps matter: a power mean of the lifetimes, with 1 minus the aversion as power.
    .edge = With an aversion of 0 it is the plain mean, with 1 the geometric mean. With 1 or more it is 0 as soon as somebody has no years at all.
    .source = Atkinson 1970, J Econ Theory 2:244; Asaria, Griffin and Cookson 2016.
    .here = The mean lifetime is { $after } years. With an aversion of { $aversion } to its inequality, equal lives of { $value } years would be as good.
    .convention = The aversion is a setting of the scenario. Its usual value, 10.95, is the median of the public of England (Robson et al. 2017); a software guide that reports about 1 from the same study is mistaken.

card-measure-kolm_ede =
    .formula = The level that, given to everybody, is as good as the levels that the groups have, when gaps in years matter: exponentials of the lifetimes are averaged and turned back into years.
    .edge = With an aversion of 0 it is the plain mean. The aversion is per year: counted in months it would have to be a twelfth.
    .source = Kolm 1976, J Econ Theory 12:416; Robson et al. 2017, Health Econ 26:1328.
    .here = The mean lifetime is { $after } years. With an aversion of { $aversion } per year, equal lives of { $value } years would be as good.
    .convention = The usual aversion, 0.15, is the median of the public of England (Robson et al. 2017).

card-measure-gini_ede =
    .formula = The mean lifetime times 1 minus its extended Gini coefficient: people are counted by their place, the shortest-lived most.
    .edge = With an order of 1 it is the plain mean; with 2, the mean of the shorter life of two patients picked at random.
    .source = Yitzhaki 1983, Int Econ Rev 24:617.
    .here = The mean lifetime is { $after } years. With the order { $order }, equal lives of { $value } years would be as good.
    .convention = No correction for few groups: some teaching programs multiply the Gini by n/(n−1), which would make a copy of everybody change the result.

card-measure-atkinson_health =
    .formula = 1 minus the equal lifetime that would be as good (Atkinson) divided by the mean lifetime.
    .edge = With fewer than two groups in need there is nothing to compare. 0 when all groups live equally long.
    .source = Atkinson 1970, J Econ Theory 2:244.
    .here = Equal lives of { $equal } years would be as good as the { $after } years on average: inequality costs a part of { $value } of all years.
    .convention = It is an index of whole lives. The Atkinson index of coverage, which stands under the spread, answers another question.

card-measure-kolm_index =
    .formula = The mean lifetime minus the equal lifetime that would be as good (Kolm).
    .edge = With fewer than two groups in need there is nothing to compare. It is not free of scale: the aversion is per year.
    .source = Kolm 1976, J Econ Theory 12:416.
    .here = The mean lifetime is { $after } years and equal lives of { $equal } would be as good: { $value } years each are lost to inequality.
    .convention = At least one program prints equal minus mean, which is negative. Here it is mean minus equal, so that less is better and 0 is equal.

card-measure-delta_ede =
    .formula = The equal lifetime that would be as good (Atkinson) under the rule, minus that if nobody were treated.
    .edge = Below 0 when treatment harms, or when what it adds to inequality outweighs what it adds to life.
    .source = Asaria, Griffin and Cookson 2016, Med Decis Making 36:8.
    .here = With an aversion of { $aversion }, equal lives of { $equal-before } years are as good as nobody treated and { $equal-after } as good as this rule: { $value } years each.

card-measure-delta_mean_health =
    .formula = Mean lifetime under the rule minus mean lifetime if nobody were treated.
    .edge = Below 0 when treatment harms.
    .source = Asaria, Griffin and Cookson 2016, Med Decis Making 36:8.
    .here = The mean lifetime is { $before } years if nobody is treated and { $after } under this rule: { $value } years each.

card-measure-equity_component =
    .formula = The rise of the equal lifetime that would be as good (Atkinson), minus the rise of the mean lifetime.
    .edge = 0 when aversion is 0. Below 0 when treatment makes lifetimes less equal.
    .source = Asaria, Griffin and Cookson 2016, Med Decis Making 36:8.
    .here = The equal lifetime rises from { $equal-before } to { $equal-after } years, the mean from { $before } to { $after }. The difference of the two rises is { $value } years each.
    .convention = Equity is what is left of the change after the mean is taken off. Other splits are possible; this one adds up without a rest.

card-measure-marginal_equity_weight_ratio_atkinson =
    .formula = The longest lifetime of any group divided by the shortest, to the power of the aversion.
    .edge = 1 when all live equally long. When a group has no years at all there is no answer.
    .source = Robson et al. 2017, Health Econ 26:1328.
    .here = Under this rule the shortest-lived group has { $low } years and the longest-lived { $high }. With an aversion of { $aversion }, a further year counts { $value } for the former.
    .convention = Levels are those under the rule, so the weight says whom to help next. Lives of patients differ more than those of the regions for which the usual aversion was asked, so the weight may be very large.

card-measure-marginal_equity_weight_ratio_kolm =
    .formula = The exponential of the aversion times the gap between the longest and the shortest lifetime of any group.
    .edge = 1 when all live equally long.
    .source = Robson et al. 2017, Health Econ 26:1328.
    .here = Under this rule the shortest-lived group has { $low } years and the longest-lived { $high }. With an aversion of { $aversion } per year, a further year counts { $value } for the former.

card-measure-equity_weighted_nhb =
    .formula = Years gained in each group, weighted by its lifetime if nobody were treated to the power of minus the aversion; weights have the mean 1. The mean over all in need.
    .edge = With an aversion of 0 it is the plain gain. When a group has no years at all there is no answer.
    .source = Robson et al. 2017, Health Econ 26:1328; Cookson et al. 2020, Distributional Cost-Effectiveness Analysis.
    .here = The patients gain { $unweighted } years each. With weights for an aversion of { $aversion } the gain counts as { $value } years.
    .convention = In the literature net of the health that the money could have bought elsewhere. Here supplies are scarce and not money, so nothing is taken off.
