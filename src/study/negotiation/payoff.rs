//! What an allocation is worth to a party.

use crate::scenario::{Allocation, Problem};

/// What a party counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payoff {
    /// Expected deaths averted among its groups.
    Lives,
    /// Patients treated.
    Courses,
    /// Share of its patients in need who are treated, 0 to 1.
    Coverage,
    /// Patients treated per inhabitant.
    PerHead,
}

/// Why a payoff has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoPayoff {
    /// A party's population is not known, or is 0.
    #[error("the population of party {party} is not known")]
    NoPopulation {
        /// The party.
        party: usize,
    },
}

impl Payoff {
    /// Every payoff, the default first.
    pub const ALL: [Self; 4] = [Self::Lives, Self::Courses, Self::Coverage, Self::PerHead];

    /// Stable name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Lives => "lives",
            Self::Courses => "courses",
            Self::Coverage => "coverage",
            Self::PerHead => "per_head",
        }
    }

    /// What one patient treated adds to the payoff of the patient's party, for each treatment.
    ///
    /// Payoffs are linear in patients, so this is all there is to know about them.
    pub fn slopes(self, problem: &Problem) -> Result<Vec<f64>, NoPayoff> {
        let party = |way: usize| problem.groups[problem.treatments[way].group].party;
        let need = |party: usize| problem.groups_of(party).map(|group| problem.groups[group].need).sum::<f64>();
        let slope = |way: usize| match self {
            Self::Lives => Ok(problem.treatments[way].benefit),
            Self::Courses => Ok(1.0),
            Self::Coverage => {
                let need = need(party(way));
                Ok(if need > 0.0 { 1.0 / need } else { 0.0 })
            }
            Self::PerHead => match problem.parties[party(way)].population {
                Some(population) if population > 0.0 => Ok(1.0 / population),
                _ => Err(NoPayoff::NoPopulation { party: party(way) }),
            },
        };
        (0..problem.treatments.len()).map(slope).collect()
    }
}

/// The payoff of every party from an allocation; `slopes` are those of a [`Payoff`].
pub fn payoffs(problem: &Problem, slopes: &[f64], allocation: &Allocation) -> Vec<f64> {
    let mut payoffs = vec![0.0; problem.parties.len()];
    for ((treated, slope), way) in allocation.treated.iter().zip(slopes).zip(&problem.treatments) {
        payoffs[problem.groups[way.group].party] += treated * slope;
    }
    payoffs
}
