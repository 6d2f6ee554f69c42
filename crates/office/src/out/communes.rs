//! Table 1: each commune's authorised number, its people in both counts, and what is short or over.

use super::after::{Counts, counts};
use super::names::Names;
use super::table::{Cell, Head, Table};
use canbo_planning::{CommuneLine, Plan};
use canbo_policy::gaps::{Gaps, UnitGap};
use canbo_policy::staffing::{CommuneStaffing, Split, Staffing};
use canbo_register::{AllocationStatus, HeadcountKind};

/// Kinds beside civil servants, in the order of the papers.
const OTHERS: [HeadcountKind; 3] = [HeadcountKind::Cadre, HeadcountKind::PublicEmployee, HeadcountKind::Contract];

/// Kinds of headcount that stand beside the civil servants and are never added to them.
pub(super) struct Others(Vec<HeadcountKind>);

impl Others {
    /// Those of which the province has anybody or any number.
    pub(super) fn of(staffing: &Staffing) -> Others {
        let known = |kind: &HeadcountKind| {
            let others = staffing.communes.values().filter_map(|commune| commune.others.get(kind));
            others.into_iter().any(|other| other.authorised.is_some() || !other.people.is_empty())
        };
        Others(OTHERS.into_iter().filter(known).collect())
    }

    /// Their heads; nothing when there are none.
    pub(super) fn head(&self, names: &Names<'_>) -> Option<Head> {
        let pair = || {
            vec![
                Head::new(names.text("out-head-authorised-short"), 7.0),
                Head::new(names.text("out-head-present-short"), 7.0),
            ]
        };
        let kinds = self.0.iter().map(|kind| Head::over(names.words.of("out-kind", kind), pair()));
        let kinds: Vec<Head> = kinds.collect();
        (!kinds.is_empty()).then(|| Head::over(names.text("out-head-others"), kinds))
    }

    /// Their cells of a commune, or of all.
    pub(super) fn cells(&self, communes: &[&CommuneStaffing]) -> Vec<Cell> {
        let mut cells = Vec::new();
        for kind in &self.0 {
            let others = || communes.iter().filter_map(|commune| commune.others.get(kind));
            let authorised = others().filter_map(|other| other.authorised).reduce(|a, b| a + b);
            let people: usize = others().map(|other| other.people.len()).sum();
            cells.push(Cell::known(authorised));
            cells.push(Cell::count(i64::try_from(people).unwrap_or(i64::MAX)));
        }
        cells
    }
}

/// Before and after a plan.
pub(super) fn of_plan(names: &Names<'_>, staffing: &Staffing, plan: &Plan) -> Table {
    let counts = counts(staffing, plan);
    let others = Others::of(staffing);
    let pair = |key: &str| {
        let (before, after) = (names.text("out-before"), names.text("out-after"));
        Head::over(names.text(key), vec![Head::new(before, 8.0), Head::new(after, 8.0)])
    };
    let mut heads = place_heads(names);
    heads.push(Head::new(names.text("out-head-authorised"), 9.0));
    for key in ["out-head-on-headcount", "out-head-working", "out-head-net", "out-head-seats-short", "out-head-empty"] {
        heads.push(pair(key));
    }
    heads.extend(others.head(names));
    heads.push(Head::new(names.text("out-head-note"), 19.0));
    let mut table = Table::new(names.text("out-sheet-communes"), names.text("out-title-communes-change"), heads);
    table.frozen_columns = 3;
    for (at, line) in plan.communes.iter().filter(is_told).enumerate() {
        let Some(commune) = staffing.communes.get(&line.unit) else { continue };
        let mut cells = place_cells(names, at + 1, commune);
        cells.extend(change_cells(&counts, line, commune));
        cells.extend(others.cells(&[commune]));
        cells.push(note(names, commune));
        table.line(cells);
    }
    let mut cells = vec![Cell::nothing(), Cell::nothing(), Cell::text(names.text("out-sum"))];
    cells.extend(change_sums(&counts, staffing, plan));
    cells.extend(others.cells(&staffing.communes.values().collect::<Vec<_>>()));
    cells.push(Cell::nothing());
    table.sum(cells);
    let untold = plan.communes.len() - plan.communes.iter().filter(is_told).count();
    table.notes = vec![
        untold_note(names, untold),
        names.text("out-note-two-counts"),
        names.text("out-note-signs"),
        names.text("out-note-secondment"),
        names.text("out-note-kinds"),
        names.text("out-note-presumed"),
    ];
    table
}

