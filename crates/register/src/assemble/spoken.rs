//! Values as data of the sentences that findings are.

use crate::facts::Column;
use crate::{PartialDate, StaffKind};
use jiff::civil::Date;

/// A day as data of a sentence: the words write it as people do.
pub(super) fn day(day: Date) -> String {
    day.to_string()
}

/// A partial date as data of a sentence.
pub(super) fn partial(date: PartialDate) -> String {
    match (date.month, date.day) {
        (Some(month), Some(day)) => format!("{}-{month:02}-{day:02}", date.year),
        (Some(month), None) => format!("{}-{month:02}", date.year),
        _ => date.year.to_string(),
    }
}

/// A kind of person as one word.
pub(super) fn kind_word(kind: StaffKind) -> &'static str {
    match kind {
        StaffKind::Cadre => "cadre",
        StaffKind::CivilServant => "civil_servant",
        StaffKind::PublicEmployee => "public_employee",
        StaffKind::Contract => "contract",
        StaffKind::PartTime => "part_time",
        StaffKind::Military => "military",
        StaffKind::Police => "police",
    }
}

/// A column as one word of the sentences.
pub(super) fn fact(column: &Column) -> &'static str {
    match column {
        Column::Birth => "birth",
        Column::Sex => "sex",
        Column::StaffKind => "kind",
        Column::Theory => "theory",
        Column::Rating(_) => "rating",
        Column::RankCode | Column::RankName => "rank",
        Column::Step => "step",
        Column::RecruitedOn => "recruited",
        Column::PostFrom => "post_from",
        Column::ExperienceYears => "experience",
        Column::Planned => "planned",
        Column::RotatedOn => "rotated_on",
        Column::SecondedFrom => "seconded_from",
        Column::SecondedUntil => "seconded_until",
        Column::AbsenceFrom => "absence_from",
        Column::AbsenceUntil => "absence_until",
        Column::YoungestChildBorn => "child",
        Column::RequestSigned => "request",
        Column::EthicsConfirmed => "ethics",
        Column::HealthConfirmed => "health",
        Column::CapabilityConfirmed => "capability",
        Column::DocumentDate => "document_date",
        Column::ValidFrom => "valid_from",
        Column::ValidUntil => "valid_until",
        _ => "other",
    }
}
