//! Reading the files of `law/reference`. Every fault of a file comes at once, with file and line.

use super::{Commune, DegreeWords, Field, FitGroup, Major, Office, Order, Position, Province, Rank, Reference};
use crate::{Block, CommuneKind, Degree, FieldCode, Level, OfficeCode, PositionCode, ProvinceCode, UnitId};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The texts of the files. An empty text holds nothing and is no fault.
#[derive(Clone, Copy, Debug, Default)]
pub struct Texts<'a> {
    /// `provinces.csv`.
    pub provinces: &'a str,
    /// `communes.csv`.
    pub communes: &'a str,
    /// `positions.toml`.
    pub positions: &'a str,
    /// `fits.toml`.
    pub fits: &'a str,
    /// `majors.toml`.
    pub majors: &'a str,
    /// `degrees.toml`.
    pub degrees: &'a str,
    /// `ranks.toml`.
    pub ranks: &'a str,
    /// `holidays.toml`.
    pub holidays: &'a str,
}

impl Texts<'static> {
    /// The files of the build.
    pub const EMBEDDED: Texts<'static> = Texts {
        provinces: include_str!("../../../../law/reference/provinces.csv"),
        communes: include_str!("../../../../law/reference/communes.csv"),
        positions: include_str!("../../../../law/reference/positions.toml"),
        fits: include_str!("../../../../law/reference/fits.toml"),
        majors: include_str!("../../../../law/reference/majors.toml"),
        degrees: include_str!("../../../../law/reference/degrees.toml"),
        ranks: include_str!("../../../../law/reference/ranks.toml"),
        holidays: include_str!("../../../../law/reference/holidays.toml"),
    };
}

/// A fault of a reference file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("law/reference/{file}, line {line}: {problem}")]
pub struct ReferenceError {
    /// The file.
    pub file: &'static str,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong, on one line.
    pub problem: String,
}

type Faults = Vec<ReferenceError>;

impl Reference {
    /// Reads the texts; refuses with every fault found.
    ///
    /// # Errors
    /// One entry a fault: a line with missing columns, an unknown word, a code that points nowhere.
    pub fn parse(texts: &Texts<'_>) -> Result<Reference, Vec<ReferenceError>> {
        let mut faults = Faults::new();
        let provinces = provinces(texts.provinces, &mut faults);
        let communes = communes(texts.communes, &provinces, &mut faults);
        let catalogue: Catalogue = toml("positions.toml", texts.positions, &mut faults);
        let fits: Fits = toml("fits.toml", texts.fits, &mut faults);
        let majors: Majors = toml("majors.toml", texts.majors, &mut faults);
        let degrees: Degrees = toml("degrees.toml", texts.degrees, &mut faults);
        let ranks: Ranks = toml("ranks.toml", texts.ranks, &mut faults);
        let mut reference = Reference {
            provinces,
            communes,
            offices: BTreeMap::new(),
            fields: BTreeMap::new(),
            positions: BTreeMap::new(),
            majors: majors.majors.into_iter().map(|entry| (entry.code.clone(), entry.major())).collect(),
            degrees: degree_words(degrees, texts.degrees, &mut faults),
            ranks: ranks.ranks.into_iter().map(|entry| (entry.code.clone(), entry.rank())).collect(),
            fit_digits: (fits.near_digits, fits.related_digits),
            holidays: super::Holidays::parse(texts.holidays, &mut faults),
            fit_groups: fits.groups.into_iter().map(|(name, group)| (name, group.group())).collect(),
            order: Order::default(),
            lookup: OnceLock::new(),
        };
        catalogue.into_reference(&mut reference, texts.positions, &mut faults);
        if faults.is_empty() { Ok(reference) } else { Err(faults) }
    }
}

fn toml<T: DeserializeOwned + Default>(file: &'static str, text: &str, faults: &mut Faults) -> T {
    toml::from_str(text).unwrap_or_else(|error| {
        let line = error.span().map_or(1, |span| line_of(text, span.start));
        faults.push(ReferenceError { file, line, problem: error.message().replace('\n', " ") });
        T::default()
    })
}

