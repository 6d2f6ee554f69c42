//! The workbook of a forecast: missing seats month by month, by field and by commune in both counts, every change, and
//! what is left to recruit.

use super::names::Names;
use super::table::{Cell, Head, Table};
use super::{Refusal, page, recruit, summary};
use canbo_planning::{Course, Events, Forecast, Inputs, Shortage};
use canbo_register::{Day, FieldCode, UnitId};
use canbo_words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// One of the two counts, by the end of the keys of its words.
type Count = (&'static str, fn(&Shortage) -> u32);

const COUNTS: [Count; 2] = [("working", |short| short.working), ("headcount", |short| short.headcount)];

/// One kind of what happens, by the end of the key of its words.
type Event = (&'static str, fn(&Events) -> u32);

/// A forecast as a workbook; with a plan, the plan is one that was proven.
pub fn forecast_workbook(inputs: &Inputs<'_>, forecast: &Forecast, words: &Words) -> Result<Vec<u8>, Refusal> {
    let names = Names::new(inputs.register, inputs.reference, words);
    let sheets = Sheets { names: &names, forecast };
    let mut tables = vec![sheets.months()];
    for count in COUNTS {
        tables.push(sheets.by_field(count));
    }
    for count in COUNTS {
        tables.push(sheets.by_commune(count));
    }
    tables.extend([sheets.changes(), sheets.recruits()]);
    let mut workbook = page::workbook(&names, &names.text("out-forecast-name"))?;
    for table in &mut tables {
        table.subtitles = vec![summary::scope_and_day(&names, inputs.programme.scope, inputs.on)];
        table.unit = names.text("out-unit-people");
        table.mark = forecast.with.is_some().then(|| names.text("out-mark"));
        page::lay(&mut workbook, table, &names)?;
    }
    Ok(workbook.save_to_buffer()?)
}

struct Sheets<'a> {
    names: &'a Names<'a>,
    forecast: &'a Forecast,
}

impl Sheets<'_> {
    /// Without the plan, and with it where there is one; the end of the keys of its words.
    fn courses(&self) -> Vec<(&'static str, &Course)> {
        let with = self.forecast.with.as_ref().map(|course| ("with", course));
        std::iter::once(("without", &self.forecast.without)).chain(with).collect()
    }

    fn point(&self, at: usize) -> String {
        let day = self.forecast.days[at];
        if at == 0 { self.names.words.day(day) } else { self.names.words.month(day.year(), day.month()) }
    }

    fn table(&self, key: &str, heads: Vec<Head>) -> Table {
        let names = self.names;
        Table::new(names.text(&format!("out-sheet-{key}")), names.text(&format!("out-title-{key}")), heads)
    }

    /// Heads of one column for each course.
    fn each_course(&self) -> Vec<Head> {
        let key = |course: &str| self.names.text(&format!("out-head-{course}-plan"));
        self.courses().iter().map(|(course, _)| Head::new(key(course), 11.0)).collect()
    }

    fn months(&self) -> Table {
        let names = self.names;
        let events: [Event; 6] = [
            ("retired", |one| one.retired),
            ("ended", |one| one.terms_ended),
            ("returned", |one| one.returned),
            ("trained", |one| one.trained),
            ("joined", |one| one.joined),
            ("begun", |one| one.begun),
        ];
        let shown = &events[..if self.forecast.with.is_some() { 6 } else { 5 }];
        let mut heads = vec![Head::new(names.text("out-head-month"), 13.0)];
        for (count, _) in COUNTS {
            heads.push(Head::over(names.text(&format!("out-head-short-{count}")), self.each_course()));
        }
        let parts = shown.iter().map(|(key, _)| Head::new(names.text(&format!("out-head-{key}")), 11.0)).collect();
        heads.push(Head::over(names.text("out-head-events"), parts));
        let mut table = self.table("forecast", heads);
        table.frozen_columns = 1;
        let mut sums = vec![0_u32; shown.len()];
        for at in 0..self.forecast.days.len() {
            let mut cells = vec![Cell::word(self.point(at))];
            for (_, of) in COUNTS {
                cells.extend(self.courses().iter().map(|(_, course)| Cell::short(of(&course.total[at]))));
            }
            let happened = &self.forecast.expected().events[at];
            for ((_, of), sum) in shown.iter().zip(&mut sums) {
                *sum += of(happened);
                cells.push(if of(happened) == 0 { Cell::nothing() } else { Cell::count(of(happened)) });
            }
            table.line(cells);
        }
        let mut row = vec![Cell::text(names.text("out-sum"))];
        row.extend(std::iter::repeat_with(Cell::nothing).take(2 * self.courses().len()));
        row.extend(sums.into_iter().map(Cell::count));
        table.sum(row);
        table.notes = vec![names.text("out-note-forecast"), names.text("out-note-forecast-events")];
        if self.forecast.of_unknown_age > 0 {
            let data = [("count", self.forecast.of_unknown_age.into())];
            table.notes.push(names.say("out-note-forecast-unknown", &data));
        }
        table
    }

    /// Rows of a table by commune or by field in one count.
    fn by<K: Ord>(
        &self,
        key: &str,
        first: Head,
        (count, of): Count,
        values: &[BTreeMap<K, Vec<Shortage>>],
        name: impl Fn(&K) -> String,
    ) -> Table {
        let names = self.names;
        let points = self.forecast.points();
        let mut heads = vec![Head::new(names.text("out-head-no"), 5.5), first];
        for (course, _) in self.courses() {
            let month = |at: &usize| self.forecast.days[*at];
            let label = |day: Day| names.words.month(day.year(), day.month());
            let parts = points.iter().map(|at| Head::new(label(month(at)), 9.0)).collect();
            heads.push(Head::over(names.text(&format!("out-head-{course}-plan")), parts));
        }
        let mut table = self.table(&format!("{key}-{count}"), heads);
        let none = Vec::new();
        let at = |list: &[Shortage], at: usize| list.get(at).map_or(0, of);
        let mut sums = vec![0_u32; points.len() * values.len()];
        for (number, row) in values.iter().flat_map(BTreeMap::keys).collect::<BTreeSet<_>>().into_iter().enumerate() {
            let found = values.iter().map(|course| course.get(row).unwrap_or(&none));
            let found: Vec<u32> = found.flat_map(|list| points.iter().map(|point| at(list, *point))).collect();
            sums.iter_mut().zip(&found).for_each(|(sum, value)| *sum += value);
            let mut cells = vec![Cell::ordinal(number + 1), Cell::text(name(row))];
            cells.extend(found.into_iter().map(|value| if value == 0 { Cell::nothing() } else { Cell::short(value) }));
            table.line(cells);
        }
        let mut row = vec![Cell::nothing(), Cell::text(names.text("out-sum"))];
        row.extend(sums.into_iter().map(Cell::short));
        table.sum(row);
        table
    }

    fn by_field(&self, count: Count) -> Table {
        let names = self.names;
        let courses = self.courses();
        let values: Vec<_> =
            courses.iter().map(|(_, course)| course.fields(|code| names.field_of(code).cloned())).collect();
        let name = |field: &Option<FieldCode>| self.field(field.as_ref());
        let first = Head::new(names.text("out-head-field"), 34.0);
        let mut table = self.by("forecast-fields", first, count, &values, name);
        table.notes = vec![names.text("out-note-forecast-fields")];
        table
    }

    fn by_commune(&self, count: Count) -> Table {
        let names = self.names;
        let values: Vec<_> = self.courses().iter().map(|(_, course)| course.units.clone()).collect();
        let first = Head::new(names.text("out-head-commune"), 28.0);
        self.by("forecast-communes", first, count, &values, |unit: &UnitId| names.unit(unit))
    }

    fn field(&self, field: Option<&FieldCode>) -> String {
        field.map_or_else(|| self.names.text("out-leading-positions"), |field| self.names.field(field))
    }

    /// One row for each month in which a field of a commune alters, in both counts: it holds until its next row.
    fn changes(&self) -> Table {
        let names = self.names;
        let mut heads = vec![
            Head::new(names.text("out-head-commune"), 28.0),
            Head::new(names.text("out-head-field"), 40.0),
            Head::new(names.text("out-head-from-month"), 13.0),
        ];
        for (count, _) in COUNTS {
            heads.push(Head::over(names.text(&format!("out-head-short-{count}")), self.each_course()));
        }
        let mut table = self.table("forecast-changes", heads);
        let key = |unit: &UnitId, code: &_| (unit.clone(), names.field_of(code).cloned());
        let values: Vec<_> = self.courses().iter().map(|(_, course)| course.summed(key)).collect();
        for row in values.iter().flat_map(BTreeMap::keys).collect::<BTreeSet<_>>() {
            let mut before = vec![0; 2 * values.len()];
            for at in 0..self.forecast.days.len() {
                let found = COUNTS.iter().flat_map(|(_, of)| {
                    values.iter().map(move |course| course.get(row).and_then(|list| list.get(at)).map_or(0, of))
                });
                let found: Vec<u32> = found.collect();
                if found == before {
                    continue;
                }
                let (unit, field) = (names.unit(&row.0), self.field(row.1.as_ref()));
                let mut cells = vec![Cell::text(unit), Cell::text(field), Cell::word(self.point(at))];
                cells.extend(found.iter().map(|value| Cell::short(*value)));
                table.line(cells);
                before = found;
            }
        }
        table.notes = vec![names.text("out-note-forecast-changes")];
        table
    }

    fn recruits(&self) -> Table {
        let names = self.names;
        let heads = vec![
            Head::new(names.text("out-head-no"), 5.5),
            Head::new(names.text("out-head-needed-from"), 14.0),
            Head::new(names.text("out-head-commune"), 28.0),
            Head::new(names.text("out-head-position"), 36.0),
            Head::new(names.text("out-head-field"), 36.0),
            Head::new(names.text("out-head-to-recruit"), 11.0),
            Head::new(names.text("out-head-majors"), 52.0),
        ];
        let mut table = self.table("forecast-recruit", heads);
        let recruits = self.forecast.expected().recruits(&self.forecast.days);
        for (at, one) in recruits.iter().enumerate() {
            table.line(vec![
                Cell::ordinal(at + 1),
                Cell::day(Some(one.from)),
                Cell::text(names.unit(&one.unit)),
                Cell::text(names.position(&one.position)),
                Cell::text(self.field(names.field_of(&one.position))),
                Cell::short(one.number),
                Cell::text(recruit::majors(names, &one.position)),
            ]);
        }
        let mut row = vec![Cell::nothing(), Cell::nothing(), Cell::text(names.text("out-sum"))];
        row.extend([Cell::nothing(), Cell::nothing()]);
        row.push(Cell::short(recruits.iter().map(|one| one.number).sum::<u32>()));
        row.push(Cell::nothing());
        table.sum(row);
        table.filter = true;
        table.notes = vec![names.text("out-note-forecast-recruit")];
        table
    }
}
