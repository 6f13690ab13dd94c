//! The numeric fields of groups and parties as values: one table drives forms, validation,
//! explanations and what a rule says it looks at.

use serde::{Deserialize, Serialize};

use super::{Estimate, Group, Party, limits};

/// Least and greatest value of a field, bounds included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Least value allowed.
    pub least: f64,
    /// Greatest value allowed.
    pub greatest: f64,
}

const fn range(least: f64, greatest: f64) -> Range {
    Range { least, greatest }
}

const SHARE: Range = range(0.0, 1.0);
const YEARS: Range = range(0.0, limits::YEARS);
const COUNT: Range = range(0.0, limits::COUNT);
const MONEY: Range = range(0.0, limits::MONEY);

/// A numeric field of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupField {
    /// Patients in need.
    Size,
    /// Mean age.
    Age,
    /// Chance of death without treatment.
    RiskUntreated,
    /// Chance of death with treatment.
    RiskTreated,
    /// Remaining years of a survivor.
    YearsLeft,
    /// Quality of those years.
    Quality,
    /// Disability weight of the illness.
    DisabilityWeight,
    /// Years ill when untreated.
    IllYearsUntreated,
    /// Years ill when treated.
    IllYearsTreated,
    /// Organ failure score.
    Severity,
    /// Place in the queue.
    Arrival,
    /// Deprivation rank.
    DeprivationRank,
    /// Share of essential workers.
    EssentialShare,
    /// Share with a reciprocity claim.
    ReciprocityShare,
    /// Price that can be paid.
    AbilityToPay,
    /// Cost of one treatment.
    Cost,
    /// Weight per person.
    Weight,
}

impl GroupField {
    /// Every field, in the order in which forms show them.
    pub const ALL: [Self; 17] = [
        Self::Size,
        Self::Age,
        Self::RiskUntreated,
        Self::RiskTreated,
        Self::YearsLeft,
        Self::Quality,
        Self::DisabilityWeight,
        Self::IllYearsUntreated,
        Self::IllYearsTreated,
        Self::Severity,
        Self::Arrival,
        Self::DeprivationRank,
        Self::EssentialShare,
        Self::ReciprocityShare,
        Self::AbilityToPay,
        Self::Cost,
        Self::Weight,
    ];

    /// Name in files, and the stem of its texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Size => "size",
            Self::Age => "age",
            Self::RiskUntreated => "risk_untreated",
            Self::RiskTreated => "risk_treated",
            Self::YearsLeft => "years_left",
            Self::Quality => "quality",
            Self::DisabilityWeight => "disability_weight",
            Self::IllYearsUntreated => "ill_years_untreated",
            Self::IllYearsTreated => "ill_years_treated",
            Self::Severity => "severity",
            Self::Arrival => "arrival",
            Self::DeprivationRank => "deprivation_rank",
            Self::EssentialShare => "essential_share",
            Self::ReciprocityShare => "reciprocity_share",
            Self::AbilityToPay => "ability_to_pay",
            Self::Cost => "cost",
            Self::Weight => "weight",
        }
    }

    /// Values allowed.
    pub fn range(self) -> Range {
        match self {
            Self::Size => COUNT,
            Self::Age | Self::YearsLeft | Self::IllYearsUntreated | Self::IllYearsTreated => YEARS,
            Self::RiskUntreated
            | Self::RiskTreated
            | Self::Quality
            | Self::DisabilityWeight
            | Self::EssentialShare
            | Self::ReciprocityShare => SHARE,
            Self::Severity => range(0.0, 24.0),
            Self::Arrival | Self::DeprivationRank => range(0.0, 1e6),
            Self::AbilityToPay | Self::Cost => MONEY,
            Self::Weight => range(1e-6, 1e6),
        }
    }

    /// Whether a group cannot be without it.
    pub fn required(self) -> bool {
        matches!(self, Self::Size | Self::RiskUntreated | Self::RiskTreated)
    }

    /// Reads the field; `None` when it is not given.
    pub fn get(self, group: &Group) -> Option<&Estimate> {
        match self {
            Self::Size => Some(&group.size),
            Self::Age => group.age.as_ref(),
            Self::RiskUntreated => Some(&group.risk_untreated),
            Self::RiskTreated => Some(&group.risk_treated),
            Self::YearsLeft => group.years_left.as_ref(),
            Self::Quality => group.quality.as_ref(),
            Self::DisabilityWeight => group.disability_weight.as_ref(),
            Self::IllYearsUntreated => group.ill_years_untreated.as_ref(),
            Self::IllYearsTreated => group.ill_years_treated.as_ref(),
            Self::Severity => group.severity.as_ref(),
            Self::Arrival => group.arrival.as_ref(),
            Self::DeprivationRank => group.deprivation_rank.as_ref(),
            Self::EssentialShare => group.essential_share.as_ref(),
            Self::ReciprocityShare => group.reciprocity_share.as_ref(),
            Self::AbilityToPay => group.ability_to_pay.as_ref(),
            Self::Cost => group.cost.as_ref(),
            Self::Weight => group.weight.as_ref(),
        }
    }

    /// Writes the field. Clearing a required field leaves it as it is.
    pub fn set(self, group: &mut Group, estimate: Option<Estimate>) {
        let optional = match self {
            Self::Size => return replace(&mut group.size, estimate),
            Self::RiskUntreated => return replace(&mut group.risk_untreated, estimate),
            Self::RiskTreated => return replace(&mut group.risk_treated, estimate),
            Self::Age => &mut group.age,
            Self::YearsLeft => &mut group.years_left,
            Self::Quality => &mut group.quality,
            Self::DisabilityWeight => &mut group.disability_weight,
            Self::IllYearsUntreated => &mut group.ill_years_untreated,
            Self::IllYearsTreated => &mut group.ill_years_treated,
            Self::Severity => &mut group.severity,
            Self::Arrival => &mut group.arrival,
            Self::DeprivationRank => &mut group.deprivation_rank,
            Self::EssentialShare => &mut group.essential_share,
            Self::ReciprocityShare => &mut group.reciprocity_share,
            Self::AbilityToPay => &mut group.ability_to_pay,
            Self::Cost => &mut group.cost,
            Self::Weight => &mut group.weight,
        };
        *optional = estimate;
    }
}

