# What would change the winner.

winner-title = What would change the winner?
winner-working = Trying every uncertain figure at its low and its high end…
winner-number = Number looked at
winner-difference = { $first } less { $second }
winner-less = { $measure }: { $first } less { $second }
winner-alone = { $measure }: { $rule }
winner-none = There is no value for “{ $number }” at the likely figures.
winner-flat = No uncertain figure, moved alone within its range, changes the number looked at ({ $number }): it stays at { $base }.
winner-how = Each bar shows where the number goes ({ $number }) when one figure alone moves from the low to the high end of its range, between which 95 of 100 worlds lie; all others stay at their likely value (a tornado diagram).
winner-all = Show all { $count } figures
winner-fewer = Show only the { $count } that matter most
winner-lacking = Without a number at one end of their range: { $names }.

winner-matters = What matters most is “{ $figure }”: from one end of its range to the other, the number goes from { $low } to { $high }.
winner-alike = { $first } and { $second } do the same at the likely figures; “{ $figure }” moves them apart most.
winner-firm = No figure alone makes { $rule } the better one on “{ $measure }” within its range; “{ $figure }” matters most.
winner-changes = { $count-number ->
        [one] One figure alone can make { $rule } the better one: “{ $figure }”.
       *[other] { $count } figures can each make { $rule } the better one, first of all “{ $figure }”.
    }

winner-no-turn = No value in its range changes the winner, whichever figure is moved alone.
winner-no-turn-outside = Nor does any value outside, as far as was looked: to the end of what a figure can be, or to ten times its high end.
winner-outside = { $count-number ->
        [one] One value outside its range would change the winner
       *[other] { $count } values outside their ranges would change the winner
    }
winner-below = If “{ $figure }” were below { $value } (likely { $likely }, range { $low } to { $high }), { $rule } would do better.
winner-above = If “{ $figure }” were above { $value } (likely { $likely }, range { $low } to { $high }), { $rule } would do better.
