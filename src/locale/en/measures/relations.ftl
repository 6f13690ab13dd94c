# Measures of agreement: headings, units, student sentences; see measures.ftl.

measure-share_above_disagreement = No worse off
    .unit = % of parties
    .student = How many of the delegations do at least as well as with no deal.

measure-share_strictly_above_disagreement = Better off
    .unit = % of parties
    .student = How many of the delegations do better than with no deal.

measure-share_above_disagreement_population_weighted = No worse off, people
    .unit = % of people in need
    .student = Of all people in need, how many belong to a delegation that does at least as well as with no deal.

measure-least_gain = Least gain
    .unit = deaths averted
    .student = How many more lives the deal saves for the delegation that gains least from it.

measure-nash_product = Nash product
    .unit = product of gains
    .student = Rewards total gain and balance at once: 0 if anyone gains nothing.

measure-nash_geometric_mean = Balanced gain
    .unit = deaths averted
    .student = A typical gain from the deal that falls when gains are unequal, and is 0 if anyone gains nothing.

measure-log_nash_welfare = Nash welfare
    .unit = sum of logarithms
    .student = All gains multiplied, on a scale that grows more slowly: adding up logarithms is multiplying.

measure-log_nash_welfare_weighted = Nash welfare, by need
    .unit = weighted logarithms
    .student = All gains multiplied, on a scale that grows more slowly, where a delegation that speaks for more patients counts for more.

measure-satisfaction_gini = Uneven satisfaction
    .unit = 0 to 1
    .student = 0 when all delegations are equally satisfied; near 1 when a few get all they hoped for and the rest nothing.

# Why a measure has no value.

reason-below_no_agreement = a party is worse off than with no agreement
reason-no_gain = a party gains nothing over no agreement
reason-not_found = the best to compare with was not found in time
