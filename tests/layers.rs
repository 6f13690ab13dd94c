//! The shape of the code, held by a test: which layer may name which, and what no file may hold.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "this crate is all test, and a panic is how a test fails")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Each layer and the layers that it may name, lowest first. A layer may always name itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("num", &[]),
    ("scenario", &["num"]),
    ("rules", &["num", "scenario"]),
    ("measures", &["num", "scenario"]),
    ("study", &["num", "scenario", "rules", "measures"]),
    ("exchange", &["num", "scenario", "rules", "measures", "study", "library", "locale"]),
    ("library", &["num", "scenario", "rules", "measures", "study", "exchange", "locale"]),
    ("locale", &["num", "scenario", "rules", "measures", "study", "exchange", "library"]),
    ("charts", &["num", "locale"]),
    ("browser", &["num", "scenario", "rules", "measures", "study", "exchange", "library", "locale", "charts"]),
    ("state", &["num", "scenario", "rules", "measures", "study", "exchange", "library", "locale", "charts"]),
    (
        "ui",
        &[
            "num", "scenario", "rules", "measures", "study", "exchange", "library", "locale", "charts", "browser",
            "state",
        ],
    ),
];

/// Crates that only some folders may name; an empty layer stands for `src/main.rs` and `src/lib.rs`.
const CRATES: &[(&str, &[&str])] = &[
    ("web_sys", &["browser"]),
    ("js_sys", &["browser"]),
    ("gloo", &["browser"]),
    ("yew", &["browser", "ui", "charts", ""]),
];

const LONGEST: usize = 500;

#[test]
fn lower_layers_never_name_higher_ones() {
    let mut faults = Vec::new();
    for file in sources("src") {
        let own = file.layer();
        let Some((_, allowed)) = LAYERS.iter().find(|(layer, _)| *layer == own) else {
            if !own.is_empty() {
                faults.push(format!("{}: src/{own} is no layer; add it to the table", file.name));
            }
            continue;
        };
        for named in file.named_layers() {
            if named != own && !allowed.contains(&named) {
                faults.push(format!("{}: {own} may not name {named}", file.name));
            }
        }
    }
    report(&faults);
}

#[test]
fn only_some_folders_name_the_browser_and_the_view() {
    let mut faults = Vec::new();
    for file in sources("src") {
        for (name, allowed) in CRATES {
            if !allowed.contains(&file.layer()) && words(&file.code).any(|word| word == *name) {
                faults.push(format!("{}: may not name {name}", file.name));
            }
        }
    }
    report(&faults);
}

#[test]
fn the_security_policy_holds_in_the_views() {
    let mut faults = Vec::new();
    for file in sources("src").iter().filter(|file| ["ui", "charts"].contains(&file.layer())) {
        let spaced = file.code.replace(['\n', '<'], " ");
        if spaced.contains(" style=") {
            faults.push(format!("{}: has a style attribute, which the policy refuses; use a class", file.name));
        }
    }
    report(&faults);
}

#[test]
fn files_are_short_and_say_what_they_hold() {
    let mut faults = Vec::new();
    for file in all_sources() {
        let length = file.text.lines().count();
        if length > LONGEST {
            faults.push(format!("{}: {length} lines; the longest allowed is {LONGEST}", file.name));
        }
        if !file.text.starts_with("//!") {
            faults.push(format!("{}: does not open with //!", file.name));
        }
    }
    report(&faults);
}

#[test]
fn nothing_is_left_unfinished() {
    let mut faults = Vec::new();
    for file in all_sources() {
        for fragment in ["dbg!", "todo!", "unimplemented!", "#[ignore"] {
            if file.code.contains(fragment) {
                faults.push(format!("{}: holds {fragment}", file.name));
            }
        }
    }
    report(&faults);
}

#[test]
fn layout_follows_the_direction_of_the_text() {
    const PHYSICAL: &[&str] = &["margin", "padding", "border"];
    let mut faults = Vec::new();
    for path in walk(&root().join("styles"), "css") {
        let text = std::fs::read_to_string(&path).unwrap();
        for (number, line) in text.lines().enumerate() {
            let property = line.trim_start().split(':').next().unwrap_or_default();
            let is_physical = ["left", "right", "float"].contains(&property)
                || PHYSICAL.iter().any(|name| {
                    property
                        .strip_prefix(name)
                        .is_some_and(|side| side.starts_with("-left") || side.starts_with("-right"))
                });
            if is_physical {
                faults.push(format!("{}:{}: {property} knows no right-to-left", path.display(), number + 1));
            }
        }
    }
    report(&faults);
}

/// One source file: its text, and its code with comments and the content of strings taken out.
struct Source {
    name: String,
    text: String,
    code: String,
}

impl Source {
    /// The folder below `src`, or nothing for files directly in it.
    fn layer(&self) -> &str {
        let inside = self.name.strip_prefix("src/").unwrap_or_default();
        inside.split_once('/').map_or("", |(layer, _)| layer)
    }

