//! The workbook of a plan.

use super::names::Names;
use super::table::Table;
use super::{Proven, Refusal, communes, fields, moves, page, quality, recruit, senders, summary};
use canbo_planning::Inputs;
use canbo_policy::staffing::staffing;
use canbo_words::Words;

/// A proven plan as a workbook: what it does, the list of moves, tables 1 to 3, senders and what is left to recruit.
/// `inputs` are those that the plan was made and verified with.
pub fn plan_workbook(inputs: &Inputs<'_>, proven: Proven<'_>, words: &Words) -> Result<Vec<u8>, Refusal> {
    let names = Names::new(inputs.register, inputs.reference, words);
    let plan = proven.plan();
    let staffing = staffing(inputs.register, inputs.reference, inputs.law, plan.on, inputs.programme.scope);
    let by_field = fields::of_change(inputs.reference, &staffing, plan);
    let mut tables = vec![
        moves::table(&names, plan),
        communes::of_plan(&names, &staffing, plan),
        fields::summary_of_plan(&names, &by_field),
        fields::matrix(&names, &by_field, true),
        senders::of_plan(&names, plan, inputs.programme),
        recruit::table(&names, plan),
        quality::table(&names, &staffing),
    ];
    let labels = ["moves", "communes", "fields", "matrix", "", "", "quality"];
    for (table, label) in tables.iter_mut().zip(labels) {
        frame(&names, table, inputs, proven, label);
    }
    let mut workbook = page::workbook(&names, &names.text("out-plan-name"))?;
    summary::lay(&mut workbook, &names, inputs, &staffing, proven)?;
    for table in &tables {
        page::lay(&mut workbook, table, &names)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// What every table of a plan says around itself.
fn frame(names: &Names<'_>, table: &mut Table, inputs: &Inputs<'_>, proven: Proven<'_>, label: &str) {
    let plan = proven.plan();
    table.label = (!label.is_empty()).then(|| names.text(&format!("out-label-{label}")));
    table.subtitles = vec![summary::scope_and_day(names, inputs.programme.scope, plan.on)];
    table.mark = Some(names.text(if plan.elastic { "out-mark-elastic" } else { "out-mark" }));
    table.unit = names.text("out-unit-people");
}
