# The best total: the long texts, which are read on cards only. Attributes:
#   .who      who argues for it, who objects, with the source
#   .gain     who tends to gain and who tends to lose
#   .used     where it has been used
#   .reading  where to read on

card-outcome-lives =
    .who = Emanuel and colleagues (2020, N Engl J Med 382:2049) name saving the most lives as the first aim in a crisis. The objection: groups whom treatment helps a little less can be left with nothing at all.
    .gain = Groups with the largest benefit per unit of supply gain. Groups with a smaller benefit, or who need more for each patient, lose.

card-outcome-life_years =
    .who = Persad and colleagues (2009, Lancet 373:423) count prognosis among the sound principles, and Emanuel and colleagues (2020, N Engl J Med 382:2049) place it after the number of lives. The objection: it counts the lives of old and of chronically ill people for less.
    .gain = Younger patients and those with long lives ahead gain. Older patients and places with short lives lose.
