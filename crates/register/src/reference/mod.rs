//! Reference data: communes, offices, fields, positions, majors; parsed from `law/reference`, embedded at build.
//!
//! [`Reference::embedded`] gives the data of the build, [`Reference::parse`] those of a province that keeps its own.
//! Names written by people are read by [`Reference::commune_from_text`], [`Reference::office_from_text`],
//! [`Reference::field_from_text`], [`Reference::position_from_text`], [`Reference::major_from_text`],
//! [`Reference::degrees_from_text`] and [`Reference::title_from_text`]: without marks, with legacy words, abbreviated.
//!
//! Invariants: the same words always give the same answer; nothing is guessed where two answers are equally good.

mod communes;
mod holidays;
mod lookup;
mod majors;
mod parse;
mod phrases;
mod positions;
mod titles;

pub use communes::CommuneMatch;
pub use holidays::Holidays;
pub use majors::DegreeReading;
pub use parse::{ReferenceError, Texts};
pub use titles::TitleReading;

pub(crate) use phrases::phrase_key;

use crate::{Block, CommuneKind, Degree, FieldCode, Level, OfficeCode, PositionCode, ProvinceCode, UnitId};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// A commune-level unit of the national list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commune {
    /// Official five digits.
    pub code: UnitId,
    /// Name without its type word.
    pub name: String,
    /// Province.
    pub province: ProvinceCode,
    /// Type from 1 July 2025, and from 30 April 2026.
    pub kinds: [CommuneKind; 2],
    /// Latitude and longitude in millionths of a degree.
    pub point: (i64, i64),
}

/// A province.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Province {
    /// Official two digits.
    pub code: ProvinceCode,
    /// Name without its type word.
    pub name: String,
}

/// An office of a commune.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// Code.
    pub code: OfficeCode,
    /// Vietnamese name.
    pub name: String,
    /// Vietnamese name in a ward, where it differs.
    pub name_ward: Option<String>,
    /// English name.
    pub name_en: String,
    /// Block.
    pub block: Block,
    /// Whether it is the public-service supply centre (outside the commune's total).
    pub service_centre: bool,
    /// Other names met.
    pub aliases: Vec<String>,
}

/// A field of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Code.
    pub code: FieldCode,
    /// Office it belongs to.
    pub office: OfficeCode,
    /// Vietnamese name.
    pub name: String,
    /// English name.
    pub name_en: String,
    /// Whether at least one authorised civil servant is asked for.
    pub minimum: bool,
    /// Only in communes with a national border.
    pub border_only: bool,
    /// Other names met.
    pub aliases: Vec<String>,
}

/// A job position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// Code.
    pub code: PositionCode,
    /// Office it belongs to.
    pub office: OfficeCode,
    /// Field; `None` for leading positions.
    pub field: Option<FieldCode>,
    /// Level.
    pub level: Level,
    /// Block.
    pub block: Block,
    /// Vietnamese name.
    pub name: String,
    /// English name.
    pub name_en: String,
    /// Group of majors that fit, in `fits.toml`; `None` for leading positions.
    pub fits: Option<String>,
    /// Other names met.
    pub aliases: Vec<String>,
}

/// A major of the education ministry's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Major {
    /// Seven digits.
    pub code: String,
    /// Vietnamese name.
    pub name: String,
    /// Other names met.
    pub aliases: Vec<String>,
}

/// A degree and the words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DegreeWords {
    /// The degree.
    pub degree: Degree,
    /// Vietnamese name.
    pub name: String,
    /// Other names met.
    pub aliases: Vec<String>,
}

/// A rank of officials (ngạch).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rank {
    /// Code such as `01.003`.
    pub code: String,
    /// Vietnamese name.
    pub name: String,
    /// Other names met.
    pub aliases: Vec<String>,
}

/// The majors that fit a group of positions. A code ending in `*` stands for all that begin so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FitGroup {
    /// Codes that fit.
    pub exact: Vec<String>,
    /// Codes that nearly fit.
    pub near: Vec<String>,
}

/// How a major fits a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// Does not fit.
    No,
    /// Same first three digits: a person must look; counts as no.
    Related,
    /// Listed as near, or the same first five digits.
    Near,
    /// Listed.
    Exact,
}

/// All reference data.
#[derive(Clone, Debug, Default)]
pub struct Reference {
    /// Provinces by code.
    pub provinces: BTreeMap<ProvinceCode, Province>,
    /// Communes by code.
    pub communes: BTreeMap<UnitId, Commune>,
    /// Offices by code.
    pub offices: BTreeMap<OfficeCode, Office>,
    /// Fields by code.
    pub fields: BTreeMap<FieldCode, Field>,
    /// Positions by code.
    pub positions: BTreeMap<PositionCode, Position>,
    /// Majors by code.
    pub majors: BTreeMap<String, Major>,
    /// Degrees, in the order of the file.
    pub degrees: Vec<DegreeWords>,
    /// Ranks by code.
    pub ranks: BTreeMap<String, Rank>,
    /// Groups of majors by name.
    pub fit_groups: BTreeMap<String, FitGroup>,
    /// Days off, and Saturdays worked in exchange.
    pub holidays: Holidays,
    /// How many first digits shared with an exact code make a major near, and related.
    pub fit_digits: (usize, usize),
    /// Codes of offices, fields and positions in the order of the file: earlier wins where words are equal.
    order: Order,
    /// Built when first needed from the maps above.
    lookup: OnceLock<Arc<lookup::Lookup>>,
}

/// The order in which the files list things.
#[derive(Clone, Debug, Default)]
struct Order {
    offices: Vec<OfficeCode>,
    fields: Vec<FieldCode>,
    positions: Vec<PositionCode>,
}

impl Reference {
    /// The data embedded at build.
    ///
    /// # Panics
    /// When the embedded files have a fault; a test holds that they have none.
    pub fn embedded() -> Reference {
        static EMBEDDED: OnceLock<Reference> = OnceLock::new();
        EMBEDDED
            .get_or_init(|| match Reference::parse(&Texts::EMBEDDED) {
                Ok(reference) => reference,
                Err(errors) => panic!("embedded reference data: {}", errors[0]),
            })
            .clone()
    }
    /// Positions of the catalogue in the order of the file.
    pub fn positions_in_order(&self) -> impl Iterator<Item = &Position> {
        self.order.positions.iter().filter_map(|code| self.positions.get(code))
    }
    /// Fields in the order of the file.
    pub fn fields_in_order(&self) -> impl Iterator<Item = &Field> {
        self.order.fields.iter().filter_map(|code| self.fields.get(code))
    }
    /// Offices in the order of the file.
    pub fn offices_in_order(&self) -> impl Iterator<Item = &Office> {
        self.order.offices.iter().filter_map(|code| self.offices.get(code))
    }
    fn lookup(&self) -> &lookup::Lookup {
        self.lookup.get_or_init(|| Arc::new(lookup::Lookup::of(self)))
    }
}
