# One message per measure of the measure book: the long texts, which are read on its card only. Attributes:
#   .formula  how it is computed, in plain words
#   .edge     what happens in odd cases
#   .source   where the definition comes from
#   .here     the value worked through with the numbers of the present case ($value and what its working names)
# and, where published programs disagree,
#   .convention  which convention is used here, and why

card-measure-treated =
    .formula = The number of patients treated, added up over all groups.
    .edge = Nobody treated is a real 0.
    .source = By definition.
    .here = Over all groups, { $value } people are treated of { $need } in need.

card-measure-coverage =
    .formula = Patients treated divided by patients in need. More than a group needs does not count.
    .edge = Groups without need are left out. Without any need at all there is no share.
    .source = The usual definition in health inequality monitoring (WHO HEAT).
    .here = { $treated } people are treated of { $need } in need: { $value }.
    .convention = All patients count alike, so a large group weighs more than a small one. The mean of the groups' shares would be another number.

card-measure-deaths_averted =
    .formula = For each group, patients treated times the difference between the risk of death without and with treatment; added up.
    .edge = Negative where treatment does more harm than good.
    .source = The usual risk difference (Walter 1978).
    .here = Among { $treated } people treated, each with the difference that treatment makes to the risk of dying, { $value } deaths are averted.

card-measure-life_years_gained =
    .formula = For each group, deaths averted times the years that a survivor can expect to live; added up. With a discount rate, later years count for less.
    .edge = Where the years are not given, they are read off the life table at the group's age. With neither, there is no answer.
    .source = Murray and Lopez 1996.
    .here = The { $deaths } deaths averted, each with the years that a survivor can expect, make { $value } years.
    .convention = The years are those that these patients can expect where the scenario gives them. Years of life lost averted use the reference life table for everybody instead. Discounting is at every moment: L years at a rate r count as (1 − e to the power of −rL) ÷ r.

card-measure-dalys_averted =
    .formula = Years of life that deaths would have cost, read off a named life table, plus years lived with the illness times its disability weight; without treatment minus with it.
    .edge = No age weighting; no discounting unless the scenario sets a rate. Without ages there is no answer.
    .source = Murray 1994; WHO Global Health Estimates.
    .here = { $lost } years of life and { $disabled } years free of illness make { $value }.
    .convention = The burden of disease studies until about 2008 discounted at 3% and weighted years by age; since 2010 they and WHO's Global Health Estimates do neither, as here, unless the scenario sets a rate. The life table is the scenario's: a death at 62 costs 26 to 31 years, by the table. For the other two ways see DALYs at 3% and DALYs of 1990.

card-measure-untreated =
    .formula = Patients in need minus patients treated, group by group; added up.
    .edge = Too much in one group never makes up for too little in another.
    .source = By definition.
    .here = Of { $need } people in need, { $value } are left untreated.

card-measure-unused =
    .formula = What is left over of the scarcest supply, divided by what there was. The scarcest is the one with the smallest stock compared with what treating everybody would take.
    .edge = Only the scarcest supply counts: a rest of something that nobody lacks is no waste. Without stock or need there is no share.
    .source = The planning sense of wastage; doses spoiled in opened vials are not counted.
    .here = Of { $stock } units of the scarcest supply, { $left } are left over: { $value }.
    .convention = Wastage has two senses. For planners it is supply that reached nobody, as here. For WHO's vaccine programmes it is doses spoiled in opened vials, divided by the doses opened; closed stock left over is then no waste.

card-measure-worst_coverage =
    .formula = The lowest share of need met in any group.
    .edge = Groups without need are left out. When nobody is in need there is no answer.
    .source = The maximin idea of Rawls 1971.
    .here = The lowest share of need met in the table is { $value }; the highest is { $best }.

card-measure-gap =
    .formula = The highest share of need met minus the lowest.
    .edge = With only one group there is nothing to compare.
    .source = “Difference” in WHO HEAT; Schlotheuber and Hosseinpoor 2022.
    .here = { $best } in the best covered group less { $worst } in the worst covered: { $value } percentage points.

