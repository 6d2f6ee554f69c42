//! The workbook of findings, grouped by unit so that each part can be sent back to who must mend it.

use super::ink::Tone;
use super::names::Names;
use super::reasons::is_discreet;
use super::table::{Cell, Head, Table};
use super::{Refusal, page};
use canbo_register::reference::Reference;
use canbo_register::{Day, Finding, Register, Severity, UnitId};
use canbo_words::Words;

/// Findings as a workbook; names come from the register, articles from the finding or from the table of codes.
pub fn findings_workbook(
    findings: &[Finding],
    register: &Register,
    reference: &Reference,
    on: Option<Day>,
    words: &Words,
) -> Result<Vec<u8>, Refusal> {
    let names = Names::new(register, reference, words);
    let mut workbook = page::workbook(&names, &names.text("out-findings-name"))?;
    let table = table(&names, findings, on);
    page::lay(&mut workbook, &table, &names)?;
    Ok(workbook.save_to_buffer()?)
}

fn table(names: &Names<'_>, findings: &[Finding], on: Option<Day>) -> Table {
    let one = |key: &str, width: f64| Head::new(names.text(key), width);
    let heads = vec![
        one("out-head-no", 6.0),
        one("out-head-unit", 22.0),
        one("out-head-severity", 10.0),
        one("out-head-finding-code", 7.0),
        one("out-head-file", 20.0),
        one("out-head-sheet", 14.0),
        one("out-head-cell", 7.0),
        one("out-head-person", 19.0),
        one("out-head-wrong", 40.0),
        one("out-head-todo", 32.0),
        one("out-head-article", 24.0),
    ];
    let mut table = Table::new(names.text("out-sheet-findings"), names.text("out-title-findings"), heads);
    table.filter = true;
    table.subtitles = vec![summary(names, findings, on)];
    table.unit = String::new();
    let mut lines: Vec<(Option<UnitId>, &Finding)> = findings.iter().map(|one| (unit(names, one), one)).collect();
    lines.sort_by(|(a, one), (b, other)| {
        let name = |unit: &Option<UnitId>| unit.as_ref().map(|unit| names.unit(unit)).unwrap_or_default();
        (a.is_none().cmp(&b.is_none()))
            .then_with(|| canbo_text::compare(&name(a), &name(b)))
            .then_with(|| a.cmp(b))
            .then_with(|| (one.severity, &one.place, one).cmp(&(other.severity, &other.place, other)))
    });
    for (at, (unit, finding)) in lines.iter().enumerate() {
        let mut row = cells(names, at + 1, unit.as_ref(), finding);
        row.push(Cell::text(article(finding)));
        table.line(row);
    }
    table.drop_silent_columns();
    table.notes = vec![names.text("out-note-findings")];
    table
}

/// The provision behind a finding; empty where none stands behind it, or where naming it would say too much.
fn article(finding: &Finding) -> String {
    if is_discreet(&finding.code) {
        return String::new();
    }
    let of_code = || canbo_policy::codes().get(&finding.code).map(|entry| entry.cites.clone());
    finding.data.get("article").cloned().or_else(of_code).unwrap_or_default()
}

fn summary(names: &Names<'_>, findings: &[Finding], on: Option<Day>) -> String {
    let count = |severity: Severity| findings.iter().filter(|finding| finding.severity == severity).count().into();
    let data = [
        ("count", findings.len().into()),
        ("blocks", count(Severity::Blocks)),
        ("mend", count(Severity::Mend)),
        ("presumed", count(Severity::Presumed)),
        ("notice", count(Severity::Notice)),
    ];
    let counts = names.say("out-findings-counts", &data);
    match on {
        Some(day) => names.say("out-findings-counts-on", &[("counts", counts.into()), ("day", day.into())]),
        None => counts,
    }
}

/// The body that must mend it: of the finding, or of the person it is about.
fn unit(names: &Names<'_>, finding: &Finding) -> Option<UnitId> {
    let of_person = || {
        let person = names.register.people.get(finding.person.as_ref()?)?;
        person.posts.first().map(|post| post.unit.clone())
    };
    finding.unit.clone().or_else(of_person).map(|unit| unit.root())
}

fn cells(names: &Names<'_>, number: usize, unit: Option<&UnitId>, finding: &Finding) -> Vec<Cell> {
    let place = finding.place.clone().unwrap_or_default();
    let discreet = is_discreet(&finding.code);
    let told = names.words.finding(finding, Some(names.register));
    let tone = match finding.severity {
        Severity::Blocks => Tone::Mark,
        Severity::Mend => Tone::Short,
        Severity::Presumed | Severity::Notice => Tone::Quiet,
    };
    let severity = names.words.of("out-severity", &finding.severity);
    let wrong = if discreet { names.text("out-not-eligible") } else { told.sentence };
    let code = if discreet { String::new() } else { finding.code.clone() };
    vec![
        Cell::ordinal(number),
        Cell::text(unit.map_or_else(|| names.text("out-no-unit"), |unit| names.unit(unit))),
        Cell::text(severity).tone(tone),
        Cell::word(code),
        Cell::text(place.file),
        Cell::text(place.sheet),
        Cell::word(place.cell.map(|cell| cell.to_string()).unwrap_or_default()),
        Cell::text(finding.person.as_ref().map(|person| names.person(person)).unwrap_or_default()),
        Cell::text(wrong).presumed(finding.severity == Severity::Presumed),
        Cell::text(if discreet { String::new() } else { told.todo }),
    ]
}
