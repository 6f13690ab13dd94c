# Measures of gaps and spread: the long texts of their cards; see cards/measures.ftl.

# Gaps.

card-measure-ratio_maxmin =
    .formula = The highest share of need met, divided by the lowest.
    .edge = With a group that got nothing the ratio is without end. When nobody is treated, or with only one group, there is no answer.
    .source = Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public Health 19:3697; the measure of WHO HEAT.
    .here = { $best } in the best covered group over { $worst } in the worst covered: { $value }.
    .convention = WHO's own tool shows no value where a group got nothing, its R package an infinite one. Here it is infinite: the best group is then better covered beyond every factor.

card-measure-ratio_20_20 =
    .formula = Line the patients up from worst to best covered. What the last fifth of them got, divided by what the first fifth got. A group across the border is split in proportion.
    .edge = When the worst covered fifth got nothing the ratio is without end. When nobody is treated, or with only one group, there is no answer.
    .source = The quintile ratio of UNDP's Human Development Reports.
    .here = The best covered fifth of the patients got { $top } of all treatments, the worst covered fifth { $bottom }: { $value }.
    .convention = Some programs give a group across the border wholly to one side, so that a fifth may hold three tenths of the people or nobody; the R package laeken can then find 0 where there are few groups. Here every fifth is a fifth.

card-measure-palma =
    .formula = Line the patients up from worst to best covered. What the last tenth of them got, divided by what the first two fifths got. A group across the border is split in proportion.
    .edge = When everybody is covered alike it is 0.25, and not 1. When the worst covered two fifths got nothing it is without end. When nobody is treated, or with only one group, there is no answer.
    .source = Palma 2011; Cobham and Sumner 2013.
    .here = The best covered tenth of the patients got { $top } of all treatments, the worst covered two fifths { $bottom }: { $value }.
    .convention = This is a ratio of shares, as its authors define it. Some programs divide the mean of the top tenth by the mean of the bottom two fifths instead, which is four times as much.

card-measure-difference_range =
    .formula = The highest share of need met minus the lowest, in percentage points.
    .edge = Nobody treated is a real 0. With only one group there is nothing to compare.
    .source = Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public Health 19:3697; the measure of WHO HEAT.
    .here = { $best } in the best covered group less { $worst } in the worst covered: { $value } percentage points.
    .convention = The handbook of WHO's R package says “lowest minus highest” where little is good, but its code always takes the highest minus the lowest, as here.

card-measure-mdb_unweighted =
    .formula = The distance of each group's share of need met from that of the best covered group, averaged over groups.
    .edge = Nobody treated is a real 0. With only one group there is nothing to compare. Each group counts once, however large it is.
    .source = Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public Health 19:3697; the measure of WHO HEAT.
    .here = The best covered group has { $reference } of its need met; the distances in the table average to { $value } percentage points.
    .convention = The best group is the one with the highest share of need met; a group without need is never the best.

card-measure-mdb_weighted =
    .formula = The distance of each group's share of need met from that of the best covered group, averaged over patients.
    .edge = Nobody treated is a real 0. With only one group there is nothing to compare. A group counts by its patients in need.
    .source = Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public Health 19:3697; the measure of WHO HEAT.
    .here = The best covered group has { $reference } of its need met; the distances in the table average to { $value } percentage points.
    .convention = The best group is the one with the highest share of need met; a group without need is never the best. Counted over patients this is the same as the room to the best group.

card-measure-mdr_unweighted =
    .formula = The distance of each group's share of need met from that of a reference group, averaged over groups. The reference is the least deprived group in need; groups that share this rank are taken together.
    .edge = With fewer than two ranked groups in need there is no reference, and no answer. Each group counts once, however large it is.
    .source = Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public Health 19:3697; the measure of WHO HEAT.
    .here = The least deprived have { $reference } of their need met; the distances in the table average to { $value } percentage points.
    .convention = In WHO HEAT the user names the reference group. Here it follows from the deprivation ranks, so that no rule can be favoured by the choice.

card-measure-mdr_weighted =
    .formula = The distance of each group's share of need met from that of a reference group, averaged over patients. The reference is the least deprived group in need; groups that share this rank are taken together.
    .edge = With fewer than two ranked groups in need there is no reference, and no answer. A group counts by its patients in need.
    .source = Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public Health 19:3697; the measure of WHO HEAT.
    .here = The least deprived have { $reference } of their need met; the distances in the table average to { $value } percentage points.
    .convention = In WHO HEAT the user names the reference group. Here it follows from the deprivation ranks, so that no rule can be favoured by the choice.