/// A numeric field of a party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyField {
    /// Inhabitants.
    Population,
    /// Income per head and year.
    IncomePerHead,
    /// Life expectancy at birth.
    LifeExpectancy,
    /// Deaths before the fifth birthday for 1,000 live births.
    UnderFiveMortality,
    /// Physicians for 10,000 inhabitants.
    Physicians,
    /// Least share of need for which it signs.
    WalkAway,
    /// Share of the population it asks to be covered.
    RequestedCoverage,
    /// Share of the population covered so far.
    CoverageSoFar,
    /// Threat score.
    Threat,
    /// Vulnerability score.
    Vulnerability,
    /// Reproduction number.
    ReproductionNumber,
    /// Life-years lost averted per course.
    LifeYearsPerCourse,
    /// Poverty averted per course.
    PovertyAvertedPerCourse,
    /// Income saved per course.
    IncomeSavedPerCourse,
}

impl PartyField {
    /// Every field, in the order in which forms show them.
    pub const ALL: [Self; 14] = [
        Self::Population,
        Self::IncomePerHead,
        Self::LifeExpectancy,
        Self::UnderFiveMortality,
        Self::Physicians,
        Self::WalkAway,
        Self::RequestedCoverage,
        Self::CoverageSoFar,
        Self::Threat,
        Self::Vulnerability,
        Self::ReproductionNumber,
        Self::LifeYearsPerCourse,
        Self::PovertyAvertedPerCourse,
        Self::IncomeSavedPerCourse,
    ];

    /// Name in files, and the stem of its texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::IncomePerHead => "income_per_head",
            Self::LifeExpectancy => "life_expectancy",
            Self::UnderFiveMortality => "under_five_mortality",
            Self::Physicians => "physicians",
            Self::WalkAway => "walk_away",
            Self::RequestedCoverage => "requested_coverage",
            Self::CoverageSoFar => "coverage_so_far",
            Self::Threat => "threat",
            Self::Vulnerability => "vulnerability",
            Self::ReproductionNumber => "reproduction_number",
            Self::LifeYearsPerCourse => "life_years_per_course",
            Self::PovertyAvertedPerCourse => "poverty_averted_per_course",
            Self::IncomeSavedPerCourse => "income_saved_per_course",
        }
    }

    /// Values allowed.
    pub fn range(self) -> Range {
        match self {
            Self::Population => COUNT,
            Self::WalkAway | Self::RequestedCoverage | Self::CoverageSoFar | Self::Threat | Self::Vulnerability => {
                SHARE
            }
            Self::UnderFiveMortality => range(0.0, 1_000.0),
            Self::Physicians => range(0.0, 10_000.0),
            Self::ReproductionNumber => range(0.0, 100.0),
            Self::LifeExpectancy | Self::LifeYearsPerCourse => YEARS,
            Self::IncomePerHead | Self::PovertyAvertedPerCourse | Self::IncomeSavedPerCourse => MONEY,
        }
    }

    /// Reads the field; `None` when it is not given.
    pub fn get(self, party: &Party) -> Option<&Estimate> {
        match self {
            Self::Population => party.population.as_ref(),
            Self::IncomePerHead => party.income_per_head.as_ref(),
            Self::LifeExpectancy => party.life_expectancy.as_ref(),
            Self::UnderFiveMortality => party.under_five_mortality.as_ref(),
            Self::Physicians => party.physicians.as_ref(),
            Self::WalkAway => party.walk_away.as_ref(),
            Self::RequestedCoverage => party.requested_coverage.as_ref(),
            Self::CoverageSoFar => party.coverage_so_far.as_ref(),
            Self::Threat => party.threat.as_ref(),
            Self::Vulnerability => party.vulnerability.as_ref(),
            Self::ReproductionNumber => party.reproduction_number.as_ref(),
            Self::LifeYearsPerCourse => party.life_years_per_course.as_ref(),
            Self::PovertyAvertedPerCourse => party.poverty_averted_per_course.as_ref(),
            Self::IncomeSavedPerCourse => party.income_saved_per_course.as_ref(),
        }
    }

    /// Writes the field.
    pub fn set(self, party: &mut Party, estimate: Option<Estimate>) {
        *match self {
            Self::Population => &mut party.population,
            Self::IncomePerHead => &mut party.income_per_head,
            Self::LifeExpectancy => &mut party.life_expectancy,
            Self::UnderFiveMortality => &mut party.under_five_mortality,
            Self::Physicians => &mut party.physicians,
            Self::WalkAway => &mut party.walk_away,
            Self::RequestedCoverage => &mut party.requested_coverage,
            Self::CoverageSoFar => &mut party.coverage_so_far,
            Self::Threat => &mut party.threat,
            Self::Vulnerability => &mut party.vulnerability,
            Self::ReproductionNumber => &mut party.reproduction_number,
            Self::LifeYearsPerCourse => &mut party.life_years_per_course,
            Self::PovertyAvertedPerCourse => &mut party.poverty_averted_per_course,
            Self::IncomeSavedPerCourse => &mut party.income_saved_per_course,
        } = estimate;
    }
}

fn replace(field: &mut Estimate, estimate: Option<Estimate>) {
    if let Some(estimate) = estimate {
        *field = estimate;
    }
}
