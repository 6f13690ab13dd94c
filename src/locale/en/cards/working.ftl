# Headings of the columns in which a measure's card shows the numbers behind a value.

working-need = In need
working-treated = Treated
working-coverage = Share of need met
working-deaths-averted = Deaths averted
working-share-of-need = Share of all need
working-share-of-treated = Share of all treatments
working-rank = Rank, most deprived first
working-age = Age
working-fractional-rank = Place from most to least deprived, 0 to 1
working-health-before = Years of life if nobody is treated
working-health-after = Years of life under this rule
working-equity-weight = Weight of a year
