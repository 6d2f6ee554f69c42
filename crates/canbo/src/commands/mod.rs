//! One module a command. Each takes its arguments and the face, and says how it ended.

mod adopt;
mod backup;
mod check;
mod columns;
mod compare;
mod compare_told;
mod demo;
mod explain;
mod explain_told;
mod findings;
mod flow;
mod forecast;
mod gaps;
mod history;
mod import;
mod import_told;
mod jobs;
mod law;
mod law_authority;
mod law_check;
mod law_diff;
mod law_money;
mod leading;
mod numbers;
mod person_told;
mod plan;
mod plan_file;
mod plan_record;
mod plan_told;
mod plans;
mod programme;
mod programmes;
mod report;
mod sample;
mod schedule;
mod streamlining;
mod template;
mod trips;
mod verify;
mod verify_question;
mod what_if;
mod work;
mod workbooks;

pub(crate) use plans::short;

use workbooks::{gaps_workbook, plan_workbook};

use crate::args::Command;
use crate::exit::Outcome;
use crate::face::Face;
use crate::refusal::Refusal;

/// Carries out a command.
pub(crate) fn run(command: &Command, face: &Face) -> Result<Outcome, Refusal> {
    match command {
        Command::Demo(args) => demo::run(args, face),
        Command::Template(args) => template::run(args, face),
        Command::Sample(args) => sample::run(args, face),
        Command::Check(args) => check::run(args, face),
        Command::Columns(args) => columns::run(args, face),
        Command::Gaps(args) => gaps::run(args, face),
        Command::Plan(args) => plan::run(args, face),
        Command::Verify(args) => verify::run(args, face),
        Command::Explain(args) => explain::run(args, face),
        Command::WhatIf(args) => what_if::run(args, face),
        Command::Compare(args) => compare::run(args, face),
        Command::Report(args) => report::run(args, face),
        Command::Forecast(args) => forecast::run(args, face),
        Command::Flow(args) => flow::run(args, face),
        Command::Law(args) => law::run(args, face),
        Command::Streamlining(args) => streamlining::run(args, face),
        Command::Leading(args) => leading::run(args, face),
        Command::Visits(args) => trips::visits(args, face),
        Command::Turns(args) => trips::turns(args, face),
        Command::Support(args) => trips::support(args, face),
        Command::Programme(args) => programme::run(args, face),
        Command::Import(args) => import::run(args, face),
        Command::History(args) => history::run(args, face),
        Command::Backup(args) => backup::run(args, face),
        Command::Restore(args) => backup::restore(args, face),
        Command::Numbers(args) => numbers::run(args, face),
        Command::Plans(args) => plans::run(args, face),
        Command::Adopt(args) => adopt::run(args, face),
        Command::Jobs(args) => jobs::run(args, face),
        Command::Schedule(args) => schedule::run(args, face),
        Command::Work(args) => work::run(args, face),
        Command::Read(_) => unreachable!("main hands this to the reader before there is a face"),
    }
}
