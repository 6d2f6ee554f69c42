//! How much a reader takes in before it refuses or stops.

use serde::{Deserialize, Serialize};

/// Bounds on one file. The defaults admit a million rows of twenty columns and refuse what no office writes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Limits {
    /// Bytes of the file itself.
    pub file_bytes: u64,
    /// Parts inside a zipped workbook.
    pub parts: usize,
    /// Bytes of all parts together once inflated.
    pub inflated_bytes: u64,
    /// A part may inflate to this many times its packed size, once it is above [`Limits::free_bytes`].
    pub ratio: u64,
    /// Bytes that any part may inflate to whatever its packed size.
    pub free_bytes: u64,
    /// Bytes of shared strings held in memory.
    pub shared_bytes: usize,
    /// Number of shared strings.
    pub shared_strings: usize,
    /// Sheets of a workbook.
    pub sheets: usize,
    /// Rows of a sheet that hold something.
    pub rows: u32,
    /// Columns of a sheet; what stands to the right is not read.
    pub columns: u32,
    /// Cells of a file.
    pub cells: u64,
    /// Characters of one cell; longer text is cut.
    pub text_chars: usize,
    /// Bytes of one XML tag or run of text, and of one line of CSV.
    pub piece_bytes: u64,
    /// Depth of nested XML elements.
    pub depth: u32,
    /// Findings of one code in one sheet; the rest are counted in one line.
    pub findings_per_code: u32,
    /// Bytes of a legacy .xls, which has to be held in memory whole.
    pub xls_bytes: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            file_bytes: 256 << 20,
            parts: 4_096,
            inflated_bytes: 3 << 30,
            ratio: 150,
            free_bytes: 24 << 20,
            shared_bytes: 160 << 20,
            shared_strings: 12_000_000,
            sheets: 256,
            rows: 1_048_576,
            columns: 512,
            cells: 40_000_000,
            text_chars: 4_000,
            piece_bytes: 1 << 20,
            depth: 64,
            findings_per_code: 500,
            xls_bytes: 48 << 20,
        }
    }
}
