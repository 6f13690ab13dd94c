# How sure: many worlds.

sure-title = How sure is this comparison?
