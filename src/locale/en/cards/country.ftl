# Between countries: the long texts, which are read on cards only. Attributes:
#   .who      who argues for it, who objects, with the source
#   .gain     who tends to gain and who tends to lose
#   .used     where it has been used
#   .reading  where to read on

card-party-population =
    .who = Supporters say that every person should count the same, wherever they live; COVAX began in 2020 with equal shares of population. Emanuel and colleagues (2020, Science 369:1309) object that equal shares ignore unequal harm.
    .gain = Parties with many inhabitants and few patients gain. Small parties that are hit hard lose.

card-country-burden =
    .who = Supporters answer unequal harm with unequal shares, as Emanuel and colleagues (2020, Science 369:1309) ask. The objection: burden is hard to count, and whoever reports more receives more.
    .gain = Groups and parties that are hit hard, and count well, gain. Those with weak records lose.

card-party-equal =
    .who = It follows from the equal standing of states, and nobody leaves the table with nothing. The objection: a patient in a large country then has a smaller chance than one in a small country.
    .gain = Small parties gain. Large parties, and parties with many patients, lose.

card-market-ability_to_pay =
    .who = It is what happens where nobody makes a rule; in 2021 the World Health Organization said that vaccines went to the highest bidder while others waited. Persad and colleagues (2009, Lancet 373:423) do not count it among the principles worth defending.
    .gain = Groups with money gain. Groups without lose, whatever their need.
