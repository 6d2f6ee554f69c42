//! Why the program did not do what it was asked. One line each, naming the thing.

use crate::commands::short;
use crate::kept::moment_in;
use canbo_app::Clash;
use canbo_policy::programme::ProgrammeError;
use canbo_words::{Datum, Words};
use std::io;
use std::path::{Path, PathBuf};

/// An operation that was not done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    /// The command line says something that cannot be meant.
    #[error("{0}")]
    Usage(String),
    /// A file or folder cannot be read.
    #[error("{path}: {cause}", path = path.display())]
    NotRead {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// A file that is given as a plan is none: no text at all.
    #[error("{path}: not a plan", path = path.display())]
    NotAPlan {
        /// Which.
        path: PathBuf,
    },
    /// A file or folder cannot be written.
    #[error("{path}: {cause}", path = path.display())]
    NotWritten {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// The folder for marked workbooks holds one of those that were read.
    #[error("{path}: would be overwritten", path = path.display())]
    WouldOverwrite {
        /// Which.
        path: PathBuf,
    },
    /// A folder without workbooks.
    #[error("{path}: no workbooks", path = path.display())]
    NoWorkbooks {
        /// Which.
        path: PathBuf,
    },
    /// A file is not text of the kind that was expected.
    #[error("{path}: {what}", path = path.display())]
    Malformed {
        /// Which.
        path: PathBuf,
        /// What is wrong, with its place.
        what: String,
    },
    /// No programme has that code.
    #[error("no programme {code}")]
    UnknownProgramme {
        /// The code.
        code: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// No sample has that name.
    #[error("no sample {name}")]
    UnknownSample {
        /// The name.
        name: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// A programme's text is refused.
    #[error(transparent)]
    Programme(#[from] ProgrammeError),
    /// The law has no answer.
    #[error(transparent)]
    Law(#[from] canbo_policy::law::Refusal),
    /// A sample was not made.
    #[error("{0}")]
    Sample(String),
    /// A workbook was not written.
    #[error("{0}")]
    Workbook(String),
    /// Planning was not done.
    #[error(transparent)]
    Planning(canbo_planning::Refusal),
    /// The flow engine was given something that it cannot treat.
    #[error(transparent)]
    Flow(canbo_flow::Refusal),
    /// The kept register refused.
    #[error(transparent)]
    Store(#[from] canbo_store::Refusal),
    /// A use case was not carried out.
    #[error(transparent)]
    App(Box<canbo_app::Refusal>),
    /// Something around the kept register failed.
    #[error("{0}")]
    Kept(String),
    /// The database is empty.
    #[error("{db}: nothing is kept")]
    NothingKept {
        /// Which, as it may be shown.
        db: String,
    },
    /// Several provinces are kept and none was named.
    #[error("several provinces are kept")]
    WhichProvince {
        /// Their codes.
        known: Vec<String>,
    },
    /// Nobody is kept under that key or name.
    #[error("nobody is kept as {who}")]
    NobodyKept {
        /// As it was asked for.
        who: String,
    },
    /// The user interrupted.
    #[error("interrupted")]
    Interrupted,
}

impl From<canbo_app::Refusal> for Refusal {
    fn from(refusal: canbo_app::Refusal) -> Self {
        match refusal {
            canbo_app::Refusal::Store(refusal) => Refusal::Store(refusal),
            canbo_app::Refusal::Planning(refusal) => refusal.into(),
            canbo_app::Refusal::Programme(error) => Refusal::Programme(error),
            other => Refusal::App(Box::new(other)),
        }
    }
}

impl From<canbo_planning::Refusal> for Refusal {
    fn from(refusal: canbo_planning::Refusal) -> Self {
        if refusal.is_cancelled() { Refusal::Interrupted } else { Refusal::Planning(refusal) }
    }
}

impl From<canbo_flow::Refusal> for Refusal {
    fn from(refusal: canbo_flow::Refusal) -> Self {
        match refusal {
            canbo_flow::Refusal::Cancelled => Refusal::Interrupted,
            other => Refusal::Flow(other),
        }
    }
}

impl Refusal {
    /// A plan file that was not read: a workbook given by mistake is told as no plan.
    pub(crate) fn of_plan_file(path: &Path, cause: io::Error) -> Refusal {
        let path = path.to_owned();
        match cause.kind() {
            io::ErrorKind::InvalidData => Refusal::NotAPlan { path },
            _ => Refusal::NotRead { path, cause },
        }
    }

    /// One word for programs.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Refusal::Usage(_) => "usage",
            Refusal::NotRead { .. } => "not-read",
            Refusal::NotAPlan { .. } => "not-a-plan",
            Refusal::NotWritten { .. } => "not-written",
            Refusal::WouldOverwrite { .. } => "would-overwrite",
            Refusal::NoWorkbooks { .. } => "no-workbooks",
            Refusal::Malformed { .. } => "malformed",
            Refusal::UnknownProgramme { .. } => "unknown-programme",
            Refusal::UnknownSample { .. } => "unknown-sample",
            Refusal::Programme(_) => "programme",
            Refusal::Law(_) => "law",
            Refusal::Sample(_) => "sample",
            Refusal::Workbook(_) => "workbook",
            Refusal::Planning(_) => "planning",
            Refusal::Flow(_) => "flow",
            Refusal::Store(_) => "store",
            Refusal::App(_) => "app",
            Refusal::Kept(_) => "kept",
            Refusal::NothingKept { .. } => "nothing-kept",
            Refusal::WhichProvince { .. } => "which-province",
            Refusal::NobodyKept { .. } => "nobody-kept",
            Refusal::Interrupted => "interrupted",
        }
    }

    /// The line that a person reads.
    pub(crate) fn told(&self, words: &Words) -> String {
        let key = format!("refused-{}", self.kind());
        let what = |text: String| words.say(&key, &[("what", Datum::from(text))]);
        match self {
            Refusal::NotRead { path, cause } | Refusal::NotWritten { path, cause } => {
                let data = [("path", Datum::from(path.display().to_string())), ("cause", cause_of(words, cause))];
                words.say(&key, &data)
            }
            Refusal::NoWorkbooks { path } | Refusal::WouldOverwrite { path } | Refusal::NotAPlan { path } => {
                words.say(&key, &[("path", Datum::from(path.display().to_string()))])
            }
            Refusal::Malformed { path, what } => {
                let data = [("path", Datum::from(path.display().to_string())), ("what", Datum::from(what))];
                words.say(&key, &data)
            }
            Refusal::UnknownProgramme { code, known } => {
                words.say(&key, &[("code", Datum::from(code)), ("known", Datum::from(known.join(", ")))])
            }
            Refusal::UnknownSample { name, known } => {
                words.say(&key, &[("name", Datum::from(name)), ("known", Datum::from(known.join(", ")))])
            }
            Refusal::Planning(refusal) => planning(words, refusal),
            Refusal::Programme(error) => what(words.obstacle(&error.into())),
            Refusal::Law(canbo_policy::law::Refusal::UnknownParameter { name }) => {
                words.say("refused-law-unknown", &[("name", Datum::from(name))])
            }
            Refusal::Law(canbo_policy::law::Refusal::NotInForce { name, day }) => {
                words.say("refused-law-not-in-force", &[("name", Datum::from(name)), ("day", Datum::from(*day))])
            }
            Refusal::Store(refusal) => store(words, refusal),
            Refusal::App(refusal) => app(words, refusal),
            Refusal::NothingKept { db } => words.say(&key, &[("db", Datum::from(db))]),
            Refusal::WhichProvince { known } => words.say(&key, &[("known", Datum::from(known.join(", ")))]),
            Refusal::NobodyKept { who } => words.say(&key, &[("who", Datum::from(who))]),
            Refusal::Interrupted => words.text(&key),
            other => what(other.to_string()),
        }
    }
}

pub(crate) fn cause_of(words: &Words, cause: &io::Error) -> Datum<'static> {
    Datum::from(canbo_planning::file_cause(cause).map_or_else(|| cause.to_string(), |key| words.text(key)))
}

fn store(words: &Words, refusal: &canbo_store::Refusal) -> String {
    use canbo_store::Refusal as R;
    let text = |text: &dyn std::fmt::Display| Datum::from(text.to_string());
    let (key, data): (&str, Vec<(&str, Datum<'_>)>) = match refusal {
        R::NotOpened { address, .. } => {
            ("refused-db-not-opened", vec![("db", text(address)), ("what", engine(words, refusal))])
        }
        R::Database(_) => ("refused-db", vec![("what", engine(words, refusal))]),
        R::NoAddress { address } => ("refused-db-no-address", vec![("db", text(address))]),
        R::Empty { address } => ("refused-nothing-kept", vec![("db", text(address))]),
        R::NoSuchFile { address } => ("refused-db-no-such-file", vec![("db", text(address))]),
        R::Newer { place, found, known } => (
            "refused-db-newer",
            vec![("db", text(place)), ("found", Datum::from(*found)), ("known", Datum::from(*known))],
        ),
        R::Changed { province, .. } => ("refused-db-changed", vec![("province", text(province))]),
        R::UnknownProvince { province } => ("refused-db-unknown-province", vec![("province", text(province))]),
        R::UnknownVersion { province, version } => {
            ("refused-db-unknown-version", vec![("province", text(province)), ("version", Datum::from(version.0))])
        }
        R::BeforeBeginning { day, first, .. } => {
            ("refused-db-before-beginning", vec![("day", Datum::from(*day)), ("first", Datum::from(*first))])
        }
        R::OtherRequest { key } => ("refused-db-other-request", vec![("key", text(key))]),
        R::NotReconciled { body, year, last } => (
            "refused-db-not-reconciled",
            vec![("body", text(body)), ("year", text(year)), ("last", Datum::from(*last))],
        ),
        R::BelowGivenOut { body, year, last, .. } => (
            "refused-db-below-given-out",
            vec![("body", text(body)), ("year", text(year)), ("last", Datum::from(*last))],
        ),
        R::NoSuchBook { province, body, year } => {
            ("refused-db-no-such-book", vec![("province", text(province)), ("body", text(body)), ("year", text(year))])
        }
        R::NoSuchPlan { digest } => ("refused-db-no-such-plan", vec![("plan", text(digest))]),
        R::SeveralPlans { digest } => ("refused-db-several-plans", vec![("plan", text(digest))]),
        R::NoSuchJob { job } => ("refused-db-no-such-job", vec![("job", Datum::from(*job))]),
        R::TooFar { body, year, last, stated } => (
            "refused-db-too-far",
            vec![
                ("body", text(body)),
                ("year", text(year)),
                ("last", Datum::from(*last)),
                ("stated", Datum::from(*stated)),
            ],
        ),
        R::BadBackup { path, flaw } => {
            let what = match flaw {
                canbo_store::BackupFlaw::Short => words.text("backup-flaw-short"),
                canbo_store::BackupFlaw::Sum => words.text("backup-flaw-sum"),
                canbo_store::BackupFlaw::Other => words.text("backup-flaw-other"),
                canbo_store::BackupFlaw::Content(what) => {
                    words.say("backup-flaw-content", &[("what", Datum::from(what))])
                }
            };
            ("refused-db-bad-backup", vec![("path", text(&path.display())), ("what", Datum::from(what))])
        }
        R::Foreign { address } => ("refused-db-foreign", vec![("db", text(address))]),
        R::LongKey { .. } => ("refused-db-long-key", vec![("what", text(refusal))]),
        R::Occupied { path } => ("refused-db-occupied", vec![("path", text(&path.display()))]),
        R::NotEmpty { address } => ("refused-db-not-empty", vec![("db", text(address))]),
        R::NotRead { path, cause } => {
            ("refused-not-read", vec![("path", text(&path.display())), ("cause", cause_of(words, cause))])
        }
        R::File { path, cause } => {
            ("refused-not-written", vec![("path", text(&path.display())), ("cause", cause_of(words, cause))])
        }
        other => ("refused-db", vec![("what", text(other))]),
    };
    words.say(key, &data)
}

/// What a database says: in words where there are some, and its own words behind them.
fn engine(words: &Words, refusal: &canbo_store::Refusal) -> Datum<'static> {
    let (word, technical) = refusal.cause().unwrap_or_else(|| (None, refusal.to_string()));
    let technical = technical.trim_end_matches('.');
    Datum::from(match word {
        Some(word) => format!("{} ({technical})", words.text(&format!("db-cause-{word}"))),
        None => technical.to_owned(),
    })
}

fn app(words: &Words, refusal: &canbo_app::Refusal) -> String {
    use canbo_app::Refusal as R;
    match refusal {
        R::NoProvince => words.text("refused-no-province"),
        R::NoReason => words.text("refused-no-reason"),
        R::NotAdopted { plan } => words.say("refused-not-adopted", &[("plan", Datum::from(short(plan)))]),
        R::AlreadyAdopted { plan, at, by } => {
            let at = moment_in(words, at);
            let data = [("plan", Datum::from(short(plan))), ("at", Datum::from(at)), ("by", Datum::from(by))];
            words.say("refused-already-adopted", &data)
        }
        R::BeforeChange { on, changed } => {
            words.say("refused-before-change", &[("on", Datum::from(*on)), ("changed", Datum::from(*changed))])
        }
        R::Clash(clashes) => clashes.iter().map(|one| clash(words, one)).collect::<Vec<_>>().join("\n  "),
        R::Rule { rule, flaw } => {
            let what = match flaw {
                canbo_app::RuleFlaw::NotFive => words.text("rule-flaw-fields"),
                canbo_app::RuleFlaw::Never => words.text("rule-flaw-never"),
                canbo_app::RuleFlaw::Unreadable(what) => {
                    words.say("rule-flaw-unreadable", &[("what", Datum::from(what.trim_end_matches('.')))])
                }
            };
            words.say("refused-rule", &[("rule", Datum::from(rule)), ("what", Datum::from(what))])
        }
        other => words.say("refused-db", &[("what", Datum::from(other.to_string()))]),
    }
}

/// What another adopted plan has in common with the one that was to be adopted.
fn clash(words: &Words, clash: &Clash) -> String {
    let counts = [("people", clash.people.len()), ("seats", clash.seats.len()), ("senders", clash.senders.len())];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let mut what: Vec<String> =
        counts.map(|(name, count)| words.say(&format!("clash-{name}"), &[("count", Datum::from(count))])).collect();
    if clash.programme {
        what.insert(0, words.text("clash-programme"));
    }
    let data = [
        ("plan", Datum::from(short(&clash.plan))),
        ("count", Datum::from(clash.open)),
        ("what", Datum::from(what.join(", "))),
    ];
    words.say("refused-clash", &data)
}

fn planning(words: &Words, refusal: &canbo_planning::Refusal) -> String {
    let what = words.obstacle(&refusal.obstacle());
    match refusal {
        canbo_planning::Refusal::PlanFile(_) => words.say("refused-plan-file", &[("what", Datum::from(what))]),
        _ => format!("{what}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use canbo_register::{PersonId, ProvinceCode, SeatKey, UnitId};
    use canbo_words::Lang;

    /// The words tell these reasons by their beginnings: here they come from the reader itself.
    #[test]
    fn what_the_reader_of_plans_says_is_told_in_vietnamese() {
        for text in ["[]", "{}", "{", "{\"seal\": 1}"] {
            let refusal = canbo_planning::read_plan(text).expect_err("is no plan");
            let told = Refusal::from(refusal).told(&Words::new(Lang::Vi));
            assert!(told.contains("không phải là tệp phương án"), "{text}: {told}");
        }
    }

    /// Every refusal of planning has a sentence: none falls back to the program's own words.
    #[test]
    fn each_refusal_of_planning_has_a_clause_in_each_language() {
        for refusal in refusals() {
            let mut obstacle = refusal.obstacle();
            obstacle.technical = "words of the program".to_owned();
            for lang in Lang::ALL {
                let told = Words::new(lang).obstacle(&obstacle);
                assert!(!told.contains("words of") && !told.contains("{$") && !told.ends_with('.'), "{lang:?}: {told}");
            }
        }
    }

    /// One of each.
    fn refusals() -> Vec<canbo_planning::Refusal> {
        use canbo_planning::{PlanFlaw, Refusal as R};
        let (person, unit) = (PersonId::new("P-1"), UnitId::new("U-1"));
        let seat = || SeatKey::parse("24133/dat-dai").expect("is a seat");
        vec![
            R::OtherProvince { register: ProvinceCode::new("66"), programme: ProvinceCode::new("24") },
            R::UnknownSender { wave: "1".to_owned(), sender: unit.clone() },
            R::NotASender { wave: "1".to_owned(), sender: unit.clone() },
            R::UnknownPerson { person: person.clone() },
            R::UnknownSeat { seat: seat() },
            R::PinImpossible { person: person.clone(), seat: seat() },
            R::PinnedTwice { person: person.clone() },
            R::PinnedAndForbidden { person: person.clone(), seat: seat() },
            R::Flow(canbo_flow::Refusal::Cancelled),
            R::NotUnique { tried: 3 },
            R::ApartFromOneself { person: person.clone() },
            R::BudgetBelowZero { dong: -1 },
            R::NoAllowance { what: "none".to_owned() },
            R::SideUndecided { flows: 600 },
            R::SideNotExplained,
            R::PlanFile(PlanFlaw::Damaged { what: "EOF".to_owned() }),
            R::PlanFile(PlanFlaw::NoSeal),
            R::PlanFile(PlanFlaw::Format { found: "canbo-plan/9".to_owned() }),
            R::PlanFile(PlanFlaw::Altered),
            R::NotProven,
            R::SeatNotChanged { seat: seat() },
            R::NoQuota { sender: unit.clone() },
            R::NoShare { programme: "tiny".to_owned() },
            R::NoSuchBody { body: unit.clone() },
            R::NoPoint { unit },
            R::NoSuchPerson { person },
        ]
    }
}
