//! Findings, told to people and to programs.

use crate::face::{Face, Tone};
use canbo_register::{Finding, Register, Severity};
use canbo_words::Datum;
use serde::Serialize;
use std::collections::BTreeMap;

/// A finding for programs: codes and data, and the sentences of the language asked for.
#[derive(Debug, Serialize)]
pub(super) struct Answer {
    code: String,
    severity: Severity,
    title: String,
    sentence: String,
    todo: String,
    file: Option<String>,
    sheet: Option<String>,
    /// As a spreadsheet shows it, such as `C12`.
    cell: Option<String>,
    unit: Option<String>,
    person: Option<String>,
    data: BTreeMap<String, String>,
}

/// Number of findings by how much they matter.
#[derive(Debug, Default, Serialize)]
pub(super) struct Counts {
    pub(super) blocks: usize,
    pub(super) mend: usize,
    pub(super) presumed: usize,
    pub(super) notice: usize,
}

impl Counts {
    pub(super) fn of(findings: &[Finding]) -> Counts {
        let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        Counts {
            blocks: count(Severity::Blocks),
            mend: count(Severity::Mend),
            presumed: count(Severity::Presumed),
            notice: count(Severity::Notice),
        }
    }

    /// One line: 2 phải sửa · 14 nên sửa · …
    pub(super) fn told(&self, face: &Face) -> String {
        let parts = [
            (Severity::Blocks, self.blocks),
            (Severity::Mend, self.mend),
            (Severity::Presumed, self.presumed),
            (Severity::Notice, self.notice),
        ];
        let told = parts.iter().filter(|(_, count)| *count > 0).map(|(severity, count)| {
            let name = face.words.of("severity", severity).to_lowercase();
            format!("{} {name}", face.words.number(*count as i64))
        });
        told.collect::<Vec<_>>().join(" · ")
    }
}

pub(super) fn answers(findings: &[Finding], register: Option<&Register>, face: &Face) -> Vec<Answer> {
    findings.iter().map(|finding| answer(finding, register, face)).collect()
}

fn answer(finding: &Finding, register: Option<&Register>, face: &Face) -> Answer {
    let told = face.words.finding(finding, register);
    let place = finding.place.as_ref();
    Answer {
        code: finding.code.clone(),
        severity: finding.severity,
        title: told.title,
        sentence: told.sentence,
        todo: told.todo,
        file: place.map(|place| place.file.clone()),
        sheet: place.map(|place| place.sheet.clone()).filter(|sheet| !sheet.is_empty()),
        cell: place.and_then(|place| place.cell).map(|cell| cell.to_string()),
        unit: finding.unit.as_ref().map(ToString::to_string),
        person: finding.person.as_ref().map(ToString::to_string),
        data: finding.data.clone(),
    }
}

/// Shows findings by severity and code: what it is, what to do, and the first `most` places of each.
pub(super) fn tell(findings: &[Finding], register: Option<&Register>, most: usize, face: &Face) {
    let mut groups: BTreeMap<(Severity, &str), Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        groups.entry((finding.severity, &finding.code)).or_default().push(finding);
    }
    let mut last = None;
    for ((severity, code), group) in &groups {
        if last != Some(*severity) {
            face.heading(&face.words.of("severity", severity));
            last = Some(*severity);
        }
        tell_group(*severity, code, group, register, most, face);
    }
}

fn tell_group(
    severity: Severity,
    code: &str,
    group: &[&Finding],
    register: Option<&Register>,
    most: usize,
    face: &Face,
) {
    let told = face.words.finding(group[0], register);
    let tone = if severity == Severity::Blocks { Tone::Alert } else { Tone::Strong };
    let count = face.words.number(group.len() as i64);
    face.line(format!("  {} {} ({count})", face.paint.tone(tone, code), told.title));
    if !told.todo.is_empty() {
        face.line(format!("       → {}", told.todo));
    }
    for finding in group.iter().take(most) {
        let sentence = face.words.finding(finding, register).sentence;
        match finding.place.as_ref().map(|place| face.words.place(place)) {
            Some(place) => {
                let place = face.paint.tone(Tone::Quiet, &clean(&place));
                face.line(format!("       {place}  {}", clean(&sentence)));
            }
            None => face.line(format!("       {}", clean(&about(finding, register, &sentence)))),
        }
    }
    if group.len() > most {
        let rest = face.say("findings-more", &[("count", Datum::from(group.len() - most))]);
        face.line(format!("       {}", face.paint.tone(Tone::Quiet, &rest)));
    }
}

/// A sentence that names nobody, with whom it is about before it.
fn about(finding: &Finding, register: Option<&Register>, sentence: &str) -> String {
    let person = finding.person.as_ref().map(|person| {
        let known = register.and_then(|register| register.people.get(person));
        known.map_or_else(|| person.to_string(), |known| known.name.clone())
    });
    let unit = finding.unit.as_ref().map(|unit| {
        let known = register.and_then(|register| register.units.get(unit));
        known.map_or_else(|| unit.to_string(), |known| known.name.clone())
    });
    let names: Vec<String> = [person, unit].into_iter().flatten().filter(|name| !sentence.contains(name)).collect();
    if names.is_empty() { sentence.to_owned() } else { format!("{}: {sentence}", names.join(" · ")) }
}

/// What comes from a workbook must not steer the terminal.
fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
