//! Fields with nobody, covered only, or with nobody fitting.

use crate::codes::finding;
use crate::gaps::{Gaps, UnitGap};
use canbo_register::{FieldCode, Finding};

pub(super) fn review(gaps: &Gaps, findings: &mut Vec<Finding>) {
    for unit in gaps.units.iter().filter(|unit| unit.headcount.is_some()) {
        tell(unit, "G306", &unit.empty_fields, findings);
        tell(unit, "G310", &unit.covered_fields, findings);
        let without: Vec<FieldCode> =
            unit.fields_without_fitting.iter().filter(|field| !unit.empty_fields.contains(field)).cloned().collect();
        tell(unit, "G311", &without, findings);
    }
}

fn tell(unit: &UnitGap, code: &str, fields: &[FieldCode], findings: &mut Vec<Finding>) {
    findings.extend(fields.iter().map(|field| finding(code).unit(&unit.code).with("field", field)));
}
