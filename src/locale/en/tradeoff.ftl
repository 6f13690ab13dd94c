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
