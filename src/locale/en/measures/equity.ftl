# Measures of lifetime health: headings, units, student sentences; see measures.ftl.

measure-lifetime_health = Length of life
    .unit = years each
    .student = How long the patients live on average, counting the years behind them and those ahead.

measure-atkinson_ede = Fair life, Atkinson
    .unit = years each
    .student = The equal length of life that would be just as good as the unequal ones people have, if it matters how many times as long some live.

measure-kolm_ede = Fair life, Kolm
    .unit = years each
    .student = The equal length of life that would be just as good as the unequal ones people have, if it matters how many years longer some live.

measure-gini_ede = Fair life, Gini
    .unit = years each
    .student = The equal length of life that would be just as good as the unequal ones people have, if the shortest-lived count most.

measure-atkinson_health = Loss to inequality
    .unit = 0 to 1
    .student = This part of all years of life could be given up without regret if the rest were equal.

measure-kolm_index = Years lost to inequality
    .unit = years each
    .student = This many years per person could be given up without regret if the rest were equal.

measure-delta_ede = Gain, fairness counted
    .unit = years each
    .student = What treatment is worth per person when it matters who gains.

measure-delta_mean_health = Gain, more health
    .unit = years each
    .student = The part of the gain that is simply longer life on average.

measure-equity_component = Gain, fairer health
    .unit = years each
    .student = The part of the gain that comes from fairer shares; below zero when treatment makes lives less equal.

measure-marginal_equity_weight_ratio_atkinson = Worst-off weight, Atkinson
    .unit = times as much
    .student = A further year counts this many times as much for the shortest-lived group as for the longest-lived, if the ratio of their lives matters.

measure-marginal_equity_weight_ratio_kolm = Worst-off weight, Kolm
    .unit = times as much
    .student = A further year counts this many times as much for the shortest-lived group as for the longest-lived, if the gap in years matters.

measure-equity_weighted_nhb = Weighted years gained
    .unit = years each
    .student = Years gained, each counted for more when it goes to people with a short life.

# Why a measure of lifetime health has no value.

reason-no_lifetime_health = somebody has no years of life at all
