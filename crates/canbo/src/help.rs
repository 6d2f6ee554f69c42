//! The command line's own words in two languages: help, and what is wrong with a command line.

use crate::args::{A_DAY, YEARS};
use canbo_words::{Datum, Lang, Words};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgAction, Command};

/// The usage of each command, the same in both languages; capitals are what the user puts in.
const USAGE: &[(&str, &str)] = &[
    ("", "canbo COMMAND [--json] [--lang vi|en]"),
    ("demo", "canbo demo [--once] [--dir DIR]"),
    ("template", "canbo template --out FILE.xlsx"),
    ("sample", "canbo sample PROGRAMME --out DIR [--seed N] [--messy]"),
    ("check", "canbo check FILES… [--on DATE] [--marked DIR] [--xlsx FILE] [--columns FILE]"),
    ("columns", "canbo columns FILES… [--columns FILE]"),
    ("gaps", "canbo gaps FILES… [--on DATE] [--scope professional|all] [--xlsx FILE] [--columns FILE]"),
    (
        "plan",
        "canbo plan FILES… --programme P --on DATE (--out DIR | --later) [--pin PERSON=UNIT/POSITION] \
         [--forbid PERSON=UNIT/POSITION] [--base PLAN] [--apart PERSON,PERSON] [--budget DONG] [--leavers N] \
         [--columns FILE]",
    ),
    ("verify", "canbo verify DIR/plan.json FILES… [--programme P] [--columns FILE]"),
    (
        "explain",
        "canbo explain DIR/plan.json FILES… [--person ID | --seat UNIT/POSITION | --unit UNIT] \
         [--audience planner|chair|sender|receiver|person|public] [--xlsx FILE] [--columns FILE]",
    ),
    (
        "what-if",
        "canbo what-if DIR/plan.json FILES… [--pin PERSON=UNIT/POSITION] [--forbid PERSON=UNIT/POSITION] \
         [--seat UNIT/POSITION=+1] [--quota UNIT=+1] [--percent 7] [--radius-km 60] [--least-disturbance] \
         [--curve percent=3..9 [--xlsx FILE] [--svg FILE]] [--columns FILE]",
    ),
    ("compare", "canbo compare A/plan.json B/plan.json [FILES…] [--columns FILE]"),
    (
        "report",
        "canbo report DIR/plan.json FILES… --out REPORT.html [--audience planner|chair|sender|receiver|public] \
         [--unit UNIT] [--columns FILE]",
    ),
    (
        "forecast",
        "canbo forecast FILES… (--programme P --on DATE | --plan PLAN.json) [--xlsx FILE] [--svg FILE] \
         [--columns FILE]",
    ),
    ("flow", "canbo flow FILE.min [--solution OUT]"),
    (
        "law",
        "canbo law [--on DATE] [NAME]\n       canbo law diff DATE DATE [FILES…]\n       \
         canbo law authority --province 24 [--on DATE]\n       \
         canbo law benefits --start DATE [--months N] [--difficult]\n       \
         canbo law streamlining --sex f --born 1972-05 --leaves DATE --insured-months N --salary DONG\n       \
         canbo law retirement --sex f --born 1969-05 [--lower] [--on DATE]\n       canbo law check DIR",
    ),
    ("law-diff", "canbo law diff DATE DATE [FILES…] [--columns FILE]"),
    ("law-authority", "canbo law authority --province 24 [--on DATE]"),
    ("law-benefits", "canbo law benefits --start DATE [--months N] [--difficult]"),
    (
        "law-streamlining",
        "canbo law streamlining --sex f|m --born 1972-05 --leaves DATE --insured-months N --salary DONG \
         [--way retire|resign|move-out] [--lower]",
    ),
    ("law-check", "canbo law check DIR"),
    (
        "programme",
        "canbo programme list\n       canbo programme show|check PROGRAMME\n       \
         canbo programme figures PROGRAMME FILES… --on DATE [--plan PLAN.json]",
    ),
    ("leading", "canbo leading FILES… (--programme P --on DATE | --plan PLAN.json) [--columns FILE]"),
    ("visits", "canbo visits FILES… --programme P [--on DATE] [--out DIR | --check visits.json] [--columns FILE]"),
    ("turns", "canbo turns FILES… --programme P [--on DATE] [--out DIR | --check turns.json] [--columns FILE]"),
    ("support", "canbo support FILES… --programme P [--on DATE] [--out DIR | --check support.json] [--columns FILE]"),
    ("streamlining", "canbo streamlining FILES… [--on DATE] [--columns FILE]"),
    ("programme-list", "canbo programme list"),
    ("programme-show", "canbo programme show PROGRAMME"),
    ("programme-check", "canbo programme check FILE.toml"),
    ("programme-figures", "canbo programme figures PROGRAMME FILES… --on DATE [--plan PLAN.json] [--columns FILE]"),
    (
        "import",
        "canbo import FILES… --db FILE-or-URL [--on DATE] [--partial | --whole] [--same-people] [--yes] [--columns FILE]",
    ),
    ("history", "canbo history [PERSON] --db FILE-or-URL [--province 24] [--all]"),
    ("backup", "canbo backup --db FILE-or-URL --out FILE"),
    ("restore", "canbo restore BACKUP --db FILE-or-URL"),
    ("plans", "canbo plans --db FILE-or-URL [--province 24]\n       canbo plans PLAN --out DIR --db FILE-or-URL"),
    (
        "adopt",
        "canbo adopt PLAN --db FILE-or-URL [--on DATE] [--reason TEXT] [--yes]\n       \
         canbo adopt PLAN --withdraw --reason TEXT --db FILE-or-URL [--yes]",
    ),
    ("jobs", "canbo jobs --db FILE-or-URL [--cancel N]"),
    (
        "schedule",
        "canbo schedule --db FILE-or-URL\n       \
         canbo schedule NAME --rule \"0 1 * * *\" --backup-to DIR [--keep N] --db FILE-or-URL\n       \
         canbo schedule NAME --remove --db FILE-or-URL",
    ),
    ("work", "canbo work --db FILE-or-URL [--until-idle]"),
    ("numbers", "canbo numbers --db FILE-or-URL [--province 24] [--highest BODY/YEAR=NUMBER [--yes]]"),
    ("retirement", "canbo law retirement --sex f --born 1969-05 [--lower] [--on DATE]"),
];

