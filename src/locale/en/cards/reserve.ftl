# Units set aside: the long texts, which are read on cards only. Attributes:
#   .who      who argues for it, who objects, with the source
#   .gain     who tends to gain and who tends to lose
#   .used     where it has been used
#   .reading  where to read on

card-reserve-sequential =
    .who = Pathak, Sönmez, Ünver and Yenmez (arXiv 2008.00374) designed such systems, and US states used them in 2020 and 2021. Their warning: a set-aside that is given out first can change nothing at all.
    .gain = The named groups gain, most of all when the open part is given out first. Everyone else shares a smaller part.
