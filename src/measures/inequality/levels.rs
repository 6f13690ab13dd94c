//! What people have: the levels of the groups that have people, their mean and their order.

use crate::measures::Reason;
use crate::num;

/// Levels `y` of groups of `n` people each; groups without people are left out.
pub(super) struct Levels<'a> {
    y: &'a [f64],
    n: &'a [f64],
    people: f64,
    /// The lowest level.
    pub least: f64,
    /// The highest level.
    pub most: f64,
    /// The mean over people; exactly the level of everybody where all have the same.
    pub mean: f64,
}

impl<'a> Levels<'a> {
    /// Any levels, of whatever sign; [`Reason::NoNeed`] without people.
    pub fn new(y: &'a [f64], n: &'a [f64]) -> Result<Self, Reason> {
        let mut all = Self { y, n, people: 0.0, least: f64::INFINITY, most: f64::NEG_INFINITY, mean: 0.0 };
        let (mut people, mut least, mut most) = (0.0, all.least, all.most);
        for (y, n) in all.groups() {
            people += n;
            least = f64::min(least, y);
            most = f64::max(most, y);
        }
        if people <= 0.0 {
            return Err(Reason::NoNeed);
        }
        (all.people, all.least, all.most) = (people, least, most);
        // Counted from the lowest level, so that equal levels leave nothing and nothing cancels.
        all.mean = least + all.mean_of(|y| y - least);
        Ok(all)
    }

    /// Levels that can be compared with their mean, or shared out: none below 0, and somebody above.
    pub fn relative(y: &'a [f64], n: &'a [f64]) -> Result<Self, Reason> {
        let levels = Self::new(y, n)?;
        if levels.least < 0.0 {
            return Err(Reason::BelowZero);
        }
        if levels.mean > 0.0 { Ok(levels) } else { Err(Reason::NobodyTreated) }
    }

    /// Level and people of each group.
    fn groups(&self) -> impl Iterator<Item = (f64, f64)> + 'a {
        self.y.iter().copied().zip(self.n.iter().copied()).filter(|&(_, n)| n > 0.0)
    }

    /// How many groups there are.
    pub fn count(&self) -> f64 {
        self.groups().count() as f64
    }

    /// Mean of `term` of the level, over people.
    pub fn mean_of(&self, term: impl Fn(f64) -> f64) -> f64 {
        self.groups().map(|(y, n)| n / self.people * term(y)).sum()
    }

    /// Mean of `term` of the level, each group counted once.
    pub fn mean_of_groups(&self, term: impl Fn(f64) -> f64) -> f64 {
        self.groups().map(|(y, _)| term(y)).sum::<f64>() / self.count()
    }

    /// Level and share of all people of each group, the lowest level first.
    pub fn ascending(&self) -> Vec<(f64, f64)> {
        let mut sorted = Vec::with_capacity(self.y.len());
        sorted.extend(self.groups().map(|(y, n)| (y, n / self.people)));
        num::sort_pairs(&mut sorted);
        sorted
    }
}
