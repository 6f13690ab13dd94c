//! Bodies that decide, and how much power each member has (rule book, 8.6).

use crate::num;

/// A body in which a set of members can carry a decision.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// All of so many members must agree, as in a group of four that decides on a stockpile.
    Unanimity(usize),
    /// Votes that reach the quota carry a decision.
    Weighted {
        /// Votes of each member.
        votes: Vec<f64>,
        /// Votes needed.
        quota: f64,
    },
    /// A share of the members and a share of their votes are both needed, as in the Council of the
    /// European Union.
    Double {
        /// Votes (inhabitants) of each member.
        votes: Vec<f64>,
        /// Share of the members needed, 0 to 1.
        members: f64,
        /// Share of the votes needed, 0 to 1.
        share: f64,
    },
}

/// The power of every member.
#[derive(Clone, Debug, PartialEq)]
pub struct Power {
    /// Share of the orders in which the members may join in which the member turns defeat into
    /// victory; adds up to 1 (Shapley & Shubik 1954, Am. Polit. Sci. Rev. 48:787).
    pub shapley_shubik: Vec<f64>,
    /// Share of all swings that are the member's; adds up to 1 (Banzhaf 1965, Rutgers Law Rev. 19:317).
    pub banzhaf: Vec<f64>,
    /// Whether nothing can be decided without the member.
    pub vetoes: Vec<bool>,
}

/// There are more members than sets of members can be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("power is worked out for at most {most} members, not for {members}")]
pub struct TooManyPlayers {
    /// Members of the body.
    pub members: usize,
    /// Most members allowed.
    pub most: usize,
}

/// Members whose sets can all be looked at.
const MOST_MEMBERS: usize = 20;

impl Body {
    /// Members of the body.
    pub fn members(&self) -> usize {
        match self {
            Self::Unanimity(members) => *members,
            Self::Weighted { votes, .. } | Self::Double { votes, .. } => votes.len(),
        }
    }

    /// Whether the members in favour carry a decision.
    pub fn carries(&self, in_favour: &dyn Fn(usize) -> bool) -> bool {
        let count = (0..self.members()).filter(|&member| in_favour(member)).count();
        let cast = |votes: &[f64]| (0..votes.len()).filter(|&m| in_favour(m)).map(|m| votes[m]).sum::<f64>();
        let reaches = |sum: f64, quota: f64| sum >= quota || num::same(sum, quota);
        match self {
            Self::Unanimity(members) => count == *members,
            Self::Weighted { votes, quota } => reaches(cast(votes), *quota),
            Self::Double { votes, members, share } => {
                reaches(count as f64, members * votes.len() as f64)
                    && reaches(cast(votes), share * votes.iter().sum::<f64>())
            }
        }
    }

    /// The power of every member, by looking at every set of them.
    ///
    /// A body that can decide nothing, or decides without anybody, gives nobody power.
    pub fn power(&self) -> Result<Power, TooManyPlayers> {
        let members = self.members();
        if members > MOST_MEMBERS {
            return Err(TooManyPlayers { members, most: MOST_MEMBERS });
        }
        let all = 1_usize << members;
        let wins: Vec<bool> = (0..all).map(|set| self.carries(&|member| set >> member & 1 == 1)).collect();
        // Swings of each member by the size of the set that it joins.
        let mut swings = vec![vec![0_u32; members]; members];
        for set in (0..all).filter(|&set| !wins[set]) {
            for (member, swings) in swings.iter_mut().enumerate() {
                if set >> member & 1 == 0 && wins[set | 1 << member] {
                    swings[set.count_ones() as usize] += 1;
                }
            }
        }
        let sums: Vec<f64> = swings.iter().map(|swings| swings.iter().map(|&count| f64::from(count)).sum()).collect();
        let total: f64 = sums.iter().sum();
        let in_orders = |swings: &Vec<u32>| -> f64 {
            swings.iter().enumerate().map(|(size, &count)| f64::from(count) * share_of_orders(members, size)).sum()
        };
        Ok(Power {
            shapley_shubik: swings.iter().map(in_orders).collect(),
            banzhaf: sums.iter().map(|sum| if total > 0.0 { sum / total } else { 0.0 }).collect(),
            vetoes: (0..members).map(|member| wins[all - 1] && !wins[all - 1 - (1 << member)]).collect(),
        })
    }
}

/// Share of all orders of n in which one given set of size s comes before one given member, and all
/// others after: `s! (n - s - 1)! / n!`.
pub(super) fn share_of_orders(n: usize, s: usize) -> f64 {
    // 1 / (n (n-1 over s)), the binomial built up exactly.
    let binomial = (0..s).fold(1.0, |binomial, k| binomial * (n - 1 - k) as f64 / (k + 1) as f64);
    1.0 / (n as f64 * binomial)
}
