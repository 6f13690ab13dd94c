# One message per rule of the rule book. Attributes:
#   .gloss  about five words, under the name
#   .what   one sentence: what the rule does
#   .who    who argues for it, who objects, with the source
#   .gain   who tends to gain and who tends to lose

rule-lottery-equal = Equal-chance lottery
    .gloss = same chance for everyone
    .what = Every patient has the same chance; on average each group receives in proportion to its need.
    .who = Emanuel and colleagues (2020, N Engl J Med 382:2049) recommend chance between patients who can expect a similar benefit. Persad, Wertheimer and Emanuel (2009, Lancet 373:423) answer that chance alone is blind to how much treatment helps.
    .gain = Nobody is shut out in advance. Groups whom treatment would help most lose against a rule that counts benefit.

rule-lottery-weighted = Weighted lottery
    .gloss = better chances for some people
    .what = Every patient has a chance; it is a quarter higher for patients from the most deprived places and for essential workers, and half as high for those expected to die within a year anyway.
    .who = White and Angus (2020, JAMA 324:329) proposed it, and Pennsylvania shared out scarce remdesivir this way in 2020. Objections: the weights are a matter of judgement, and halving the chance of the seriously ill counts them for less.
    .gain = Deprived patients and essential workers gain a little, those near the end of life lose, and still nobody is certain of anything.

rule-priority-first_come = First come, first served
    .gloss = in order of arrival
    .what = Patients are treated in the order in which they arrive, until the supply is used up.
    .who = It is common practice, and it spares staff from having to choose. Persad and colleagues (2009, Lancet 373:423) and Emanuel and colleagues (2020, N Engl J Med 382:2049) reject it: it rewards those who are near, informed and well-off.
    .gain = Those who can come early gain. Those who live far away, hear late or fall ill late lose.

rule-priority-sickest = Sickest first
    .gloss = highest risk of death first
    .what = Patients who are most likely to die without treatment are treated first.
    .who = It follows the wish to rescue those in greatest danger now. Persad and colleagues (2009, Lancet 373:423) object that it ignores whether treatment helps, and those who will become just as ill later.
    .gain = The most severely ill gain, even when treatment does little for them. Patients who are less ill but easier to save lose.

rule-priority-youngest = Youngest first
    .gloss = fewest years lived first
    .what = The youngest patients are treated first.
    .who = The “fair innings” argument (Williams 1997) says that everyone should have the chance to live through all stages of life. Persad and colleagues (2009, Lancet 373:423) object to placing infants before adolescents; others see the old valued less.
    .gain = Children and young adults gain. Older patients lose, however much treatment would help them.

rule-priority-deprivation = Most deprived first
    .gloss = worst-off places first
    .what = Patients from the most deprived places are treated first.
    .who = It gives priority to those who are worst off in social position. In practice deprivation has counted as a weight or a reserve rather than as the only test: Massachusetts in 2020 set a share aside (Pathak, Sönmez and Ünver 2021, CHEST).
    .gain = Patients from poor places gain. Others lose, even when they are more ill or would benefit more.

rule-priority-instrumental = Essential workers first
    .gloss = essential workers, then a lottery
    .what = Essential workers are treated first; what is left goes to everyone else by an equal-chance lottery.
    .who = Emanuel and colleagues (2020, N Engl J Med 382:2049) put critical workers first because they keep care running, not because they are worth more. The objection: it helps others only if those treated return to work in time.
    .gain = Health and other essential workers gain. Groups with few such workers have less left to share.

rule-outcome-lives = Most lives saved
    .gloss = most deaths averted per unit
    .what = The supply goes where it averts the most deaths, whoever the patients are.
    .who = Emanuel and colleagues (2020, N Engl J Med 382:2049) name saving the most lives as the first aim in a crisis. The objection: groups whom treatment helps a little less can be left with nothing at all.
    .gain = Groups with the largest benefit per unit of supply gain. Groups with a smaller benefit, or who need more for each patient, lose.

rule-outcome-life_years = Most life-years
    .gloss = most years of life gained
    .what = The supply goes where it gains the most years of life: deaths averted times the years that survivors can expect.
    .who = Persad and colleagues (2009, Lancet 373:423) count prognosis among the sound principles, and Emanuel and colleagues (2020, N Engl J Med 382:2049) place it after the number of lives. The objection: it counts the lives of old and of chronically ill people for less.
    .gain = Younger patients and those with long lives ahead gain. Older patients and places with short lives lose.

rule-party-population = Proportional to population
    .gloss = by number of inhabitants
    .what = Each party receives in proportion to its population, up to its need, and shares it by lottery among its patients.
    .who = Supporters say that every person should count the same, wherever they live; COVAX began in 2020 with equal shares of population. Emanuel and colleagues (2020, Science 369:1309) object that equal shares ignore unequal harm.
    .gain = Parties with many inhabitants and few patients gain. Small parties that are hit hard lose.

rule-country-burden = Proportional to need or burden
    .gloss = by deaths expected without treatment
    .what = Each group receives in proportion to its burden, the deaths expected without treatment, up to its need.
    .who = Supporters answer unequal harm with unequal shares, as Emanuel and colleagues (2020, Science 369:1309) ask. The objection: burden is hard to count, and whoever reports more receives more.
    .gain = Groups and parties that are hit hard, and count well, gain. Those with weak records lose.

