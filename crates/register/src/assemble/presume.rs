//! What is filled in where a staff list says nothing: kind of person, position from title, field and training.

use crate::reference::{Fit, Reference, TitleReading};
use crate::{FieldCode, Known, Level, OfficeCode, PositionCode, Qualification, StaffKind, UnitKind};

/// The kind of person by title, then by unit.
pub(super) fn staff_kind(title: &TitleReading, office: Option<&OfficeCode>, unit: Option<&UnitKind>) -> StaffKind {
    let office = office.map(OfficeCode::as_str);
    if let Some(kind) = title.kind {
        return kind;
    }
    match (office, unit) {
        (Some("quan-su"), _) => StaffKind::Military,
        (Some("hoi-dong-nhan-dan"), _) if title.level != Level::Professional => StaffKind::Cadre,
        (_, Some(UnitKind::ServiceCentre | UnitKind::PublicServiceUnit)) => StaffKind::PublicEmployee,
        _ => StaffKind::CivilServant,
    }
}

/// The position of a field that the training fits best; the first of the file when none fits better.
pub(super) fn position_of_field(
    reference: &Reference,
    field: &FieldCode,
    qualifications: &[&Qualification],
) -> Option<PositionCode> {
    let mut best: Option<(Fit, PositionCode)> = None;
    for position in reference.positions_of_field(field) {
        let fits = qualifications.iter().filter_map(|one| one.major_code.get());
        let fit = fits.map(|code| reference.fit(code, &position.code)).max().unwrap_or(Fit::No);
        if best.as_ref().is_none_or(|(known, _)| fit > *known) {
            best = Some((fit, position.code.clone()));
        }
    }
    best.map(|(_, code)| code)
}

/// The leading position of an office, stated by the title.
pub(super) fn leading(reference: &Reference, office: Option<&OfficeCode>, level: Level) -> Known<PositionCode> {
    match office.and_then(|office| reference.leading_position(office, level)) {
        Some(position) => Known::Stated(position.code.clone()),
        None => Known::Missing,
    }
}
