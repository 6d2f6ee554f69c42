//! Why a whole file was not read.

use canbo_register::{Finding, Place, Severity};

/// The obstacle, as a finding code with its data.
#[derive(Debug)]
pub(crate) struct Refused {
    /// `W001` and following.
    pub(crate) code: &'static str,
    /// Data of the sentence.
    pub(crate) data: Vec<(&'static str, String)>,
}

impl Refused {
    /// No known format.
    pub(crate) fn unknown() -> Refused {
        Refused { code: "W001", data: vec![] }
    }
    /// Encrypted or under a password.
    pub(crate) fn encrypted() -> Refused {
        Refused { code: "W002", data: vec![] }
    }
    /// Damaged: what was being read.
    pub(crate) fn damaged(part: &str) -> Refused {
        Refused { code: "W003", data: vec![("part", short(part))] }
    }
    /// More than a limit allows.
    pub(crate) fn too_much(what: &'static str, limit: u64) -> Refused {
        Refused { code: "W004", data: vec![("what", what.to_owned()), ("limit", limit.to_string())] }
    }
    /// Declares a document type or entities.
    pub(crate) fn unsafe_xml(part: &str) -> Refused {
        Refused { code: "W005", data: vec![("part", short(part))] }
    }
    /// A format that is known but not read.
    pub(crate) fn other_format(format: &str) -> Refused {
        Refused { code: "W006", data: vec![("format", format.to_owned())] }
    }
    /// The finding that says so.
    pub(crate) fn finding(self, file: &str) -> Finding {
        let place = Place { file: file.to_owned(), ..Place::default() };
        let mut finding = Finding::new(self.code, Severity::Blocks).at(place).with("file", file);
        for (name, value) in self.data {
            finding = finding.with(name, value);
        }
        finding
    }
}

/// Names of parts come from the file: at most 80 printable characters of them.
fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}
