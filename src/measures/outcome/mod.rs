//! Lives, years, need and cost: what an allocation achieves.

pub mod dalys_averted;
pub mod deaths_averted;
pub mod life_years_gained;
pub mod treated;
pub mod untreated;
pub mod unused;
