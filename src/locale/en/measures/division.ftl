# Measures of fair division: headings, units, student sentences; see measures.ftl.
