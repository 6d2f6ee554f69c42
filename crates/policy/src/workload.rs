//! Need from workload beside authorised headcount: cases × minutes ÷ the minutes that a person has in a year.
//!
//! For comparison only: nothing else reads it, no gap and no seat follows from it.

use crate::gaps::{Gaps, PositionGap};
use crate::law::Law;
use canbo_register::{FieldCode, PositionCode, Register, UnitId, Workload};
use serde::Serialize;
use std::collections::BTreeMap;

/// The dated parameter for rows that do not say how many minutes a person has.
const MINUTES_A_YEAR: &str = "workload_minutes_a_year";

/// The work of a position or field of a unit, with the people whom it needs and those whom it has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Load {
    /// The commune or body.
    pub unit: UnitId,
    /// The position, when the rows name one.
    pub position: Option<PositionCode>,
    /// The field, when they name only that.
    pub field: Option<FieldCode>,
    /// How many procedures were counted.
    pub procedures: u32,
    /// Cases a year.
    pub cases: u64,
    /// Minutes of work a year.
    pub minutes: u64,
    /// People needed, in thousandths; absent where the minutes of a year are known neither from the sheet nor from the law.
    pub need_thousandths: Option<u64>,
    /// Whether the minutes of a year are a value of ours that a person should confirm.
    pub uncertain: bool,
    /// Authorised; absent outside communes.
    pub authorised: Option<u32>,
    /// On the headcount.
    pub on_headcount: Option<u32>,
    /// Working here.
    pub working: Option<u32>,
}

/// Unit, position, field.
type Key<'a> = (&'a UnitId, Option<&'a PositionCode>, Option<&'a FieldCode>);

/// The loads of all units that have rows of workload, in the order of units; `gaps` give the people.
pub fn loads(register: &Register, law: &Law, gaps: &Gaps) -> Vec<Load> {
    let mut groups: BTreeMap<Key<'_>, Vec<&Workload>> = BTreeMap::new();
    for row in &register.workload {
        groups.entry((&row.unit, row.position.as_ref(), row.field.as_ref())).or_default().push(row);
    }
    let usual = law.value(MINUTES_A_YEAR, gaps.on).ok();
    let usual_minutes =
        usual.as_ref().and_then(|value| u64::try_from(value.number()).ok()).filter(|minutes| *minutes > 0);
    let is_uncertain = usual.is_some_and(|value| value.certainty.is_uncertain());
    let load = |((unit, position, field), rows): (Key<'_>, Vec<&Workload>)| {
        let minutes = |row: &Workload| u64::from(row.cases) * u64::from(row.minutes);
        let mut by_year: BTreeMap<Option<u64>, u64> = BTreeMap::new();
        for row in &rows {
            let year = row.minutes_a_year.map(u64::from).or(usual_minutes);
            let sum = by_year.entry(year).or_default();
            *sum = sum.saturating_add(minutes(row));
        }
        let need = by_year.iter().map(|(year, sum)| Some(thousandths(*sum, (*year)?)));
        let of = |pick: fn(&PositionGap) -> u32| {
            let unit = gaps.units.iter().find(|one| one.code == *unit)?;
            let wanted = |one: &&PositionGap| match position {
                Some(position) => one.position == *position,
                None => one.field.as_ref() == field,
            };
            Some(unit.positions.iter().filter(wanted).map(pick).sum())
        };
        Load {
            unit: unit.clone(),
            position: position.cloned(),
            field: field.cloned(),
            procedures: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            cases: rows.iter().map(|row| u64::from(row.cases)).sum(),
            minutes: rows.iter().map(|row| minutes(row)).fold(0, u64::saturating_add),
            need_thousandths: need.sum::<Option<u64>>(),
            uncertain: is_uncertain && rows.iter().any(|row| row.minutes_a_year.is_none()),
            authorised: of(|one| one.authorised),
            on_headcount: of(|one| one.on_headcount),
            working: of(|one| one.working),
        }
    };
    groups.into_iter().map(load).collect()
}

