# The card of a measure: how to read it, its value here, and the dials that turn it.

measure-better = Better
measure-better-more = The more, the better.
measure-better-less = The less, the better.
measure-better-zero = 0 is best; on either side of it, less is better.
measure-better-one = 1 is best; twice as much is as bad as half as much.
measure-range = It can be
    .both = from { $least } to { $most }
    .least = { $least } or more, without limit
    .most = { $most } or less, without limit
    .none = any number, above or below 0
measure-lens = Lens
    .with = { $lens }: { $about }
measure-family = Kind
measure-here = Here
    .rule = Worked through for
    .value = The value is { $value }.
    .undefined = There is no value here: { $reason }.
    .none = The figures of the scenario cannot be computed now.

settings-worth-title = What health is worth
settings-atkinson = Aversion to unequal shares of healthy years (Atkinson)
    .help = 0 counts every year alike; the higher, the more a year counts for those who have the fewest. Half of the public of England chose more than 10.95 (Robson and others 2017).
settings-kolm = Aversion to gaps in healthy years (Kolm)
    .help = 0 counts every year alike; the higher, the more the distance to the best-off counts. Half of the public of England chose more than 0.15 (Robson and others 2017).
settings-extended-gini = Weight on the last in the ranking (extended Gini)
    .help = 1 counts everybody alike, 2 is the ordinary Gini; the higher, the more only those with the fewest years count.
settings-worth = Worth of a year of healthy life
    .help = What a healthy year may cost at most, for net benefits. At 0 nobody has said, and there are none.
