# The view of how evenly each rule shares, and whom it favours.

page-fairness = Who gets what
