# Units set aside: the long texts, which are read on cards only. Attributes:
#   .who      who argues for it, who objects, with the source
#   .gain     who tends to gain and who tends to lose
#   .used     where it has been used
#   .reading  where to read on

card-reserve-sequential =
    .who = Pathak, Sönmez, Ünver and Yenmez (arXiv 2008.00374) designed such systems, and US states used them in 2020 and 2021. Their warning: a set-aside that is given out first can change nothing at all.
    .gain = The named groups gain, most of all when the open part is given out first. Everyone else shares a smaller part.
    .used = Vaccines: Massachusetts 20% (December 2020), New Hampshire and Connecticut 10% (early 2021), Colorado 15% (March 2021), all with the open part first; Connecticut 25% as a minimum (March 2021). Maryland set aside fixed numbers of doses instead: 2,100 a week for each of five community groups.
    .reading = Pathak, Sönmez and Ünver 2021, CHEST 160:1572, table 1; Sönmez and colleagues 2021, CHEST 159:1294.

card-reserve-nested =
    .who = It lets a share for deprived places and shares by age or occupation stand together. The objection: with many small parts few people can tell why they got nothing, and quarters are drawn by place, not by person.
    .gain = The most deprived quarter gains, and in every quarter the old and essential workers. Younger people without such work wait for what is left.
    .used = California, vaccines, March 2021: 40% to the most deprived quarter and 20% to each other one; inside each, 70% by age and 30% by occupation.
    .reading = Pathak, Sönmez and Ünver 2021, CHEST 160:1572, table 1.

card-reserve-neutral =
    .who = Aziz and Brandl (2024, J Artif Intell Res 81:337) show how to respect every set-aside and everyone's place in line, use as many reserved units as possible, and leave nobody a reason to hide what they are entitled to. The objection: it is hard to follow by hand.
    .gain = People entitled to more than one part no longer gain or lose by the order in which the parts are given out. Those entitled to none lose most when the parts are large.
    .used = A proposal; we know of no place that uses it.
    .reading = Aziz and Brandl 2024, J Artif Intell Res 81:337; Delacrétaz 2021, Processing reserves simultaneously; Pathak, Sönmez, Ünver and Yenmez, arXiv 2008.00374.
