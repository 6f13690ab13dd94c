# Measures of gaps and spread: headings, units, student sentences; see measures.ftl.

# Why a measure of spread has no value.

reason-below_zero = some numbers are below zero
reason-group_with_nothing = a group got nothing
reason-no_inequality = everybody is treated alike