card-measure-par_heat_nonordered =
    .formula = The highest share of need met in any group minus the mean over all patients, in percentage points.
    .edge = Nobody treated is a real 0. With only one group there is nothing to compare.
    .source = Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public Health 19:3697; the measure of WHO HEAT.
    .here = If everybody were covered as well as the best covered group, { $best }, the mean would rise from { $mean } by { $value } percentage points.
    .convention = WHO and epidemiologists use the same name, population attributable risk, for two things. This is WHO's: what is lost because not every group does as well as the best. The epidemiologist's compares exposed with unexposed people.

card-measure-paf_heat_nonordered =
    .formula = The highest share of need met in any group minus the mean over all patients, in per cent of this mean.
    .edge = When nobody is treated, or with only one group, there is no answer.
    .source = Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public Health 19:3697; the measure of WHO HEAT.
    .here = If everybody were covered as well as the best covered group, { $best }, the mean of { $mean } would rise by { $value } per cent of itself.
    .convention = This is WHO's population attributable fraction and not the epidemiologist's, which compares exposed with unexposed people.

# Spread.

card-measure-absolute_gini =
    .formula = The mean distance in coverage between two patients picked at random, halved: the Gini times the mean.
    .edge = Nobody treated is a real 0. With only one group there is nothing to compare.
    .source = Shorrocks 1983.
    .here = Two patients picked at random are { $distance } percentage points apart on average; half of that is { $value }.

card-measure-extended_gini_3 =
    .formula = One minus what the worst covered of three patients picked at random can expect, divided by the mean coverage. With two patients it would be the Gini.
    .edge = When nobody is treated, or with only one group, there is no answer.
    .source = Yitzhaki 1983.
    .here = The worst covered of three patients picked at random can expect { $lowest } of need met, a patient on average { $mean }. One minus the one over the other: { $value }.
    .convention = Programs name the order differently: here 2 is the ordinary Gini, and a higher number counts those at the bottom more.

card-measure-extended_gini_4 =
    .formula = One minus what the worst covered of four patients picked at random can expect, divided by the mean coverage. With two patients it would be the Gini.
    .edge = When nobody is treated, or with only one group, there is no answer.
    .source = Yitzhaki 1983.
    .here = The worst covered of four patients picked at random can expect { $lowest } of need met, a patient on average { $mean }. One minus the one over the other: { $value }.
    .convention = Programs name the order differently: here 2 is the ordinary Gini, and a higher number counts those at the bottom more.

card-measure-gini_bias_corrected =
    .formula = The Gini times the number of patients in need, divided by that number less one: the patients are taken for a sample.
    .edge = When nobody is treated, or with only one group, there is no answer. One patient or less is no sample.
    .source = Deltas 2003.
    .here = Two patients picked at random are { $distance } percentage points apart on average; half of that over the mean of { $mean } is the Gini. With the correction for { $need } patients it is { $value }.
    .convention = Some programs correct by the number of groups and not of people, and do so without being asked; the result then depends on how finely people are grouped, and may be two fifths higher. Nobody here is a sample, so the Gini without correction is the one to read.

card-measure-cv =
    .formula = The root of the mean squared distance of coverage from its mean, divided by the mean (the coefficient of variation).
    .edge = When nobody is treated, or with only one group, there is no answer.
    .source = Pearson 1896.
    .here = Coverage is typically { $deviation } percentage points from its mean of { $mean }; the one over the other is { $value }.
    .convention = The population form: squared distances are averaged over all patients in need. Programs that divide by one less give slightly more.

card-measure-cov_percent =
    .formula = The root of the mean squared distance of coverage from its mean, in per cent of the mean.
    .edge = When nobody is treated, or with only one group, there is no answer.
    .source = Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public Health 19:3697; the measure of WHO HEAT.
    .here = Coverage is typically { $deviation } percentage points from its mean of { $mean }, which is { $value } per cent of the mean.
    .convention = The population form, weighted by patients in need, as in WHO HEAT.

card-measure-jain =
    .formula = The squared mean of coverage over the mean of its squares, which is 1 over 1 plus the squared coefficient of variation.
    .edge = When nobody is treated, or with only one group, there is no answer.
    .source = Jain, Chiu and Hawe 1984.
    .here = Coverage is typically { $deviation } percentage points from its mean of { $mean }. Square the one over the other, add 1 and divide 1 by it: { $value }.

