//! Evenhand.
