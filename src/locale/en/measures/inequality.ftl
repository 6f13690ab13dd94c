# Measures of gaps and spread: headings, units, student sentences; see measures.ftl.

# Gaps.

measure-ratio_maxmin = Best over worst
    .unit = times
    .student = The best group was this many times better covered than the worst.

measure-ratio_20_20 = 20:20 ratio
    .unit = times
    .student = What the luckiest fifth of patients got for each treatment that the unluckiest fifth got.

measure-palma = Palma ratio
    .unit = times, 0.25 is even
    .student = What the luckiest tenth of patients got for each treatment that the unluckiest two fifths got.

measure-difference_range = Difference
    .unit = percentage points
    .student = The distance between the best and the worst covered group, written as WHO's tool writes it.

measure-mdb_unweighted = Behind the best
    .unit = points, by group
    .student = How far the groups are behind the best covered one, on average over groups.

measure-mdb_weighted = Behind the best, weighted
    .unit = points, by patient
    .student = How far patients are behind the best covered group, on average.

measure-mdr_unweighted = From the least deprived
    .unit = points, by group
    .student = How far the groups are from the least deprived one, on average over groups.

measure-mdr_weighted = From least deprived, weighted
    .unit = points, by patient
    .student = How far patients are from the least deprived group, on average.

measure-par_heat_nonordered = Room to gain
    .unit = percentage points
    .student = How much the average would rise if every group did as well as the best one.

measure-paf_heat_nonordered = Room to gain, relative
    .unit = % of the average
    .student = By what part the average would rise if every group did as well as the best one.

# Spread.

measure-absolute_gini = Absolute Gini
    .unit = percentage points
    .student = Pick two patients at random: half the gap between their chances of treatment.

measure-extended_gini_3 = Extended Gini, 3
    .unit = 0 to 1
    .student = A Gini that cares more about those at the bottom.

measure-extended_gini_4 = Extended Gini, 4
    .unit = 0 to 1
    .student = A Gini that cares a great deal about those at the bottom.

measure-gini_bias_corrected = Gini, small sample
    .unit = 0 to 1
    .student = The Gini, stretched a little because few people make things look more equal than they are.

measure-cv = Variation
    .unit = 0 is even
    .student = How far groups typically are from the average, as a part of the average.

measure-cov_percent = Variation in %
    .unit = % of the average
    .student = How far groups typically are from the average, in per cent of the average.

measure-jain = Jain index
    .unit = 0 to 1, 1 is even
    .student = 1 is perfectly even; 0.2 is as if only a fifth of the patients were served, all alike.

measure-theil_t = Theil T
    .unit = 0 is even
    .student = A score of unevenness that can be split into a part between parties and a part inside them.

measure-theil_l_mld = Theil L
    .unit = 0 is even
    .student = Like Theil T, but it minds most who got least: one group with nothing makes it endless.

measure-ge2 = Entropy of order 2
    .unit = 0 is even
    .student = A score of unevenness that minds most who got far more than the others.

measure-ge_minus1 = Entropy of order −1
    .unit = 0 is even
    .student = A score of unevenness that minds above all who got very little.

measure-theil_x1000 = Theil T × 1000
    .unit = thousandths
    .student = Theil T times a thousand, written as WHO's tool writes it.

measure-mld_x1000 = Theil L × 1000
    .unit = thousandths
    .student = Theil L times a thousand, written as WHO's tool writes it.

measure-atkinson_half = Atkinson, ½
    .unit = % of coverage
    .student = The part of all treatments you would give up to have the rest shared equally, if inequality bothers you a little.

measure-atkinson_1 = Atkinson, 1
    .unit = % of coverage
    .student = The part of all treatments you would give up to have the rest shared equally, if inequality bothers you.

measure-atkinson_2 = Atkinson, 2
    .unit = % of coverage
    .student = The part of all treatments you would give up to have the rest shared equally, if inequality bothers you a lot.

measure-bgv = Variance
    .unit = squared points
    .student = The average of the squared distances from the mean: one large gap counts more than many small ones.

measure-bgsd = Standard deviation
    .unit = percentage points
    .student = How many percentage points a patient's group typically is from the average.

measure-mdm_unweighted = From the mean
    .unit = points, by group
    .student = How far the groups are from the average, each group counted once.

measure-mdm_weighted = From the mean, weighted
    .unit = points, by patient
    .student = How far the group of a patient is from the average, counted over patients.

measure-idis_unweighted = Disparity
    .unit = % of the average
    .student = How far the groups are from the average, in per cent of it, each group counted once.

measure-idis_weighted = Disparity, weighted
    .unit = % of the average
    .student = How far the group of a patient is from the average, in per cent of it.

measure-variance_of_logs = Variance of logs
    .unit = 0 is even
    .student = For experts: how much groups differ in how many times as much they got.

measure-variance_of_logs_around_log_mean = Log variance
    .unit = 0 is even
    .student = For experts: how many times more or less than the average groups got.

measure-herfindahl = Herfindahl
    .unit = 0 to 1
    .student = How much of the supply went to a few groups.

# Between and inside parties.

measure-theil_l_share_between = Between parties, L
    .unit = % of Theil L
    .student = The part of all unfairness that lies between parties; the rest lies inside them.

measure-theil_l_decomposition_between = Theil L between
    .unit = 0 is even
    .student = The unevenness that would be left if everybody had the average of the own party.

measure-theil_l_decomposition_within = Theil L inside
    .unit = 0 is even
    .student = The unevenness inside the parties, averaged over all patients.

measure-theil_t_share_between = Between parties, T
    .unit = % of Theil T
    .student = The part of all unfairness that lies between parties; the rest lies inside them.

measure-theil_t_decomposition_between = Theil T between
    .unit = 0 is even
    .student = The unevenness that would be left if everybody had the average of the own party.

measure-theil_t_decomposition_within = Theil T inside
    .unit = 0 is even
    .student = The unevenness inside the parties, averaged over all treatments.

measure-ge2_share_between = Between parties, GE2
    .unit = % of the entropy
    .student = The part of all unfairness that lies between parties, if very large shares count most.

measure-ge2_decomposition_between = Entropy 2 between
    .unit = 0 is even
    .student = The unevenness between the averages of the parties, if very large shares count most.

measure-ge2_decomposition_within = Entropy 2 inside
    .unit = 0 is even
    .student = The unevenness inside the parties, if very large shares count most.

# Why a measure of spread has no value.

reason-below_zero = some numbers are below zero
reason-group_with_nothing = a group got nothing
reason-no_inequality = everybody is treated alike
