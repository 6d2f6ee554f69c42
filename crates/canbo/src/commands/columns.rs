//! `canbo columns`: how headings were recognised, and a file by which that is corrected.

use crate::args::Columns;
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::loaded::corrections;
use crate::reading;
use crate::refusal::Refusal;
use crate::whole;
use canbo_office::Recognition;
use canbo_words::Datum;
use serde::Serialize;
use std::fmt::Write;

/// The answer for programs.
#[derive(Debug, Serialize)]
struct ColumnsAnswer<'a> {
    sheets: &'a [Recognition],
    written: Option<String>,
}

/// Below this the user should look.
const SURE: u8 = 60;

pub(super) fn run(args: &Columns, face: &Face) -> Result<Outcome, Refusal> {
    let files = reading::workbooks(&args.files)?;
    let known = args.columns.as_deref().filter(|path| path.exists());
    if let Some(path) = known {
        corrections(path)?;
    }
    let reading = reading::read(&files, known, face)?;
    let sheets = &reading.gathered.recognised;
    sheets.iter().for_each(|sheet| told(sheet, face));
    let mut written = None;
    if let Some(path) = args.columns.as_deref().filter(|path| !path.exists()) {
        whole::write(path, as_corrections(sheets, face).as_bytes())?;
        let path = path.display().to_string();
        face.line(format!("\n{}", face.say("columns-written", &[("path", Datum::from(&path))])));
        written = Some(path);
    }
    face.answer(&ColumnsAnswer { sheets, written });
    Ok(if reading.unreadable.is_empty() { Outcome::Done } else { Outcome::Unreadable })
}

fn told(sheet: &Recognition, face: &Face) {
    let kinds: Vec<String> = sheet.kinds.iter().map(|kind| face.words.of("sheet", kind)).collect();
    let kinds = if kinds.is_empty() { face.say("columns-left-out", &[]) } else { kinds.join(", ") };
    let rows = match sheet.heading_rows {
        Some((first, last)) => {
            let data = [("rows", Datum::from(face.words.range(first.into(), last.into())))];
            face.say("columns-heading-rows", &data)
        }
        None => face.say("columns-no-heading", &[]),
    };
    let name = if sheet.sheet.is_empty() { sheet.file.clone() } else { format!("{} · {}", sheet.file, sheet.sheet) };
    face.heading(&format!("{name}: {kinds}; {rows}"));
    let heads = ["column", "heading", "means", "sure", "samples"].map(|head| face.say(&format!("head-{head}"), &[]));
    let mut table = Table::new(&heads);
    for column in &sheet.columns {
        let tone = if column.means.is_empty() || column.confidence < SURE { Tone::Alert } else { Tone::Plain };
        let means = if column.means.is_empty() { "?".to_owned() } else { column.means.clone() };
        table.row(vec![
            Cell::text(&column.letter),
            Cell::text(column.heading.join(" › ")),
            Cell::text(means).tone(tone),
            Cell::figure(face.words.percent(column.confidence.into(), 100)),
            Cell::text(column.samples.join(" | ")),
        ]);
    }
    face.table(&table);
}

/// The recognition as a file of corrections: to be edited, then handed over with `--columns`.
fn as_corrections(sheets: &[Recognition], face: &Face) -> String {
    let mut text = String::new();
    for line in face.say("columns-how-to", &[]).lines() {
        let _ = writeln!(text, "# {line}");
    }
    for sheet in sheets {
        let _ = writeln!(text, "\n[[sheets]]\nfile = {}\nsheet = {}", quoted(&sheet.file), quoted(&sheet.sheet));
        match sheet.kinds.as_slice() {
            [] => text.push_str("skip = true\n"),
            [kind] => {
                let _ = writeln!(text, "kind = {}", serde_json::json!(kind));
            }
            // A sheet of two kinds is recognised as both by its columns.
            _ => {}
        }
        if let Some((first, last)) = sheet.heading_rows {
            let _ = writeln!(text, "heading_row = {first}\nheading_rows = {}", last - first + 1);
        }
        text.push_str("[sheets.columns]\n");
        for column in &sheet.columns {
            let heading = column.heading.join(" › ").replace(|c: char| c.is_control(), " ");
            let means = if column.means.is_empty() { "ignore" } else { &column.means };
            let _ = writeln!(text, "{} = {} # {heading}", column.letter, quoted(means));
        }
    }
    text
}

/// A TOML string; JSON's escapes are TOML's too.
fn quoted(text: &str) -> String {
    serde_json::json!(text).to_string()
}
