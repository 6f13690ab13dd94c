# Lotteries and queues: names of rules, what they do, what can be set, what they judge by.

rule-lottery-weighted = Weighted lottery
    .gloss = better chances for some people
    .what = Every patient has a chance; it is a quarter higher for patients from the most deprived places and for essential workers, and half as high for those expected to die within a year anyway.

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

why-lottery-weighted =
    .criterion = Weight of a person