card-measure-theil_t =
    .formula = For each group, its share of all treatments times the logarithm of how many times the mean it is covered; added up.
    .edge = A group with nothing adds nothing but counts in the mean. When nobody is treated, or with only one group, there is no answer.
    .source = Theil 1967.
    .here = Each group is covered so many times the mean of { $mean } as the table says. The sum of the parts in the last column: { $value }.
    .convention = Nothing times the logarithm of nothing is 0, and a group with nothing stays in the mean. Several programs drop such groups, and then find less inequality the more people go without.

card-measure-theil_x1000 =
    .formula = Theil T times a thousand: for each group, its share of all treatments times the logarithm of how many times the mean it is covered; added up.
    .edge = A group with nothing adds nothing but counts in the mean. When nobody is treated, or with only one group, there is no answer.
    .source = Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public Health 19:3697; the measure of WHO HEAT.
    .here = Each group is covered so many times the mean of { $mean } as the table says. A thousand times the sum of the parts is { $value }.
    .convention = WHO's programs replace a share of 0 by a millionth of a per cent before they take the logarithm. Here nothing times its logarithm is 0, which differs only in far digits. Their margins of error are not multiplied by a thousand.

card-measure-theil_l_mld =
    .formula = For each group, its share of all need times the logarithm of how many times less than the mean it is covered; added up (the mean log deviation).
    .edge = A group with nothing makes it infinite. When nobody is treated, or with only one group, there is no answer.
    .source = Theil 1967; Shorrocks 1980.
    .here = Each group is covered so many times the mean of { $mean } as the table says. The sum of the parts in the last column: { $value }.
    .convention = With a group that has nothing it is infinite, as the formula says. Other programs drop the group, or put a small number in its place, and show an arbitrary finite value.

card-measure-mld_x1000 =
    .formula = Theil L times a thousand: for each group, its share of all need times the logarithm of how many times less than the mean it is covered; added up.
    .edge = A group with nothing makes it infinite. When nobody is treated, or with only one group, there is no answer.
    .source = Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public Health 19:3697; the measure of WHO HEAT.
    .here = Each group is covered so many times the mean of { $mean } as the table says. A thousand times the sum of the parts is { $value }.
    .convention = WHO's programs replace a share of 0 by a millionth of a per cent before they take the logarithm, so that a group with nothing adds a large number that only that choice decides. Here the value is then infinite.

card-measure-ge2 =
    .formula = For each group, its share of need times the square of how many times the mean it is covered, less one; added up and halved. It is half of the squared coefficient of variation.
    .edge = When nobody is treated, or with only one group, there is no answer.
    .source = Shorrocks 1980.
    .here = Each group is covered so many times the mean of { $mean } as the table says. The sum of the parts in the last column: { $value }.

card-measure-ge_minus1 =
    .formula = For each group, its share of need times how many times less than the mean it is covered, less one; added up and halved.
    .edge = A group with nothing makes it infinite. When nobody is treated, or with only one group, there is no answer.
    .source = Shorrocks 1980.
    .here = Each group is covered so many times the mean of { $mean } as the table says. The sum of the parts in the last column: { $value }.
    .convention = With a group that has nothing it is infinite, as the formula says; no small number is put in its place.

card-measure-atkinson_half =
    .formula = Square the mean of the square roots of coverage: this level, if everybody had it, would be held as good as what they have. One minus its ratio to the mean is the index, with an aversion of one half.
    .edge = When nobody is treated, or with only one group, there is no answer.
    .source = Atkinson 1970.
    .here = Everybody at { $equivalent } would be held as good as what people have, with a mean of { $mean }. The difference is { $value } of the mean.

card-measure-atkinson_1 =
    .formula = The geometric mean of coverage is the level that, if everybody had it, would be held as good as what they have. One minus its ratio to the mean is the index, with an aversion of 1.
    .edge = As soon as a group has nothing it is 100 %. When nobody is treated, or with only one group, there is no answer.
    .source = Atkinson 1970.
    .here = Everybody at { $equivalent } would be held as good as what people have, with a mean of { $mean }. The difference is { $value } of the mean.
    .convention = A group with nothing makes it exactly 100 %. Published programs leave the group out, stop with an error, or divide by zero because they have no formula of their own for an aversion of 1.

