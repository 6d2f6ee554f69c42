//! Units: from the words of a row, its group and its sheet's head to a unit of the register.

use super::bodies::{self, Body};
use super::cells::{text, text_of};
use super::notes::{Notes, blocks, mend};
use crate::facts::{Column, Row, SheetFacts};
use crate::reference::{CommuneMatch, Reference, phrase_key};
use crate::{Block, Finding, OfficeCode, Place, ProvinceCode, Source, Unit, UnitId, UnitKind};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

/// The outermost unit.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Root {
    Commune(UnitId),
    Body(Body),
}

/// What the head of a sheet, or a group row, says of the rows under it.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    root: Option<Root>,
    /// The root as a key.
    key: String,
    groups: Vec<Group>,
}

/// What holds from a row on: the outer unit and the part that group rows name.
#[derive(Clone, Debug)]
struct Group {
    from: u32,
    root: Option<Root>,
    part: Option<String>,
    key: String,
}

fn key_of(root: Option<&Root>) -> &str {
    match root {
        Some(Root::Commune(code)) => code.as_str(),
        Some(Root::Body(body)) => &body.slug,
        None => "",
    }
}

/// Where a row belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    /// The innermost unit that the words name.
    pub(super) unit: UnitId,
    /// The office, when the unit is one of a commune.
    pub(super) office: Option<OfficeCode>,
    /// Whether the outermost unit is a commune.
    pub(super) in_commune: bool,
    /// The cell that names it, if one does.
    pub(super) column: Option<u32>,
}

/// What was found for one set of words.
#[derive(Clone, Debug)]
struct Reading {
    placed: Option<(UnitId, Option<OfficeCode>, bool)>,
    problems: Vec<(Column, Finding)>,
}

/// The units so far.
pub(super) struct Units<'a> {
    reference: &'a Reference,
    province: Option<ProvinceCode>,
    units: BTreeMap<UnitId, Unit>,
    read: HashMap<String, Reading>,
}

const WORDS: [Column; 4] = [Column::UnitCode, Column::Commune, Column::ParentUnit, Column::Unit];

