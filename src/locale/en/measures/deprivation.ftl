# Measures of tilt: headings, units, student sentences; see measures.ftl.
