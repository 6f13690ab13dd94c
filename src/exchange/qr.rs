//! QR codes (ISO/IEC 18004): a text as a square of dark and light modules.

use qrcodegen::{QrCodeEcc, QrSegment, Version};
use thiserror::Error;

/// Longest text that a QR code holds, bytes.
pub const MOST_BYTES: usize = 2_953;

/// The modules of a QR code. Around them, four modules must be left light.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// Modules along each side: 21 to 177. Beyond about 120, phones read a code from paper but hardly from
    /// the back of a room.
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
