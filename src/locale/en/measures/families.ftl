# Kinds of measures.

measure-family-lives = Lives and years
measure-family-need = Need and supply
measure-family-cost = Cost
measure-family-gaps = Gaps between groups
measure-family-spread = How it is spread
measure-family-between = Between and within parties
measure-family-tilt = Tilt to the better-off or the worse-off
measure-family-equity = Lifetime health, weighted for fairness
measure-family-division = Fair division
measure-family-agreement = What parties make of it
