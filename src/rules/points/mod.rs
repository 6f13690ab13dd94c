//! Points and tiers of persons (rule book, section D): tables of scores, who has which, and the line
//! in which they stand.

pub mod bands;
pub mod cohort;
mod complete_lives;
mod composite;
mod line;
mod lung;
mod triage;

pub use complete_lives::{AGE_CURVE, COMPLETE_LIVES, age_priority};
pub use composite::{COMPOSITE, composite};
pub use line::{Key, Standing};
pub use lung::{LUNG, lung_allocation_score};
pub use triage::{MARYLAND, NEW_YORK, PITTSBURGH, WHITE_2009, maryland, new_york, pittsburgh, white_2009};