/// The language of a command line that has not been understood yet: `--lang`, else `CANBO_LANG`, else Vietnamese.
pub(crate) fn language(args: &[String], variable: Option<&str>) -> Lang {
    let mut flag = None;
    for (at, arg) in args.iter().enumerate() {
        match arg.split_once('=') {
            Some(("--lang", value)) => flag = Lang::parse(value),
            None if arg == "--lang" => flag = args.get(at + 1).and_then(|value| Lang::parse(value)),
            _ => {}
        }
    }
    flag.or_else(|| variable.and_then(Lang::parse)).unwrap_or_default()
}

/// Puts the words of a language to the grammar.
pub(crate) fn localise(command: Command, words: &Words) -> Command {
    let root = command.get_name().to_owned();
    told(command, words, &root, &root).version(env!("CARGO_PKG_VERSION"))
}

/// A command inside another may bear a name that stands alone too: `canbo check` and `canbo programme check`.
fn told(command: Command, words: &Words, root: &str, parent: &str) -> Command {
    let own = command.get_name().to_owned();
    let longer = format!("{parent}-{own}");
    let name = if words.has(&format!("help-{longer}")) { longer } else { own.clone() };
    let is_root = own == root;
    let key = if is_root { "help-canbo".to_owned() } else { format!("help-{name}") };
    let mut command = command
        .about(words.text(&key))
        .help_template(template(words, is_root, &words.text(&format!("{key}-more"))))
        .subcommand_help_heading(words.text("help-commands"))
        .subcommand_value_name("COMMAND")
        .disable_help_flag(true)
        .disable_version_flag(true);
    if let Some((_, usage)) = USAGE.iter().find(|(of, _)| *of == if is_root { "" } else { &name }) {
        command = command.override_usage(*usage);
    }
    command = command.mut_args(|arg| {
        let id = arg.get_id().as_str().to_owned();
        let own = format!("{key}-arg-{id}");
        let help = if words.has(&own) { words.text(&own) } else { words.text(&format!("help-arg-{id}")) };
        let positional = arg.is_positional();
        let value_name = value_name(&id).filter(|_| !matches!(arg.get_action(), ArgAction::SetTrue));
        let arg = match value_name {
            Some(name) => arg.value_name(name),
            None => arg,
        };
        arg.help(help).help_heading(words.text(if positional { "help-arguments" } else { "help-options" }))
    });
    let help = clap::Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(words.text("help-arg-help"))
        .help_heading(words.text("help-options"));
    command = command.arg(help);
    if is_root {
        let version = clap::Arg::new("version")
            .short('V')
            .long("version")
            .action(ArgAction::Version)
            .help(words.text("help-arg-version"))
            .help_heading(words.text("help-options"));
        command = command.arg(version);
    }
    command.mut_subcommands(|sub| told(sub, words, root, &own))
}

fn template(words: &Words, is_root: bool, more: &str) -> String {
    let usage = words.text("help-usage");
    let more = if is_root || !more.starts_with("help-") { format!("\n\n{more}") } else { String::new() };
    format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}{more}\n")
}

