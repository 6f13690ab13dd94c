//! What a user can set on a rule: declared once, checked once, and the source of every form.

use std::collections::BTreeMap;

/// One setting of a rule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parameter {
    /// Stable id within the rule, and the stem of its texts.
    pub id: &'static str,
    /// The values it takes.
    pub kind: ParameterKind,
    /// The value when the user sets none; for a choice, the index of the option.
    pub default: f64,
}

/// The values a parameter takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ParameterKind {
    /// A number between bounds, bounds included.
    Number {
        /// Least value.
        least: f64,
        /// Greatest value.
        greatest: f64,
        /// Step of its slider.
        step: f64,
        /// How it is written.
        unit: ScoreUnit,
    },
    /// One of several options, by id.
    Choice(&'static [&'static str]),
}

/// How a number is written for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreUnit {
    /// A share or chance, as a percentage.
    Share,
    /// Years of life.
    Years,
    /// A place in an order.
    Rank,
    /// Money in the scenario's currency.
    Money,
    /// Persons.
    People,
    /// A factor: "1.25 times".
    Factor,
    /// Deaths averted per patient.
    Deaths,
    /// Points of a score.
    Points,
}

/// A parameter value that a rule does not take.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ParameterFlaw {
    /// The rule has no parameter of that id.
    #[error("the rule has no parameter {id:?}")]
    Unknown {
        /// The id given.
        id: String,
    },
    /// The value is not allowed.
    #[error("the parameter {id} cannot be {value}; {least} to {greatest} is allowed")]
    OutOfRange {
        /// The parameter.
        id: &'static str,
        /// The value given.
        value: f64,
        /// Least value allowed.
        least: f64,
        /// Greatest value allowed.
        greatest: f64,
    },
}

/// A full set of valid parameter values of one rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameters(Vec<(&'static str, f64)>);

impl Parameters {
    /// Takes the values the user set, checks them, and fills in defaults.
    pub fn resolve(declared: &'static [Parameter], set: &BTreeMap<String, f64>) -> Result<Self, ParameterFlaw> {
        if let Some(id) = set.keys().find(|id| !declared.iter().any(|parameter| parameter.id == **id)) {
            return Err(ParameterFlaw::Unknown { id: id.clone() });
        }
        let value = |parameter: &Parameter| {
            let value = set.get(parameter.id).copied().unwrap_or(parameter.default);
            let (least, greatest, whole) = parameter.bounds();
            let sound = least <= value && value <= greatest && (!whole || value.fract() == 0.0);
            if sound {
                Ok((parameter.id, value))
            } else {
                Err(ParameterFlaw::OutOfRange { id: parameter.id, value, least, greatest })
            }
        };
        declared.iter().map(value).collect::<Result<_, _>>().map(Self)
    }

    /// The value of a declared parameter; 0 for an id that the rule does not declare.
    pub fn get(&self, id: &str) -> f64 {
        self.0.iter().find(|(known, _)| *known == id).map_or(0.0, |(_, value)| *value)
    }

    /// The index chosen for a declared choice.
    pub fn choice(&self, id: &str) -> usize {
        self.get(id) as usize
    }
}

impl Parameter {
    /// A choice between options; the first is the default.
    pub const fn choice(id: &'static str, options: &'static [&'static str]) -> Self {
        Self { id, kind: ParameterKind::Choice(options), default: 0.0 }
    }

    /// A number.
    pub const fn number(id: &'static str, least: f64, greatest: f64, step: f64, unit: ScoreUnit, default: f64) -> Self {
        Self { id, kind: ParameterKind::Number { least, greatest, step, unit }, default }
    }

    /// Least and greatest value, and whether only whole numbers are allowed.
    pub fn bounds(&self) -> (f64, f64, bool) {
        match self.kind {
            ParameterKind::Number { least, greatest, .. } => (least, greatest, false),
            ParameterKind::Choice(options) => (0.0, options.len().saturating_sub(1) as f64, true),
        }
    }
}