pub(super) fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes()[..at.min(text.len())].iter().filter(|&&byte| byte == b'\n').count() + 1
}

/// Lines of a CSV file without quoting, each with its number; the heading must be as expected.
fn lines<'a, const N: usize>(
    file: &'static str,
    text: &'a str,
    heading: [&str; N],
    faults: &mut Faults,
) -> Vec<(usize, [&'a str; N])> {
    let mut rows = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let fault = |problem| ReferenceError { file, line: at + 1, problem };
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        let Ok(cells) = <[&str; N]>::try_from(cells.as_slice()) else {
            faults.push(fault(format!("{} columns instead of {N}", cells.len())));
            continue;
        };
        if at > 0 {
            rows.push((at + 1, cells));
        } else if cells != heading {
            faults.push(fault(format!("the columns must be {}", heading.join(","))));
        }
    }
    rows
}

fn provinces(text: &str, faults: &mut Faults) -> BTreeMap<ProvinceCode, Province> {
    let heading = ["code", "name", "kind", "slug", "kind_from_2025_07_01"];
    lines("provinces.csv", text, heading, faults)
        .into_iter()
        .map(|(_, [code, name, ..])| {
            let code = ProvinceCode::new(code);
            (code.clone(), Province { code, name: name.to_owned() })
        })
        .collect()
}

fn communes(
    text: &str,
    provinces: &BTreeMap<ProvinceCode, Province>,
    faults: &mut Faults,
) -> BTreeMap<UnitId, Commune> {
    let heading = ["code", "name", "province_code", "kind_from_2025_07_01", "kind_from_2026_04_30", "lat", "lon"];
    let mut communes = BTreeMap::new();
    for (line, cells) in lines("communes.csv", text, heading, faults) {
        match commune(cells, provinces) {
            Ok(commune) => {
                let code = commune.code.clone();
                if communes.insert(code.clone(), commune).is_some() {
                    faults.push(ReferenceError { file: "communes.csv", line, problem: format!("{code} stands twice") });
                }
            }
            Err(problem) => faults.push(ReferenceError { file: "communes.csv", line, problem }),
        }
    }
    communes
}

fn commune(cells: [&str; 7], provinces: &BTreeMap<ProvinceCode, Province>) -> Result<Commune, String> {
    let [code, name, province, first, second, latitude, longitude] = cells;
    if code.len() != 5 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(format!("{code} is no code of five digits"));
    }
    let province = ProvinceCode::new(province);
    if !provinces.contains_key(&province) {
        return Err(format!("no province has the code {province}"));
    }
    Ok(Commune {
        code: UnitId::new(code),
        name: name.to_owned(),
        province,
        kinds: [commune_kind(first)?, commune_kind(second)?],
        point: (millionths(latitude)?, millionths(longitude)?),
    })
}

fn commune_kind(word: &str) -> Result<CommuneKind, String> {
    match word {
        "commune" => Ok(CommuneKind::Commune),
        "ward" => Ok(CommuneKind::Ward),
        "special_zone" => Ok(CommuneKind::SpecialZone),
        _ => Err(format!("{word} is not commune, ward or special_zone")),
    }
}

/// Decimal degrees in millionths, exactly: 21.0386 is 21038600.
fn millionths(degrees: &str) -> Result<i64, String> {
    let (whole, decimals) = degrees.split_once('.').unwrap_or((degrees, ""));
    let digits = format!("{whole}{:0<6.6}", decimals);
    digits.parse().map_err(|_| format!("{degrees} is no number of degrees"))
}

#[derive(Default, Deserialize)]
struct Majors {
    #[serde(default)]
    majors: Vec<MajorEntry>,
}

#[derive(Deserialize)]
struct MajorEntry {
    code: String,
    name: String,
    #[serde(default)]
    aliases: Vec<String>,
}

