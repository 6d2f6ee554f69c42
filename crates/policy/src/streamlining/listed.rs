//! Whom ratings bring under a review, in a whole register; and who is not reviewed yet.

use super::{ByRatings, by_ratings};
use crate::law::{Law, Refusal};
use canbo_register::{Day, Person, PersonId, Register, StaffKind};
use jiff::ToSpan;
use serde::Serialize;

/// Somebody whose ratings a review has to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Listed {
    /// The person.
    pub person: PersonId,
    /// What the ratings mean.
    pub by_ratings: ByRatings,
    /// Why the person is not streamlined yet, where that is so.
    pub not_yet: Option<NotYet>,
}

/// Why somebody is not streamlined yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NotYet {
    /// Pregnant, or raising a child under the months of the law; only the person's own wish changes that.
    Family,
    /// The organisation board has to be asked.
    AskBoard,
}

/// Everybody with a ground in their ratings on the day of a review, by key. Contract and part-time workers, military and
/// police are not rated by these rules.
pub fn listed(register: &Register, law: &Law, day: Day) -> Result<Vec<Listed>, Refusal> {
    let rated = register.people.values().filter(|person| {
        matches!(person.kind.get(), Some(StaffKind::Cadre | StaffKind::CivilServant | StaffKind::PublicEmployee))
    });
    let mut found = Vec::new();
    for person in rated {
        let by_ratings = by_ratings(law, day, person)?;
        if by_ratings.under || by_ratings.dismissal {
            found.push(Listed { person: person.id.clone(), not_yet: not_yet(law, day, person), by_ratings });
        }
    }
    Ok(found)
}

fn not_yet(law: &Law, day: Day, person: &Person) -> Option<NotYet> {
    let holds = |name: &str| law.value(name, day).is_ok_and(|dated| dated.truth());
    let months = law.number("child_bar_months", day).unwrap_or_default();
    let child = person.youngest_child_born.is_some_and(|born| born.saturating_add(months.months()) > day);
    if holds("streamlining_not_yet_ask_board") && person.ask_board {
        Some(NotYet::AskBoard)
    } else if holds("streamlining_not_yet_family") && (person.pregnant || child) {
        Some(NotYet::Family)
    } else {
        None
    }
}
