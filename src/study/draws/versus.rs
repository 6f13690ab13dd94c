//! One rule against another over many worlds: how firm it is, and how many worlds it takes to know.

use super::Certainty;
use crate::num::TOLERANCE;
use crate::num::sample::{self, Duel};

/// How the first of two rules does against the second on one measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Versus {
    /// Worlds drawn.
    pub worlds: usize,
    /// Share of worlds in which the first does better.
    pub better: f64,
    /// Share of worlds in which both do the same, up to rounding.
    pub alike: f64,
    /// Share of worlds in which the first does worse.
    pub worse: f64,
}

/// How firm a comparison is, in the words of the calibrated language of the IPCC (Mastrandrea et al. 2010, Guidance Note
/// on Consistent Treatment of Uncertainties, table 1): there "very likely", "likely" and "about as likely as not".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Firmness {
    /// One of the two has a chance of at least [`FIRM`] to do better.
    Firm,
    /// One of the two has a chance of at least [`LIKELY`].
    Likely,
    /// Either may do better.
    TossUp,
    /// Both do the same in every world.
    Alike,
}

/// From this chance on a comparison is firm.
pub const FIRM: f64 = 0.9;
/// From this chance on a comparison is likely.
pub const LIKELY: f64 = 0.66;

impl Firmness {
    /// Stable name; its texts are `sure-firm-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Firm => "firm",
            Self::Likely => "likely",
            Self::TossUp => "toss-up",
            Self::Alike => "alike",
        }
    }
}

/// A share told as so many of a hundred worlds; never as none or all of them where it is neither.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OfHundred {
    /// In no world.
    None,
    /// In fewer than half of one in a hundred.
    Few,
    /// In so many of a hundred, from 1 to 99.
    Count(f64),
    /// In more than ninety-nine and a half.
    Most,
    /// In every world.
    All,
}

impl OfHundred {
    /// Tells a share between 0 and 1.
    pub fn of(share: f64) -> Self {
        let count = libm::round(100.0 * share);
        match share {
            share if share <= 0.0 => Self::None,
            share if share >= 1.0 => Self::All,
            _ if count < 1.0 => Self::Few,
            _ if count > 99.0 => Self::Most,
            _ => Self::Count(count),
        }
    }
}

impl Versus {
    /// Two rules of a certainty, by their places; none where one of them has no values.
    pub fn of(certainty: &Certainty, first: usize, second: usize) -> Option<Self> {
        let duel = |a: usize, b: usize| -> Option<Duel> { *certainty.duels.get(a)?.get(b)? };
        let (there, back) = (duel(first, second)?, duel(second, first)?);
        Some(Self { worlds: certainty.worlds, better: there.wins, alike: there.ties, worse: back.wins })
    }

    /// The same seen from the second rule.
    pub fn turned(self) -> Self {
        Self { better: self.worse, worse: self.better, ..self }
    }

    /// Chance of the first to do better, ties counting half.
    pub fn chance(self) -> f64 {
        self.better + self.alike / 2.0
    }

    /// Whether the first is ahead, or neither is.
    pub fn leads(self) -> bool {
        self.better >= self.worse
    }

    /// How firm it is.
    pub fn firmness(self) -> Firmness {
        match self.chance().max(1.0 - self.chance()) {
            _ if self.alike >= 1.0 => Firmness::Alike,
            chance if chance >= FIRM - TOLERANCE => Firmness::Firm,
            chance if chance >= LIKELY - TOLERANCE => Firmness::Likely,
            _ => Firmness::TossUp,
        }
    }

    /// How far the chance may be off, 95 times of 100, because only so many worlds were drawn: half of Wilson's
    /// interval, in points of a hundred; none without worlds.
    pub fn reach(self) -> Option<f64> {
        reach(self.chance(), self.worlds)
    }

    /// How many more worlds bring the reach of the chance to one point of a hundred; 0 where it is there.
    pub fn more_worlds(self) -> usize {
        // Far beyond what the middle of all chances takes, 9,600 worlds.
        const MOST: usize = 20_000;

        let is_near = |worlds: usize| reach(self.chance(), worlds).is_some_and(|reach| reach <= 1.0);
        let (mut least, mut most) = (self.worlds, MOST.max(self.worlds));
        while least < most {
            let middle = least.midpoint(most);
            if is_near(middle) { most = middle } else { least = middle + 1 }
        }
        least - self.worlds
    }
}

impl Certainty {
    /// The place of a rule, by id; none where it is not among those chosen or has no value in any world.
    pub fn place(&self, rule: &str) -> Option<usize> {
        self.with_values().find(|&place| self.rules[place].choice.rule == rule)
    }

    /// The places of the rules that have a value in some world.
    pub fn with_values(&self) -> impl Iterator<Item = usize> {
        let has_values = |&place: &usize| matches!(self.rules[place].interval, Ok(Some(_)));
        (0..self.rules.len()).filter(has_values)
    }

    /// The rule that does better than each other one in more worlds than it does worse, if there is one.
    pub fn champion(&self) -> Option<usize> {
        let beats =
            |rule: usize, other: usize| Versus::of(self, rule, other).is_some_and(|seen| seen.better > seen.worse);
        self.with_values().find(|&rule| self.with_values().all(|other| other == rule || beats(rule, other)))
    }

