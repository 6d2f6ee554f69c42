//! Organisational units.

use crate::{OfficeCode, ProvinceCode, Source, UnitId};
use serde::{Deserialize, Serialize};

/// The three blocks between which headcount is never exchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// Party bodies (khối Đảng).
    Party,
    /// Fatherland Front and mass organisations (khối Mặt trận, đoàn thể).
    Front,
    /// People's Council and People's Committee (khối chính quyền).
    Government,
}

/// Type of a commune-level unit on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommuneKind {
    /// Xã.
    Commune,
    /// Phường.
    Ward,
    /// Đặc khu.
    SpecialZone,
}

/// What a unit is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// Xã, phường, đặc khu.
    Commune(CommuneKind),
    /// An office of a commune (văn phòng, phòng, trung tâm phục vụ hành chính công, Party and Front bodies).
    Office(OfficeCode),
    /// A commune's public-service supply centre: its people are public employees outside the commune's total.
    ServiceCentre,
    /// Sở, ban, ngành and provincial Party bodies.
    Department,
    /// A provincial public-service unit, project management boards among them.
    PublicServiceUnit,
    /// A division of a department or public-service unit.
    Division,
}

/// A unit. Marks (remote, border, …) are declared by the province in a workbook; absent means not declared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Unit {
    /// Stable key.
    pub id: UnitId,
    /// Name with its type word, in the register's spelling: "Phường Cư Bao".
    pub name: String,
    /// What it is.
    pub kind: UnitKind,
    /// Block; `None` for a commune, which has all three.
    pub block: Option<Block>,
    /// The unit it belongs to.
    pub parent: Option<UnitId>,
    /// Province.
    pub province: ProvinceCode,
    /// Centre in millionths of a degree, latitude and longitude.
    pub point: Option<(i64, i64)>,
    /// Remote (vùng sâu, vùng xa, khó khăn).
    pub remote: bool,
    /// Specially difficult socio-economic area.
    pub specially_difficult: bool,
    /// On the national border.
    pub border: bool,
    /// Names of national or provincial key works under way.
    pub key_works: Vec<String>,
    /// Has asked for help in writing.
    pub asked: bool,
    /// Where it was read.
    #[serde(skip)]
    pub source: Source,
}

impl Unit {
    /// Whether this is a commune, ward or special zone.
    pub fn is_commune(&self) -> bool {
        matches!(self.kind, UnitKind::Commune(_))
    }
}
