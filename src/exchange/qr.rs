//! QR codes (ISO/IEC 18004): a text as a square of dark and light modules.

use qrcodegen::{QrCodeEcc, QrSegment, Version};
use thiserror::Error;

/// Longest text that a QR code holds, bytes.
pub const MOST_BYTES: usize = 2_953;

/// Modules that must be left light on every side.
const QUIET: usize = 4;

/// Modules along each side up to which phones read a code from the back of a room; a finer one they read from paper.
const READ_FROM_AFAR: usize = 120;

/// Pixels of a module in a picture that is saved.
const PIXELS: usize = 8;

/// The modules of a QR code. Around them, four modules must be left light.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// Modules along each side: 21 to 177.
    pub size: usize,
    /// Whether each module is dark, row by row from the top, each from the left.
    pub dark: Vec<bool>,
}

/// The text is longer than any QR code holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a QR code holds at most {most} bytes; this text has {bytes}", most = MOST_BYTES)]
pub struct TooLong {
    /// Length of the text.
    pub bytes: usize,
}

/// The smallest code that holds a text.
///
/// A seventh of it may be unreadable where the text leaves room for that, else a fourteenth; where the
/// square is larger than it need be, more.
///
/// # Errors
/// [`TooLong`]
pub fn encode(text: &str) -> Result<QrCode, TooLong> {
    let segments = QrSegment::make_segments(text);
    let with =
        |level| qrcodegen::QrCode::encode_segments_advanced(&segments, level, Version::MIN, Version::MAX, None, true);
    let code = with(QrCodeEcc::Medium).or_else(|_| with(QrCodeEcc::Low)).map_err(|_| TooLong { bytes: text.len() })?;
    let places = (0..code.size()).flat_map(|row| (0..code.size()).map(move |column| (column, row)));
    let dark = places.map(|(column, row)| code.get_module(column, row)).collect();
    Ok(QrCode { size: code.size() as usize, dark })
}

impl QrCode {
    /// Whether phones read it from the back of a room, and not only from near by.
    pub fn is_coarse(&self) -> bool {
        self.size <= READ_FROM_AFAR
    }

    /// What an SVG with [`Self::path`] in it has to show, the light modules around it too.
    pub fn view_box(&self) -> String {
        let whole = self.size + 2 * QUIET;
        format!("-{QUIET} -{QUIET} {whole} {whole}")
    }

    /// The dark modules as the outline of an SVG path: those side by side as one bar.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for (row, modules) in self.dark.chunks(self.size.max(1)).enumerate() {
            let mut column = 0;
            for bar in modules.chunk_by(|one, next| one == next) {
                if bar[0] {
                    path.push_str(&format!("M{column} {row}h{0}v1h-{0}z", bar.len()));
                }
                column += bar.len();
            }
        }
        path
    }

    /// The code as an SVG file, dark on light.
    pub fn picture(&self) -> Picture {
        let (whole, view_box, path) = (self.size + 2 * QUIET, self.view_box(), self.path());
        let pixels = whole * PIXELS;
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{pixels}\" height=\"{pixels}\" viewBox=\"{view_box}\" \
             shape-rendering=\"crispEdges\">\
             <rect x=\"-{QUIET}\" y=\"-{QUIET}\" width=\"{whole}\" height=\"{whole}\" fill=\"#fff\"/>\
             <path d=\"{path}\" fill=\"#000\"/></svg>\n"
        );
        Picture { text, pixels: pixels as f64 }
    }
}

/// A QR code as a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The SVG file.
    pub text: String,
    /// Its width and its height, pixels.
    pub pixels: f64,
}
