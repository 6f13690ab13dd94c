# How sure: many worlds.

sure-title = How sure is this comparison?
sure-what = In each world every uncertain figure is drawn anew from its range, and every rule faces the same world.
sure-expected = Patients may be split into parts here, and a rule that draws lots counts with what it gives on average.
sure-figures = { $count-number ->
        [one] One figure is uncertain.
       *[other] { $count } figures are uncertain.
    }
sure-assumed = { $count-number ->
        [one] The range of one is merely assumed, to illustrate.
       *[other] The ranges of { $count } are merely assumed, to illustrate.
    }
sure-change-ranges = Change ranges
sure-certain = Nothing is uncertain here yet: no figure has a range, so every imagined world would be the same. Give figures a low and a high end, or let all risks, numbers of patients or stocks vary by so many per cent, to illustrate.
sure-set-ranges = Set ranges on the scenario
sure-outdated = These results are from before the last change. New worlds are being drawn.

# The finding

sure-finding = In { $count } of 100 imagined worlds, { $first } does better than { $second } on “{ $measure }”.
sure-finding-all = In every imagined world, { $first } does better than { $second } on “{ $measure }”.
sure-finding-most = In more than 99 of 100 imagined worlds, { $first } does better than { $second } on “{ $measure }”.
sure-finding-few = In fewer than 1 of 100 imagined worlds, { $first } does better than { $second } on “{ $measure }”.
sure-finding-alike = In every imagined world, { $first } and { $second } do the same on “{ $measure }”.
sure-finding-ties = In { $alike } of the worlds both do the same.
sure-alone = Only one rule has values here, so there is nothing to compare it with.
sure-nothing = No rule has a value for “{ $measure }” in any world.
sure-so-far = So far: { $worlds } of { $all } worlds.
sure-firm-firm = firm
    .what = Firm: one of the two does better in at least 90 of 100 worlds.
sure-firm-likely = likely
    .what = Likely: one of the two does better in 66 to 90 of 100 worlds.
sure-firm-toss-up = toss-up
    .what = Toss-up: either may do better; neither does in 66 of 100 worlds. Worlds in which both do the same count half for each.
sure-firm-alike = no difference
    .what = Both do the same in every world.
sure-badge = { $rule } does better in { $better } of { $worlds } worlds.
sure-badge-ties = { $rule } does better in { $better } and the same in { $alike } of { $worlds } worlds.
sure-badge-alike = Both do the same in all { $worlds } worlds.

# Controls

sure-measure = Measure
sure-first = Rule
sure-second = against
sure-worlds = Worlds
sure-progress = Worlds drawn
sure-drawn = { $drawn } of { $all } worlds
sure-left-moment = less than a second left
sure-left-seconds = { $count-number ->
        [one] about one second left
       *[other] about { $count } seconds left
    }
sure-left-minutes = { $count-number ->
        [one] about one minute left
       *[other] about { $count } minutes left
    }
sure-room = There is room for { $worlds } worlds of so many rules; no more are drawn.
sure-stop = Stop
sure-go-on = Go on
sure-running = Drawing worlds.
sure-stopped = Stopped. The results rest on the worlds drawn so far.
sure-done = { $worlds } worlds drawn.
sure-refused = The worlds cannot be drawn: something in the scenario has to be mended first.

# Intervals

intervals-name = { $name }: { $count-number ->
        [one] one rule.
       *[other] { $count } rules. Arrow keys step from rule to rule.
    }
intervals-half = middle half of the worlds
intervals-most = 95 of 100 worlds
intervals-median = median: half of the worlds on each side
intervals-mean = mean
sure-intervals = { $rule } has the best median: { $median }. In 95 of 100 worlds it lies between { $low } and { $high }.
sure-intervals-certain = { $rule } has the best median: { $median }, the same in nearly every world.
sure-intervals-read = One row for each rule, the best median on top. The hill shows how often each value comes up, every hill to its own scale.
sure-interval = { $median } ({ $low } to { $high })
sure-interval-words = { $rule }: median { $median }; middle half of the worlds { $lower } to { $upper }; 95 of 100 worlds { $low } to { $high }; mean { $mean }.
sure-column-rule = Rule
sure-column-worlds = Worlds with a value
sure-column-mean = Mean
sure-column-error = Standard error of the mean
sure-column-median = Median
sure-column-below = { $share } of worlds below

# The best rule

sure-best = Which rule to choose?
sure-best-both = { $rule } does best on average, and is the best of all most often: in { $share } of the worlds.
sure-best-apart = { $average } does best on average. Best of all most often is { $often }, in { $share } of the worlds.
sure-best-ties = Rules that are equally good in a world share it.
sure-knowing = If we knew every figure before choosing, we would do better by { $amount } on “{ $measure }” on average. It is the most that finding out first can be worth (expected value of perfect information).
sure-knowing-nothing = Knowing every figure before choosing would gain nothing on “{ $measure }”: { $rule } can be chosen in every world.
sure-best-often = Best of all in
sure-best-short = Short of the best, on average

# Every rule against every other

sure-duels-first = { $rule } does better than each other rule in more worlds than not.
sure-duels-none = No rule does better than each other one in more worlds than not.
sure-duels-read = Read along a row: the share of worlds in which the rule of the row does better than that of the column. Where the two shares of a pair do not add up to 100%, both do the same in the other worlds. Beside the larger share, ● is firm, ◐ likely, ○ a toss-up.
sure-duels-corner = Does better: ↓ than →
sure-duels-never = never better
sure-duels-always = always better
sure-duels-self = itself
sure-duels-against = One rule against each other
sure-duels-line = better in { $better }, worse in { $worse } of the worlds

# Enough worlds?

sure-enough-title = Enough worlds?
sure-enough = Enough: the chance that { $first } does better than { $second } is known within ±{ $points } points of a hundred, 95 times of 100.
sure-enough-more = The chance that { $first } does better than { $second } is known within ±{ $points } points of a hundred, 95 times of 100. { $more-number ->
        [one] One more world
       *[other] About { $more } more worlds
    } would bring that to ±1 point.
sure-enough-error = Drawn anew by other chances, the mean of { $rule } would differ by about { $error } (its standard error).

# What is left out

sure-left-out = Not among the results
sure-left-refused = { $rule }: { $reason }
sure-left-never = { $rule }: has no value in any world.
sure-left-worlds = { $rule }: has no value in { $without } of { $worlds } worlds. Against other rules it counts as the worst there, and it is not among those that may be the best.

# Differences of two values of a measure

amount-unit = { $amount } { $unit }
