# Points and tiers.
