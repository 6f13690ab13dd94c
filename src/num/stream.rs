//! Named random streams: a rule's draws depend on the seed and its own name only.
//!
//! Adding a rule or a group therefore never disturbs the draws of the others (common random
//! numbers), and the generator, ChaCha with 8 rounds, gives the same bits on every platform.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Variance of a hypergeometric number above which it is drawn from its normal limit.
const MOST_VARIANCE: f64 = 1e8;

/// A reproducible source of random numbers.
#[derive(Clone, Debug)]
pub struct Stream(ChaCha8Rng);

impl Stream {
    /// The stream of that name under that seed.
    pub fn named(seed: u64, name: &str) -> Self {
        let mut key = [0; 32];
        let mut state = name.bytes().fold(seed ^ 0x9e37_79b9_7f4a_7c15, |state, byte| mix(state ^ u64::from(byte)));
        for chunk in key.chunks_exact_mut(8) {
            state = mix(state);
            chunk.copy_from_slice(&state.to_le_bytes());
        }
        Self(ChaCha8Rng::from_seed(key))
    }

    /// The same stream from its number `index` on, as if as many had been taken before.
    pub fn from_number(mut self, index: u64) -> Self {
        // A number takes two words of 32 bits.
        self.0.set_word_pos(2 * u128::from(index));
        self
    }

    /// A number in [0, 1), uniform on multiples of 2^-53.
    pub fn uniform(&mut self) -> f64 {
        const STEP: f64 = 1.0 / (1_u64 << 53) as f64;
        (self.0.next_u64() >> 11) as f64 * STEP
    }

    /// An index below `count`, uniform up to 2^-53; 0 when `count` is 0.
    pub fn below(&mut self, count: usize) -> usize {
        ((self.uniform() * count as f64) as usize).min(count.saturating_sub(1))
    }

    /// A number from the standard normal distribution (Box & Muller 1958).
    pub fn normal(&mut self) -> f64 {
        let radius = (-2.0 * libm::log(1.0 - self.uniform())).sqrt();
        radius * libm::cos(std::f64::consts::TAU * self.uniform())
    }

    /// Brings the items into a random order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    /// How many of `draws` persons, taken without replacement from `total`, are among `marked` ones.
    ///
    /// The hypergeometric distribution; the arguments are whole numbers.
    pub fn hypergeometric(&mut self, marked: f64, total: f64, draws: f64) -> f64 {
        let least = (draws + marked - total).max(0.0);
        let most = marked.min(draws);
        if most <= least {
            return least;
        }
        let share = marked / total;
        let variance = draws * share * (1.0 - share) * (total - draws) / (total - 1.0);
        if variance > MOST_VARIANCE {
            return (draws * share + variance.sqrt() * self.normal()).round().clamp(least, most);
        }
        let mode = ((draws + 1.0) * (marked + 1.0) / (total + 2.0)).floor().clamp(least, most);
        self.around(mode, (least, most), &|k| {
            (marked - k) * (draws - k) / ((k + 1.0) * (total - marked - draws + k + 1.0))
        })
    }

    /// How many of `persons` win when each wins with the same chance, independently of the others.
    ///
    /// The binomial distribution; `persons` is a whole number.
    pub fn binomial(&mut self, persons: f64, chance: f64) -> f64 {
        if persons <= 0.0 || chance <= 0.0 {
            return 0.0;
        }
        if chance >= 1.0 {
            return persons;
        }
        let variance = persons * chance * (1.0 - chance);
        if variance > MOST_VARIANCE {
            return (persons * chance + variance.sqrt() * self.normal()).round().clamp(0.0, persons);
        }
        let mode = ((persons + 1.0) * chance).floor().clamp(0.0, persons);
        let odds = chance / (1.0 - chance);
        self.around(mode, (0.0, persons), &|k| (persons - k) * odds / (k + 1.0))
    }

