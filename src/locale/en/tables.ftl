# Tables in: pasted or opened, shown before anything is changed.

scenario-tables = Paste or open a table
tables-lead = Paste rows from a spreadsheet or open a CSV file. You see first how everything was read; nothing changes until you say so.
tables-paste = Rows from a spreadsheet
    .help = Copy the cells together with their headings, click into the field and paste. You can also mend the text here.
tables-open = Open a CSV file
tables-drop = or drop it anywhere on this page
tables-empty = Empty the field
tables-file = From the file “{ $name }”.
    .utf-16 = From the file “{ $name }”, which is written as “Unicode text” (UTF-16).
    .windows = From the file “{ $name }”, which is written in an older way (Windows-1252). Look whether letters such as é, ñ and ß are right.
tables-lost = Some letters were lost before the table came here: look for the sign � in it. Saved as “CSV UTF-8”, the file keeps every letter.
tables-mend = Back to the text
tables-summary = { $rows-number ->
        [0] The table has no rows
        [one] The table has one row
       *[other] The table has { $rows } rows
    }: { $new-number ->
        [0] none is new
        [one] one is new
       *[other] { $new } are new
    }, { $changed-number ->
        [0] none changes
        [one] one changes
       *[other] { $changed } change
    } what is there, { $same-number ->
        [0] none says
        [one] one says
       *[other] { $same } say
    } what is there already.

# The table as a whole

tables-kind = The rows are
tables-separator = Between the cells
    .tab = tabs
    .semicolon = semicolons
    .comma = commas
tables-headings = The first row holds headings
tables-rest = { $count-number ->
        [one] One row of the scenario is not in the table:
       *[other] { $count } rows of the scenario are not in the table:
    }
    .stays = keep what is not in the table
    .goes = remove what is not in the table
tables-rest-more = { $count-number ->
        [one] and one more
       *[other] and { $count } more
    }
tables-rest-goes-parties = The groups of a party that goes are then spoken for by the first party that stays.
tables-rest-goes-supplies = What groups use and parties own of a supply that goes is removed too.

# Columns

tables-columns = How each column was read
tables-column = Column
tables-stands-for = Stands for
tables-numbers = Numbers
tables-match = Column { $column } { $heading } stands for
tables-left-out = leave out
tables-no-heading = It has no heading. Choose what it stands for, or leave it out.
tables-unknown-heading = This heading is not known. Choose what it stands for, or leave it out.
tables-other-unit = Not matched: “{ $unit }” may be another unit than “{ $field }” is counted in here. Change the numbers, or choose the field by hand.
tables-taken = Left out: column { $column } stands for the same.
tables-read-as = “{ $written }” is read as { $read }.
tables-decimal = Decimal mark of column { $column } { $heading }
tables-point = decimal point, as in 0.5
tables-comma = decimal comma, as in 0,5
tables-because-hand = You said so.
tables-because-number = “{ $example }” can only be read so.
tables-because-column = The numbers of column { $column } can only be read so.
tables-because-range = Read otherwise, “{ $example }” would be larger or smaller than is possible.
tables-because-semicolon = Where semicolons stand between the cells, numbers have a decimal comma.
tables-because-comma = Where commas stand between the cells, numbers have a decimal point.
tables-because-language = Please check: the table itself does not tell, so numbers are read as your language writes them.
tables-thousands = Thousands
    .comma = Commas mark thousands.
    .point = Points mark thousands.
    .space = Spaces mark thousands.
    .apostrophe = Apostrophes mark thousands.
tables-per-cents = The numbers of column { $column } { $heading } are per cents
    .short = These numbers are per cents
tables-all-columns = Show all { $count } columns

# Fields without a name elsewhere

tables-id = Id, as in files
tables-low = { $field }, lowest
tables-high = { $field }, highest
tables-other = Other treatment: { $field }
tables-arrives = Arrives in period { $period }
tables-tranche = Comes in period { $period }
tables-gift = Directed to { $party }

# Rows

tables-rows = The rows as they were read
tables-row = Row
tables-new = new
tables-changed = changed
tables-same = unchanged
tables-goes = will be removed
tables-faulty = to be mended
tables-says-nothing = says nothing, so what is there stays
tables-written = written { $text }
tables-before = was { $before }
tables-nothing-matched = There is nothing to show yet: choose above what the columns stand for.
tables-all-rows = Show all { $count } rows

# What is wrong

tables-faults = { $count-number ->
        [one] One thing has to be mended first
       *[other] { $count } things have to be mended first
    }
tables-faults-more = { $count-number ->
        [one] And one more.
       *[other] And { $count } more.
    }
