//! Tells the chance of the next bit from everything before it.
//!
//! Several views on what came before each have an opinion, learnt from how it went on when they looked
//! the same; the opinions are added with weights that are learnt as well (after Mahoney 2005, Adaptive
//! weighing of context models for lossless data compression, Florida Tech. CS-2005-16). For texts as
//! short as a scenario this needs two thirds of the room that looking for repetitions alone does.

use super::contexts::{self, Contexts};
use super::odds::{self, Logs};
use super::repeat::Repeat;

/// Binary digits of the place of a memory.
const DIGITS: u32 = 18;

/// Cases after which a memory learns no slower.
const MOST_SEEN: u8 = 60;

/// Opinions: the views, the repetition, and one that is always the same.
const OPINIONS: usize = contexts::COUNT + 2;

/// Weights at first, in parts of 65,536.
const WEIGHT: i32 = 19_661;

/// How fast weights are learnt.
const RATE: i32 = 14;

/// What one view remembers of one surrounding.
#[derive(Clone, Copy)]
struct Memory {
    /// The chance of a one, in parts of 65,536.
    chance: u16,
    /// Cases that it was learnt from, up to [`MOST_SEEN`].
    seen: u8,
}

impl Memory {
    const NEW: Self = Self { chance: 1 << 15, seen: 0 };

    /// Goes towards what has come, the farther the less was known.
    fn learn(&mut self, bit: bool) {
        let (target, chance) = (if bit { 65_535 } else { 0 }, i32::from(self.chance));
        self.chance = (chance + (target - chance) * 2 / (2 * i32::from(self.seen) + 3)) as u16;
        self.seen = (self.seen + 1).min(MOST_SEEN);
    }
}

/// All that is known of a text so far.
#[derive(Clone)]
pub(super) struct Model {
    contexts: Contexts,
    repeat: Repeat,
    logs: Logs,
    memories: Vec<Memory>,
    /// The memories that the views ask for the present bit.
    asked: [usize; contexts::COUNT],
    /// For each length of a repetition, how often it went on.
    repeats: [u16; 32],
    weights: Vec<[i32; OPINIONS]>,
    opinions: [i32; OPINIONS],
    /// The bits of the present byte, behind a leading 1.
    partial: usize,
    chance: i32,
}

impl Model {
    /// Knows nothing.
    pub(super) fn new() -> Self {
        let mut model = Self {
            contexts: Contexts::default(),
            repeat: Repeat::new(),
            logs: Logs::new(),
            memories: vec![Memory::NEW; contexts::COUNT << DIGITS],
            asked: [0; contexts::COUNT],
            repeats: [1 << 15; 32],
            weights: vec![[WEIGHT; OPINIONS]; 4 * 256],
            opinions: [0; OPINIONS],
            partial: 1,
            chance: odds::WHOLE / 2,
        };
        model.weigh();
        model
    }

    /// The chance, 1 to 4095 of 4096, that the next bit is a one.
    pub(super) fn chance(&self) -> u32 {
        self.chance as u32
    }

    /// Takes in a byte.
    pub(super) fn read(&mut self, byte: u8) {
        for bit in (0..8).rev() {
            self.learn(byte >> bit & 1 == 1);
        }
    }

    /// Takes in a bit; says the byte that it completes.
    pub(super) fn learn(&mut self, bit: bool) -> Option<u8> {
        let error = (if bit { odds::WHOLE } else { 0 } - self.chance) * RATE;
        let weights = &mut self.weights[weights_of(&self.repeat, self.partial)];
        for (weight, opinion) in weights.iter_mut().zip(self.opinions) {
            *weight += (opinion * error + (1 << 13)) >> 14;
        }
        for &place in &self.asked {
            self.memories[place].learn(bit);
        }
        if let Some(expected) = self.repeat.expected(self.partial) {
            let is_so = expected == bit;
            let chance = &mut self.repeats[self.repeat.length()];
            *chance = if is_so { *chance + ((u16::MAX - *chance) >> 6) } else { *chance - (*chance >> 6) };
            if !is_so {
                self.repeat.forget();
            }
        }
        self.partial = self.partial << 1 | usize::from(bit);
        let whole = u8::try_from(self.partial & 0xff).ok().filter(|_| self.partial > 0xff);
        if let Some(byte) = whole {
            self.partial = 1;
            self.contexts.add(byte);
            self.repeat.add(byte);
        }
        self.weigh();
        whole
    }

    /// Asks for every opinion on the next bit and adds them up.
    fn weigh(&mut self) {
        for (view, &context) in self.contexts.views.iter().enumerate() {
            self.asked[view] = view << DIGITS | place(context, self.partial);
            self.opinions[view] = self.logs.of(self.memories[self.asked[view]].chance);
        }
        let log = self.logs.of(self.repeats[self.repeat.length()]);
        self.opinions[contexts::COUNT] = match self.repeat.expected(self.partial) {
            Some(true) => log,
            Some(false) => -log,
            None => 0,
        };
        self.opinions[contexts::COUNT + 1] = 256;
        let weights = &self.weights[weights_of(&self.repeat, self.partial)];
        let sum: i64 = weights.iter().zip(self.opinions).map(|(&w, o)| i64::from(w) * i64::from(o)).sum();
        self.chance = odds::chance((sum >> 16).clamp(-2048, 2048) as i32);
    }
}

/// Where a view remembers what follows a surrounding and the first bits of a byte.
fn place(context: u32, partial: usize) -> usize {
    let hash = context.wrapping_add((partial as u32).wrapping_mul(0x9e37_79b1)).wrapping_mul(0x85eb_ca6b);
    let hash = (hash ^ hash >> 15).wrapping_mul(0xc2b2_ae35);
    (hash >> (32 - DIGITS)) as usize
}

/// The weights for a repetition of some length and the first bits of a byte.
fn weights_of(repeat: &Repeat, partial: usize) -> usize {
    let trust = match repeat.length() {
        0 => 0,
        1..8 => 1,
        8..20 => 2,
        _ => 3,
    };
    trust << 8 | partial
}