    /// A whole number between bounds from a distribution with one peak, of which `up` gives the ratio of
    /// the weight of `k + 1` to that of `k`.
    ///
    /// Inversion: weights are built outwards from the mode by their exact ratios, so no factorial is
    /// needed. Where that would take more than some hundred thousand terms, callers round a normal number
    /// of the same mean and variance instead: among so many persons the two differ by less than one part
    /// in ten thousand.
    fn around(&mut self, mode: f64, (least, most): (f64, f64), up: &dyn Fn(f64) -> f64) -> f64 {
        let (mut below, mut above) = (vec![1.0], Vec::new());
        let mut weight = 1.0;
        let mut k = mode;
        while k > least && weight > 1e-18 {
            k -= 1.0;
            weight /= up(k);
            below.push(weight);
        }
        weight = 1.0;
        k = mode;
        while k < most && weight > 1e-18 {
            weight *= up(k);
            above.push(weight);
            k += 1.0;
        }
        let sum: f64 = below.iter().rev().sum::<f64>() + above.iter().rev().sum::<f64>();
        let mut rest = self.uniform() * sum;
        for (step, weight) in below.iter().enumerate() {
            rest -= weight;
            if rest < 0.0 {
                return mode - step as f64;
            }
        }
        for (step, weight) in above.iter().enumerate() {
            rest -= weight;
            if rest < 0.0 {
                return mode + 1.0 + step as f64;
            }
        }
        mode
    }
}

/// One round of the SplitMix64 finaliser (Steele, Lea & Flood 2014).
fn mix(value: u64) -> u64 {
    let mut z = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_of_other_names_or_seeds_differ_and_the_same_one_repeats() {
        let first = |seed, name| Stream::named(seed, name).uniform();
        assert_eq!(first(1, "lottery"), first(1, "lottery"));
        assert_ne!(first(1, "lottery"), first(2, "lottery"));
        assert_ne!(first(1, "lottery"), first(1, "queue"));
    }

    #[test]
    fn hypergeometric_draws_have_the_known_mean_and_variance() {
        let (marked, total, draws) = (60.0, 180.0, 100.0);
        let mut stream = Stream::named(7, "test");
        let sample: Vec<f64> = (0..20_000).map(|_| stream.hypergeometric(marked, total, draws)).collect();
        let mean = sample.iter().sum::<f64>() / sample.len() as f64;
        let variance = sample.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / sample.len() as f64;
        // Var = K n (N - n)(N - K) / (N^2 (N - 1)) = 9.9317; the standard error of the mean is 0.022.
        assert!((mean - 100.0 * 60.0 / 180.0).abs() < 0.1, "{mean}");
        assert!((variance - 9.931719428926133).abs() < 0.5, "{variance}");
    }

    #[test]
    fn binomial_draws_have_the_known_mean_and_variance() {
        let mut stream = Stream::named(7, "test");
        for (persons, chance) in [(30.0, 0.2), (1000.0, 0.97), (1.0, 0.5)] {
            let sample: Vec<f64> = (0..20_000).map(|_| stream.binomial(persons, chance)).collect();
            let mean = sample.iter().sum::<f64>() / sample.len() as f64;
            let variance = sample.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / sample.len() as f64;
            let exact = persons * chance * (1.0 - chance);
            assert!((mean - persons * chance).abs() < 5.0 * (exact / 20_000.0).sqrt(), "{mean}");
            assert!((variance / exact - 1.0).abs() < 0.05, "{variance} is not {exact}");
        }
        assert_eq!((stream.binomial(9.0, 1.0), stream.binomial(9.0, 0.0), stream.binomial(0.0, 0.5)), (9.0, 0.0, 0.0));
        let huge = stream.binomial(1e12, 0.25);
        assert!((huge - 2.5e11).abs() < 3e6 && huge.fract() == 0.0, "{huge}");
    }

    #[test]
    fn hypergeometric_draws_stay_inside_their_bounds_at_the_corners() {
        let mut stream = Stream::named(7, "corners");
        assert_eq!(stream.hypergeometric(5.0, 5.0, 3.0), 3.0);
        assert_eq!(stream.hypergeometric(0.0, 5.0, 3.0), 0.0);
        assert_eq!(stream.hypergeometric(4.0, 5.0, 5.0), 4.0);
        let large = stream.hypergeometric(4e8, 1e9, 5e8);
        assert!((large - 2e8).abs() < 1e5, "{large}");
        let huge = stream.hypergeometric(4e11, 1e12, 5e11);
        assert!((huge - 2e11).abs() < 3e6 && huge.fract() == 0.0, "{huge}");
    }
}
