# Measures of agreement: the long texts of their cards; see cards/measures.ftl.
