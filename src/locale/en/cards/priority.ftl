# One criterion decides who goes first: the long texts, which are read on cards only. Attributes:
#   .who      who argues for it, who objects, with the source
#   .gain     who tends to gain and who tends to lose
#   .used     where it has been used
#   .reading  where to read on

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
