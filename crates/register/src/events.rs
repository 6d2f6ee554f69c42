//! What happened in a unit in a year and stands on no list of people: courses attended, citizens asked.

use crate::{PoliticalTheory, Source, UnitId};
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
