# Measures of gaps and spread: headings, units, student sentences; see measures.ftl.
