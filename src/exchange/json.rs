//! The scenario file: JSON with a version, read strictly and written always in the same bytes.
//!
//! A file that cannot be read changes nothing and says what is wrong, where, and what was found.

use std::io;
use std::ops::Range;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::ser::{Formatter, PrettyFormatter};
use thiserror::Error;

use super::migrate::{self, Age};
use super::reader::{self, Stop};
use super::sheet;
use super::tree::Tree;
use crate::scenario::{Fault, Flaw, Scenario, VERSION, validate};

/// Longest file read, bytes; the largest scenario that the limits allow is shorter in practice.
pub const MOST_BYTES: usize = 4_000_000;

/// Most characters of a refused value that an error repeats.
const QUOTED: usize = 80;

/// Most characters of the address of a fault and of what is wrong: either may repeat a name of the file.
const SAID: usize = 1_000;

/// Why a text is not a scenario.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ReadError {
    /// Longer than any scenario.
    #[error("the file has {bytes} bytes; at most {most} are read")]
    TooLarge {
        /// Its length.
        bytes: usize,
        /// The greatest length allowed.
        most: usize,
    },
    /// Not JSON at all: damaged, cut short, or another kind of file.
    #[error("line {line}, column {column}: this is not JSON: {message}")]
    NotJson {
        /// Line of the fault, from 1.
        line: usize,
        /// Column of the fault, from 1.
        column: usize,
        /// What the parser says, in English.
        message: String,
    },
    /// JSON, but of a format that this code does not know.
    #[error("the file has format version {found}; this program reads version {}", VERSION)]
    Version {
        /// The version that the file names.
        found: u64,
    },
    /// JSON of another form: an unknown or missing field, a text in place of a number.
    #[error("{}: {message}{}", named(path), found(value))]
    Shape {
        /// The field, as `groups[2].risk_treated.value`; empty for the file as a whole.
        path: String,
        /// The value found there as JSON, shortened; empty where nothing is.
        value: String,
        /// What is wrong and what is allowed, in English.
        message: String,
    },
    /// A scenario, but one that contradicts itself or exceeds the limits.
    #[error("{}", list(.0))]
    Flaws(Vec<Flaw>),
}

/// A scenario file that was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The scenario, of the present version.
    pub scenario: Scenario,
    /// The version of the file, where it was an older one.
    pub older: Option<u64>,
}

/// Reads a scenario file; a scenario that comes back is valid.
///
/// # Errors
/// See [`ReadError`]; all flaws of a well-formed scenario are reported at once.
pub fn read(text: &str) -> Result<Scenario, ReadError> {
    let scenario = open(text)?.scenario;
    validate(&scenario).map_err(ReadError::Flaws)?;
    Ok(scenario)
}

/// Reads a scenario file, or the page of a report that holds one, and says whether it was of an older version. Values
/// that cannot be right come along, since a page saves them too; [`validate`] tells of them.
///
/// # Errors
/// As [`read`], but of flaws only those that [`held`] refuses.
pub fn open(text: &str) -> Result<Opened, ReadError> {
    if text.len() > MOST_BYTES {
        return Err(ReadError::TooLarge { bytes: text.len(), most: MOST_BYTES });
    }
    // Some editors begin a file with a byte-order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = sheet::scenario_in(text).unwrap_or(text);
    let mut tree = tree(text)?;
    let older = match migrate::bring_up(&mut tree) {
        Age::Present => None,
        Age::Older(found) => Some(found),
        Age::Unknown(found) => return Err(ReadError::Version { found }),
    };
    Ok(Opened { scenario: held(made(&tree)?)?, older })
}

/// A scenario that the page can show, its flaws at their fields: of the present version, and within the limits.
///
/// # Errors
/// [`ReadError::Flaws`]
pub(super) fn held(scenario: Scenario) -> Result<Scenario, ReadError> {
    let mut flaws = validate(&scenario).err().unwrap_or_default();
    flaws.retain(|flaw| matches!(flaw.fault, Fault::Version | Fault::TooMany { .. }));
    if flaws.is_empty() { Ok(scenario) } else { Err(ReadError::Flaws(flaws)) }
}

