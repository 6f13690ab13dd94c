//! Finding a text by what somebody types: capitals and accents make no difference.

/// Whether every word of a query stands somewhere in one of these texts, in any order; an empty query fits everything.
pub fn matches(texts: &[String], query: &str) -> bool {
    let texts: Vec<String> = texts.iter().map(|text| folded(text)).collect();
    folded(query).split_whitespace().all(|word| texts.iter().any(|text| text.contains(word)))
}

/// Whether a text begins with a query, word order and all; an empty query begins everything.
pub fn begins(text: &str, query: &str) -> bool {
    folded(text).starts_with(folded(query).trim())
}

/// Letters with the marks that belong to them taken off, each list after its plain letter.
const MARKED: &[(&str, &str)] = &[
    ("a", "àáâãäåāăą"),
    ("c", "çćĉċč"),
    ("d", "ďđ"),
    ("e", "èéêëēĕėęě"),
    ("g", "ĝğġģ"),
    ("h", "ĥħ"),
    ("i", "ìíîïĩīĭįı"),
    ("j", "ĵ"),
    ("k", "ķ"),
    ("l", "ĺļľŀł"),
    ("n", "ñńņňŉ"),
    ("o", "òóôõöøōŏő"),
    ("r", "ŕŗř"),
    ("s", "śŝşš"),
    ("t", "ţťŧ"),
    ("u", "ùúûüũūŭůűų"),
    ("w", "ŵ"),
    ("y", "ýÿŷ"),
    ("z", "źżž"),
    ("ae", "æ"),
    ("oe", "œ"),
    ("ss", "ß"),
    ("е", "ё"),
    ("и", "й"),
];

/// Marks that stand by themselves after their letter: Latin and Greek, Hebrew, Arabic.
const MARKS: [std::ops::RangeInclusive<char>; 3] =
    ['\u{300}'..='\u{36f}', '\u{591}'..='\u{5c7}', '\u{64b}'..='\u{65f}'];

fn folded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match MARKED.iter().find(|(_, marked)| !letter.is_ascii() && marked.contains(letter)) {
            Some((letters, _)) => plain.push_str(letters),
            None if MARKS.iter().any(|range| range.contains(&letter)) => {}
            None => plain.push(letter),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, query: &str) -> bool {
        matches(&[text.to_string()], query)
    }

    #[test]
    fn capitals_accents_and_order_make_no_difference() {
        assert!(found("Égalité des chances", "egalite"));
        assert!(found("Egalite", "ÉGALITÉ"));
        assert!(found("e\u{301}galite\u{301}", "égalité"), "marks written after their letter");
        assert!(found("Straße", "STRASSE"));
        assert!(found("الْعَدْل", "العدل"));
        assert!(found("Equal-chance lottery", "lottery equal"));
        assert!(found("anything", "  "));
        assert!(!found("Equal-chance lottery", "lottery nash"));
    }

    #[test]
    fn a_text_begins_with_its_own_first_letters() {
        assert!(begins("Égypte", " egy"));
        assert!(begins("Ghana", ""));
        assert!(!begins("Afghanistan", "ghan"));
    }

    #[test]
    fn words_may_stand_in_different_texts() {
        let texts = ["Nash welfare".to_string(), "the product of gains".to_string()];
        assert!(matches(&texts, "nash product"));
    }
}
