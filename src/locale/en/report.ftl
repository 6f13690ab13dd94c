# The sheet to print or to send.

report-tools = Choices for the report
report-choose = What goes into it
report-short = Short handout: the question, the finding, the rules side by side and what they do, the limits
report-print = Print
report-save = Save as a page (HTML)
    .help = The page that is saved opens in every browser, without a network. The scenario lies inside: “Open a scenario file” takes it up again.
report-saved = Saved as { $name }.
report-not-saved = The browser did not let the page save the report.

# Headings

report-question = What is asked
report-finding = What is found
report-assumptions = What was assumed
report-facts = Background figures
report-board = The rules side by side
report-pictures = Pictures
report-rules = What the rules do
report-notes = Notes
report-history = What really happened
report-sources = Sources
report-imprint = About this report

# The question

report-asked = Who is treated with { $stock }, when { $patients-number ->
        [one] one patient
       *[other] { $patients } patients
    } of { $parties } { $patients-number ->
        [one] is
       *[other] are
    } in need?
report-stock = { $amount } { $unit } ({ $supply })
report-stock-reusable = { $amount } { $unit } ({ $supply }) for { $days } days
report-enough = { $supply }: { $share } of what it would take to treat everybody.

# Assumptions

report-table-part = { $title } ({ $part } of { $count })
report-source = [{ $numbers }]
report-remark = remark
report-remarks = Remarks on the figures
report-range-from = from { $low }
report-range-to = up to { $high }
report-tranches = { $supply }: what arrives when
report-period = (period { $period }):
report-gift = From { $from } to { $to }:
report-whole = Results are rounded to whole patients.
report-parts = Patients are not rounded: a rule may treat 33.3 of them.
report-top-up = Supply that a rule leaves over goes through the same rule once more.
report-no-top-up = Supply that a rule leaves over stays over.
report-ties = Patients whom a rule cannot tell apart: { $policy }.
report-discount = Years of life count less the later they come, by { $rate } for each year.
report-no-discount = Every future year of life counts alike: nothing is discounted.
report-seed = Random draws begin with the seed { $seed }.
report-time = The case spans { $periods-number ->
        [one] one period
       *[other] { $periods } periods
    } ({ $unit }).
report-assumed = Figures without a range are assumed to lie within plus or minus { $risks } (risks of death), { $sizes } (sizes of groups), { $supplies } (amounts of supplies). This is illustrative.
report-aversion = Aversion to inequality of lifetime health: Atkinson { $atkinson }, Kolm { $kolm }, order of the extended Gini { $gini }.
report-worth = A year of healthy life is held to be worth { $worth } { $currency }.

# The board

report-marks = ▲ best and ▽ worst mark the ends among the rules shown; rules that are equal share a mark.
report-values = What each rule achieves
report-tied = These rules cannot tell some groups apart: { $rules }. What then happens: { $policy }.
report-no-ties = No rule met a tie between groups.
report-lots = Under these rules lots decide: { $rules }. The numbers are what they give on average; the draw with the seed { $seed } is one of many.
report-set = Set here: { $settings }.
report-set-one = { $name } { $value }

# The imprint

report-date = Date
report-program = Program
report-format = Version of the scenario format
report-address = Address
report-cite = To cite:
report-copy = Copy the citation
report-citation = Evenhand { $version }, scenario “{ $scenario }”, seed { $seed }, { $date }.
