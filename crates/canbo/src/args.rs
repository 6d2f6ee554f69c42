//! The grammar of the command line. What each word means is told in two languages by `help`.

use canbo_planning::Edit;
use canbo_register::{Day, PersonId, SeatKey, Sex};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

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
    Compare(Compare),
    Flow(Flow),
    Law(Law),
    Programme(Programme),
    Leading(Leading),
    Streamlining(Streamlining),
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
    pub(crate) programme: String,
    #[arg(long)]
    pub(crate) out: PathBuf,
    #[arg(long, default_value_t = 1, hide_default_value = true)]
    pub(crate) seed: u64,
    #[arg(long)]
    pub(crate) messy: bool,
}

/// Workbooks, and how they are to be read.
#[derive(Debug, Args)]
pub(crate) struct Workbooks {
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
    #[arg(long)]
    pub(crate) out: PathBuf,
    #[arg(long = "pin", value_parser = edit)]
    pub(crate) pins: Vec<Edit>,
    #[arg(long = "forbid", value_parser = edit)]
    pub(crate) forbids: Vec<Edit>,
}

#[derive(Debug, Args)]
pub(crate) struct Verify {
    pub(crate) plan: PathBuf,
    #[command(flatten)]
    pub(crate) workbooks: Workbooks,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    pub(crate) plan: PathBuf,
    #[command(flatten)]
    pub(crate) workbooks: Workbooks,
    #[arg(long, value_parser = person)]
    pub(crate) person: PersonId,
}

#[derive(Debug, Args)]
pub(crate) struct Compare {
    pub(crate) first: PathBuf,
    pub(crate) second: PathBuf,
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
    #[arg(long)]
    pub(crate) programme: String,
    #[arg(long, value_parser = day)]
    pub(crate) on: Day,
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
    #[arg(long)]
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
    #[arg(long, value_parser = clap::value_parser!(u32).range(0..=720))]
    pub(crate) insured_months: u32,
    #[arg(long, value_parser = clap::value_parser!(i64).range(0..=1_000_000_000))]
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

fn language(text: &str) -> Result<canbo_words::Lang, String> {
    canbo_words::Lang::parse(text).ok_or_else(|| "vi, en".to_owned())
}

/// `2025-09-09`, or `09/09/2025` as it is written here.
fn day(text: &str) -> Result<Day, String> {
    let parts: Vec<&str> = text.split('/').collect();
    let day = match parts.as_slice() {
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}").parse(),
        _ => text.parse(),
    };
    day.map_err(|_| "2025-09-09, 09/09/2025".to_owned())
}

/// `1969-05`, `1969-05-17`, `1969`, or `05/1969`, `17/05/1969`.
fn birth(text: &str) -> Result<canbo_register::PartialDate, String> {
    let allowed = || "1969-05, 05/1969, 1969-05-17, 17/05/1969, 1969".to_owned();
    let mut parts: Vec<&str> = text.split(['/', '-']).collect();
    if text.contains('/') {
        parts.reverse();
    }
    let number = |at: usize| parts.get(at).map(|part| part.parse::<i8>()).transpose().map_err(|_| allowed());
    let year = parts[0].parse().ok().filter(|year| (1900..=2100).contains(year)).ok_or_else(allowed)?;
    let born = canbo_register::PartialDate { year, month: number(1)?, day: number(2)? };
    if parts.len() > 3 || born.presumed().is_none() { Err(allowed()) } else { Ok(born) }
}

fn sex(text: &str) -> Result<Sex, String> {
    match text.to_lowercase().as_str() {
        "f" | "nữ" | "nu" => Ok(Sex::Female),
        "m" | "nam" => Ok(Sex::Male),
        _ => Err("f, m; nữ, nam".to_owned()),
    }
}

/// A person's key: letters are upper case, except the `p-…` ones.
fn person(text: &str) -> Result<PersonId, String> {
    let text = text.trim();
    if text.is_empty() { Err("CC-00123, p-abcdefghijkl".to_owned()) } else { Ok(PersonId::new(text)) }
}

/// `PERSON=UNIT/POSITION`.
fn edit(text: &str) -> Result<Edit, String> {
    let allowed = || "PERSON=UNIT/POSITION, CC-00123=24133/dat-dai".to_owned();
    let (left, right) = text.split_once('=').ok_or_else(allowed)?;
    let seat = SeatKey::parse(right.trim()).ok_or_else(allowed)?;
    Ok(Edit { person: person(left)?, seat })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;
    use jiff::civil::date;

    #[test]
    fn the_grammar_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_day_is_read_in_both_spellings() {
        assert_eq!(day("2025-09-09"), Ok(date(2025, 9, 9)));
        assert_eq!(day("9/9/2025"), Ok(date(2025, 9, 9)));
        for wrong in ["2025-13-01", "31/02/2026", "hôm nay", "", "9/9/25"] {
            assert!(day(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_birth_date_may_lack_its_day_or_month() {
        let born = |year, month, day| canbo_register::PartialDate { year, month, day };
        assert_eq!(birth("1969-05"), Ok(born(1969, Some(5), None)));
        assert_eq!(birth("05/1969"), Ok(born(1969, Some(5), None)));
        assert_eq!(birth("17/05/1969"), Ok(born(1969, Some(5), Some(17))));
        assert_eq!(birth("1969"), Ok(born(1969, None, None)));
        for wrong in ["1969-13", "31/02/1969", "05-1969-1-1", "xx", "", "1969-", "69"] {
            assert!(birth(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_pin_names_a_person_and_a_seat() {
        let pin = edit("CC-00123=24133/dat-dai").expect("is well formed");
        assert_eq!((pin.person.as_str(), pin.seat.to_string().as_str()), ("CC-00123", "24133/dat-dai"));
        for wrong in ["CC-00123", "CC-00123=24133", "=24133/dat-dai", "a=/b", "a=b/"] {
            assert!(edit(wrong).is_err(), "{wrong}");
        }
    }
}
