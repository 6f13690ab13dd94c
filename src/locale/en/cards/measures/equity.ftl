# Measures of lifetime health: the long texts of their cards; see cards/measures.ftl.
