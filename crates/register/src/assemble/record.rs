//! One row of a staff list or of a list of wishes, read.

use crate::facts::SheetKind;
use crate::{
    Absence, Degree, FieldCode, Known, Level, OfficeCode, PartialDate, Pay, PoliticalTheory, PositionCode,
    Qualification, Rating, Rotation, Sex, Source, StaffKind, UnitId,
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A fact and the column it stands in.
pub(super) type At<T> = (T, u32);

/// What a row says of a person.
#[derive(Clone, Debug)]
pub(super) struct Record<'a> {
    pub(super) source: &'a Source,
    pub(super) sheet: SheetKind,
    /// The day that the sheet speaks of; later sheets are believed first.
    pub(super) as_of: Option<Date>,
    pub(super) name: At<String>,
    /// The folded name.
    pub(super) name_key: String,
    /// Only for joining rows and checking; never stored, printed or put into a finding.
    pub(super) id_number: Option<At<String>>,
    pub(super) number: Option<At<String>>,
    pub(super) birth: Option<At<PartialDate>>,
    pub(super) sex: Option<At<Sex>>,
    pub(super) kind: Option<At<StaffKind>>,
    pub(super) presumed_kind: StaffKind,
    /// Where the person works by this row.
    pub(super) unit: Option<At<UnitId>>,
    pub(super) in_commune: bool,
    pub(super) office: Option<OfficeCode>,
    /// The row lists somebody sent here, whose home is elsewhere.
    pub(super) sent_here: bool,
    pub(super) title: Option<At<String>>,
    pub(super) level: Level,
    pub(super) position: Option<At<Known<PositionCode>>>,
    pub(super) other_fields: Vec<FieldCode>,
    pub(super) concurrent: Option<At<String>>,
    pub(super) post_from: Option<At<Date>>,
    pub(super) qualifications: Vec<At<Qualification>>,
    pub(super) theory: Option<At<PoliticalTheory>>,
    pub(super) pay: Pay,
    pub(super) recruited: Option<At<Date>>,
    pub(super) experience_years: Option<At<u8>>,
    pub(super) ratings: BTreeMap<i16, At<Rating>>,
    pub(super) planned: Option<At<bool>>,
    pub(super) rotation: Option<At<Rotation>>,
    pub(super) secondment: Option<Secondment>,
    pub(super) absence: Option<Absence>,
    pub(super) youngest_child_born: Option<At<Date>>,
    pub(super) pregnant: bool,
    pub(super) hardship: bool,
    pub(super) ask_board: bool,
    pub(super) volunteer: bool,
    pub(super) wished_units: Vec<UnitId>,
    pub(super) wished_positions: Vec<PositionCode>,
    pub(super) request_signed: Option<At<Date>>,
    pub(super) ethics: Option<At<Date>>,
    pub(super) health: Option<At<Date>>,
    pub(super) capability: Option<At<Date>>,
}

/// A secondment that a row tells of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Secondment {
    pub(super) unit: UnitId,
    /// The position there, where the words name one.
    pub(super) position: Known<PositionCode>,
    pub(super) from: Option<Date>,
    pub(super) to: Option<Date>,
}

impl<'a> Record<'a> {
    pub(super) fn new(source: &'a Source, sheet: SheetKind, name: At<String>) -> Record<'a> {
        Record {
            source,
            sheet,
            as_of: None,
            name_key: canbo_text::fold(&name.0),
            name,
            id_number: None,
            number: None,
            birth: None,
            sex: None,
            kind: None,
            presumed_kind: StaffKind::CivilServant,
            unit: None,
            in_commune: false,
            office: None,
            sent_here: false,
            title: None,
            level: Level::Professional,
            position: None,
            other_fields: Vec::new(),
            concurrent: None,
            post_from: None,
            qualifications: Vec::new(),
            theory: None,
            pay: Pay::default(),
            recruited: None,
            experience_years: None,
            ratings: BTreeMap::new(),
            planned: None,
            rotation: None,
            secondment: None,
            absence: None,
            youngest_child_born: None,
            pregnant: false,
            hardship: false,
            ask_board: false,
            volunteer: false,
            wished_units: Vec::new(),
            wished_positions: Vec::new(),
            request_signed: None,
            ethics: None,
            health: None,
            capability: None,
        }
    }

    /// The key of the outermost unit.
    pub(super) fn root_key(&self) -> Option<&str> {
        self.unit.as_ref().map(|(unit, _)| unit.as_str().split('.').next().unwrap_or_default())
    }

    /// The outermost unit.
    pub(super) fn root(&self) -> Option<UnitId> {
        self.unit.as_ref().map(|(unit, _)| unit.root())
    }
}

/// Qualifications without what says less: a degree alone beside the same degree with a major, a major whose code is not
/// known beside the same words with one.
pub(super) fn fullest(mut all: Vec<Qualification>) -> Vec<Qualification> {
    all.sort_by(|a, b| b.cmp(a));
    all.dedup();
    if all.len() < 2 {
        return all;
    }
    let key = |one: &Qualification| canbo_text::fold(&one.major);
    let says_less = |one: &Qualification, other: &Qualification| {
        one != other
            && one.degree == other.degree
            && match (one.major_code.get(), other.major_code.get()) {
                (None, _) if one.major.is_empty() => !other.major.is_empty() || other.major_code.get().is_some(),
                (None, Some(_)) => key(one) == key(other),
                (Some(a), Some(b)) if a == b => {
                    let order =
                        |one: &Qualification| (!one.major_code.is_presumed(), !one.major.is_empty(), one.major.clone());
                    order(one) < order(other)
                }
                _ => key(one) == key(other) && one.major < other.major && one.major_code == other.major_code,
            }
    };
    let kept: Vec<Qualification> =
        all.iter().filter(|one| !all.iter().any(|other| says_less(one, other))).cloned().collect();
    kept
}

/// A degree, a major and a code as one qualification.
pub(super) fn qualification(degree: Degree, major: &str, major_code: Known<String>) -> Qualification {
    Qualification { degree, major: major.to_owned(), major_code }
}
