# What would change the winner.

winner-title = What would change the winner?

figure-days = days
