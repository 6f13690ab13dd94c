# Measures of fair division: headings, units, student sentences; see measures.ftl.

measure-mean_of_agent_max_envy = Mean envy
    .unit = deaths averted per 100 in need
    .student = If each party could swap with the one it envies most, how many more of its patients would live, on average over the parties?

measure-number_of_envious_pairs = Envious pairs
    .unit = pairs of parties
    .student = How many times one party would rather have the share of another.

measure-number_of_envious_agents = Envious parties
    .unit = parties
    .student = How many parties would rather have somebody else's share.

measure-proportionality_share_satisfied = Got their due
    .unit = % of parties
    .student = How many of the parties got at least their due share, by their own reckoning.

measure-proportionality_max_shortfall = Largest shortfall
    .unit = deaths averted
    .student = How far the party that fell furthest behind is from its due share.

measure-mms_fraction = Cut-and-choose share
    .unit = times what is guaranteed
    .student = What the party treated worst got, compared with what it could guarantee itself by cutting the stock into shares and choosing last.

measure-equitability_gap = Gap in contentment
    .unit = percentage points
    .student = Are all parties equally happy with what they got? The distance between the happiest and the least happy.

measure-utilitarian_welfare_mean = Average party
    .unit = deaths averted per 100 in need
    .student = Of every 100 people in need, how many more survive, averaged over the parties.

measure-egalitarian_welfare = Worst-off party
    .unit = deaths averted per 100 in need
    .student = Of every 100 people in need, how many more survive in the party that does worst.

measure-price_of_efficiency = Price of efficiency
    .unit = % of the worst-off party's best
    .student = The share that the worst-off party gives up so that others can have more.
