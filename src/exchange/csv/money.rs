//! Currencies: which words and signs are some, and which are the same.

/// Codes of ISO 4217 in use, and a few that people write instead.
const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN \
    BZD CAD CDF CHF CLF CLP CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD \
    GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP \
    LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK \
    PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT \
    TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XDR XOF XPF YER ZAR ZMW ZWG ZWL CFA \
    NIS RMB";

/// Ways to write the same currency.
const ALIKE: [&[&str]; 7] = [
    &["$", "US$", "USD"],
    &["€", "EUR"],
    &["£", "GBP"],
    &["₦", "NGN"],
    &["₹", "INR"],
    &["₵", "GH₵", "GHS"],
    &["₱", "PHP"],
];

/// Whether a letter is the sign of a currency.
pub(super) fn is_sign(letter: char) -> bool {
    matches!(letter, '$' | '\u{a2}'..='\u{a5}' | '\u{20a0}'..='\u{20cf}')
}

/// Whether a word of capitals and signs is a currency: `$`, `US$`, `EUR`.
pub(super) fn is_currency(word: &str) -> bool {
    let letters = word.chars().filter(char::is_ascii_uppercase).count();
    let signs = word.chars().filter(|letter| is_sign(*letter)).count();
    match (letters, signs, word.chars().count()) {
        (0..=3, 1, all) => all == letters + 1,
        (3, 0, 3) => CODES.split_whitespace().any(|code| code == word),
        _ => false,
    }
}

/// The ways to write a currency, its own among them.
pub(super) fn alike(currency: &str) -> Vec<&str> {
    let is_own = |other: &&str| folded(other) == folded(currency);
    let group = ALIKE.iter().find(|group| group.iter().any(is_own));
    group.into_iter().copied().flatten().copied().chain([currency]).collect()
}

/// Whether two words stand for the same currency.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    alike(one).iter().any(|own| folded(own) == folded(other))
}

fn folded(currency: &str) -> String {
    currency.split_whitespace().collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_currency_and_what_is_the_same() {
        for word in ["$", "US$", "€", "₦", "GH₵", "XOF", "CFA"] {
            assert!(is_currency(word), "{word}");
        }
        for word in ["", "E", "KG", "MIO", "TSD", "PCS", "MRD", "EURO", "$$", "ABCD$", "Us$"] {
            assert!(!is_currency(word), "{word}");
        }
        for (one, other) in [("$", "USD"), ("us $", "US$"), ("EUR", "€"), ("Taler", "taler")] {
            assert!(is_same(one, other) && is_same(other, one), "{one} {other}");
        }
        for (one, other) in [("A$", "$"), ("XOF", "XAF"), ("", "$")] {
            assert!(!is_same(one, other) && !is_same(other, one), "{one} {other}");
        }
    }
}
