//! Table 2: what is short by field of work, and the same field by field in each commune.

use super::names::Names;
use super::table::{Cell, Head, Table};
use canbo_planning::Plan;
use canbo_policy::gaps::Gaps;
use canbo_policy::staffing::Staffing;
use canbo_register::reference::Reference;
use canbo_register::{FieldCode, PositionCode, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// A number before and after.
type Change = (u32, u32);

/// What a field has in a commune.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) authorised: u32,
    pub(crate) working: Change,
    pub(crate) short: Change,
    pub(crate) empty: (bool, bool),
    pub(crate) unfitting: bool,
    pub(crate) presumed: bool,
}

/// Every field of every commune; leading positions stand under no field.
pub(crate) type Fields = BTreeMap<(UnitId, Option<FieldCode>), Field>;

/// As it stands: before and after are the same.
pub(super) fn of_staffing(staffing: &Staffing) -> Fields {
    let mut fields = Fields::new();
    for commune in staffing.communes.values() {
        for seat in commune.seats.values() {
            let field = fields.entry((commune.unit.clone(), seat.field.clone())).or_default();
            field.authorised += seat.authorised;
            field.working.0 += seat.working();
            field.short.0 += seat.short();
            field.presumed |= seat.presumed;
        }
        // Where no headcount is known, nobody can say that a field ought to have somebody.
        for code in commune.empty_fields().filter(|_| commune.total.is_stated()) {
            fields.entry((commune.unit.clone(), Some(code.clone()))).or_default().empty.0 = true;
        }
    }
    for field in fields.values_mut() {
        field.working.1 = field.working.0;
        field.short.1 = field.short.0;
        field.empty.1 = field.empty.0;
    }
    fields
}

/// Before and after a plan.
pub(crate) fn of_change(reference: &Reference, staffing: &Staffing, plan: &Plan) -> Fields {
    let counts = super::after::counts(staffing, plan);
    let mut fields = of_staffing(staffing);
    for field in fields.values_mut() {
        (field.working.1, field.short.1) = (0, 0);
    }
    let field_of = |position: &PositionCode| reference.positions.get(position)?.field.clone();
    for ((unit, position), (_, after)) in &counts.positions {
        fields.entry((unit.clone(), field_of(position))).or_default().working.1 += after.working;
    }
    for unfilled in &plan.unfilled {
        let field = fields.entry((unfilled.unit.clone(), field_of(&unfilled.position))).or_default();
        field.short.1 += unfilled.missing;
    }
    for ((unit, code), field) in &mut fields {
        let emptied = field.working.0 > 0 && field.working.1 == 0;
        let (Some(code), Some(commune)) = (code, staffing.communes.get(unit)) else { continue };
        let asked = commune.minimum.contains(code) && !commune.covering.contains_key(code);
        field.empty.1 = (field.empty.0 && field.working.1 == 0) || (emptied && asked);
    }
    fields
}

/// Fields in the order of the reference data, and no field at the end, where any commune has them.
fn codes(names: &Names<'_>, fields: &Fields) -> Vec<Option<FieldCode>> {
    let met: BTreeSet<&Option<FieldCode>> = fields.keys().map(|(_, code)| code).collect();
    let known = names.reference.fields_in_order().map(|field| Some(field.code.clone()));
    known.chain([None]).filter(|code| met.contains(code)).collect()
}

fn name(names: &Names<'_>, code: Option<&FieldCode>) -> String {
    code.map_or_else(|| names.text("out-leading-positions"), |code| names.field(code))
}

fn sum(fields: &Fields, code: Option<&Option<FieldCode>>, pick: impl Fn(&Field) -> u32) -> u32 {
    fields.iter().filter(|((_, own), _)| code.is_none_or(|code| code == own)).map(|(_, field)| pick(field)).sum()
}

/// The summary by field, before and after a plan.
pub(super) fn summary_of_plan(names: &Names<'_>, fields: &Fields) -> Table {
    let pair = |key: &str| {
        let (before, after) = (names.text("out-before"), names.text("out-after"));
        Head::over(names.text(key), vec![Head::new(before, 11.0), Head::new(after, 11.0)])
    };
    let heads = vec![
        Head::new(names.text("out-head-no"), 5.5),
        Head::new(names.text("out-head-field"), 38.0),
        Head::new(names.text("out-head-authorised-seats"), 11.0),
        pair("out-head-working"),
        pair("out-head-seats-short"),
        pair("out-head-communes-short"),
        pair("out-head-communes-empty"),
    ];
    let mut table = Table::new(names.text("out-sheet-fields"), names.text("out-title-fields-change"), heads);
    let cells = |code: Option<&Option<FieldCode>>| {
        vec![
            Cell::count(sum(fields, code, |field| field.authorised)),
            Cell::count(sum(fields, code, |field| field.working.0)),
            Cell::count(sum(fields, code, |field| field.working.1)),
            Cell::short(sum(fields, code, |field| field.short.0)),
            Cell::short(sum(fields, code, |field| field.short.1)),
            Cell::short(sum(fields, code, |field| u32::from(field.short.0 > 0))),
            Cell::short(sum(fields, code, |field| u32::from(field.short.1 > 0))),
            Cell::short(sum(fields, code, |field| u32::from(field.empty.0))),
            Cell::short(sum(fields, code, |field| u32::from(field.empty.1))),
        ]
    };
    rows(names, fields, &mut table, cells);
    table.notes = vec![names.text("out-note-fields"), names.text("out-note-cells-summed")];
    table
}