tables-fault-headed = Row { $row }, column { $column } ({ $heading }): { $what }
tables-fault-cell = Row { $row }, column { $column }: { $what }
tables-fault-row = Row { $row }: { $what }
tables-fault-not-a-number = “{ $value }” is not a number. Write digits only, without words, or leave the cell empty.
tables-fault-not-point = “{ $value }” does not fit the other numbers of this column, which have a decimal point. Write it as they are written.
tables-fault-not-comma = “{ $value }” does not fit the other numbers of this column, which have a decimal comma. Write it as they are written.
tables-fault-range = “{ $value }” is out of range. Give a number from { $least } to { $greatest }.
tables-fault-part = “{ $value }” is out of range. Give a part of one, from { $least } to { $greatest }; if the column is in per cent, say so under “Numbers”.
tables-fault-per-cent = “{ $value }” is in per cent, but this is not a share. Give the number itself.
tables-fault-money = “{ $value }” is a sum of money, but this is not. Leave out the currency.
tables-fault-other-money = “{ $value }”: { $money } is not the money of this scenario, { $own }. Convert the amounts, or write them without a sign.
tables-fault-no-per-cent = “{ $value }” has no per cent sign, but others in this column have one. Write all of them the same way.
tables-fault-word = “{ $value }” is not known here. Use one of these: { $known }.
tables-fault-beyond = “{ $value }” stands behind the last column that has a heading. Give that column a heading, or remove the value.
tables-fault-missing = { $field } is missing, and a new row needs it.
tables-fault-no-column = { $count-number ->
        [one] No column stands for “{ $field }”, which one new row needs. Choose a column for it, or add one.
       *[other] No column stands for “{ $field }”, which { $count } new rows need. Choose a column for it, or add one.
    }
tables-fault-no-value = “{ $end }” is given, but there is no “{ $field }” to go with it.
tables-fault-twice = “{ $value }” stands in row { $row } as well. Give each row its own name.
tables-fault-ambiguous = Several rows of the scenario have the name “{ $value }”. Add a column with the ids to tell them apart.
tables-fault-other-id = There is no “{ $value }” here, but “{ $name }” has the id “{ $id }”. Write that id to change it, or leave the column with the ids out.
tables-fault-rows = The table has { $count } rows, but a scenario can have at most { $most } of this kind.
tables-fault-scenario = The scenario would not be right: { $flaw }
tables-error-empty = There is nothing in the table.
tables-error-large = The table has { $size } bytes, which is more than a page like this should read. Leave out what is not needed.
tables-error-rows = The table has more than { $most } rows. Leave out what is not needed.
tables-error-columns = Row { $row } has more than { $most } columns. Leave out what is not needed.
tables-error-workbook = This is not text but a workbook or another kind of file. In the spreadsheet program, save the table as CSV first.
tables-error-quotes = In row { $row } quotation marks open and never close. Close them, or remove them.
tables-error-after = In row { $row }, column { $column }, “{ $value }” follows right after closing quotation marks. Put it inside them, or write two marks for one.
tables-apply-changed = The scenario has changed since the table was read.

# What happens

tables-parties = { $count-number ->
        [one] One party is new and will be added:
       *[other] { $count } parties are new and will be added:
    }
tables-confirm = Change the scenario
    .faults = Not yet: first mend what is listed above, or leave the column out.
    .nothing = There is nothing to change: the scenario says all of this already.
    .undo = Undo brings everything back in one step.
tables-done = { $new-number ->
        [0] No row was added
        [one] One row was added
       *[other] { $new } rows were added
    }, { $changed-number ->
        [0] none was changed
        [one] one was changed
       *[other] { $changed } were changed
    } and { $gone-number ->
        [0] none was removed
        [one] one was removed
       *[other] { $gone } were removed
    }.
tables-notice = The table is in. { $detail } Undo brings back what was there.
tables-not-applied = The table was not taken in, and nothing was changed: { $detail }

# Tables to take along

tables-templates = Tables to begin with
    .help = Download a table, fill it in with a spreadsheet program, and bring it back here. A template has the usual headings and one row that shows what goes where.
tables-form = Written for
    .excel-comma = Excel here (semicolons, decimal comma)
    .excel-point = Excel here (commas, decimal point)
    .standard = other programs (commas, decimal point)
tables-template-groups = Template for patient groups
tables-template-parties = Template for parties
tables-template-supplies = Template for supplies
tables-present-groups = Patient groups of this scenario
tables-present-parties = Parties of this scenario
tables-present-supplies = Supplies of this scenario
tables-kept = Tables hold figures with their ranges, names and notes. Marks, sources, what a range means, names of periods and a second or third other treatment stay as they are; only scenario files carry them.

# Lists of the scenario, where one is too long

field-groups = The list of patient groups
field-parties = The list of parties
field-supplies = The list of supplies

tables-mend-cell = Mend it in the field: row { $row }, column { $column }
    .short = Mend it in the field
