//! Reference data: communes, offices, fields, positions, majors; parsed from `law/reference`, embedded at build.

use crate::{Block, CommuneKind, FieldCode, Level, OfficeCode, PositionCode, ProvinceCode, UnitId};
use std::collections::BTreeMap;

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
}

impl Reference {
    /// The data embedded at build.
    pub fn embedded() -> Reference {
        Reference::default()
    }
    /// How a major (7 digits) fits a position.
    pub fn fit(&self, _major_code: &str, _position: &PositionCode) -> Fit {
        Fit::No
    }
}
