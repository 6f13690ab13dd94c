# Own rules: what they do, read out from their parts, and the page where they are built.

rule-unknown = Unknown rule ({ $id })
ownrule-unnamed = A rule without a name
ownrule-gloss = built from parts

# The sentences of an own rule, in the order in which its parts act. ".first" stands where nothing acts before.

ownrule-floor = First, every party is guaranteed { $share } of its need.
    .except = First, every party is guaranteed { $share } of its need, with exceptions: { $exceptions }.
ownrule-exception = { $party } { $share }
ownrule-aside-everyone = Of what is left, { $share } is set aside and given to everyone by “{ $rule }”.
    .first = First, { $share } of every supply is set aside and given to everyone by “{ $rule }”.
ownrule-aside-deprived = Of what is left, { $share } is set aside for the most deprived half of patients, by “{ $rule }”.
    .first = First, { $share } of every supply is set aside for the most deprived half of patients, by “{ $rule }”.
ownrule-aside-essential = Of what is left, { $share } is set aside for essential workers, by “{ $rule }”.
    .first = First, { $share } of every supply is set aside for essential workers, by “{ $rule }”.
ownrule-aside-reciprocity = Of what is left, { $share } is set aside for those who are owed something in return, by “{ $rule }”.
    .first = First, { $share } of every supply is set aside for those who are owed something in return, by “{ $rule }”.
ownrule-aside-party = Of what is left, { $share } is set aside for { $party }, by “{ $rule }”.
    .first = First, { $share } of every supply is set aside for { $party }, by “{ $rule }”.
ownrule-main-rule = The rest is given out by “{ $rule }”.
    .first = Everything is given out by “{ $rule }”.
ownrule-main-order = The rest is given out in order: { $criteria }.
    .first = Everything is given out in order: { $criteria }.
ownrule-main-score = The rest goes to those with most points: { $criteria }.
    .first = Everything goes to those with most points: { $criteria }.
ownrule-main-mix = The rest is a mix of two answers: { $share } of it “{ $first }”, the remainder “{ $second }”.
    .first = Each group gets a mix of two answers: { $share } “{ $first }”, the remainder “{ $second }”.
ownrule-order-next = {"; "}among equals,{" "}
ownrule-points = { $share } for { $criterion }
ownrule-cap = No party gets more than { $share } of any supply.
    .except = No party gets more than { $share } of any supply, with exceptions: { $exceptions }.
ownrule-ties = Ties are settled like this: { $policy }.

# Criteria. The message: who comes first by it; .points: what points are given for.

criterion-sickest = highest risk of death first
    .points = risk of death
criterion-benefit = most lives saved per patient first
    .points = lives saved per patient
criterion-life_years = most life-years gained per patient first
    .points = life-years gained per patient
criterion-youngest = youngest first
    .points = youth
criterion-deprived = most deprived first
    .points = deprivation
criterion-essential = essential workers first
    .points = essential work
criterion-reciprocity = those owed something in return first
    .points = what is owed in return
criterion-arrival = first come first
    .points = early arrival
criterion-severity = most organ failure first
    .points = organ failure
criterion-healthy = least other illness first
    .points = freedom from other illness
criterion-cheapest = lowest cost per patient first
    .points = low cost per patient
criterion-paying = highest ability to pay first
    .points = ability to pay
criterion-unknown = unknown criterion ({ $id })

# Rules to start from

example-floors = Floors, then most lives
example-order = Essential workers, then most lives saved
example-points = Points for lives saved and for risk
example-mix = Half most lives, half lottery
example-aside = A reserve for essential workers, and a cap

# The page

own-rules-title = Your own rules
own-rules-lead = Put a rule together from parts and see at once what it would do. It is saved with the scenario and compared like every other rule.
own-rules-none = There is no rule of your own here yet. Start from one of these and change it:
own-rules-start = Start another rule
own-rules-list = Your own rules
own-rules-full = { $most } own rules are the most that one scenario can hold. Delete one to make room.
own-rules-build = Build your own rule
own-rules-name = Name of the rule
own-rules-says = What the rule says
own-rules-change = Change it
own-rules-change-label = Change { $rule }
own-rules-duplicate = Duplicate this rule
own-rules-copy = { $rule } (copy)
own-rules-delete = Delete this rule
own-rules-compare = Compare it with the others
own-rules-apart = This rule is not compared now, so nothing is known of what it would do.
own-rules-why = Why this result?
own-rules-board = Your rule beside the others
own-rules-plain = Rules that you use as parts keep their usual settings.
notice-own-deleted = “{ $detail }” was deleted. Undo brings it back.

own-here-everywhere = Here it averts { $deaths-number ->
        [one] { $deaths } death
       *[other] { $deaths } deaths
    } and treats { $share } everywhere.
own-here-between = Here it averts { $deaths-number ->
        [one] { $deaths } death
       *[other] { $deaths } deaths
    } and treats { $low } to { $high } of each group.
own-here-left-out = Here it averts { $deaths-number ->
        [one] { $deaths } death
       *[other] { $deaths } deaths
    } and leaves { $groups-number ->
        [one] one group
       *[other] { $groups } groups
    } with nothing.

# Its parts

part-floor = 1. A guarantee for every party
    .on = Guarantee every party a part of its need
    .help = Given first, by lottery inside each party. Where the stock cannot keep all promises, all shrink alike.
    .share = Guaranteed part of need
part-aside = 2. A part set aside for some
    .on = Set a part of what is left aside
    .help = Only they may have it; what they cannot use goes on to the rest.
    .share = Part set aside
    .whom = For
    .rule = Given out by
part-main = 3. The rest
    .help = How everything that is neither guaranteed nor set aside is given out.
part-cap = 4. A limit for every party
    .on = Limit what one party can get
    .help = What a party may not have goes to the others, even if some is then left over.
    .share = At most, of every supply
part-ties = 5. Ties
    .label = Patients whom the rule cannot tell apart
    .help = Where two groups have an equal claim and there is not enough for both.
    .scenario = as the scenario says: { $policy }

bound-except = Other shares for some parties ({ $count })
bound-own = A share of its own for { $party }
bound-share = { $label }, { $party }

whom-everyone = everyone
whom-deprived = the most deprived half of patients
whom-essential = essential workers
whom-reciprocity = those who are owed something in return

main-kind = How
main-kind-rule = by one rule
main-kind-order = in an order
main-kind-score = by points
main-kind-mix = by a mix of two rules
main-kind-rule-label = Rule
main-kind-order-label = Who comes first; each next line decides where the ones before tie
main-kind-score-label = What points are given for, and how much each weighs
    .help = The group that comes first by a criterion gets all its points, the one that comes last gets none, and the others lie between.
main-kind-mix-first = First rule
main-kind-mix-second = Second rule
main-kind-mix-share = Share of the first rule

criterion-up = Move “{ $criterion }” up
    .short = Up
criterion-down = Move “{ $criterion }” down
    .short = Down
criterion-remove = Remove “{ $criterion }”
    .short = Remove
criterion-add = Add
criterion-add-label = Add “{ $criterion }”
criterion-weight = Weight of “{ $criterion }”
criterion-weightless = Give at least one criterion a weight above 0, so that something decides.
criterion-last = At least one criterion has to stay.
criterion-missing = No group here has “{ $field }”, so this cannot decide. Give it in the scenario, or remove the criterion.
