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
    /// Its Fluent files: name and content.
    pub files: &'static [(&'static str, &'static str)],
}

/// The Fluent files of one language, from its folder.
macro_rules! files {
    ($folder:literal) => {
        &[
            ("common", include_str!(concat!($folder, "/common.ftl"))),
            ("rules", include_str!(concat!($folder, "/rules.ftl"))),
            ("measures", include_str!(concat!($folder, "/measures.ftl"))),
            ("fields", include_str!(concat!($folder, "/fields.ftl"))),
            ("charts", include_str!(concat!($folder, "/charts.ftl"))),
            ("why", include_str!(concat!($folder, "/why.ftl"))),
            ("page", include_str!(concat!($folder, "/page.ftl"))),
            ("errors", include_str!(concat!($folder, "/errors.ftl"))),
        ]
    };
}

/// Every language, the fallback first. A new language is a folder beside `en` and a line here.
pub const LANGUAGES: &[Language] =
    &[Language { tag: "en", own_name: "English", direction: Direction::Ltr, files: files!("en") }];

/// The language that fits a tag best; the first one when none does.
pub fn language(tag: &str) -> &'static Language {
    let first_part = tag.split(['-', '_']).next().unwrap_or_default();
    let fits = |wanted: &str| LANGUAGES.iter().find(|language| language.tag.eq_ignore_ascii_case(wanted));
    // The pseudo-locales disguise English, also the one that claims to be Arabic.
    let wanted = if super::PSEUDO.iter().any(|pseudo| pseudo.tag.eq_ignore_ascii_case(tag)) { "en" } else { tag };
    fits(wanted).or_else(|| fits(first_part)).unwrap_or(&LANGUAGES[0])
}
