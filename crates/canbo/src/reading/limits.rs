//! How much memory and time the reading of one file may take.

use std::time::Duration;

/// Bounds on a child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bounds {
    /// Address space beyond what the program itself takes, bytes.
    pub(super) memory: u64,
    /// Processor seconds.
    pub(super) processor_seconds: u64,
    /// Time by the clock, after which the parent ends the child. Other work on the machine may slow a child down, so it
    /// is well above the processor's.
    pub(super) clock: Duration,
    /// Bytes that the child may tell: what bounds the memory of the parent. Workbooks that people wrote tell about ten
    /// times their size; one that repeats a row a million times tells a million times as much.
    pub(super) told: u64,
}

const MIB: u64 = 1 << 20;

/// Unoptimised builds read slower; their promise is about memory only.
const SLOWNESS: u64 = if cfg!(debug_assertions) { 8 } else { 1 };

/// The bounds for a file of that many bytes: 10 s and 112 MiB, and more for files that are themselves large.
pub(super) fn of_file(bytes: u64) -> Bounds {
    let mebibytes = bytes / MIB;
    let processor_seconds = (10 + mebibytes / 2) * SLOWNESS;
    Bounds {
        memory: 112 * MIB + 3 * bytes,
        processor_seconds,
        clock: Duration::from_secs(20 + 4 * processor_seconds),
        told: 64 * MIB + 64 * bytes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_file_gets_128_mebibytes_and_a_large_one_more() {
        assert!(of_file(100 << 10).memory < 128 * MIB);
        assert!(of_file(100 << 20).memory > 256 * MIB);
        assert_eq!(of_file(0).processor_seconds, 10 * SLOWNESS);
    }
}
