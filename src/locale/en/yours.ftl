# One's own scenarios on this device.

yours-lead = What you change is kept by this browser on this device, and nowhere else. Clearing the browser's data removes it, so save a file of what matters.
yours-begin = Change a scenario, or start from nothing.
yours-forbidden = This browser does not let the page keep anything, as in some private windows. Save your work to a file before you leave.
yours-in-tab = In this tab only
    .why = This device did not keep them. They go when this tab is closed: open one and save it to a file. As soon as there is room they are kept by themselves.
yours-current = on screen
yours-facts = Changed { $moment } · { $groups-number ->
        [one] { $groups } group
       *[other] { $groups } groups
    }, { $supplies-number ->
        [one] { $supplies } supply
       *[other] { $supplies } supplies
    } · { $size }
yours-damaged = This cannot be read
yours-damaged-name = { $name }: what is stored under this name is damaged or of a later version of the page. It takes { $size }.
yours-lone = Snapshots without their scenario
yours-snapshots = Snapshots
yours-taken = taken { $moment } · { $size }
size-kilobytes = { $size } kB
size-megabytes = { $size } MB

own-copy = { $title } (copy)
own-from-snapshot = { $title } ({ $snapshot })
own-rename = Rename { $title }
    .short = Rename
own-duplicate = Duplicate { $title }
    .short = Duplicate
own-snapshot = Take a snapshot of { $title }
    .short = Take a snapshot
own-remove = Delete { $title } from this device
    .short = Delete
own-go-back = Go back to { $title }
    .short = Go back
own-open-copy = Open as a copy: { $title }
    .short = Open as a copy
own-remove-snapshot = Delete the snapshot { $title }
    .short = Delete

yours-new-title = New title of { $title }
yours-snapshot-name = Name of the snapshot of { $title }
yours-name-keep = Keep

notice-bring-back = Bring it back
notice-removed = “{ $detail }” was removed from this device.
notice-duplicated = “{ $detail }” was added.
notice-snapshot = The snapshot “{ $detail }” was taken. It never changes.
notice-went-back = The scenario is as it was in the snapshot “{ $detail }”. Undo brings back what was there.
notice-said = { $detail }
notice-forgotten = Nothing of this page is kept on this device any more. What is on screen stays until you leave, and is kept again only if you change it.

yours-moving = All in one file
    .why = Take everything to another device, or keep a copy in case this one is lost. Opening such a file adds what is in it and replaces nothing; a file of one scenario opens as usual.
yours-save-all = Save all to one file
yours-open = Open a file of scenarios
yours-room = Your scenarios and snapshots take { $taken } on this device.
yours-room-left = Your scenarios and snapshots take { $taken } on this device; there is room for roughly { $left } more.
yours-saved = { $scenarios-number ->
        [one] One scenario
       *[other] { $scenarios } scenarios
    } and { $snapshots-number ->
        [one] one snapshot
       *[other] { $snapshots } snapshots
    } were saved to one file.
    .without = { $count-number ->
        [one] One text that cannot be read is not in it.
       *[other] { $count } texts that cannot be read are not in it.
    }
yours-added = { $scenarios-number ->
        [0] No scenario
        [one] One scenario
       *[other] { $scenarios } scenarios
    } and { $snapshots-number ->
        [0] no snapshot
        [one] one snapshot
       *[other] { $snapshots } snapshots
    } were added.
    .refused = The file holds { $offered-number ->
        [one] one scenario.
       *[other] { $offered } scenarios.
    }
yours-part = Number { $number } in the file did not come in: { $error }
yours-part-titled = “{ $title }”, number { $number } in the file, did not come in: { $error }
yours-part-snapshot = Snapshot { $number } of “{ $title }” did not come in: { $error }
yours-part-more = { $count-number ->
        [one] One more part did not come in.
       *[other] { $count } more parts did not come in.
    }

yours-forget = Forget everything
    .what = Removes all scenarios, snapshots and settings of this page from this device, for example before you hand it back.
yours-forget-everything = Forget everything on this device…
yours-forget-question = Remove { $scenarios-number ->
        [0] no scenario
        [one] one scenario
       *[other] { $scenarios } scenarios
    }, { $snapshots-number ->
        [0] no snapshot
        [one] one snapshot
       *[other] { $snapshots } snapshots
    } and all settings from this device? This cannot be undone.
yours-forget-save = Save all to one file first
yours-forget-now = Forget everything now