card-measure-atkinson_2 =
    .formula = The harmonic mean of coverage is the level that, if everybody had it, would be held as good as what they have. One minus its ratio to the mean is the index, with an aversion of 2.
    .edge = As soon as a group has nothing it is 100 %. When nobody is treated, or with only one group, there is no answer.
    .source = Atkinson 1970.
    .here = Everybody at { $equivalent } would be held as good as what people have, with a mean of { $mean }. The difference is { $value } of the mean.
    .convention = A group with nothing makes it exactly 100 %. Some published programs stop with an error there.

card-measure-bgv =
    .formula = The squared distance of coverage in per cent from its mean, averaged over patients in need (the between-group variance).
    .edge = Nobody treated is a real 0. With only one group there is nothing to compare.
    .source = Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public Health 19:3697; the measure of WHO HEAT.
    .here = The distances in the table from the mean of { $mean }, squared and averaged over patients: { $value }.
    .convention = Over all patients in need and without the correction for a sample, as in WHO HEAT.

card-measure-bgsd =
    .formula = The root of the mean squared distance of coverage in per cent from its mean (the between-group standard deviation).
    .edge = Nobody treated is a real 0. With only one group there is nothing to compare.
    .source = Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public Health 19:3697; the measure of WHO HEAT.
    .here = The distances in the table from the mean of { $mean }, squared, averaged over patients and the root taken: { $value } percentage points.
    .convention = Over all patients in need and without the correction for a sample, as in WHO HEAT.

card-measure-mdm_unweighted =
    .formula = The distance of each group's share of need met from the mean, averaged over groups.
    .edge = Nobody treated is a real 0. With only one group there is nothing to compare.
    .source = Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public Health 19:3697; the measure of WHO HEAT.
    .here = The distances in the table from the mean of { $reference } average to { $value } percentage points, each group counted once.
    .convention = The mean is always that over patients, even where each group counts once, as in WHO HEAT. Other programs take the mean of the groups there.

card-measure-mdm_weighted =
    .formula = The distance of each group's share of need met from the mean, averaged over patients in need.
    .edge = Nobody treated is a real 0. With only one group there is nothing to compare.
    .source = Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public Health 19:3697; the measure of WHO HEAT.
    .here = The distances in the table from the mean of { $reference } average to { $value } percentage points over all patients.
    .convention = The mean is that of all patients in need here, never one supplied from elsewhere.

card-measure-idis_unweighted =
    .formula = The distance of each group's share of need met from the mean, averaged over groups, in per cent of the mean.
    .edge = When nobody is treated, or with only one group, there is no answer.
    .source = Pearcy and Keppel 2002; the measure of WHO HEAT.
    .here = The distances in the table from the mean of { $reference }, averaged over groups, are { $value } per cent of it.
    .convention = The mean is always that over patients, even where each group counts once, as in WHO HEAT. Other programs take the mean of the groups there.

card-measure-idis_weighted =
    .formula = The distance of each group's share of need met from the mean, averaged over patients in need, in per cent of the mean.
    .edge = It is twice the share of treatments that would have to move. When nobody is treated, or with only one group, there is no answer.
    .source = Pearcy and Keppel 2002; the measure of WHO HEAT.
    .here = The distances in the table from the mean of { $reference }, averaged over patients, are { $value } per cent of it.
    .convention = The first authors put the best group in the place of the mean. Here it is the mean, as in WHO HEAT.

card-measure-variance_of_logs =
    .formula = The squared distance of the logarithm of coverage from its own mean, averaged over patients in need.
    .edge = As soon as a group has nothing there is no answer. When nobody is treated, or with only one group, there is no answer.
    .source = Cowell 2011.
    .here = The logarithms in the table scatter around their mean with a variance of { $value }.
    .convention = Two measures share this name. This one is taken around the mean of the logarithms; its companion, the logarithmic variance, around the logarithm of the mean. Both can rise when a very well covered group gives to a well covered one.

card-measure-variance_of_logs_around_log_mean =
    .formula = The squared distance of the logarithm of coverage from the logarithm of mean coverage, averaged over patients in need.
    .edge = As soon as a group has nothing there is no answer. When nobody is treated, or with only one group, there is no answer.
    .source = Cowell 2011.
    .here = The logarithms in the table scatter around the logarithm of the mean, { $mean }; the mean of their squared distances from it is { $value }.
    .convention = Two measures share the name variance of logarithms. This one is taken around the logarithm of the mean. Both can rise when a very well covered group gives to a well covered one.

