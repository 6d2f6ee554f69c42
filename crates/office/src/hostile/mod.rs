//! Files that nobody sends in good faith, and some that only look so, made in code.
//!
//! For tests: of this crate in one process, and of the program with a child process under limits. Each is made when
//! asked for, since some are large.

mod build;
mod flat;
mod ods;
mod ole;
mod packed;
mod sheets;

pub use build::{tcvn3, xlsx_with_fonts};
pub use ole::xls;

/// What must come of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// Refused as a whole, or stopped midway, by one of these codes.
    Blocked(&'static [&'static str]),
    /// Read: this many people or units, whatever else is said.
    Rows(usize),
    /// Read or refused: no more than that nothing breaks.
    Survives,
}

/// A file.
pub struct Hostile {
    /// Its name, in words.
    pub name: &'static str,
    /// What must come of it.
    pub expect: Expect,
    make: fn() -> Vec<u8>,
}

impl Hostile {
    pub(crate) const fn new(name: &'static str, expect: Expect, make: fn() -> Vec<u8>) -> Hostile {
        Hostile { name, expect, make }
    }
    /// Its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        (self.make)()
    }
}

impl std::fmt::Debug for Hostile {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} ({:?})", self.name, self.expect)
    }
}

/// All of them, in one order.
pub fn hostile_files() -> Vec<Hostile> {
    let mut all = Vec::new();
    all.extend(flat::files());
    all.extend(packed::files());
    all.extend(sheets::files());
    all.extend(ods::files());
    all.extend(ole::files());
    all
}
