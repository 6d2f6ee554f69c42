//! Why a use case was not carried out.

use crate::Clash;
use canbo_planning::Obstacle;
use canbo_register::Day;

/// An operation that was not done.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The database, or what is kept in it.
    #[error(transparent)]
    Store(#[from] canbo_store::Refusal),
    /// Planning.
    #[error(transparent)]
    Planning(#[from] canbo_planning::Refusal),
    /// The text of a programme, also of one inside a kept plan.
    #[error(transparent)]
    Programme(#[from] canbo_policy::programme::ProgrammeError),
    /// The workbooks do not tell which province they are of.
    #[error("the workbooks do not tell which province they are of")]
    NoProvince,
    /// A plan that breaks a rule now is not adopted.
    #[error("the plan breaks {breaches} rules or limits on the register as it is now")]
    Breach {
        /// How many.
        breaches: usize,
    },
    /// A plan that is not the best, or misses minimums, is adopted for a reason.
    #[error("a plan that is not the best, or misses minimums, is adopted for a reason only")]
    NoReason,
    /// The plan was adopted before.
    #[error("plan {plan} was adopted before, at {at} by {by}")]
    AlreadyAdopted {
        /// Digest of the plan.
        plan: String,
        /// When.
        at: String,
        /// By whom.
        by: String,
    },
    /// The plan is not adopted.
    #[error("plan {plan} is not adopted")]
    NotAdopted {
        /// Digest of the plan.
        plan: String,
    },
    /// The register knows of changes after the day of adoption.
    #[error("the register changed on {changed}, after {on}")]
    BeforeChange {
        /// The day asked for.
        on: Day,
        /// The last day on which something changed.
        changed: Day,
    },
    /// Other plans are adopted and not carried out, and this one gets in their way.
    #[error("plans that are adopted and not carried out are in the way: {}", .0.len())]
    Clash(Vec<Clash>),
    /// A job that this program does not know, or of another shape.
    #[error("job {job} cannot be read: {what}")]
    UnknownWork {
        /// Its number.
        job: i64,
        /// Why.
        what: String,
    },
    /// The rule of a schedule is none.
    #[error("{rule}: {flaw}")]
    Rule {
        /// As given.
        rule: String,
        /// What is wrong.
        flaw: RuleFlaw,
    },
}

/// What is wrong with a rule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RuleFlaw {
    /// It has not five parts: minute, hour, day, month, weekday.
    #[error("it has not five parts")]
    NotFive,
    /// It names no moment that ever comes.
    #[error("it names no moment that ever comes")]
    Never,
    /// A part is none: the reader's words.
    #[error("{0}")]
    Unreadable(String),
}

impl Refusal {
    /// Whether it may go another time.
    pub fn is_passing(&self) -> bool {
        matches!(self, Refusal::Store(refusal) if refusal.is_passing())
    }

    /// The same as data: it is kept with a job and told to whoever asks, in their language.
    pub fn obstacle(&self) -> Obstacle {
        match self {
            Refusal::Planning(refusal) => refusal.obstacle(),
            Refusal::Programme(error) => error.into(),
            Refusal::Store(canbo_store::Refusal::File { path, cause }) => Obstacle::of_file(path, cause),
            Refusal::Store(refusal @ canbo_store::Refusal::Occupied { path }) => {
                Obstacle::new("occupied", refusal).with("path", path.display())
            }
            Refusal::Store(refusal) => match refusal.cause() {
                Some((Some(word), technical)) => Obstacle::new("database-cause", refusal)
                    .with("cause", format!("db-cause-{word}"))
                    .with("what", technical),
                Some((None, technical)) => Obstacle::new("database", refusal).with("what", technical),
                None => Obstacle::new("database", refusal).with("what", refusal),
            },
            Refusal::UnknownWork { what, .. } => Obstacle::new("unknown-work", self).with("what", what),
            other => Obstacle::new("defect", other).with("what", other),
        }
    }
}
