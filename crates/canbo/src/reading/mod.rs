//! Workbooks in, each parsed in a child process under limits; several side by side.
//!
//! Flow: [`paths`] turns what the user named into files → [`parent`] starts this binary again for each, and reads lines
//! of JSON ([`wire`]) from it → [`child`] puts itself under limits before the first byte, reads the file, streams events.
//! The death of a child is a finding that names the file. Results are put together in the order of the files' names.

mod child;
mod limits;
mod parent;
mod paths;
mod wire;

pub(crate) use child::run as child;
pub(crate) use parent::read;
pub(crate) use paths::workbooks;
