//! Numbers as a person would say them.

/// The number forms of a language; the browser has them for every language, [`PlainNumbers`] for English.
///
/// The first five methods are the forms themselves; the others say how much of a number is worth saying.
pub trait Numbers {
    /// A decimal number, grouped, with at least `fewest` and at most `most` digits after the point.
    fn decimal(&self, number: f64, fewest: usize, most: usize) -> String;

    /// A part of 1 in per cent, with at most `most` digits after the point.
    fn percent(&self, share: f64, most: usize) -> String;

    /// A large number in words: "4.5 million".
    fn compact(&self, number: f64) -> String;

    /// A day and a time of day, from milliseconds since 1970 in UTC.
    fn moment(&self, milliseconds: f64) -> String;

    /// A day, from milliseconds since 1970 in UTC.
    fn day(&self, milliseconds: f64) -> String;

    /// The plural form that a number takes, as Unicode names them: "one", "few", "other".
    fn plural(&self, number: f64) -> String;

    /// A count of people, courses or years: whole, unless that would say 0 of something.
    fn people(&self, count: f64) -> String {
        let most = if count.abs() < 0.5 { places_for(count, 1) } else { 0 };
        self.decimal(count, 0, most)
    }

    /// A part of a whole: whole per cents, unless that would say none or all when it is neither; less
    /// than a thousandth away from none or all is said as that.
    fn share(&self, share: f64) -> String {
        // What is closest to an end: 0 and 1 themselves are exact.
        let margin = share.abs().min((1.0 - share).abs()) * 100.0;
        match margin {
            margin if margin > 0.0 && margin < 0.05 && share > 0.0 => {
                if share < 0.5 {
                    format!("<{}", self.percent(0.001, 1))
                } else {
                    format!(">{}", self.percent(0.999, 1))
                }
            }
            margin => self.percent(share, if margin < 0.500_001 { places_for(margin, 1) } else { 0 }),
        }
    }

    /// A chance in per cent with at least two significant digits: "0.83%", "5.3%", "12.5%".
    fn risk(&self, risk: f64) -> String {
        self.percent(risk, places_for(risk * 100.0, 2))
    }

    /// A number with its sign, plus as well as minus; 0 has none.
    fn signed(&self, number: f64, digits: usize) -> String {
        let text = self.decimal(number.abs(), digits, digits);
        let is_zero = !text.chars().any(|letter| letter.is_numeric() && letter.to_digit(10) != Some(0));
        match number {
            _ if is_zero => text,
            number if number < 0.0 => format!("\u{2212}{text}"),
            _ => format!("+{text}"),
        }
    }

    /// A number as exact as it is stored, up to nine digits after the point.
    fn full(&self, number: f64) -> String {
        self.decimal(number, 0, MOST_PLACES)
    }
}

/// Beyond this, digits of an f64 near 1 stop meaning anything to a reader.
const MOST_PLACES: usize = 9;

/// Digits after the point that show `significant` digits of a number below 10.
pub fn places_for(number: f64, significant: usize) -> usize {
    let mut places = significant - 1;
    let mut size = number.abs();
    while size > 0.0 && size < 1.0 && places < MOST_PLACES {
        size *= 10.0;
        places += 1;
    }
    places
}

/// English number forms without any help from a browser: the same digits everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlainNumbers;

impl Numbers for PlainNumbers {
    fn plural(&self, number: f64) -> String {
        #[expect(clippy::float_cmp, reason = "only exactly one takes the singular")]
        let one = number == 1.0;
        if one { "one".into() } else { "other".into() }
    }

    fn decimal(&self, number: f64, fewest: usize, most: usize) -> String {
        if !number.is_finite() {
            return if number.is_nan() {
                "–".into()
            } else if number > 0.0 {
                "∞".into()
            } else {
                "\u{2212}∞".into()
            };
        }
        let digits = format!("{:.most$}", half_away_from_zero(number.abs(), most));
        let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
        let kept = fraction.trim_end_matches('0').len().max(fewest).min(fraction.len());
        let mut text = String::new();
        if number < 0.0 && digits.chars().any(|digit| !matches!(digit, '0' | '.')) {
            text.push('\u{2212}');
        }
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                text.push(',');
            }
            text.push(digit);
        }
        if kept > 0 {
            text.push('.');
            text.push_str(&fraction[..kept]);
        }
        text
    }

    fn percent(&self, share: f64, most: usize) -> String {
        self.decimal(share * 100.0, 0, most) + "%"
    }

    fn compact(&self, number: f64) -> String {
        const NAMES: [(f64, &str); 4] = [(1e12, " trillion"), (1e9, " billion"), (1e6, " million"), (1e3, " thousand")];
        let size = number.abs();
        // 999,960 is said "1 million", not "1,000 thousand".
        let Some((unit, name)) = NAMES.into_iter().find(|(unit, _)| size >= 0.999_95 * unit) else {
            return self.people(number);
        };
        self.decimal(number / unit, 0, if size < 100.0 * unit { 1 } else { 0 }) + name
    }

    fn moment(&self, milliseconds: f64) -> String {
        let minute = ((milliseconds / 60_000.0).floor() as i64).rem_euclid(1440);
        format!("{}, {:02}:{:02} UTC", self.day(milliseconds), minute / 60, minute % 60)
    }

    fn day(&self, milliseconds: f64) -> String {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let (year, month, day) = date((milliseconds / 86_400_000.0).floor() as i64);
        format!("{day} {} {year}", MONTHS[month])
    }
}

