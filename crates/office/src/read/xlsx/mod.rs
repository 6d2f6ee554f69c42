//! .xlsx and .xlsm as streams of rows.
//!
//! Written here rather than taken from calamine because a roster needs what its streaming reader leaves out: fonts
//! (legacy letters), hidden rows, merged cells, formulas without a value, and going on after a bad cell.

pub(crate) mod sheet;
mod strings;
mod styles;

use super::archive::Archive;
use super::raw::{Damage, RowSink, SheetMeta};
use super::refused::Refused;
use super::xml::{Xml, attribute};
use quick_xml::events::Event;
pub(crate) use sheet::iso_day;
use std::collections::BTreeMap;
use std::io::Read;
use strings::Strings;
use styles::Styles;

/// What the sheets share.
pub(crate) struct Book {
    strings: Strings,
    styles: Styles,
    from_1904: bool,
}

#[derive(Debug, Default)]
struct Listed {
    sheets: Vec<(String, String, bool)>,
    from_1904: bool,
    external: bool,
}

// Without the closures the borrow of the archive would have to outlive it.
#[allow(clippy::redundant_closure)]
/// Reads a workbook. An error says why the file as a whole was refused.
pub(crate) fn read(archive: &mut Archive<'_>, sink: &mut dyn RowSink) -> Result<(), Refused> {
    let main = targets(archive, "_rels/.rels", "")?
        .into_values()
        .find(|(kind, _)| kind.ends_with("/officeDocument"))
        .map_or_else(|| "xl/workbook.xml".to_owned(), |(_, target)| target);
    let base = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let leaf = main.rsplit('/').next().unwrap_or(&main).to_owned();
    let listed = match archive.xml(&main, |xml| workbook(xml)) {
        Some(Ok(listed)) => listed,
        Some(Err(damage)) => return Err(refused(damage, &main)),
        None => return Err(Refused::damaged("xl/workbook.xml")),
    };
    if listed.sheets.len() > archive.limits.sheets {
        return Err(Refused::too_much("sheets", archive.limits.sheets as u64));
    }
    let links = targets(archive, &format!("{base}/_rels/{leaf}.rels"), &base)?;
    let part = |ending: &str, or: &str| {
        links
            .values()
            .find(|(kind, _)| kind.ends_with(ending))
            .map_or(format!("{base}/{or}"), |(_, target)| target.clone())
    };
    if listed.external || archive.names().any(|name| name.contains("externallinks/")) {
        sink.note("W040", &[]);
    }
    if archive.names().any(|name| name.ends_with("vbaproject.bin")) {
        sink.note("W043", &[]);
    }
    let styles = match archive.xml(&part("/styles", "styles.xml"), |xml| styles::read(xml)) {
        None | Some(Err(Damage::Broken)) => Styles::default(),
        Some(Err(damage)) => return Err(refused(damage, "styles.xml")),
        Some(Ok(styles)) => styles,
    };
    let strings_part = part("/sharedStrings", "sharedStrings.xml");
    let limits = archive.limits;
    // Words pack about five to one; twenty to one is a flood.
    let most = limits.shared_bytes.min((16 << 20).max(archive.packed(&strings_part) as usize * 20));
    let strings = match archive.xml(&strings_part, |xml| strings::read(xml, limits, most)) {
        None => Strings::default(),
        Some(Err(damage)) => return Err(refused(damage, "sharedStrings.xml")),
        Some(Ok(strings)) => strings,
    };
    let book = Book { strings, styles, from_1904: listed.from_1904 };
    let mut cells_left = limits.cells;
    for (name, id, hidden) in listed.sheets {
        let Some((kind, target)) = links.get(&id) else { continue };
        if !kind.ends_with("/worksheet") || !archive.has(target) {
            continue;
        }
        // The first pass inflates under the caps and keeps what stands after the rows: the merged cells.
        let mut tail = sheet::Tail::default();
        let damaged = archive.scan(target, |chunk| tail.feed(chunk)).err();
        if let Some(damage @ Damage::Limit(..)) = damaged {
            return Err(refused(damage, target));
        }
        sink.sheet(SheetMeta { name, hidden, merges: tail.merges(limits) });
        let taken = archive.xml(target, |xml| sheet::read(xml, &book, limits, &mut cells_left, sink));
        sink.end(match taken {
            Some(Err(damage)) => Some(damage),
            _ => None,
        });
    }
    Ok(())
}

pub(super) fn refused(damage: Damage, part: &str) -> Refused {
    match damage {
        Damage::Broken => Refused::damaged(part),
        Damage::Limit(what, limit) => Refused::too_much(what, limit),
        Damage::Unsafe => Refused::unsafe_xml(part),
    }
}

/// Relations of a part: id to type and target, the target as a path from the root.
fn targets(archive: &mut Archive<'_>, rels: &str, base: &str) -> Result<BTreeMap<String, (String, String)>, Refused> {
    let read = archive.xml(rels, |xml| {
        let mut found = BTreeMap::new();
        let mut buf = Vec::new();
        loop {
            match xml.next(&mut buf)? {
                Event::Eof => return Ok(found),
                Event::Start(e) if e.local_name().as_ref() == "Relationship" => {
                    let (Some(id), Some(kind), Some(target)) =
                        (attribute(&e, "Id"), attribute(&e, "Type"), attribute(&e, "Target"))
                    else {
                        continue;
                    };
                    if attribute(&e, "TargetMode").is_some_and(|mode| mode == "External") || found.len() > 10_000 {
                        continue;
                    }
                    let path = match target.strip_prefix('/') {
                        Some(rooted) => rooted.to_owned(),
                        None if base.is_empty() => target,
                        None => format!("{base}/{}", target.trim_start_matches("./")),
                    };
                    found.insert(id, (kind, path));
                }
                _ => {}
            }
        }
    });
    match read {
        None => Ok(BTreeMap::new()),
        Some(Ok(found)) => Ok(found),
        Some(Err(damage)) => Err(refused(damage, rels)),
    }
}

fn workbook<R: Read>(xml: &mut Xml<R>) -> Result<Listed, Damage> {
    let mut listed = Listed::default();
    let mut buf = Vec::new();
    loop {
        match xml.next(&mut buf)? {
            Event::Eof => return Ok(listed),
            Event::Start(e) => match e.local_name().as_ref() {
                "workbookPr" => {
                    listed.from_1904 = attribute(&e, "date1904").is_some_and(|v| v == "1" || v == "true");
                }
                "sheet" => {
                    let hidden = attribute(&e, "state").is_some_and(|state| state != "visible");
                    if let (Some(name), Some(id)) = (attribute(&e, "name"), attribute(&e, "id")) {
                        listed.sheets.push((name.chars().take(64).collect(), id, hidden));
                    }
                    if listed.sheets.len() > 10_000 {
                        return Ok(listed);
                    }
                }
                "externalReference" => listed.external = true,
                _ => {}
            },
            _ => {}
        }
    }
}
