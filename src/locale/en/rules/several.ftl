# Several supplies at once: names of rules, what they do, what can be set, what they judge by.

rule-multi-drf = Dominant resource fairness
    .gloss = same share of one’s main supply
    .what = Every group gets the same share of the supply of which it needs the largest share, as far as can be.
parameter-multi-drf-count = Who counts
    .help = Whether every group has the same share, or every person.
    .groups = groups alike
    .persons = groups by their persons
why-multi-drf =
    .criterion = Largest share of a supply that one patient takes

rule-multi-asset_fairness = Asset fairness
    .gloss = same share of everything together
    .what = Every group gets the same sum of shares of all supplies, as far as can be.
parameter-multi-asset_fairness-count = Who counts
    .help = Whether every group has the same share, or every person.
    .groups = groups alike
    .persons = groups by their persons
why-multi-asset_fairness =
    .criterion = Shares of all supplies that one patient takes

rule-welfare-ceei = Equal incomes
    .gloss = same budget, prices that clear
    .what = Every group gets the same budget of play money, and prices are found at which what all would buy is just what there is.
parameter-welfare-ceei-count = Budgets
    .help = Whether every group has the same budget, or every person.
    .groups = the same for every group
    .persons = the same for every person
