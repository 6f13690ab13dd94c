//! The languages of the page.

/// Where a line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The word for `<html dir>`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A language and its texts.
#[derive(Debug)]
pub struct Language {
    /// BCP 47 tag, as for `<html lang>`.
    pub tag: &'static str,
    /// What its speakers call it.
    pub own_name: &'static str,
    /// Where its lines begin.
    pub direction: Direction,
    /// The texts that every view needs.
    pub texts: &'static [File],
    /// The long texts, which only cards show.
    pub cards: Pack,
}

/// Texts that come when they are wanted.
#[derive(Debug)]
pub struct Pack {
    /// Where they lie as one file, relative to the page.
    pub path: &'static str,
    /// Their files, where the program brings them along; else nothing.
    pub files: &'static [File],
}

/// A Fluent file: its name below the language's folder, without the ending, and its content.
pub type File = (&'static str, &'static str);

/// Fluent files from the folder of one language.
macro_rules! files {
    ($folder:literal: $($name:literal)*) => {
        &[$(($name, include_str!(concat!($folder, "/", $name, ".ftl")))),*]
    };
}

/// The language of one folder; every language has the same files.
macro_rules! language {
    ($tag:literal, $own_name:literal, $direction:expr) => {
        Language {
            tag: $tag,
            own_name: $own_name,
            direction: $direction,
            texts: if crate::IS_FULL {
                files!($tag:
                    "common" "measures" "fields" "charts" "pictures" "fairness" "page" "forms"
                    "measures/families" "measures/outcome" "measures/inequality" "measures/deprivation" "measures/equity"
                    "measures/division" "measures/relations" "measures/picker" "measures/card" "parties" "ranges" "sure" "winner" "scarce" "why" "axioms" "own" "errors"
                    "tradeoff" "lottery" "share" "open" "report" "tables" "yours" "countries" "notes"
                    "rules/classics" "rules/chance" "rules/priority" "rules/outcome" "rules/points" "rules/reserve"
                    "rules/country" "rules/claims" "rules/welfare" "rules/several" "rules/words")
            } else {
                files!($tag: "common" "measures" "fields" "charts" "page" "errors" "rules/classics")
            },
            cards: Pack {
                path: concat!("texts/", $tag, "/cards.ftl"),
                files: if crate::IS_WHOLE {
                    files!($tag:
                        "cards/measures" "cards/working" "cards/measures/outcome" "cards/measures/inequality"
                        "cards/measures/deprivation" "cards/measures/equity" "cards/measures/division"
                        "cards/measures/relations" "cards/axioms" "cards/chance" "cards/priority" "cards/outcome" "cards/points"
                        "cards/reserve" "cards/country" "cards/claims" "cards/welfare" "cards/several")
                } else {
                    &[]
                },
            },
        }
    };
}

/// Every language, the fallback first. A new language is a folder beside `en` and a line here.
pub const LANGUAGES: &[Language] = &[language!("en", "English", Direction::Ltr)];

/// The language that fits a tag best; the first one when none does.
pub fn language(tag: &str) -> &'static Language {
    let first_part = tag.split(['-', '_']).next().unwrap_or_default();
    let fits = |wanted: &str| LANGUAGES.iter().find(|language| language.tag.eq_ignore_ascii_case(wanted));
    // The pseudo-locales disguise English, also the one that claims to be Arabic.
    let wanted = if super::PSEUDO.iter().any(|pseudo| pseudo.tag.eq_ignore_ascii_case(tag)) { "en" } else { tag };
    fits(wanted).or_else(|| fits(first_part)).unwrap_or(&LANGUAGES[0])
}
