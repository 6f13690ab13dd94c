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

card-measure-coverage =
    .formula = Patients treated divided by patients in need. More than a group needs does not count.
    .edge = Groups without need are left out. Without any need at all there is no share.
    .source = The usual definition in health inequality monitoring (WHO HEAT).

card-measure-deaths_averted =
    .formula = For each group, patients treated times the difference between the risk of death without and with treatment; added up.
    .edge = Negative where treatment does more harm than good.
    .source = The usual risk difference (Walter 1978).

card-measure-life_years_gained =
    .formula = For each group, deaths averted times the years that a survivor can expect to live; added up. With a discount rate, later years count for less.
    .edge = Where the years are not given, they are read off the life table at the group's age. With neither, there is no answer.
    .source = Murray and Lopez 1996.

card-measure-dalys_averted =
    .formula = Years of life that deaths would have cost, read off a named life table, plus years lived with the illness times its disability weight; without treatment minus with it.
    .edge = No age weighting; no discounting unless the scenario sets a rate. Without ages there is no answer.
    .source = Murray 1994; WHO Global Health Estimates.

card-measure-untreated =
    .formula = Patients in need minus patients treated, group by group; added up.
    .edge = Too much in one group never makes up for too little in another.
    .source = By definition.

card-measure-unused =
    .formula = What is left over of the scarcest supply, divided by what there was. The scarcest is the one with the smallest stock compared with what treating everybody would take.
    .edge = Only the scarcest supply counts: a rest of something that nobody lacks is no waste. Without stock or need there is no share.
    .source = The planning sense of wastage; doses spoiled in opened vials are not counted.

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

card-measure-parties_satisfied =
    .formula = The number of parties for which at least their walk-away share of need is treated, and at least as many deaths are averted as their own stock would avert.
    .edge = A party that stated neither signs unless treatment harms it. Without any walk-away share or own stock, and with only one party, there is no answer.
    .source = Individual rationality, as in Nash 1950, Econometrica 18:155.

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

card-measure-price_of_fairness =
    .formula = The most deaths that any allocation averts, minus the deaths averted by this rule, divided by the former.
    .edge = Where treatment averts no deaths there is nothing to give up.
    .source = Bertsimas, Farias and Trichakis 2011, Oper Res 59:17.

card-measure-lowest_satisfaction =
    .formula = For each party, deaths averted beyond what it could avert with no agreement, divided by the same for the whole stock in its hands; the lowest of these.
    .edge = Below 0 when a party does worse than with no agreement. Parties with nothing to gain are left out.
    .source = Kalai and Smorodinsky 1975, Econometrica 43:513.
