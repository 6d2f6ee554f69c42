//! What an invented province is, before any workbook is written: units, authorised numbers, people.
//!
//! Tests count here, from people and seats, what the published totals say.

use crate::majors::Major;
use canbo_register::{CommuneKind, Day, Degree, Level, PartialDate, PoliticalTheory, Rating, Sex, StaffKind, UnitId};
use std::collections::BTreeMap;

/// A province with its people.
#[derive(Clone, Debug)]
pub(crate) struct Truth {
    /// Its name without the type word.
    pub(crate) name: String,
    /// The day of the lists.
    pub(crate) day: Day,
    /// Years whose ratings the lists give.
    pub(crate) rating_years: Vec<i16>,
    /// Communes, in the order of their codes.
    pub(crate) communes: Vec<Commune>,
    /// Provincial bodies.
    pub(crate) bodies: Vec<Body>,
    /// The decision on headcount.
    pub(crate) decision: Document,
    /// How the headcount decision is broken down.
    pub(crate) detail: Detail,
    /// Whether senders' confirmations are part of the sample.
    pub(crate) confirmations: bool,
    /// Headcount assigned for an earlier year, when the sample has it.
    pub(crate) earlier: Option<Earlier>,
    /// Courses and surveys, when the sample has them.
    pub(crate) events: Events,
}

/// What happened in communes over the years.
#[derive(Clone, Debug, Default)]
pub(crate) struct Events {
    /// Commune by name with the type word, course, year, how many went.
    pub(crate) courses: Vec<(String, &'static str, i16, u32)>,
    /// Commune by name with the type word, year, citizens asked, citizens satisfied.
    pub(crate) surveys: Vec<(String, i16, u32, u32)>,
}

/// Headcount assigned for an earlier year, by unit and kind.
#[derive(Clone, Debug)]
pub(crate) struct Earlier {
    /// The year.
    pub(crate) year: i16,
    /// The decision.
    pub(crate) decision: Document,
    /// Unit, cadres, civil servants, public employees, contracts.
    pub(crate) lines: Vec<(String, [u32; 4])>,
}

/// How far a headcount decision goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    /// A number for each position.
    Positions,
    /// One number for a commune.
    Totals,
}

/// A document by number and day.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    /// "1847/QĐ-UBND".
    pub(crate) number: String,
    /// Its day.
    pub(crate) day: Day,
}

/// A commune-level unit.
#[derive(Clone, Debug)]
pub(crate) struct Commune {
    /// Official code.
    pub(crate) code: UnitId,
    /// Name without the type word.
    pub(crate) name: String,
    /// Type on the day of the lists.
    pub(crate) kind: CommuneKind,
    /// Authorised numbers by position, leading ones included.
    pub(crate) authorised: BTreeMap<&'static str, u32>,
    /// People of the commune's offices.
    pub(crate) staff: Vec<Official>,
    /// People of its service centre, if it has one.
    pub(crate) centre: Vec<Official>,
    /// Declared needs by position.
    pub(crate) needs: BTreeMap<&'static str, u32>,
    /// Remote.
    pub(crate) remote: bool,
    /// Specially difficult.
    pub(crate) difficult: bool,
    /// On the border.
    pub(crate) border: bool,
    /// Key works under way.
    pub(crate) key_works: Option<&'static str>,
    /// Has asked in writing.
    pub(crate) asked: bool,
}

/// A provincial body.
#[derive(Clone, Debug)]
pub(crate) struct Body {
    /// Full name: "Sở Xây dựng".
    pub(crate) name: &'static str,
    /// Names of its divisions; the first is its leaders'.
    pub(crate) divisions: Vec<String>,
    /// Its people.
    pub(crate) staff: Vec<Official>,
}

