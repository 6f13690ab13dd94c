# The view of the parties: what each gets, who would sign, which rule they would choose.

parties-title = What each party gets, and who would sign
parties-none = The figures of the scenario cannot be computed now.
parties-alone = Only one party has people in need, so there is nobody to agree with.
parties-scenario = Change parties and their own stock on the scenario
parties-finding-none = { $all-number ->
        [one] The one rule compared would not be signed by every party.
       *[other] None of the { $all } rules would be signed by every party.
    }
parties-finding-closest = { $rule } comes closest: { $count } of { $parties } parties would sign it.
parties-finding-one = { $all-number ->
        [one] Every party would sign { $rule }.
       *[other] Every party would sign { $rule }, and no other of the { $all } rules.
    }
parties-finding-several = Every party would sign { $rule } and { $more-number ->
        [one] one more
       *[other] { $more } more
    } of the { $all } rules.
parties-walk-away = When they would walk away
    .help = The least share of its patients that must be treated for a party to sign. Leave it empty and the party signs whatever is no worse than having no agreement.

parties-signs = would sign
    .short = ✓ signs
parties-refuses = would not sign
    .short = refuses
parties-short-patients = { $count-number ->
        [one] one patient short of its walk-away
       *[other] { $count } patients short of its walk-away
    }
    .short = { $count-number ->
        [one] one patient short
       *[other] { $count } patients short
    }
parties-short-deaths = { $count-number ->
        [one] averts one death fewer than its own stock would
       *[other] averts { $count } deaths fewer than its own stock would
    }
    .short = { $count-number ->
        [one] one death short
       *[other] { $count } deaths short
    }
parties-no-answer = no answer
parties-heat = Shaded by
parties-heat-satisfaction = satisfaction
    .how = A row for each rule, a column for each party. The number is how far the party gets from no agreement (0%) to the best it could hope for (100%). ▽ marks who would refuse, with what it lacks.
    .least = no agreement
    .most = the best it could hope for
parties-heat-coverage = share of need met
    .how = A row for each rule, a column for each party. The number is the share of its patients who are treated. ▽ marks who would refuse, with what it lacks.
    .least = nobody treated
    .most = everybody treated
parties-heat-all = Every party would sign every rule.
parties-heat-most = { $party } refuses the most rules: { $count } of { $all }.
parties-heat-alike = { $parties } refuse the most rules: { $count } of { $all } each.
parties-heat-each = Each party refuses { $count } of { $all } rules.

stakes-title = What each party gets: { $rule }
stakes-treated = Treated
    .unit = of those in need
stakes-averted = Deaths averted
    .unit = people
stakes-no-agreement = With no agreement
    .unit = deaths averted
stakes-gain = Gain
    .unit = deaths averted
stakes-walk-away = Walk-away
    .unit = % of its patients
stakes-satisfaction = Satisfaction
    .unit = % of the way to its best
stakes-verdict = Would it sign?
stakes-of = { $treated } of { $need } ({ $share })
stakes-not-stated = not stated

contest-title = Which rule would win a vote?
    .how = One vote for each party. A party prefers the rule under which more deaths are averted among its own groups.
contest-condorcet = Beats every other rule one against one
    .none = No rule beats every other.
    .what = Such a rule gets more votes than any other against which it is put (Condorcet 1785).
contest-borda = Most points
    .none = No rule has points.
    .what = A party gives a rule one point for every rule that it likes less; what counts is the whole ranking (Borda 1781).
contest-copeland = Most duels won
    .none = No rule has won a duel.
    .what = Duels won less duels lost, against every other rule (Copeland 1951).
contest-all-sign = Signed by everybody
    .none = No rule is signed by every party.
    .what = Under such a rule no party has a reason to walk away.
contest-efficient = No other is better for some and worse for none
    .none = No rule has an answer.
    .what = Whoever prefers another rule to such a one takes something from some party (Pareto 1906).
contest-leximin = Best for the worst-off party
    .none = No rule has an answer.
    .what = By deaths averted per person in need: the worst-off party first, then the next (leximin).
contest-nash = Largest product of gains
    .none = Each rule leaves some party without a gain over no agreement.
    .what = Rewards total gain and balance at once; a party without a gain makes it zero (Nash 1950).
contest-duels = Every rule against every other
    .how = Read along a row: ▲ 3 : 1 means that three parties prefer the rule of the row to that of the column, and one the other way round. Who likes both equally counts for neither.
contest-score = { $wins } : { $losses }
contest-won = won
contest-lost = lost
contest-even = even
contest-points = Points
contest-signed = Parties that sign
