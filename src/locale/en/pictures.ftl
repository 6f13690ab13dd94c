# Charts that only the full program draws.

# A table with shaded cells

heat-legend = Shades from { $least } (lightest) to { $most } (darkest).
