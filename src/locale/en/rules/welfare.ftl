# Between the best total and the worst-off: names of rules, what they do, what can be set, what they judge by.

rule-welfare-leximin = Worst-covered first
    .gloss = raise the lowest share first
    .what = The lowest share of need met is raised as far as it can be, then the next lowest, and so on.

parameter-welfare-leximin-of = Lowest by
    .help = What is raised where it is lowest.
    .coverage = share of need met
    .survival = share of patients who survive
    .lives = lives saved
