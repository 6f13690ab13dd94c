# Lotteries and queues: the long texts, which are read on cards only. Attributes:
#   .who      who argues for it, who objects, with the source
#   .gain     who tends to gain and who tends to lose
#   .used     where it has been used
#   .reading  where to read on

card-lottery-equal =
    .who = Emanuel and colleagues (2020, N Engl J Med 382:2049) recommend chance between patients who can expect a similar benefit. Persad, Wertheimer and Emanuel (2009, Lancet 373:423) answer that chance alone is blind to how much treatment helps.
    .gain = Nobody is shut out in advance. Groups whom treatment would help most lose against a rule that counts benefit.
    .used = In 2008 Oregon drew lots for places in its public health insurance, for which some 90,000 people had put down their names.
    .reading = Persad, Wertheimer and Emanuel 2009, Lancet 373:423; Broome 1990, Proc Aristot Soc 91:87; Finkelstein and colleagues 2012, Q J Econ 127:1057.

card-lottery-weighted =
    .who = White and Angus (2020, JAMA 324:329) proposed it, and Pennsylvania shared out scarce remdesivir this way in 2020. Objections: the weights are a matter of judgement, and halving the chance of the seriously ill counts them for less.
    .gain = Deprived patients and essential workers gain a little, those near the end of life lose, and still nobody is certain of anything.
    .used = Hospitals in Pennsylvania shared out remdesivir this way in 2020, with a draw for each patient day by day, and later an antibody against Covid-19.
    .reading = White and Angus 2020, JAMA 324:329; White and colleagues 2022, Am J Respir Crit Care Med; Efraimidis and Spirakis 2006, Inf Process Lett 97:181.

card-priority-first_come =
    .who = It is common practice, and it spares staff from having to choose. Persad and colleagues (2009, Lancet 373:423) and Emanuel and colleagues (2020, N Engl J Med 382:2049) reject it: it rewards those who are near, informed and well-off.
    .gain = Those who can come early gain. Those who live far away, hear late or fall ill late lose.
    .used = Queues are the usual practice where no other rule is agreed: booking lines for vaccines in many countries opened by date and filled by whoever called first.
    .reading = Persad, Wertheimer and Emanuel 2009, Lancet 373:423; Emanuel and colleagues 2020, N Engl J Med 382:2049.
