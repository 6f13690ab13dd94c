# Between countries: the long texts, which are read on cards only. Attributes:
#   .who      who argues for it, who objects, with the source
#   .gain     who tends to gain and who tends to lose
#   .used     where it has been used
#   .reading  where to read on

card-party-population =
    .who = Supporters say that every person should count the same, wherever they live; COVAX began in 2020 with equal shares of population. Emanuel and colleagues (2020, Science 369:1309) object that equal shares ignore unequal harm.
    .gain = Parties with many inhabitants and few patients gain. Small parties that are hit hard lose.
    .used = The first round of COVAX in March 2021 followed population closely, in lots of 2,400 doses.
    .reading = WHO (2020), Fair allocation mechanism for COVID-19 vaccines through the COVAX Facility. Emanuel and colleagues (2020), An ethical framework for global vaccine allocation, Science 369:1309.

card-country-burden =
    .who = Supporters answer unequal harm with unequal shares, as Emanuel and colleagues (2020, Science 369:1309) ask. The objection: burden is hard to count, and whoever reports more receives more.
    .gain = Groups and parties that are hit hard, and count well, gain. Those with weak records lose.
    .used = The mpox round of November 2024 came close: most doses went where most cases were.
    .reading = Emanuel and colleagues (2020), An ethical framework for global vaccine allocation, Science 369:1309. Jain, Atun, Hansen and Lorgelly (2022), medRxiv 2022.04.27.22274377.

card-party-equal =
    .who = It follows from the equal standing of states, and nobody leaves the table with nothing. The objection: a patient in a large country then has a smaller chance than one in a small country.
    .gain = Small parties gain. Large parties, and parties with many patients, lose.
    .used = A relative of it: in December 2020 Wisconsin filled a part of every order for vaccine before it filled any order in full.
    .reading = Persad, Wertheimer and Emanuel (2009), Principles for allocation of scarce medical interventions, Lancet 373:423. WHO (2020), Concept for fair access and equitable allocation of COVID-19 health products.

card-country-covax_phase1 =
    .who = The World Health Organization argued in 2020 that every country has health workers and old people to protect, and that no country should wait for another's last dose. Emanuel and colleagues (2020, Science 369:1309) object that countries are harmed unequally, and that doses should follow harm.
    .gain = Countries with few deaths per inhabitant gain, and those that asked for little are served in full early. Countries where the epidemic rages lose, and so do those that asked for more than the target.
    .used = By COVAX from February 2021 on. In January 2022 its fourteenth round was the first with more doses than countries could use.
    .reading = WHO (2020), Fair allocation mechanism for COVID-19 vaccines through the COVAX Facility: explainer of 12 November. WHO (2020), Concept for fair access and equitable allocation of COVID-19 health products, 9 September.

card-country-covax_phase2 =
    .who = The plan of 2020 was to look at threat and vulnerability once every country had its first share. Supporters want doses to go where they are needed most. The objection: nobody said how much each counts, so whoever sets the weights decides the outcome.
    .gain = Threatened countries with weak health systems gain. Countries with little danger, or a strong system, lose.
    .used = Announced in 2020. When phase 2 came in 2022 doses were no longer scarce, and countries received what they asked for and could use; the weights here were never official.
    .reading = WHO (2020), Fair allocation mechanism for COVID-19 vaccines through the COVAX Facility. WHO (2022), COVAX allocation, phase 2.

card-country-fair_priority_p1 =
    .who = Emanuel and colleagues (2020, Science 369:1309) ask for three things: limit harm, put the disadvantaged first, and let every person count the same. An early death comes first because nothing makes up for it. The objection: countries may not join a pool that leaves some of them with nothing at first.
    .gain = Countries where people die young, or where treatment helps much, gain. Old and well-treated populations lose.
    .used = Proposed for COVID-19 vaccines and discussed widely; not used by COVAX.
    .reading = Emanuel and colleagues (2020), An ethical framework for global vaccine allocation, Science 369:1309.

card-country-fair_priority_p2 =
    .who = The same authors: an epidemic also takes schooling, work and income, and the poor lose most. Critics object that a lost year and a lost dollar cannot be added, and that income saved favours rich countries.
    .gain = Poor countries gain by the second harm, rich ones by the third. It depends on how the three are put together.
    .used = Proposed for COVID-19 vaccines; not used.
    .reading = Emanuel and colleagues (2020), An ethical framework for global vaccine allocation, Science 369:1309.

card-country-fair_priority_p3 =
    .who = The same authors: at the end, doses should go where they stop most spread, so that everybody can go back to normal life. The objection: a country that has done little against the spread comes first.
    .gain = Countries with fast spread gain. Countries that held it down lose.
    .used = Proposed for COVID-19 vaccines; not used.
    .reading = Emanuel and colleagues (2020), An ethical framework for global vaccine allocation, Science 369:1309.

