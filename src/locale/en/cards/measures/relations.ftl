# Measures of agreement: the long texts of their cards; see cards/measures.ftl.

card-measure-share_above_disagreement =
    .formula = The parties for which at least as many deaths are averted as their own stock would avert, divided by the number of parties.
    .edge = A party without own stock has 0 with no agreement. Walk-away shares are not looked at. With only one party there is no answer.
    .source = Individual rationality, as in Nash 1950, Econometrica 18:155.
    .here = Parties that have at least what they would have with no agreement: { $above } of { $parties }, which is { $value }.
    .convention = A party that is exactly as well off as with no agreement counts, also when only rounding separates the two.

card-measure-share_strictly_above_disagreement =
    .formula = The parties for which more deaths are averted than their own stock would avert, divided by the number of parties.
    .edge = A difference that only rounding makes is none. With only one party there is no answer.
    .source = Individual rationality, as in Nash 1950, Econometrica 18:155.
    .here = Parties that have more than they would have with no agreement: { $better } of { $parties }, which is { $value }.

card-measure-share_above_disagreement_population_weighted =
    .formula = People in need of the parties for which at least as many deaths are averted as their own stock would avert, divided by all people in need.
    .edge = A party without own stock has 0 with no agreement. With only one party there is no answer.
    .source = Individual rationality, as in Nash 1950, Econometrica 18:155.
    .here = The parties that are no worse off speak for { $people-above } of { $people } people in need: { $value }.
    .convention = The weight is people in need, not inhabitants. Without weights, “one country, one voice” holds.

card-measure-least_gain =
    .formula = For each party, deaths averted minus those that its own stock would avert; the lowest of these.
    .edge = Below 0 when a party is worse off than with no agreement. With only one party there is no answer.
    .source = Equal gains, as in Kalai 1977, Econometrica 45:1623.
    .here = Over no agreement the parties gain between { $least-gain } and { $most-gain } deaths averted; the least is { $value }.

card-measure-nash_product =
    .formula = For each party, deaths averted minus those that its own stock would avert; all of these multiplied.
    .edge = 0 when a party gains nothing. When a party is worse off than with no agreement there is no deal, and no answer. With only one party there is none either.
    .source = Nash 1950, Econometrica 18:155.
    .here = The gains in the table, from { $least-gain } to { $most-gain } deaths averted, multiply to { $value }.
    .convention = Some programs leave out the fallback and multiply what parties have. Here it is the gain over it that counts, as in Nash's paper.

card-measure-nash_geometric_mean =
    .formula = The product of all parties' gains over no agreement, to the power of 1 over the number of parties.
    .edge = 0 when a party gains nothing; no answer when one is worse off than with no agreement, or with only one party.
    .source = Nash 1950, Econometrica 18:155.
    .here = { $parties } gains, from { $least-gain } to { $most-gain } deaths averted, have a geometric mean of { $value }.

card-measure-log_nash_welfare =
    .formula = For each party, the natural logarithm of its gain over no agreement in deaths averted; added up.
    .edge = No answer when a party gains nothing or is worse off than with no agreement, or with only one party. Below 0 when gains are mostly less than one death averted.
    .source = Nash 1950, Econometrica 18:155.
    .here = The logarithms of the { $parties } gains in the table add up to { $value }; rules come in the same order as by the Nash product.

card-measure-log_nash_welfare_weighted =
    .formula = For each party, the natural logarithm of its gain over no agreement in deaths averted, times its share of all people in need; added up.
    .edge = No answer when a party gains nothing or is worse off than with no agreement, or with only one party.
    .source = Harsanyi and Selten 1972, Manage Sci 18:80.
    .here = The logarithms of the { $parties } gains in the table, each times the party's share of { $people } people in need, add up to { $value }.
    .convention = The weights are shares of need and add up to 1, so the result does not grow with the number of parties.

card-measure-satisfaction_gini =
    .formula = For each party, gain over no agreement divided by the gain that the whole stock would bring it; the Gini index of these, every party counted once.
    .edge = Parties with nothing to gain are left out. When a party is worse off than with no agreement, or nobody gains anything, there is no answer.
    .source = The index of Gini 1912 on the satisfaction of Kalai and Smorodinsky 1975.
    .here = The satisfaction of the { $parties } parties in the table has a Gini index of { $value }.
    .convention = The population form: no correction for the small number of parties, which would make it larger. With values below 0 programs print numbers that mean nothing; here there is no answer.
