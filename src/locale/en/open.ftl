# A scenario that comes in a link, and the field that takes one.

open-title = Open a file or a link
open-paste = Paste a link here
open-paste-help = The whole address will do, also with the message around it. Your own work is not touched.
open-paste-button = Open the link
open-paste-empty = There is no link yet. Paste one first.
open-file-title = Or a file
open-file-help = A scenario that was saved here before. A table from a spreadsheet comes in elsewhere:

open-question = Open “{ $title }”?
open-holds = The link holds:
open-groups = { $count-number ->
        [one] one group of patients
       *[other] { $count } groups of patients
    }
open-parties = { $count-number ->
        [one] one party
       *[other] { $count } parties
    }
open-supplies = { $count-number ->
        [one] one supply
       *[other] { $count } supplies
    }
open-rules = { $count-number ->
        [one] one rule to compare
       *[other] { $count } rules to compare
    }
open-own-rules = { $count-number ->
        [one] one rule that its author built
       *[other] { $count } rules that its author built
    }
open-notes = { $count-number ->
        [one] one note
       *[other] { $count } notes
    }
open-own-work = Your work on “{ $title }” is on the screen now. It stays kept under “{ $yours }”, whatever you choose.
    .in-tab = Your work on “{ $title }” is on the screen now. This device did not keep it; it stays in this tab, and you can go back to it.
open-it = Open it
open-stay = Stay with “{ $title }”
open-done = “{ $detail }” came in a link and is open. From now on it is your own copy.
open-done-kept = “{ $detail }” came in a link and is open. Your earlier work is kept under “Your scenarios”.
open-same = “{ $detail }” is what is on the screen already.

open-failed = This link cannot be opened
open-nothing-changed = Nothing was changed.
open-foreign = This is not the link of a scenario: such a link has “#/open/” in it and a long row of letters and digits behind. Copy it once more from where you found it.
open-cut = This link was cut off: { $found } of its { $whole } characters are left. Some programs shorten long links. Copy it from where it can be seen whole, or ask for the scenario as a file.
open-damaged = This link was damaged on its way: some of its characters have changed. Copy it once more, or ask for the scenario as a file.
open-too-long = This link has { $found } characters; at most { $most } are read. Ask for the scenario as a file.
open-newer = This link was made by a newer version of this page. Load the page again to get that version, then open the link once more.
open-content = This link arrived whole, but what it holds cannot be used: { $detail } Ask for the scenario as a file.
