# The best total: names of rules, what they do, what can be set, what they judge by.

rule-outcome-lives = Most lives saved
    .gloss = most deaths averted per unit
    .what = The supply goes where it averts the most deaths, whoever the patients are.

rule-outcome-life_years = Most life-years
    .gloss = most years of life gained
    .what = The supply goes where it gains the most years of life: deaths averted times the years that survivors can expect.

parameter-outcome-lives-count = Count
    .help = Counting survivors also serves people who would live anyway.
    .lives_saved = lives that treatment saves
    .survivors = patients who survive with treatment

why-outcome-lives =
    .criterion = Gain from treating one patient
why-outcome-life_years =
    .criterion = Years gained by treating one patient
