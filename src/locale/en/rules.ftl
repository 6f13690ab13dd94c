# One message per rule of the rule book. Attributes:
#   .gloss  about five words, under the name
#   .what   one sentence: what the rule does
# What only its card says stands in cards/rules.ftl.

rule-lottery-equal = Equal-chance lottery
    .gloss = same chance for everyone
    .what = Every patient has the same chance; on average each group receives in proportion to its need.

rule-lottery-weighted = Weighted lottery
    .gloss = better chances for some people
    .what = Every patient has a chance; it is a quarter higher for patients from the most deprived places and for essential workers, and half as high for those expected to die within a year anyway.

rule-priority-first_come = First come, first served
    .gloss = in order of arrival
    .what = Patients are treated in the order in which they arrive, until the supply is used up.

rule-priority-sickest = Sickest first
    .gloss = highest risk of death first
    .what = Patients who are most likely to die without treatment are treated first.

rule-priority-youngest = Youngest first
    .gloss = fewest years lived first
    .what = The youngest patients are treated first.

rule-priority-deprivation = Most deprived first
    .gloss = worst-off places first
    .what = Patients from the most deprived places are treated first.

rule-priority-instrumental = Essential workers first
    .gloss = essential workers, then a lottery
    .what = Essential workers are treated first; what is left goes to everyone else by an equal-chance lottery.

rule-outcome-lives = Most lives saved
    .gloss = most deaths averted per unit
    .what = The supply goes where it averts the most deaths, whoever the patients are.

rule-outcome-life_years = Most life-years
    .gloss = most years of life gained
    .what = The supply goes where it gains the most years of life: deaths averted times the years that survivors can expect.

rule-party-population = Proportional to population
    .gloss = by number of inhabitants
    .what = Each party receives in proportion to its population, up to its need, and shares it by lottery among its patients.

rule-country-burden = Proportional to need or burden
    .gloss = by deaths expected without treatment
    .what = Each group receives in proportion to its burden, the deaths expected without treatment, up to its need.

rule-party-equal = Equal per party
    .gloss = the same amount for each party
    .what = Each party receives the same amount, up to its need, and shares it by lottery among its patients.

rule-claims-constrained_equal_awards = Equal awards, capped at need
    .gloss = same number for each group
    .what = Each group receives the same number of treatments, but never more than it needs; what a small group leaves is shared among the others.

rule-welfare-leximin = Worst-covered first
    .gloss = raise the lowest share first
    .what = The lowest share of need met is raised as far as it can be, then the next lowest, and so on.

rule-reserve-sequential = Categorised reserve
    .gloss = a set-aside, then everyone
    .what = A part of the supply is set aside for named groups and the rest is open to all; the order in which the two parts are given out is part of the rule.

rule-market-ability_to_pay = Ability to pay
    .gloss = highest price first
    .what = The supply goes to those who can pay the most for it.

# What can be set on a rule: parameter-<rule>-<parameter>; each option of a choice is an attribute.

parameter-lottery-weighted-deprived_factor = Chance of deprived patients
    .help = How many times the usual chance a patient from a deprived place has.
parameter-lottery-weighted-deprived_share = Deprived: the worst-off
    .help = Which part of all patients in need counts as deprived, beginning with the most deprived.
parameter-lottery-weighted-essential_factor = Chance of essential workers
    .help = How many times the usual chance an essential worker has.
parameter-lottery-weighted-poor_prognosis_factor = Chance of those who die soon anyway
    .help = How many times the usual chance a patient has who is expected to die within a year.
parameter-lottery-weighted-combine = When two of these apply
    .help = Which of the two Pennsylvania used was not published.
    .product = multiply them
    .sum = add them

parameter-priority-first_come-when_stuck = When the next in line needs what has run out
    .help = With several supplies, the next in line may need one that is gone.
    .skip = treat whoever comes after and can be treated
    .block = stop

parameter-priority-sickest-by = Sickest by
    .help = What counts as being most ill.
    .risk = risk of death without treatment
    .severity = organ failure score

parameter-outcome-lives-count = Count
    .help = Counting survivors also serves people who would live anyway.
    .lives_saved = lives that treatment saves
    .survivors = patients who survive with treatment

parameter-country-burden-by = Burden
    .help = What a group's share is measured by.
    .deaths = deaths expected without treatment
    .need = patients in need

parameter-welfare-leximin-of = Lowest by
    .help = What is raised where it is lowest.
    .coverage = share of need met
    .survival = share of patients who survive
    .lives = lives saved

parameter-reserve-sequential-share = Part set aside
    .help = Which part of every supply is reserved.
parameter-reserve-sequential-reserved_for = Set aside for
    .help = Who may draw on the reserved part.
    .deprived = patients from deprived places
    .essential = essential workers
    .reciprocity = those who are owed something in return
parameter-reserve-sequential-deprived_share = Deprived: the worst-off
    .help = Which part of all patients in need counts as deprived, beginning with the most deprived.
parameter-reserve-sequential-order = Given out first
    .help = The open part first always helps those reserved for; the reserved part first may change nothing.
    .open_first = the open part
    .reserve_first = the reserved part
parameter-reserve-sequential-baseline = Within each part
    .help = How patients are chosen inside the open and the reserved part.
    .lottery = equal-chance lottery
    .first_come = first come, first served
    .sickest = sickest first
parameter-reserve-sequential-left_over = What nobody eligible can use
    .help = What happens to reserved supply for which no eligible patient is left.
    .spill = goes to everyone
    .keep = is kept back

parameter-market-ability_to_pay-least_price = Least price
    .help = Below this price nothing is sold, even if stock is left.