/// Whether anything is known of a commune: nobody is helped by rows of dashes.
pub(crate) fn is_told(line: &&CommuneLine) -> bool {
    line.authorised > 0 || line.occupied != (0, 0) || line.missing != (0, 0) || line.empty_fields != (0, 0)
}

pub(crate) fn is_told_gap(unit: &&UnitGap) -> bool {
    let counted = [unit.authorised, unit.on_headcount, unit.working, unit.short, unit.over];
    unit.headcount.is_some() || counted.iter().any(|count| *count > 0)
}

/// How many communes are left out; nothing when none is.
fn untold_note(names: &Names<'_>, count: usize) -> String {
    if count == 0 { String::new() } else { names.say("out-note-untold", &[("count", count.into())]) }
}

fn change_cells(counts: &Counts, line: &CommuneLine, commune: &CommuneStaffing) -> Vec<Cell> {
    let (before, after) = counts.communes.get(&line.unit).copied().unwrap_or_default();
    let authorised = commune.total.authorised;
    let presumed = commune.total.presumed;
    let mut cells = vec![Cell::count(authorised).presumed(presumed)];
    for (before, after) in [(before.on_headcount, after.on_headcount), (before.working, after.working)] {
        cells.extend([Cell::count(before), Cell::count(after)]);
    }
    for people in [before, after] {
        cells.push(match commune.total.is_stated() {
            true => Cell::net(i64::from(people.on_headcount) - i64::from(authorised)).presumed(presumed),
            false => Cell::nothing(),
        });
    }
    cells.extend([line.missing.0, line.missing.1].map(|short| Cell::short(short).presumed(line.presumed)));
    cells.extend([line.empty_fields.0, line.empty_fields.1].map(Cell::short));
    cells
}

fn change_sums(counts: &Counts, staffing: &Staffing, plan: &Plan) -> Vec<Cell> {
    let stated = || plan.communes.iter().filter_map(|line| staffing.communes.get(&line.unit));
    let authorised: u32 = stated().map(|commune| commune.total.authorised).sum();
    let of = |pick: fn(&super::after::Change) -> u32| -> u32 {
        plan.communes.iter().filter_map(|line| counts.communes.get(&line.unit)).map(pick).sum()
    };
    let lines = |pick: fn(&CommuneLine) -> u32| -> u32 { plan.communes.iter().map(pick).sum() };
    let net = |pick: fn(&super::after::Change) -> u32| {
        let on = stated().filter(|commune| commune.total.is_stated()).map(|commune| {
            i64::from(counts.communes.get(&commune.unit).map_or(0, pick)) - i64::from(commune.total.authorised)
        });
        Cell::net(on.sum())
    };
    vec![
        Cell::count(authorised),
        Cell::count(of(|change| change.0.on_headcount)),
        Cell::count(of(|change| change.1.on_headcount)),
        Cell::count(of(|change| change.0.working)),
        Cell::count(of(|change| change.1.working)),
        net(|change| change.0.on_headcount),
        net(|change| change.1.on_headcount),
        Cell::short(lines(|line| line.missing.0)),
        Cell::short(lines(|line| line.missing.1)),
        Cell::short(lines(|line| line.empty_fields.0)),
        Cell::short(lines(|line| line.empty_fields.1)),
    ]
}

/// As it stands.
pub(super) fn of_gaps(names: &Names<'_>, staffing: &Staffing, gaps: &Gaps) -> Table {
    let others = Others::of(staffing);
    let one = |key: &str| Head::new(names.text(key), 8.5);
    let mut heads = place_heads(names);
    heads.push(one("out-head-authorised"));
    heads.push(one("out-head-on-headcount"));
    let parts = ["out-head-seconded-in", "out-head-seconded-out", "out-head-away", "out-head-working-here"];
    heads.push(Head::over(names.text("out-head-to-working"), parts.map(one).to_vec()));
    heads.push(Head::new(names.text("out-head-net"), 10.0));
    let seats = vec![one("out-head-short"), one("out-head-over")];
    heads.push(Head::over(names.text("out-head-seats"), seats));
    let fields = vec![one("out-head-nobody"), one("out-head-unfitting")];
    heads.push(Head::over(names.text("out-head-fields"), fields));
    heads.extend(others.head(names));
    heads.push(Head::new(names.text("out-head-note"), 19.0));
    let mut table = Table::new(names.text("out-sheet-communes"), names.text("out-title-communes"), heads);
    table.frozen_columns = 3;
    for (at, unit) in gaps.units.iter().filter(is_told_gap).enumerate() {
        let Some(commune) = staffing.communes.get(&unit.code) else { continue };
        let mut cells = place_cells(names, at + 1, commune);
        cells.extend(gap_cells(unit));
        cells.extend(others.cells(&[commune]));
        cells.push(note(names, commune));
        table.line(cells);
    }
    let mut cells = vec![Cell::nothing(), Cell::nothing(), Cell::text(names.text("out-sum"))];
    cells.extend(gap_sums(gaps));
    cells.extend(others.cells(&staffing.communes.values().collect::<Vec<_>>()));
    cells.push(Cell::nothing());
    table.sum(cells);
    let untold = gaps.units.len() - gaps.units.iter().filter(is_told_gap).count();
    table.notes = vec![
        untold_note(names, untold),
        names.say(
            "out-note-net-sums",
            &[
                ("units_short", gaps.totals.units_net_short.into()),
                ("short", gaps.totals.net_short.into()),
                ("units_over", gaps.totals.units_net_over.into()),
                ("over", gaps.totals.net_over.into()),
            ],
        ),
        names.text("out-note-two-counts"),
        names.text("out-note-signs"),
        names.text("out-note-kinds"),
        names.text("out-note-presumed"),
    ];
    table
}

