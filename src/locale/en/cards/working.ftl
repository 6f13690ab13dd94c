# Headings of the columns in which a measure's card shows the numbers behind a value.

working-need = In need
working-treated = Treated
working-coverage = Share of need met
working-deaths-averted = Deaths averted
working-share-of-need = Share of all need
working-share-of-treated = Share of all treatments
working-rank = Rank, most deprived first
working-age = Age
working-distance = Distance
working-times-mean = Times the mean
working-part = Part of the sum
working-logarithm = Logarithm
working-inside = Inequality inside
