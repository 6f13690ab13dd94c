//! Ready-made scenarios, each a file in the exchange format.
