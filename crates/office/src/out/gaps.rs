//! The workbook of gaps.

use super::names::Names;
use super::table::{Cell, Head, Table};
use super::{Refusal, communes, fields, page, quality, senders, summary};
use canbo_policy::gaps::{Gaps, UnitGap};
use canbo_policy::staffing::{Split, Staffing};
use canbo_policy::workload::Load;
use canbo_register::reference::Reference;
use canbo_register::{PositionCode, Register};
use canbo_words::Words;

/// The gaps of a province as a workbook: tables 1 to 3, positions, empty fields, provincial bodies, need from workload. `gaps` are those of
/// `staffing`.
pub fn gaps_workbook(
    gaps: &Gaps,
    staffing: &Staffing,
    loads: &[Load],
    register: &Register,
    reference: &Reference,
    words: &Words,
) -> Result<Vec<u8>, Refusal> {
    let names = Names::new(register, reference, words);
    let by_field = fields::of_staffing(staffing);
    let mut tables = vec![
        ("communes", communes::of_gaps(&names, staffing, gaps)),
        ("fields", fields::summary_of_gaps(&names, staffing, gaps)),
        ("matrix", fields::matrix(&names, &by_field, false)),
        ("", positions(&names, gaps)),
        ("", empty(&names, gaps)),
        ("quality", quality::table(&names, staffing)),
    ];
    if !gaps.senders.is_empty() {
        tables.push(("", senders::of_gaps(&names, gaps)));
    }
    if !loads.is_empty() {
        tables.push(("", workload(&names, loads)));
    }
    let mut workbook = page::workbook(&names, &names.text("out-gaps-name"))?;
    for (label, table) in &mut tables {
        table.label = (!label.is_empty()).then(|| names.text(&format!("out-label-{label}")));
        table.subtitles = vec![summary::scope_and_day(&names, gaps.scope, gaps.on)];
        table.unit = names.text("out-unit-people");
        page::lay(&mut workbook, table, &names)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// Every position that is authorised or held, commune by commune.
fn positions(names: &Names<'_>, gaps: &Gaps) -> Table {
    let one = |key: &str, width: f64| Head::new(names.text(key), width);
    let heads = vec![
        one("out-head-no", 6.0),
        one("out-head-code", 8.0),
        one("out-head-commune", 25.0),
        one("out-head-position", 36.0),
        one("out-head-field", 34.0),
        one("out-head-authorised-seats", 9.0),
        one("out-head-on-headcount", 9.0),
        one("out-head-working-here", 9.0),
        one("out-head-short", 8.0),
        one("out-head-over", 8.0),
        one("out-head-note", 12.0),
    ];
    let mut table = Table::new(names.text("out-sheet-positions"), names.text("out-title-positions"), heads);
    table.filter = true;
    table.frozen_columns = 3;
    let order: Vec<&PositionCode> = names.reference.positions_in_order().map(|position| &position.code).collect();
    let mut number = 0;
    for unit in &gaps.units {
        let mut lines: Vec<_> = unit.positions.iter().collect();
        lines.sort_by_key(|line| order.iter().position(|code| **code == line.position));
        for line in lines {
            number += 1;
            let field = line.field.as_ref().map_or_else(String::new, |field| names.field(field));
            table.line(vec![
                Cell::ordinal(number),
                Cell::word(unit.code.as_str()),
                Cell::text(&unit.name),
                Cell::text(names.position(&line.position)),
                Cell::text(field),
                Cell::count(line.authorised).presumed(line.presumed),
                Cell::count(line.on_headcount),
                Cell::count(line.working),
                Cell::short(line.short).presumed(line.presumed),
                Cell::over(line.over).presumed(line.presumed),
                Cell::text(if line.presumed { names.text("out-presumed") } else { String::new() }).presumed(true),
            ]);
        }
    }
    let lines = || gaps.units.iter().flat_map(|unit| &unit.positions);
    let sum = |pick: fn(&canbo_policy::gaps::PositionGap) -> u32| -> u32 { lines().map(pick).sum() };
    let mut row = vec![Cell::nothing(), Cell::nothing(), Cell::text(names.text("out-sum")), Cell::nothing()];
    row.extend([
        Cell::nothing(),
        Cell::count(sum(|line| line.authorised)),
        Cell::count(sum(|line| line.on_headcount)),
        Cell::count(sum(|line| line.working)),
        Cell::short(sum(|line| line.short)),
        Cell::over(sum(|line| line.over)),
        Cell::nothing(),
    ]);
    table.sum(row);
    table.notes = vec![names.text("out-note-positions"), names.text("out-note-presumed")];
    table
}

/// Communes with fields in which nobody works, or nobody whose training fits.
fn empty(names: &Names<'_>, gaps: &Gaps) -> Table {
    let one = |key: &str, width: f64| Head::new(names.text(key), width);
    let heads = vec![
        one("out-head-no", 5.5),
        one("out-head-code", 8.0),
        one("out-head-commune", 25.0),
        one("out-head-fields-nobody", 42.0),
        one("out-head-fields-covered", 38.0),
        one("out-head-fields-unfitting", 42.0),
    ];
    let mut table = Table::new(names.text("out-sheet-empty"), names.text("out-title-empty"), heads);
    table.frozen_columns = 3;
    let is_told = |unit: &&UnitGap| {
        unit.headcount.is_some()
            && !(unit.empty_fields.is_empty()
                && unit.covered_fields.is_empty()
                && unit.fields_without_fitting.is_empty())
    };
    for (at, unit) in gaps.units.iter().filter(is_told).enumerate() {
        let declared = unit.split == Split::Declared;
        table.line(vec![
            Cell::ordinal(at + 1),
            Cell::word(unit.code.as_str()),
            Cell::text(&unit.name),
            Cell::text(names.fields(&unit.empty_fields)),
            Cell::text(names.fields(&unit.covered_fields)),
            Cell::text(names.fields(&unit.fields_without_fitting)).presumed(declared),
        ]);
    }
    let count = |pick: fn(&UnitGap) -> usize| {
        let told = || gaps.units.iter().filter(is_told).map(pick);
        let (count, communes): (usize, usize) = (told().sum(), told().filter(|count| *count > 0).count());
        if count == 0 {
            return Cell::nothing();
        }
        Cell::text(names.say("out-empty-sum", &[("count", count.into()), ("communes", communes.into())]))
    };
    table.sum(vec![
        Cell::nothing(),
        Cell::nothing(),
        Cell::text(names.text("out-sum")),
        count(|unit| unit.empty_fields.len()),
        count(|unit| unit.covered_fields.len()),
        count(|unit| unit.fields_without_fitting.len()),
    ]);
    table.notes = vec![names.text("out-note-empty"), names.text("out-note-presumed")];
    table
}

/// What the workload would need beside what is authorised, for comparison.
fn workload(names: &Names<'_>, loads: &[Load]) -> Table {
    let one = |key: &str, width: f64| Head::new(names.text(key), width);
    let heads = vec![
        one("out-head-no", 5.5),
        one("out-head-unit-load", 28.0),
        one("out-head-work-load", 38.0),
        one("out-head-procedures", 9.0),
        one("out-head-cases", 10.0),
        one("out-head-minutes", 13.0),
        one("out-head-need-load", 11.0),
        one("out-head-authorised-seats", 9.0),
        one("out-head-on-headcount", 9.0),
        one("out-head-working-here", 9.0),
        one("out-head-note", 16.0),
    ];
    let mut table = Table::new(names.text("out-sheet-workload"), names.text("out-title-workload"), heads);
    table.filter = true;
    table.frozen_columns = 3;
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    for (at, load) in loads.iter().enumerate() {
        let work = match (&load.position, &load.field) {
            (Some(position), _) => names.position(position),
            (None, Some(field)) => names.field(field),
            (None, None) => String::new(),
        };
        #[allow(clippy::cast_precision_loss)] // people needed, in thousandths, stay far below 2^53
        let need = load.need_thousandths.map_or_else(Cell::nothing, |need| Cell::tenths(need as f64 / 1000.0));
        table.line(vec![
            Cell::ordinal(at + 1),
            Cell::text(names.unit(&load.unit)),
            Cell::text(work),
            Cell::count(load.procedures),
            Cell::count(whole(load.cases)),
            Cell::count(whole(load.minutes)),
            need.presumed(load.uncertain),
            Cell::known(load.authorised),
            Cell::known(load.on_headcount),
            Cell::known(load.working),
            Cell::text(if load.uncertain { names.text("out-to-confirm") } else { String::new() }).presumed(true),
        ]);
    }
    table.notes = vec![names.text("out-note-workload")];
    table
}
