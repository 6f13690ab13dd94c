//! The largest sum of concave utilities: alpha-fair, Atkinson and Nash welfare.
//!
//! Groups who gain from shares of common supplies meet only in the few prices of those supplies.
//! The price of a single supply is found directly ([`level`]), those of several by an interior-point
//! method ([`interior`]) whose linear systems are as small as the number of supplies.
//! Every answer carries a bound on what any other could be better by, computed from its prices alone.

mod interior;
mod level;

use interior::Start;

/// How often what is left is shared again. With a large alpha a group may count so little beside
/// others that its part is lost in their rounding errors, though nobody else can use it.
const ROUNDS: usize = 8;
/// Where searches begin, one after the other until one ends in a proof.
const STARTS: [Start; 4] = [Start::Near(0.1), Start::Centred(0.1), Start::Centred(1.0), Start::Centred(1e-3)];
/// Gap at which an answer counts as proven.
const PROVEN: f64 = 1e-10;
/// Share of a stock or need below which it counts as used up.
const SHORT: f64 = 1e-10;

/// Groups who gain from shares of common supplies.
#[derive(Clone, Debug)]
pub struct Sharing {
    /// Units of each supply, at least one; above 0.
    pub stock: Vec<f64>,
    /// The groups.
    pub groups: Vec<Sharer>,
}

/// A group that gains.
#[derive(Clone, Debug)]
pub struct Sharer {
    /// Most patients to treat; above 0.
    pub need: f64,
    /// Its utility when nobody is treated; 0 or more.
    pub base: f64,
    /// How much it counts; above 0.
    pub weight: f64,
    /// Ways to treat its patients; at least one.
    pub ways: Vec<Way>,
}

/// A way to treat patients of one group.
#[derive(Clone, Debug)]
pub struct Way {
    /// Gain in the group's utility for each patient; above 0.
    pub slope: f64,
    /// Units of each supply that a patient uses.
    pub bundle: Vec<f64>,
}

/// An answer and what proves it.
#[derive(Clone, Debug)]
pub struct Fairest {
    /// Patients treated, by group and way.
    pub x: Vec<Vec<f64>>,
    /// Worth of one more unit of each supply: the share by which the equally distributed equivalent
    /// would rise. For Nash welfare, times the sum of weights, the prices at which everybody would
    /// buy this very answer from a budget as large as its weight.
    pub prices: Vec<f64>,
    /// No other answer has an equally distributed equivalent larger by more than this share.
    pub gap: f64,
}

/// A group, by its place, and the ways that are left to it.
type Named = (usize, Vec<usize>);

impl Sharing {
    /// The answer that makes `sum(weight * phi(u))` largest, where `phi(u)` is `u^(1 - alpha) / (1 - alpha)`,
    /// or `ln u` where `alpha` is 1, and `u` is the base plus slope times patients.
    ///
    /// `alpha` above 0. Atkinson 1970, J. Econ. Theory 2:244; Mo & Walrand 2000, IEEE/ACM Trans.
    /// Networking 8:556. Where several answers are best, they differ only in the ways by which a
    /// group reaches its utility; the one in the middle is returned.
    pub fn fairest(&self, alpha: f64) -> Fairest {
        let mut found = self.fairest_at_once(alpha);
        for _ in 0..ROUNDS {
            let Some((rest, names)) = self.rest(&found.x) else { break };
            let more = rest.fairest_at_once(alpha);
            for ((group, ways), x) in names.iter().zip(&more.x) {
                ways.iter().zip(x).for_each(|(way, x)| found.x[*group][*way] += x);
            }
        }
        found
    }

    /// What could still be given beyond `x`: the groups who could gain, by name of group and ways.
    fn rest(&self, x: &[Vec<f64>]) -> Option<(Self, Vec<Named>)> {
        let mut left = self.stock.clone();
        for (group, x) in self.groups.iter().zip(x) {
            for (way, x) in group.ways.iter().zip(x) {
                left.iter_mut().zip(&way.bundle).for_each(|(left, units)| *left -= units * x);
            }
        }
        let gone = |supply: usize| left[supply] <= SHORT * self.stock[supply];
        let (mut groups, mut names) = (Vec::new(), Vec::new());
        for (index, (group, x)) in self.groups.iter().zip(x).enumerate() {
            let open = |way: &usize| (0..left.len()).all(|s| group.ways[*way].bundle[s] == 0.0 || !gone(s));
            let need = group.need - x.iter().sum::<f64>();
            let ways: Vec<usize> = (0..x.len()).filter(open).collect();
            if need > SHORT * group.need && !ways.is_empty() {
                let base = group.base + group.ways.iter().zip(x).map(|(way, x)| way.slope * x).sum::<f64>();
                groups.push(Sharer {
                    need,
                    base,
                    ways: ways.iter().map(|&w| group.ways[w].clone()).collect(),
                    ..*group
                });
                names.push((index, ways));
            }
        }
        // Of a supply that is gone no way takes anything, so it may as well be there.
        let stock = left.iter().zip(&self.stock).enumerate().map(|(s, (left, all))| if gone(s) { *all } else { *left });
        (!groups.is_empty()).then(|| (Self { stock: stock.collect(), groups }, names))
    }