/// Rounds as people do, also where the binary number lies a hair below the half.
fn half_away_from_zero(number: f64, places: usize) -> f64 {
    let scale = (0..places).fold(1.0, |scale, _| scale * 10.0);
    let scaled = number * scale;
    // Beyond 2^52 every number is whole, and scaling would only lose digits.
    if scaled < 4.5e15 { (scaled * (1.0 + f64::EPSILON)).round() / scale } else { number }
}

/// Year, month from 0 and day from 1 of a number of days since 1 January 1970.
fn date(days: i64) -> (i64, usize, i64) {
    // Years begin in March here, so that the leap day is the last of its year; a cycle is 400 years.
    let days = days + 719_468;
    let cycle = days.div_euclid(146_097);
    let day_of_cycle = days.rem_euclid(146_097);
    let year_of_cycle = (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / 36_524 - day_of_cycle / 146_096) / 365;
    let day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = ((month_from_march + 2) % 12) as usize;
    let year = year_of_cycle + 400 * cycle + i64::from(month < 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_whole_and_never_hide_something_behind_nothing() {
        let people = [0.0, 0.04, 0.5, 12.4, 12.5, 999.6, 4_500_000.0, -3.2].map(|count| PlainNumbers.people(count));
        assert_eq!(people, ["0", "0.04", "1", "12", "13", "1,000", "4,500,000", "−3"]);
    }

    #[test]
    fn shares_never_say_none_or_all_when_it_is_neither() {
        let shares = [0.0, 0.4, 1.0, 0.002, 0.0004, 0.998, 0.995, 1.2, -0.5].map(|share| PlainNumbers.share(share));
        assert_eq!(shares, ["0%", "40%", "100%", "0.2%", "<0.1%", "99.8%", "99.5%", "120%", "−50%"]);
    }

    #[test]
    fn chances_keep_two_significant_digits() {
        let risks = [0.0083, 0.125, 0.4, 0.052_6, 0.00017, 0.0, 1.0].map(|risk| PlainNumbers.risk(risk));
        assert_eq!(risks, ["0.83%", "12.5%", "40%", "5.3%", "0.017%", "0%", "100%"]);
    }

    #[test]
    fn signs_are_proper_signs_and_zero_has_none() {
        let signed = [0.283, -0.02, 0.001, -0.001].map(|number| PlainNumbers.signed(number, 2));
        assert_eq!(signed, ["+0.28", "−0.02", "0.00", "0.00"]);
    }

    #[test]
    fn the_full_form_keeps_every_digit_that_means_something() {
        assert_eq!(PlainNumbers.full(1_234.567_890_12), "1,234.56789012");
        assert_eq!(PlainNumbers.full(0.1 + 0.2), "0.3");
        assert_eq!(PlainNumbers.full(40.0), "40");
    }

    #[test]
    fn large_numbers_become_words() {
        let compact = [950.0, 45_300.0, 999_960.0, 4_500_000.0, 130_000_000.0, 1.2e9, -2e6]
            .map(|number| PlainNumbers.compact(number));
        let words = ["950", "45.3 thousand", "1 million", "4.5 million", "130 million", "1.2 billion", "−2 million"];
        assert_eq!(compact, words);
    }

    #[test]
    fn what_is_no_number_is_a_dash() {
        assert_eq!(PlainNumbers.decimal(f64::NAN, 0, 2), "–");
        assert_eq!(PlainNumbers.people(f64::INFINITY), "∞");
    }

    #[test]
    fn halves_are_rounded_up_also_where_binary_falls_short() {
        assert_eq!(PlainNumbers.decimal(1.005, 0, 2), "1.01");
        assert_eq!(PlainNumbers.decimal(2.5, 0, 0), "3");
    }

    #[test]
    fn moments_are_dates() {
        assert_eq!(PlainNumbers.moment(0.0), "1 January 1970, 00:00 UTC");
        assert_eq!(PlainNumbers.moment(1_582_934_400_000.0), "29 February 2020, 00:00 UTC");
        assert_eq!(PlainNumbers.moment(1_763_796_540_000.0), "22 November 2025, 07:29 UTC");
        assert_eq!(PlainNumbers.day(1_763_796_540_000.0), "22 November 2025");
    }
}
