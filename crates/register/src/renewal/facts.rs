//! Facts of a person besides posts: those for which the lists have a column are replaced, the others stay.

use super::Cover;
use crate::facts::Column::{self, *};
use crate::{Known, Person};

/// A fact and the columns that state it. Birth, sex and kind are what everybody has: an empty cell does not say that somebody has
/// none, and what was known stays.
type Fact = (&'static [Column], fn(&mut Person, &Person));

const FACTS: [Fact; 18] = [
    (&[Birth], |now, read| now.birth = known(&now.birth, &read.birth)),
    (&[Sex, Birth], |now, read| now.sex = read.sex.or(now.sex)),
    (&[Degree, Major, MajorCode], |now, read| now.qualifications.clone_from(&read.qualifications)),
    (&[Theory], |now, read| now.theory = read.theory),
    (&[RankCode, RankName, Step, Coefficient, Allowance], |now, read| now.pay = read.pay.clone()),
    (&[RecruitedOn], |now, read| now.recruited = read.recruited),
    (&[ExperienceYears], |now, read| now.experience_years = read.experience_years),
    (&[RotatedFrom, RotatedOn], |now, read| now.rotation.clone_from(&read.rotation)),
    (&[Planned], |now, read| now.planned = read.planned),
    (&[YoungestChildBorn], |now, read| now.youngest_child_born = read.youngest_child_born),
    (&[Pregnant], |now, read| now.pregnant = read.pregnant),
    (&[Hardship], |now, read| now.hardship = read.hardship),
    (&[AskBoard], |now, read| now.ask_board = read.ask_board),
    (&[Volunteer, WishedUnits, WishedPositions], |now, read| {
        let signed = now.wish.request_signed;
        now.wish = read.wish.clone();
        now.wish.request_signed = signed;
    }),
    (&[RequestSigned], |now, read| now.wish.request_signed = read.wish.request_signed),
    (&[EthicsConfirmed], |now, read| now.confirmations.ethics = read.confirmations.ethics),
    (&[HealthConfirmed], |now, read| now.confirmations.health = read.confirmations.health),
    (&[CapabilityConfirmed], |now, read| now.confirmations.capability = read.confirmations.capability),
];

/// The person as known, with what was read. Posts are not touched.
pub(super) fn renewed(known: &Person, read: &Person, cover: &Cover) -> Person {
    // Named one by one: what is added to a person must not be forgotten here.
    let Person {
        id: _,
        name,
        birth: _,
        sex: _,
        kind,
        posts: _,
        qualifications: _,
        theory: _,
        pay: _,
        recruited: _,
        experience_years: _,
        ratings,
        planned: _,
        absences,
        youngest_child_born: _,
        pregnant: _,
        hardship: _,
        ask_board: _,
        wish: _,
        confirmations: _,
        rotation: _,
        sources,
    } = read;
    let mut now = known.clone();
    now.name.clone_from(name);
    now.kind = self::known(&known.kind, kind);
    now.sources.clone_from(sources);
    // A list has the ratings of some years; those of other years stay true.
    now.ratings.retain(|year, _| !cover.states(read, &[Rating(*year)]));
    now.ratings.extend(ratings.iter().map(|(year, rating)| (*year, *rating)));
    if cover.states(read, &[Absence, AbsenceFrom, AbsenceUntil]) {
        let begins = absences.iter().filter_map(|absence| absence.from).min();
        let over = |absence: &&crate::Absence| absence.to.is_some_and(|to| begins.is_none_or(|begins| to < begins));
        let past: Vec<crate::Absence> = known.absences.iter().filter(over).cloned().collect();
        now.absences = past;
        now.absences.extend(
            absences.iter().filter(|absence| !known.absences.iter().any(|old| over(&old) && old == *absence)).cloned(),
        );
    }
    for (columns, take) in FACTS {
        if cover.states(read, columns) {
            take(&mut now, read);
        }
    }
    now
}

/// What is stated goes before what a rule of ours filled in.
fn known<T: Clone>(known: &Known<T>, read: &Known<T>) -> Known<T> {
    match (known, read) {
        (_, Known::Stated(_)) | (Known::Presumed(_) | Known::Missing, Known::Presumed(_)) => read.clone(),
        _ => known.clone(),
    }
}
