# One message per measure of the measure book: a short column heading. Attributes:
#   .unit     the unit, short
#   .student  what it says, in a sentence for a student
#   .formula  how it is computed, in plain words
#   .edge     what happens in odd cases
#   .source   where the definition comes from

measure-treated = Treated
    .unit = people
    .student = How many people got the treatment.
    .formula = The number of patients treated, added up over all groups.
    .edge = Nobody treated is a real 0.
    .source = By definition.

measure-coverage = Need met
    .unit = % of need
    .student = Out of everyone who needed treatment, this share got it.
    .formula = Patients treated divided by patients in need. More than a group needs does not count.
    .edge = Groups without need are left out. Without any need at all there is no share.
    .source = The usual definition in health inequality monitoring (WHO HEAT).

measure-deaths_averted = Deaths averted
    .unit = people
    .student = Without these treatments, about this many more people would have died.
    .formula = For each group, patients treated times the difference between the risk of death without and with treatment; added up.
    .edge = Negative where treatment does more harm than good.
    .source = The usual risk difference (Walter 1978).

measure-life_years_gained = Life-years gained
    .unit = years
    .student = Years of life that were not lost.
    .formula = For each group, deaths averted times the years that a survivor can expect to live; added up. With a discount rate, later years count for less.
    .edge = Where the years are not given, they are read off the life table at the group's age. With neither, there is no answer.
    .source = Murray and Lopez 1996.

measure-dalys_averted = Healthy years gained
    .unit = DALYs averted
    .student = One DALY is one lost year of healthy life; this many were not lost.
    .formula = Years of life that deaths would have cost, read off a named life table, plus years lived with the illness times its disability weight; without treatment minus with it.
    .edge = No age weighting; no discounting unless the scenario sets a rate. Without ages there is no answer.
    .source = Murray 1994; WHO Global Health Estimates.

measure-untreated = Left untreated
    .unit = people
    .student = People who needed treatment and did not get it.
    .formula = Patients in need minus patients treated, group by group; added up.
    .edge = Too much in one group never makes up for too little in another.
    .source = By definition.

measure-unused = Unused supply
    .unit = % of the scarcest supply
    .student = Supply that helped nobody.
    .formula = What is left over of the scarcest supply, divided by what there was. The scarcest is the one with the smallest stock compared with what treating everybody would take.
    .edge = Only the scarcest supply counts: a rest of something that nobody lacks is no waste. Without stock or need there is no share.
    .source = The planning sense of wastage; doses spoiled in opened vials are not counted.

measure-worst_coverage = Worst-covered group
    .unit = % of need met
    .student = How well the worst-off group did.
    .formula = The lowest share of need met in any group.
    .edge = Groups without need are left out. When nobody is in need there is no answer.
    .source = The maximin idea of Rawls 1971.

measure-gap = Gap, best to worst
    .unit = percentage points
    .student = The distance between the best-covered and the worst-covered group.
    .formula = The highest share of need met minus the lowest.
    .edge = With only one group there is nothing to compare.
    .source = “Difference” in WHO HEAT; Schlotheuber and Hosseinpoor 2022.

measure-hoover = Doses to move
    .unit = % of treatments
    .student = This share of all treatments would have to move to make coverage equal.
    .formula = Half of the sum, over groups, of the distance between a group's share of the treatments and its share of the need (the Hoover index).
    .edge = When nobody is treated, or with only one group, there is no answer.
    .source = Hoover 1936; Schutz 1951.

measure-concentration = Tilt
    .unit = − worse-off, + better-off
    .student = Positive: the better-off got more than their share. Negative: the worse-off did.
    .formula = Twice the covariance between the share of need met and the rank from most to least deprived, divided by the mean share (the concentration index).
    .edge = Groups without a deprivation rank are left out. With fewer than two ranked groups, or when nobody in them is treated, there is no answer.
    .source = Wagstaff, Paci and van Doorslaer 1991.

measure-parties_satisfied = Would sign
    .unit = parties
    .student = How many delegations do at least as well as with no agreement.
    .formula = The number of parties for which at least their walk-away share of need is treated, and at least as many deaths are averted as their own stock would avert.
    .edge = A party that stated neither signs unless treatment harms it. Without any walk-away share or own stock, and with only one party, there is no answer.
    .source = Individual rationality, as in Nash 1950, Econometrica 18:155.

measure-gini = Gini
    .unit = 0 to 1
    .student = 0 when everyone is equally covered; near 1 when a few take all.
    .formula = The mean distance in coverage between two patients picked at random, divided by twice the mean coverage.
    .edge = When nobody is treated, or with only one group, there is no answer. With few groups it cannot come near 1.
    .source = Gini 1912; weights as in Lerman and Yitzhaki 1989.

measure-largest_envy = Largest envy
    .unit = percentage points of survival
    .student = Would any party rather have another's share, and how many more of its patients would then live?
    .formula = For every two parties, how many more deaths the first could avert with what the second got, scaled to its own number of patients, than with what it got itself; the largest of these, per patient in need.
    .edge = 0 when no party would swap. With only one party there is nobody to envy.
    .source = Foley 1967; scaled shares as in Robertson and Webb 1998.

measure-price_of_fairness = Price of fairness
    .unit = % of deaths averted
    .student = The share of the deaths that could be averted which this rule gives up.
    .formula = The most deaths that any allocation averts, minus the deaths averted by this rule, divided by the former.
    .edge = Where treatment averts no deaths there is nothing to give up.
    .source = Bertsimas, Farias and Trichakis 2011, Oper Res 59:17.

measure-lowest_satisfaction = Least satisfied party
    .unit = % of the way to its best
    .student = How far the least happy delegation got from no agreement to the best it could hope for.
    .formula = For each party, deaths averted beyond what it could avert with no agreement, divided by the same for the whole stock in its hands; the lowest of these.
    .edge = Below 0 when a party does worse than with no agreement. Parties with nothing to gain are left out.
    .source = Kalai and Smorodinsky 1975, Econometrica 43:513.

# Why a measure has no value.

reason-nobody_treated = nobody was treated
reason-nobody_ranked_treated = nobody was treated in a group with a deprivation rank
reason-only_one_group = only one group
reason-only_one_party = only one party
reason-no_need = nobody is in need
reason-no_supply = there is no supply
reason-no_ages = no ages or years left are given
reason-no_deprivation_rank = fewer than two groups have a deprivation rank
reason-no_walk_away = no party has a walk-away share or own stock
reason-nothing_to_gain = there is nothing to gain
reason-no_benefit = treatment does not help here
reason-too_large = the numbers are too large
