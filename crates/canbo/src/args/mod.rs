//! The grammar of the command line. What each word means is told in two languages by `help`.

mod kept;
mod values;

pub(crate) use kept::*;
pub(crate) use values::{A_DAY, YEARS};

use canbo_planning::{Audience, Axis, Edit};
use canbo_register::{Day, PersonId, ProvinceCode, SeatKey, Sex, UnitId};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use values::*;

#[derive(Debug, Parser)]
#[command(name = "canbo", version, disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[arg(long, global = true, value_parser = language)]
    pub(crate) lang: Option<canbo_words::Lang>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Demo(Demo),
    Template(Template),
    Sample(Sample),
    Check(Check),
    Columns(Columns),
    Gaps(Gaps),
    Plan(Plan),
    Verify(Verify),
    Explain(Explain),
    #[command(name = "what-if")]
    WhatIf(WhatIf),
    Compare(Compare),
    Report(Report),
    Forecast(Forecast),
    Flow(Flow),
    Law(Law),
    Programme(Programme),
    Leading(Leading),
    Visits(Trips),
    Turns(Trips),
    Support(Trips),
    Streamlining(Streamlining),
    Import(Import),
    History(History),
    Backup(Backup),
    Restore(Restore),
    Numbers(Numbers),
    Plans(Plans),
    Adopt(Adopt),
    Jobs(Jobs),
    Schedule(Schedule),
    Work(Work),
    #[command(name = "__read", hide = true)]
    Read(Read),
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    #[arg(long)]
    pub(crate) once: bool,
    #[arg(long, default_value = "canbo-demo", hide_default_value = true)]
    pub(crate) dir: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Template {
    #[arg(long)]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Sample {
    pub(crate) sample: String,
    #[arg(long)]
    pub(crate) out: PathBuf,
    #[arg(long, value_parser = seed, default_value_t = 1, hide_default_value = true)]
    pub(crate) seed: u64,
    #[arg(long)]
    pub(crate) messy: bool,
}

/// Workbooks, and how they are to be read; or the kept register.
#[derive(Debug, Args)]
pub(crate) struct Workbooks {
    #[arg(required_unless_present = "db", conflicts_with = "db")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long = "columns", conflicts_with = "db")]
    pub(crate) columns: Option<PathBuf>,
    #[arg(long)]
    pub(crate) db: Option<String>,
    #[command(flatten)]
    pub(crate) kept: Kept,
}

/// Which kept register, as it was known when.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Kept {
    #[arg(long, value_parser = province, requires = "db")]
    pub(crate) province: Option<ProvinceCode>,
    #[arg(long = "known-at", value_parser = number, requires = "db")]
    pub(crate) known_at: Option<i64>,
}

/// Workbooks alone.
#[derive(Debug, Args)]
pub(crate) struct Files {
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long = "columns")]
    pub(crate) columns: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) workbooks: Workbooks,
    #[arg(long, value_parser = day)]
    pub(crate) on: Option<Day>,
    #[arg(long)]
    pub(crate) marked: Option<PathBuf>,
    #[arg(long)]
    pub(crate) xlsx: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Columns {
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long = "columns")]
    pub(crate) columns: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ScopeWord {
    Professional,
    All,
}