    fn fairest_at_once(&self, alpha: f64) -> Fairest {
        let free: Vec<Option<usize>> = self.groups.iter().map(Sharer::free_way).collect();
        let paying: Vec<Sharer> =
            self.groups.iter().zip(&free).filter_map(|(group, free)| group.beyond(*free)).collect();
        let mut found = if paying.is_empty() {
            Fairest { x: Vec::new(), prices: vec![0.0; self.stock.len()], gap: 0.0 }
        } else {
            Self { stock: self.stock.clone(), groups: paying }.fairest_of_paying(alpha)
        };
        let mut bought = std::mem::take(&mut found.x).into_iter();
        for (group, free) in self.groups.iter().zip(free) {
            let paid = group.paid_ways(free);
            let mut x = vec![0.0; group.ways.len()];
            if !paid.is_empty() {
                paid.into_iter().zip(bought.next().unwrap_or_default()).for_each(|(way, patients)| x[way] = patients);
            }
            if let Some(way) = free {
                x[way] = (group.need - x.iter().sum::<f64>()).max(0.0);
            }
            found.x.push(x);
        }
        found
    }

    fn fairest_of_paying(&self, alpha: f64) -> Fairest {
        let scaled = Scaled::new(self, alpha);
        let level = level::solve(&scaled);
        if self.stock.len() == 1 {
            return scaled.answer(self, &level.y, &level.prices, level.ln_unit);
        }
        // To begin with something feasible, whatever the searches come to.
        let most = (0..self.stock.len()).map(|supply| level::used(&scaled, &level.y, supply)).fold(1.0, f64::max);
        let within: Vec<Vec<f64>> = level.y.iter().map(|y| y.iter().map(|y| y / most).collect()).collect();
        let mut best = scaled.answer(self, &within, &level.prices, level.ln_unit);
        for start in STARTS {
            let (y, prices) = interior::solve(&scaled, &level, start);
            let answer = scaled.answer(self, &y, &prices, level.ln_unit);
            if answer.gap < best.gap || best.gap.is_nan() {
                best = answer;
            }
            if best.gap <= PROVEN {
                break;
            }
        }
        best
    }
}

impl Sharer {
    /// Its best way that uses no supply at all.
    fn free_way(&self) -> Option<usize> {
        let free = (0..self.ways.len()).filter(|&way| self.ways[way].bundle.iter().all(|units| *units == 0.0));
        free.max_by(|&a, &b| self.ways[a].slope.total_cmp(&self.ways[b].slope))
    }

    /// The ways that use supplies and gain more than the free one.
    fn paid_ways(&self, free: Option<usize>) -> Vec<usize> {
        let least = free.map_or(0.0, |way| self.ways[way].slope * (1.0 + 1e-12));
        let paid = |way: &usize| self.ways[*way].bundle.iter().any(|units| *units > 0.0);
        (0..self.ways.len()).filter(paid).filter(|&way| self.ways[way].slope > least).collect()
    }

    /// The group once everybody in it is treated by the free way: what it could still gain.
    fn beyond(&self, free: Option<usize>) -> Option<Self> {
        let least = free.map_or(0.0, |way| self.ways[way].slope);
        let more = |way: usize| Way { slope: self.ways[way].slope - least, ..self.ways[way].clone() };
        let ways: Vec<Way> = self.paid_ways(free).into_iter().map(more).collect();
        (!ways.is_empty()).then_some(Self { base: self.base + least * self.need, ways, ..*self })
    }
}

/// The same groups in numbers of about 1, so that groups of one and of a billion are alike.
struct Scaled {
    alpha: f64,
    supplies: usize,
    members: Vec<Member>,
}

