# One criterion decides who goes first: the long texts, which are read on cards only. Attributes:
#   .who      who argues for it, who objects, with the source
#   .gain     who tends to gain and who tends to lose
#   .used     where it has been used
#   .reading  where to read on

card-priority-sickest =
    .who = It follows the wish to rescue those in greatest danger now. Persad and colleagues (2009, Lancet 373:423) object that it ignores whether treatment helps, and those who will become just as ill later.
    .gain = The most severely ill gain, even when treatment does little for them. Patients who are less ill but easier to save lose.
    .used = Everyday care works this way as long as there is enough for all, and donated livers in the United States have gone first to those most likely to die waiting since 2002.
    .reading = Persad, Wertheimer and Emanuel 2009, Lancet 373:423; Emanuel and colleagues 2020, N Engl J Med 382:2049.

card-priority-youngest =
    .who = The “fair innings” argument (Williams 1997) says that everyone should have the chance to live through all stages of life. Persad and colleagues (2009, Lancet 373:423) object to placing infants before adolescents; others see the old valued less.
    .gain = Children and young adults gain. Older patients lose, however much treatment would help them.
    .used = Rarely on its own. Age bands broke ties between equal scores in hospital triage policies of 2020, as in the Pittsburgh points.
    .reading = Williams 1997, Health Econ 6:117; Persad, Wertheimer and Emanuel 2009, Lancet 373:423.

card-priority-deprivation =
    .who = It gives priority to those who are worst off in social position. In practice deprivation has counted as a weight or a reserve rather than as the only test: Massachusetts in 2020 set a share aside (Pathak, Sönmez and Ünver 2021, CHEST).
    .gain = Patients from poor places gain. Others lose, even when they are more ill or would benefit more.
    .used = As a part set aside: 20% of vaccines in Massachusetts from December 2020, 10 to 25% in New Hampshire, Connecticut and Colorado in 2021. As a weight: in Pennsylvania's lottery for remdesivir in 2020.
    .reading = Pathak, Sönmez and Ünver 2021, CHEST 160:1572; White and Lo 2021, Am J Respir Crit Care Med (10.1164/rccm.202010-3809CP).

card-priority-instrumental =
    .who = Emanuel and colleagues (2020, N Engl J Med 382:2049) put critical workers first because they keep care running, not because they are worth more. The objection: it helps others only if those treated return to work in time.
    .gain = Health and other essential workers gain. Groups with few such workers have less left to share.
    .used = Vaccine plans of 2020 and 2021 began with health workers; the first round of COVAX was sized for health and social workers, about 3% of each population.
    .reading = Emanuel and colleagues 2020, N Engl J Med 382:2049; WHO 2020, Fair allocation mechanism for COVID-19 vaccines through the COVAX Facility.

card-priority-reciprocity =
    .who = Emanuel and colleagues (2020, N Engl J Med 382:2049) give some priority to people who took part in research, as thanks and to encourage others. The objection: who could volunteer often depended on where they live and what they earn.
    .gain = Volunteers, donors and countries that hosted trials gain. Those who were never asked lose.
    .used = Of the first 18 million malaria vaccine doses (2023) the three countries of the pilot were served first, before nine others. In the United States people who once gave an organ get extra points when they need one.
    .reading = Emanuel and colleagues 2020, N Engl J Med 382:2049; Persad, Wertheimer and Emanuel 2009, Lancet 373:423.
