//! Figures that a programme's documents publish, so that anyone can compare them with what the data say.

use crate::toml_day;
use canbo_register::{Day, HeadcountKind, PoliticalTheory, UnitId};
use serde::{Deserialize, Serialize};

/// A published figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// What is measured.
    pub figure: Measure,
    /// The published value; shares and averages in hundredths (64.5 % is 6450).
    pub value: i64,
    /// How the value found has to compare with it.
    #[serde(default)]
    pub relation: Relation,
    /// Where it is published.
    pub cites: String,
    /// Of this commune only.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// Of this wave only.
    #[serde(default)]
    pub wave: Option<String>,
    /// Of this sender only.
    #[serde(default)]
    pub sender: Option<UnitId>,
    /// Headcount assigned for this year.
    #[serde(default)]
    pub year: Option<i16>,
    /// From this year on.
    #[serde(default)]
    pub since: Option<i16>,
    /// Of courses that lead to this level of political theory only.
    #[serde(default)]
    pub theory: Option<PoliticalTheory>,
    /// Of this kind only.
    #[serde(default)]
    pub kind: Option<HeadcountKind>,
    /// In communes only.
    #[serde(default)]
    pub in_communes: bool,
    /// The share that is meant, in hundredths of a percent.
    #[serde(default)]
    pub of_hundredths: Option<u32>,
    /// By this day instead of the day of the lists.
    #[serde(default, deserialize_with = "toml_day::option")]
    pub by: Option<Day>,
}

/// How a value found compares with the published one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// The same.
    #[default]
    Equal,
    /// "About": within a tenth of the published value.
    About,
    /// "At least".
    AtLeast,
    /// "More than".
    MoreThan,
    /// "At most".
    AtMost,
}

impl Relation {
    /// Whether a value found agrees with the published one.
    pub fn holds(self, published: i64, found: i64) -> bool {
        match self {
            Relation::Equal => found == published,
            Relation::About => (found - published).abs() * 10 <= published.abs(),
            Relation::AtLeast => found >= published,
            Relation::MoreThan => found > published,
            Relation::AtMost => found <= published,
        }
    }
}

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Communes short of headcount.
    UnitsNetShort,
    /// People short of headcount; of one unit when it is named.
    NetShort,
    /// Largest shortage of one unit.
    WorstNetShort,
    /// Communes over their headcount.
    UnitsNetOver,
    /// People over headcount; of one unit when it is named.
    NetOver,
    /// People short less people over.
    NetDifference,
    /// Communes short or over.
    UnitsUnbalanced,
    /// People short a short unit, in hundredths.
    AverageNetShortHundredths,
    /// People over an over unit, in hundredths.
    AverageNetOverHundredths,
    /// The share of the shortage that the units over could cover, in hundredths of a percent.
    MatchingShareHundredths,
    /// Communes that have cadres or civil servants.
    Communes,
    /// Cadres and civil servants of communes.
    Staff,
    /// Of them: meeting the standard of degree.
    StaffMeetingDegree,
    /// Their share, in hundredths of a percent.
    ShareMeetingDegreeHundredths,
    /// Staff below the standard of degree.
    StaffBelowDegree,
    /// Meeting the standard of political theory.
    StaffMeetingTheory,
    /// Their share, in hundredths of a percent.
    ShareMeetingTheoryHundredths,
    /// Below the standard of political theory.
    StaffBelowTheory,
    /// People in succession planning.
    Planned,
    /// Of them: under 35.
    PlannedUnder35,
    /// Their share, in hundredths of a percent.
    SharePlannedUnder35Hundredths,
    /// How many went to courses; somebody who goes twice counts twice.
    TrainingTurns,
    /// People in key posts of communes who were rotated there.
    RotatedLeaders,
    /// Of the citizens asked: satisfied, in hundredths of a percent.
    ShareSatisfiedHundredths,
    /// Cadres, civil servants, public employees and contract workers on the lists.
    People,
    /// Headcount assigned for a year.
    Assigned,
    /// People less the headcount assigned for a year.
    ChangeSinceAssigned,
    /// The same in hundredths of a percent of the headcount.
    ChangeShareHundredths,
    /// Provincial bodies that had seconded somebody to a commune by a day.
    BodiesHavingSeconded,
    /// Groups of majors of which one is asked.
    MajorGroups,
    /// One-off allowance of somebody sent by a wave, in dong; 0 when the term brings none.
    ReinforcementAllowanceDong,
    /// Sessions of visits a commune and position that is visited, in hundredths; counted in the calendar.
    VisitSessionsHundredths,
    /// Fewest weeks of a stay of short support.
    ShortestSupportWeeks,
    /// Most weeks of a stay of short support.
    LongestSupportWeeks,
    /// People whom the turns send again before everybody of their body who may go has gone.
    SentAgainTooEarly,
    /// Most months of a turn without a break.
    LongestTurnMonths,
    /// Moves of a plan between communes.
    MovedBetween,
    /// Moves of a plan from service centres.
    MovedCentre,
    /// Moves of a plan from provincial bodies.
    MovedProvince,
    /// The three together.
    MovedAll,
    /// People sent by a wave, a sender, or both.
    Sent,
    /// People sent in hundredths of a percent of the senders' staff.
    ShareSentHundredths,
    /// Senders that send between ⌊share⌋ and ⌈share⌉ of their staff, in hundredths of a percent of the senders.
    SendersWithinShareHundredths,
    /// Fewest leaders that a sender sends.
    LeadersOfEachSender,
    /// Shortest term of those sent, in months.
    ShortestTermMonths,
    /// Longest term of those sent, in months.
    LongestTermMonths,
}