/// A group in scaled numbers: `y` is the share treated by each way, `u = base + gains . y`.
struct Member {
    /// Patients for whom a `y` of 1 stands.
    heads: f64,
    /// Most that all `y` may sum to.
    cap: f64,
    /// Largest share of a supply that a `y` of 1 uses.
    part: f64,
    base: f64,
    /// Logarithm of the group's marginal welfare at a utility of 1, per part.
    ln_worth: f64,
    /// Gain in utility per unit of `y`; the largest is 1.
    gains: Vec<f64>,
    /// Use of each supply per unit of `y`, way after way, per part.
    uses: Vec<f64>,
}

impl Scaled {
    fn new(sharing: &Sharing, alpha: f64) -> Self {
        let members = sharing.groups.iter().map(|group| Member::new(group, &sharing.stock, alpha));
        Self { alpha, supplies: sharing.stock.len(), members: members.collect() }
    }

    /// The answer at `y`, judged by prices of whole stocks that are in units of `exp(ln_unit)`.
    ///
    /// Because utility is concave, no answer can gain more than the linear programme of marginal
    /// welfare at `y` can, and no more than that programme's dual bound at the prices.
    fn answer(&self, sharing: &Sharing, y: &[Vec<f64>], prices: &[f64], ln_unit: f64) -> Fairest {
        let mut left = vec![1.0; self.supplies];
        let (mut gap, mut total) = (0.0, 0.0);
        for (member, y) in self.members.iter().zip(y) {
            let utility = member.utility(y);
            let marginal = libm::exp((member.ln_worth - self.alpha * libm::log(utility) - ln_unit).min(600.0));
            let margins: Vec<f64> = member
                .gains
                .iter()
                .enumerate()
                .map(|(way, gain)| marginal * gain - dot(member.way(way), prices))
                .collect();
            let best = margins.iter().copied().fold(0.0, f64::max);
            let treated: f64 = y.iter().sum();
            let slack: f64 = margins.iter().zip(y).map(|(margin, y)| (best - margin) * y).sum();
            gap += member.part * (slack + best * (member.cap - treated).max(0.0));
            total += member.part * marginal * utility;
            left.iter_mut().enumerate().for_each(|(supply, left)| *left -= member.used(y, supply));
        }
        gap += dot(prices, &left).max(0.0);
        let heads = |(member, y): (&Member, &Vec<f64>)| y.iter().map(|y| y * member.heads).collect();
        Fairest {
            x: self.members.iter().zip(y).map(heads).collect(),
            prices: prices.iter().zip(&sharing.stock).map(|(price, stock)| price / (stock * total)).collect(),
            gap: gap / total,
        }
    }
}

impl Member {
    fn new(group: &Sharer, stock: &[f64], alpha: f64) -> Self {
        let reach = |way: &Way| {
            way.bundle
                .iter()
                .zip(stock)
                .filter(|(units, _)| **units > 0.0)
                .map(|(units, stock)| stock / units)
                .fold(group.need, f64::min)
        };
        let heads = group.ways.iter().map(reach).sum::<f64>().min(group.need);
        let shares = |way: &Way| -> Vec<f64> {
            way.bundle.iter().zip(stock).map(|(units, stock)| units / stock * heads).collect()
        };
        let mut uses: Vec<f64> = group.ways.iter().flat_map(shares).collect();
        let part = uses.iter().copied().fold(0.0, f64::max);
        let part = if part > 0.0 { part } else { 1.0 };
        uses.iter_mut().for_each(|share| *share /= part);
        let most = group.ways.iter().map(|way| way.slope).fold(0.0, f64::max) * heads;
        Self {
            heads,
            cap: (group.need / heads).min(2.0),
            part,
            base: group.base / most,
            ln_worth: libm::log(group.weight) + (1.0 - alpha) * libm::log(most) - libm::log(part),
            gains: group.ways.iter().map(|way| way.slope * heads / most).collect(),
            uses,
        }
    }

    fn utility(&self, y: &[f64]) -> f64 {
        self.base + dot(&self.gains, y)
    }

    /// Use of each supply by a way.
    fn way(&self, way: usize) -> &[f64] {
        let supplies = self.uses.len() / self.gains.len();
        &self.uses[way * supplies..(way + 1) * supplies]
    }

    /// Part of a supply that the group uses.
    fn used(&self, y: &[f64], supply: usize) -> f64 {
        self.part * y.iter().enumerate().map(|(way, y)| self.way(way)[supply] * y).sum::<f64>()
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
