//! Values as words and figures.

use crate::exchange::{csv, json};
use crate::locale::{self, Locale};
use crate::measures::catalogue::MEASURES;
use crate::measures::{Amount, Direction, Family, Measure, Unit, Value};
use crate::num::decimal;
use crate::rules::{self, Look, ScoreUnit};
use crate::scenario::{GroupField, Kind, PartyField, Scenario};
use crate::study::{Answer, Worked};
use crate::text;

use super::own::sentence;

/// Which form a figure of a scenario takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As it is stored.
    Plain,
    /// A part of 1, typed and shown in per cent.
    Percent,
}

/// Whether a case has happened, was made up for teaching, or is the user's own.
pub fn kind(locale: &Locale, scenario: &Scenario) -> String {
    locale.text(match scenario.kind {
        Kind::Real => "kind-real",
        Kind::Fictional if scenario.is_own() => "kind-own",
        Kind::Fictional => "kind-fictional",
    })
}

impl Form {
    /// The form of a field of the groups.
    pub fn of_group(field: GroupField) -> Self {
        match field {
            GroupField::RiskUntreated
            | GroupField::RiskTreated
            | GroupField::EssentialShare
            | GroupField::ReciprocityShare => Self::Percent,
            _ => Self::Plain,
        }
    }

    /// The form of a field of the parties.
    pub fn of_party(field: PartyField) -> Self {
        match field {
            PartyField::WalkAway | PartyField::RequestedCoverage | PartyField::CoverageSoFar => Self::Percent,
            _ => Self::Plain,
        }
    }

    /// Units typed per unit stored.
    pub fn scale(self) -> f64 {
        match self {
            Self::Plain => 1.0,
            Self::Percent => 100.0,
        }
    }

    /// A difference of two parts of 1 in percentage points, without the sign that would say "per cent".
    fn points(self, locale: &Locale, difference: f64) -> String {
        const LEAST: f64 = 0.1;
        let points = difference * self.scale();
        if points > 0.0 && points < LEAST { format!("<{}", tidy(locale, LEAST)) } else { locale.people(points) }
    }

    /// The text that a field shows for a stored value: no digits that only rounding made.
    pub fn typed(self, value: f64) -> String {
        let scaled = value * self.scale();
        let tidy = format!("{scaled:.10}");
        let short = tidy.trim_end_matches('0').trim_end_matches('.');
        if decimal::parse(short) == Some(scaled) || self == Self::Percent { short.into() } else { format!("{scaled}") }
    }

    /// As [`Self::read`], and nothing where nothing is typed and that is allowed.
    pub fn read_or_none(self, text: &str, may_be_empty: bool) -> Option<Option<f64>> {
        if may_be_empty && text.trim().is_empty() { Some(None) } else { self.read(text).map(Some) }
    }

    /// The stored value of a typed text, also with marks of thousands or a decimal comma; `None` when it is no number.
    pub fn read(self, text: &str) -> Option<f64> {
        let text = text.trim();
        let text = text.strip_suffix('%').filter(|_| self == Self::Percent).map_or(text, str::trim_end);
        let typed = decimal::parse(text).or_else(|| csv::typed(text))?;
        // Dividing twelve-digit decimals by 100 may leave a last digit that nobody typed.
        let value = typed / self.scale();
        let tidy = decimal::parse(&format!("{value:.12}"))?;
        typed.is_finite().then_some(if self == Self::Percent { tidy } else { typed })
    }
}

/// A measure's value as a person would say it.
pub fn value(locale: &Locale, measure: &Measure, value: Value) -> String {
    match value {
        Value::Number(number) => number_of(locale, measure, number),
        Value::Infinite => locale.text("value-infinite"),
        Value::Undefined(_) => locale.text("value-undefined"),
    }
}

/// What stands under a number on the board because the number alone does not say it: the share of
/// need, whom a tilt favours, of how many parties.
pub fn aside(locale: &Locale, answer: &Answer, measure: &Measure, parties: usize) -> Option<String> {
    let number = |id: &str| {
        let column = MEASURES.iter().position(|measure| measure.id == id)?;
        answer.measures.get(column)?.number()
    };
    let own = number(measure.id)?;
    match measure.id {
        "treated" => Some(text!(locale, "aside-treated", share = locale.share(number("coverage")?))),
        "parties_satisfied" => Some(text!(locale, "aside-parties", count = parties as f64)),
        "concentration" if own.abs() < 0.005 => Some(locale.text("aside-even")),
        "concentration" if own > 0.0 => Some(locale.text("aside-better-off")),
        "concentration" => Some(locale.text("aside-worse-off")),
        _ => None,
    }
}

/// Why there is no value, as a sentence; empty when there is one.
pub fn reason(locale: &Locale, value: Value) -> String {
    match value {
        Value::Undefined(reason) => {
            // The reason's name in files is also the stem of its text.
            locale.text(&locale::id("reason", json::line(&reason).trim_matches('"')))
        }
        _ => String::new(),
    }
}

fn number_of(locale: &Locale, measure: &Measure, number: f64) -> String {
    match measure.unit {
        Unit::Index if measure.direction == Direction::NearestZero => locale.signed(number, 2),
        unit => amount(locale, unit, number),
    }
}