    /// Every layer that the code names by `crate::`, also inside braces, or by `super::`.
    fn named_layers(&self) -> Vec<&'static str> {
        let compact: String = self.code.split_whitespace().collect::<Vec<_>>().join(" ").replace(":: ", "::");
        let mut heads = Vec::new();
        for (start, _) in compact.match_indices("crate::").chain(compact.match_indices("super::")) {
            let rest = compact[start..].split_once("::").map_or("", |(_, rest)| rest);
            match rest.strip_prefix('{') {
                Some(group) => heads.extend(heads_of_group(group)),
                None => heads.push(first_word(rest)),
            }
        }
        let layers = LAYERS.iter().map(|(layer, _)| *layer);
        layers.filter(|layer| heads.contains(layer)).collect()
    }
}

/// The first words of `a::b, c::{d, e}, f}`: a, c and f.
fn heads_of_group(group: &str) -> Vec<&str> {
    let (mut heads, mut depth, mut start) = (Vec::new(), 0, 0);
    for (position, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                heads.push(first_word(group[start..position].trim_start()));
                return heads;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                heads.push(first_word(group[start..position].trim_start()));
                start = position + 1;
            }
            _ => {}
        }
    }
    heads
}

fn first_word(text: &str) -> &str {
    words(text).next().unwrap_or_default()
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|word| !word.is_empty())
}

/// Takes out comments and what stands in strings and character literals, so that only code is judged.
fn code_of(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if rest.starts_with("r\"") || rest.starts_with("r#") {
            raw_string(rest)
        } else if letter == '"' {
            string(rest)
        } else if letter == '\'' {
            character(rest)
        } else {
            code.push(letter);
            letter.len_utf8()
        };
        rest = &rest[length..];
    }
    code
}

/// The length of the string at the start.
fn string(text: &str) -> usize {
    let mut is_escaped = false;
    for (position, letter) in text.char_indices().skip(1) {
        match letter {
            '"' if !is_escaped => return position + 1,
            '\\' => is_escaped = !is_escaped,
            _ => is_escaped = false,
        }
    }
    text.len()
}

/// The length of the raw string at the start, or of its first letter when it is a raw identifier.
fn raw_string(text: &str) -> usize {
    let marks = text[1..].chars().take_while(|letter| *letter == '#').count();
    if !text[1 + marks..].starts_with('"') {
        return 1;
    }
    let end = format!("\"{}", "#".repeat(marks));
    let start = 2 + marks;
    text[start..].find(&end).map_or(text.len(), |position| start + position + end.len())
}

/// The length of the character literal at the start, or of the quote of a lifetime.
fn character(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1);
    match (letters.next(), letters.next()) {
        (Some((_, '\\')), Some(_)) => text[3..].find('\'').map_or(1, |end| 3 + end + 1),
        (Some(_), Some((end, '\''))) => end + 1,
        _ => 1,
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn all_sources() -> Vec<Source> {
    ["src", "tests", "examples", "benches", "xtask/src"].iter().flat_map(|folder| sources(folder)).collect()
}

fn sources(folder: &str) -> Vec<Source> {
    let files = walk(&root().join(folder), "rs").into_iter().map(|path| {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
        Source { name, code: code_of(&text), text }
    });
    files.collect()
}

/// All files with the ending in a folder and below, in order; nothing when there is no such folder.
fn walk(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(walk(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            files.push(path);
        }
    }
    files.sort();
    files
}

#[track_caller]
fn report(faults: &[String]) {
    let text = faults.iter().fold(String::new(), |mut text, fault| {
        let _ = write!(text, "\n  {fault}");
        text
    });
    assert!(faults.is_empty(), "{text}");
}

mod the_reader {
    use super::*;

    fn source(code: &str) -> Source {
        Source { name: "src/num/mod.rs".to_owned(), text: String::new(), code: code_of(code) }
    }

    #[test]
    fn finds_layers_in_every_kind_of_path() {
        let named = |code| source(code).named_layers();
        assert_eq!(named("use crate::rules::Rule;"), ["rules"]);
        assert_eq!(named("use crate::{num::{self, sum}, ui, state::State};"), ["num", "state", "ui"]);
        assert_eq!(named("use super::super::study;"), ["study"]);
        assert_eq!(named("let x = crate::\n    locale::text();"), ["locale"]);
        assert_eq!(named("pub(crate) fn rules() {}"), [""; 0]);
    }

    #[test]
    fn passes_over_comments_and_strings() {
        let code = code_of(
            "a // crate::ui\n\"crate::ui\" r#\"crate::ui \" \"# '\"' b /* c */ 'd' fn f<'a>(x: &'a str) '\\'' e",
        );
        let left: Vec<_> = words(&code).collect();
        assert_eq!(left, ["a", "b", "fn", "f", "a", "x", "a", "str", "e"]);
    }

    #[test]
    fn knows_the_layer_of_a_file() {
        assert_eq!(source("").layer(), "num");
    }
}
