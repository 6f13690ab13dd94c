# Figures of countries.