impl<'a> Units<'a> {
    /// Begins with every commune of the province.
    pub(super) fn of(reference: &'a Reference, province: Option<ProvinceCode>) -> Units<'a> {
        let mut units = Units { reference, province, units: BTreeMap::new(), read: HashMap::new() };
        if let Some(province) = units.province.clone() {
            for code in reference.communes_of(&province) {
                units.add_commune(code);
            }
        }
        units
    }

    pub(super) fn into_units(self) -> BTreeMap<UnitId, Unit> {
        self.units
    }

    pub(super) fn get(&self, id: &UnitId) -> Option<&Unit> {
        self.units.get(id)
    }

    pub(super) fn get_mut(&mut self, id: &UnitId) -> Option<&mut Unit> {
        self.units.get_mut(id)
    }

    /// What the head of a sheet says.
    pub(super) fn head(&self, sheet: &SheetFacts) -> Head {
        let context = &sheet.context;
        let mut communes: Vec<UnitId> = Vec::new();
        for title in &context.titles {
            if let Some((CommuneMatch::One(code), _)) = self.reference.commune_inside(self.province.as_ref(), title) {
                communes.push(code);
            }
        }
        communes.dedup();
        let lines = || context.titles.iter().rev();
        let body = || {
            let own_line = lines().find_map(|title| bodies::at_front(title));
            own_line.or_else(|| lines().find_map(|title| bodies::in_title(title)))
        };
        let named = match communes.as_slice() {
            [one] => Some(Root::Commune(one.clone())),
            [] => body().map(Root::Body),
            _ => None,
        };
        let in_name = || match self.reference.commune_from_text(self.province.as_ref(), &context.sheet) {
            CommuneMatch::One(code) => Some(Root::Commune(code)),
            _ => bodies::in_title(&context.sheet).map(Root::Body),
        };
        let root = named.or_else(in_name);
        let mut head = Head { key: key_of(root.as_ref()).to_owned(), root, groups: Vec::new() };
        let (mut root, mut part) = (None, None);
        let mut groups: Vec<&(u32, String)> = context.groups.iter().collect();
        groups.sort();
        for (row, group) in groups {
            let group = bodies::without_numbering(group);
            if let Some(named) = self.group_root(group, root.as_ref().or(head.root.as_ref())) {
                root = Some(named);
                part = Some(group.to_owned());
            } else if self.reference.office_from_text(group).is_some()
                || bodies::read(group).part.is_some()
                || is_branch(group)
            {
                part = Some(group.to_owned());
            }
            let key = format!("{}|{}", key_of(root.as_ref()), part.as_deref().unwrap_or_default());
            head.groups.push(Group { from: *row, root: root.clone(), part: part.clone(), key });
        }
        head
    }

    fn group_root(&self, group: &str, above: Option<&Root>) -> Option<Root> {
        if let CommuneMatch::One(code) = self.reference.commune_from_text(self.province.as_ref(), group) {
            return Some(Root::Commune(code));
        }
        let body = bodies::read(group).root.filter(|body| body.told)?;
        if matches!(above, Some(Root::Body(_))) && is_branch(group) {
            return None;
        }
        let in_commune = matches!(above, Some(Root::Commune(_)));
        let office = in_commune && self.reference.office_from_text(group).is_some() && !body.slug.starts_with("so-");
        (!office).then_some(Root::Body(body))
    }

    /// Where a row belongs; problems are counted as findings at its cells.
    pub(super) fn place(&mut self, row: &Row, head: &Head, notes: &mut Notes) -> Option<Placed> {
        let after = head.groups.partition_point(|group| group.from <= row.source.row);
        let group = after.checked_sub(1).map(|at| &head.groups[at]);
        let words = WORDS.map(|column| text_of(row, &column).map(|(text, _)| text));
        let mut key = String::with_capacity(96);
        for part in words
            .iter()
            .map(|word| word.as_deref())
            .chain([Some(head.key.as_str()), group.map(|group| group.key.as_str())])
        {
            key.push_str(part.unwrap_or("\u{1}"));
            key.push('\u{2}');
        }
        if !self.read.contains_key(&key) {
            let roots = (group.and_then(|group| group.root.clone()), head.root.clone());
            let part = group.and_then(|group| group.part.as_deref());
            let reading = self.read_words(&words.map(|word| word.map(Cow::into_owned)), roots, part, &row.source);
            self.read.insert(key.clone(), reading);
        }
        let reading = &self.read[&key];
        for (column, problem) in &reading.problems {
            let at = row.get(column).map_or_else(|| row.source.place(), |cell| row.source.cell(cell.at));
            notes.count(problem.clone(), at);
        }
        let (unit, office, in_commune) = reading.placed.clone()?;
        let column = WORDS.iter().rev().find_map(|column| row.get(column)).map(|cell| cell.at);
        Some(Placed { unit, office, in_commune, column })
    }

    /// Where some words alone say, such as the place of a secondment; nothing above them is known.
    pub(super) fn place_words(&mut self, words: &str, source: &Source) -> Option<Placed> {
        let all = [None, None, None, Some(words.to_owned())];
        let (unit, office, in_commune) = self.read_words(&all, (None, None), None, source).placed?;
        Some(Placed { unit, office, in_commune, column: None })
    }

    /// A commune that somebody wishes to go to.
    pub(super) fn commune_wished(&self, words: &str) -> CommuneMatch {
        self.reference.commune_from_text(self.province.as_ref(), words)
    }

    /// An office of a commune, made if it is new.
    pub(super) fn office(&mut self, commune: &UnitId, office: &OfficeCode, source: &Source) -> UnitId {
        let id = commune.part(office.as_str());
        let Some(named) = self.reference.offices.get(office) else { return commune.clone() };
        if !self.units.contains_key(&id) {
            let ward = self.reference.communes.get(commune).map(|commune| commune.kinds[1]);
            let name = match (&named.name_ward, ward) {
                (Some(name), Some(crate::CommuneKind::Ward)) => name,
                _ => &named.name,
            };
            let kind = if named.service_centre { UnitKind::ServiceCentre } else { UnitKind::Office(office.clone()) };
            let unit = self.unit(id.clone(), name, kind, Some(named.block), Some(commune.clone()), source);
            self.units.insert(id.clone(), unit);
        } else if let Some(unit) = self.units.get_mut(&id).filter(|unit| *source < unit.source) {
            unit.source = source.clone();
        }
        id
    }

    fn read_words(
        &mut self,
        words: &[Option<String>; 4],
        (group, head): (Option<Root>, Option<Root>),
        group_part: Option<&str>,
        source: &Source,
    ) -> Reading {
        let [code, commune, parent, unit] = words;
        let mut problems = Vec::new();
        let unit_text = unit.as_deref().map(bodies::without_numbering);
        let mut of_code = Vec::new();
        let by_code = code.as_deref().and_then(|code| self.commune_by_code(code, &mut of_code));
        let by_name = [
            commune.as_deref().and_then(|name| self.commune_named(Column::Commune, name, true, &mut problems)),
            parent.as_deref().and_then(|name| self.commune_named(Column::ParentUnit, name, false, &mut problems)),
            unit_text.and_then(|name| self.commune_named(Column::Unit, name, false, &mut problems)),
        ];
        let named = by_name.iter().flatten().next();
        if let (Some(code), Some(named)) = (&by_code, named)
            && code != named
        {
            let names = |id: &UnitId| self.reference.commune_full_name(id).unwrap_or_default();
            problems.push((Column::UnitCode, mend("R205").with("code", code).with("name", names(named)).unit(code)));
        } else if by_code.is_some() {
            // The code settles what a name left open.
            problems.retain(|(_, finding)| finding.code == "R207");
        }
        let blocked = problems.iter().any(|(_, finding)| matches!(finding.code.as_str(), "R202" | "R203" | "R204"));
        let commune = by_code.or_else(|| named.cloned());
        if commune.is_none() && blocked {
            return Reading { placed: None, problems };
        }
        let from_above = group.clone().or(head);
        let root = match commune {
            Some(code) => Some(Root::Commune(code)),
            None => from_above.clone().filter(|root| matches!(root, Root::Commune(_))),
        };
        let part = unit_text.or(if group.is_some() || unit_text.is_none() { group_part } else { None });
        let placed = match root {
            Some(Root::Commune(code)) if !unit_text.is_some_and(|text| phrase_key(text).starts_with("so ")) => {
                let placed = self.part_of_commune(&code, part, source, &mut problems);
                if unit_text.is_none() {
                    // A group row that names no office is a heading of another kind.
                    problems.retain(|(_, finding)| finding.code != "R207");
                }
                Some(placed)
            }
            _ => self.body(parent.as_deref(), unit_text, from_above, group_part, source, &mut problems),
        };
        if placed.is_none() {
            // A code of the user's own beside a name that is known is no fault.
            problems.extend(of_code);
        }
        if placed.is_none() && problems.is_empty() {
            problems.push((Column::Unit, blocks("R206")));
        }
        Reading { placed, problems }
    }

    fn commune_by_code(&mut self, code: &str, problems: &mut Vec<(Column, Finding)>) -> Option<UnitId> {
        let padded = UnitId::new(format!("{code:0>5}"));
        let Some(commune) = self.reference.communes.get(&padded) else {
            problems.push((Column::UnitCode, blocks("R203").with("text", code)));
            return None;
        };
        match &self.province {
            Some(province) if commune.province != *province => {
                problems.push((Column::UnitCode, self.elsewhere(&padded, code)));
                None
            }
            _ => {
                self.add_commune(&padded);
                Some(padded)
            }
        }
    }

    fn elsewhere(&self, code: &UnitId, text: &str) -> Finding {
        let province = &self.reference.communes[code].province;
        mend("R202").with("text", text).with("province", &self.reference.provinces[province].name)
    }

    /// The commune that a cell names. `must`: the cell has no other business.
    fn commune_named(
        &mut self,
        column: Column,
        text: &str,
        must: bool,
        problems: &mut Vec<(Column, Finding)>,
    ) -> Option<UnitId> {
        let reference = self.reference;
        match reference.commune_from_text(self.province.as_ref(), text) {
            CommuneMatch::One(code) if self.in_province(&code) => {
                self.add_commune(&code);
                Some(code)
            }
            CommuneMatch::One(code) => {
                problems.push((column, self.elsewhere(&code, text)));
                None
            }
            CommuneMatch::Several(codes) => {
                let names: Vec<String> = codes.iter().map(|code| self.told_apart(code)).collect();
                problems.push((column, blocks("R204").with("text", text).with("places", names.join(", "))));
                None
            }
            CommuneMatch::None if must || reference.names_some_commune(text) => {
                let problem = match reference.commune_from_text(None, text) {
                    CommuneMatch::One(code) => self.elsewhere(&code, text),
                    _ => blocks("R203").with("text", text),
                };
                problems.push((column, problem));
                None
            }
            CommuneMatch::None => None,
        }
    }

    fn in_province(&self, code: &UnitId) -> bool {
        self.province.as_ref().is_none_or(|province| self.reference.communes[code].province == *province)
    }

    fn told_apart(&self, code: &UnitId) -> String {
        let province = &self.reference.communes[code].province;
        let name = self.reference.commune_full_name(code).unwrap_or_default();
        match &self.province {
            Some(_) => format!("{name} ({code})"),
            None => format!("{name} ({})", self.reference.provinces[province].name),
        }
    }

    /// The office or other part of a commune that the words name; the commune itself when they name none.
    fn part_of_commune(
        &mut self,
        commune: &UnitId,
        part: Option<&str>,
        source: &Source,
        problems: &mut Vec<(Column, Finding)>,
    ) -> (UnitId, Option<OfficeCode>, bool) {
        let whole = (commune.clone(), None, true);
        let Some(part) = part else { return whole };
        let own_name =
            matches!(self.reference.commune_from_text(None, part), CommuneMatch::One(_) | CommuneMatch::Several(_));
        let before = self.reference.commune_inside(None, part).map(|(_, before)| before);
        let words = before.filter(|before| !before.is_empty()).unwrap_or(part);
        let key = phrase_key(words);
        if key.is_empty() || matches!(key.as_str(), "ubnd" | "hdnd ubnd" | "lanh dao") {
            return whole;
        }
        let reading = bodies::read(words);
        let school = reading.root.filter(|body| body.kind == UnitKind::PublicServiceUnit);
        let is_school = ["truong ", "tram ", "benh vien"].iter().any(|front| key.starts_with(front));
        if !is_school && let Some(office) = self.reference.office_from_text(part) {
            let office_key = phrase_key(part);
            if office_key.starts_with("ubnd") && office.as_str() == "lanh-dao-ubnd" {
                return whole;
            }
            return (self.office(commune, &office, source), Some(office), true);
        }
        if let Some(school) = school {
            let id = commune.part(&school.slug);
            self.add_body(id.clone(), &school, school.kind.clone(), Some(commune.clone()), source);
            return (id, None, true);
        }
        if !own_name {
            problems.push((Column::Unit, mend("R207").with("text", words).unit(commune)));
        }
        whole
    }

    fn body(
        &mut self,
        parent: Option<&str>,
        unit: Option<&str>,
        above: Option<Root>,
        group_part: Option<&str>,
        source: &Source,
        problems: &mut Vec<(Column, Finding)>,
    ) -> Option<(UnitId, Option<OfficeCode>, bool)> {
        let parent = parent.and_then(|parent| bodies::read(parent).root).filter(|body| body.told);
        let parent = parent.filter(|body| !matches!(body.slug.as_str(), "ubnd-tinh" | "hdnd-tinh"));
        let above = match above {
            Some(Root::Body(body)) => Some(body),
            _ => None,
        };
        let outer = parent.or(above);
        let reading = unit.or(group_part).map(bodies::read).unwrap_or_default();
        let part_told = reading.part;
        let (root, part) = match (reading.root, outer) {
            (Some(inner), Some(outer)) if inner.slug == outer.slug => (outer, part_told),
            (Some(inner), Some(outer)) if !inner.told || inner.slug.starts_with("chi-cuc") => (outer, Some(inner)),
            (Some(inner), Some(outer)) if inner.kind == UnitKind::PublicServiceUnit => {
                let parent = UnitId::new(&outer.slug);
                self.add_body(parent.clone(), &outer, outer.kind.clone(), None, source);
                let id = UnitId::new(&inner.slug);
                self.add_body(id.clone(), &inner, inner.kind.clone(), Some(parent), source);
                return Some((self.division(&id, part_told, source), None, false));
            }
            (Some(inner), _) if inner.told => (inner, part_told),
            (Some(inner), _) => {
                problems.push((Column::Unit, blocks("R203").with("text", &inner.name)));
                return None;
            }
            (None, Some(outer)) => (outer, part_told),
            (None, None) => {
                if let Some(part) = part_told {
                    problems.push((Column::Unit, blocks("R209").with("text", &part.name)));
                }
                return None;
            }
        };
        let id = UnitId::new(&root.slug);
        self.add_body(id.clone(), &root, root.kind.clone(), None, source);
        Some((self.division(&id, part, source), None, false))
    }

    fn division(&mut self, root: &UnitId, part: Option<Body>, source: &Source) -> UnitId {
        let Some(part) = part.filter(|part| !part.slug.is_empty()) else { return root.clone() };
        let id = root.part(&part.slug);
        self.add_body(id.clone(), &part, UnitKind::Division, Some(root.clone()), source);
        id
    }

    /// Adds a body, or betters the name of a known one: the choice does not depend on which came first.
    fn add_body(&mut self, id: UnitId, body: &Body, kind: UnitKind, parent: Option<UnitId>, source: &Source) {
        let block = match &parent {
            Some(parent) => self.units.get(parent).and_then(|unit| unit.block).or(Some(body.block)),
            None => Some(body.block),
        };
        let new = self.unit(id.clone(), &body.name, kind, block, parent, source);
        match self.units.get_mut(&id) {
            None => {
                self.units.insert(id, new);
            }
            Some(unit) => {
                if rank(&new.name) > rank(&unit.name) {
                    unit.name = new.name;
                }
                unit.parent = unit.parent.take().max(new.parent);
                unit.block = unit.block.min(new.block);
                unit.source = new.source.min(unit.source.clone());
            }
        }
    }

    fn add_commune(&mut self, code: &UnitId) {
        if self.units.contains_key(code) {
            return;
        }
        let (Some(commune), Some(name)) = (self.reference.communes.get(code), self.reference.commune_full_name(code))
        else {
            return;
        };
        let kind = UnitKind::Commune(commune.kinds[1]);
        let mut unit = self.unit(code.clone(), &name, kind, None, None, &Source::default());
        unit.province = commune.province.clone();
        unit.point = Some(commune.point);
        self.units.insert(code.clone(), unit);
    }

    fn unit(
        &self,
        id: UnitId,
        name: &str,
        kind: UnitKind,
        block: Option<Block>,
        parent: Option<UnitId>,
        source: &Source,
    ) -> Unit {
        Unit {
            id,
            name: name.to_owned(),
            kind,
            block,
            parent,
            province: self.province.clone().unwrap_or_else(|| ProvinceCode::new("")),
            point: None,
            remote: false,
            specially_difficult: false,
            border: false,
            key_works: Vec::new(),
            asked: false,
            source: source.clone(),
        }
    }
}

/// Which of two spellings is the better: with marks, with small letters, then the later in order.
fn rank(name: &str) -> (usize, usize, &str) {
    let marks = name.chars().filter(|c| !c.is_ascii()).count();
    (marks, name.chars().filter(|c| c.is_lowercase()).count(), name)
}

/// The first cell of a row that names a unit, for pointing at it.
pub(super) fn place_of(row: &Row) -> Place {
    let cell = WORDS.iter().rev().find_map(|column| row.get(column));
    cell.filter(|cell| text(cell).is_some()).map_or_else(|| row.source.place(), |cell| row.source.cell(cell.at))
}

/// Whether a group row names a branch (chi cục), which belongs to the department above it.
fn is_branch(group: &str) -> bool {
    bodies::read(group).root.is_some_and(|body| body.slug.starts_with("chi-cuc"))
}
