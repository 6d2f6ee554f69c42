//! What a programme says besides waves: standards, short support, visits, training, streamlining, leading posts.
//!
//! Data only: which plan is made of them is decided where plans are made.

use crate::toml_day;
use canbo_register::{Day, Degree, PoliticalTheory, PositionCode};
use serde::{Deserialize, Serialize};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortSupport {
    /// Shortest stay in weeks, 1 or more.
    pub weeks_at_least: u32,
    /// Longest stay in weeks.
    pub weeks_at_most: u32,
}

/// Specialists who visit communes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visits {
    /// About so many half-day sessions for each commune and position in which nobody works.
    pub sessions: u32,
    /// Positions whose work is supported.
    pub positions: Vec<PositionCode>,
    /// Whether communes that are hard to reach come first.
    #[serde(default)]
    pub hard_to_reach_first: bool,
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
