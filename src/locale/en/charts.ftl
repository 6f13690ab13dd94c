# Charts: how to read them, labels, tables. Titles state a finding and come from the page.

chart-table = Show as table
chart-empty = There is nothing to show yet.
chart-list-separator = { ", " }

# Who is treated, as one bar

stacked-name = Who is treated: { $parts }.
stacked-part = { $name } { $shown }
stacked-nobody = Nobody is treated.

# People as dots

people-read = { $per-number ->
        [one] One dot is one patient.
       *[other] One dot is { $per } patients.
    }
people-saved = lives because of treatment
people-harmed = dies because of treatment
people-treated = treated, same outcome
people-untreated = not treated
people-count = { $treated } of { $need } treated · { $saved } saved by it
people-count-harm = { $harmed-number ->
        [one] { $treated } of { $need } treated · { $harmed } more dies by it
       *[other] { $treated } of { $need } treated · { $harmed } more die by it
    }
people-count-none = nobody in need
people-name = { $name }: { $counts }.
people-rounded = Small numbers are rounded to whole dots; the table has them in full.
people-group = Group
people-need = In need
people-column-treated = Treated
people-column-saved = Live because of treatment
people-column-untreated = Not treated

# Two measures against each other

scatter-read = Each dot is a rule. Hollow dots are beaten: another rule is at least as good on both measures and better on one. The dashed line joins the rules that nothing beats.
scatter-undefined = Not shown, because a value is missing: { $names }.
scatter-axis-up = ↑ better · { $name }, { $unit }
scatter-axis-down = ↓ better · { $name }, { $unit }
scatter-axis-right = { $name }, { $unit } · better →
scatter-axis-left = ← better · { $name }, { $unit }
scatter-axis-zero = { $name }, { $unit } · better near 0
scatter-axis-one = { $name }, { $unit } · better near 1
scatter-point = { $name }: { $x_name } { $x }, { $y_name } { $y }.
scatter-point-dominated = { $name }: { $x_name } { $x }, { $y_name } { $y }. Another rule beats it.
scatter-chart = { $count-number ->
        [one] { $x_name } against { $y_name }: one rule.
       *[other] { $x_name } against { $y_name }: { $count } rules. Arrow keys step from rule to rule.
    }
scatter-heading = { $name }, { $unit }
scatter-rule = Rule
scatter-standing = Standing
scatter-on-frontier = not beaten
scatter-dominated = beaten

# Two rules head to head

heads-read = One bar for each group: to the left when more of its patients are treated under { $left }, to the right when more are treated under { $right }.
heads-none = Both rules treat the same number in every group.
heads-more-left = ← more under { $rule }
heads-more-right = more under { $rule } →
heads-more = { $more } more
heads-same = same
heads-gain = { $name }: { $more } more treated under { $rule }, { $this } against { $other }.
heads-equal = { $name }: { $count } treated under both.
heads-group = Group
heads-difference = Difference
heads-name = Who is treated under { $left } and under { $right }, group by group
