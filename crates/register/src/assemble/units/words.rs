//! Where the words of a row say that it belongs.

use super::super::bodies;
use super::super::notes::{blocks, mend};
use super::{Reading, Root, Units};
use crate::facts::Column;
use crate::reference::{CommuneMatch, phrase_key};
use crate::{Finding, OfficeCode, Source, UnitId, UnitKind};

impl Units<'_> {
    pub(super) fn read_words(
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

    pub(super) fn commune_by_code(&mut self, code: &str, problems: &mut Vec<(Column, Finding)>) -> Option<UnitId> {
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

    pub(super) fn elsewhere(&self, code: &UnitId, text: &str) -> Finding {
        let province = &self.reference.communes[code].province;
        mend("R202").with("text", text).with("province", &self.reference.provinces[province].name)
    }

    /// The commune that a cell names. `must`: the cell has no other business.
    pub(super) fn commune_named(
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

    pub(super) fn in_province(&self, code: &UnitId) -> bool {
        self.province.as_ref().is_none_or(|province| self.reference.communes[code].province == *province)
    }

    pub(super) fn told_apart(&self, code: &UnitId) -> String {
        let province = &self.reference.communes[code].province;
        let name = self.reference.commune_full_name(code).unwrap_or_default();
        match &self.province {
            Some(_) => format!("{name} ({code})"),
            None => format!("{name} ({})", self.reference.provinces[province].name),
        }
    }

    /// The office or other part of a commune that the words name; the commune itself when they name none.
    pub(super) fn part_of_commune(
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

    pub(super) fn body(
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
}