fn value_name(id: &str) -> Option<&'static str> {
    Some(match id {
        "lang" => "vi|en",
        "dir" | "marked" => "DIR",
        "out" | "xlsx" | "columns" | "solution" | "file" | "svg" => "FILE",
        "plan_file" => "PLAN.json",
        "check" => "FILE.json",
        "seed" | "months" | "insured_months" | "leavers" => "N",
        "salary" | "budget" => "DONG",
        "apart" => "PERSON,PERSON",
        "province" => "24",
        "db" => "FILE-or-URL",
        "known_at" => "VERSION",
        "key" => "KEY",
        "who" => "PERSON",
        "plan" => "PLAN",
        "base" | "beside" => "PLAN",
        "reason" => "TEXT",
        "cancel" | "keep" => "N",
        "backup_to" => "DIR",
        "rule" => "RULE",
        "backup" => "BACKUP",
        "highest" => "BODY/YEAR=NUMBER",
        "way" => "retire|resign|move-out",
        "on" | "born" | "start" | "leaves" | "first_day" | "second_day" => "DATE",
        "scope" => "professional|all",
        "programme" | "sample" => "PROGRAMME",
        "pins" | "forbids" | "wishes" => "PERSON=UNIT/POSITION",
        "seats" => "UNIT/POSITION=±N",
        "quotas" => "UNIT=±N",
        "percent" | "radius_km" => "N",
        "curve" => "percent=3..9",
        "person" | "unpinned" => "PERSON",
        "seat" => "UNIT/POSITION",
        "unit" => "UNIT",
        "audience" => "AUDIENCE",
        "sex" => "f|m",
        "first" => "A/plan.json",
        "second" => "B/plan.json",
        "files" => "FILES",
        "name" => "NAME",
        _ => return None,
    })
}

/// What is wrong with a command line, in one or two lines; `None` for help and version, which clap prints itself.
pub(crate) fn complaint(error: &clap::Error, words: &Words) -> Option<String> {
    let get = |kind| error.get(kind).map(shown).unwrap_or_default();
    let arg = get(ContextKind::InvalidArg);
    let value = get(ContextKind::InvalidValue);
    let (key, data) = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return None,
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            ("usage-no-command", vec![])
        }
        ErrorKind::InvalidSubcommand => {
            ("usage-no-such-command", vec![("command", Datum::from(get(ContextKind::InvalidSubcommand)))])
        }
        ErrorKind::UnknownArgument => ("usage-unknown-argument", vec![("argument", Datum::from(arg))]),
        ErrorKind::MissingRequiredArgument => ("usage-missing-argument", vec![("argument", Datum::from(arg))]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
            ("usage-missing-value", vec![("argument", Datum::from(arg))])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let source = std::error::Error::source(error).map(ToString::to_string);
            let allowed = source.unwrap_or_else(|| get(ContextKind::ValidValue));
            let allowed = whole_numbers(&allowed, words).or_else(|| days(&allowed, words)).unwrap_or(allowed);
            let data = [("argument", arg), ("value", value), ("allowed", allowed)];
            ("usage-bad-value", data.into_iter().map(|(name, text)| (name, Datum::from(text))).collect())
        }
        ErrorKind::ArgumentConflict => ("usage-argument-conflict", vec![("argument", Datum::from(arg))]),
        _ => ("usage-other", vec![("what", Datum::from(error.kind().to_string()))]),
    };
    let mut text = words.say(key, &data);
    for kind in [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg] {
        if let Some(close) = error.get(kind).map(shown).filter(|close| !close.is_empty()) {
            text.push(' ');
            text.push_str(&words.say("usage-did-you-mean", &[("close", Datum::from(close))]));
        }
    }
    Some(text)
}

/// `0..=720`, as the parsers of whole numbers say it, in words.
fn whole_numbers(allowed: &str, words: &Words) -> Option<String> {
    let (low, high) = allowed.split_once("..=")?;
    let number = |text: &str| text.parse::<i128>().ok().map(|number| Datum::from(words.number(number)));
    Some(words.say("usage-whole-numbers", &[("low", number(low)?), ("high", number(high)?)]))
}

/// What may stand where a day is asked for, in words.
fn days(allowed: &str, words: &Words) -> Option<String> {
    let year = |year: &i16| Datum::from(year.to_string());
    let data = [("examples", Datum::from(A_DAY)), ("first", year(YEARS.start())), ("last", year(YEARS.end()))];
    (allowed == A_DAY).then(|| words.say("usage-days", &data))
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args::Cli;
    use clap::CommandFactory;

    #[test]
    fn the_flag_comes_before_the_variable_and_vietnamese_is_the_default() {
        let args = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(language(&args("canbo gaps a.xlsx"), None), Lang::Vi);
        assert_eq!(language(&args("canbo gaps a.xlsx"), Some("en")), Lang::En);
        assert_eq!(language(&args("canbo gaps --lang vi"), Some("en")), Lang::Vi);
        assert_eq!(language(&args("canbo --lang=en gaps"), None), Lang::En);
        assert_eq!(language(&args("canbo gaps --lang"), None), Lang::Vi);
    }

    #[test]
    fn every_command_and_argument_is_told_in_both_languages() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let mut command = localise(Cli::command(), &words);
            command.build();
            check(&command);
        }
    }

    fn check(command: &Command) {
        let untold = |text: &str| text.starts_with("help-") || text.is_empty();
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        assert!(command.is_hide_set() || !untold(&about), "{}: {about}", command.get_name());
        for arg in command.get_arguments().filter(|_| !command.is_hide_set()) {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            assert!(!untold(&help), "{} {}: {help}", command.get_name(), arg.get_id());
        }
        command.get_subcommands().for_each(check);
    }
}
