//! Who may be moved how: one proposal for one person, judged by every rule.
//!
//! The list of rules is in [`crate::rules`]. Facts that change with time (a child's age, leave, a running secondment)
//! are judged on the day on which the posting starts; the version of the law is that of [`Context::day`], the day of the
//! procedure (Decree 300/2026, article 35.2).

mod case;
mod papers;

pub(crate) use case::{Case, Ground, met};
pub use papers::{Paper, required_papers};

use crate::law::Law;
use crate::programme::{Programme, Wave, WaveForm};
use crate::rules;
use canbo_register::reference::Reference;
use canbo_register::{Day, Person, Register, SeatKey};
use jiff::ToSpan;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a judgement rests on.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Who works where.
    pub register: &'a Register,
    /// Communes, positions, majors.
    pub reference: &'a Reference,
    /// The law.
    pub law: &'a Law,
    /// The programme, when one is carried out.
    pub programme: Option<&'a Programme>,
    /// The day of the procedure or decision: picks the version of the law.
    pub day: Day,
}

/// Legal form of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Bố trí, sắp xếp lại inside one commune.
    Rearrangement,
    /// Điều động: to another body, without a term.
    Transfer,
    /// Biệt phái: for a term, the headcount stays at home.
    Secondment,
    /// Luân chuyển: planned leaders only. Not proposed by a plan yet.
    Rotation,
    /// Bổ nhiệm: into a leading post. Not proposed by a plan yet.
    Appointment,
    /// Tăng cường ngắn hạn, hỗ trợ theo buổi: a working trip of days or weeks. Nobody changes post, headcount or payroll,
    /// so no form of movement is asked for; the bars are asked, as the careful reading.
    ShortSupport,
}

impl From<WaveForm> for Form {
    fn from(form: WaveForm) -> Form {
        match form {
            WaveForm::Secondment => Form::Secondment,
            WaveForm::Transfer => Form::Transfer,
        }
    }
}

/// A move that is considered.
#[derive(Clone, Debug)]
pub struct Proposal<'a> {
    /// Legal form.
    pub form: Form,
    /// Term in whole months; none for a transfer or a rearrangement.
    pub term_months: Option<u32>,
    /// First day of the posting.
    pub start: Day,
    /// The seat; absent judges the person and the form alone. Rules that read it answer [`Met::NotAsked`] then:
    /// [`rules::reads_target`] says which, so that a search judges the rest once for a person.
    pub target: Option<SeatKey>,
    /// The wave that sends the person, when one does: the programme's conditions are asked of those only.
    pub wave: Option<&'a Wave>,
}

impl Proposal<'_> {
    /// The last day of the posting; absent without a term.
    pub fn end(&self) -> Option<Day> {
        self.term_months.map(|months| term_end(self.start, months))
    }
}

/// The last day of a term: 12 months from 9 September 2025 run to the end of 8 September 2026.
pub fn term_end(start: Day, months: u32) -> Day {
    start.saturating_add(i64::from(months).months()).saturating_sub(1.days())
}

/// Whether a criterion is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Met {
    /// Met.
    Yes,
    /// Not met: the move is not lawful, or not within the programme.
    No,
    /// Not known yet: does not bar a provisional plan, is listed, and is never a yes.
    Unconfirmed,
    /// Does not apply to this person, form or proposal.
    NotAsked,
}

/// One rule's answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Criterion {
    /// Code of the rule, such as `E105`.
    pub code: String,
    /// The provision, in Vietnamese, in force on the day; the programme's document for its own conditions.
    pub article: String,
    /// The answer.
    pub met: Met,
    /// Whether a person should confirm the article first.
    pub uncertain: bool,
    /// The data of the sentence, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub data: BTreeMap<String, String>,
}

/// Every rule's answer, in the order of [`rules::ALL`].
pub fn assess(context: &Context<'_>, person: &Person, proposal: &Proposal<'_>) -> Vec<Criterion> {
    let case = Case::new(context, person, proposal);
    rules::ALL.iter().map(|rule| case.judge(rule)).collect()
}

/// Whether nothing is known to bar the move: no criterion is [`Met::No`].
pub fn is_eligible(criteria: &[Criterion]) -> bool {
    criteria.iter().all(|criterion| criterion.met != Met::No)
}

/// Whether the move may be proposed: the same answer as [`is_eligible`] of [`assess`], at the first bar.
pub fn may_move(context: &Context<'_>, person: &Person, proposal: &Proposal<'_>) -> bool {
    let case = Case::new(context, person, proposal);
    rules::ALL.iter().all(|rule| (rule.asks)(&case).met != Met::No)
}
