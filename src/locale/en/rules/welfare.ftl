# Between the best total and the worst-off: names of rules, what they do, what can be set, what they judge by.

rule-welfare-utilitarian = Best total, with weights
    .gloss = largest weighted sum
    .what = The supply goes where it adds most to the sum over all groups, each counted with its weight.
parameter-welfare-utilitarian-of = Add up
    .help = What is summed over the groups.
    .lives = lives saved
    .coverage = shares of need met, every group alike
why-welfare-utilitarian =
    .criterion = What treating one patient adds, with the weight

rule-welfare-maxmin = Highest floor
    .gloss = the lowest as high as possible
    .what = The lowest level among the groups is made as high as it can be; what is then free goes to the most lives.
parameter-welfare-maxmin-of = Lowest by
    .help = What is raised where it is lowest.
    .survival = share of patients who survive
    .coverage = share of need met
    .lives = lives saved

parameter-welfare-leximin-of = Lowest by
    .help = What is raised where it is lowest.
    .coverage = share of need met
    .survival = share of patients who survive
    .lives = lives saved

rule-welfare-alpha_fair = Alpha-fair
    .gloss = a dial from total to equality
    .what = Lives saved count for less the more a group already has, by a number called alpha: 0 asks only for the total, a large one only for the worst-off.
parameter-welfare-alpha_fair-alpha = Alpha, the dislike of inequality
    .help = 0 is the best total, 1 is proportional fairness, and from about 10 on hardly anything but the worst-off counts.
parameter-welfare-alpha_fair-of = A group’s good
    .help = What alpha is applied to.
    .lives = lives saved
    .coverage = share of need met
    .survival = share of patients who survive
parameter-welfare-alpha_fair-count = Who counts
    .help = Whether every group has the same voice, or every person.
    .groups = groups alike
    .persons = groups by their persons

rule-welfare-atkinson = Atkinson welfare
    .gloss = survival, the worse-off weighing more
    .what = Everyone’s chance to survive counts, and a gain counts for more the lower that chance is, by a number called epsilon.
parameter-welfare-atkinson-epsilon = Epsilon, the dislike of inequality
    .help = 0 is the most lives, 1 counts a gain in proportion, larger numbers turn to the worst-off.
parameter-welfare-atkinson-of = A person’s good
    .help = What epsilon is applied to.
    .survival = chance to survive
    .coverage = share of need met
parameter-welfare-atkinson-count = Who counts
    .help = Whether every group has the same voice, or every person.
    .persons = groups by their persons
    .groups = groups alike

rule-welfare-nash = Nash welfare
    .gloss = largest product of gains
    .what = The groups’ gains in lives, multiplied with each other, are made as large as possible, so that doubling one gain is worth halving another.
parameter-welfare-nash-count = Who counts
    .help = Whether every group has the same voice, or every person.
    .groups = groups alike
    .persons = groups by their persons

rule-welfare-kalai_smorodinsky = Equal part of one’s best
    .gloss = same share of the ideal
    .what = Every group gets the same share of the most that it could have alone, as far as can be.

rule-welfare-equal_gain = Equal gains
    .gloss = same lives saved per group
    .what = Every group gets as many treatments as it takes to save the same number of lives in each, as far as can be.

rule-welfare-sufficientarian = Enough for everyone first
    .gloss = up to a threshold, then lives
    .what = As little as possible is left missing below a threshold of survival; what is then free goes to the most lives.
parameter-welfare-sufficientarian-threshold = Enough is
    .help = The share of patients who survive from which on a group has enough.
parameter-welfare-sufficientarian-by = Count
    .help = By heads, a group that cannot reach the threshold may be given up.
    .shortfall = what is missing below the threshold
    .head_count = people in groups that reach it

rule-welfare-hooker_williams = Equity until it costs too much
    .gloss = the worst-off, within a margin
    .what = The worst-off come first as long as no group is further above them than a margin; beyond it the sum counts.
parameter-welfare-hooker_williams-delta = Margin, called Delta
    .help = 0 asks only for the sum, a wide margin only for the worst-off.
parameter-welfare-hooker_williams-of = A group’s good
    .help = What is compared between groups.
    .survival = share of patients who survive
    .coverage = share of need met
