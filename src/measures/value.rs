//! What a measure answers: a number, infinity, or the reason why there is none.

use serde::{Deserialize, Serialize};

/// The answer of a measure; a number is always finite.
///
/// In JSON: `{"value": 40.0}`, `{"infinite": true}` or `{"undefined": "nobody_treated"}`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(into = "Written", try_from = "Written")]
pub enum Value {
    /// A finite number.
    Number(f64),
    /// Beyond every number, as the ratio of something to nothing.
    Infinite,
    /// There is no answer, for this reason.
    Undefined(Reason),
}

/// Why a measure has no answer; the key is stable and the texts are found by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nobody was treated, so there is no average to compare with.
    NobodyTreated,
    /// People were treated, but none of a group whose deprivation rank is known.
    NobodyRankedTreated,
    /// Only one group is in need, so there is nothing to compare.
    OnlyOneGroup,
    /// Only one party has people in need.
    OnlyOneParty,
    /// Nobody is in need.
    NoNeed,
    /// There is no supply.
    NoSupply,
    /// A treated group has neither an age nor years of life left.
    NoAges,
    /// Fewer than two groups in need have a deprivation rank.
    NoDeprivationRank,
    /// No party has a least share or a stock of its own to walk away to.
    NoWalkAway,
    /// The best that can be reached is no better than nothing, or than no agreement.
    NothingToGain,
    /// A sum is too large to compute with.
    TooLarge,
    /// Somebody is treated in a way whose cost is not known.
    NoCosts,
    /// The scenario does not say what a year of healthy life is worth, or that it is worth nothing.
    NoWorth,
    /// No year of healthy life is gained.
    NoHealthGained,
    /// Nobody who is treated was at risk of death.
    NoRisk,
    /// A group in need has no severity score, or every score is 0.
    NoSeverity,
    /// A party is worse off than with no agreement.
    BelowNoAgreement,
    /// A party gains nothing over no agreement.
    NoGain,
    /// The best allocation to compare with was not found in time.
    NotFound,
    /// Somebody is below zero, where shares of a total mean nothing.
    BelowZero,
    /// A group has nothing, and a logarithm of nothing is none.
    GroupWithNothing,
    /// Everybody has the same, so there is no inequality to take apart.
    NoInequality,
    /// Everybody is treated.
    EverybodyTreated,
    /// Nobody is treated among the most and the least deprived.
    NobodyAtEndsTreated,
    /// All groups with a deprivation rank have the same one.
    OneRank,
    /// The fitted straight line ends at or below 0.
    LineBelowZero,
    /// No curve fits best.
    NoCurve,
    /// Nobody would die.
    NobodyDies,
    /// Somebody's lifetime health is 0 or below.
    NoLifetimeHealth,
}

impl Value {
    /// The value of a computed number; never NaN.
    pub fn of(number: f64) -> Self {
        if number.is_finite() {
            Self::Number(number)
        } else if number == f64::INFINITY {
            Self::Infinite
        } else {
            Self::Undefined(Reason::TooLarge)
        }
    }

    /// A number `factor` times as large; infinity and reasons stay.
    pub fn times(self, factor: f64) -> Self {
        match self {
            Self::Number(number) => Self::of(number * factor),
            other => other,
        }
    }

    /// The number, if it is one.
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Infinite | Self::Undefined(_) => None,
        }
    }
}

impl From<Result<f64, Reason>> for Value {
    fn from(number: Result<f64, Reason>) -> Self {
        number.map_or_else(Self::Undefined, Self::of)
    }
}

/// The JSON form of a value.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Written {
    Value(f64),
    Infinite(bool),
    Undefined(Reason),
}

/// Why a written value is refused.
#[derive(Debug, thiserror::Error)]
enum Unreadable {
    #[error("\"infinite\" can only be true")]
    NotInfinite,
    #[error("a value must be a finite number")]
    NotFinite,
}

impl From<Value> for Written {
    fn from(value: Value) -> Self {
        match value {
            Value::Number(number) => Self::Value(number),
            Value::Infinite => Self::Infinite(true),
            Value::Undefined(reason) => Self::Undefined(reason),
        }
    }
}

impl TryFrom<Written> for Value {
    type Error = Unreadable;

    fn try_from(written: Written) -> Result<Self, Unreadable> {
        match written {
            Written::Value(number) if number.is_finite() => Ok(Self::Number(number)),
            Written::Value(_) => Err(Unreadable::NotFinite),
            Written::Infinite(true) => Ok(Self::Infinite),
            Written::Infinite(false) => Err(Unreadable::NotInfinite),
            Written::Undefined(reason) => Ok(Self::Undefined(reason)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_survives_json() {
        let forms = [
            (Value::Number(40.0), r#"{"value":40.0}"#),
            (Value::Infinite, r#"{"infinite":true}"#),
            (Value::Undefined(Reason::NobodyTreated), r#"{"undefined":"nobody_treated"}"#),
        ];
        for (value, text) in forms {
            assert_eq!(serde_json::to_string(&value).unwrap(), text);
            assert_eq!(serde_json::from_str::<Value>(text).unwrap(), value);
        }
    }

    #[test]
    fn other_forms_are_refused() {
        for text in [r#"{"infinite":false}"#, r#"{"undefined":"because"}"#, r#"{"value":null}"#, "40.0", "{}"] {
            assert!(serde_json::from_str::<Value>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_never_passes_as_one() {
        assert_eq!(Value::of(f64::INFINITY), Value::Infinite);
        assert_eq!(Value::of(f64::NAN), Value::Undefined(Reason::TooLarge));
        assert_eq!(Value::of(f64::NEG_INFINITY), Value::Undefined(Reason::TooLarge));
    }
}
