//! Collecting findings: some stand alone, some are counted by sheet so that a thousand rows do not say one thing.

use crate::{Finding, Place, Severity, UnitId};
use std::collections::BTreeMap;

/// The findings of an assembly, until they are sorted.
#[derive(Debug, Default)]
pub(super) struct Notes {
    alone: Vec<Finding>,
    counted: BTreeMap<Finding, (Place, usize)>,
}

impl Notes {
    pub(super) fn push(&mut self, finding: Finding) {
        self.alone.push(finding);
    }
    /// Counts what is found again and again in a sheet. The finding has no place; the first cell becomes it, and
    /// `rows` says how often.
    pub(super) fn count(&mut self, finding: Finding, at: Place) {
        debug_assert!(finding.place.is_none());
        let sheet = Place { cell: None, ..at.clone() };
        let (first, rows) = self.counted.entry(finding.at(sheet)).or_insert_with(|| (at.clone(), 0));
        *first = at.min(first.clone());
        *rows += 1;
    }
    /// All findings in their one order, each once.
    pub(super) fn sorted(self) -> Vec<Finding> {
        let counted = self.counted.into_iter().map(|(finding, (at, rows))| finding.at(at).with("rows", rows));
        let mut findings: Vec<Finding> = self.alone.into_iter().chain(counted).collect();
        findings.sort();
        findings.dedup();
        findings
    }
}

/// A finding that blocks a plan.
pub(super) fn blocks(code: &str) -> Finding {
    Finding::new(code, Severity::Blocks)
}
/// A finding that somebody should mend.
pub(super) fn mend(code: &str) -> Finding {
    Finding::new(code, Severity::Mend)
}
/// A value that a rule of ours filled in.
pub(super) fn presumed(code: &str) -> Finding {
    Finding::new(code, Severity::Presumed)
}
/// Good to know.
pub(super) fn notice(code: &str) -> Finding {
    Finding::new(code, Severity::Notice)
}

/// Concerns a unit, if there is one.
pub(super) fn of_unit(finding: Finding, unit: Option<&UnitId>) -> Finding {
    match unit {
        Some(unit) => finding.unit(unit),
        None => finding,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Source;

    fn at(row: u32) -> Place {
        Source { file: "a.xlsx".to_owned(), sheet: "S".to_owned(), row }.cell(2)
    }

    #[test]
    fn what_is_counted_points_at_its_first_cell_and_says_how_often() {
        let mut notes = Notes::default();
        for row in [9, 4, 7] {
            notes.count(presumed("R210").with("as", "civil_servant"), at(row));
        }
        notes.push(mend("R205").at(at(1)));
        notes.push(mend("R205").at(at(1)));
        let findings = notes.sorted();
        assert_eq!(findings.len(), 2);
        assert_eq!(findings[1].place, Some(at(4)));
        assert_eq!(findings[1].data["rows"], "3");
    }
}
