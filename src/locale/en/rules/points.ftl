# Points and tiers: names of rules, what they do, what can be set, what they judge by.

rule-points-complete_lives = Complete lives
    .gloss = youth, prospects, lives together
    .what = Patients are served by a priority that rises from birth to about 20 years and falls after 40, times the chance that treatment saves them.

rule-points-white2009_sofa = Three-part score of 2009
    .gloss = organs, outlook and age
    .what = Points for failing organs, for illness that shortens life and for age are added up; patients with the fewest points are treated first, and a lottery decides between equals.

rule-points-pittsburgh = Pittsburgh points
    .gloss = organs and serious illness
    .what = Points for failing organs and for serious long-term illness are added up; patients with the fewest are treated first, and between equals younger ones, then essential workers.

rule-points-new_york = New York tiers
    .gloss = three tiers, then a lottery
    .what = Patients fall into three tiers by how many organs are failing; the first tier goes first, a lottery decides inside a tier, and the third gets nothing unless you say so.

rule-points-maryland = Maryland points
    .gloss = organs, severe illness, stage of life
    .what = Points for failing organs, and three more for severe long-term illness, are added up; patients with the fewest are treated first, and between equals those at an earlier stage of life.

rule-points-composite = Weighted score
    .gloss = your own mix of reasons
    .what = Each patient is rated from 0 to 1 on several reasons, you say how much each reason weighs, and the highest weighted average goes first.

rule-points-las = Lung score
    .gloss = days gained, urgency counted twice
    .what = Patients are ranked by the days they can expect in the year after treatment, less twice the days they would live without it.

parameter-points-complete_lives-essential_first = Essential workers
    .help = In an emergency, the authors allow those to go first who save others.
    .no = wait like everyone else
    .yes = go before all others
parameter-points-complete_lives-at_0 = Priority at birth
    .help = How much a life saved at this age counts; between the ages given, priority changes evenly.
parameter-points-complete_lives-at_5 = Priority at 5 years
    .help = How much a life saved at this age counts; between the ages given, priority changes evenly.
parameter-points-complete_lives-at_10 = Priority at 10 years
    .help = How much a life saved at this age counts; between the ages given, priority changes evenly.
parameter-points-complete_lives-at_15 = Priority at 15 years
    .help = How much a life saved at this age counts; between the ages given, priority changes evenly.
parameter-points-complete_lives-at_20 = Priority at 20 years
    .help = How much a life saved at this age counts; between the ages given, priority changes evenly.
parameter-points-complete_lives-at_40 = Priority at 40 years
    .help = How much a life saved at this age counts; between the ages given, priority changes evenly.
parameter-points-complete_lives-at_50 = Priority at 50 years
    .help = How much a life saved at this age counts; between the ages given, priority changes evenly.
parameter-points-complete_lives-at_65 = Priority at 65 years
    .help = How much a life saved at this age counts; between the ages given, priority changes evenly.
parameter-points-complete_lives-at_80 = Priority at 80 years
    .help = How much a life saved at this age counts; between the ages given, priority changes evenly.
parameter-points-complete_lives-at_100 = Priority at 100 years
    .help = How much a life saved at this age counts; between the ages given, priority changes evenly.
parameter-points-complete_lives-people = Patients of a group
    .help = Drawn, they differ: ages are spread evenly between the youngest and the oldest. Their risk of death stays that of the group. The expected numbers are those of very large groups; the draw takes single persons.
    .as_groups = are all like its average
    .drawn = are drawn around its average

parameter-points-white2009_sofa-people = Patients of a group
    .help = Drawn, they differ: ages are spread evenly between the youngest and the oldest, and organ failure scores lie around the group's, most within 3 points. Their risk of death stays that of the group. The expected numbers are those of very large groups; the draw takes single persons.
    .as_groups = are all like its average
    .drawn = are drawn around its average

parameter-points-pittsburgh-rank_by = Rank by
    .help = Colours join points into three bands: red for 1 to 3, orange for 4 and 5, yellow from 6.
    .points = points
    .colour = colour
parameter-points-pittsburgh-people = Patients of a group
    .help = Drawn, they differ: ages are spread evenly between the youngest and the oldest, and organ failure scores lie around the group's, most within 3 points. Their risk of death stays that of the group. The expected numbers are those of very large groups; the draw takes single persons.
    .as_groups = are all like its average
    .drawn = are drawn around its average

parameter-points-new_york-third_tier = The third tier
    .help = Patients with a score of 12 or more.
    .excluded = gets nothing
    .last = comes last
parameter-points-new_york-people = Patients of a group
    .help = Drawn, they differ: organ failure scores lie around the group's, most within 3 points. Their risk of death stays that of the group. The expected numbers are those of very large groups; the draw takes single persons.
    .as_groups = are all like its average
    .drawn = are drawn around its average

parameter-points-maryland-people = Patients of a group
    .help = Drawn, they differ: ages are spread evenly between the youngest and the oldest, and organ failure scores lie around the group's, most within 3 points. Their risk of death stays that of the group. The expected numbers are those of very large groups; the draw takes single persons.
    .as_groups = are all like its average
    .drawn = are drawn around its average

parameter-points-composite-urgency = Weight of urgency
    .help = Rating: the risk of death without treatment.
parameter-points-composite-outcome = Weight of outcome
    .help = Rating: the chance to survive with treatment.
parameter-points-composite-child = Weight of childhood
    .help = Rating: 1 for patients under 18.
parameter-points-composite-owed = Weight of reciprocity
    .help = Rating: 1 for those who took a risk or gave something for others.
parameter-points-composite-essential = Weight of essential work
    .help = Rating: 1 for essential workers.
parameter-points-composite-deprived = Weight of deprivation
    .help = Rating: from 1 for the most deprived group to 0 for the least.
parameter-points-composite-waiting = Weight of waiting
    .help = Rating: from 1 for the first in the queue to 0 for the last.

why-points-complete_lives =
    .criterion = Priority of age times chance to be saved
why-points-white2009_sofa =
    .criterion = Points
why-points-pittsburgh =
    .criterion = Points or colour band
why-points-new_york =
    .criterion = Tier
why-points-maryland =
    .criterion = Points
why-points-composite =
    .criterion = Weighted score
why-points-las =
    .criterion = Lung score
