# Measures of lives, need and cost: headings, units, student sentences; see measures.ftl.