card-country-malaria_2022 =
    .who = Its authors, most of them from African countries, put the areas first in which most children die, and solidarity between countries beside it. The objection: a cap can leave children in the worst places waiting while others are served.
    .gain = Areas with the highest need gain, and small countries among them gain most by the cap. Large countries lose while it lasts.
    .used = For the first 18 million doses of the RTS,S vaccine, 2023 to 2025, in twelve countries; Ghana, Kenya and Malawi, which had tried the vaccine, went on with it. The cap of 20% and the five categories are from memory and could not be confirmed.
    .reading = WHO (2022), Framework for the allocation of limited malaria vaccine supply. Gavi, WHO and UNICEF (5 July 2023), 18 million doses for twelve countries.

card-country-icg =
    .who = The Red Cross and Red Crescent, Doctors without Borders, UNICEF and the World Health Organization decide together within two days, because an outbreak does not wait. Supporters praise the speed. The objection: whoever asks first and writes well is served, and the judgement is not open to others.
    .gain = Those who ask early, with a plan and staff at hand, gain. Outbreaks that are found late, or in places without a working government, lose.
    .used = For the cholera vaccine stockpile since 2013: nearly 73 million doses to 23 countries by October 2022. Since then one dose is given instead of two, because supply is short.
    .reading = WHO, International Coordinating Group on vaccine provision: cholera. WHO (19 October 2022), Shortage of cholera vaccines leads to temporary suspension of two-dose strategy.

card-country-mpox_2024 =
    .who = The partners named three aims: prevent illness and death, lessen inequity, be open and flexible. Supporters say that doses went where people were ill. The objection: countries with few cases want to stop the spread early, and the judgement cannot be checked.
    .gain = Countries with most cases gain. Countries at the start of an outbreak get little more than the floor.
    .used = In November 2024, 899,000 doses went to nine African countries, 85% of them to DR Congo; in March 2025, 238,000 doses to four more.
    .reading = WHO (13 September 2024), Access and Allocation Mechanism for mpox. WHO (6 November 2024), first allocation of mpox vaccines.

card-country-needs_score =
    .who = Jain, Atun, Hansen and Lorgelly (2022) asked experts to choose between countries again and again and read the weights of nine factors off their choices. Supporters like that the weights are stated. The objection: an average opinion of experts is not a right, and each factor can be measured in several ways.
    .gain = Countries with few people covered, weak health systems and little money gain. Rich and well-covered countries lose.
    .used = Proposed in 2022; not used. Four of the nine weights, 27 points of 100, could not be read and are left out; how the other five are measured here is Evenhand's choice.
    .reading = Jain, Atun, Hansen and Lorgelly (2022), medRxiv 2022.04.27.22274377.

card-market-ability_to_pay =
    .who = It is what happens where nobody makes a rule; in 2021 the World Health Organization said that vaccines went to the highest bidder while others waited. Persad and colleagues (2009, Lancet 373:423) do not count it among the principles worth defending.
    .gain = Groups with money gain. Groups without lose, whatever their need.
    .used = For most COVID-19 vaccines of 2021, which were sold by contract between makers and governments.
    .reading = Persad, Wertheimer and Emanuel (2009), Principles for allocation of scarce medical interventions, Lancet 373:423.

card-country-donor_directed =
    .who = Governments answer first to their own citizens, and a donor who may choose gives more. Emanuel and colleagues (2020, Science 369:1309) allow a country to keep what it needs to hold the epidemic down, not more. The objection: friendship and trade then decide who is treated.
    .gain = Owners and their friends gain. Poor countries without a patron lose.
    .used = Contracts and earmarked donations beside COVAX in 2021 and 2022. COVAX first ignored what countries had bought elsewhere and later took it into account.
    .reading = Emanuel and colleagues (2020), An ethical framework for global vaccine allocation, Science 369:1309. WHO (2022), COVAX allocation, phase 2.

card-country-set_aside =
    .who = Countries that share samples of new germs want a part of what is made from them; in the talks the African Group asked for 20% as a gift. Makers and their governments fear for the reward that pays for research. The agreement of 2025 aims at 20%, at least half of it donated.
    .gain = Hard-hit and poor countries gain from the pool. Those who would have bought everything lose a fifth; the larger the part, the larger the shift.
    .used = Agreed in principle in the WHO Pandemic Agreement of 20 May 2025; not used yet. The shares are those reported from the talks.
    .reading = WHO Pandemic Agreement, adopted by the World Health Assembly on 20 May 2025. Third World Network, information service of 11 April 2025.