#[derive(Debug, Args)]
pub(crate) struct Gaps {
    #[command(flatten)]
    pub(crate) workbooks: Workbooks,
    #[arg(long, value_parser = day)]
    pub(crate) on: Option<Day>,
    #[arg(long, value_enum, default_value_t = ScopeWord::All, hide_default_value = true, hide_possible_values = true)]
    pub(crate) scope: ScopeWord,
    #[arg(long)]
    pub(crate) xlsx: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Plan {
    #[command(flatten)]
    pub(crate) workbooks: Workbooks,
    #[arg(long)]
    pub(crate) programme: String,
    #[arg(long, value_parser = day)]
    pub(crate) on: Day,
    #[arg(long, required_unless_present = "later", conflicts_with = "later")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long, requires = "db", conflicts_with = "known_at")]
    pub(crate) later: bool,
    #[arg(long = "pin", value_parser = edit)]
    pub(crate) pins: Vec<Edit>,
    #[arg(long = "forbid", value_parser = edit)]
    pub(crate) forbids: Vec<Edit>,
    #[arg(long)]
    pub(crate) base: Option<PathBuf>,
    #[arg(long, value_parser = pair)]
    pub(crate) apart: Vec<(PersonId, PersonId)>,
    #[arg(long, value_parser = dong)]
    pub(crate) budget: Option<i64>,
    #[arg(long, value_parser = count)]
    pub(crate) leavers: Option<u32>,
}

#[derive(Debug, Args)]
pub(crate) struct Verify {
    pub(crate) plan: PathBuf,
    #[command(flatten)]
    pub(crate) workbooks: Workbooks,
    #[arg(long)]
    pub(crate) programme: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    pub(crate) plan: PathBuf,
    #[command(flatten)]
    pub(crate) workbooks: Workbooks,
    #[arg(long, value_parser = person, conflicts_with_all = ["seat", "unit"])]
    pub(crate) person: Option<PersonId>,
    #[arg(long, value_parser = seat, conflicts_with = "unit")]
    pub(crate) seat: Option<SeatKey>,
    #[arg(long, value_parser = unit)]
    pub(crate) unit: Option<UnitId>,
    #[arg(long, value_parser = audience, default_value = "planner", hide_default_value = true)]
    pub(crate) audience: Audience,
    #[arg(long)]
    pub(crate) xlsx: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct WhatIf {
    pub(crate) plan: PathBuf,
    #[command(flatten)]
    pub(crate) workbooks: Workbooks,
    #[arg(long = "pin", value_parser = edit)]
    pub(crate) pins: Vec<Edit>,
    #[arg(long = "forbid", value_parser = edit)]
    pub(crate) forbids: Vec<Edit>,
    #[arg(long = "unpin", value_parser = person)]
    pub(crate) unpinned: Vec<PersonId>,
    #[arg(long = "wish", value_parser = edit)]
    pub(crate) wishes: Vec<Edit>,
    #[arg(long = "seat", value_parser = seat_change)]
    pub(crate) seats: Vec<(SeatKey, i32)>,
    #[arg(long = "quota", value_parser = quota_change)]
    pub(crate) quotas: Vec<(UnitId, i32)>,
    #[arg(long, value_parser = percent)]
    pub(crate) percent: Option<u32>,
    #[arg(long = "radius-km", value_parser = count)]
    pub(crate) radius_km: Option<u32>,
    #[arg(long = "least-disturbance")]
    pub(crate) least_disturbance: bool,
    #[arg(long, value_parser = curve)]
    pub(crate) curve: Option<Curve>,
    #[arg(long, requires = "curve")]
    pub(crate) xlsx: Option<PathBuf>,
    #[arg(long, requires = "curve")]
    pub(crate) svg: Option<PathBuf>,
}

/// A row of values along one axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Curve {
    pub(crate) axis: Axis,
    pub(crate) values: Vec<u32>,
}

#[derive(Debug, Args)]
pub(crate) struct Compare {
    pub(crate) first: PathBuf,
    pub(crate) second: PathBuf,
    #[arg(conflicts_with = "db")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long = "columns", conflicts_with = "db")]
    pub(crate) columns: Option<PathBuf>,
    #[arg(long)]
    pub(crate) db: Option<String>,
    #[command(flatten)]
    pub(crate) kept: Kept,
}

impl Compare {
    /// Where names are from; nowhere when there are neither workbooks nor a kept register.
    pub(crate) fn workbooks(&self) -> Option<Workbooks> {
        let Compare { files, columns, db, kept, .. } = self;
        (db.is_some() || !files.is_empty()).then(|| Workbooks {
            files: files.clone(),
            columns: columns.clone(),
            db: db.clone(),
            kept: kept.clone(),
        })
    }
}

#[derive(Debug, Args)]
pub(crate) struct Report {
    pub(crate) plan: PathBuf,
    #[command(flatten)]
    pub(crate) workbooks: Workbooks,
    #[arg(long)]
    pub(crate) out: PathBuf,
    #[arg(long, value_parser = audience, default_value = "chair", hide_default_value = true)]
    pub(crate) audience: Audience,
    #[arg(long, value_parser = unit)]
    pub(crate) unit: Option<UnitId>,
}

#[derive(Debug, Args)]
pub(crate) struct Flow {
    pub(crate) file: PathBuf,
    #[arg(long)]
    pub(crate) solution: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Streamlining {
    #[command(flatten)]
    pub(crate) workbooks: Workbooks,
    #[arg(long, value_parser = day)]
    pub(crate) on: Option<Day>,
}

#[derive(Debug, Args)]
pub(crate) struct Leading {
    #[command(flatten)]
    pub(crate) workbooks: Workbooks,
    #[arg(long, required_unless_present = "beside", conflicts_with = "beside")]
    pub(crate) programme: Option<String>,
    #[arg(long, value_parser = day, required_unless_present = "beside", conflicts_with = "beside")]
    pub(crate) on: Option<Day>,
    #[arg(long = "plan")]
    pub(crate) beside: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Forecast {
    #[command(flatten)]
    pub(crate) workbooks: Workbooks,
    #[arg(long, required_unless_present = "beside", conflicts_with = "beside")]
    pub(crate) programme: Option<String>,
    #[arg(long, value_parser = day, required_unless_present = "beside", conflicts_with = "beside")]
    pub(crate) on: Option<Day>,
    #[arg(long = "plan")]
    pub(crate) beside: Option<PathBuf>,
    #[arg(long)]
    pub(crate) xlsx: Option<PathBuf>,
    #[arg(long)]
    pub(crate) svg: Option<PathBuf>,
}

/// Visits, turns or short support: planned, or checked.
#[derive(Debug, Args)]
pub(crate) struct Trips {
    #[command(flatten)]
    pub(crate) workbooks: Workbooks,
    #[arg(long)]
    pub(crate) programme: String,
    #[arg(long, value_parser = day)]
    pub(crate) on: Option<Day>,
    #[arg(long, conflicts_with = "check")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long)]
    pub(crate) check: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Programme {
    #[command(subcommand)]
    pub(crate) command: ProgrammeCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ProgrammeCommand {
    List,
    Show(ProgrammeNamed),
    Check(ProgrammeNamed),
    Figures(ProgrammeFigures),
}

#[derive(Debug, Args)]
pub(crate) struct ProgrammeNamed {
    pub(crate) programme: String,
}

#[derive(Debug, Args)]
pub(crate) struct ProgrammeFigures {
    pub(crate) programme: String,
    #[command(flatten)]
    pub(crate) workbooks: Workbooks,
    #[arg(long, value_parser = day)]
    pub(crate) on: Day,
    #[arg(long = "plan")]
    pub(crate) plan_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Law {
    pub(crate) name: Option<String>,
    #[arg(long, value_parser = day)]
    pub(crate) on: Option<Day>,
    #[command(subcommand)]
    pub(crate) command: Option<LawCommand>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum LawCommand {
    Retirement(Retirement),
    Diff(LawDiff),
    Authority(LawAuthority),
    Benefits(LawBenefits),
    Streamlining(LawStreamlining),
    Check(LawCheck),
}

#[derive(Debug, Args)]
pub(crate) struct LawDiff {
    #[arg(value_parser = day)]
    pub(crate) first_day: Day,
    #[arg(value_parser = day)]
    pub(crate) second_day: Day,
    pub(crate) files: Vec<PathBuf>,
    #[arg(long = "columns")]
    pub(crate) columns: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct LawAuthority {
    #[arg(long)]
    pub(crate) province: String,
    #[arg(long, value_parser = day)]
    pub(crate) on: Option<Day>,
}

#[derive(Debug, Args)]
pub(crate) struct LawBenefits {
    #[arg(long, value_parser = day)]
    pub(crate) start: Day,
    #[arg(long, value_parser = count)]
    pub(crate) months: Option<u32>,
    #[arg(long)]
    pub(crate) difficult: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum WayWord {
    Retire,
    Resign,
    MoveOut,
}

#[derive(Debug, Args)]
pub(crate) struct LawStreamlining {
    #[arg(long, value_parser = sex)]
    pub(crate) sex: Sex,
    #[arg(long, value_parser = birth)]
    pub(crate) born: canbo_register::PartialDate,
    #[arg(long, value_parser = day)]
    pub(crate) leaves: Day,
    #[arg(long, value_parser = insured_months)]
    pub(crate) insured_months: u32,
    #[arg(long, value_parser = salary)]
    pub(crate) salary: i64,
    #[arg(long, value_enum, default_value_t = WayWord::Retire, hide_default_value = true, hide_possible_values = true)]
    pub(crate) way: WayWord,
    #[arg(long)]
    pub(crate) lower: bool,
}

#[derive(Debug, Args)]
pub(crate) struct LawCheck {
    pub(crate) dir: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Retirement {
    #[arg(long, value_parser = sex)]
    pub(crate) sex: Sex,
    #[arg(long, value_parser = birth)]
    pub(crate) born: canbo_register::PartialDate,
    #[arg(long)]
    pub(crate) lower: bool,
    #[arg(long, value_parser = day)]
    pub(crate) on: Option<Day>,
}

#[derive(Debug, Args)]
pub(crate) struct Read {
    pub(crate) file: PathBuf,
    #[arg(long = "columns")]
    pub(crate) columns: Option<PathBuf>,
}
