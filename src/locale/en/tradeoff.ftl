# What can be reached beyond the rules compared, and what fairness costs.

scatter-read-reached = Each dot is a rule, each square one of your own. Hollow ones are beaten: another rule is at least as good on both measures and better on one. The line joins the best that mixes of two rules and alpha-fair rules can reach; each small diamond on it is one of them.

tradeoff-beaten = Beaten by “{ $other }”: { $gains }.
tradeoff-gain = { $measure } { $better } instead of { $own }
tradeoff-as-good = { $measure } the same

frontier-half = half “{ $first }”, half “{ $second }”
frontier-mix = { $share } “{ $first }”, the rest “{ $second }”
frontier-fair-lives = alpha-fair about lives saved, aversion to inequality { $alpha }
frontier-fair-coverage = alpha-fair about coverage, aversion to inequality { $alpha }
frontier-fair-survival = alpha-fair about survival, aversion to inequality { $alpha }
frontier-on-it = Nothing found is better on both.
frontier-beaten = No rule beats it, but this does: { $other }, with { $gains }.
frontier-table = { $count-number ->
        [one] How far one can get: one way
       *[other] How far one can get: { $count } ways
    }
frontier-read = Found by mixing every two rules that nothing beats, in tenths, and by alpha-fair rules from no aversion to inequality to a strong one; between two points there are more. A mix gives every group its part of both answers. Patients are divided here, so in whole patients a rule may lie a little off the line.
frontier-way = Way
frontier-own = Make this my own rule
frontier-own-label = Make this my own rule: { $way }

# The price of fairness

price-title = The price of fairness
price-asking = Working out what fairness costs here…
price-nothing = No death can be averted here, so fairness between groups has no price.
price-finding = Saving as many lives in the group with fewest as in any other, as far as one can, gives up { $share } of the deaths that could be averted.
price-holds = { $deaths-number ->
        [one] With the whole stock, { $deaths } death could be averted in each of the { $groups } groups alone. Where that is the same for all, there is a most that fairness can cost, whatever else differs.
       *[other] With the whole stock, { $deaths } deaths could be averted in each of the { $groups } groups alone. Where that is the same for all, there is a most that fairness can cost, whatever else differs.
    }
price-open = With the whole stock, from { $least } to { $most } deaths could be averted in one of the { $groups } groups alone. The known bounds hold only where that is the same for all and no group counts more than another, so here none is known to hold for deaths averted. They do hold when a group’s good is the part it gets of what it could get alone.
price-table = What fair rules give up of the best total, patients divided
price-rule = Fair between groups
price-deaths = Gives up here, of deaths averted
price-parts = Gives up here, of parts
price-bound = At most, with { $groups } groups
price-bound-parts = At most of parts, with { $groups } groups
price-proportional = Proportional fairness: the largest product of gains (Nash)
price-alpha = Alpha-fair, aversion to inequality 2
price-maximin = Max-min: the group with fewest lives saved first
price-source = Bounds: Bertsimas, Farias & Trichakis 2011 (The price of fairness) and 2012 (On the efficiency-fairness trade-off), for divided goods.

# Two rules in many worlds

pair-sure = In worlds drawn from the ranges of the scenario, by “{ $measure }”:
pair-sure-drawing = drawing worlds…
pair-sure-more = How sure is this?
