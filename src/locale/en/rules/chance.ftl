# Lotteries and queues: names of rules, what they do, what can be set, what they judge by.

rule-lottery-equal = Equal-chance lottery
    .gloss = same chance for everyone
    .what = Every patient has the same chance; on average each group receives in proportion to its need.

rule-lottery-weighted = Weighted lottery
    .gloss = better chances for some people
    .what = Every patient has a chance; it is a quarter higher for patients from the most deprived places and for essential workers, and half as high for those expected to die within a year anyway.

rule-priority-first_come = First come, first served
    .gloss = in order of arrival
    .what = Patients are treated in the order in which they arrive, until the supply is used up.

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
parameter-lottery-weighted-draw = How the draw is made
    .help = With the same weights, these three ways to draw do not give the same chances.
    .exact = a fixed number of winners, with chances exactly in proportion to weight
    .successive = one winner after the other, which brings chances closer together than weights
    .independent = everyone wins or loses alone, so that supply may run out or be left
parameter-priority-first_come-when_stuck = When the next in line needs what has run out
    .help = With several supplies, the next in line may need one that is gone.
    .skip = treat whoever comes after and can be treated
    .block = stop

why-priority-first_come =
    .criterion = Place in the queue
why-lottery-weighted =
    .criterion = Weight of a person
