# The best total: the long texts, which are read on cards only. Attributes:
#   .who      who argues for it, who objects, with the source
#   .gain     who tends to gain and who tends to lose
#   .used     where it has been used
#   .reading  where to read on

card-outcome-lives =
    .who = Emanuel and colleagues (2020, N Engl J Med 382:2049) name saving the most lives as the first aim in a crisis. The objection: groups whom treatment helps a little less can be left with nothing at all.
    .gain = Groups with the largest benefit per unit of supply gain. Groups with a smaller benefit, or who need more for each patient, lose.
    .used = Of the 26 US states that had a guideline for ventilators in May 2020, 15 ranked patients by an organ failure score, as a guide to survival.
    .reading = Emanuel and colleagues 2020, N Engl J Med 382:2049; Piscitello and colleagues 2020, JAMA Netw Open 3:e2012606.

card-outcome-life_years =
    .who = Persad and colleagues (2009, Lancet 373:423) count prognosis among the sound principles, and Emanuel and colleagues (2020, N Engl J Med 382:2049) place it after the number of lives. The objection: it counts the lives of old and of chronically ill people for less.
    .gain = Younger patients and those with long lives ahead gain. Older patients and places with short lives lose.
    .used = Seldom by itself. Triage scores of 2009 and 2020 bring it in by taking points off for illness that shortens life.
    .reading = Persad, Wertheimer and Emanuel 2009, Lancet 373:423; Bhavani, Parker and colleagues 2020, simulation of ventilator allocation (github.com/08wparker/ventilator_allocation).

card-outcome-qaly =
    .who = Weinstein and Stason (1977, N Engl J Med 296:716) proposed to count years by their quality, so that easing illness counts beside saving life. Persad and colleagues (2009, Lancet 373:423) object: a year of a person with a disability counts for less, however dear it is to them.
    .gain = Those who regain many years in good health gain. People who are old, chronically ill or disabled lose.
    .used = Health services such as England's judge new treatments by their cost per QALY. In the United States, Medicare may not decide coverage this way.
    .reading = Weinstein and Stason 1977, N Engl J Med 296:716; Persad, Wertheimer and Emanuel 2009, Lancet 373:423.

card-outcome-daly =
    .who = Murray (1994, Bull World Health Organ 72:429) wanted one measure in which a death at the same age counts the same everywhere. The objections: disability counts as a loss, and the age weights of that time, dropped in 2010, ranked years of life by their usefulness to others.
    .gain = Illnesses that kill the young, and those that disable for long, gain. Illnesses of old age lose.
    .used = The Global Burden of Disease study counts this way, and the World Bank ranked health programmes by cost per DALY in 1993.
    .reading = Murray 1994, Bull World Health Organ 72:429; Fox-Rushby and Hanson 2001, Health Policy Plan 16:326.

card-outcome-cost_effectiveness_greedy =
    .who = Weinstein and Zeckhauser (1973, J Public Econ 2:147) show that no other use of a budget gains more, if every programme can be carried out in part. The objections: whoever is dear to treat, for being remote, few or hard to reach, comes last, and with whole programmes the order can go badly wrong.
    .gain = Groups who gain much from cheap treatment come first. Groups who are costly to treat lose, however ill they are.
    .used = Oregon drew up such a list for its public insurance in 1990 and soon gave it up. A planning tool for malaria vaccines ranks countries by cost per death averted.
    .reading = Weinstein and Zeckhauser 1973, J Public Econ 2:147; Fox-Rushby and Hanson 2001, Health Policy Plan 16:326.

card-outcome-knapsack_exact =
    .who = Planners who can only start a programme or leave it ask for the best set rather than for an order. The objection: a group can be left out only because it is large, and no simple reason can be given to it.
    .gain = Groups that happen to fill the budget well gain. Large groups lose, and two groups alike may fare differently.
    .used = In the planning of programmes and purchases, not at the bedside.
    .reading = Weinstein and Zeckhauser 1973, J Public Econ 2:147; Stinnett and Paltiel 1996, J Health Econ 15:641.