rule-party-equal = Equal per party
    .gloss = the same amount for each party
    .what = Each party receives the same amount, up to its need, and shares it by lottery among its patients.
    .who = It follows from the equal standing of states, and nobody leaves the table with nothing. The objection: a patient in a large country then has a smaller chance than one in a small country.
    .gain = Small parties gain. Large parties, and parties with many patients, lose.

rule-claims-constrained_equal_awards = Equal awards, capped at need
    .gloss = same number for each group
    .what = Each group receives the same number of treatments, but never more than it needs; what a small group leaves is shared among the others.
    .who = The rule for dividing an estate is traced to Maimonides and is studied in economics since O'Neill (1982, Math Soc Sci 2:345). The objection: it treats groups alike, not patients, so splitting one group into two changes the result.
    .gain = Small groups gain and are often served in full. Large groups lose.

rule-welfare-leximin = Worst-covered first
    .gloss = raise the lowest share first
    .what = The lowest share of need met is raised as far as it can be, then the next lowest, and so on.
    .who = It follows Rawls (A Theory of Justice, 1971), in the form that Sen (1970) gave it: judge a distribution by those who have least. The objection: it spends any amount on those at the bottom, however little it helps them.
    .gain = Groups that other rules leave out gain. Groups with a large benefit lose whenever serving them means a lower share for someone else.

rule-reserve-sequential = Categorised reserve
    .gloss = a set-aside, then everyone
    .what = A part of the supply is set aside for named groups and the rest is open to all; the order in which the two parts are given out is part of the rule.
    .who = Pathak, Sönmez, Ünver and Yenmez (arXiv 2008.00374) designed such systems, and US states used them in 2020 and 2021. Their warning: a set-aside that is given out first can change nothing at all.
    .gain = The named groups gain, most of all when the open part is given out first. Everyone else shares a smaller part.

rule-market-ability_to_pay = Ability to pay
    .gloss = highest price first
    .what = The supply goes to those who can pay the most for it.
    .who = It is what happens where nobody makes a rule; in 2021 the World Health Organization said that vaccines went to the highest bidder while others waited. Persad and colleagues (2009, Lancet 373:423) do not count it among the principles worth defending.
    .gain = Groups with money gain. Groups without lose, whatever their need.

# What can be set on a rule: parameter-<rule>-<parameter>; each option of a choice is an attribute.

parameter-lottery-weighted-deprived_factor = Chance of deprived patients
    .help = How many times the usual chance a patient from a deprived place has.
parameter-lottery-weighted-deprived_share = Deprived: the worst-off
    .help = Which part of all patients in need counts as deprived, beginning with the most deprived.
parameter-lottery-weighted-essential_factor = Chance of essential workers
    .help = How many times the usual chance an essential worker has.
parameter-lottery-weighted-poor_prognosis_factor = Chance of those who die soon anyway
    .help = How many times the usual chance a patient has who is expected to die within a year.
parameter-lottery-weighted-combine = When two of these apply
    .help = Which of the two Pennsylvania used was not published.
    .product = multiply them
    .sum = add them

parameter-priority-first_come-when_stuck = When the next in line needs what has run out
    .help = With several supplies, the next in line may need one that is gone.
    .skip = treat whoever comes after and can be treated
    .block = stop

parameter-priority-sickest-by = Sickest by
    .help = What counts as being most ill.
    .risk = risk of death without treatment
    .severity = organ failure score

parameter-outcome-lives-count = Count
    .help = Counting survivors also serves people who would live anyway.
    .lives_saved = lives that treatment saves
    .survivors = patients who survive with treatment

parameter-country-burden-by = Burden
    .help = What a group's share is measured by.
    .deaths = deaths expected without treatment
    .need = patients in need

parameter-welfare-leximin-of = Lowest by
    .help = What is raised where it is lowest.
    .coverage = share of need met
    .survival = share of patients who survive
    .lives = lives saved

parameter-reserve-sequential-share = Part set aside
    .help = Which part of every supply is reserved.
parameter-reserve-sequential-reserved_for = Set aside for
    .help = Who may draw on the reserved part.
    .deprived = patients from deprived places
    .essential = essential workers
    .reciprocity = those who are owed something in return
parameter-reserve-sequential-deprived_share = Deprived: the worst-off
    .help = Which part of all patients in need counts as deprived, beginning with the most deprived.
parameter-reserve-sequential-order = Given out first
    .help = The open part first always helps those reserved for; the reserved part first may change nothing.
    .open_first = the open part
    .reserve_first = the reserved part
parameter-reserve-sequential-baseline = Within each part
    .help = How patients are chosen inside the open and the reserved part.
    .lottery = equal-chance lottery
    .first_come = first come, first served
    .sickest = sickest first
parameter-reserve-sequential-left_over = What nobody eligible can use
    .help = What happens to reserved supply for which no eligible patient is left.
    .spill = goes to everyone
    .keep = is kept back

parameter-market-ability_to_pay-least_price = Least price
    .help = Below this price nothing is sold, even if stock is left.