/// The summary by field, as it stands.
pub(super) fn summary_of_gaps(names: &Names<'_>, staffing: &Staffing, gaps: &Gaps) -> Table {
    let mut fields = of_staffing(staffing);
    for unit in &gaps.units {
        for code in &unit.fields_without_fitting {
            fields.entry((unit.code.clone(), Some(code.clone()))).or_default().unfitting = true;
        }
    }
    let one = |key: &str| Head::new(names.text(key), 13.0);
    let heads = vec![
        Head::new(names.text("out-head-no"), 5.5),
        Head::new(names.text("out-head-field"), 40.0),
        one("out-head-authorised-seats"),
        one("out-head-working"),
        one("out-head-seats-short"),
        one("out-head-communes-short"),
        one("out-head-communes-empty"),
        one("out-head-communes-unfitting"),
    ];
    let mut table = Table::new(names.text("out-sheet-fields"), names.text("out-title-fields"), heads);
    let cells = |code: Option<&Option<FieldCode>>| {
        vec![
            Cell::count(sum(&fields, code, |field| field.authorised)),
            Cell::count(sum(&fields, code, |field| field.working.0)),
            Cell::short(sum(&fields, code, |field| field.short.0)),
            Cell::short(sum(&fields, code, |field| u32::from(field.short.0 > 0))),
            Cell::short(sum(&fields, code, |field| u32::from(field.empty.0))),
            Cell::short(sum(&fields, code, |field| u32::from(field.unfitting))),
        ]
    };
    rows(names, &fields, &mut table, cells);
    table.notes = vec![names.text("out-note-fields"), names.text("out-note-cells-summed")];
    table
}

fn rows(
    names: &Names<'_>,
    fields: &Fields,
    table: &mut Table,
    cells: impl Fn(Option<&Option<FieldCode>>) -> Vec<Cell>,
) {
    for (at, code) in codes(names, fields).iter().enumerate() {
        let mut row = vec![Cell::ordinal(at + 1), Cell::text(name(names, code.as_ref()))];
        row.extend(cells(Some(code)));
        table.line(row);
    }
    let mut row = vec![Cell::nothing(), Cell::text(names.text("out-sum"))];
    row.extend(cells(None));
    table.sum(row);
}

/// Short seats of each commune by field; two columns a field where a plan changes them.
pub(super) fn matrix(names: &Names<'_>, fields: &Fields, with_after: bool) -> Table {
    let codes = codes(names, fields);
    let pair = |text: String| {
        let (before, after) = (names.text("out-before-letter"), names.text("out-after-letter"));
        Head::over(text, vec![Head::new(before, 4.6), Head::new(after, 4.6)])
    };
    let one = |text: String| {
        if with_after { Head { turned: true, ..pair(text) } } else { Head::new(text, 6.4).turned() }
    };
    let mut heads = vec![Head::new(names.text("out-head-no"), 5.5), Head::new(names.text("out-head-commune"), 24.0)];
    heads.extend(codes.iter().map(|code| one(name(names, code.as_ref()))));
    heads.push(if with_after { pair(names.text("out-sum-all")) } else { Head::new(names.text("out-sum-all"), 8.0) });
    let title = if with_after { "out-title-matrix-change" } else { "out-title-matrix" };
    let mut table = Table::new(names.text("out-sheet-matrix"), names.text(title), heads);
    let cells = |short: &dyn Fn(Option<&Option<FieldCode>>) -> Change,
                 presumed: &dyn Fn(&Option<FieldCode>) -> bool| {
        let mut cells = Vec::new();
        for code in codes.iter().map(Some).chain([None]) {
            let (before, after) = short(code);
            let presumed = code.is_some_and(presumed);
            cells.push(Cell::matrix(before).presumed(presumed));
            if with_after {
                cells.push(Cell::matrix(after).presumed(presumed));
            }
        }
        cells
    };
    let units: BTreeSet<&UnitId> = fields.keys().map(|(unit, _)| unit).collect();
    let mut number = 0;
    for unit in units {
        let own = || fields.iter().filter(|((id, _), _)| id == unit);
        if own().all(|(_, field)| field.short == (0, 0)) {
            continue;
        }
        number += 1;
        let short = |code: Option<&Option<FieldCode>>| {
            let picked = own().filter(|((_, own), _)| code.is_none_or(|code| code == own));
            picked.fold((0, 0), |sum, (_, field)| (sum.0 + field.short.0, sum.1 + field.short.1))
        };
        let presumed =
            |code: &Option<FieldCode>| fields.get(&(unit.clone(), code.clone())).is_some_and(|field| field.presumed);
        let mut row = vec![Cell::ordinal(number), Cell::text(names.unit(unit))];
        row.extend(cells(&short, &presumed));
        table.line(row);
    }
    let all = |code: Option<&Option<FieldCode>>| {
        (sum(fields, code, |field| field.short.0), sum(fields, code, |field| field.short.1))
    };
    let mut row = vec![Cell::nothing(), Cell::text(names.text("out-sum"))];
    row.extend(cells(&all, &|_| false));
    table.sum(row);
    let key = if with_after { "out-note-matrix-change" } else { "out-note-matrix" };
    table.notes = vec![names.text(key), names.text("out-note-presumed")];
    table
}
