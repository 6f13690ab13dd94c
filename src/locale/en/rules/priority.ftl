# One criterion decides who goes first: names of rules, what they do, what can be set, what they judge by.

rule-priority-sickest = Sickest first
    .gloss = highest risk of death first
    .what = Patients who are most likely to die without treatment are treated first.

rule-priority-youngest = Youngest first
    .gloss = fewest years lived first
    .what = The youngest patients are treated first.

rule-priority-deprivation = Most deprived first
    .gloss = worst-off places first
    .what = Patients from the most deprived places are treated first.

rule-priority-instrumental = Essential workers first
    .gloss = essential workers, then a lottery
    .what = Essential workers are treated first; what is left goes to everyone else by an equal-chance lottery.

rule-priority-reciprocity = Reciprocity first
    .gloss = those who are owed something
    .what = People who took a risk or gave something for others, such as volunteers in trials and past donors, are treated first; what is left goes to everyone else by an equal-chance lottery.

parameter-priority-sickest-by = Sickest by
    .help = What counts as being most ill.
    .risk = risk of death without treatment
    .severity = organ failure score

why-priority-sickest =
    .criterion = Risk of death without treatment
why-priority-youngest =
    .criterion = Mean age
why-priority-deprivation =
    .criterion = Deprivation rank
