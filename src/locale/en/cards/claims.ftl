# Claims on an estate: the long texts, which are read on cards only. Attributes:
#   .who      who argues for it, who objects, with the source
#   .gain     who tends to gain and who tends to lose
#   .used     where it has been used
#   .reading  where to read on

card-claims-proportional =
    .who = Aristotle already calls it just to share in proportion, and it treats every patient alike wherever they are listed: splitting or merging groups changes nothing (Thomson 2003, Math Soc Sci 45:249). The objection: whoever claims more gets more, so a claim beyond the whole supply still pays.
    .gain = Large groups gain compared with equal numbers for each group. A small group can be left with very little.
    .used = Most bankruptcy laws pay creditors of the same rank the same part of what they are owed. Shared out among patients it is what an equal-chance lottery gives on average.
    .reading = Thomson 2019, How to divide when there isn’t enough, Cambridge University Press; Moulin 2000, Econometrica 68:643.

card-claims-constrained_equal_awards =
    .who = The rule for dividing an estate is traced to Maimonides and is studied in economics since O'Neill (1982, Math Soc Sci 2:345). The objection: it treats groups alike, not patients, so splitting one group into two changes the result.
    .gain = Small groups gain and are often served in full. Large groups lose.
    .used = Computer networks share a crowded line among connections in this way, where it goes by the name of max-min fairness.
    .reading = Thomson 2003, Math Soc Sci 45:249; Moulin 2000, Econometrica 68:643; Bertsekas and Gallager 1992, Data Networks.

card-claims-constrained_equal_losses =
    .who = It asks the same sacrifice of everyone, an idea found in Maimonides beside its mirror image, equal awards. The objection: a shortfall that a large group hardly feels wipes out a small one.
    .gain = The largest groups gain, and when supply is very scarce they get everything. The smallest groups are the first to get nothing.
    .used = A poll tax works like this: everyone gives up the same amount. We know of no use in medicine.
    .reading = Thomson 2003, Math Soc Sci 45:249; Herrero and Villar 2001, Math Soc Sci 42:307; Young 1988, J Econ Theory 44:321.

card-claims-talmud =
    .who = The Mishnah divides the estate of a man with three widows in a way that puzzled readers for many centuries. Aumann and Maschler (1985, J Econ Theory 36:195) found the rule behind it: getting less than half feels like a gain to be shared, getting more than half like a loss to be shared. The objection: nothing in medicine makes half of the need a special point.
    .gain = When supply covers less than half of all need, small groups gain; when it covers more than half, large ones do. Nobody gets less than half when there is half for all.
    .used = In Jewish law, for estates and disputed property. We know of no use in medicine.
    .reading = Aumann and Maschler 1985, J Econ Theory 36:195; Thomson 2019, How to divide when there isn’t enough, Cambridge University Press.

card-claims-reverse_talmud =
    .who = Chun, Schummer and Thomson (2001, Seoul J Econ 14:269) turned the Talmud rule round to see what depends on the order of its two halves. The objection: when supply is very scarce, small groups get nothing, and they are the ones with least to lose.
    .gain = Under great scarcity large groups gain. When most need can be met, small groups are completed first.
    .used = In research only, as far as we know.
    .reading = Chun, Schummer and Thomson 2001, Seoul J Econ 14:269; Thomson 2003, Math Soc Sci 45:249.

card-claims-piniles =
    .who = Piniles proposed it in 1861 to explain the numbers in the Talmud, which it does as well as the Talmud rule. The objection: it starts afresh at half of the need, and nothing says why it should.
    .gain = Small groups gain all along: both halves of what they need are filled before those of larger groups.
    .used = In the study of old texts and in research, as far as we know.
    .reading = Aumann and Maschler 1985, J Econ Theory 36:195; Thomson 2003, Math Soc Sci 45:249.

card-claims-constrained_egalitarian =
    .who = Chun, Schummer and Thomson (2001, Seoul J Econ 14:269), who call it the constrained egalitarian rule, make numbers as equal as they can be without taking half of the need from anybody. The objection: a little more supply can go to one group alone while others wait.
    .gain = Small groups gain most: beyond half, they are completed before any larger group gets more.
    .used = In research only, as far as we know.
    .reading = Chun, Schummer and Thomson 2001, Seoul J Econ 14:269; Thomson 2003, Math Soc Sci 45:249.

card-claims-random_arrival =
    .who = O’Neill (1982, Math Soc Sci 2:345) took the picture of a run on a bank and removed the luck by averaging. It is the Shapley value, by which game theory shares out what people achieve or lack together. The objection: it is groups that arrive here, not patients, so it differs from an equal-chance lottery, and a group gains by splitting in two.
    .gain = Compared with proportional shares it moves a little towards large groups or towards small ones, according to the case. Nobody is left with nothing.
    .used = The Shapley value is a common way to split costs of things that are used together. We know of no use in medicine.
    .reading = O’Neill 1982, Math Soc Sci 2:345; Shapley 1953, in Contributions to the Theory of Games II; Thomson 2019, How to divide when there isn’t enough.

card-claims-adjusted_proportional =
    .who = Curiel, Maschler and Tijs (1987, Z Oper Res 31:A143), who call it the adjusted proportional rule, let each group have what nobody else could claim and count no claim beyond what is left to share. The objection: when some leave, the others may get less, although there is no less for them.
    .gain = A group that needs more than all others together gains, because part of the supply is then undisputed. When no need stands out, it comes to proportional shares.
    .used = In research only, as far as we know. The thought that the undisputed part comes first is old: the Mishnah settles a quarrel about a garment in this way.
    .reading = Curiel, Maschler and Tijs 1987, Z Oper Res 31:A143; Thomson 2003, Math Soc Sci 45:249.

card-claims-minimal_overlap =
    .who = Ibn Ezra, a scholar of the twelfth century, divided an estate of 120 among four sons who claimed 120, 60, 40 and 30 in this way; O’Neill (1982, Math Soc Sci 2:345) turned it into a rule for every case. The objection: whoever has the largest need has a part of the supply to itself.
    .gain = The largest group gains most when its need is as large as the supply. Small groups share everything they get with all others.
    .used = For inheritances in the Middle Ages. We know of no use in medicine.
    .reading = O’Neill 1982, Math Soc Sci 2:345; Thomson 2003, Math Soc Sci 45:249.

card-claims-alpha_min =
    .who = Giménez-Gómez and Peris (2014, Eur J Oper Res) give everyone a floor before shares count. The objection: the floor hangs on the smallest group alone, so one tiny group on the list changes the answer for all.
    .gain = Small groups gain, up to being served in full. When the smallest group is tiny, it comes close to proportional shares.
    .used = In research only, as far as we know.
    .reading = Giménez-Gómez and Peris 2014, Eur J Oper Res 233; Thomson 2019, How to divide when there isn’t enough, Cambridge University Press.
