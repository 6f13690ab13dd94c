# Measures of gaps and spread: the long texts of their cards; see cards/measures.ftl.
