//! Which kinds of facts a sheet holds, by the columns it has.

use super::{Around, Assignment};
use canbo_register::facts::{Column, SheetKind};

pub(super) fn kinds(done: &Assignment, around: &Around, person: bool) -> Vec<SheetKind> {
    let columns: Vec<Column> = done.columns.values().filter_map(|one| one.meaning.column()).collect();
    let count = |test: &dyn Fn(&Column) -> bool| columns.iter().filter(|column| test(column)).count();
    if person {
        if !columns.contains(&Column::FullName) {
            return Vec::new();
        }
        let wishes = count(&|c| {
            matches!(
                c,
                Column::Volunteer
                    | Column::WishedUnits
                    | Column::WishedPositions
                    | Column::RequestSigned
                    | Column::EthicsConfirmed
                    | Column::HealthConfirmed
                    | Column::CapabilityConfirmed
            )
        });
        let depth = count(&|c| {
            matches!(
                c,
                Column::Degree
                    | Column::Major
                    | Column::RankCode
                    | Column::RankName
                    | Column::Coefficient
                    | Column::Step
                    | Column::StaffKind
                    | Column::Theory
                    | Column::RecruitedOn
                    | Column::Sex
                    | Column::Position
                    | Column::Rating(_)
            )
        });
        let said =
            ["tu nguyen", "tinh nguyen", "xung phong", "nguyen vong", "dang ky", "de nghi biet phai", "danh sach cu"]
                .iter()
                .any(|word| around.words.contains(word));
        let wish = wishes >= 1 && wishes >= depth || said && (wishes >= 1 && depth <= 5 || depth <= 2);
        return vec![if wish { SheetKind::Wishes } else { SheetKind::Staff }];
    }
    let whose = columns.iter().any(|c| {
        matches!(
            c,
            Column::Unit | Column::UnitCode | Column::Commune | Column::ParentUnit | Column::Position | Column::Field
        )
    });
    let authorised = count(&|c| is_authorised(c)) + count(&|c| matches!(c, Column::Present));
    let needs = count(&|c| matches!(c, Column::Need | Column::NeedFor(_)));
    let marks = count(&|c| is_place_mark(c));
    let mut kinds = Vec::new();
    if whose && authorised > 0 {
        kinds.push(SheetKind::Headcount);
    }
    if whose && needs > 0 {
        kinds.push(SheetKind::Needs);
    }
    if whose && marks > 0 {
        kinds.push(SheetKind::Marks);
    }
    let has = |column: &Column| columns.contains(column);
    if whose && has(&Column::Course) && has(&Column::CourseTurns) {
        kinds.push(SheetKind::Training);
    }
    if whose && has(&Column::Surveyed) && has(&Column::Satisfied) {
        kinds.push(SheetKind::Survey);
    }
    if whose && has(&Column::Procedure) && has(&Column::Cases) && has(&Column::MinutesACase) {
        kinds.push(SheetKind::Workload);
    }
    kinds
}

/// Columns of authorised numbers.
pub(crate) fn is_authorised(column: &Column) -> bool {
    matches!(
        column,
        Column::Authorised
            | Column::AuthorisedProvisional
            | Column::AuthorisedCivilServants
            | Column::AuthorisedCadres
            | Column::AuthorisedPublicEmployees
            | Column::AuthorisedContracts
            | Column::AuthorisedParty
            | Column::AuthorisedFront
            | Column::AuthorisedGovernment
            | Column::AuthorisedFor(_)
    )
}

/// Columns that mark a place.
pub(crate) fn is_place_mark(column: &Column) -> bool {
    matches!(column, Column::Remote | Column::SpeciallyDifficult | Column::Border | Column::KeyWorks | Column::Asked)
}
