//! The figures of eight worlds, as columns.

use crate::num;
use crate::num::lanes::Lanes;
use crate::scenario::{Figure, GroupField, PartyNumbers, Patients, Problem, TiePolicy};
use crate::study::draws::Figures;

/// What is the same in all worlds, and where the uncertain figures go.
pub struct Ground {
    /// The groups as the scenario has them.
    pub groups: Vec<Patients>,
    /// The parties that have groups.
    pub parties: Vec<Party>,
    /// Groups with a deprivation rank, the most deprived first, in tiers of one rank.
    pub ladder: Vec<Vec<usize>>,
    /// Units of the supply for each patient.
    pub units: f64,
    /// Discount rate of future years.
    pub discount_rate: f64,
    treated_risk: Vec<f64>,
    stock: f64,
    targets: Vec<Target>,
}

/// A party and what it wants.
pub struct Party {
    /// Its groups; never empty.
    pub groups: Vec<usize>,
    /// Least share of need for which it signs.
    pub walk_away: Option<f64>,
    /// Patients for whom its own stock is enough.
    pub own_places: f64,
    /// It stated a walk-away share or a stock of its own.
    pub has_stated: bool,
}

impl Party {
    fn of(problem: &Problem, party: usize, units: f64) -> Option<Self> {
        let groups: Vec<usize> = problem.groups_of(party).collect();
        let PartyNumbers { walk_away, fallback, .. } = &problem.parties[party];
        (!groups.is_empty()).then(|| Self {
            groups,
            walk_away: *walk_away,
            own_places: fallback.as_ref().map_or(0.0, |stock| stock[0] / units),
            has_stated: walk_away.is_some() || fallback.is_some(),
        })
    }
}

/// Where an uncertain figure goes.
#[derive(Clone, Copy)]
enum Target {
    /// The stock, so many units for each of the figure.
    Stock(f64),
    Need(usize),
    Untreated(usize),
    Treated(usize),
    Years(usize),
}

/// Eight worlds.
pub struct Block {
    /// Patients in need of each group.
    pub need: Vec<Lanes>,
    /// Chance of death untreated.
    pub untreated: Vec<Lanes>,
    /// Fall in the chance of death.
    pub benefit: Vec<Lanes>,
    /// Years that a survivor can expect, discounted; 0 where they are not known.
    pub years: Vec<Lanes>,
    /// Patients for whom the stock is enough.
    pub places: Lanes,
    /// All patients in need.
    pub total: Lanes,
}

impl Ground {
    /// The ground of a problem of divided patients; none where it is not one for the quick way.
    ///
    /// `period` is what the amount of the supply is multiplied by, 1 for one that is used up.
    pub fn of<'f>(problem: &Problem, period: f64, figures: impl Iterator<Item = &'f Figure>) -> Option<Self> {
        let units = problem.treatments.first()?.bundle.first().copied()?;
        let is_plain = problem.stock.len() == 1
            && problem.ties == TiePolicy::Share
            && units > 0.0
            && problem.treatments.len() == problem.groups.len()
            && problem.treatments.iter().all(|way| way.bundle[0] == units);
        let target = |figure: &Figure| match figure {
            Figure::Amount(_) => Some(Target::Stock(period)),
            Figure::Group(group, GroupField::Size) => Some(Target::Need(*group)),
            Figure::Group(group, GroupField::RiskUntreated) => Some(Target::Untreated(*group)),
            Figure::Group(group, GroupField::RiskTreated) => Some(Target::Treated(*group)),
            Figure::Group(group, GroupField::YearsLeft) => Some(Target::Years(*group)),
            _ => None,
        };
        let targets: Option<Vec<Target>> = figures.map(target).collect();
        let mut ground = Self {
            groups: problem.groups.clone(),
            parties: (0..problem.parties.len()).filter_map(|party| Party::of(problem, party, units)).collect(),
            ladder: ladder(problem),
            units,
            discount_rate: problem.discount_rate,
            treated_risk: Vec::new(),
            stock: problem.stock[0],
            targets: targets.filter(|_| is_plain)?,
        };
        let risk = |(patients, way): (&Patients, f64)| patients.risk_untreated - way;
        ground.treated_risk =
            problem.groups.iter().zip(problem.treatments.iter().map(|way| way.benefit)).map(risk).collect();
        Some(ground)
    }

    /// The worlds from number `first` of some drawn figures on; beyond the last one it is repeated.
    pub fn block(&self, figures: &Figures, first: usize) -> Block {
        let column = |number: fn(&Patients) -> f64| self.groups.iter().map(|it| Lanes::all(number(it))).collect();
        let mut need: Vec<Lanes> = column(|patients| patients.need);
        let mut untreated: Vec<Lanes> = column(|patients| patients.risk_untreated);
        let mut treated: Vec<Lanes> = self.treated_risk.iter().map(|risk| Lanes::all(*risk)).collect();
        let mut years: Vec<Lanes> = column(|patients| patients.years_left.unwrap_or(0.0));
        let mut stock = Lanes::all(self.stock);
        let world = |lane: usize| (first + lane).min(figures.worlds - 1);
        for (target, column) in self.targets.iter().zip(&figures.columns) {
            let drawn = Lanes::of(|lane| column[world(lane)]);
            match *target {
                Target::Stock(factor) => stock = drawn * factor,
                Target::Need(group) => need[group] = drawn,
                Target::Untreated(group) => untreated[group] = drawn,
                Target::Treated(group) => treated[group] = drawn,
                Target::Years(group) => years[group] = drawn,
            }
        }
        let rate = self.discount_rate;
        let mut total = Lanes::all(0.0);
        need.iter().for_each(|need| total += *need);
        Block {
            benefit: untreated.iter().zip(treated).map(|(before, after)| *before - after).collect(),
            years: years.iter().map(|years| years.map(|years| num::discounted_years(years, rate))).collect(),
            places: stock / self.units,
            need,
            untreated,
            total,
        }
    }
}

fn ladder(problem: &Problem) -> Vec<Vec<usize>> {
    let rank = |group: usize| problem.groups[group].deprivation_rank;
    let ranked: Vec<usize> = (0..problem.groups.len()).filter(|&group| rank(group).is_some()).collect();
    let order =
        num::ordered(ranked.len(), |a, b| rank(ranked[a]).unwrap_or(0.0).total_cmp(&rank(ranked[b]).unwrap_or(0.0)));
    let mut tiers: Vec<Vec<usize>> = Vec::new();
    for group in order.into_iter().map(|place| ranked[place]) {
        match tiers.last_mut() {
            Some(tier) if rank(tier[0]) == rank(group) => tier.push(group),
            _ => tiers.push(vec![group]),
        }
    }
    tiers
}
