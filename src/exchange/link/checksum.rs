//! CRC-32, the checksum of zip files and PNG pictures (ISO 3309, ITU-T V.42).

/// The polynomial, its bits in reverse order.
const POLYNOMIAL: u32 = 0xedb8_8320;

/// The checksum of bytes.
pub(super) fn checksum(bytes: impl IntoIterator<Item = u8>) -> u32 {
    let after = bytes.into_iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ POLYNOMIAL } else { sum >> 1 })
    });
    !after
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value of the catalogue of CRCs (Cook, "CRC-32/ISO-HDLC"), and the sum of an empty PNG end chunk.
    #[test]
    fn published_sums() {
        assert_eq!(checksum(*b"123456789"), 0xcbf4_3926);
        assert_eq!(checksum(*b"IEND"), 0xae42_6082);
        assert_eq!(checksum(*b""), 0);
    }
}
