//! A provincial programme as data: who sends whom, by which form, when, for how long, and what comes first.
//!
//! One file a programme in `law/programmes/`. Errors of a file point at line and column and say what is allowed.

mod grammar;
mod other_plans;
mod parse;
mod parse_limits;
mod parse_other;
mod published;
mod quota;

pub use other_plans::{Leading, ShortSupport, Standards, StreamliningProject, Training, Turns, Visits};
pub use parse::ProgrammeError;
pub use published::{Measure, Published, Relation};
pub use quota::{holds_a_whole_number, quota_range};

use crate::toml_day;
use canbo_register::{Day, Degree, PositionCode, ProvinceCode};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Short code, such as `dak-lak`.
    pub code: String,
    /// Vietnamese name.
    pub name: String,
    /// English name.
    pub name_en: String,
    /// The province.
    pub province: ProvinceCode,
    /// What it rests on, as published.
    pub document: String,
    /// The day of that document or first publication.
    #[serde(deserialize_with = "toml_day::required")]
    pub published: Day,
    /// Which positions its figures count.
    pub scope: Scope,
    /// Steps of the cascade that it uses.
    pub steps: Steps,
    /// Conditions that it adds to the law.
    #[serde(default)]
    pub eligibility: Eligibility,
    /// Waves of people sent from provincial bodies (and quotas of service centres).
    #[serde(default)]
    pub waves: Vec<Wave>,
    /// Weights of a commune's missing seats: 1 when no mark applies; the largest mark that applies counts.
    #[serde(default)]
    pub priority: Priority,
    /// What makes one candidate fit better than another; smaller sums are better.
    #[serde(default)]
    pub preference: Preference,
    /// Limits on the whole plan that need a search.
    #[serde(default)]
    pub limits: Limits,
    /// Order of the tiers after the elastic one; the plan says which order it used.
    #[serde(default = "Tier::usual_order")]
    pub tiers: Vec<Tier>,
    /// Standards that staff are measured against.
    #[serde(default)]
    pub standards: Option<Standards>,
    /// Turns: a wave that is repeated.
    #[serde(default)]
    pub turns: Option<Turns>,
    /// Short reinforcement.
    #[serde(default)]
    pub short_support: Option<ShortSupport>,
    /// Specialists who visit communes.
    #[serde(default)]
    pub visits: Option<Visits>,
    /// Short training.
    #[serde(default)]
    pub training: Option<Training>,
    /// A streamlining project.
    #[serde(default)]
    pub streamlining: Option<StreamliningProject>,
    /// Leading posts that the programme fills.
    #[serde(default)]
    pub leading: Leading,
    /// Figures that its documents publish.
    #[serde(default)]
    pub figures: Vec<Published>,
}

/// Which positions are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Professional positions only, as Đắk Lắk counts.
    Professional,
    /// Professional and leading positions of offices.
    All,
}

/// Steps of the cascade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// Rearrangement inside a commune.
    pub inside: bool,
    /// Transfer from communes over their total to communes short.
    pub between: bool,
    /// Secondment of service centres' public employees.
    pub centre: bool,
    /// Secondment (or the wave's form) from provincial bodies.
    pub province: bool,
    /// Largest distance of a transfer between communes, in kilometres; absent means anywhere in the province.
    #[serde(default)]
    pub between_radius_km: Option<u32>,
    /// How many leave the service centre of a commune at most, in percent of its people; absent means no limit.
    #[serde(default)]
    pub centre_at_most_percent: Option<u32>,
    /// Secondment of centres' people: term in months.
    #[serde(default)]
    pub centre_term_months: Option<u32>,
    /// Centres' people may go to other communes than their own.
    #[serde(default)]
    pub centre_beyond_own_commune: bool,
}

/// Conditions beyond the law; a province states them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Eligibility {
    /// Years of service left from the day of going, for anyone sent by a wave.
    #[serde(default)]
    pub years_left: Option<u32>,
    /// Lowest degree.
    #[serde(default)]
    pub degree: Option<Degree>,
    /// Groups of majors (`fits.toml`) of whom one is asked; empty means any.
    #[serde(default)]
    pub major_groups: Vec<String>,
    /// The sender must have confirmed ethics, health and capability; absent confirmations leave people *not yet
    /// confirmed*, which does not bar a provisional plan but is listed.
    #[serde(default)]
    pub confirmations: bool,
    /// Only people in succession planning.
    #[serde(default)]
    pub planned_only: bool,
}

