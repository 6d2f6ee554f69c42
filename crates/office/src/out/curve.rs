//! The workbook of a curve: what comes out at each value.

use super::names::Names;
use super::table::{Cell, Head, Table};
use super::{Refusal, page, summary};
use canbo_planning::{Axis, FAIR_SCALE, Inputs, Plan, Point, Stage};
use canbo_words::Words;

/// A curve as a workbook: one row a value, one column an aim.
pub fn curve_workbook(
    inputs: &Inputs<'_>,
    plan: &Plan,
    axis: Axis,
    points: &[Point],
    words: &Words,
) -> Result<Vec<u8>, Refusal> {
    let names = Names::new(inputs.register, inputs.reference, words);
    let one = |text: String, width: f64| Head::new(text, width);
    let aims: Vec<Stage> = plan.tiers.iter().map(|tier| tier.name).filter(|name| *name != Stage::TieBreak).collect();
    let mut heads = vec![
        one(words.of("head-at", &axis), 10.0),
        one(names.text("head-moves"), 9.0),
        one(names.text("head-missing"), 10.0),
        one(names.text("head-touched"), 10.0),
    ];
    heads.extend(aims.iter().map(|aim| one(names.stage(*aim), 13.0)));
    heads.push(one(names.text("out-head-note"), 22.0));
    let mut table = Table::new(names.text("out-sheet-curve"), names.text("out-title-curve"), heads);
    table.frozen_columns = 1;
    for point in points {
        let answer = &point.answer;
        let mut cells = vec![Cell::count(i64::from(point.at))];
        match &answer.plan {
            None => cells.extend(std::iter::repeat_with(Cell::nothing).take(aims.len() + 3)),
            Some(found) => {
                cells.push(Cell::count(found.moves.len() as i64));
                cells.push(Cell::short(answer.missing.1));
                cells.push(Cell::count(answer.touched.len() as i64));
                for aim in &aims {
                    let value = found.tiers.iter().find(|tier| tier.name == *aim).map(|tier| tier.value);
                    cells.push(match value {
                        None => Cell::nothing(),
                        #[allow(clippy::cast_precision_loss)] // millionths of sums of squares stay far below 2^53
                        Some(value) if *aim == Stage::FairShortage => Cell::tenths(value as f64 / FAIR_SCALE as f64),
                        Some(value) => Cell::count(value),
                    });
                }
            }
        }
        cells.push(Cell::text(match &answer.plan {
            None => names.text("what-if-none"),
            Some(found) if found.elastic => names.text("out-mark-elastic"),
            Some(_) => String::new(),
        }));
        table.line(cells);
    }
    table.subtitles = vec![summary::scope_and_day(&names, inputs.programme.scope, plan.on)];
    table.mark = Some(names.text("out-mark"));
    table.unit = names.text("out-unit-people");
    table.notes = vec![names.text("out-note-curve")];
    let mut workbook = page::workbook(&names, &names.text("out-title-curve"))?;
    page::lay(&mut workbook, &table, &names)?;
    Ok(workbook.save_to_buffer()?)
}
