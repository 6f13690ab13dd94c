//! What treatment does to the risk of death of those who are treated.

use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};

/// Absolute risk reduction: the risk of death untreated less that treated, averaged over the patients
/// who are treated, each by the treatment given. The deaths averted per patient treated.
///
/// -1 to 1; more is better, below 0 treatment harms. Undefined when nobody is treated.
/// Source: Laupacis, Sackett & Roberts 1988, N Engl J Med 318:1728.
pub static ABSOLUTE_RISK_REDUCTION: Measure = Measure {
    id: "absolute_risk_reduction",
    lens: Lens::Health,
    family: Family::Lives,
    unit: Unit::Risk,
    direction: Direction::More,
    least: -1.0,
    most: 1.0,
    first_screen: false,
    source: SOURCE,
    working: in_full(working),
    measure: |case| Risks::of(case).map_or(NOBODY, |risks| Value::of(risks.reduction())),
};

/// Relative risk: the mean risk of death treated over that untreated, among the patients who are treated.
///
/// 0 or more; less is better, above 1 treatment harms. Undefined when nobody is treated or nobody
/// treated is at risk.
/// Source: Laupacis, Sackett & Roberts 1988, N Engl J Med 318:1728.
pub static RELATIVE_RISK: Measure = Measure {
    id: "relative_risk",
    lens: Lens::Health,
    family: Family::Lives,
    unit: Unit::Times,
    direction: Direction::Less,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: SOURCE,
    working: in_full(working),
    measure: |case| Risks::of(case).map_or(NOBODY, |risks| risks.relative()),
};

/// Relative risk reduction: 1 less the relative risk.
///
/// Up to 1; more is better, below 0 treatment harms. Undefined like the relative risk.
/// Source: Laupacis, Sackett & Roberts 1988, N Engl J Med 318:1728.
pub static RELATIVE_RISK_REDUCTION: Measure = Measure {
    id: "relative_risk_reduction",
    lens: Lens::Health,
    family: Family::Lives,
    unit: Unit::Share,
    direction: Direction::More,
    least: f64::NEG_INFINITY,
    most: 1.0,
    first_screen: false,
    source: SOURCE,
    working: in_full(working),
    measure: |case| Risks::of(case).map_or(NOBODY, |risks| risks.relative_reduction()),
};

/// Number needed to treat: patients treated for each death averted.
///
/// 1 or more; less is better; infinite without effect. Undefined when nobody is treated, and where
/// treatment harms on the whole: a number needed to harm would be best when it is worst.
/// Source: Laupacis, Sackett & Roberts 1988, N Engl J Med 318:1728.
pub static NUMBER_NEEDED_TO_TREAT: Measure = Measure {
    id: "number_needed_to_treat",
    lens: Lens::Health,
    family: Family::Lives,
    unit: Unit::Count,
    direction: Direction::Less,
    least: 1.0,
    most: f64::INFINITY,
    first_screen: false,
    source: SOURCE,
    working: in_full(working),
    measure: number_needed_to_treat,
};

const SOURCE: &str = "Laupacis, Sackett & Roberts 1988, N Engl J Med 318:1728";
const NOBODY: Value = Value::Undefined(Reason::NobodyTreated);

/// Risks of death of the same people, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Risks {
    /// Without treatment.
    pub untreated: f64,
    /// With treatment.
    pub treated: f64,
}

impl Risks {
    /// Mean risks of those whom an allocation treats; `None` when it treats nobody.
    pub fn of(case: &Case) -> Option<Self> {
        let (mut patients, mut deaths) = (0.0, 0.0);
        for group in case.groups() {
            patients += case.treated(group);
            deaths += case.treated(group) * case.problem.groups[group].risk_untreated;
        }
        let untreated = deaths / patients;
        // Rounding may leave a cured patient's risk a hair below 0.
        let treated = ((deaths - case.total_deaths_averted()) / patients).clamp(0.0, 1.0);
        (patients > 0.0).then_some(Self { untreated, treated })
    }

    /// `r0 - r1`; below 0 where treatment harms.
    pub fn reduction(self) -> f64 {
        self.untreated - self.treated
    }

    /// `r1 / r0`; undefined without any risk to begin with.
    pub fn relative(self) -> Value {
        if self.untreated > 0.0 { Value::of(self.treated / self.untreated) } else { Value::Undefined(Reason::NoRisk) }
    }

    /// `1 - r1 / r0`.
    pub fn relative_reduction(self) -> Value {
        self.relative().number().map_or(Value::Undefined(Reason::NoRisk), |relative| Value::of(1.0 - relative))
    }

    /// `1 / (r0 - r1)`; infinite without effect, and below 0 the number needed to harm.
    pub fn number_needed_to_treat(self) -> Value {
        // A difference that only rounding made is none.
        match self.reduction() {
            reduction if reduction.abs() <= 1e-12 * self.untreated.max(self.treated) => Value::Infinite,
            reduction => Value::of(1.0 / reduction),
        }
    }
}

fn number_needed_to_treat(case: &Case) -> Value {
    match Risks::of(case).map_or(NOBODY, |risks| risks.number_needed_to_treat()) {
        Value::Number(number) if number < 0.0 => Value::Undefined(Reason::NoHealthGained),
        value => value,
    }
}

fn working(case: &Case) -> Working {
    let before = |group: usize| case.problem.groups[group].risk_untreated;
    let after = |group: usize| before(group) - case.deaths_averted(group) / case.treated(group);
    let mean = |risk: fn(Risks) -> f64| Risks::of(case).map_or(f64::NAN, risk);
    Working::by_group(case)
        .column("treated", Unit::People, |group| case.treated(group))
        .column("risk-untreated", Unit::Risk, before)
        .column("risk-treated", Unit::Risk, after)
        .column("deaths-averted", Unit::Deaths, |group| case.deaths_averted(group))
        .number("untreated", Unit::Risk, mean(|risks| risks.untreated))
        .number("treated", Unit::Risk, mean(|risks| risks.treated))
        .number("reduction", Unit::Risk, mean(Risks::reduction))
}
