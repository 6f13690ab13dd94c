//! Lifetime health, weighted for an aversion to inequality (distributional cost-effectiveness analysis).
