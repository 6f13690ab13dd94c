# Measures of lifetime health: headings, units, student sentences; see measures.ftl.
