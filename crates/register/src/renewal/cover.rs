//! What workbooks speak of.

use crate::facts::Column;
use crate::{Person, Source};
use std::collections::{BTreeMap, BTreeSet};

/// What workbooks speak of.
#[derive(Clone, Debug, Default)]
pub struct Cover {
    /// The columns of each sheet, by file and sheet.
    pub columns: BTreeMap<(String, String), BTreeSet<Column>>,
    /// Sheets that are lists of staff, by file and sheet.
    pub staff: BTreeSet<(String, String)>,
    /// Whether a sheet marks units (remote, border, …); then it does so for all units.
    pub marks: bool,
    /// Whether the staff lists are only parts of their bodies' lists: nobody has left who is not on them.
    pub partial: bool,
    /// Whether somebody says that the staff lists name everybody of their bodies, also those that mostly name people who are away.
    pub whole: bool,
}

impl Cover {
    /// Whether a column stands in one of the sheets that a person was read from.
    pub(super) fn states(&self, person: &Person, columns: &[Column]) -> bool {
        let sheet = |source: &Source| self.columns.get(&sheet(source));
        person.sources.iter().filter_map(sheet).any(|there| columns.iter().any(|column| there.contains(column)))
    }
    /// Whether a person stands on a list of staff.
    pub(super) fn lists(&self, person: &Person) -> bool {
        self.lists_of(person).next().is_some()
    }
    /// The lists of staff on which a person stands.
    pub(super) fn lists_of(&self, person: &Person) -> impl Iterator<Item = (String, String)> {
        person.sources.iter().map(sheet).filter(|sheet| self.staff.contains(sheet))
    }
}

/// File and sheet of a row.
fn sheet(source: &Source) -> (String, String) {
    (source.file.clone(), source.sheet.clone())
}
