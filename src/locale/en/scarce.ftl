# How scarce: a measure against the amount of a supply.

scarce-title = What if there were more, or less?
