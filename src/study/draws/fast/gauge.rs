//! Measures as short sums over whole columns.

use super::block::{Block, Ground, Party};
use crate::measures::relations::parties::reaches;
use crate::num;
use crate::num::lanes::Lanes;
use crate::study::draws::kernel::{Shares, serve, sum};

/// A measure of eight worlds at once; NaN in a world in which it has no value.
pub type Gauge = fn(&Seen) -> Lanes;

/// What measures see of eight worlds under one rule.
pub struct Seen<'a> {
    ground: &'a Ground,
    block: &'a Block,
    given: &'a [Lanes],
    shares: Shares<'a>,
}

/// The quick form of a measure; none where it has to go the general way.
pub fn gauge(id: &str, ground: &Ground) -> Option<Gauge> {
    let has_ages = ground.groups.iter().all(|patients| patients.reference_years.is_some());
    let has_years = ground.groups.iter().all(|patients| patients.years_left.is_some());
    Some(match id {
        "treated" => treated,
        "coverage" => |seen| seen.shares.mean,
        "deaths_averted" => deaths_averted,
        "life_years_gained" if has_years => {
            |seen| seen.total(|group| seen.block.benefit[group] * seen.block.years[group])
        }
        "untreated" => |seen| (seen.block.total - treated(seen)).max(Lanes::all(0.0)),
        "unused" => |seen| Lanes::all(1.0) - (treated(seen) / seen.block.places).min(Lanes::all(1.0)),
        "worst_coverage" => |seen| seen.shares.least(),
        "gap" => |seen| seen.shares.most() - seen.shares.least(),
        "dalys_averted" if has_ages => dalys_averted,
        "concentration" if ground.ladder.iter().flatten().count() > 1 => concentration,
        "parties_satisfied" if ground.parties.len() > 1 && ground.parties.iter().any(|party| party.has_stated) => {
            parties_satisfied
        }
        "hoover" => |seen| seen.shares.hoover(),
        "gini" => |seen| seen.shares.gini(),
        "theil_t" => |seen| seen.shares.theil(),
        "atkinson_half" => |seen| seen.shares.atkinson_half(),
        "cv" => |seen| seen.shares.variance().sqrt() / seen.shares.mean,
        "price_of_fairness" => price_of_fairness,
        _ => return None,
    })
}

impl<'a> Seen<'a> {
    /// What a rule gives in a block; `weight` and `coverage` are room for as many groups.
    pub fn new(
        ground: &'a Ground,
        block: &'a Block,
        given: &'a [Lanes],
        weight: &'a mut [Lanes],
        coverage: &'a mut [Lanes],
    ) -> Self {
        for (group, need) in block.need.iter().enumerate() {
            weight[group] = *need / block.total;
            coverage[group] = given[group].with(*need, |given, need| if need > 0.0 { given / need } else { 0.0 });
        }
        let mean = sum(given.len(), |group| given[group]) / block.total;
        Self { ground, block, given, shares: Shares { need: &block.need, weight, coverage, mean } }
    }

    fn total(&self, each: impl Fn(usize) -> Lanes) -> Lanes {
        sum(self.given.len(), |group| self.given[group] * each(group))
    }
}

fn treated(seen: &Seen) -> Lanes {
    sum(seen.given.len(), |group| seen.given[group])
}

fn deaths_averted(seen: &Seen) -> Lanes {
    seen.total(|group| seen.block.benefit[group])
}

fn dalys_averted(seen: &Seen) -> Lanes {
    let rate = seen.ground.discount_rate;
    seen.total(|group| {
        let patients = &seen.ground.groups[group];
        let disabled = |years| patients.disability_weight * num::discounted_years(years, rate);
        let illness = disabled(patients.ill_years.0) - disabled(patients.ill_years.1);
        seen.block.benefit[group] * num::discounted_years(patients.reference_years.unwrap_or(0.0), rate)
            + Lanes::all(illness)
    })
}

/// The concentration index, tiers of one rank sharing their place.
fn concentration(seen: &Seen) -> Lanes {
    let need = |tier: &Vec<usize>| sum(tier.len(), |place| seen.block.need[tier[place]]);
    let given = |tier: &Vec<usize>| sum(tier.len(), |place| seen.given[tier[place]]);
    let tiers = &seen.ground.ladder;
    let (people, treated) = (sum(tiers.len(), |tier| need(&tiers[tier])), sum(tiers.len(), |tier| given(&tiers[tier])));
    let (mut before, mut ranked) = (Lanes::all(0.0), Lanes::all(0.0));
    for tier in tiers {
        let people = need(tier);
        ranked += given(tier) * (before + people * 0.5);
        before += people;
    }
    ranked / treated / people * 2.0 - Lanes::all(1.0)
}

fn price_of_fairness(seen: &Seen) -> Lanes {
    let everybody: Vec<usize> = (0..seen.given.len()).collect();
    let most = most_averted(seen.block, &everybody, seen.block.places);
    ((most - deaths_averted(seen)) / most).max(Lanes::all(0.0))
}

/// Parties that get their walk-away share, and as much as their own stock would give them.
fn parties_satisfied(seen: &Seen) -> Lanes {
    let mut signing = Lanes::all(0.0);
    for Party { groups, walk_away, own_places, .. } in &seen.ground.parties {
        let of = |number: &dyn Fn(usize) -> Lanes| sum(groups.len(), |place| number(groups[place]));
        let share = of(&|group| seen.given[group]) / of(&|group| seen.block.need[group]);
        let averted = of(&|group| seen.given[group] * seen.block.benefit[group]);
        let alone = most_averted(seen.block, groups, Lanes::all(*own_places));
        signing += Lanes::of(|lane| {
            let has_share = walk_away.is_none_or(|least| reaches(share.0[lane], least));
            f64::from(u8::from(has_share && reaches(averted.0[lane], alone.0[lane])))
        });
    }
    signing
}

/// Most deaths that some groups can avert with places for so many patients.
fn most_averted(block: &Block, groups: &[usize], places: Lanes) -> Lanes {
    let benefit: Vec<Lanes> = groups.iter().map(|&group| block.benefit[group]).collect();
    let useful: Vec<Lanes> =
        groups.iter().map(|&group| block.need[group].where_above(block.benefit[group], Lanes::all(0.0))).collect();
    let mut best = vec![Lanes::all(0.0); groups.len()];
    serve(&useful, &benefit, places, &mut best);
    sum(best.len(), |place| best[place] * benefit[place])
}
