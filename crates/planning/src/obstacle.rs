//! Why something was not done, as data: what is kept, sent and told is the same, and each reader has it in their language.

use canbo_policy::programme::ProgrammeError;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// A code under which each language keeps its sentence, and the data of that sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obstacle {
    /// The code; see [`crate::Refusal::obstacle`].
    pub code: String,
    /// The data of the sentence, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub data: BTreeMap<String, String>,
    /// The program's own words, for logs and where a code has no sentence.
    pub technical: String,
}

impl Obstacle {
    /// An obstacle without data, in the program's own words.
    pub fn new(code: &str, technical: impl ToString) -> Obstacle {
        Obstacle { code: code.to_owned(), data: BTreeMap::new(), technical: technical.to_string() }
    }

    /// The same with something more to tell.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Obstacle {
        self.data.insert(name.to_owned(), value.to_string());
        self
    }
}

impl Obstacle {
    /// A file or folder that cannot be read or written.
    pub fn of_file(path: &Path, cause: &io::Error) -> Obstacle {
        let path = path.display();
        let known = file_cause(cause).map_or_else(|| cause.to_string(), str::to_owned);
        Obstacle::new("file", format!("{path}: {cause}")).with("path", path).with("cause", known)
    }
}

/// A word for what the system says of a file, under which each language keeps its own; nothing for what is rare.
pub fn file_cause(cause: &io::Error) -> Option<&'static str> {
    Some(match cause.kind() {
        io::ErrorKind::NotFound => "cause-not-found",
        io::ErrorKind::PermissionDenied => "cause-permission-denied",
        io::ErrorKind::IsADirectory => "cause-is-a-directory",
        io::ErrorKind::NotADirectory => "cause-not-a-directory",
        io::ErrorKind::StorageFull => "cause-storage-full",
        io::ErrorKind::AlreadyExists => "cause-is-a-file",
        io::ErrorKind::InvalidData => "cause-not-text",
        _ => return None,
    })
}

impl From<&ProgrammeError> for Obstacle {
    /// The code is `programme-error-…`, the place stands under `spot`.
    fn from(error: &ProgrammeError) -> Obstacle {
        let obstacle = Obstacle::new(&format!("programme-error-{}", error.code), error).with("spot", &error.spot);
        error.data.iter().fold(obstacle, |obstacle, (name, text)| obstacle.with(name, text))
    }
}
