# Taking charts along, and charts that only the full program draws.

chart-copy = Copy data
chart-save-svg = Save SVG
chart-save-png = Save PNG
chart-tool = { $tool }: { $title }
chart-copied = Copied.
chart-saved = Saved.
chart-not-copied = This browser does not let the page copy.
chart-not-saved = The picture could not be saved.

# A table with shaded cells

heat-legend = Shades from { $least } (lightest) to { $most } (darkest).

# Curves over a square

curves-axis-up = ↑ { $name }
curves-axis-across = { $name } →
curves-chart = { $count-number ->
        [one] { $up } against { $across }: one curve. Left and right step along it.
       *[other] { $up } against { $across }: { $count } curves. Left and right step along a curve, up and down go to another one.
    }
curves-point = { $name }: { $words }

# Coverage along the ladder of deprivation

ranks-most = most deprived
ranks-least = least deprived
ranks-bar = { $rule }, { $group }: { $coverage } of need treated. Place { $place } of { $count } from the most deprived, { $need } of the need.
ranks-group = Group, from the most to the least deprived
ranks-need = Share of need

# The health equity impact plane

plane-chart = { $count-number ->
        [one] Health and equality against { $reference }: one rule.
       *[other] Health and equality against { $reference }: { $count } rules. Arrow keys step from rule to rule.
    }
plane-point = { $name }: { $health_name } { $health }, { $equity_name } { $equity }; { $standing }.
plane-reference = { $name }: all others are compared with it.
plane-standing = Standing

# Lines over an amount

lines-chart = { $count-number ->
        [one] { $up } against { $across }: one line. Left and right step along it.
       *[other] { $up } against { $across }: { $count } lines. Left and right step along a line, up and down go to another one.
    }
lines-words = { $value } with { $amount }