impl MajorEntry {
    fn major(self) -> Major {
        Major { code: self.code, name: self.name, aliases: self.aliases }
    }
    fn rank(self) -> Rank {
        Rank { code: self.code, name: self.name, aliases: self.aliases }
    }
}

#[derive(Default, Deserialize)]
struct Ranks {
    #[serde(default)]
    ranks: Vec<MajorEntry>,
}

#[derive(Default, Deserialize)]
struct Degrees {
    #[serde(default)]
    degrees: Vec<MajorEntry>,
}

fn degree_words(degrees: Degrees, text: &str, faults: &mut Faults) -> Vec<DegreeWords> {
    let mut words = Vec::new();
    for entry in degrees.degrees {
        match degree(&entry.code) {
            Some(degree) => words.push(DegreeWords { degree, name: entry.name, aliases: entry.aliases }),
            None => {
                let line = text.find(&format!("code = \"{}\"", entry.code)).map_or(1, |at| line_of(text, at));
                faults.push(ReferenceError {
                    file: "degrees.toml",
                    line,
                    problem: format!("{} is no degree", entry.code),
                });
            }
        }
    }
    words
}

fn degree(code: &str) -> Option<Degree> {
    match code {
        "none" | "so-cap" => Some(Degree::Elementary),
        "trung-cap" => Some(Degree::Intermediate),
        "cao-dang" => Some(Degree::College),
        "dai-hoc" => Some(Degree::University),
        "thac-si" => Some(Degree::Master),
        "tien-si" => Some(Degree::Doctor),
        _ => None,
    }
}

#[derive(Default, Deserialize)]
struct Fits {
    #[serde(default)]
    near_digits: usize,
    #[serde(default)]
    related_digits: usize,
    #[serde(default)]
    groups: BTreeMap<String, FitEntry>,
}

#[derive(Deserialize)]
struct FitEntry {
    exact: Vec<String>,
    near: Vec<String>,
}

impl FitEntry {
    fn group(self) -> FitGroup {
        FitGroup { exact: self.exact, near: self.near }
    }
}

#[derive(Default, Deserialize)]
struct Catalogue {
    #[serde(default)]
    offices: Vec<OfficeEntry>,
    #[serde(default)]
    fields: Vec<FieldEntry>,
    #[serde(default)]
    positions: Vec<toml::Spanned<PositionEntry>>,
}

#[derive(Deserialize)]
struct OfficeEntry {
    code: OfficeCode,
    name: String,
    name_ward: Option<String>,
    name_en: String,
    block: Block,
    #[serde(default)]
    service_centre: bool,
    #[serde(default)]
    aliases: Vec<String>,
}

#[derive(Deserialize)]
struct FieldEntry {
    code: FieldCode,
    office: OfficeCode,
    name: String,
    name_en: String,
    #[serde(default)]
    minimum: bool,
    when: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
}

#[derive(Deserialize)]
struct PositionEntry {
    code: PositionCode,
    office: Option<OfficeCode>,
    field: Option<FieldCode>,
    level: Level,
    block: Option<Block>,
    name: String,
    name_en: String,
    fits: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
}