/// A wave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wave {
    /// Short code, unique in the programme.
    pub code: String,
    /// Senders: keys of provincial bodies with their own limits; empty means every provincial body of the register
    /// that no other wave names.
    #[serde(default)]
    pub senders: BTreeMap<String, Quota>,
    /// Limit of senders that name none.
    #[serde(default)]
    pub quota: Quota,
    /// First day of the posting.
    #[serde(deserialize_with = "toml_day::required")]
    pub start: Day,
    /// Legal form.
    pub form: WaveForm,
    /// Term in months; required for a secondment or rotation, absent for a transfer.
    #[serde(default)]
    pub term_months: Option<u32>,
    /// Positions that it may fill; empty means any.
    #[serde(default)]
    pub positions: Vec<PositionCode>,
}

/// Legal form of a wave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaveForm {
    /// Biệt phái.
    Secondment,
    /// Điều động.
    Transfer,
}

/// How many a sender sends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quota {
    /// At least so many.
    #[serde(default)]
    pub at_least: Option<u32>,
    /// At most so many.
    #[serde(default)]
    pub at_most: Option<u32>,
    /// Lower end in hundredths of a percent of the base (5 % is 500); the number is ⌊share·base⌋.
    #[serde(default)]
    pub low_percent_hundredths: Option<u32>,
    /// Upper end; the number is ⌈share·base⌉.
    #[serde(default)]
    pub high_percent_hundredths: Option<u32>,
    /// What the share is of.
    #[serde(default)]
    pub base: Base,
    /// At least so many deputy heads of division (or equivalent) or heads among those sent.
    #[serde(default)]
    pub leaders_at_least: u32,
}

/// Base of a percentage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// All civil servants and public employees present in the body.
    #[default]
    Present,
    /// Those of them in succession planning.
    Planned,
}

/// Weights of missing seats by mark, 1 or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Priority {
    /// Remote or specially difficult.
    pub remote: u32,
    /// On the border.
    pub border: u32,
    /// With national or provincial key works.
    pub key_works: u32,
    /// Has asked for help in writing.
    pub asked: u32,
}

impl Default for Priority {
    fn default() -> Self {
        Priority { remote: 1, border: 1, key_works: 1, asked: 1 }
    }
}

/// Points of tier "fit"; the smaller the sum, the better the candidate for the seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Preference {
    /// Added when the major is near, not exact.
    pub near_major: u32,
    /// Added for each rating below excellent in the last two years (good 1 ×, completed 3 ×).
    pub rating: u32,
    /// Added for each full year of age above 35 ("young first").
    pub year_above_35: u32,
    /// Added for each full 10 km between the home unit and the commune.
    pub ten_km: u32,
    /// Added for each year of experience missing to five.
    pub experience_year: u32,
    /// Subtracted when the person wished for exactly this commune or position.
    pub wished: u32,
}

impl Default for Preference {
    fn default() -> Self {
        Preference { near_major: 30, rating: 10, year_above_35: 1, ten_km: 2, experience_year: 3, wished: 20 }
    }
}

/// Limits that do not nest among the counts of people: planning searches within them and proves what it found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// The one-off allowances (Decree 178/2024, article 12) of all whom the waves send, in dong, come to so much at most.
    #[serde(default)]
    pub budget_dong: Option<i64>,
    /// So many people of a commune's seats leave them at most, whether inside the commune or to another one, and whoever
    /// comes instead.
    #[serde(default)]
    pub gross_leavers_at_most: Option<u32>,
}

/// Tiers of the plan, in the order of their weight. Elastic tier 0 always comes first, tie-break always last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Fields of offices with nobody.
    EmptyFields,
    /// Positions with nobody whose training fits.
    UnfittingPositions,
    /// Fair weighted shortage.
    FairShortage,
    /// Fewest from provincial bodies.
    FromProvince,
    /// Fewest from service centres.
    FromCentres,
    /// Fewest between communes.
    Between,
    /// Fewest inside.
    Inside,
    /// Fewest moved without a wish.
    Volunteers,
    /// Best fit.
    Fit,
}

impl Tier {
    /// The order of `optimiser.md`.
    pub fn usual_order() -> Vec<Tier> {
        use Tier::*;
        vec![EmptyFields, UnfittingPositions, FairShortage, FromProvince, FromCentres, Between, Inside, Volunteers, Fit]
    }
}