card-measure-hoover =
    .formula = Half of the sum, over groups, of the distance between a group's share of the treatments and its share of the need (the Hoover index).
    .edge = When nobody is treated, or with only one group, there is no answer.
    .source = Hoover 1936; Schutz 1951.
    .here = Groups that got more than their share of the treatments hold { $moved } of all treatments too many: { $value } would have to move.
    .convention = Some programs leave the sum as it is, without dividing by all treatments or by two. Here it is a share of all treatments, so that 0 is even and 1 cannot be passed.

card-measure-concentration =
    .formula = Twice the covariance between the share of need met and the rank from most to least deprived, divided by the mean share (the concentration index).
    .edge = Groups without a deprivation rank are left out. With fewer than two ranked groups, or when nobody in them is treated, there is no answer.
    .source = Wagstaff, Paci and van Doorslaer 1991.
    .here = On average { $mean } of need is met. Twice the covariance of coverage with the place on the ladder is { $absolute } percentage points; divided by the mean that is { $value }.
    .convention = A group's place on the ladder is the middle of the people it holds, and groups of equal rank share one place. Some programs break ties by the order of rows, or correct the variance of ranks as if groups were single persons; for groups both give another number.

card-measure-parties_satisfied =
    .formula = The number of parties for which at least their walk-away share of need is treated, and at least as many deaths are averted as their own stock would avert.
    .edge = A party that stated neither signs unless treatment harms it. Without any walk-away share or own stock, and with only one party, there is no answer.
    .source = Individual rationality, as in Nash 1950, Econometrica 18:155.
    .here = { $value } of { $parties } parties would sign; { $short } miss their walk-away share, and { $worse } more would be better off with their own stock alone.
    .convention = Both conditions must hold, and reaching one exactly is enough. Programs for bargaining look at the fallback only.

card-measure-gini =
    .formula = The mean distance in coverage between two patients picked at random, divided by twice the mean coverage.
    .edge = When nobody is treated, or with only one group, there is no answer. With few groups it cannot come near 1.
    .source = Gini 1912; weights as in Lerman and Yitzhaki 1989.
    .here = Two patients picked at random are { $distance } percentage points apart on average. Half of that, over the mean of { $mean }, is { $value }.
    .convention = The population form: nobody here is a sample. Some programs correct for a small sample without being asked, and even take the groups for the sample, which can add two fifths. Where nobody is treated some show 0; here there is no value, since there is no mean to compare with.

card-measure-largest_envy =
    .formula = For every two parties, how many more deaths the first could avert with what the second got, scaled to its own number of patients, than with what it got itself; the largest of these, per patient in need.
    .edge = 0 when no party would swap. With only one party there is nobody to envy.
    .source = Foley 1967; scaled shares as in Robertson and Webb 1998.
    .here = Of { $parties } parties, the one that envies most could avert { $value } more deaths per 100 people in need with another's share.
    .convention = Shares are scaled to need before they are compared, and a party judges them by its own patients. Unscaled, as programs for a few single items do it, every small party would envy a large one.

card-measure-price_of_fairness =
    .formula = The most deaths that any allocation averts, minus the deaths averted by this rule, divided by the former.
    .edge = Where treatment averts no deaths there is nothing to give up.
    .source = Bertsimas, Farias and Trichakis 2011, Oper Res 59:17.
    .here = At best { $best } deaths could be averted, under this rule { $averted } are: { $value } is given up.
    .convention = The best is over all allocations of the stock, not over the rules that are shown, so that showing one more rule changes nothing.

card-measure-lowest_satisfaction =
    .formula = For each party, deaths averted beyond what it could avert with no agreement, divided by the same for the whole stock in its hands; the lowest of these.
    .edge = Below 0 when a party does worse than with no agreement. Parties with nothing to gain are left out.
    .source = Kalai and Smorodinsky 1975, Econometrica 43:513.
    .here = Over no agreement the { $parties } parties gain between { $least-gain } and { $most-gain } deaths averted. Compared with the most that each could gain, the least satisfied one is { $value } of the way.
    .convention = The ideal of a party is the whole stock for its own groups, whatever that leaves to others. Some authors only count what the others would still accept.
