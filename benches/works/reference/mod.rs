//! The reference work: twelve rules and fifteen measures on generated groups, once or on many draws, defined
//! in plain formulas and written in three other languages, whose results are in
//! `tests/golden/mc-reference.json`. The same kernel as in the page does it here.

mod golden;
mod groups;
mod normal;
mod rules;

use evenhand::num::lanes::{Lanes, WIDTH};
use evenhand::study::draws::kernel::{Shares, sum};

use groups::Block;
use rules::{Room, allocate};

pub use golden::prove;
pub use groups::Groups;

/// Measures of one rule.
pub const MEASURES: usize = 15;

/// Rules that are measured side by side when there is one draw only.
const SIDE_BY_SIDE: usize = 4;

/// One comparison of the likely values: the rules allocate one by one, and are measured some at once.
pub struct Comparison {
    groups: Groups,
    block: Block<1>,
    room: Room<1>,
    wide: Block<SIDE_BY_SIDE>,
    given: Vec<Lanes<SIDE_BY_SIDE>>,
    desk: Desk<SIDE_BY_SIDE>,
}

impl Comparison {
    /// Has everything at hand.
    pub fn of(groups: Groups) -> Self {
        let count = groups.count();
        Self {
            block: Block::point(&groups),
            room: Room::new(count),
            wide: Block::point(&groups),
            given: vec![Lanes::all(0.0); count],
            desk: Desk::new(count),
            groups,
        }
    }

    /// Fifteen measures of the first `rules` rules.
    pub fn measures(&mut self, rules: usize) -> Vec<[f64; MEASURES]> {
        let best = Lanes::all(most_lives(&self.groups, &self.block, &mut self.room).0[0]);
        self.desk.take(&self.wide, best);
        let mut rows = Vec::with_capacity(rules);
        for first in (0..rules).step_by(SIDE_BY_SIDE) {
            let count = SIDE_BY_SIDE.min(rules - first);
            for lane in 0..count {
                allocate(first + lane, &self.groups, &self.block, &mut self.room);
                for (wide, given) in self.given.iter_mut().zip(&self.room.given) {
                    wide.0[lane] = given.0[0];
                }
            }
            let row = self.desk.measures(&self.groups, &self.wide, &self.given);
            rows.extend((0..count).map(|lane| row.map(|measure| measure.0[lane])));
        }
        rows
    }
}

/// Many draws, eight at once.
pub struct Draws {
    groups: Groups,
    block: Block<WIDTH>,
    room: Room<WIDTH>,
    desk: Desk<WIDTH>,
}

impl Draws {
    /// Has everything at hand.
    pub fn of(groups: Groups) -> Self {
        let count = groups.count();
        Self { block: Block::point(&groups), room: Room::new(count), desk: Desk::new(count), groups }
    }

    /// Draws draw number `first` and the seven that follow it.
    pub fn draw(&mut self, first: usize) {
        self.block.draw(&self.groups, first);
    }

    /// Means of fifteen measures of the first `rules` rules over draws that fill whole blocks.
    pub fn means(&mut self, draws: usize, rules: usize) -> Vec<[f64; MEASURES]> {
        let mut sums = vec![[Lanes::all(0.0); MEASURES]; rules];
        for first in (0..draws).step_by(WIDTH) {
            self.draw(first);
            let best = most_lives(&self.groups, &self.block, &mut self.room);
            self.desk.take(&self.block, best);
            for (rule, sums) in sums.iter_mut().enumerate() {
                allocate(rule, &self.groups, &self.block, &mut self.room);
                let row = self.desk.measures(&self.groups, &self.block, &self.room.given);
                sums.iter_mut().zip(row).for_each(|(sum, value)| *sum += value);
            }
        }
        let count = draws.next_multiple_of(WIDTH) as f64;
        sums.iter().map(|sums| sums.map(|sum| sum.0.iter().sum::<f64>() / count)).collect()
    }
}

/// The most lives that can be saved.
fn most_lives<const N: usize>(groups: &Groups, block: &Block<N>, room: &mut Room<N>) -> Lanes<N> {
    allocate(5, groups, block, room);
    sum(room.given.len(), |g| room.given[g] * block.lives[g])
}

/// What measures of a block have in common, and room for coverage.
struct Desk<const N: usize> {
    total: Lanes<N>,
    best: Lanes<N>,
    weight: Vec<Lanes<N>>,
    coverage: Vec<Lanes<N>>,
}

impl<const N: usize> Desk<N> {
    fn new(groups: usize) -> Self {
        let column = || vec![Lanes::all(0.0); groups];
        Self { total: Lanes::all(0.0), best: Lanes::all(0.0), weight: column(), coverage: column() }
    }

    fn take(&mut self, block: &Block<N>, best: Lanes<N>) {
        (self.total, self.best) = (sum(block.need.len(), |g| block.need[g]), best);
        self.weight.iter_mut().zip(&block.need).for_each(|(weight, need)| *weight = *need / self.total);
    }

    fn measures(&mut self, groups: &Groups, block: &Block<N>, given: &[Lanes<N>]) -> [Lanes<N>; MEASURES] {
        let Block { need, lives, years, .. } = block;
        for ((coverage, given), need) in self.coverage.iter_mut().zip(given).zip(need) {
            *coverage = *given / *need;
        }
        let total = |each: &[Lanes<N>]| sum(given.len(), |g| given[g] * each[g]);
        let allocated = sum(given.len(), |g| given[g]);
        let lives = total(lives);
        let mean = allocated / self.total;
        let shares = Shares { need, weight: &self.weight, coverage: &self.coverage, mean };
        [
            allocated,
            lives,
            total(years),
            self.total - allocated,
            shares.least(),
            shares.most(),
            mean,
            shares.variance().sqrt(),
            shares.gini(),
            shares.theil(),
            shares.atkinson_half(),
            shares.kolm_equivalent(2.0),
            shares.concentration(&groups.order),
            shares.farthest(),
            Lanes::all(1.0) - lives / self.best,
        ]
    }
}
