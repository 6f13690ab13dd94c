//! The age bands in which inhabitants are counted.

/// A band of ages, complete years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeBand {
    /// 0 to 4.
    UpTo4,
    /// 5 to 19.
    From5,
    /// 20 to 39.
    From20,
    /// 40 to 59.
    From40,
    /// 60 and over.
    From60,
}

impl AgeBand {
    /// Every band, the youngest first.
    pub const ALL: [Self; 5] = [Self::UpTo4, Self::From5, Self::From20, Self::From40, Self::From60];

    /// The age at which it begins.
    pub fn from(self) -> f64 {
        [0.0, 5.0, 20.0, 40.0, 60.0][self as usize]
    }

    /// The age at which the next one begins. For the last it is assumed to be 80, about where the mean age of people
    /// over 60 is 70.
    pub fn to(self) -> f64 {
        [5.0, 20.0, 40.0, 60.0, 80.0][self as usize]
    }

    /// The last complete year in it; none where it is open.
    pub fn last_year(self) -> Option<f64> {
        (self != Self::From60).then(|| self.to() - 1.0)
    }

    /// Mean age, years, all ages in it alike.
    pub fn mean_age(self) -> f64 {
        (self.from() + self.to()) / 2.0
    }

    /// Part of an id: `0-4`, `60`.
    pub fn key(self) -> &'static str {
        ["0-4", "5-19", "20-39", "40-59", "60"][self as usize]
    }
}
