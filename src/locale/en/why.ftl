# Why a rule gave what it gave: sentences made from its steps.

why-title = Why: { $rule }
why-rule = Rule
why-unknown = This rule is not among those compared.
why-group = { $group }
why-groups = Group by group
why-steps = Step by step

why-got = { $treated } of { $need } treated.
why-none = Nobody in these groups is treated.
why-score = { $criterion }: { $score }, place { $place } of { $count }{ $tied-number ->
        [0] .
        [one] {" "}(one other group has the same).
       *[other] {" "}({ $tied } other groups have the same).
    }
why-pace = { $criterion }: { $score }, which sets its pace.
why-need-met = Everyone here is treated.
why-no-need = Nobody here is in need.
why-no-benefit = Treatment does not help here, and this rule counts help.
why-held-back = Some supply is left, but the rule keeps it from this group.
why-supply = { $supply } ran out: { $left } { $unit } are left, and one more patient here takes { $units }.
why-chance = Chance of each person: { $share }. In the draw with seed { $seed }: { $drawn } treated.
why-tie = Tied, so that the rule alone could not decide: { $groups }. Settled here: { $policy }.
why-topped-up = Left-overs went through the rule once more and reached { $patients-number ->
        [one] one more patient.
       *[other] { $patients } more patients.
    }
why-unproven = The search for the best whole-patient result was stopped; what is shown is at most { $share } below the best.
why-sampled = There are too many orders in which groups could come, so this is the mean over some of them, drawn at random; with all of them, numbers could differ by about { $patients }.
why-market-price = Price of { $supply }, per { $unit }: { $share } of a group’s budget.
why-price = One more unit of { $supply } would add { $worth }.

step = { $what } { $gifts }
step-tier = Place { $place } in line:
step-together = All groups together, each at its own pace:
step-guaranteed = What every party is guaranteed:
step-reserved = From the part set aside:
step-open = From the part open to all:
step-party = The share of { $party }, by lottery inside:
step-best = The best total, by calculation:
step-draw = By draw:
step-rounding = Made whole by largest remainder:
step-gift = { $group } { $patients }
step-other = { $group } ({ $treatment })

why-own =
    .criterion = Points by its own criteria
