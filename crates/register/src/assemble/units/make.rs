//! Units as they come up: communes, offices, bodies and their divisions.

use super::super::bodies::Body;
use super::Units;
use crate::{Block, OfficeCode, ProvinceCode, Source, Unit, UnitId, UnitKind};

impl Units<'_> {
    /// An office of a commune, made if it is new.
    pub(in crate::assemble) fn office(&mut self, commune: &UnitId, office: &OfficeCode, source: &Source) -> UnitId {
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

    pub(super) fn division(&mut self, root: &UnitId, part: Option<Body>, source: &Source) -> UnitId {
        let Some(part) = part.filter(|part| !part.slug.is_empty()) else { return root.clone() };
        let id = root.part(&part.slug);
        self.add_body(id.clone(), &part, UnitKind::Division, Some(root.clone()), source);
        id
    }

    /// Adds a body, or betters the name of a known one: the choice does not depend on which came first.
    pub(super) fn add_body(
        &mut self,
        id: UnitId,
        body: &Body,
        kind: UnitKind,
        parent: Option<UnitId>,
        source: &Source,
    ) {
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

    pub(super) fn add_commune(&mut self, code: &UnitId) {
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

    pub(super) fn unit(
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
