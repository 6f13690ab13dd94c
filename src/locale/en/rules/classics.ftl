# The classics, which a first visit compares: names of rules, what they do, what they judge by. What can be set
# on them stands with their families.

rule-lottery-equal = Equal-chance lottery
    .gloss = same chance for everyone
    .what = Every patient has the same chance; on average each group receives in proportion to its need.

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

rule-reserve-sequential = Categorised reserve
    .gloss = a set-aside, then everyone
    .what = A part of the supply is set aside for named groups and the rest is open to all; the order in which the two parts are given out is part of the rule.

rule-party-population = Proportional to population
    .gloss = by number of inhabitants
    .what = Each party receives in proportion to its population, up to its need, and shares it by lottery among its patients.

rule-country-burden = Proportional to need or burden
    .gloss = by deaths expected without treatment
    .what = Each group receives in proportion to its burden, the deaths expected without treatment, up to its need.

rule-party-equal = Equal per party
    .gloss = the same amount for each party
    .what = Each party receives the same amount, up to its need, and shares it by lottery among its patients.

rule-market-ability_to_pay = Ability to pay
    .gloss = highest price first
    .what = The supply goes to those who can pay the most for it.

rule-welfare-leximin = Worst-covered first
    .gloss = raise the lowest share first
    .what = The lowest share of need met is raised as far as it can be, then the next lowest, and so on.

why-priority-first_come =
    .criterion = Place in the queue
why-priority-sickest =
    .criterion = Risk of death without treatment
why-priority-youngest =
    .criterion = Mean age
why-priority-deprivation =
    .criterion = Deprivation rank (1 is most deprived)
why-outcome-lives =
    .criterion = Gain from treating one patient
why-outcome-life_years =
    .criterion = Years gained by treating one patient
why-party-population =
    .criterion = Inhabitants of its party
why-country-burden =
    .criterion = Burden
why-market-ability_to_pay =
    .criterion = Price it can pay
