# Ranges of uncertain figures.

# At the field: the likely value stands above.
range-note = { $low } to { $high }
range-note-assumed = ○ { $low } to { $high }, assumed
range-button = { $range }: range of { $label }

# On the card of a figure

range-form = Value and range
    .help = Low and high say how far the truth may lie from the likely value. Leave both empty where the figure is sure.
range-low = Low
range-likely = Likely
range-high = High
range-meaning = What the range means
range-means-usual = As usual: { $meaning }
range-means-interval = 19 of 20 cases lie between low and high
range-means-limits = never outside, most often near the likely value
range-means-triangle = never outside, rarer in a straight line towards both ends
range-means-even = never outside, equally likely anywhere between
range-persons = This range says how the people of the group differ from each other, so it is not drawn anew in every world.
range-unfit = No smooth curve has 19 of 20 cases between these ends, because one end is the least or the most there can be. They are taken as limits instead: never outside.

# How the values spread. A world is one way in which all uncertain figures may turn out.

range-half = Half of all worlds lie between { $low } and { $high }.
    .unit = Half of all worlds lie between { $low } and { $high } ({ $unit }).
range-most = 19 of 20 worlds lie between { $low } and { $high }; in the middle lies { $middle }.
    .unit = 19 of 20 worlds lie between { $low } and { $high } ({ $unit }); in the middle lies { $middle }.
range-step = { $low } to { $high }
range-interval-only = The two ends alone shape this curve; the likely value does not.
range-how = A world is one way in which the uncertain figures may turn out. Each bar tells how many of 100 worlds fall into its step.
range-likely-at = the likely value, { $value }
range-axis = value
range-axis-unit = value ({ $unit })
range-distribution = The distribution by name
range-moments = Mean { $mean }, standard deviation { $deviation }.
distribution-beta = Beta distribution with the shapes { $alpha } and { $beta }, between { $low } and { $high }.
distribution-pert = PERT distribution: a beta distribution with the shapes { $alpha } and { $beta }, stretched to { $low } to { $high }.
distribution-gamma = Gamma distribution with the shape { $shape } and the scale { $scale }.
distribution-lognormal = Lognormal distribution: the logarithm has the mean { $mu } and the standard deviation { $sigma }.
distribution-triangular = Triangular distribution from { $low } over { $mode } to { $high }.
distribution-uniform = Uniform distribution from { $low } to { $high }.
distribution-constant = Always { $value }.
histogram-chart = { $title } Marked: { $likely }.
histogram-axis-up = worlds, in %

# The part of the scenario

ranges-title = How sure are the figures?
ranges-none = No figure is uncertain yet, so the comparison looks surer than it is. Give a figure a range: choose the mark beside it, such as ○. Or assume ranges here.
ranges-own = { $count-number ->
        [one] One figure is uncertain and has a range of its own.
       *[other] { $count } figures are uncertain, each with a range of its own.
    }
ranges-some-assumed = { $count-number ->
        [one] One figure is uncertain,
       *[other] { $count } figures are uncertain,
    } { $assumed-number ->
        [one] one of them only by assumption.
       *[other] { $assumed } of them only by assumption.
    }
ranges-all-assumed = { $count-number ->
        [one] One figure is uncertain, by assumption.
       *[other] { $count } figures are uncertain, all by assumption.
    }
ranges-sure = See how sure the comparison is
ranges-assume = When a figure has no range, assume one
    .help = A range made so is a guess for trying things out. It says nothing about what is really known.
ranges-everywhere = Assume plus or minus { $share } everywhere
ranges-clear = Assume no ranges
ranges-risks = Risks of death, plus or minus
ranges-sizes = Sizes of groups, plus or minus
ranges-supplies = Amounts of supplies, plus or minus
ranges-assumed = assumed, illustrative
    .help = This range is assumed by the setting for figures without one. It is illustrative.
ranges-list = Uncertain figures ({ $count })
ranges-figure = Figure
ranges-origin = Where the range comes from

# What a period is counted in.
figure-days = days