impl Catalogue {
    fn into_reference(self, reference: &mut Reference, text: &str, faults: &mut Faults) {
        let mut fault = |line, problem| faults.push(ReferenceError { file: "positions.toml", line, problem });
        for entry in self.offices {
            let code = entry.code.clone();
            reference.order.offices.push(code.clone());
            let office = Office {
                code: entry.code,
                name: entry.name,
                name_ward: entry.name_ward,
                name_en: entry.name_en,
                block: entry.block,
                service_centre: entry.service_centre,
                aliases: entry.aliases,
            };
            reference.offices.insert(code, office);
        }
        for entry in self.fields {
            if !reference.offices.contains_key(&entry.office) {
                let line = text.find(&format!("code = \"{}\"", entry.code)).map_or(1, |at| line_of(text, at));
                fault(line, format!("field {} names an office that is not here: {}", entry.code, entry.office));
            }
            let code = entry.code.clone();
            reference.order.fields.push(code.clone());
            let field = Field {
                code: entry.code,
                office: entry.office,
                name: entry.name,
                name_en: entry.name_en,
                minimum: entry.minimum,
                border_only: entry.when.as_deref() == Some("border"),
                aliases: entry.aliases,
            };
            reference.fields.insert(code, field);
        }
        for entry in self.positions {
            let line = line_of(text, entry.span().start);
            match position(entry.into_inner(), reference) {
                Ok(position) => {
                    reference.order.positions.push(position.code.clone());
                    reference.positions.insert(position.code.clone(), position);
                }
                Err(problem) => fault(line, problem),
            }
        }
    }
}

fn position(entry: PositionEntry, reference: &Reference) -> Result<Position, String> {
    let code = entry.code;
    let office = match (&entry.field, entry.office) {
        (Some(field), _) => {
            let field = reference.fields.get(field);
            field.ok_or_else(|| format!("position {code} names a field that is not here"))?.office.clone()
        }
        (None, Some(office)) => office,
        (None, None) => return Err(format!("position {code} needs a field or an office")),
    };
    let home = reference.offices.get(&office).ok_or_else(|| format!("position {code}: no office {office}"))?;
    if let Some(group) = entry.fits.as_ref().filter(|group| !reference.fit_groups.contains_key(*group)) {
        return Err(format!("position {code}: fits.toml has no group {group}"));
    }
    Ok(Position {
        block: entry.block.unwrap_or(home.block),
        code,
        office,
        field: entry.field,
        level: entry.level,
        name: entry.name,
        name_en: entry.name_en,
        fits: entry.fits,
        aliases: entry.aliases,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_files_have_no_fault() {
        let reference = Reference::parse(&Texts::EMBEDDED).unwrap_or_default();
        assert_eq!(reference.provinces.len(), 34);
        assert_eq!(reference.communes.len(), 3321);
        assert_eq!(reference.fields.len(), 13);
        assert_eq!(reference.positions_in_order().next().map(|position| position.code.as_str()), Some("van-phong"));
        assert_eq!(reference.communes[&UnitId::from("00004")].point, (21_038_600, 105_838_000));
    }

    #[test]
    fn faults_name_file_and_line_and_come_all_at_once() {
        let communes = "code,name,province_code,kind_from_2025_07_01,kind_from_2026_04_30,lat,lon\n\
                        4,Ba Đình,01,ward,ward,21.0,105.8\n00004,Ba Đình,01,ward\n";
        let texts = Texts { communes, positions: "[[offices]]\ncode = \"a\"\nname = 7\n", ..Texts::EMBEDDED };
        let faults = Reference::parse(&texts).expect_err("the files are bad");
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), 3, "{told:?}");
        assert_eq!(told[0], "law/reference/communes.csv, line 3: 4 columns instead of 7");
        assert!(told[1].starts_with("law/reference/communes.csv, line 2: 4 is no code"), "{}", told[1]);
        assert!(told[2].starts_with("law/reference/positions.toml, line 3: "), "{}", told[2]);
    }

    #[test]
    fn a_position_must_stand_in_a_known_field() {
        let positions = "[[positions]]\ncode = \"a\"\nfield = \"b\"\nlevel = \"head\"\nname = \"\"\nname_en = \"\"\n";
        let faults = Reference::parse(&Texts { positions, ..Texts::EMBEDDED }).expect_err("the field is not there");
        assert_eq!(faults[0].problem, "position a names a field that is not here");
        assert_eq!(faults[0].line, 1);
    }

    #[test]
    fn degrees_become_millionths_exactly() {
        assert_eq!(millionths("105.8"), Ok(105_800_000));
        assert_eq!(millionths("9"), Ok(9_000_000));
        assert!(millionths("x").is_err());
    }
}
