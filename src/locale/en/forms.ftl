# Views that only the full program has: the choice of rules, two rules head to head, the scenario.

# The choice of rules

picker-label = Choice of rules
picker-search = Add a rule
picker-example = poor, children, nurses, lottery…
picker-title = Rules compared: { $chosen } of { $all }
picker-found = { $count-number ->
        [one] One rule found.
       *[other] { $count } rules found.
    }
picker-none = No rule found for “{ $query }”. Try a word such as lottery, equal, poor or lives. For a group that no rule names, build your own rule and set a part aside for it.
picker-own = { $count-number ->
        [one] Your own rule
       *[other] Your { $count } own rules
    }
picker-selections = Compare a selection
picker-chosen = Compared now
picker-families = All rules, by family
picker-count = { $chosen } of { $all }
picker-remove = Leave out { $name }
picker-card = About { $rule }
picker-about = About
picker-settings = Settings
    .changed = Settings, changed
picker-usual = As usual
selection-classics = The classics ({ $count })
selection-countries = Between countries ({ $count })
selection-economists = Economists ({ $count })
selection-claims = Claims on an estate ({ $count })
selection-triage = Triage points ({ $count })
selection-reserves = Reserves ({ $count })
selection-all = Every rule ({ $count })
family-chance = Chance and queue
family-priority = Who goes first
family-outcome = The best total
family-points = Points and tiers
family-reserve = Set aside
family-country = Between countries
family-claims = Claims on an estate
family-welfare = Best total or worst-off
family-several = Several supplies at once

# Head to head

pair-title = { $first } against { $second }
pair-first = Left
pair-second = Right
pair-on-top = Use these two in the sentence on top
pair-same = Both rules treat the same patients here.
pair-finding-more = { $second } treats more in { $gain-number ->
        [one] one group
       *[other] { $gain } groups
    } and fewer in { $lose }, and averts { $deaths-number ->
        [one] { $deaths } death
       *[other] { $deaths } deaths
    } more.
pair-finding-fewer = { $second } treats more in { $gain-number ->
        [one] one group
       *[other] { $gain } groups
    } and fewer in { $lose }, and averts { $deaths-number ->
        [one] { $deaths } death
       *[other] { $deaths } deaths
    } fewer.
pair-table = What the two rules do
pair-measure = Measure
pair-none = One of these rules has no answer for this scenario.

# How much there is

stock-each = { $units } { $unit } for each person

# Tables of the scenario

sheet-supplies = Supplies
    .help = What there is too little of.
    .add = Add a supply
sheet-groups = Patient groups
    .help = Patients who are alike. The mark beside a figure tells where it comes from, and there you can give it a range.
    .add = Add a group
sheet-parties = Parties
    .help = The countries or delegations that speak for groups. The walk-away share is the least share of its patients that must be treated for a party to sign; its own stock is what it keeps if the talks fail.
    .add = Add a party
sheet-count = { $count } of at most { $most }
sheet-label = { $name } ({ $unit })
row-tools = Change the row
row-up = Move { $name } up
    .short = Up
row-down = Move { $name } down
    .short = Down
row-duplicate = Duplicate { $name }
    .short = Duplicate
row-remove = Remove { $name }
    .short = Remove
field-supply_name = Supply
    .help = What people call it.
field-supply_amount = Amount
    .help = How much there is; for a thing that is used again, how many exist at one time.
field-supply_unit = Unit
    .help = What it is counted in, such as doses or bed-days.
field-supply_period = Used again for
    .unit = days, if reusable
    .help = For a thing that serves one patient after another: how long it can be used. Patients then use it in days.
field-party_name = Party
    .help = What people call it.
groups-uses = { $supply } used
groups-uses-label = { $supply } for one patient, { $group }
groups-more = More about { $group }
    .short = More…
parties-own = Own { $supply }
    .help = What the party keeps if the talks fail. It is part of the amount above.
parties-own-label = Own { $supply }, { $party }
treatments-title = Other ways to treat this group
treatments-help = Tried in this order when the first treatment cannot be given: a smaller dose, a simpler bed.
treatments-add = Add a treatment
treatments-one = Treatment { $number }
treatments-name = Name of the treatment
treatments-label = { $field }, { $treatment }, { $group }
treatments-remove = Remove this treatment

# How it is computed

settings-title = How it is computed
settings-whole = Whole patients
    .help = Rules compute with fractions and the result is rounded to whole people. Switched off, a rule may treat 33.3 patients.
settings-top-up = Offer left-overs again
    .help = Supply that a rule leaves over goes through the same rule once more.
settings-ties = Ties
    .help = What happens between patients whom a rule cannot tell apart.
settings-table = Life table
    .help = The years that a death costs at each age. Another table gives other numbers for the same deaths.
settings-discount = Discount rate
    .unit = % per year
    .help = 0 counts every future year alike; 3 is usual in cost-effectiveness studies.
settings-seed = Seed of random draws
    .help = The same seed gives the same draw on every device.

# The case

story-title = The case
story-rule = The rule that was followed
story-outcome = What happened
story-questions = Questions to discuss
story-caveats = What these figures cannot tell
story-facts = Background figures ({ $count })
story-sources = Sources ({ $count })
story-time = What arrives when
story-steps = { $count-number ->
        [one] Time is counted in one step, a { $unit }.
       *[other] Time is counted in { $count } steps; a step is one { $unit }.
    }
story-parts = { $count-number ->
        [one] { $supply } arrives in one part:
       *[other] { $supply } arrives in { $count } parts:
    }
story-part = { $label }, step { $period }: { $amount }.
story-falling-ill = Not everybody in “{ $group }” is ill from the start. Share of them who fall ill in each { $unit }: { $shares }.
story-at-once = The comparison counts the whole amount as if it were there from the start.
story-ways = Other ways to treat the same patients
    .help = A rule gives them where the usual treatment can no longer be given. They stand under “More…” at each group, where they can be changed.
story-way = { $way }: { $count-number ->
        [one] one group
       *[other] { $count } groups
    }
story-way-group = { $group }: { $takes }. Risk of death { $risk }; with the usual treatment { $usual }, without any { $untreated }.
story-way-takes = { $supply }, { $amount }
story-range = { $value } (between { $low } and { $high })
story-amount = { $number } { $unit }
story-mark = { $mark }.
story-source = Source: { $sources }.
