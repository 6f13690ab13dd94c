# One criterion decides who goes first: names of rules, what they do, what can be set, what they judge by.

rule-priority-reciprocity = Reciprocity first
    .gloss = those who are owed something
    .what = People who took a risk or gave something for others, such as volunteers in trials and past donors, are treated first; what is left goes to everyone else by an equal-chance lottery.

parameter-priority-sickest-by = Sickest by
    .help = What counts as being most ill.
    .risk = risk of death without treatment
    .severity = organ failure score
