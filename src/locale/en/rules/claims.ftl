# Claims on an estate: names of rules, what they do, what can be set, what they judge by.
# The supply is the estate, and what a group needs is its claim.

rule-claims-proportional = Proportional to claims
    .gloss = same share for each group
    .what = Every group receives the same share of what it needs.

rule-claims-constrained_equal_awards = Equal awards, capped at need
    .gloss = same number for each group
    .what = Each group receives the same number of treatments, but never more than it needs; what a small group leaves is shared among the others.

rule-claims-constrained_equal_losses = Equal losses
    .gloss = same shortfall for each group
    .what = Every group goes short by the same number of treatments; a group that needs fewer than that gets none.

rule-claims-talmud = Talmud rule
    .gloss = equal awards, then equal losses
    .what = Groups get the same number until each has half of its need; beyond that, treatments go out so that all end up equally short, though nobody falls below half.

rule-claims-reverse_talmud = Reverse Talmud rule
    .gloss = equal losses, then equal awards
    .what = The other way round: losses are equal until each group has half of its need, and what comes beyond is shared in equal numbers.

rule-claims-piniles = Piniles’ rule
    .gloss = equal awards, twice over
    .what = Groups get the same number until each has half of its need, and then the second halves are shared once more in the same way.

rule-claims-constrained_egalitarian = Level up from half
    .gloss = halves first, then level up
    .what = Groups get the same number until each has half of its need; after that, whoever has fewest treatments is served next, and nobody gives anything back.

rule-claims-random_arrival = Run on the bank
    .gloss = average over all arrival orders
    .what = Imagine the groups arriving one by one and each taking all it needs while there is something left: each gets the average over all possible orders.

rule-claims-adjusted_proportional = Undisputed part first
    .gloss = what nobody contests, then shares
    .what = Each group first gets what would be left if all others were served in full, and the contested rest is shared in proportion to what is still claimed of it.

rule-claims-minimal_overlap = Least overlap
    .gloss = each contested part split equally
    .what = Claims are laid onto the supply so that they overlap as little as possible, and every piece is split equally among those who claim it.

rule-claims-alpha_min = Equal minimum, then proportional
    .gloss = smallest need for everyone first
    .what = Every group first gets as many treatments as the smallest group needs, and what is left is shared in proportion to the rest of the need.

# What can be set is the same for all rules that follow a path, so the texts are written once.

parameter-claims-whole = Whole patients
    .help = How shares with fractions become whole patients.
    .largest_remainder = round down, then one more to the largest fractions
    .one_by_one = hand out one at a time, so that more supply never takes anyone’s place
parameter-claims-proportional-whole = { parameter-claims-whole }
    .help = { parameter-claims-whole.help }
    .largest_remainder = { parameter-claims-whole.largest_remainder }
    .one_by_one = { parameter-claims-whole.one_by_one }
parameter-claims-constrained_equal_awards-whole = { parameter-claims-whole }
    .help = { parameter-claims-whole.help }
    .largest_remainder = { parameter-claims-whole.largest_remainder }
    .one_by_one = { parameter-claims-whole.one_by_one }
parameter-claims-constrained_equal_losses-whole = { parameter-claims-whole }
    .help = { parameter-claims-whole.help }
    .largest_remainder = { parameter-claims-whole.largest_remainder }
    .one_by_one = { parameter-claims-whole.one_by_one }
parameter-claims-talmud-whole = { parameter-claims-whole }
    .help = { parameter-claims-whole.help }
    .largest_remainder = { parameter-claims-whole.largest_remainder }
    .one_by_one = { parameter-claims-whole.one_by_one }
parameter-claims-reverse_talmud-whole = { parameter-claims-whole }
    .help = { parameter-claims-whole.help }
    .largest_remainder = { parameter-claims-whole.largest_remainder }
    .one_by_one = { parameter-claims-whole.one_by_one }
parameter-claims-piniles-whole = { parameter-claims-whole }
    .help = { parameter-claims-whole.help }
    .largest_remainder = { parameter-claims-whole.largest_remainder }
    .one_by_one = { parameter-claims-whole.one_by_one }
parameter-claims-constrained_egalitarian-whole = { parameter-claims-whole }
    .help = { parameter-claims-whole.help }
    .largest_remainder = { parameter-claims-whole.largest_remainder }
    .one_by_one = { parameter-claims-whole.one_by_one }
parameter-claims-alpha_min-whole = { parameter-claims-whole }
    .help = { parameter-claims-whole.help }
    .largest_remainder = { parameter-claims-whole.largest_remainder }
    .one_by_one = { parameter-claims-whole.one_by_one }

why-claims-proportional =
    .criterion = Need, times the weight of the group
why-claims-constrained_equal_awards =
    .criterion = Weight of the group
why-claims-constrained_equal_losses =
    .criterion = Weight of the group