card-measure-herfindahl =
    .formula = The squared shares of the groups in all treatments, added up.
    .edge = With equal numbers of treatments it is 1 over the number of groups; when one group gets all it is 1. When nobody is treated, or with only one group, there is no answer.
    .source = Herfindahl 1950; Hirschman 1964.
    .here = The shares of all treatments in the table, squared and added up: { $value }.
    .convention = It compares how many treatments groups got, whatever their need. Competition authorities write it with shares in per cent, up to 10,000.

# Between and inside parties.

card-measure-theil_l_share_between =
    .formula = Theil L between parties, divided by Theil L of all patients.
    .edge = When everybody is treated alike there is nothing to take apart. Where only one of the two parts is infinite, it is all. With only one group or one party in need, or when nobody is treated, there is no answer.
    .source = Shorrocks 1980.
    .here = Of the inequality between all patients, { $value } is between the parties in the table; the rest is inside them.
    .convention = The parts add up to the whole exactly. Of the measures that can be taken apart, this one has the plainest weights: patients.

card-measure-theil_l_decomposition_between =
    .formula = Theil L, as if everybody had the mean coverage of the own party. Parties count by their patients in need.
    .edge = When all parties have the same mean it is 0. A party with nothing makes it infinite. With only one group or one party in need, or when nobody is treated, there is no answer.
    .source = Shorrocks 1980.
    .here = With everybody covered like the own party, as in the table: { $value }.

card-measure-theil_l_decomposition_within =
    .formula = Theil L of each party by itself, added up with their shares of all need as weights.
    .edge = When the groups of every party are treated alike it is 0. A group with nothing makes it infinite, unless its whole party has nothing. With only one group or one party in need, or when nobody is treated, there is no answer.
    .source = Shorrocks 1980.
    .here = The last column holds the inequality of each party by itself; with their weights these add up to { $value }.

card-measure-theil_t_share_between =
    .formula = Theil T between parties, divided by Theil T of all patients.
    .edge = When everybody is treated alike there is nothing to take apart. With only one group or one party in need, or when nobody is treated, there is no answer.
    .source = Shorrocks 1980.
    .here = Of the inequality between all patients, { $value } is between the parties in the table; the rest is inside them.
    .convention = The parts add up to the whole exactly. The parties inside are weighted by their shares of all treatments, so this share can differ from that of Theil L.

card-measure-theil_t_decomposition_between =
    .formula = Theil T, as if everybody had the mean coverage of the own party. Parties count by their patients in need.
    .edge = When all parties have the same mean it is 0. With only one group or one party in need, or when nobody is treated, there is no answer.
    .source = Shorrocks 1980.
    .here = With everybody covered like the own party, as in the table: { $value }.

card-measure-theil_t_decomposition_within =
    .formula = Theil T of each party by itself, added up with their shares of all treatments as weights.
    .edge = When the groups of every party are treated alike it is 0. With only one group or one party in need, or when nobody is treated, there is no answer.
    .source = Shorrocks 1980.
    .here = The last column holds the inequality of each party by itself; with their weights these add up to { $value }.

card-measure-ge2_share_between =
    .formula = The generalised entropy of order 2 between parties, divided by the generalised entropy of order 2 of all patients.
    .edge = When everybody is treated alike there is nothing to take apart. With only one group or one party in need, or when nobody is treated, there is no answer.
    .source = Shorrocks 1980.
    .here = Of the inequality between all patients, { $value } is between the parties in the table; the rest is inside them.
    .convention = The parts add up to the whole exactly. The parties inside are weighted by their shares of all treatments, times how many times the mean they are covered, so this share can differ from that of Theil L.

card-measure-ge2_decomposition_between =
    .formula = The generalised entropy of order 2, as if everybody had the mean coverage of the own party. Parties count by their patients in need.
    .edge = When all parties have the same mean it is 0. With only one group or one party in need, or when nobody is treated, there is no answer.
    .source = Shorrocks 1980.
    .here = With everybody covered like the own party, as in the table: { $value }.

card-measure-ge2_decomposition_within =
    .formula = The generalised entropy of order 2 of each party by itself, added up with their shares of all treatments, times how many times the mean they are covered as weights.
    .edge = When the groups of every party are treated alike it is 0. With only one group or one party in need, or when nobody is treated, there is no answer.
    .source = Shorrocks 1980.
    .here = The last column holds the inequality of each party by itself; with their weights these add up to { $value }.
