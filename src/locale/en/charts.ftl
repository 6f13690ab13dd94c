# Charts: how to read them, labels, tables. Titles state a finding and come from the page.

chart-table = Show as table
chart-empty = There is nothing to show yet.

# Who is treated, as one bar

stacked-read = The bar is everyone who is treated; each piece is one group.
stacked-name = Who is treated: { $parts }.
stacked-part = { $name } { $shown }
stacked-nobody = Nobody is treated.
stacked-unused = not used
stacked-group = Group
stacked-treated = Treated
stacked-share = Part of the bar

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
people-count-harm = { $treated } of { $need } treated · { $harmed } more die by it
people-count-none = nobody in need
people-name = { $name }: { $counts }.
people-part = Dots stand for whole multiples, so small numbers are rounded; the table has the exact ones.
people-group = Group
people-need = In need
people-column-treated = Treated
people-column-saved = Live because of treatment
people-column-untreated = Not treated

# Two measures against each other

scatter-read = Each dot is a rule. Hollow dots are beaten on both: another rule is at least as good on each and better on one. The dashed line joins the rules that are not.
scatter-better = better
scatter-point = { $name }: { $x_name } { $x }, { $y_name } { $y }.
scatter-point-dominated = { $name }: { $x_name } { $x }, { $y_name } { $y }. Beaten on both.
scatter-chart = { $x_name } against { $y_name }, { $count-number ->
        [one] one rule
       *[other] { $count } rules
    }. Arrow keys step from rule to rule.
scatter-rule = Rule
scatter-standing = Standing
scatter-on-frontier = not beaten
scatter-dominated = beaten on both
scatter-undefined = Not shown, because a value is missing: { $names }.

# Two rules head to head

heads-read = Bars to the left gain under { $left }, bars to the right gain under { $right }. The number is how many more of the group are treated.
heads-gain = { $name }: { $more } more treated under { $rule } ({ $left } against { $right }).
heads-equal = { $name }: { $left } under both.
heads-same = same
heads-none = Both rules treat every group alike.
heads-group = Group
heads-difference = Difference
heads-name = Who is treated under { $left } and under { $right }, group by group
