//! People, with every fact that the rules use and nothing else.
//!
//! Absent on purpose: reasons of discipline, proceedings, inspection or illness (one flag, [`Person::ask_board`]),
//! and names on planning lists beyond yes or no.

use crate::{FieldCode, Known, PartialDate, PersonId, PositionCode, Source, UnitId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Sex as written on the roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Nam.
    Male,
    /// Nữ.
    Female,
}

/// Kind of person. Decides who may be moved how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StaffKind {
    /// Cán bộ, elected or appointed: no secondment.
    Cadre,
    /// Công chức.
    CivilServant,
    /// Viên chức.
    PublicEmployee,
    /// Hợp đồng lao động (68, 111): never moved.
    Contract,
    /// Người hoạt động không chuyên trách: never moved.
    PartTime,
    /// Military command: never moved.
    Military,
    /// Police: never moved.
    Police,
}

/// Level of a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Without a leading post.
    Professional,
    /// Deputy head of a division, of a commune office, or equivalent.
    Deputy,
    /// Head of a division, of a commune office, or equivalent.
    Head,
    /// Director, deputy director, chair, vice-chair, secretary: not a seat of a plan and never moved by one.
    Senior,
}

/// What a post is to its holder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tenure {
    /// The post in whose headcount the person counts.
    Home,
    /// On secondment: working here, counted at home.
    Seconded,
    /// Held beside the main one.
    Concurrent,
}

/// A dated post.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Post {
    /// Home, secondment or concurrent.
    pub tenure: Tenure,
    /// The unit: an office of a commune, a service centre, a division or body.
    pub unit: UnitId,
    /// The position, where the work was recognised as one of the catalogue; main field's position.
    pub position: Known<PositionCode>,
    /// Fields covered besides the main one.
    pub other_fields: Vec<FieldCode>,
    /// Level.
    pub level: Level,
    /// Title as written.
    pub title: String,
    /// First day; `None` since before anything known.
    pub from: Option<Date>,
    /// Last day, inclusive; `None` without end.
    pub to: Option<Date>,
}

impl Post {
    /// Whether it is held on that day.
    pub fn holds(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// Rotation of a leader (luân chuyển): where the person came from to the post held now.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Rotation {
    /// The body that the person came from, as written; it may be of a level of government that is gone.
    pub from: String,
    /// Since when; `None` since before anything known.
    pub on: Option<Date>,
}

/// Highest degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Degree {
    /// Sơ cấp or none.
    Elementary,
    /// Trung cấp.
    Intermediate,
    /// Cao đẳng.
    College,
    /// Đại học.
    University,
    /// Thạc sĩ.
    Master,
    /// Tiến sĩ.
    Doctor,
}

/// Political-theory level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PoliticalTheory {
    /// Sơ cấp.
    Elementary,
    /// Trung cấp.
    Intermediate,
    /// Cao cấp.
    Advanced,
    /// Cử nhân.
    Bachelor,
}

/// A degree with its major.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Qualification {
    /// Level.
    pub degree: Degree,
    /// Major as written; empty when not given.
    pub major: String,
    /// Code of the education ministry's list (7 digits) that the words were read as.
    pub major_code: Known<String>,
}

/// Yearly classification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rating {
    /// Không hoàn thành nhiệm vụ.
    NotCompleted,
    /// Hoàn thành nhiệm vụ.
    Completed,
    /// Hoàn thành tốt nhiệm vụ.
    Good,
    /// Hoàn thành xuất sắc nhiệm vụ.
    Excellent,
}

/// Why somebody on the headcount does not work for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AbsenceKind {
    /// Maternity leave.
    Maternity,
    /// Long-term study.
    Study,
    /// Retirement decided, still on the list.
    RetirementDecided,
    /// Other leave, no reason kept.
    Other,
}

/// A dated absence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Absence {
    /// Kind.
    pub kind: AbsenceKind,
    /// First day.
    pub from: Option<Date>,
    /// Last day, inclusive.
    pub to: Option<Date>,
}