/// An invented official.
#[derive(Clone, Debug)]
pub(crate) struct Official {
    /// Staff number: "ĐL-004217".
    pub(crate) number: String,
    /// Full name.
    pub(crate) name: String,
    /// Birth date; part-time workers give the year alone.
    pub(crate) birth: PartialDate,
    /// Sex.
    pub(crate) sex: Sex,
    /// People (dân tộc).
    pub(crate) people: &'static str,
    /// Kind.
    pub(crate) kind: StaffKind,
    /// Level of the post.
    pub(crate) level: Level,
    /// Title.
    pub(crate) title: String,
    /// Code of the position, when the work is one of the catalogue.
    pub(crate) position: Option<&'static str>,
    /// Code of the office, or the number of the division in a provincial body.
    pub(crate) place: Place,
    /// Highest degree.
    pub(crate) degree: Degree,
    /// What was studied.
    pub(crate) major: Option<Major>,
    /// Political theory.
    pub(crate) theory: Option<PoliticalTheory>,
    /// Pay: rank, step, number of steps, coefficient in hundredths.
    pub(crate) pay: Option<(&'static str, u8, u8, u32)>,
    /// First recruited.
    pub(crate) recruited: Option<Day>,
    /// Ratings, in the order of the rating years.
    pub(crate) ratings: Vec<Option<Rating>>,
    /// In succession planning.
    pub(crate) planned: bool,
    /// Birth of the youngest child.
    pub(crate) child: Option<Day>,
    /// Pregnant.
    pub(crate) pregnant: bool,
    /// Specially difficult circumstances.
    pub(crate) hardship: bool,
    /// Ask the organisation board.
    pub(crate) ask_board: bool,
    /// Volunteers, with communes and positions wished for and the day of the request.
    pub(crate) wish: Option<Wish>,
    /// Ethics, health and capability confirmed on.
    pub(crate) confirmed: Option<[Day; 3]>,
    /// Already on secondment.
    pub(crate) seconded: Option<Seconded>,
    /// Rotated here: from which body, and when.
    pub(crate) rotated: Option<(&'static str, Day)>,
}

/// A secondment that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seconded {
    /// The commune by name with the type word.
    pub(crate) to: String,
    /// First day.
    pub(crate) from: Day,
    /// Last day.
    pub(crate) until: Day,
}

/// Where a post is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// An office of a commune by its code.
    Office(&'static str),
    /// A division of a provincial body by its number.
    Division(usize),
}

/// A volunteer's request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wish {
    /// Communes by name with the type word; empty means anywhere.
    pub(crate) communes: Vec<String>,
    /// Positions; empty means any.
    pub(crate) positions: Vec<&'static str>,
    /// The day it was signed.
    pub(crate) signed: Day,
}

impl Official {
    /// Whether the person holds one of the professional posts that a programme counts.
    pub(crate) fn is_professional_civil_servant(&self) -> bool {
        self.kind == StaffKind::CivilServant && self.level == Level::Professional && self.position.is_some()
    }
    /// Whether a bar of the law stands against a move on that day.
    #[cfg(test)]
    pub(crate) fn is_barred(&self, day: Day) -> bool {
        let small = self.child.is_some_and(|born| born.saturating_add(jiff::Span::new().months(36)) > day);
        let lifted = self.wish.is_some();
        self.ask_board || (!lifted && (self.pregnant || self.hardship || (small && self.sex == Sex::Female)))
    }
}

impl Commune {
    /// Name with the type word.
    pub(crate) fn full_name(&self) -> String {
        format!("{} {}", self.type_word(), self.name)
    }
    /// Xã, phường, đặc khu, with a capital.
    pub(crate) fn type_word(&self) -> &'static str {
        match self.kind {
            CommuneKind::Commune => "Xã",
            CommuneKind::Ward => "Phường",
            CommuneKind::SpecialZone => "Đặc khu",
        }
    }
    /// Whether anything marks the commune for priority.
    pub(crate) fn is_marked(&self) -> bool {
        self.remote || self.difficult || self.border || self.asked || self.key_works.is_some()
    }
    /// People on the headcount of that position.
    pub(crate) fn holders(&self, position: &str) -> impl Iterator<Item = &Official> {
        let position = position.to_owned();
        self.staff
            .iter()
            .filter(move |person| person.is_professional_civil_servant() && person.position == Some(position.as_str()))
    }
    /// Authorised professional seats less people on them: above zero is short, below is over.
    pub(crate) fn net_gap(&self) -> i64 {
        let seats: u32 =
            self.authorised.iter().filter(|(position, _)| !is_leading(position)).map(|(_, number)| number).sum();
        let people = self.staff.iter().filter(|person| person.is_professional_civil_servant()).count();
        i64::from(seats) - people as i64
    }
    /// Seats short position by position.
    pub(crate) fn short_at(&self, position: &str) -> i64 {
        let seats = self.authorised.get(position).copied().unwrap_or(0);
        i64::from(seats) - self.holders(position).count() as i64
    }
}

/// Codes of the leading positions begin with the word for a head or a deputy.
pub(crate) fn is_leading(position: &str) -> bool {
    ["chanh-", "pho-", "truong-", "giam-doc-"].iter().any(|word| position.starts_with(word))
}
