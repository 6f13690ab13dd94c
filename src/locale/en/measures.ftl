# One message per measure of the measure book: a short column heading. Attributes:
#   .unit     the unit, short
#   .student  what it says, in a sentence for a student
# What only its card says stands in cards/measures.ftl.

measure-treated = Treated
    .unit = people
    .student = How many people got the treatment.

measure-coverage = Need met
    .unit = % of need
    .student = Out of everyone who needed treatment, this share got it.

measure-deaths_averted = Deaths averted
    .unit = people
    .student = Without these treatments, about this many more people would have died.

measure-life_years_gained = Life-years gained
    .unit = years
    .student = Years of life that were not lost.

measure-dalys_averted = Healthy years gained
    .unit = DALYs averted
    .student = One DALY is one lost year of healthy life; this many were not lost.

measure-untreated = Left untreated
    .unit = people
    .student = People who needed treatment and did not get it.

measure-unused = Unused supply
    .unit = % of the scarcest supply
    .student = Supply that helped nobody.

measure-worst_coverage = Worst-covered group
    .unit = % of need met
    .student = How well the worst-off group did.

measure-gap = Gap, best to worst
    .unit = percentage points
    .student = The distance between the best-covered and the worst-covered group.

measure-hoover = Doses to move
    .unit = % of treatments
    .student = This share of all treatments would have to move to make coverage equal.

measure-concentration = Tilt
    .unit = − worse-off · + better-off
    .student = Positive: the better-off got more than their share. Negative: the worse-off did.

measure-parties_satisfied = Would sign
    .unit = parties
    .student = How many delegations do at least as well as with no agreement.

measure-gini = Gini
    .unit = 0 to 1
    .student = 0 when everyone is equally covered; near 1 when a few take all.

measure-largest_envy = Largest envy
    .unit = deaths averted per 100 in need
    .student = Would any party rather have another's share, and how many more of its patients would then live?

measure-price_of_fairness = Price of fairness
    .unit = % of deaths averted
    .student = The share of the deaths that could be averted which this rule gives up.

measure-lowest_satisfaction = Least satisfied party
    .unit = % of the way to its best
    .student = How far the least happy delegation got from no agreement to the best it could hope for.

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
