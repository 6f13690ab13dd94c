# What lots decide: the range over many draws, and one draw.

lots-title = What the lots can give
lots-drawing = Drawing many times, to see how far draws lie apart…
lots-finding = { $high-number ->
        [one] Lots decide here. 95 of 100 draws treat between { $low } and { $high } person of { $group }.
       *[other] Lots decide here. 95 of 100 draws treat between { $low } and { $high } people of { $group }.
    }
lots-same = Lots decide here who is treated, but { $draws } draws gave every group the same number.
lots-draw = This draw (seed { $seed }): { $each }.
lots-seed = This is the draw with seed { $seed }.
lots-group = { $group } { $drawn }
lots-again = Draw again
lots-more = The draws in numbers
lots-table = { $draws } draws, with the seeds 1 to { $draws }
lots-what = What
lots-mean = On average
lots-range = 95 of 100 draws
lots-this = This draw (seed { $seed })
lots-treated = { $group }, people treated
lots-chance = { $patients } ({ $share } each)
lots-from-to = { $low } to { $high }
lots-undefined = has no value in some draws
