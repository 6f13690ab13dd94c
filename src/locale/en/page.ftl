# The page: navigation, headings, buttons, empty states.

page-start = Start
page-scenario = Scenario
page-compare = Compare
page-why = Why
page-axioms = Ideas of fairness
axioms-title = Which ideas of fairness hold here?
page-parties = Parties
page-sure = How sure
page-scarce = How scarce
page-fairness = Fairness
page-pair = Head to head
page-share = Take it along
page-report = Report
page-tables = Bring in a table
page-yours = Your scenarios
page-open = Open a link
page-own = Your own rules
results-label = Views of the results
results-board = Board
results-axioms = Ideas
page-title = { $scenario } · { $view } · Evenhand
page-navigation = Views
page-skip = Skip to the content
page-undo = Undo
page-redo = Redo
page-private = Everything is computed on this device. Nothing is sent anywhere, and it works with the network unplugged.
page-version = Evenhand { $version }

menu = More
menu-save = Save scenario to a file
menu-open = Open a scenario file
menu-print = Print
menu-large = Larger type

# Messages that appear and can be closed

notice-apart = Another tab has changed the same scenario. Nothing is lost: your version is now kept as “{ $detail }”.
notice-newer = “{ $detail }” was changed in another tab. If you go on here, both versions are kept.
    .show = Show the other version
notice-aside = “{ $detail }” could not be kept on this device. It stays in this tab as long as that is open.
    .back = Go back to it
notice-gone = “{ $detail }” is no longer on this device.
notice-opened = The file is open. Your earlier work is kept under Start.
notice-opened-older = The file is open. It was made by an earlier version of this page; saved again it is of the present one. Your earlier work is kept under Start.
notice-opened-flawed = The file is open. { $detail } Mend what is marked to see results.
notice-not-opened = The file was not opened, and nothing was changed: { $detail }
notice-not-saved = The browser did not let the page save { $detail }.
notice-not-dropped = “{ $detail }” cannot be opened here. Drop a scenario file (.json), a saved report (.html) or a table saved as CSV (.csv, .tsv or .txt).
notice-refused = These figures could not be computed: { $detail }

drop-hint = Drop a scenario file (.json), a saved report (.html) or a table (.csv, .tsv, .txt) here to open it.

# What comes when it is wanted

absent-full = Getting the rest of the page…
    .failed = The rest of the page did not arrive, or this browser is too old for it. Check the connection, or use a browser from 2023 or later.
absent-card = Getting the rest of this card…
    .failed = The rest of this card did not arrive. Check the connection.
absent-case = Getting “{ $title }”…
    .failed = “{ $title }” did not arrive, so nothing is compared yet. Check the connection.
    .leave = Back to the start

# Start

start-title = Not enough for everyone. Who is treated?
start-lead = Describe patients and scarce supplies, and see at once what { $count } rules for sharing them would do to health, fairness and relations between states.
start-try = Try it
start-hint = Move the slider: how much would there have to be before nobody is left out?
start-compare = Compare { $count } rules
gallery-title = Start from a case
tile-scarce = Scarce:
tile-need = { $patients-number ->
        [one] one patient in need
       *[other] { $patients } patients in need
    }
tile-size = { $groups-number ->
        [one] One group
       *[other] { $groups } groups
    } of patients, { $parties-number ->
        [one] one party
       *[other] { $parties } parties
    }
own-title = Your own
own-blank = Start from nothing
own-open = Open a file
own-none = What you change is kept on this device and will be listed here.
own-all = All your scenarios
own-other-tab = { $title } (other tab)
preview-caption = Five rules on this case

# The names that new rows start with

blank-title = My scenario
blank-supply = Supply
blank-unit = courses
blank-party = Party
blank-group = Group
blank-treatment = Other treatment

# Comparison

compare-computing = Computing the comparison…
compare-flawed = { $count-number ->
        [one] One value of the scenario cannot be right, so these are the results from before the last change.
       *[other] { $count } values of the scenario cannot be right, so these are the results from before the last change.
    }
compare-mend = Mend it in the scenario
back-to-compare = Back to the comparison

headline-nothing = No rule has an answer for this scenario yet.
headline-stock = { $amount } { $unit }
headline-change = Change how much there is
headline-supplies = { $count-number ->
        [one] one scarce supply
       *[other] { $count } scarce supplies
    }
headline-need = With { $stock } for { $need-number ->
        [one] one patient,
       *[other] { $need } patients,
    }
headline-join = ;
headline-stop = .
headline-everywhere = averts { $deaths-number ->
        [one] { $deaths } death
       *[other] { $deaths } deaths
    } and treats { $share } everywhere
