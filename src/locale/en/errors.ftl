# What is wrong with an input: one message per fault, said at the field.

flaw-not-finite = { $field } is not a number. Give a number such as 12 or 0.5.
flaw-out-of-range = { $field } is { $value }. Give a number from { $least } to { $greatest }.
flaw-range-order = { $field } is { $value }, which does not lie between its low { $low } and its high { $high }. Change one of the three.
flaw-empty = { $field } is empty. Something is needed here.
flaw-too-long = { $field } is too long: at most { $most } { $most-number ->
        [one] character is
       *[other] characters are
    } allowed.
flaw-too-many = { $field } has { $value } entries: at most { $most } { $most-number ->
        [one] is
       *[other] are
    } allowed.
flaw-unknown = { $field } names “{ $value }”, which is not in this scenario. Choose one that is.
flaw-duplicate = { $field } is “{ $value }”, which is used twice. Give each its own.
flaw-uses-nothing = { $field }: one patient uses no supply, so nothing limits the treatment. Give at least one amount above 0.
flaw-shares-sum = { $field }: the shares add up to { $sum }. They have to add up to 100%.
flaw-version = The scenario has format version { $value }; this page reads version { $known }.

# Where it is, before the message: list and row.

place-scenario = the scenario
place-supplies = supply { $row }
place-parties = party { $row }
place-groups = group { $row }
place-rules = rule { $row }
place-own-rules = own rule { $row }
place-sources = source { $row }
place-facts = fact { $row }

# A file or a saved scenario that cannot be read. Nothing has changed when one of these is shown.

error-not-json = This is not a scenario file: it cannot be read at line { $line }, column { $column }. It may be damaged, cut short or another kind of file.
error-shape = The file does not fit at { $path }: { $message }
error-shape-value = The file does not fit at { $path }, where it says { $value }: { $message }
error-version = The file has format version { $found }, which this page does not know. Reload the page to get its latest version, or save the file again where it was made.
error-too-large = The file has { $size } bytes; at most { $most } are read. Is it a scenario file?
error-not-a-scenario = This is a JSON file, but not a scenario of this page.
error-not-text = The file is not text: a picture, perhaps, or a spreadsheet.
error-unreadable = The browser could not read the file.
error-flaws = { $count-number ->
        [one] One value cannot be right.
       *[other] { $count } values cannot be right.
    }

# The device.

error-storage-full = This device has no room left to save your work. Save it to a file, then delete scenarios that you no longer need.
error-storage-blocked = This browser does not let the page save your work. Save it to a file before you leave, or allow storage for this page.
error-worker-failed = The background computation stopped. The page now computes by itself: results are the same and may take a little longer.
error-crashed-title = Something went wrong in this page
error-crashed = Your work up to the last change is kept on this device.
    .go-on = Go on with my work
    .save = Save my work to a file
    .reload = Load the page again
    .details = What happened