fn gap_cells(unit: &UnitGap) -> Vec<Cell> {
    let net = i64::from(unit.net_over) - i64::from(unit.net_short);
    let declared = unit.split == Split::Declared;
    let fields = |count: usize| Cell::short(i64::try_from(count).unwrap_or(i64::MAX));
    let empty = if unit.headcount.is_some() { unit.empty_fields.len() } else { 0 };
    vec![
        Cell::count(unit.authorised).presumed(unit.presumed),
        Cell::count(unit.on_headcount),
        Cell::count(unit.seconded_in),
        Cell::count(unit.seconded_out),
        Cell::count(unit.away),
        Cell::count(unit.working),
        if unit.headcount.is_some() { Cell::net(net).presumed(unit.presumed) } else { Cell::nothing() },
        Cell::short(unit.short).presumed(declared),
        Cell::over(unit.over).presumed(declared),
        fields(empty),
        fields(unit.fields_without_fitting.len()),
    ]
}

fn gap_sums(gaps: &Gaps) -> Vec<Cell> {
    let sum = |pick: fn(&UnitGap) -> u32| -> u32 { gaps.units.iter().map(pick).sum() };
    let totals = &gaps.totals;
    let fields = |pick: fn(&UnitGap) -> usize| {
        let known = gaps.units.iter().filter(|unit| unit.headcount.is_some());
        Cell::short(i64::try_from(known.map(pick).sum::<usize>()).unwrap_or(i64::MAX))
    };
    vec![
        Cell::count(totals.authorised),
        Cell::count(totals.on_headcount),
        Cell::count(sum(|unit| unit.seconded_in)),
        Cell::count(sum(|unit| unit.seconded_out)),
        Cell::count(sum(|unit| unit.away)),
        Cell::count(totals.working),
        Cell::net(i64::from(totals.net_over) - i64::from(totals.net_short)),
        Cell::short(totals.short),
        Cell::over(totals.over),
        fields(|unit| unit.empty_fields.len()),
        fields(|unit| unit.fields_without_fitting.len()),
    ]
}

/// Number, code and name.
pub(super) fn place_heads(names: &Names<'_>) -> Vec<Head> {
    vec![
        Head::new(names.text("out-head-no"), 5.5),
        Head::new(names.text("out-head-code"), 8.0),
        Head::new(names.text("out-head-commune"), 25.0),
    ]
}

fn place_cells(names: &Names<'_>, number: usize, commune: &CommuneStaffing) -> Vec<Cell> {
    vec![Cell::ordinal(number), Cell::word(commune.unit.as_str()), Cell::text(names.unit(&commune.unit))]
}

/// What was presumed of a commune, and how firm its number is.
fn note(names: &Names<'_>, commune: &CommuneStaffing) -> Cell {
    let mut notes = Vec::new();
    if !commune.total.is_stated() {
        notes.push(names.text("out-note-no-headcount"));
    }
    let seats = commune.total.is_stated() && commune.split == Split::Declared;
    match (commune.total.presumed, seats) {
        (true, true) => notes.push(names.text("out-presumed-both")),
        (true, false) => notes.push(names.text("out-presumed-total")),
        (false, true) => notes.push(names.text("out-presumed-seats")),
        (false, false) => {}
    }
    if commune.total.status == Some(AllocationStatus::Provisional) {
        notes.push(names.text("out-provisional-headcount"));
    }
    Cell::text(notes.join("; ")).presumed(true)
}
