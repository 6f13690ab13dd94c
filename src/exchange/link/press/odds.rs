//! Chances on two scales: as parts of 4096, and as logarithms of odds, on which opinions can be added.
//!
//! Whole numbers only, so that every machine presses alike.

/// Chances are parts of this.
pub(super) const WHOLE: i32 = 4096;

/// The greatest logarithm of odds, in parts of 256.
const FARTHEST: i32 = 2047;

/// The chance for each sixteenth part of the scale, by `4096 / (1 + e^(-x / 256))`.
const CHANCES: [i32; 33] = [
    1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901,
    3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

/// The chance, 1 to 4095, that belongs to a logarithm of odds in parts of 256.
pub(super) fn chance(log: i32) -> i32 {
    if log > FARTHEST {
        return WHOLE - 1;
    }
    if log < -FARTHEST {
        return 1;
    }
    let (step, part) = (((log >> 7) + 16) as usize, log & 127);
    (CHANCES[step] * (128 - part) + CHANCES[step + 1] * part + 64) >> 7
}

/// The way back from chances to logarithms of odds.
#[derive(Clone)]
pub(super) struct Logs(Vec<i32>);

impl Logs {
    /// Fills the table.
    pub(super) fn new() -> Self {
        let mut logs = Vec::with_capacity(WHOLE as usize);
        for log in -FARTHEST..=FARTHEST {
            let reached = chance(log) as usize + 1;
            logs.resize(reached.max(logs.len()), log);
        }
        logs.resize(WHOLE as usize, FARTHEST);
        Self(logs)
    }

    /// The logarithm of odds of a chance in parts of 65,536.
    pub(super) fn of(&self, chance: u16) -> i32 {
        self.0[usize::from(chance >> 4)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_follow_the_logistic_curve() {
        for log in (-FARTHEST..=FARTHEST).step_by(16) {
            let exact = 4096.0 / (1.0 + libm::exp(f64::from(-log) / 256.0));
            assert!((f64::from(chance(log)) - exact).abs() < 16.0, "{log}: {} against {exact}", chance(log));
        }
    }

    #[test]
    fn the_way_there_and_back_ends_near_its_start() {
        let logs = Logs::new();
        for part in 100..3996_i32 {
            let back = chance(logs.of((part * 16) as u16));
            assert!((back - part).abs() <= 4, "{part} became {back}");
        }
        assert_eq!((logs.of(0), logs.of(u16::MAX)), (-FARTHEST, FARTHEST));
    }
}
