# Measures of fair division: the long texts of their cards; see cards/measures.ftl.
