# Headings of the columns in which a measure's card shows the numbers behind a value.

working-need = In need
working-treated = Treated
working-coverage = Share of need met
working-deaths-averted = Deaths averted
working-share-of-need = Share of all need
working-share-of-treated = Share of all treatments
working-rank = Rank, most deprived first
working-age = Age
working-worth-own = Own share, deaths averted per 100 in need
working-worth-other = Best other share, per 100 in need
working-envy = Envy
working-envied = Parties envied
working-best-alone = With the whole stock
working-part-of-best = Part of that
working-due-share = Due share
working-maximin-share = Maximin share
working-averted-per-100 = Deaths averted per 100 in need
working-no-agreement = With no agreement
working-gain = Gain
working-satisfaction = Satisfaction
working-walk-away = Walk-away share