    /// The places of two rules, by id; the first ones that have values in place of those that have none, and none where
    /// fewer than two have.
    pub fn pair(&self, (first, second): (&str, &str)) -> Option<(usize, usize)> {
        let second = self.place(second);
        let first = self.place(first).or_else(|| self.with_values().find(|&rule| Some(rule) != second))?;
        let second = second.filter(|&rule| rule != first).or_else(|| self.with_values().find(|&rule| rule != first))?;
        Some((first, second))
    }
}

fn reach(chance: f64, worlds: usize) -> Option<f64> {
    const CONFIDENCE: f64 = 0.95;

    let worlds = worlds as f64;
    // Shares of worlds add up to a whole but for rounding.
    let (low, high) = sample::wilson((chance * worlds).clamp(0.0, worlds), worlds, CONFIDENCE)?;
    Some(100.0 * (high - low) / 2.0)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "in a test a panic is the report")]
mod tests {
    use super::*;
    use crate::measures::Direction;
    use crate::study::choices;

    fn versus(worlds: usize, better: f64, alike: f64) -> Versus {
        Versus { worlds, better, alike, worse: 1.0 - better - alike }
    }

    #[test]
    fn a_chance_is_as_firm_as_it_is_far_from_the_middle_on_either_side() {
        let firmness = |better: f64| versus(1000, better, 0.0).firmness();
        assert_eq!([1.0, 0.9, 0.1, 0.0].map(firmness), [Firmness::Firm; 4]);
        assert_eq!([0.89, 0.66, 0.34, 0.11].map(firmness), [Firmness::Likely; 4]);
        assert_eq!([0.65, 0.5, 0.35].map(firmness), [Firmness::TossUp; 3]);
        // Better in a tenth of the worlds and never worse is a lead, but hardly one to build on.
        assert_eq!(versus(1000, 0.1, 0.9).firmness(), Firmness::TossUp);
        assert_eq!(versus(1000, 0.0, 1.0).firmness(), Firmness::Alike);
    }

    #[test]
    fn seen_from_the_other_side_it_is_as_firm() {
        let seen = versus(400, 0.7, 0.1);
        assert!(seen.leads() && !seen.turned().leads());
        assert_eq!(seen.turned().firmness(), seen.firmness());
        assert!((seen.chance() + seen.turned().chance() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn shares_are_told_as_none_or_all_only_where_they_are() {
        let told = [0.0, 1e-5, 0.004, 0.006, 0.872, 0.994, 0.996, 0.999_99, 1.0].map(OfHundred::of);
        let count = OfHundred::Count;
        let (few, most) = (OfHundred::Few, OfHundred::Most);
        assert_eq!(told, [OfHundred::None, few, few, count(1.0), count(87.0), count(99.0), most, most, OfHundred::All]);
    }

    #[test]
    fn a_pair_is_the_one_asked_for_as_far_as_it_has_values() {
        let rules = |count: usize| {
            let value = |at: usize| Ok(vec![if at == 0 { f64::NAN } else { at as f64 }]);
            let choices = choices(&["a", "b", "c", "d"][..count]).into_iter().enumerate();
            choices.map(|(at, choice)| (choice, value(at))).collect()
        };
        let certainty = |count: usize| Certainty::of("treated", Direction::More, 1, rules(count));
        let pair = |first: &str, second: &str| certainty(4).pair((first, second));
        assert_eq!(pair("d", "b"), Some((3, 1)));
        assert_eq!(pair("a", "b"), Some((2, 1)));
        assert_eq!(pair("c", "a"), Some((2, 1)));
        assert_eq!(pair("b", "b"), Some((1, 2)));
        assert_eq!(pair("x", "y"), Some((1, 2)));
        assert_eq!(certainty(2).pair(("b", "c")), None);
        assert_eq!(certainty(4).champion(), Some(3));
    }

    #[test]
    fn reach_is_half_of_wilsons_interval() {
        // 70 of 100: 0.604151453667 to 0.781051147051 (R, prop.test).
        assert!((versus(100, 0.7, 0.0).reach().unwrap() - 8.844_984_669_2).abs() < 1e-9);
        assert_eq!(versus(0, 0.0, 0.0).reach(), None);
    }

    #[test]
    fn more_worlds_are_just_enough_for_a_point() {
        for (worlds, better) in [(1000, 0.5), (1000, 0.87), (100, 1.0), (7, 0.0)] {
            let seen = versus(worlds, better, 0.0);
            let more = seen.more_worlds();
            let after = |more: usize| Versus { worlds: worlds + more, ..seen }.reach().unwrap();
            assert!(more > 0 && after(more) <= 1.0 && after(more - 1) > 1.0, "{worlds} {better}: {more}");
        }
        // 9,603.6 worlds by the usual approximation (z² / 4 / 0.01²), which Wilson's undercuts by z².
        assert_eq!(versus(1000, 0.5, 0.0).more_worlds(), 8_600);
        assert_eq!(versus(10_000, 0.5, 0.0).more_worlds(), 0);
        assert_eq!(versus(100_000, 0.5, 0.0).more_worlds(), 0);
    }
}