/// Writes a scenario file: two spaces of indent, one figure to a line, a final line break.
///
/// The same scenario always gives the same bytes, and reading them gives the same scenario. (A number
/// that is not finite, which [`validate`] refuses, would be written as `null`.)
pub fn write(scenario: &Scenario) -> String {
    written(scenario, FigurePerLine::default()) + "\n"
}

/// Writes anything of this program as JSON on one line, for the page's own use.
///
/// It shares its code with [`write`]; a second way of writing would weigh as much again in the page.
pub fn line(value: &impl Serialize) -> String {
    written(value, FigurePerLine { line: Some(usize::MAX), ..FigurePerLine::default() })
}

/// Reads what [`line`] has written; scenarios inside that an older version of the page has kept are brought up.
///
/// # Errors
/// [`ReadError::NotJson`] and [`ReadError::Shape`]
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    let mut tree = tree(text)?;
    migrate::bring_up_inside(&mut tree);
    made(&tree)
}

fn written(value: &impl Serialize, form: FigurePerLine) -> String {
    let mut bytes = Vec::new();
    let written = value.serialize(&mut serde_json::Serializer::with_formatter(&mut bytes, form));
    debug_assert!(written.is_ok(), "nothing of this program is beyond JSON: {written:?}");
    String::from_utf8(bytes).unwrap_or_default()
}

/// Reads text as JSON of any form.
pub(super) fn tree(text: &str) -> Result<Tree, ReadError> {
    reader::read(text).map_err(|Stop { line, column, message }| ReadError::NotJson {
        line,
        column,
        message: message.to_string(),
    })
}

/// What a tree describes.
pub(super) fn made<T: DeserializeOwned>(tree: &Tree) -> Result<T, ReadError> {
    tree.make().map_err(|fault| ReadError::Shape {
        path: shortened(&fault.path(), SAID),
        value: shortened(fault.value(), QUOTED),
        message: shortened(&fault.to_string(), SAID),
    })
}

fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_string(),
    }
}

fn named(path: &str) -> &str {
    if path.is_empty() { "the file" } else { path }
}

fn found(value: &str) -> String {
    if value.is_empty() { String::new() } else { format!(" (found: {value})") }
}

fn list(flaws: &[Flaw]) -> String {
    flaws.iter().map(Flaw::to_string).collect::<Vec<_>>().join("\n")
}

/// Indented JSON in which each figure, with its mark and sources, stands on one line, and in which
/// whole numbers are written without a fraction.
#[derive(Default)]
struct FigurePerLine {
    pretty: PrettyFormatter<'static>,
    /// Objects and arrays open.
    depth: usize,
    /// Depth at which the present line's object began.
    line: Option<usize>,
}

/// Objects inside this many others are written on one line: the figures of groups and supplies.
const FIGURE_DEPTH: usize = 3;

/// Sizes of numbers that are written without an exponent.
const PLAIN: Range<f64> = 1e-5..1e16;

impl FigurePerLine {
    fn comma<W: ?Sized + io::Write>(writer: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { writer.write_all(b", ") }
    }
}

impl Formatter for FigurePerLine {
    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        if value == 0.0 || PLAIN.contains(&value.abs()) {
            write!(writer, "{value}")
        } else {
            write!(writer, "{value:e}")
        }
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if self.line.is_none() && self.depth >= FIGURE_DEPTH {
            self.line = Some(self.depth);
        }
        self.depth += 1;
        if self.line.is_some() { writer.write_all(b"{ ") } else { self.pretty.begin_object(writer) }
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        match self.line {
            None => self.pretty.end_object(writer),
            Some(began) => {
                if began == self.depth {
                    self.line = None;
                }
                writer.write_all(b" }")
            }
        }
    }

    fn begin_object_key<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if self.line.is_some() { Self::comma(writer, first) } else { self.pretty.begin_object_key(writer, first) }
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn end_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if self.line.is_some() { Ok(()) } else { self.pretty.end_object_value(writer) }
    }

    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        if self.line.is_some() { writer.write_all(b"[") } else { self.pretty.begin_array(writer) }
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        if self.line.is_some() { writer.write_all(b"]") } else { self.pretty.end_array(writer) }
    }

    fn begin_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if self.line.is_some() { Self::comma(writer, first) } else { self.pretty.begin_array_value(writer, first) }
    }

    fn end_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if self.line.is_some() { Ok(()) } else { self.pretty.end_array_value(writer) }
    }
}
