# How scarce: a measure against the amount of a supply.

scarce-title = What if there were more, or less?
scarce-measure = Measure
scarce-supply = Supply
scarce-working = Working out every rule at many amounts. This takes a while with many rules and groups.
scarce-none = This scenario cannot be computed with other amounts.
scarce-and-others = { $rule } and { $more } others

# The picture

scarce-finding-none = No rule has a value for “{ $measure }”, however much there is.
scarce-finding-alike = Every rule does the same on “{ $measure }”, however much there is.
scarce-finding-one = { $count-number ->
        [one] { $rules } does best on “{ $measure }”, however much there is.
       *[other] { $rules } do best on “{ $measure }”, however much there is.
    }
scarce-finding-two = Best on “{ $measure }”: { $before } below { $units }, { $after } from there on.
scarce-finding-several = The best rule on “{ $measure }” changes { $count } times between nothing and plenty.
scarce-how = Each line is a rule; the upright line is what there is now. Move the slider under the picture for more or less. Patients may be split into parts here, so numbers can differ a little from the board.
    .paper = Each line is a rule; the upright line is what there is now. Patients may be split into parts here, so numbers can differ a little from the board.
scarce-how-crossing = Diamonds mark where another rule becomes the best.
scarce-left-out = No line, because something is missing that the rule needs: { $names }.
scarce-gap = { $rules }: no value from { $from } to { $to } ({ $reason }).
scarce-gap-at = { $rules }: no value with { $at } ({ $reason }).
scarce-mark = now { $amount }
scarce-note-best = { $value }, best

# What there is now

scarce-now = With { $stock }
scarce-leader = { $count-number ->
        [one] { $rules } does best on “{ $measure }”: { $value }.
       *[other] { $rules } do best on “{ $measure }”: { $value }.
    }
scarce-leader-alike = Every rule does the same on “{ $measure }”: { $value }.
scarce-leader-none = No rule has a value for “{ $measure }” here.
scarce-try = Move the slider to see what more or less would do.
scarce-instead = With { $stock } instead of { $before }:
scarce-clause = { $rule }: { $to }; before: { $from }.
scarce-clause-same = { $rule } stays at { $value }.
scarce-clause-more = { $deaths-number ->
        [one] { $rule } averts { $deaths } more death.
       *[other] { $rule } averts { $deaths } more deaths.
    }
scarce-clause-fewer = { $deaths-number ->
        [one] { $rule } averts { $deaths } death fewer.
       *[other] { $rule } averts { $deaths } deaths fewer.
    }
scarce-clause-rises = { $rule } rises to { $to }, { $by } more.
scarce-clause-falls = { $rule } falls to { $to }, { $by } less.

# Where the best rule changes

scarce-best = The best rule on “{ $measure }”
scarce-stretches = From where to where: { $count } stretches
scarce-compared = Of the { $count } rules compared that have values, drawn or not.
scarce-up-to = Up to { $to }:
scarce-from-on = From { $from } on:
scarce-from-to = From { $from } to { $to } { $unit }:
scarce-here = now
