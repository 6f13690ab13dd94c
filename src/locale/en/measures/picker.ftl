# The choice of measures.

columns-label = Choice of measures
columns-search = Look for a measure
columns-example = gap, years, poor, cost…
columns-title = More measures: { $chosen } of { $all } shown
columns-found = { $count-number ->
        [one] One measure found.
       *[other] { $count } measures found.
    }
columns-none = No measure found for “{ $query }”. Try a word such as gap, years, party or cost.
columns-selections = Show a selection
columns-chosen = Shown now
columns-families = All measures, by family
columns-remove = Leave out { $name }
columns-card = About { $measure }
columns-unknown = { $count-number ->
        [one] This page does not know one of the measures chosen, and leaves it out: { $ids }.
       *[other] This page does not know { $count } of the measures chosen, and leaves them out: { $ids }.
    }
columns-selection-first = The first ten ({ $count })
columns-selection-two = One absolute, one relative ({ $count })
columns-selection-heat = WHO’s summary measures, HEAT ({ $count })
columns-selection-ethics = Ethics: lifetime health ({ $count })
columns-selection-division = Fair division ({ $count })
columns-selection-diplomacy = Diplomacy ({ $count })
columns-selection-all = Everything ({ $count })
pair-others = Every other measure, by family
