# Claims on an estate: names of rules, what they do, what can be set, what they judge by.

rule-claims-constrained_equal_awards = Equal awards, capped at need
    .gloss = same number for each group
    .what = Each group receives the same number of treatments, but never more than it needs; what a small group leaves is shared among the others.

why-claims-constrained_equal_awards =
    .criterion = Weight of the group
