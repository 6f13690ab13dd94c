# Measures of fair division: the long texts of their cards; see cards/measures.ftl.

card-measure-mean_of_agent_max_envy =
    .formula = For each party, the envy of the share that it would like best, scaled to its own number of patients and per patient in need; 0 where it likes none better than its own. Then the mean over the parties, each counted once.
    .edge = 0 when no party would swap. With only one party there is nobody to envy.
    .source = Foley 1967; the mean over parties as in the program fairpyx.
    .here = The largest envies of the { $parties } parties, in deaths averted per 100 people in need, add up to { $sum }; divided by { $parties } that is { $value }.
    .convention = The mean is over parties, as fairpyx prints it; a mean over pairs would be smaller. Shares are scaled to need first, so that a large party is not envied for its size.

card-measure-number_of_envious_pairs =
    .formula = For every two parties, in both directions: could the first avert more deaths with the share of the second, scaled to its own number of patients? The yes answers are counted.
    .edge = Differences that only rounding makes do not count. With only one party there are no pairs.
    .source = Foley 1967, Yale Economic Essays 7:45.
    .here = Of { $pairs } pairs of an asking and an asked party, { $value } show envy; the table says how many others each party envies.
    .convention = Pairs are ordered: two parties that envy each other count twice.

card-measure-number_of_envious_agents =
    .formula = The parties that could avert more deaths with the share of at least one other party, scaled to their own number of patients.
    .edge = Differences that only rounding makes do not count. With only one party there is nobody to envy.
    .source = Foley 1967, Yale Economic Essays 7:45.
    .here = Parties that envy somebody: { $value } of { $parties }. The largest envy is { $largest } deaths averted per 100 people in need.

card-measure-proportionality_share_satisfied =
    .formula = A party's due is its share of all people in need, times the deaths that it could avert with the whole stock. The parties that avert at least that are counted, and divided by the number of parties.
    .edge = A party that could avert nothing has its due. With only one party there is no answer.
    .source = Steinhaus 1948, Econometrica 16:101.
    .here = Parties that have at least their due: { $satisfied } of { $parties }, which is { $value }.
    .convention = Due shares follow need. “One party, one equal share” is the other usual reading; it favours small parties.

card-measure-proportionality_max_shortfall =
    .formula = For each party, its due (its share of all people in need, times the deaths that it could avert with the whole stock) minus the deaths averted; the largest of these, at least 0.
    .edge = 0 when every party has its due. With only one party there is no answer.
    .source = Steinhaus 1948, Econometrica 16:101.
    .here = Parties that have their due: { $satisfied } of { $parties }. The one furthest from it misses { $value } deaths averted.
    .convention = Due shares follow need, not the number of parties. The shortfall is in deaths averted as the party itself would have them, so a party with many patients can miss more.

card-measure-mms_fraction =
    .formula = A party that cuts the stock and chooses last does best to cut in proportion to need. What it could avert with that part is its maximin share; the deaths averted are divided by it, and the lowest of these is shown.
    .edge = Parties with a maximin share of 0 are left out. Below 0 where treatment harms a party. With only one party there is no answer.
    .source = Budish 2011, J Polit Econ 119:1061; shares in proportion to a claim as in Farhadi and others 2019.
    .here = The table has the deaths averted beside the maximin share of each party. The lowest ratio of the two is { $value }; from 1 on every party has what it could guarantee itself.
    .convention = Supplies count as divisible and shares follow need, so the search over all ways to cut, which whole things need, comes down to one cut. Patients may be divided too.

card-measure-equitability_gap =
    .formula = For each party, deaths averted divided by what it could avert with the whole stock; the highest minus the lowest.
    .edge = A party that could avert nothing is left out. With only one party, or when nobody could avert anything, there is no answer.
    .source = Brams and Taylor 1996, Fair Division.
    .here = The most content party has { $highest } of what the whole stock could do for it, the least content { $lowest }: { $value } percentage points apart.

card-measure-utilitarian_welfare_mean =
    .formula = For each party, deaths averted divided by people in need; the mean over the parties, each counted once.
    .edge = Below 0 where treatment does more harm than good. With only one party there is no answer.
    .source = The usual utilitarian sum, per person and per party.
    .here = Averaged over { $parties } parties: { $value } deaths averted per 100 people in need.
    .convention = Programs call both the sum and the mean “utilitarian welfare”. Here it is the mean, as fairpyx prints it, and every party counts once; counting every person once would be deaths averted over all.

card-measure-egalitarian_welfare =
    .formula = For each party, deaths averted divided by people in need; the lowest of these.
    .edge = Below 0 where treatment harms a party. With only one party there is no answer.
    .source = The maximin idea of Rawls 1971.
    .here = Of { $parties } parties the worst-off one has { $value } deaths averted per 100 people in need; the mean is { $mean }.
    .convention = Deaths averted per person, not in all: otherwise the smallest party would always be the worst-off.

card-measure-price_of_efficiency =
    .formula = The most deaths averted per person in need that any allocation gives to the worst-off party, minus what this one gives it, divided by the former.
    .edge = Above 1 where treatment harms a party. When some party could avert nothing whatever it got, or with only one party, there is no answer.
    .source = Bertsimas, Farias and Trichakis 2012, Manage Sci 58:2234.
    .here = The worst-off party could have { $best } deaths averted per 100 people in need at best, and has { $least }: it gives up { $value }.
    .convention = The best is worked out with patients divided. Where patients are whole, even the fairest allocation may seem to cost a little.
