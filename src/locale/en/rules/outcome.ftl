# The best total: names of rules, what they do, what can be set, what they judge by.

rule-outcome-qaly = Most healthy life-years
    .gloss = years gained, by their quality
    .what = The supply goes where it gains the most quality-adjusted life-years (QALYs): years of life, each counted by how healthy it is.

rule-outcome-daly = Most loss of healthy life averted
    .gloss = most DALYs averted per unit
    .what = The supply goes where it prevents the largest loss of healthy life (DALYs): years lost by dying early, measured against one life table for all, and years lived with disability.

rule-outcome-cost_effectiveness_greedy = League table by cost
    .gloss = cheapest gain first
    .what = Groups are ranked by what one unit of gain costs and served in that order until the budget is spent.

rule-outcome-knapsack_exact = Best set for the budget
    .gloss = whole programmes, best total
    .what = Of all sets of whole programmes, each for an entire group or not at all, the one with the largest total gain that the budget and the supplies allow is carried out.

parameter-outcome-lives-count = Count
    .help = Counting survivors also serves people who would live anyway.
    .lives_saved = lives that treatment saves
    .survivors = patients who survive with treatment

parameter-outcome-daly-age_weights = Weight of years
    .help = Until 2010 the Global Burden of Disease study counted a year of a young adult for more than one of a child or an old person.
    .none = every year counts the same
    .gbd_1990 = by age, as in 1990

parameter-outcome-cost_effectiveness_greedy-effect = Gain
    .help = What is to be bought with the money.
    .lives = deaths averted
    .life_years = years of life
    .qalys = years of life, by their quality
    .dalys = loss of healthy life averted
parameter-outcome-cost_effectiveness_greedy-budget = Budget
    .help = Which part there is of the money that it would cost to treat everyone.
parameter-outcome-cost_effectiveness_greedy-threshold = Most to pay for one unit of gain
    .help = Groups for whom a unit of gain costs more are not served, even if money is left; 0 means no such limit.
parameter-outcome-cost_effectiveness_greedy-programmes = A group that the money does not cover
    .help = Served in part, this is the best use of the money; whole programmes only make it a rule of thumb.
    .in_part = is served in part
    .whole = is left out, and the next one is tried

parameter-outcome-knapsack_exact-effect = Gain
    .help = What is to be bought with the money.
    .lives = deaths averted
    .life_years = years of life
    .qalys = years of life, by their quality
    .dalys = loss of healthy life averted
parameter-outcome-knapsack_exact-budget = Budget
    .help = Which part there is of the money that it would cost to treat everyone.

why-outcome-qaly =
    .criterion = Healthy years gained by treating one patient
why-outcome-daly =
    .criterion = Loss of healthy life averted by treating one patient
why-outcome-cost_effectiveness_greedy =
    .criterion = Cost of one unit of gain
why-outcome-knapsack_exact =
    .criterion = Gain from treating one patient
