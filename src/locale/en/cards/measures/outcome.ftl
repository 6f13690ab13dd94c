# Measures of lives, need and cost: the long texts of their cards; see cards/measures.ftl.
