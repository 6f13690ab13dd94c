# Measures of agreement: headings, units, student sentences; see measures.ftl.
