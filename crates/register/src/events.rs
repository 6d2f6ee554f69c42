//! What happens in a unit in a year and stands on no list of people: courses attended, citizens asked, cases dealt with.

use crate::{FieldCode, PoliticalTheory, PositionCode, Source, UnitId};
use serde::{Deserialize, Serialize};

/// How many of a unit went to a course (lượt đào tạo, bồi dưỡng): somebody who goes twice counts twice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CourseTurns {
    /// The commune or body.
    pub unit: UnitId,
    /// The course, as written.
    pub course: String,
    /// The level of political theory that the course leads to, when its name says one.
    pub theory: Option<PoliticalTheory>,
    /// The year, when known.
    pub year: Option<i16>,
    /// How many went, 1 or more.
    pub number: u32,
    /// Where it was read.
    #[serde(skip)]
    pub source: Source,
}

/// A survey of citizens' satisfaction with a unit (khảo sát mức độ hài lòng của người dân).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Survey {
    /// The commune or body.
    pub unit: UnitId,
    /// The year, when known.
    pub year: Option<i16>,
    /// How many were asked, 1 or more.
    pub asked: u32,
    /// How many of them were satisfied.
    pub satisfied: u32,
    /// Where it was read.
    #[serde(skip)]
    pub source: Source,
}

/// The work that a procedure brings a unit in a year (khối lượng công việc).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Workload {
    /// The commune or body.
    pub unit: UnitId,
    /// The position that does it, when named.
    pub position: Option<PositionCode>,
    /// The field, when only the field is named.
    pub field: Option<FieldCode>,
    /// The procedure, as written.
    pub procedure: String,
    /// Minutes that a case takes, 1 or more.
    pub minutes: u32,
    /// Minutes that one person has for such work in a year, when the sheet says so.
    pub minutes_a_year: Option<u32>,
    /// Cases a year, 1 or more.
    pub cases: u32,
    /// Where it was read.
    #[serde(skip)]
    pub source: Source,
}
