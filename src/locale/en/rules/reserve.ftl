# Units set aside: names of rules, what they do, what can be set, what they judge by.

rule-reserve-nested = Nested reserve
    .gloss = shares inside shares
    .what = Each quarter of all patients, from the most to the least deprived, has its own share, and inside it one part goes by age and one to essential workers; what a part cannot use goes to the whole quarter, then to everyone.

rule-reserve-neutral = Neutral reserves
    .gloss = set-asides without an order
    .what = Parts are set aside for several kinds of patients at once, and as many reserved units as possible are used; among all ways to do that, the one that serves those first in line is taken.

preset-reserve-sequential-massachusetts_2020 = Massachusetts 2020, vaccines and antibodies: 20%, open part first
preset-reserve-sequential-new_hampshire_2021 = New Hampshire and Connecticut, early 2021: 10%, open part first
preset-reserve-sequential-colorado_2021 = Colorado, March 2021: 15%, open part first
preset-reserve-sequential-connecticut_2021 = Connecticut, March 2021: 25%, reserved part first

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

parameter-reserve-nested-most_deprived = Share of the most deprived quarter
    .help = The other three quarters get equal parts of the rest.
parameter-reserve-nested-by_age = Part by age
    .help = Which part of each quarter's share is for older patients; the rest is for essential workers.
parameter-reserve-nested-old_age = Old from
    .help = From which age a patient counts as old.

parameter-reserve-neutral-deprived = For patients from deprived places
    .help = Which part of every supply is reserved for them.
parameter-reserve-neutral-deprived_share = Deprived: the worst-off
    .help = Which part of all patients in need counts as deprived, beginning with the most deprived.
parameter-reserve-neutral-essential = For essential workers
    .help = Which part of every supply is reserved for them.
parameter-reserve-neutral-owed = For those who are owed something
    .help = Which part of every supply is reserved for them.
parameter-reserve-neutral-order = The open part
    .help = Given out first, it goes to everyone whom the reserved parts can do without; last, it goes to those whom they did not reach.
    .open_last = comes last
    .open_first = comes first
parameter-reserve-neutral-baseline = Who is first in line
    .help = One order for every part.
    .lottery = by equal-chance lottery
    .first_come = first come, first served
    .sickest = sickest first
parameter-reserve-neutral-left_over = What nobody eligible can use
    .help = What happens to reserved supply for which no eligible patient is left.
    .spill = goes to everyone
    .keep = is kept back
