# Measures of tilt: the long texts of their cards; see cards/measures.ftl.
