//! What a programme says besides waves: standards, short support, visits, training, streamlining, leading posts.
//!
//! Data only: which plan is made of them is decided where plans are made.

use crate::toml_day;
use canbo_register::{Day, Degree, PoliticalTheory, PositionCode, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Standards that staff of communes are measured against (đạt chuẩn).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standards {
    /// Lowest degree.
    pub degree: Degree,
    /// Lowest political theory of cadres.
    pub theory_cadre: PoliticalTheory,
    /// Lowest political theory of civil servants.
    pub theory_civil_servant: PoliticalTheory,
}

/// Short reinforcement (tăng cường ngắn hạn): not a secondment unless documented as one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortSupport {
    /// Shortest stay in weeks, 1 or more.
    pub weeks_at_least: u32,
    /// Longest stay in weeks.
    pub weeks_at_most: u32,
    /// First day on which somebody may go.
    #[serde(deserialize_with = "toml_day::required")]
    pub from: Day,
    /// Last day of the last stay.
    #[serde(deserialize_with = "toml_day::required")]
    pub to: Day,
    /// Positions whose work is supported where nobody does it.
    pub positions: Vec<PositionCode>,
    /// At most ⌈this share⌉ of a body's staff is away at the same time, in hundredths of a percent.
    pub at_once_percent_hundredths: u32,
    /// Whether communes that are hard to reach come first.
    #[serde(default)]
    pub hard_to_reach_first: bool,
    /// The commune in which provincial bodies stand: distances are measured from there.
    pub seat: UnitId,
    /// Bodies that stand elsewhere, by key.
    #[serde(default)]
    pub seats: BTreeMap<UnitId, UnitId>,
}

/// Specialists who visit communes (chuyên gia hỗ trợ theo buổi).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visits {
    /// About so many half-day sessions for each commune and position in which nobody works.
    pub sessions: u32,
    /// "About" reaches so many sessions up and down.
    #[serde(default = "one")]
    pub tolerance: u32,
    /// Positions whose work is supported.
    pub positions: Vec<PositionCode>,
    /// Whether communes that are hard to reach come first.
    #[serde(default)]
    pub hard_to_reach_first: bool,
    /// First day of the period.
    #[serde(deserialize_with = "toml_day::required")]
    pub from: Day,
    /// Last day of the period.
    #[serde(deserialize_with = "toml_day::required")]
    pub to: Day,
    /// A specialist gives at most so many sessions in the period.
    pub sessions_of_specialist_at_most: u32,
    /// A commune receives at most so many specialists at once.
    #[serde(default = "one")]
    pub sessions_at_once: u32,
    /// Two communes within so many kilometres of each other may share a specialist's day.
    #[serde(default)]
    pub radius_km: u32,
    /// The commune in which provincial bodies stand: distances are measured from there.
    pub seat: UnitId,
    /// Bodies that stand elsewhere, by key.
    #[serde(default)]
    pub seats: BTreeMap<UnitId, UnitId>,
}

fn one() -> u32 {
    1
}

/// Turns (luân phiên): waves of one kind, one after the other, so that the same body keeps sending.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Turns {
    /// The wave that says who sends how many, for how long, and when the first turn begins.
    pub wave: String,
    /// How many turns follow each other, the first among them.
    pub number: u32,
}

/// Short training.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Training {
    /// Positions whose holders are trained.
    pub positions: Vec<PositionCode>,
    /// Whether classes are held at weekends.
    #[serde(default)]
    pub weekends: bool,
}

/// A streamlining project of several years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StreamliningProject {
    /// First day of the project.
    #[serde(deserialize_with = "toml_day::required")]
    pub from: Day,
    /// Last day of the project.
    #[serde(deserialize_with = "toml_day::required")]
    pub to: Day,
    /// The year whose assigned headcount the project is measured against.
    pub base_year: i16,
    /// The document also counts two failed years in a row, which the national rule answers with dismissal.
    #[serde(default)]
    pub two_failed_years_too: bool,
}

/// Leading posts of communes' offices that a programme fills (vị trí lãnh đạo phòng cấp xã).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leading {
    /// A volunteer without a leading post who meets the conditions may become deputy head.
    #[serde(default)]
    pub volunteer_to_deputy: bool,
    /// A serving deputy head of division may become head.
    #[serde(default)]
    pub deputy_to_head: bool,
    /// People in succession planning may become deputy head or, where they are deputies already, head.
    #[serde(default)]
    pub planned: bool,
}
