//! Worlds in pieces: which are drawn, which are being drawn, and which come next.

use crate::num::lanes::WIDTH;

/// Worlds in a piece: as many as the quick way draws at once.
const PIECE: usize = WIDTH;
/// Pieces in the longest run.
const MOST: usize = 64;
/// How much longer than the last one a run may be.
const GROWTH: usize = 8;

/// Neighbouring worlds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// Number of the first one.
    pub first: usize,
    /// How many.
    pub count: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Missing,
    Out,
    Drawn,
}

/// The pieces of a number of worlds.
pub(super) struct Pieces {
    worlds: usize,
    states: Vec<State>,
}

impl Pieces {
    /// So many worlds, all missing.
    pub(super) fn new(worlds: usize) -> Self {
        Self { worlds, states: vec![State::Missing; worlds.div_ceil(PIECE)] }
    }

    /// How many worlds there are.
    pub(super) fn worlds(&self) -> usize {
        self.worlds
    }

    /// How many worlds are drawn.
    pub(super) fn drawn(&self) -> usize {
        self.states
            .iter()
            .enumerate()
            .filter(|(_, state)| **state == State::Drawn)
            .map(|(piece, _)| self.size(piece))
            .sum()
    }

    /// Whether all are drawn.
    pub(super) fn are_done(&self) -> bool {
        self.states.iter().all(|state| *state == State::Drawn)
    }

    /// More worlds than before; a last piece that was cut short is drawn again.
    pub(super) fn expect(&mut self, worlds: usize) {
        let has_short_end = self.worlds < worlds && !self.worlds.is_multiple_of(PIECE);
        if let Some(last) = self.states.last_mut().filter(|_| has_short_end) {
            *last = State::Missing;
        }
        self.worlds = worlds;
        self.states.resize(worlds.div_ceil(PIECE), State::Missing);
    }

    /// All are missing.
    pub(super) fn forget(&mut self) {
        self.states.fill(State::Missing);
    }

    /// The next run of at most so many pieces, none when all are drawn or being drawn. Towards the end what is missing
    /// is divided between all hands, so that they end together.
    pub(super) fn hand_out(&mut self, stride: usize, hands: usize) -> Option<Run> {
        let begin = self.states.iter().position(|state| *state == State::Missing)?;
        let missing = self.states.iter().filter(|state| **state == State::Missing).count();
        let most = stride.min(missing.div_ceil(hands.max(1))).max(1);
        let run = &mut self.states[begin..];
        let length = run.iter().take(most).take_while(|state| **state == State::Missing).count();
        run[..length].fill(State::Out);
        let first = begin * PIECE;
        Some(Run { first, count: ((begin + length) * PIECE).min(self.worlds) - first })
    }

    /// A run is drawn.
    pub(super) fn done(&mut self, run: &Run) {
        self.mark(run, State::Drawn);
    }

    /// A run is not going to be drawn after all.
    pub(super) fn give_back(&mut self, run: &Run) {
        self.mark(run, State::Missing);
    }

    /// Nothing that is being drawn is going to be.
    pub(super) fn give_all_back(&mut self) {
        self.states.iter_mut().filter(|state| **state == State::Out).for_each(|state| *state = State::Missing);
    }

    /// How many pieces would take `wanted` milliseconds, after a run that has taken some.
    pub(super) fn stride(run: &Run, taken: f64, wanted: f64) -> usize {
        let length = run.count.div_ceil(PIECE);
        // More than fits becomes the greatest number.
        let fit = (length as f64 * wanted / taken) as usize;
        fit.clamp(1, MOST.min(length * GROWTH))
    }

    fn size(&self, piece: usize) -> usize {
        self.worlds.min((piece + 1) * PIECE) - piece * PIECE
    }

    /// Marks the pieces that lie wholly in a run; one that has become longer meanwhile is missing.
    fn mark(&mut self, run: &Run, state: State) {
        let end = run.first + run.count;
        for piece in run.first / PIECE..end.div_ceil(PIECE) {
            let is_whole = self.worlds.min((piece + 1) * PIECE) <= end;
            if let Some(place) = self.states.get_mut(piece) {
                *place = if is_whole { state } else { State::Missing };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(first: usize, count: usize) -> Run {
        Run { first, count }
    }

    #[test]
    fn runs_are_whole_pieces_but_for_the_last_one() {
        let mut pieces = Pieces::new(29);
        assert_eq!(pieces.hand_out(2, 1), Some(run(0, 16)));
        assert_eq!(pieces.hand_out(9, 1), Some(run(16, 13)));
        assert_eq!(pieces.hand_out(1, 1), None);
        pieces.done(&run(16, 13));
        assert_eq!((pieces.drawn(), pieces.are_done()), (13, false));
        pieces.done(&run(0, 16));
        assert_eq!((pieces.drawn(), pieces.are_done()), (29, true));
    }

    #[test]
    fn what_is_given_back_comes_again_and_is_not_joined_over_what_is_drawn() {
        let mut pieces = Pieces::new(64);
        (0..4).for_each(|_| drop(pieces.hand_out(2, 1)));
        pieces.done(&run(16, 16));
        pieces.give_all_back();
        assert_eq!(pieces.hand_out(9, 1), Some(run(0, 16)));
        assert_eq!(pieces.hand_out(9, 1), Some(run(32, 32)));
    }

    #[test]
    fn the_rest_is_divided_between_all_hands() {
        let mut pieces = Pieces::new(80);
        assert_eq!(pieces.hand_out(100, 4), Some(run(0, 24)));
        assert_eq!(pieces.hand_out(100, 4), Some(run(24, 16)));
    }

    #[test]
    fn a_short_end_is_drawn_again_when_more_is_wanted() {
        let mut pieces = Pieces::new(12);
        let early = pieces.hand_out(1, 1).unwrap();
        let late = pieces.hand_out(1, 1).unwrap();
        pieces.done(&early);
        pieces.expect(20);
        // What was under way when more was wanted is too short.
        pieces.done(&late);
        assert_eq!(pieces.drawn(), 8);
        assert_eq!(pieces.hand_out(9, 1), Some(run(8, 12)));
    }

    #[test]
    fn strides_follow_the_time_taken_within_bounds() {
        assert_eq!(Pieces::stride(&run(0, 80), 50.0, 100.0), 20);
        assert_eq!(Pieces::stride(&run(0, 8), 0.1, 100.0), GROWTH);
        assert_eq!(Pieces::stride(&run(0, 8), 900.0, 100.0), 1);
        assert_eq!(Pieces::stride(&run(0, 512), 1.0, 100.0), MOST);
    }
}