/// What a person asked for, on paper and of their own accord. The program never invites it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Wish {
    /// Volunteers to go (tự nguyện).
    pub volunteer: bool,
    /// Communes wished for; empty means anywhere.
    pub units: Vec<UnitId>,
    /// Positions wished for; empty means any.
    pub positions: Vec<PositionCode>,
    /// Day of the signed request; lifts the two bars that an own request lifts (Decree 170/2025 art. 25.5 đ, e).
    pub request_signed: Option<Date>,
}

/// Dated confirmations of the sending body; absent means *not yet confirmed*, never *yes*.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Confirmations {
    /// Ethics.
    pub ethics: Option<Date>,
    /// Health.
    pub health: Option<Date>,
    /// Capability.
    pub capability: Option<Date>,
}

/// Salary, as the roster gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pay {
    /// Rank code such as `01.003`.
    pub rank: Option<String>,
    /// Step, and the number of steps when written ("4/9").
    pub step: Option<(u8, Option<u8>)>,
    /// Coefficient in hundredths: 3,66 is 366.
    pub coefficient_hundredths: Option<u32>,
    /// Position allowance in hundredths.
    pub allowance_hundredths: Option<u32>,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Person {
    /// Stable key.
    pub id: PersonId,
    /// Full name, NFC.
    pub name: String,
    /// Birth date as known.
    pub birth: Known<PartialDate>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Kind.
    pub kind: Known<StaffKind>,
    /// Posts, past, present and coming.
    pub posts: Vec<Post>,
    /// Qualifications, highest first.
    pub qualifications: Vec<Qualification>,
    /// Political theory.
    pub theory: Option<PoliticalTheory>,
    /// Salary.
    pub pay: Pay,
    /// First recruited.
    pub recruited: Option<Date>,
    /// Years of experience in the field, when stated.
    pub experience_years: Option<u8>,
    /// Ratings by year.
    pub ratings: BTreeMap<i16, Rating>,
    /// In succession planning, yes or no; nothing more is kept.
    pub planned: Option<bool>,
    /// Rotated to the home post, when the lists say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rotation: Option<Rotation>,
    /// Absences.
    pub absences: Vec<Absence>,
    /// Birth of the youngest child, when declared.
    pub youngest_child_born: Option<Date>,
    /// Pregnant, when declared.
    pub pregnant: bool,
    /// Specially difficult circumstances confirmed by the head of the using agency.
    pub hardship: bool,
    /// "Ask the organisation board": discipline, proceedings, inspection or illness, reason not kept.
    pub ask_board: bool,
    /// What the person asked for.
    pub wish: Wish,
    /// What the sender confirmed.
    pub confirmations: Confirmations,
    /// Rows it was read from.
    #[serde(skip)]
    pub sources: Vec<Source>,
}

impl Person {
    /// Somebody of whom nothing is known but a key.
    pub fn nobody(id: &str) -> Person {
        Person {
            id: PersonId::from(id),
            name: String::new(),
            birth: Known::Missing,
            sex: None,
            kind: Known::Missing,
            posts: Vec::new(),
            qualifications: Vec::new(),
            theory: None,
            pay: Pay::default(),
            recruited: None,
            experience_years: None,
            ratings: BTreeMap::new(),
            planned: None,
            absences: Vec::new(),
            youngest_child_born: None,
            pregnant: false,
            hardship: false,
            ask_board: false,
            wish: Wish::default(),
            confirmations: Confirmations::default(),
            rotation: None,
            sources: Vec::new(),
        }
    }
    /// The home post on that day.
    pub fn home(&self, day: Date) -> Option<&Post> {
        self.posts.iter().find(|post| post.tenure == Tenure::Home && post.holds(day))
    }
    /// The secondment running on that day.
    pub fn secondment(&self, day: Date) -> Option<&Post> {
        self.posts.iter().find(|post| post.tenure == Tenure::Seconded && post.holds(day))
    }
    /// The absence running on that day.
    pub fn absence(&self, day: Date) -> Option<&Absence> {
        self.absences
            .iter()
            .find(|absence| absence.from.is_none_or(|from| from <= day) && absence.to.is_none_or(|to| day <= to))
    }
    /// The highest degree.
    pub fn degree(&self) -> Option<Degree> {
        self.qualifications.iter().map(|qualification| qualification.degree).max()
    }
}
