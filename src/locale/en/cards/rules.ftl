# One message per rule of the rule book: the long texts, which are read on its card only. Attributes:
#   .who    who argues for it, who objects, with the source
#   .gain   who tends to gain and who tends to lose

card-lottery-equal =
    .who = Emanuel and colleagues (2020, N Engl J Med 382:2049) recommend chance between patients who can expect a similar benefit. Persad, Wertheimer and Emanuel (2009, Lancet 373:423) answer that chance alone is blind to how much treatment helps.
    .gain = Nobody is shut out in advance. Groups whom treatment would help most lose against a rule that counts benefit.

card-lottery-weighted =
    .who = White and Angus (2020, JAMA 324:329) proposed it, and Pennsylvania shared out scarce remdesivir this way in 2020. Objections: the weights are a matter of judgement, and halving the chance of the seriously ill counts them for less.
    .gain = Deprived patients and essential workers gain a little, those near the end of life lose, and still nobody is certain of anything.

card-priority-first_come =
    .who = It is common practice, and it spares staff from having to choose. Persad and colleagues (2009, Lancet 373:423) and Emanuel and colleagues (2020, N Engl J Med 382:2049) reject it: it rewards those who are near, informed and well-off.
    .gain = Those who can come early gain. Those who live far away, hear late or fall ill late lose.

card-priority-sickest =
    .who = It follows the wish to rescue those in greatest danger now. Persad and colleagues (2009, Lancet 373:423) object that it ignores whether treatment helps, and those who will become just as ill later.
    .gain = The most severely ill gain, even when treatment does little for them. Patients who are less ill but easier to save lose.

card-priority-youngest =
    .who = The “fair innings” argument (Williams 1997) says that everyone should have the chance to live through all stages of life. Persad and colleagues (2009, Lancet 373:423) object to placing infants before adolescents; others see the old valued less.
    .gain = Children and young adults gain. Older patients lose, however much treatment would help them.

card-priority-deprivation =
    .who = It gives priority to those who are worst off in social position. In practice deprivation has counted as a weight or a reserve rather than as the only test: Massachusetts in 2020 set a share aside (Pathak, Sönmez and Ünver 2021, CHEST).
    .gain = Patients from poor places gain. Others lose, even when they are more ill or would benefit more.

card-priority-instrumental =
    .who = Emanuel and colleagues (2020, N Engl J Med 382:2049) put critical workers first because they keep care running, not because they are worth more. The objection: it helps others only if those treated return to work in time.
    .gain = Health and other essential workers gain. Groups with few such workers have less left to share.

card-outcome-lives =
    .who = Emanuel and colleagues (2020, N Engl J Med 382:2049) name saving the most lives as the first aim in a crisis. The objection: groups whom treatment helps a little less can be left with nothing at all.
    .gain = Groups with the largest benefit per unit of supply gain. Groups with a smaller benefit, or who need more for each patient, lose.

card-outcome-life_years =
    .who = Persad and colleagues (2009, Lancet 373:423) count prognosis among the sound principles, and Emanuel and colleagues (2020, N Engl J Med 382:2049) place it after the number of lives. The objection: it counts the lives of old and of chronically ill people for less.
    .gain = Younger patients and those with long lives ahead gain. Older patients and places with short lives lose.

card-party-population =
    .who = Supporters say that every person should count the same, wherever they live; COVAX began in 2020 with equal shares of population. Emanuel and colleagues (2020, Science 369:1309) object that equal shares ignore unequal harm.
    .gain = Parties with many inhabitants and few patients gain. Small parties that are hit hard lose.

card-country-burden =
    .who = Supporters answer unequal harm with unequal shares, as Emanuel and colleagues (2020, Science 369:1309) ask. The objection: burden is hard to count, and whoever reports more receives more.
    .gain = Groups and parties that are hit hard, and count well, gain. Those with weak records lose.

card-party-equal =
    .who = It follows from the equal standing of states, and nobody leaves the table with nothing. The objection: a patient in a large country then has a smaller chance than one in a small country.
    .gain = Small parties gain. Large parties, and parties with many patients, lose.

card-claims-constrained_equal_awards =
    .who = The rule for dividing an estate is traced to Maimonides and is studied in economics since O'Neill (1982, Math Soc Sci 2:345). The objection: it treats groups alike, not patients, so splitting one group into two changes the result.
    .gain = Small groups gain and are often served in full. Large groups lose.

card-welfare-leximin =
    .who = It follows Rawls (A Theory of Justice, 1971), in the form that Sen (1970) gave it: judge a distribution by those who have least. The objection: it spends any amount on those at the bottom, however little it helps them.
    .gain = Groups that other rules leave out gain. Groups with a large benefit lose whenever serving them means a lower share for someone else.

card-reserve-sequential =
    .who = Pathak, Sönmez, Ünver and Yenmez (arXiv 2008.00374) designed such systems, and US states used them in 2020 and 2021. Their warning: a set-aside that is given out first can change nothing at all.
    .gain = The named groups gain, most of all when the open part is given out first. Everyone else shares a smaller part.

card-market-ability_to_pay =
    .who = It is what happens where nobody makes a rule; in 2021 the World Health Organization said that vaccines went to the highest bidder while others waited. Persad and colleagues (2009, Lancet 373:423) do not count it among the principles worth defending.
    .gain = Groups with money gain. Groups without lose, whatever their need.
