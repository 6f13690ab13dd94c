# How work leaves the page.

share-lead = “{ $title }”: as a link, a QR code, a file, a table or on paper. Nothing is sent to a server; where it goes is up to you.
share-flawed = { $count-number ->
        [one] One value of the scenario cannot be right, and a link with it could not be opened.
       *[other] { $count } values of the scenario cannot be right, and a link with them could not be opened.
    } A file keeps everything as it is.

share-link-title = A link
share-link-about = Whoever opens it gets the whole scenario: figures, sources, rules and notes. All of it stands behind the # of the address, which browsers never send to a server.
share-link-field = Link to this scenario
share-link-copy = Copy link
share-link-copied = The link is copied.
share-reach-everywhere = { $count-number ->
        [one] { $count } character.
       *[other] { $count } characters.
    } Every chat and mail program passes it on whole.
share-reach-most = { $count-number ->
        [one] { $count } character.
       *[other] { $count } characters.
    } Most programs pass it on whole, but some, such as Teams, cut off what is longer than about 2,000 characters. A file or the QR code is safer.
share-reach-few = { $count-number ->
        [one] { $count } character.
       *[other] { $count } characters.
    } Few programs pass on so much; most cut it off. Save the scenario as a file and send that.
share-too-large = This scenario is too large for a link. Save it as a file and send that.
share-short-field = Short address of the library’s scenario
share-short-copy = Copy short address
share-short-copied = The short address is copied.
share-short-about = You have changed nothing yet, so this is enough: it opens “{ $title }” from the library of this page.

share-code-title = A QR code
share-code-name = QR code that opens “{ $title }”
share-code-short = It leads to the short address.
share-code-coarse = Phones read it from a screen, from paper and from the back of a room.
share-code-fine = It has many small squares: phones read it from paper or from close by, hardly from the back of a room.
share-code-too-long = The link is too long for a QR code, which holds { $most } characters. Save the scenario as a file instead.
share-code-room = Large for the room
share-code-svg = Save QR code as SVG
share-code-png = Save QR code as PNG

share-file-title = A file
share-file-about = It holds everything, keeps every digit, and can be opened here again.

share-table-title = Tables for a spreadsheet
share-table-about = Numbers with every digit. What begins like a formula is written so that no spreadsheet runs it.
share-table-board = Save the board
share-table-supplies = Save the supplies
share-table-groups = Save the groups
share-table-parties = Save the parties
share-table-saved = { $file } is saved.

share-more-title = On paper, as pictures, on this device
share-report = The report: assumptions, sources, board and pictures, to print or to save
share-pictures = Below every picture of the results are buttons that save it as SVG or PNG and copy its numbers
share-yours = Your scenarios: everything that is kept on this device, as one file

# The board as a table

board-copy = Copy the board
board-copied = The board is copied; paste it into a spreadsheet.
board-table-id = Rule, short name
board-table-settings = Settings
board-table-setting = { $name }: { $value }
board-table-separator = ;{" "}
board-table-measure = { $name } ({ $unit })
board-table-treated = Treated, { $group } (patients)
board-table-seed = Seed of random draws
board-table-remark = Remark