/// `sum ÷ by` in thousandths, rounded half up.
fn thousandths(sum: u64, by: u64) -> u64 {
    let (sum, by) = (u128::from(sum), u128::from(by));
    u64::try_from((2 * 1000 * sum + by) / (2 * by)).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gaps::gaps;
    use crate::programme::Scope;
    use crate::staffing::staffing;
    use canbo_register::facts::{Cell, Column, Row, SheetContext, SheetFacts, SheetKind, Value};
    use canbo_register::reference::Reference;
    use canbo_register::{Day, Source, assemble};

    fn sheet(kind: SheetKind, rows: &[&[(Column, &str)]]) -> SheetFacts {
        let context = SheetContext { titles: vec!["TỈNH ĐẮK LẮK".to_owned()], ..SheetContext::default() };
        let cell = |(at, (column, text)): (usize, &(Column, &str))| Cell {
            column: column.clone(),
            at: at as u32,
            value: text
                .parse::<i64>()
                .map_or_else(|_| Value::Text((*text).to_owned()), |n| Value::Thousandths(1000 * n)),
        };
        let row = |(at, cells): (usize, &&[(Column, &str)])| Row {
            source: Source { file: "a.xlsx".to_owned(), sheet: String::new(), row: 5 + at as u32 },
            cells: cells.iter().enumerate().map(cell).collect(),
        };
        SheetFacts { file: "a.xlsx".to_owned(), kind, context, rows: rows.iter().enumerate().map(row).collect() }
    }

    fn found(on: Day, work: &[&[(Column, &str)]]) -> Vec<Load> {
        use Column::*;
        let seats: [&[(Column, &str)]; 2] = [
            &[(Unit, "Xã Ea Drông"), (Position, "Quản lý đất đai"), (Authorised, "2")],
            &[(Unit, "Xã Ea Drông"), (Position, "Quản lý môi trường"), (Authorised, "1")],
        ];
        let (reference, law) = (Reference::embedded(), Law::embedded());
        let sheets = [sheet(SheetKind::Headcount, &seats), sheet(SheetKind::Workload, work)];
        let register = assemble(&sheets, &reference).register;
        let staffing = staffing(&register, &reference, &law, on, Scope::All);
        loads(&register, &law, &gaps(&staffing, &register, &reference))
    }

    #[test]
    fn people_needed_are_cases_times_minutes_by_the_minutes_of_a_year() {
        use Column::*;
        let (unit, land) = ((Unit, "Xã Ea Drông"), (Position, "Quản lý đất đai"));
        let loads = found(
            jiff::civil::date(2025, 12, 1),
            &[
                &[unit.clone(), land.clone(), (Procedure, "Đăng ký đất đai"), (Cases, "1000"), (MinutesACase, "120")],
                &[unit, land, (Procedure, "Cấp giấy"), (Cases, "500"), (MinutesACase, "60"), (MinutesAYear, "100000")],
            ],
        );
        let [load] = &loads[..] else { panic!("{loads:?}") };
        assert_eq!((load.procedures, load.cases, load.minutes), (2, 1500, 150_000));
        // 120,000 ÷ 114,240 = 1.050; 30,000 ÷ 100,000 = 0.300.
        assert_eq!(load.need_thousandths, Some(1350));
        assert!(load.uncertain, "no instrument sets the minutes of a year");
        assert_eq!((load.authorised, load.working), (Some(2), Some(0)));
    }

    #[test]
    fn a_field_has_the_people_of_its_positions_and_a_sheet_that_says_its_minutes_is_certain() {
        use Column::*;
        let row: &[(Column, &str)] = &[
            (Unit, "Xã Ea Drông"),
            (Field, "Nông nghiệp và Môi trường"),
            (Procedure, "Môi trường"),
            (Cases, "10"),
            (MinutesACase, "5000"),
            (MinutesAYear, "100000"),
        ];
        let loads = found(jiff::civil::date(2025, 12, 1), &[row]);
        let [load] = &loads[..] else { panic!("{loads:?}") };
        assert_eq!((load.need_thousandths, load.uncertain, load.authorised), (Some(500), false, Some(3)));
    }

    #[test]
    fn before_any_value_holds_nothing_is_said_of_the_need() {
        use Column::*;
        let row: &[(Column, &str)] = &[
            (Unit, "Xã Ea Drông"),
            (Position, "Quản lý đất đai"),
            (Procedure, "Đăng ký đất đai"),
            (Cases, "10"),
            (MinutesACase, "60"),
        ];
        let loads = found(jiff::civil::date(2019, 1, 1), &[row]);
        assert_eq!(loads.iter().map(|load| load.need_thousandths).collect::<Vec<_>>(), [None]);
    }

    #[test]
    fn shares_are_rounded_half_up() {
        assert_eq!([(1, 3), (2, 3), (1, 2000), (0, 7)].map(|(sum, by)| thousandths(sum, by)), [333, 667, 1, 0]);
    }
}
