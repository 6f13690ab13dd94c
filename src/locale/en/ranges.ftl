# Ranges of uncertain figures.

ranges-title = Ranges