impl Measure {
    /// Every measure.
    pub const ALL: &[Measure] = &[
        Measure::UnitsNetShort,
        Measure::NetShort,
        Measure::WorstNetShort,
        Measure::UnitsNetOver,
        Measure::NetOver,
        Measure::NetDifference,
        Measure::UnitsUnbalanced,
        Measure::AverageNetShortHundredths,
        Measure::AverageNetOverHundredths,
        Measure::MatchingShareHundredths,
        Measure::Communes,
        Measure::Staff,
        Measure::StaffMeetingDegree,
        Measure::ShareMeetingDegreeHundredths,
        Measure::StaffBelowDegree,
        Measure::StaffMeetingTheory,
        Measure::ShareMeetingTheoryHundredths,
        Measure::StaffBelowTheory,
        Measure::Planned,
        Measure::PlannedUnder35,
        Measure::SharePlannedUnder35Hundredths,
        Measure::TrainingTurns,
        Measure::RotatedLeaders,
        Measure::ShareSatisfiedHundredths,
        Measure::People,
        Measure::Assigned,
        Measure::ChangeSinceAssigned,
        Measure::ChangeShareHundredths,
        Measure::BodiesHavingSeconded,
        Measure::MajorGroups,
        Measure::ReinforcementAllowanceDong,
        Measure::VisitSessionsHundredths,
        Measure::ShortestSupportWeeks,
        Measure::LongestSupportWeeks,
        Measure::SentAgainTooEarly,
        Measure::LongestTurnMonths,
        Measure::MovedBetween,
        Measure::MovedCentre,
        Measure::MovedProvince,
        Measure::MovedAll,
        Measure::Sent,
        Measure::ShareSentHundredths,
        Measure::SendersWithinShareHundredths,
        Measure::LeadersOfEachSender,
        Measure::ShortestTermMonths,
        Measure::LongestTermMonths,
    ];

    /// Whether a plan is needed to measure it.
    pub fn is_of_plan(self) -> bool {
        use Measure::*;
        matches!(
            self,
            MovedBetween
                | MovedCentre
                | MovedProvince
                | MovedAll
                | Sent
                | ShareSentHundredths
                | SendersWithinShareHundredths
                | LeadersOfEachSender
                | ShortestTermMonths
                | LongestTermMonths
        )
    }

    /// Whether it is counted in visits, turns or short support, which are planned apart.
    pub fn is_of_other_plan(self) -> bool {
        self.needs_visits() || self.needs_support() || self.needs_turns()
    }

    /// Whether it is counted in the calendar of visits.
    pub fn needs_visits(self) -> bool {
        self == Measure::VisitSessionsHundredths
    }

    /// Whether it is counted in the plan of short support.
    pub fn needs_support(self) -> bool {
        matches!(self, Measure::ShortestSupportWeeks | Measure::LongestSupportWeeks)
    }

    /// Whether it is counted in the turns.
    pub fn needs_turns(self) -> bool {
        matches!(self, Measure::SentAgainTooEarly | Measure::LongestTurnMonths)
    }

    /// Whether the value is in hundredths of a percent.
    pub fn is_share(self) -> bool {
        use Measure::*;
        matches!(
            self,
            MatchingShareHundredths
                | ShareMeetingDegreeHundredths
                | ShareMeetingTheoryHundredths
                | SharePlannedUnder35Hundredths
                | ShareSatisfiedHundredths
                | ChangeShareHundredths
                | ShareSentHundredths
                | SendersWithinShareHundredths
        )
    }

    /// Whether the value is an average in hundredths.
    pub fn is_average(self) -> bool {
        use Measure::*;
        matches!(self, AverageNetShortHundredths | AverageNetOverHundredths | VisitSessionsHundredths)
    }

    pub(crate) fn needs_year(self) -> bool {
        matches!(self, Measure::Assigned | Measure::ChangeSinceAssigned | Measure::ChangeShareHundredths)
    }

    pub(crate) fn needs_standards(self) -> bool {
        use Measure::*;
        matches!(
            self,
            StaffMeetingDegree
                | ShareMeetingDegreeHundredths
                | StaffBelowDegree
                | StaffMeetingTheory
                | ShareMeetingTheoryHundredths
                | StaffBelowTheory
        )
    }
}
