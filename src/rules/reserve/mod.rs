//! Units set aside for some (rule book, section E).

mod nested;
mod neutral;
mod quota;
mod roll;
mod sequential;

pub use nested::NESTED;
pub use neutral::NEUTRAL;
pub use quota::portions;
pub use sequential::CATEGORISED;