/// A number of some unit as a person would say it.
pub fn amount(locale: &Locale, unit: Unit, number: f64) -> String {
    match unit {
        _ if crate::IS_FULL && number.abs() >= 1e15 => power_of_ten(locale, number),
        // What is lost to inequality may be hours.
        Unit::YearsEach if crate::IS_FULL && number.abs() < 0.1 => {
            locale.numbers().decimal(number, 2, locale::places_for(number, 2).clamp(2, 5))
        }
        // Prices and ratios may be small, and then their digits count.
        Unit::Money | Unit::Count if number.abs() < 100.0 => tidy(locale, number),
        Unit::People | Unit::Deaths | Unit::Years | Unit::Parties | Unit::Money | Unit::Count => locale.people(number),
        Unit::Share => locale.share(number),
        Unit::Risk => locale.risk(number),
        Unit::PercentagePoints => Form::Percent.points(locale, number),
        Unit::Index | Unit::YearsEach => locale.numbers().decimal(number, 2, 2),
        Unit::Percent => locale.numbers().decimal(number, 1, 1),
        Unit::Times => text!(locale, "value-times", number = locale.numbers().decimal(number, 1, 2)),
    }
}

/// A number of many digits, such as a product of many gains: 1.2 × 10⁴⁰.
fn power_of_ten(locale: &Locale, number: f64) -> String {
    let written = format!("{number:e}");
    let (factor, power) = written.split_once('e').unwrap_or((&written, "0"));
    let raised = |digit: char| digit.to_digit(10).and_then(|digit| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(digit as usize));
    let factor = locale.numbers().decimal(decimal::parse(factor).unwrap_or(0.0), 0, 2);
    format!("{factor} × 10{}", power.chars().filter_map(raised).collect::<String>())
}

/// A number as exact as it takes to reckon with it: what is rounded as a person would say it does not add up.
pub fn in_detail(locale: &Locale, unit: Unit, number: f64) -> String {
    /// Digits after the point; what would need more is what arithmetic or whole patients leave of equal numbers.
    const MOST: usize = 6;

    // Four significant digits below 100, as many as a result of three takes.
    let places = |size: f64| if size.abs() < 10.0 { locale::places_for(size, 4).min(MOST) } else { 2 };
    match unit {
        _ if number.abs() >= 1e15 => amount(locale, unit, number),
        Unit::People | Unit::Deaths | Unit::Years | Unit::Parties | Unit::Money | Unit::Count => match number.abs() {
            size if size >= 1e5 => amount(locale, unit, number),
            size => locale.numbers().decimal(number, 0, if size < 1.0 { places(size) } else { 2 }),
        },
        Unit::Share | Unit::Risk => locale.numbers().percent(number, places(100.0 * number)),
        Unit::PercentagePoints => locale.numbers().decimal(100.0 * number, 0, places(100.0 * number)),
        Unit::Percent => locale.numbers().decimal(number, 0, places(number)),
        Unit::Index | Unit::YearsEach => locale.numbers().decimal(number, 0, places(number).max(4)),
        Unit::Times => text!(locale, "value-times", number = locale.numbers().decimal(number, 0, places(number))),
    }
}

/// The arguments of the sentence that works a value through: its numbers by name, and the value itself.
pub fn worked<'a>(
    locale: &Locale,
    currency: &str,
    measure: &Measure,
    worked: &'a Worked,
) -> Vec<(&'a str, locale::Value<'a>)> {
    let shown = |unit: Unit, number: f64| match unit {
        Unit::Money => text!(locale, "score-money", amount = in_detail(locale, unit, number), currency = currency),
        _ => in_detail(locale, unit, number),
    };
    let numbers =
        worked.working.numbers.iter().map(|Amount { name, unit, number }| {
            (name.as_str(), locale::Value::shown_as(*number, shown(*unit, *number)))
        });
    let result = match worked.value {
        // With its sign, as on the board.
        Value::Number(number) if measure.direction == Direction::NearestZero && number > 0.0 => {
            format!("+{}", in_detail(locale, measure.unit, number))
        }
        Value::Number(number) => shown(measure.unit, number),
        other => value(locale, measure, other),
    };
    numbers.chain([("value", result.into())]).collect()
}

/// A number of a measure with its unit, where the number does not say it.
pub fn with_unit(locale: &Locale, measure: &Measure, currency: &str, number: f64) -> String {
    let amount = number_of(locale, measure, number);
    match measure.unit {
        Unit::Share | Unit::Risk | Unit::Index | Unit::Times => amount,
        _ => text!(locale, "amount-unit", amount = amount, unit = unit(locale, measure.id, currency)),
    }
}

