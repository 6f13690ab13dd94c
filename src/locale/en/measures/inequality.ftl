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

measure-difference_range = Difference, WHO
    .unit = percentage points
    .student = The distance between the best and the worst covered group, written as WHO's tool writes it.

measure-mdb_unweighted = Behind the best, groups
    .unit = points, by group
    .student = How far the groups are behind the best covered one, on average over groups.

measure-mdb_weighted = Behind the best, patients
    .unit = points, by patient
    .student = How far patients are behind the best covered group, on average.

measure-mdr_unweighted = From least deprived, groups
    .unit = points, by group
    .student = How far the groups are from the least deprived one, on average over groups.

measure-mdr_weighted = From least deprived, patients
    .unit = points, by patient
    .student = How far patients are from the least deprived group, on average.

measure-par_heat_nonordered = Room to best group
    .unit = percentage points
    .student = How much the average would rise if every group did as well as the best one.

measure-paf_heat_nonordered = Room to best group, %
    .unit = % of the average
    .student = By what part the average would rise if every group did as well as the best one.

# Spread.

measure-absolute_gini = Absolute Gini
    .unit = percentage points
    .student = Pick two patients at random: half the gap between their chances of treatment.

measure-extended_gini_3 = Extended Gini, 3
    .unit = 0 to 1
    .student = 0 when everyone is equally covered: the Gini, with more weight on those at the bottom.

measure-extended_gini_4 = Extended Gini, 4
    .unit = 0 to 1
    .student = 0 when everyone is equally covered: the Gini, with a great deal more weight on those at the bottom.

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
    .student = A score of unevenness that minds most who got least: one group with nothing makes it endless.

measure-ge2 = Entropy of order 2
    .unit = 0 is even
    .student = A score of unevenness that minds most who got far more than the others.

measure-ge_minus1 = Entropy of order −1
    .unit = 0 is even
    .student = A score of unevenness that minds above all who got very little.

measure-theil_x1000 = Theil T × 1000
    .unit = thousandths
    .student = A score of unevenness, Theil T, times a thousand as WHO's tool writes it.

measure-mld_x1000 = Theil L × 1000
    .unit = thousandths
    .student = A score of unevenness, Theil L, times a thousand as WHO's tool writes it.

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

measure-mdm_unweighted = From the mean, groups
    .unit = points, by group
    .student = How far the groups are from the average, each group counted once.

measure-mdm_weighted = From the mean, patients
    .unit = points, by patient
    .student = How far the group of a patient is from the average, counted over patients.

measure-idis_unweighted = Disparity, groups
    .unit = % of the average
    .student = How far the groups are from the average, in per cent of it, each group counted once.

measure-idis_weighted = Disparity, patients
    .unit = % of the average
    .student = How far the group of a patient is from the average, in per cent of it.

measure-variance_of_logs = Variance of logs
    .unit = 0 is even
    .student = For experts: how much groups differ in how many times as much they got.

measure-variance_of_logs_around_log_mean = Logs against mean
    .unit = 0 is even
    .student = For experts: how many times more or less than the average groups got.

measure-herfindahl = Herfindahl
    .unit = 0 to 1
    .student = How much of the supply went to a few groups.

# Between and inside parties.

measure-theil_l_share_between = Between parties, L
    .unit = % of Theil L
    .student = The part of all unevenness that lies between parties and not inside them, if those who got least count most.

measure-theil_l_decomposition_between = Theil L between parties
    .unit = 0 is even
    .student = The unevenness that would be left if each party shared evenly inside, if those who got least count most.

measure-theil_l_decomposition_within = Theil L inside parties
    .unit = 0 is even
    .student = The unevenness inside the parties, averaged over all patients.

measure-theil_t_share_between = Between parties, T
    .unit = % of Theil T
    .student = The part of all unevenness that lies between parties and not inside them, if those who got most count most.

measure-theil_t_decomposition_between = Theil T between parties
    .unit = 0 is even
    .student = The unevenness that would be left if each party shared evenly inside, if those who got most count most.

measure-theil_t_decomposition_within = Theil T inside parties
    .unit = 0 is even
    .student = The unevenness inside the parties, averaged over all treatments.

measure-ge2_share_between = Between parties, GE2
    .unit = % of the entropy
    .student = The part of all unevenness that lies between parties and not inside them, if very large shares count most.

measure-ge2_decomposition_between = Entropy 2 between parties
    .unit = 0 is even
    .student = The unevenness that would be left if each party shared evenly inside, if very large shares count most.

measure-ge2_decomposition_within = Entropy 2 inside parties
    .unit = 0 is even
    .student = The unevenness inside the parties, if very large shares count most.

# Why a measure of spread has no value.

reason-below_zero = some numbers are below zero
reason-group_with_nothing = a group got nothing
reason-no_inequality = everybody is treated alike
