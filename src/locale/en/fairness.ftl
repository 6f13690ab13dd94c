# The view of how evenly each rule shares, and whom it favours.

fairness-title = How evenly each rule shares, and whom it favours
fairness-by-deprivation = Who is treated, by deprivation
fairness-undefined = Nothing to draw: { $reason }.
fairness-give-ranks = Give groups their ranks on the scenario
fairness-left-out = Not drawn: { $names }.
fairness-because = { $rule } ({ $reason })
fairness-unranked = Left out, because they have no deprivation rank: { $names }.

curves-up = share of treatments

lorenz-name = How evenly each rule shares
lorenz-highest = Nothing here is more even than { $rule }, whatever the index.
lorenz-crossing = The curves of { $one } and { $other } cross: which is more even depends on values.
lorenz-alone = Under { $rule } the least covered half gets { $share } of the treatments.
lorenz-read = Lorenz curves: people stand in line from the least to the most covered group, and each curve adds up what they get. On the straight line all get the same; the more a curve sags, the less even the rule. Gini is twice the area between the two. Where one curve lies above another, every index agrees; where two cross, indices differ.
lorenz-across = share of people, least covered first
lorenz-diagonal = the same for all
lorenz-point = the least covered { $people } of the people get { $treatments } of the treatments
lorenz-note = Gini { $gini }

concentration-name = Whom each rule favours
concentration-ends = The most deprived fifth gets { $share } of the treatments under { $rule }, and { $less } under { $other }.
concentration-same = Under every rule drawn the most deprived fifth gets { $share } of the treatments.
concentration-alone = Under { $rule } the most deprived fifth gets { $share } of the treatments.
concentration-read = Concentration curves: people stand in line from the most to the least deprived group, and each curve adds up what they get. Above the straight line the deprived get more than their share, below it less. Tilt is twice the area between the two, negative where the curve lies above.
concentration-across = share of people, most deprived first
concentration-point = the most deprived { $people } of the people get { $treatments } of the treatments
concentration-note = tilt { $tilt }

ranks-ends = { $rule } treats { $share } of the most deprived ({ $groups }), { $other } { $less }.
ranks-same = Every rule drawn treats { $share } of the most deprived ({ $groups }).
ranks-alone = { $rule } treats { $share } of the most deprived ({ $groups }).
ranks-read = Groups stand from the most to the least deprived. The width of a bar is the group’s share of all need, its height the share of its need that is treated. The dashed line is the average of all groups.
ranks-groups = { $count } groups
ranks-level = the same at every rank
ranks-rising = more for the less deprived
ranks-falling = more for the more deprived
ranks-up-and-down = up and down along the ranks

plane-name = Health and equality against another rule
plane-beaten = { $better-number ->
        [one] { $first } beats { $reference }: better on health or equality, worse on neither.
       *[other] { $better } rules beat { $reference }: better on health or equality, worse on neither.
    }
plane-trade = { $trade-number ->
        [one] Nothing beats { $reference } on both health and equality; one rule trades one for the other.
       *[other] Nothing beats { $reference } on both health and equality; { $trade } rules trade one for the other.
    }
plane-unbeaten = No rule here is better than { $reference }, neither on health nor on equality.
plane-same = Every rule here does as well as { $reference } on both.
plane-read = The health equity impact plane: { $reference } stands where the lines cross. Up is more health ({ $health }), right is more equality ({ $equity }). A rule at the top right is better on both; hollow dots are worse on both.
plane-lacking = { $rule } has no value for { $measure }, so nothing can be compared with it.
plane-gain-health = Gain in health: { $measure }
plane-gain-equity = Gain in equality: { $measure }
plane-points = percentage points
plane-against = Compared with
plane-health = Health by
plane-equity = Equality by
plane-more-health = more health
plane-less-health = less health
plane-more-equal = more equal
plane-less-equal = less equal
plane-is-win-win = more health, more equal
plane-is-win-lose = more health, less equal
plane-is-lose-win = less health, more equal
plane-is-lose-lose = less health, less equal
plane-is-neutral = the same on both
plane-is-neutral-win = same health, more equal
plane-is-neutral-lose = same health, less equal
plane-is-win-neutral = more health, as equal
plane-is-lose-neutral = less health, as equal

break-even-at = Going by lifetime health, whoever minds inequality more than { $aversion } on Atkinson’s scale prefers { $above }; whoever minds it less prefers { $below }. On that scale 0 is not at all, and half of the public of England stands above 10.95.
break-even-always = Going by lifetime health, { $better } is better than { $worse } however much one minds inequality.
break-even-alike = Going by lifetime health, { $first } and { $second } are as good as each other however much one minds inequality.