headline-between = averts { $deaths-number ->
        [one] { $deaths } death
       *[other] { $deaths } deaths
    } and treats { $low } to { $high } of each group
headline-left-out = averts { $deaths-number ->
        [one] { $deaths } death
       *[other] { $deaths } deaths
    } and leaves { $groups-number ->
        [one] one group
       *[other] { $groups } groups
    } with nothing

stock-title = How much there is
stock-amount = { $supply }, amount
stock-share = { $share } of full need
slider-label = { $label }, slider
slider-value = { $value } { $unit }

board-title = All rules side by side
board-caption = One row for each rule; the measures stand in columns under Health, Fairness and Relations.
board-rule = Rule
board-who = Who is treated
board-meaning = { $measure }, { $unit }: what it means
board-sort = Sort by
board-unsorted = order of the list
board-marks = ▲ best and ▽ worst among the rules shown.
    .wide = Press a heading to sort, the unit below it for its meaning.
    .narrow = Press the name of a measure for its meaning.
board-table = Healthy years are counted by the life table of { $table }.
aside-treated = { $share } of need
aside-parties = of { $count }
aside-even = even
aside-better-off = better-off
aside-worse-off = worse-off
board-tie = { $count } groups tied: { $policy }

refused-missing = This rule needs “{ $field }”, which no group or party here has. Add it in the scenario.
refused-unknown = This page does not know the rule.
refused-unknown-measure = This page does not know the measure.
refused-parameter = A setting of this rule is not allowed: { $message }

value-infinite = without limit
value-times = { $number }×
value-undefined = –
score-money = { $amount } { $currency }
score-factor = × { $factor }
score-deaths = { $share } of a life
unit-percent = %
unit-factor = times

picker-choose = Choose rules, or build your own
columns-more = More measures

tradeoff-up = Up
tradeoff-across = Across
tradeoff-swap = Swap axes
tradeoff-reach = What else can be reached?
tradeoff-none = No rule has a number for both measures.
tradeoff-one = No trade-off here: one result is best for “{ $x }” and for “{ $y }” alike.
tradeoff-several = More of one costs the other: no rule is best for both “{ $x }” and “{ $y }”.

picture-rule = Rule
picture-by-party = By party
picture-why = Why this result?
picture-pair = Head to head
picture-nobody = { $rule }: nobody is treated.
picture-only = { $rule }: { $group } takes everything.
picture-some = { $rule }: { $who } { $count-number ->
        [one] is
       *[other] are
    } left with nothing.
picture-all = { $rule }: nobody is left with nothing.

# Scenario

scenario-heading = Scenario: { $title }
scenario-title = Title of the scenario
scenario-compare = See the comparison
scenario-flaws = { $count-number ->
        [one] One value cannot be right. It is marked below.
       *[other] { $count } values cannot be right. They are marked below.
    }
scenario-flaw = { $place }: { $flaw }
cell-label = { $field }, { $row }
field-group_name = Group
    .help = What people call it.
mark-button = { $label }: { $mark }, where it comes from
flaw-not-a-number-yet = This is not a number. Write digits, with a point for decimals.

# Cards

card-who = Who argues for it, who objects
card-own-reading = No formula was published for this rule. This one is Evenhand's reading of what was written, and its numbers are settings that you can change.
card-here = How it decides here
card-queue = It puts the groups in line and serves them in that order.
card-total = It gives where that adds most to the total.
card-pace = It serves all groups together, each at its own pace.
why-cut-off = The last to be served was { $group }, at { $score }.
card-treated = Treated
card-more = { $count-number ->
        [one] One more group.
       *[other] { $count } more groups.
    }
card-of = { $treated } of { $need }
card-apart = This rule is not compared now, so there are no numbers of it.
card-compare = Add it to the comparison
card-why = Why each group got what it got
card-used = Where it has been used
card-theory = What is known without trying it
    .always = Ideas of fairness that it always keeps ({ $count })
    .one-supply = Keeps where there is one supply, or where everyone uses some of every supply ({ $count })
    .not-always = Does not always keep ({ $count })
card-reading = To read on
card-gain = Who tends to gain and to lose
card-looks = What the rule looks at
card-looks-always = How many are in need, what one patient uses, and what there is
card-formula = How it is computed
card-work = Work it through with the numbers of this case
card-edge = In odd cases
card-convention = Where programs disagree
card-source = Source
origin-range = It plausibly lies between { $low } and { $high }.
origin-none = No source is given.
flaw-not-finite-short = { $field } is not a number.
