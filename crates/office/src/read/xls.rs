//! Old .xls through calamine, which holds a sheet in memory whole: looked at first, and small by its format.

use super::limits::Limits;
use super::ole;
use super::raw::{Merge, Raw, RawCell, RawRow, RowSink, SheetMeta};
use super::refused::Refused;
use calamine::{Data, Reader, SheetVisible, Xls};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

pub(super) fn read(bytes: &[u8], limits: &Limits, sink: &mut dyn RowSink) -> Result<(), Refused> {
    if bytes.len() as u64 > limits.xls_bytes {
        return Err(Refused::too_much("xls_bytes", limits.xls_bytes));
    }
    ole::look(bytes, limits)?;
    // A parser of a format this old may have cases nobody met: its panic is a damaged file to us.
    let opened = catch_unwind(AssertUnwindSafe(|| Xls::new(Cursor::new(bytes))));
    let Ok(Ok(mut book)) = opened else { return Err(Refused::damaged("xls")) };
    let sheets = book.sheets_metadata().to_vec();
    for sheet in sheets {
        let range = catch_unwind(AssertUnwindSafe(|| book.worksheet_range(&sheet.name)));
        let Ok(Ok(range)) = range else { continue };
        #[allow(deprecated)]
        let merges = book.worksheet_merge_cells(&sheet.name).unwrap_or_default();
        let merges = merges
            .into_iter()
            .filter(|m| m.start.0 <= m.end.0 && m.start.1 <= m.end.1)
            .map(|m| Merge { top: m.start.0 + 1, bottom: m.end.0 + 1, left: m.start.1, right: m.end.1 })
            .collect();
        sink.sheet(SheetMeta { name: sheet.name.clone(), hidden: sheet.visible != SheetVisible::Visible, merges });
        let (top, left) = range.start().unwrap_or((0, 0));
        for (index, cells) in range.rows().enumerate() {
            let cells: Vec<RawCell> = cells
                .iter()
                .enumerate()
                .filter_map(|(at, data)| {
                    let at = left + at as u32;
                    Some(RawCell { at, raw: raw(data)?, font: None }).filter(|_| at < limits.columns)
                })
                .collect();
            if !cells.is_empty() && !sink.row(RawRow { row: top + index as u32 + 1, cells, ..RawRow::default() }) {
                break;
            }
        }
        sink.end(None);
    }
    Ok(())
}

/// The day; calamine knows whether the file counts from 1904.
fn civil(day: &calamine::ExcelDateTime) -> Option<jiff::civil::Date> {
    if !(1.0..110_000.0).contains(&day.as_f64()) {
        return None;
    }
    let (year, month, day, ..) = day.to_ymd_hms_milli();
    jiff::civil::Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn raw(data: &Data) -> Option<Raw> {
    match data {
        Data::Empty => None,
        Data::Int(n) => Some(Raw::Number(*n as f64)),
        Data::Float(n) => Some(Raw::Number(*n)),
        Data::String(text) => (!text.trim().is_empty()).then(|| Raw::Text(text.clone())),
        Data::Bool(value) => Some(Raw::Bool(*value)),
        Data::Error(error) => Some(Raw::Error(error.to_string())),
        Data::DateTime(day) => Some(civil(day).map_or(Raw::Number(day.as_f64()), Raw::Date)),
        Data::DateTimeIso(text) => super::xlsx::iso_day(text).map(Raw::Date),
        _ => None,
    }
}
