# Units set aside: names of rules, what they do, what can be set, what they judge by.

rule-reserve-sequential = Categorised reserve
    .gloss = a set-aside, then everyone
    .what = A part of the supply is set aside for named groups and the rest is open to all; the order in which the two parts are given out is part of the rule.

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
