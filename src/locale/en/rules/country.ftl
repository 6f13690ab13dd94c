# Between countries: names of rules, what they do, what can be set, what they judge by.

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

parameter-country-burden-by = Burden
    .help = What a group's share is measured by.
    .deaths = deaths expected without treatment
    .need = patients in need
parameter-market-ability_to_pay-least_price = Least price
    .help = Below this price nothing is sold, even if stock is left.

why-market-ability_to_pay =
    .criterion = Price it can pay
why-country-burden =
    .criterion = Burden
why-party-population =
    .criterion = Inhabitants of its party
