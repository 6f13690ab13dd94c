//! Lives, years, need and cost: what an allocation achieves.

pub mod burden;
pub mod cost;
pub mod dalys_averted;
pub mod deaths_averted;
pub mod icer;
pub mod life_years_gained;
pub mod qaly;
pub mod risk;
pub mod survival;
pub mod treated;
pub mod untreated;
pub mod unused;
pub mod worth;
pub mod years_averted;
