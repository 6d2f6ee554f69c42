//! Bytes on their way to a file and from one, with their sum.

use sha2::{Digest, Sha256};
use std::io::{self, Read, Write};

/// Length of the sum at the end: 64 hexadecimal digits and a line's end.
pub(super) const SUM: u64 = 65;

/// Hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Sums up what is written.
pub(super) struct Summing<W> {
    inner: W,
    sum: Sha256,
}

impl<W> Summing<W> {
    pub(super) fn new(inner: W) -> Summing<W> {
        Summing { inner, sum: Sha256::new() }
    }
    /// What is written to, and the sum.
    pub(super) fn end(self) -> (W, String) {
        (self.inner, hex(&self.sum.finalize()))
    }
}

impl<W: Write> Write for Summing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.sum.update(&bytes[..written]);
        Ok(written)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// The sum of so many bytes.
pub(super) fn sum_of(reader: impl Read, length: u64) -> io::Result<String> {
    let mut sum = Summing::new(io::sink());
    io::copy(&mut reader.take(length), &mut sum)?;
    Ok(sum.end().1)
}
