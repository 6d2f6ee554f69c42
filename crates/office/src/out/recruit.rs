//! Seats that stay empty: what is left to recruit, and from which training.

use super::names::Names;
use super::table::{Cell, Head, Table};
use canbo_planning::Plan;
use canbo_register::{PositionCode, UnitId};

/// How many majors a cell names.
const NAMED: usize = 6;

/// A seat that stays empty.
pub(super) struct Empty<'a> {
    pub(super) unit: &'a UnitId,
    pub(super) position: &'a PositionCode,
    pub(super) missing: u32,
    pub(super) presumed: bool,
}

/// Seats that a plan leaves empty.
pub(super) fn table(names: &Names<'_>, plan: &Plan) -> Table {
    let one = |key: &str, width: f64| Head::new(names.text(key), width);
    let heads = vec![
        one("out-head-no", 5.5),
        one("out-head-commune", 25.0),
        one("out-head-position", 32.0),
        one("out-head-field", 30.0),
        one("out-head-still-short", 11.0),
        one("out-head-majors", 52.0),
        one("out-head-note", 12.0),
    ];
    let mut table = Table::new(names.text("out-sheet-recruit"), names.text("out-title-recruit"), heads);
    table.filter = true;
    let order: Vec<&PositionCode> = names.reference.positions_in_order().map(|position| &position.code).collect();
    let mut lines: Vec<Empty<'_>> = plan
        .unfilled
        .iter()
        .map(|one| Empty { unit: &one.unit, position: &one.position, missing: one.missing, presumed: one.presumed })
        .collect();
    lines.sort_by_key(|line| (line.unit, order.iter().position(|code| *code == line.position)));
    for (at, line) in lines.iter().enumerate() {
        let field = names.field_of(line.position).map_or_else(String::new, |field| names.field(field));
        table.line(vec![
            Cell::ordinal(at + 1),
            Cell::text(names.unit(line.unit)),
            Cell::text(names.position(line.position)),
            Cell::text(field),
            Cell::short(line.missing).presumed(line.presumed),
            Cell::text(majors(names, line.position)),
            Cell::text(if line.presumed { names.text("out-presumed") } else { String::new() }).presumed(true),
        ]);
    }
    let missing: u32 = lines.iter().map(|line| line.missing).sum();
    let mut row = vec![Cell::nothing(), Cell::text(names.text("out-sum"))];
    row.extend([Cell::nothing(), Cell::nothing(), Cell::short(missing), Cell::nothing(), Cell::nothing()]);
    table.sum(row);
    table.drop_silent_columns();
    table.notes = vec![names.text("out-note-recruit"), names.text("out-note-presumed")];
    table
}

/// Majors that fit a position exactly, the first of them by name.
pub(super) fn majors(names: &Names<'_>, position: &PositionCode) -> String {
    let position = names.reference.positions.get(position);
    let Some(group) = position.and_then(|one| names.reference.fit_groups.get(one.fits.as_ref()?)) else {
        return String::new();
    };
    let known = group.exact.iter().filter_map(|code| names.reference.majors.get(code)).map(|major| major.name.as_str());
    let known: Vec<&str> = known.collect();
    let mut text = known.iter().take(NAMED).copied().collect::<Vec<_>>().join("; ");
    if known.len() > NAMED {
        text.push_str("; …");
    }
    text
}