/// A difference of two values of a measure with its unit, in about two digits that count; shares differ by percentage
/// points.
pub fn difference(locale: &Locale, measure: &Measure, currency: &str, number: f64) -> String {
    let (number, unit) = match measure.unit {
        Unit::Share | Unit::PercentagePoints | Unit::Risk => {
            (number * Form::Percent.scale(), Some(locale.text("plane-points")))
        }
        // Their units say where a value lies, not how far it is from another.
        Unit::Index | Unit::Times => (number, None),
        _ => (number, Some(unit(locale, measure.id, currency))),
    };
    let digits = if number.abs() < 100.0 { locale::places_for(number, 2) } else { 0 };
    let amount = locale.numbers().decimal(number, 0, digits);
    match unit {
        Some(unit) => text!(locale, "amount-unit", amount = amount, unit = unit),
        None => amount,
    }
}

/// A score by which a rule judges, as a person would say it.
pub fn score(locale: &Locale, unit: ScoreUnit, number: f64, currency: &str) -> String {
    match unit {
        ScoreUnit::Share => locale.risk(number),
        ScoreUnit::Years => text!(locale, "unit-years", count = locale::Value::shown_as(number, tidy(locale, number))),
        ScoreUnit::Rank | ScoreUnit::Points => tidy(locale, number),
        ScoreUnit::Money => text!(locale, "score-money", amount = locale.people(number), currency = currency),
        ScoreUnit::People => locale.people(number),
        ScoreUnit::Factor => text!(locale, "score-factor", factor = tidy(locale, number)),
        ScoreUnit::Deaths => text!(locale, "score-deaths", share = locale.risk(number)),
    }
}

/// A number with at most three digits after the point.
pub fn tidy(locale: &Locale, number: f64) -> String {
    locale.numbers().decimal(number, 0, if number.abs() < 1.0 { 4 } else { 2 })
}

/// The label of a field that a rule looks at.
pub fn look(locale: &Locale, look: Look) -> String {
    match look {
        Look::Group(field) => locale.text(&locale::id("field", field.key())),
        Look::Party(field) => locale.text(&locale::id("field", field.key())),
        Look::Comorbidity => locale.text("field-comorbidity"),
    }
}

/// The name of a rule: the user's word for an own rule, else the locale's.
pub fn rule(locale: &Locale, scenario: &Scenario, id: &str) -> String {
    match scenario.own_rule(id) {
        Some(own) if own.name.trim().is_empty() => locale.text("ownrule-unnamed"),
        Some(own) => own.name.clone(),
        None if rules::find(id).is_none() => text!(locale, "rule-unknown", id = id),
        None => locale.text(&locale::id("rule", id)),
    }
}

/// A rule in five words.
pub fn rule_gloss(locale: &Locale, scenario: &Scenario, id: &str) -> String {
    if scenario.own_rule(id).is_some() { locale.text("ownrule-gloss") } else { rule_part(locale, id, "gloss") }
}

/// What a rule does: one sentence from the locale, or the parts of an own rule read out.
pub fn rule_what(locale: &Locale, scenario: &Scenario, id: &str) -> String {
    match scenario.own_rule(id) {
        Some(own) if crate::IS_FULL => sentence(locale, scenario, own).join(" "),
        _ => rule_part(locale, id, "what"),
    }
}

fn rule_part(locale: &Locale, id: &str, part: &str) -> String {
    match rules::find(id) {
        Some(_) => locale.text(&format!("{}.{part}", locale::id("rule", id))),
        None => String::new(),
    }
}

/// One part of a measure's texts, or its heading when `part` is empty.
pub fn measure_part(locale: &Locale, id: &str, part: &str) -> String {
    let id = locale::id("measure", id);
    if part.is_empty() { locale.text(&id) } else { locale.text(&format!("{id}.{part}")) }
}

/// The unit of a measure, short; money is in the currency of the scenario.
pub fn unit(locale: &Locale, id: &str, currency: &str) -> String {
    text!(locale, &format!("{}.unit", locale::id("measure", id)), currency = currency)
}

/// The name of a family of measures.
pub fn family(locale: &Locale, family: Family) -> String {
    locale.text(&locale::id("measure-family", family.key()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn per_cents_are_typed_and_read_without_stray_digits() {
        for (stored, typed) in [(0.00883, "0.883"), (0.07, "7"), (0.29, "29"), (1.0, "100"), (0.0, "0")] {
            assert_eq!(Form::Percent.typed(stored), typed);
            assert_eq!(Form::Percent.read(typed), Some(stored));
        }
        assert_eq!(Form::Plain.typed(435_288.0), "435288");
        assert_eq!(Form::Plain.typed(1e-7), "0.0000001");
    }

    #[test]
    fn what_is_no_number_is_not_read() {
        for text in ["", "abc", "1e999", "NaN", "--1", "1,23,4", "5%"] {
            assert_eq!(Form::Plain.read(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_read_as_people_and_the_page_write_them() {
        let written = [
            ("200,000,000", 2e8),
            ("1,200", 1200.0),
            ("1\u{a0}200.5", 1200.5),
            ("1'200", 1200.0),
            ("0,435", 0.435),
            ("1,5", 1.5),
            ("1.234", 1.234),
        ];
        for (text, value) in written {
            assert_eq!(Form::Plain.read(text), Some(value), "{text}");
        }
        for text in ["2.5", "2,5", "2.5%", "2,5 %"] {
            assert_eq!(Form::Percent.read(text), Some(0.025), "{text}");
        }
    }
}
