# Measures of lives, need and cost: headings, units, student sentences; see measures.ftl.

measure-absolute_risk_reduction = Risk taken away
    .unit = % of those treated
    .student = Among those who were treated, the chance of dying fell by this much.

measure-relative_risk = Risk that remains
    .unit = times the risk untreated
    .student = 0.5 means that treatment halves the chance of dying; above 1 it raises it.

measure-relative_risk_reduction = Relative risk reduction
    .unit = % of the risk untreated
    .student = This part of the danger is gone for those who were treated.

measure-number_needed_to_treat = Needed to treat
    .unit = patients per death averted
    .student = This many people must be treated to prevent one death.

measure-qaly = QALYs gained
    .unit = quality-adjusted years
    .student = Years gained by survivors, where a year in poor health counts as part of a year.

measure-yll = Lost years averted
    .unit = years (YLL)
    .student = Each death averted saves the years that a table of long lives gives at that age, so a death at 5 counts for more than one at 80.

measure-yld = Ill years averted
    .unit = healthy years (YLD)
    .student = Being ill for less time, or not at all, saves healthy life too, even when nobody would have died.

measure-dalys_averted_3 = DALYs at 3%
    .unit = DALYs averted
    .student = Healthy years gained, where each year counts for about 3% less than the year before it.

measure-dalys_averted_age_weighted = DALYs of 1990
    .unit = DALYs averted
    .student = Healthy years gained as they were counted in 1990, when a year at 25 weighed more than one at 5 or at 80.

measure-unmet_need_share = Need not met
    .unit = % of need
    .student = Out of everyone who needed treatment, this share did not get it.

measure-unmet_need_weighted = Severe need unmet
    .unit = % of need, by severity
    .student = The share of need that is not met, where leaving out the very ill counts for more.

measure-utilisation = Supply used
    .unit = % of the scarcest supply
    .student = How much of what is scarcest reached a patient.

measure-total_cost = Cost
    .unit = { $currency }
    .student = What all the treatments that were given cost together.

measure-cost_per_daly_averted = Cost per DALY
    .unit = { $currency } per healthy year
    .student = What one healthy year costs under this rule.

measure-net_monetary_benefit = Net benefit
    .unit = { $currency }
    .student = What the healthy years gained are held to be worth, minus what they cost.

measure-net_health_benefit = Net health gained
    .unit = healthy years
    .student = Healthy years gained, minus those that the same money could have bought elsewhere.

measure-number_treated_per_daly = Treated per DALY
    .unit = patients per healthy year
    .student = Courses of treatment spent for each healthy year.

reason-no_costs = what a treatment costs is not known
reason-no_worth = nobody has said what a year of healthy life is worth
reason-no_health_gained = no health is gained
reason-no_risk = nobody who was treated was at risk of dying
reason-no_severity = a group has no severity score
