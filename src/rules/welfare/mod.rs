//! Welfare rules, between the best total and the worst-off (rule book, 6.H).

mod concave;
mod disparity;
mod gains;
mod leximin;
mod total;
mod utility;

pub use concave::{ALPHA_FAIR, ATKINSON, EQUAL_INCOMES, NASH};
pub use disparity::{HOOKER_WILLIAMS, equity_or_sum};
pub use gains::{EQUAL_GAIN, KALAI_SMORODINSKY};
pub use leximin::LEXIMIN;
pub use total::{MAXIMIN, SUFFICIENT, UTILITARIAN};
